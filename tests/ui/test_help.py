"""Every page that names a help topic has its help page, in every language, and F1 shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from defusedxml import ElementTree
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit

from slr_desktop.ui.help import stressed, title_and_paragraphs
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.widgets.text import Heading

ROOT = Path(__file__).parents[2]
HELP = ROOT / "resources" / "help"
TOPICS = sorted(
    {
        topic
        for path in (ROOT / "slr_desktop" / "ui").rglob("*.py")
        for topic in re.findall(r'help_topic(?:: str)? = "([^"]+)"', path.read_text("utf-8"))
    }
)
NAMES: dict[str, set[str]] = {}
"""What is written on buttons in German, by the English; without mnemonics and dots."""
for message in ElementTree.parse(ROOT / "resources" / "translations" / "slr_de.ts").iter("message"):
    english, german = (
        re.sub(r"&|\.\.\.", "", message.findtext(part) or "") for part in ("source", "translation")
    )
    NAMES.setdefault(english, set()).add(german)


@pytest.mark.parametrize("folder", [HELP, HELP / "de"], ids=["en", "de"])
def test_every_topic_has_its_page_and_every_page_its_topic(folder: Path) -> None:
    assert sorted(page.stem for page in folder.glob("*.md")) == TOPICS


@pytest.mark.parametrize("page", sorted(HELP.rglob("*.md")), ids=lambda p: str(p.relative_to(HELP)))
def test_a_page_is_read_without_scrolling_sideways(page: Path) -> None:
    lines = page.read_text("utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert max(map(len, lines)) <= 120


@pytest.mark.parametrize("page", sorted((HELP / "de").glob("*.md")), ids=lambda p: p.stem)
def test_a_german_page_names_buttons_as_the_window_does(page: Path) -> None:
    english = (HELP / page.name).read_text("utf-8")
    german = page.read_text("utf-8").replace("\n", " ")
    named = ["".join(found) for found in re.findall(r'"([^"]+)"|\*([A-Z][^*]+)\*', english)]
    for name in named:
        assert name not in NAMES or any(text in german for text in NAMES[name]), name
    assert page.stem != "reservations" or set(named) <= set(NAMES)


def test_lines_of_a_paragraph_and_of_an_item_are_joined() -> None:
    source = "# A title\n\nOne\ntwo.\n\n1. First\n   goes on\n2. Second\n- *Third*\n\nEnd\n"
    lines = ["One two.", "", "1. First goes on", "2. Second", "- *Third*", "", "End"]
    assert title_and_paragraphs(source) == ("A title", lines)


@pytest.mark.parametrize("page", sorted(HELP.rglob("*.md")), ids=lambda p: str(p.relative_to(HELP)))
def test_no_mark_of_the_source_is_left_on_a_page(page: Path) -> None:
    title, lines = title_and_paragraphs(page.read_text("utf-8"))
    shown = [piece for line in (title, *lines) for piece, _mark in stressed(line)]
    assert not [piece for piece in shown if re.search(r"[*`#|\[\]]", piece)]


def test_stressed_words_and_code() -> None:
    assert list(stressed("Run `slr x` or *Next*.")) == [
        ("Run ", ""),
        ("slr x", "`"),
        (" or ", ""),
        ("Next", "*"),
        (".", ""),
    ]


@pytest.mark.parametrize("language", ["en", "de"])
def test_f1_shows_the_page_in_the_language_of_the_window(
    language: str, make_window: Callable[..., MainWindow], request: pytest.FixtureRequest
) -> None:
    window = make_window("site")
    request.addfinalizer(lambda: window.settings.set_language("en"))
    window.settings.set_language(language)
    window.activateWindow()
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(QDialog, "help_window")
    assert dialog is not None
    text = dialog.findChild(QPlainTextEdit, "help_text")
    assert text is not None
    folder = HELP / "de" if language == "de" else HELP
    source = (folder / "home.md").read_text("utf-8")
    title = dialog.findChild(Heading)
    assert title is not None
    assert f"# {title.text()}" == source.splitlines()[0]
    assert text.toPlainText().split() == source.replace("*", "").split()[1 + len(title.text().split()) :]
    assert "#" not in text.toPlainText()
    assert dialog.windowTitle() == {"en": "Help", "de": "Hilfe"}[language]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
