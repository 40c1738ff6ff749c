"""The pictures: no page of a wizard is forgotten, and at 200 % on a small screen nothing of it is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from scripts.pictures import walks
from scripts.pictures.album import grabbed, save, sheet
from scripts.pictures.run import names, run
from scripts.pictures.world import World, make_world
from slr_desktop.services.preferences import Preferences, Scheme, keep
from slr_desktop.ui import application
from slr_desktop.ui.flows import (
    adding,
    answering,
    entering,
    importing,
    rehosting,
    removing,
    request,
    returning,
    set_up,
    trusting,
    updating,
)
from slr_desktop.ui.opening_authority import OPENERS as OF_AUTHORITY
from slr_desktop.ui.opening_site import OPENERS as OF_SITE
from slr_desktop.ui.sections import SECTIONS, Wizard
from slr_desktop.ui.wizards.frame import FlowWizard
from tests.ui.clipping import clipped
from tests.ui.shown import COMMAND, english_in, texts_of

STEPS = {
    Wizard.SET_UP: set_up.Step,
    Wizard.ADD_INSTANCES: adding.Step,
    Wizard.REQUEST: request.Step,
    Wizard.IMPORT: importing.Step,
    Wizard.RETURN: returning.ReturnStep,
    Wizard.CANCEL: returning.CancelStep,
    Wizard.GIVE_BACK: returning.GiveBackStep,
    Wizard.TRUST: trusting.Step,
    Wizard.ANSWER: answering.Step,
    Wizard.ENTER_CODE: entering.Step,
    Wizard.UPDATE: updating.Step,
    Wizard.REHOST: rehosting.Step,
    Wizard.REMOVE: removing.Step,
}


def test_every_wizard_that_can_be_opened_is_walked() -> None:
    assert set(STEPS) == {*OF_SITE, *OF_AUTHORITY} - {Wizard.ADD_LICENSES}
    assert {walk.wizard for walk in walks.WALKS} == set(STEPS)


@pytest.mark.parametrize("wizard", list(STEPS))
def test_every_step_has_its_picture(wizard: Wizard) -> None:
    walked = {step.name for walk in walks.WALKS if walk.wizard is wizard for step in walk.steps}
    assert walked == {step.value for step in STEPS[wizard]}


def test_every_section_has_its_picture() -> None:
    wanted = {f"{role.value}-{section.value}" for role, sections in SECTIONS.items() for section in sections}
    assert wanted <= set(names())
    assert len(names()) == len(set(names()))


@pytest.fixture
def pictured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The world of the pictures; language, colours and size are those of the start afterwards."""
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "pictures"
    folder.mkdir()
    world = make_world(folder)
    yield world
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    application.Appearance(program, world.machine).apply(Preferences(language="en", scheme=Scheme.LIGHT))


def on_small_screen(shown: QWidget) -> None:
    """As on a screen of 1024 x 600."""
    shown.resize(min(1000, shown.width()), min(552, shown.height()))
    for _ in range(3):
        QApplication.processEvents()


def cut_buttons(shown: QWidget) -> list[str]:
    """The buttons of a wizard's own row that are not whole inside its window, or cut their text."""
    inside = QRect(QPoint(0, 0), shown.size())
    found = []
    for button in shown.findChildren(QPushButton):
        if button.objectName() in {"back", "primary", "cancel", "help"} and button.isVisible():
            place = QRect(button.mapTo(shown, QPoint(0, 0)), button.size())
            if not inside.contains(place) or button.width() < button.minimumSizeHint().width():
                found.append(f"{button.text()}: {place}")
    return found


@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.nightly), "de"])
def test_every_page_on_a_small_screen_with_large_text(pictured: World, language: str) -> None:
    """Nothing is cut off, nothing names a command, and in German nothing is English."""
    keep(pictured.machine, Preferences(language=language, text_scale=200))
    seen: list[str] = []
    said: dict[str, str] = {}
    faults: dict[str, list[str]] = {}

    def look(name: str, shown: QWidget) -> None:
        on_small_screen(shown)
        seen.append(name)
        said.update((text, name) for text in texts_of(shown))
        found = clipped(shown) + (cut_buttons(shown) if isinstance(shown, FlowWizard) else [])
        if found:
            faults[name] = found

    run(pictured, look)
    assert seen
    assert set(seen) == set(names())
    assert not faults, "\n".join(f"{name}: {found}" for name, found in faults.items())
    assert len(said) > 500
    # Help pages may: they are the manual.
    assert [text for text, name in said.items() if name != "help" and COMMAND.search(text)] == []
    if language == "de":
        assert [(name, text, english_in(text)) for text, name in said.items() if english_in(text)] == []


def test_a_few_are_taken_and_are_the_same_each_time(pictured: World, tmp_path: Path) -> None:
    keep(pictured.machine, Preferences(language="en", scheme=Scheme.DARK))
    found: list[tuple[str, QImage]] = []
    for _ in range(2):
        run(pictured, lambda name, shown: found.append((name, grabbed(shown))), lambda name: name == "start")
    assert [name for name, _ in found] == ["start", "start"]
    assert found[0][1] == found[1][1]
    save(found[0][1], tmp_path / "album" / "start.png")
    again = QImage(str(tmp_path / "album" / "start.png"))
    assert again.size() == found[0][1].size()
    assert again.format() is QImage.Format.Format_Indexed8
    assert sheet(found).width() > again.width()


def test_a_narrow_wizard_says_in_a_line_where_one_stands(pictured: World) -> None:
    keep(pictured.machine, Preferences(language="en", text_scale=200))
    lines: list[str] = []

    def look(_name: str, shown: QWidget) -> None:
        assert isinstance(shown, FlowWizard)
        shown.resize(760, 552)
        QApplication.processEvents()
        lines.extend(label.text() for label in shown.findChildren(QLabel) if label.isVisible())

    run(pictured, look, lambda name: name == "set-up-audit-1-side")
    assert "Step 1 of 5: Which side" in lines
