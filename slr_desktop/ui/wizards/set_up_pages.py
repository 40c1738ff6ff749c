"""The first two pages of setting up: which side this is, and who works on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from slr_desktop.domain.roles import Role
from slr_desktop.ui import folders
from slr_desktop.ui.file_windows import fit_next
from slr_desktop.ui.flows.set_up import SetUpDraft, SetUpFlow, file_name, weakness
from slr_desktop.ui.flows.walk import Missing
from slr_desktop.ui.room import Room
from slr_desktop.ui.widgets import fields
from slr_desktop.ui.widgets.text import FieldLabel, PlainLabel
from slr_desktop.ui.wizards.frame import FlowPage
from slr_desktop.ui.wording import refusal_words


def default_path(name: str) -> str:
    """Where the file goes unless another place is named: the user's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(documents) / file_name(name))


class SidePage(FlowPage[SetUpDraft]):
    """Which side this is, its name, and whether it is for training."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = self.tr("Which side is this, and what is it called?")
        self.step_name = self.tr("Which side")
        self._roles: dict[Role, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._name = fields.line("workspace_name", self.tr("North Site"))
        self._name.setMaxLength(64)
        self._name.textEdited.connect(lambda _text: self.changed.emit())
        self._training = QCheckBox(self.tr("For &training, to try things out"))
        self._training.setObjectName("training_box")
        self._training.clicked.connect(lambda _on: self.changed.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for role, text, about in self._choices():
            button = QRadioButton(text)
            button.setObjectName(f"role_{role.value}")
            button.setAccessibleDescription(about)
            button.clicked.connect(lambda _on: self.changed.emit())
            self._group.addButton(button)
            self._roles[role] = button
            column.addWidget(button)
            column.addWidget(_indented(about))
        form = fields.form()
        form.addRow(self.tr("Na&me"), self._name)
        column.addSpacing(8)
        column.addLayout(form)
        column.addSpacing(8)
        column.addWidget(self._training)
        training = self.tr("Everything it makes says TRAINING, and nothing of it is accepted in real work.")
        self._training.setAccessibleDescription(training)
        column.addWidget(_indented(training, name=""))
        column.addWidget(PlainLabel(self.tr("Side and training can never be changed later.")))
        column.addStretch(1)

    def _choices(self) -> tuple[tuple[Role, str, str], ...]:
        return (
            (
                Role.SITE,
                self.tr("A &site"),
                self.tr("Its products hold licenses and ask for them; it needs no network."),
            ),
            (
                Role.AUTHORITY,
                self.tr("An &authority"),
                self.tr("It holds the Smart Account and its licenses, and answers what sites ask."),
            ),
            (
                Role.AUDIT,
                self.tr("An a&udit notebook"),
                self.tr("Reads and verifies what the others recorded. It holds no key that signs for them."),
            ),
        )

    def show_draft(self, draft: SetUpDraft) -> None:
        self._roles[draft.role].setChecked(True)
        self._name.setText(draft.name)
        self._training.setChecked(draft.training)

    def collect(self, draft: SetUpDraft) -> SetUpDraft:
        role = next(role for role, button in self._roles.items() if button.isChecked())
        return replace(draft, role=role, name=self._name.text().strip(), training=self._training.isChecked())

    def missing_text(self, missing: Missing) -> str:
        del missing
        if self._name.text().strip():
            return self.tr("A name here is 1 to 64 plain letters, digits and signs, without accents.")
        return self.tr("Give it a name; the other side will see it.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        del missing
        self._name.setFocus()


class WhoPage(FlowPage[SetUpDraft]):
    """Who works here, the passphrase, and where the file is."""

    def __init__(self, room: Room, flow: SetUpFlow) -> None:
        super().__init__(room)
        self.title = self.tr("Who are you, and which passphrase opens it?")
        self.step_name = self.tr("Who you are")
        self.commit_label = self.tr("C&reate workspace")
        self._flow, self._draft = flow, SetUpDraft()
        self._operator = fields.line("operator", self.tr("your name"))
        self._passphrase = fields.line("passphrase", hidden=True)
        self._again = fields.line("passphrase_again", hidden=True)
        self._show, self._strength = QCheckBox(self.tr("&Show what is typed")), PlainLabel(name="muted")
        self._differs = PlainLabel(name="attention")
        self._show.setObjectName("show_passphrase")
        self._show.clicked.connect(self._show_typed)
        self._path, self._choose = fields.line("path"), QPushButton(self.tr("Ch&oose..."))
        self._choose.setObjectName("choose_path")
        self._choose.clicked.connect(self._ask_path)
        for field in (self._operator, self._passphrase, self._again, self._path):
            field.textEdited.connect(lambda _text: self._tell())
        self._lay_out()

    def _lay_out(self) -> None:
        form = fields.form()
        form.addRow(self.tr("O&perator"), self._operator)
        claim = self.tr("This name stands in the journal beside everything that you do.")
        form.addRow("", PlainLabel(claim, name="muted"))
        form.addRow(self.tr("P&assphrase"), self._passphrase)
        form.addRow("", self._strength)
        form.addRow(self.tr("A&gain"), self._again)
        form.addRow("", self._differs)
        form.addRow("", self._show)
        place = QHBoxLayout()
        place.setSpacing(8)  # else that of the form, which has two
        place.addWidget(self._path, 1)
        place.addWidget(self._choose)
        form.addRow(FieldLabel(self.tr("&File"), self._path), place)
        self._form = form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        self._lost = PlainLabel(
            self.tr("A passphrase that is lost cannot be found again by anybody, nor the keys behind it.")
        )
        column.addWidget(self._lost)
        column.addStretch(1)

    def take_common(self, common: frozenset[str]) -> None:
        """The passphrases that everybody knows were read."""
        self._flow.common = common
        self._show_strength()

    def show_draft(self, draft: SetUpDraft) -> None:
        self._draft = draft
        self._operator.setText(draft.operator)
        self._passphrase.setText(draft.passphrase)
        self._again.setText(draft.again)
        self._path.setText(draft.path or default_path(draft.name))
        locked = draft.role is not Role.AUDIT
        for widget in (self._passphrase, self._strength, self._again, self._differs, self._show):
            self._form.setRowVisible(widget, locked)
        self._lost.setVisible(locked)
        self._show_strength()

    def collect(self, draft: SetUpDraft) -> SetUpDraft:
        path = self._path.text().strip()
        return replace(
            draft,
            operator=self._operator.text().strip(),
            passphrase=self._passphrase.text(),
            again=self._again.text(),
            path="" if path == default_path(draft.name) else path,
        )

    def missing_text(self, missing: Missing) -> str:
        if missing is Missing.NAME:
            return self.tr("Say who you are.")
        if missing is Missing.SAME_PASSPHRASE:
            return self.tr("The two passphrases differ. Type the second one again.")
        return self._weakness() or self.tr("Choose a passphrase.")

    def focus_first(self, missing: Missing = Missing.NOTHING) -> None:
        wanted = {
            Missing.NAME: self._operator,
            Missing.PASSPHRASE: self._passphrase,
            Missing.SAME_PASSPHRASE: self._again,
        }
        empty = [
            f for f in (self._operator, self._passphrase, self._path) if not f.text() and f.isVisibleTo(self)
        ]
        (wanted.get(missing) or (empty[0] if empty else self._operator)).setFocus()

    def _weakness(self) -> str:
        found = weakness(self._passphrase.text(), training=self._draft.training, common=self._flow.common)
        return refusal_words(found).what if found is not None else ""

    def _show_strength(self) -> None:
        typed = len(self._passphrase.text())
        weakness = self._weakness()
        count = self.tr("%n character(s) typed so far.", "", typed)
        told = f"{weakness} {count}" if typed else weakness
        self._strength.setText(
            told if weakness else self.tr("Long enough, and not on the list of common ones.")
        )
        again = self._again.text()
        same = self._passphrase.text().startswith(again)
        self._differs.setText("" if same else self.tr("This differs from the first one."))

    def _show_typed(self, on: bool) -> None:  # noqa: FBT001 - the state of the box
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self._passphrase.setEchoMode(mode)
        self._again.setEchoMode(mode)

    def _ask_path(self) -> None:
        fit_next()
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where shall the workspace be?"), self._path.text(), folders.WORKSPACE_FILES
        )
        if name:
            self._path.setText(name)
            self._tell()

    def _tell(self) -> None:
        self._show_strength()
        self.changed.emit()


def _indented(text: str, name: str = "muted") -> PlainLabel:
    label = PlainLabel(text, name=name)
    label.setContentsMargins(26, 0, 0, 6)
    return label
