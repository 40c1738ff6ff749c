"""The left side of the window: what kind of workspace this is, its sections, and whether it is unlocked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from slr_desktop.domain.ports import Genesis
from slr_desktop.domain.roles import Role
from slr_desktop.ui.access import named
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.section_texts import section_name
from slr_desktop.ui.sections import SECTIONS, Section
from slr_desktop.ui.widgets.text import PlainLabel

WIDTH_IN_CHARACTERS = 30


class SideBar(QFrame):
    """Badges and sections. `entered` tells which section is wanted, `lock_pressed` that the lock is."""

    entered = Signal(object)
    lock_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._sections = QListWidget()
        named(self._sections, "sections", self.tr("Sections"))
        self._sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sections.currentItemChanged.connect(lambda item, _before: self._enter(item))
        self._training = PlainLabel(self.tr("TRAINING"), name="training")
        self._training.setWordWrap(False)
        self._training.setToolTip(self.tr("Nothing that is made here is accepted outside training."))
        self._side = PlainLabel(name="badge")
        self._lock = QPushButton()
        self._lock.setObjectName("lock")
        self._lock.clicked.connect(self.lock_pressed)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 10, 12)
        column.addWidget(self._training, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._sections, 1)
        column.addWidget(self._side)
        column.addWidget(self._lock)
        self._fit()

    def _fit(self) -> None:
        """As wide as the longest of what stands here, in any language; never narrower than usual."""
        usual = max(190, self.fontMetrics().averageCharWidth() * WIDTH_IN_CHARACTERS)
        margins = self.contentsMargins() + self._column.contentsMargins()
        sides = margins.left() + margins.right()
        spare = 2 * self._sections.frameWidth() + 8
        needed = max(self._lock.sizeHint().width(), self._sections.sizeHintForColumn(0) + spare) + sides
        self.setFixedWidth(max(usual, needed))

    def show_workspace(self, genesis: Genesis | None) -> None:
        """Show what this workspace is; nothing at all while none is open."""
        with QSignalBlocker(self._sections):  # each item that goes would enter the next one
            self._sections.clear()
        self.setVisible(genesis is not None)
        if genesis is None:
            return
        self._training.setVisible(genesis.training)
        self._side.show_foreign(self._side_text(genesis))
        for number, section in enumerate(SECTIONS[genesis.role], start=1):
            item = QListWidgetItem(section_name(section))
            item.setData(Qt.ItemDataRole.UserRole, section)
            item.setToolTip(f"Ctrl+{number}")
            self._sections.addItem(item)
        self._fit()

    def show_lock(self, *, unlocked: bool, needed: bool) -> None:
        """Show whether acts can be done without asking; nothing where there is no passphrase."""
        self._lock.setVisible(needed)
        self._lock.setText(self.tr("Unlocked - &lock now") if unlocked else self.tr("&Locked - unlock"))
        self._lock.setAccessibleDescription(
            self.tr("The keys are forgotten after ten minutes without an act.")
            if unlocked
            else self.tr("Reading needs no passphrase; it is asked for at the first act.")
        )
        self._fit()

    def show_counts(self, counts: Mapping[Section, int]) -> None:
        """Show beside its name how much waits in a section; nothing beside one in which nothing does."""
        for row, section in enumerate(self.sections):
            item, name, count = self._sections.item(row), section_name(section), counts.get(section, 0)
            item.setText(f"{name} ({number_text(count)})" if count else name)
            spoken = self.tr("{section}, %n waiting", "", count).format(section=name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken if count else name)
        self._fit()

    def take_focus(self) -> None:
        """Put the focus on the sections."""
        self._sections.setFocus()

    def choose(self, section: Section) -> None:
        """Put the cursor on a section, which enters it."""
        for row in range(self._sections.count()):
            if self._sections.item(row).data(Qt.ItemDataRole.UserRole) == section:
                self._sections.setCurrentRow(row)

    @property
    def sections(self) -> Sequence[Section]:
        """Those of this workspace, in order."""
        rows = range(self._sections.count())
        return [Section(self._sections.item(row).data(Qt.ItemDataRole.UserRole)) for row in rows]

    def _side_text(self, genesis: Genesis) -> str:
        side = {
            Role.SITE: self.tr("Site"),
            Role.AUTHORITY: self.tr("Authority"),
            Role.AUDIT: self.tr("Audit notebook, read only"),
        }[genesis.role]
        return self.tr("{name}\n{side}").format(name=genesis.name, side=side)

    def _enter(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.entered.emit(Section(item.data(Qt.ItemDataRole.UserRole)))
