"""House rules of the window, held by programs: guards, plain text, contrast, no waiting."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from slr_desktop.domain.errors import CODES, Fault, Refusal
from slr_desktop.ui import guards, palette, wording

UI = Path(__file__).parents[2] / "slr_desktop" / "ui"
SOURCES = sorted(UI.rglob("*.py"))

CAMEL = re.compile(r"[a-z]+[A-Z]")
LOWER_OVERRIDES = {"accept", "data", "done", "event", "flags", "reject", "run", "validate"}
QT_BASES = re.compile(r"Q[A-Z]|Page|Wizard|Table|Model|Label|Dialog|Box|Widget")
RICH = {"QTextEdit", "QTextBrowser", "QLabel", "setHtml", "setMarkdown", "insertHtml", "appendHtml"}
MAY_BE_RICH = {"widgets/text.py": {"QLabel"}}  # everybody else uses PlainLabel or FieldLabel
WAITS = {"sleep", "waitForFinished", "processEvents", "exec"}


def classes(path: Path) -> Iterator[ast.ClassDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef):
            yield node


def is_qt(node: ast.ClassDef) -> bool:
    return any(QT_BASES.match(ast.unparse(base)) for base in node.bases)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(UI)))
def test_every_override_of_qt_is_guarded(path: Path) -> None:
    bare = []
    for node in classes(path):
        for method in node.body:
            if not isinstance(method, ast.FunctionDef) or not is_qt(node):
                continue
            override = CAMEL.match(method.name) or (
                method.name in LOWER_OVERRIDES and not method.name.startswith("_")
            )
            marks = {ast.unparse(d).partition("(")[0] for d in method.decorator_list}
            if override and "guarded" not in marks and "guards.guarded" not in marks:
                bare.append(f"{node.name}.{method.name}")
    assert not bare


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(UI)))
def test_no_widget_knows_markup(path: Path) -> None:
    allowed = MAY_BE_RICH.get(str(path.relative_to(UI)), set())
    names = {n.id for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Name)}
    names |= {n.attr for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Attribute)}
    assert names & RICH <= allowed


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(UI)))
def test_nothing_waits_inside_the_event_loop(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    called = {
        n.func.attr for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)
    }
    assert called & WAITS <= ({"exec"} if path.name == "application.py" else set())


PAIRS = (
    ("text", "base", 4.5),
    ("text", "window", 4.5),
    ("text", "alternate", 4.5),
    ("muted", "base", 4.5),
    ("muted", "window", 4.5),
    ("muted", "bar_ground", 3.0),
    ("on_accent", "accent", 4.5),
    ("link", "base", 4.5),
    ("link", "window", 4.5),
    ("refused", "base", 4.5),
    ("refused", "alternate", 4.5),
    ("attention", "attention_ground", 4.5),
    ("attention", "base", 4.5),
    ("done", "base", 4.5),
    ("on_training", "training", 4.5),
    ("border", "base", 3.0),
    ("border", "window", 3.0),
    ("bar", "bar_ground", 3.0),
)


@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
@pytest.mark.parametrize("tokens", [palette.LIGHT, palette.DARK], ids=["light", "dark"])
def test_every_pair_of_colours_can_be_read(
    tokens: palette.Tokens, front: str, ground: str, least: float
) -> None:
    assert palette.contrast(getattr(tokens, front), getattr(tokens, ground)) >= least


def test_contrast_is_that_of_wcag() -> None:
    assert palette.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert palette.contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_its_words(code: str) -> None:
    words = wording.refusal_words(Refusal(code, "The {thing} is {what_it_is}.", thing="A", what_it_is="B"))
    assert words.title
    assert words.what == "The A is B."
    assert words.do
    at_hand = CODES[code].fault is Fault.USAGE or code == "quantity-missing"
    assert bool(words.fault) is not at_hand  # of what a person has typed or chosen, what to do is all
    spoken = f"{words.title} {words.do}".casefold()
    assert not re.search(r"\b(please|invalid|error occurred|failed)\b|!", spoken)


def test_whose_fault_it_is_is_said_for_every_fault() -> None:
    assert set(wording.FAULTS) == set(Fault)


def test_a_guarded_override_gives_its_default_and_reports() -> None:
    told: list[BaseException] = []
    guards.report_to(told.append)

    class Thing:
        @guards.guarded(7)
        def rowCount(self, fail: bool) -> int:  # noqa: N802 - Qt's name
            if fail:
                raise ValueError("wrong")
            return 3

    try:
        assert Thing().rowCount(fail=False) == 3
        assert Thing().rowCount(fail=True) == 7
    finally:
        guards.report_to(guards._raise_again)
    assert [type(e) for e in told] == [ValueError]


def test_a_defect_while_a_defect_is_shown_is_not_shown_again() -> None:
    told: list[BaseException] = []

    def show(defect: BaseException) -> None:
        told.append(defect)
        guards.report(ValueError("second"))

    guards.report_to(show)
    try:
        guards.report(KeyError("first"))
    finally:
        guards.report_to(guards._raise_again)
    assert [type(e) for e in told] == [KeyError]
