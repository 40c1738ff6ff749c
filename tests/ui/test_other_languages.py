"""Languages that are not here yet: longer by two fifths, with accents; and from right to left."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Final

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QTableView

from slr_desktop.ui import opening
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.models.rows import Column, RowsModel
from slr_desktop.ui.opening_authority import OPENERS as AUTHORITY
from slr_desktop.ui.opening_site import OPENERS as SITE
from slr_desktop.ui.sections import SECTIONS, Wizard
from slr_desktop.ui.widgets.table import RowsTable
from slr_desktop.ui.widgets.text import CodeText
from tests.ui.clipping import clipped

ACCENTS: Final = str.maketrans("aeiouyAEIOUYcn", "àéîöûÿÀÉÎÖÛŸçñ")
ROLES: Final = ("site", "authority")
CASES: Final = [
    (role, wizard)
    for role, openers in (("site", SITE), ("authority", AUTHORITY))
    for wizard in openers
    if wizard is not Wizard.ADD_LICENSES
]


def lengthened(text: str) -> str:
    """A text as a translator might have written it: accents, two fifths longer, in brackets."""
    parts: list[str] = []
    depth, changed = 0, text.translate(ACCENTS)
    for plain, other in zip(text, changed, strict=True):  # {name} stays as it is, and so does %n
        depth += plain == "{"
        parts.append(plain if depth or (plain == "n" and parts and parts[-1] == "%") else other)
        depth -= plain == "}"
    return f"[{''.join(parts)}{' eau' * math.ceil(len(text) / 10)}]"


class Longer(QTranslator):
    """Every text of ours, lengthened; Qt's own, among them the names of keys, stay."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del disambiguation, n
        return None if context.startswith("Q") or not source_text else lengthened(source_text)


def test_a_lengthened_text_keeps_what_is_filled_in() -> None:
    made = lengthened("&Number {number} of %n")
    assert made.startswith("[&Nûmbér {number} öf %n")
    assert len(made) >= 1.4 * len("&Number {number} of %n")


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[Callable[[MainWindow], None]]:
    """Gives a window the longer texts."""
    translator = Longer(qapp)

    def speak(window: MainWindow) -> None:
        qapp.installTranslator(translator)
        window.rebuild()

    yield speak
    qapp.removeTranslator(translator)


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """From right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def settle(window: MainWindow) -> None:
    """Until all is read and laid out."""
    while not window.room.tasks.idle:
        QApplication.processEvents()
    for _ in range(3):
        QApplication.processEvents()


def hold_sections(window: MainWindow, role: str) -> None:
    """Each section of the window, on a screen of 1024 x 600."""
    window.resize(1000, 552)
    found = {}
    for section in SECTIONS[window.room.desk.genesis.role]:
        window.enter(section)
        settle(window)
        found[section.value] = clipped(window)
    assert not {name: cut for name, cut in found.items() if cut}, role


def hold_wizard(window: MainWindow, wizard: Wizard) -> None:
    """The first page of a wizard, on the same screen."""
    opening.open_wizard(window, wizard, None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.resize(1000, 552)
    settle(window)
    assert clipped(dialog) == []
    dialog.close()


@pytest.mark.parametrize("role", ROLES)
def test_longer_texts_on_the_pages(
    role: str, make_window: Callable[..., MainWindow], longer: Callable[[MainWindow], None]
) -> None:
    window = make_window(role)
    longer(window)
    assert window.windowTitle().startswith("[")
    hold_sections(window, role)


@pytest.mark.parametrize(("role", "wizard"), CASES)
def test_longer_texts_in_the_wizards(
    role: str,
    wizard: Wizard,
    make_window: Callable[..., MainWindow],
    longer: Callable[[MainWindow], None],
) -> None:
    window = make_window(role)
    longer(window)
    hold_wizard(window, wizard)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.usefixtures("mirrored")
def test_from_right_to_left_on_the_pages(role: str, make_window: Callable[..., MainWindow]) -> None:
    window = make_window(role)
    hold_sections(window, role)
    navigation = window.findChild(QTableView)
    assert navigation is not None
    assert navigation.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(("role", "wizard"), CASES)
@pytest.mark.usefixtures("mirrored")
def test_from_right_to_left_in_the_wizards(
    role: str, wizard: Wizard, make_window: Callable[..., MainWindow]
) -> None:
    hold_wizard(make_window(role), wizard)


@pytest.mark.usefixtures("mirrored")
def test_codes_stay_from_left_to_right() -> None:
    code = CodeText("AB12-CD34")
    assert code.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_cell_from_right_to_left_is_read_by_itself(qapp: QApplication, mirrored: None) -> None:
    """A release begins with a digit and has brackets: in a text from right to left its parts would change places."""
    release, udi = "12.5(1)SU4", "PID=UCXN,SN=AB-1 (2)"
    columns = (Column[str]("Release", lambda text: text),)
    table = RowsTable(RowsModel(columns), "releases", "Releases")
    table.show_rows([release, udi], lambda text: text)
    for row, text in enumerate((release, udi)):
        cell = table.model().index(row, 0)
        assert cell.data() == text
        delegate = table.itemDelegateForIndex(cell)
        assert delegate.displayText(cell.data(), table.locale()) == f"\u2068{text}\u2069"  # type: ignore[attr-defined]
