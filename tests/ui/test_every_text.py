"""No sentence escapes the translators: templates, their facts, what was kept, what names a command."""

from __future__ import annotations

import ast
import errno
import importlib.util
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.artefacts import Check, Kind
from slr_desktop.domain.errors import CODES, Refusal
from slr_desktop.domain.exchanges import Waiting
from slr_desktop.domain.findings import VERDICT_CODES, Verdict
from slr_desktop.domain.plain import from_plain, to_plain
from slr_desktop.domain.reasons import reason
from slr_desktop.domain.sentences import Remark, Sentence, Several, Word, in_a_row, together
from slr_desktop.ui.journal_texts import ENTRIES, VERDICTS, entry_name, what_to_do
from slr_desktop.ui.kept_remarks import TEMPLATES
from slr_desktop.ui.remembered import remembered
from slr_desktop.ui.ways import WAYS
from slr_desktop.ui.widgets.report import check_line
from slr_desktop.ui.wording import (
    TITLES,
    product_text,
    refusal_words,
    remark_text,
    sentence_text,
    spoken_refusal,
)
from tests.ui.shown import COMMAND, english_in
from tests.ui.test_translations import ENGLISH as ENGLISH_FILE
from tests.ui.test_translations import GERMAN, ROOT

PACKAGE: Final = ROOT / "slr_desktop"
SAID: Final = ("Refusal", "No", "Sentence", "Remark")
HOLE: Final = re.compile(r"\{(\w+)[^{}]*\}")


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "scripts" / "translations.py")
    assert spec is not None and spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


SCRIPT: Final = _script()
MODULES: Final[list[tuple[Path, ast.Module]]] = list(SCRIPT.modules())


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _calls(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _english(node: ast.AST) -> Iterator[str]:
    """The words of ours in an expression, where it is a text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from re.findall(r"[A-Za-z ]*[a-z]{2}[A-Za-z ]*", node.value)
    elif isinstance(node, ast.IfExp):
        yield from (*_english(node.body), *_english(node.orelse))
    elif isinstance(node, ast.BoolOp | ast.JoinedStr):
        for value in node.values:
            yield from _english(value)
    elif isinstance(node, ast.BinOp):
        yield from (*_english(node.left), *_english(node.right))


def _facts(call: ast.Call) -> list[ast.expr]:
    """The facts of a sentence."""
    if not isinstance(call.func, ast.Name) or call.func.id not in SAID:
        return []
    return [k.value for k in call.keywords if k.arg not in {None, "do", "harmless"}]


def _templates(call: ast.Call) -> list[ast.expr]:
    """The templates of a sentence."""
    at = SCRIPT.SENTENCES.get(_name(call), ()) if isinstance(call.func, ast.Name) else ()
    named = [k.value for k in call.keywords if k.arg in at]
    return [*named, *(node for number, node in enumerate(call.args) if number in at)]


def _takers(tree: ast.AST, taken: Callable[[ast.Call], list[ast.expr]]) -> dict[str, set[int]]:
    """Functions of a module that hand an argument on as one that is `taken`: its place, `self` not counted."""
    takers: dict[str, set[int]] = {}
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    for _ in range(3):  # through as many functions
        for function in functions:
            names = [each.arg for each in function.args.args if each.arg != "self"]
            for call in _calls(function):
                handed_on = [a for n, a in enumerate(call.args) if n in takers.get(_name(call), set())]
                for node in (*taken(call), *handed_on):
                    if isinstance(node, ast.Name) and node.id in names:
                        takers.setdefault(function.name, set()).add(names.index(node.id))
    return takers


def _given(tree: ast.AST, taken: Callable[[ast.Call], list[ast.expr]]) -> Iterator[ast.expr]:
    """What is taken at once, or through functions of the module."""
    takers = _takers(tree, taken)
    for call in _calls(tree):
        yield from taken(call)
        yield from (node for at, node in enumerate(call.args) if at in takers.get(_name(call), set()))


NOT_WORDS: Final = {
    # Elements of Cisco's XML, fields of a product profile, and our own file names.
    "entitlements.py": {"entitlements", "startDate", "endDate", "tag", "entitlement "},
    "authorizations.py": {
        "specificPLR", "authorizationCode", "version", "flag", "piid", "timestamp", "udi", "signature",
    },
    "defects.py": {"report"},
}  # fmt: skip


class TestTemplates:
    """Every sentence is a template that is written out, and has its German."""

    def test_a_template_is_never_put_together(self) -> None:
        found = [
            f"{path.name}:{node.lineno}"
            for path, tree in MODULES
            for node in _given(tree, _templates)
            if isinstance(node, ast.JoinedStr | ast.BinOp)
        ]
        assert found == []

    def test_what_is_collected_is_in_the_german_file(self) -> None:
        kept = {(context, source) for context, source, _ in GERMAN}
        collected = {(context, text) for context, texts in SCRIPT.sentences().items() for text in texts}
        assert len(collected) > 900
        assert collected - kept == set()

    def test_the_kept_remarks_are_those_of_the_sources(self) -> None:
        assert list(TEMPLATES) == SCRIPT.remarks()


class TestFacts:
    """A fact that is English is a sentence or a word of ours, so that it is translated too."""

    def test_no_fact_is_a_text_of_ours(self) -> None:
        found = []
        for path, tree in MODULES:
            for node in _given(tree, _facts):
                texts = set(_english(node)) - NOT_WORDS.get(path.name, set())
                found += [f"{path.name}:{node.lineno}: {text}" for text in texts]
        assert found == []

    def test_a_refusal_of_a_field_names_it_in_german(self, german: None) -> None:
        refusal = Refusal(
            "unrecognised", "Not as the format prescribes: {what}.", what=Word("digest it replies to")
        )
        assert (
            refusal_words(refusal).what
            == "Nicht wie vom Format vorgeschrieben: Hashwert, auf den geantwortet wird."
        )


class TestNoCommands:
    """The window names pages, menus and buttons."""

    def test_no_text_of_the_window_names_a_command(self) -> None:
        found = [
            text
            for _, source, forms in (*GERMAN, *ENGLISH_FILE)
            for text in (source, *forms)
            if COMMAND.search(text)
        ]
        assert found == []

    def test_what_is_looked_for_is_found(self) -> None:
        for text in (
            "Run: inspect", "See: exchange list", "with workspace check.", "Use --site NAME.",
            "Give it with SLR_PASSPHRASE.", "Enter its return code (accept-return).",
        ):  # fmt: skip
            assert COMMAND.search(text), text
        assert not COMMAND.search("Trust the other side, return licenses, and install an authorization.")

    def test_every_way_stands_for_a_sentence_of_the_services_with_the_same_facts(self) -> None:
        said = set()
        for path, tree in MODULES:
            said.update(SCRIPT._of_module(tree, SCRIPT.SENTENCES))
            if path.name == "errors.py":
                said.update(SCRIPT._of_codes(tree))
            if path.name == "database.py":
                said.update(SCRIPT._of_table(tree, "_MEANING", (1, 2)))
            if path.name == "exchanges.py":
                for table in ("NEXT", "NEXT_TO_CARRY"):
                    said.update(SCRIPT._of_table(tree, table))
        assert set(WAYS) - said == set()
        for template, way in WAYS.items():
            assert set(HOLE.findall(way)) <= set(HOLE.findall(template)), template

    def test_the_names_in_a_way_are_those_on_the_screen(self) -> None:
        on_screen = {
            source.replace("&", "").rstrip("."): forms[0].replace("&", "").rstrip(".")
            for context, source, forms in GERMAN
            if context != "Refusals"
        }
        names = (
            "Give back an unused authorization", "Return licenses", "Request licenses", "Cancel a request",
            "Enter a code", "Rehost", "Remove a reservation", "Verify now", "Journal",
            "Take in a file", "New workspace", "Lock or unlock", "Save its files", "Issue again",
            "Exchanges", "Outbox", "View",
        )  # fmt: skip
        german = {source: forms[0] for context, source, forms in GERMAN if context == "Refusals"}
        for name in names:
            ways = [way for way in WAYS.values() if re.search(rf"(?<!\w){name}(?!\w)", way)]
            assert ways, name
            missing = [way for way in ways if f"„{on_screen[name]}“" not in german[way]]
            assert missing == [], name

    def test_a_refusal_names_a_button_in_the_window_and_a_command_outside(self, german: None) -> None:
        refusal = Refusal("no-such-request", "It answers no request.")
        assert refusal.do == CODES["no-such-request"].do
        assert "„Ungenutzte Autorisierung zurückgeben“" in refusal_words(refusal).do


class TestCodes:
    """Of each code: what happened, whose fault, whether harmless, what to do."""

    def test_each_has_all_of_it_in_german(self, german: None) -> None:
        for code in CODES:
            words = refusal_words(Refusal(code, "There is no exchange {given} here.", given="E-000009"))
            assert words.title != TITLES[code]
            assert words.what == "Hier gibt es keinen Vorgang E-000009."
            assert words.do
            spoken = spoken_refusal(words)
            assert english_in(spoken) == [], code
            assert not COMMAND.search(spoken), code


def _filled(template: str) -> Remark:
    facts = {name: f"X-{number}" for number, name in enumerate(dict.fromkeys(HOLE.findall(template)))}
    return Remark(template, **facts)


NAMED: Final = [template for template in TEMPLATES if len(HOLE.sub("", template)) >= 4]


class TestRemarks:
    """What a check has to say is text for the command line, and German in the window."""

    def test_it_is_its_english_text(self) -> None:
        remark = Remark("{tag} ended on {day}", tag="CUC_Basic", day="2026-01-01")
        assert remark == "CUC_Basic ended on 2026-01-01"
        assert type(to_plain(remark)) is str
        check = Check(id="terms", name="every term is in force today", passed=False, detail=remark)
        assert from_plain(Check, to_plain(check)) == check
        assert Remark.why(Refusal("usage", "No {x}.", x=1)) == "No 1."

    def test_several_are_one(self) -> None:
        remarks = [Remark("a {n}", n=n) for n in range(7)]
        assert together(remarks[:2]) == "a 0; a 1"
        assert together(remarks) == "a 0; a 1; a 2; a 3; a 4; ..."
        assert together([]) is None
        assert in_a_row([]) is None
        assert in_a_row([Remark("One."), Remark("Two.")]) == "One. Two."

    def test_of_a_check_that_was_made_now(self, german: None) -> None:
        detail = together([Remark("{tag} ended on {day}", tag="A", day="2026-01-01"), Remark("not base64")])
        check = Check(id="terms", name="every term is in force today", passed=False, detail=detail or "")
        assert remark_text(check.detail) == "A endete am 2026-01-01; kein base64"
        assert (
            check_line(check)
            == "terms  jede Laufzeit gilt heute: FEHLGESCHLAGEN  A endete am 2026-01-01; kein base64"
        )
        assert remark_text(check.told) == "jede Laufzeit gilt heute: A endete am 2026-01-01; kein base64"

    def test_of_a_check_that_was_not_made_or_not_reached(self) -> None:
        told = {each: check_line(Check(id=each, name="x", passed=None)) for each in ("7", "version")}
        assert told == {"7": "7  x: not reached", "version": "version  x: not made"}

    def test_of_a_check_that_was_kept(self, german: None) -> None:
        for made in map(_filled, NAMED):
            assert remark_text(str(made)) == remark_text(made)

    def test_of_several_that_were_kept(self, german: None) -> None:
        left = Remark("the hash has {length} characters; those seen have 9", length=8)
        right = Remark("{tag}: {used} in use, {reserved} reserved", tag="A", used=2, reserved=1)
        for made in (
            together([right, right]), left,
            in_a_row([
                Remark("The sender was restored from a backup and began a new epoch."),
                Remark("File number {number} of this sender has not arrived.", number=3),
            ]),
            Remark("{place} is {given}, not {wanted}", place="flag", given="x", wanted=Sentence("one capital letter")),
            Remark(
                "to read it {removed} went; better fetch the file itself",
                removed=Several([Remark("1 prompt")]),
            ),
        ):  # fmt: skip
            assert made is not None
            assert remark_text(str(made)) == remark_text(made)
            assert english_in(remark_text(str(made))) == []

    @given(st.text(max_size=300))
    def test_what_is_none_of_ours_stays_as_it_is(self, text: str) -> None:
        found = remembered(text)
        assert found is None or found.text == text

    @given(st.sampled_from(NAMED), st.text(min_size=1, max_size=40))
    def test_facts_of_strangers_come_back_as_they_were(self, template: str, fact: str) -> None:
        made = Remark(template, **dict.fromkeys(HOLE.findall(template), fact))
        found = remembered(str(made))
        assert found is None or found.text == str(made)

    def test_a_text_that_looks_like_thousands_of_remarks_is_read_once(self) -> None:
        for text in (
            "a" + " or b" * 790,
            "a" + ": the term b" * 100 + " to c" * 300 + " does not cover " * 50 + "!",
        ):
            found = remembered(text)
            assert found is None or found.text == text


class TestReasons:
    """What the operating system says, in our words."""

    def test_the_common_ones_are_ours(self, german: None) -> None:
        common = (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT, errno.EIO, errno.EBUSY, errno.EPERM)
        for number in common:
            sentence = reason(OSError(number, os.strerror(number)))
            assert os.strerror(number) not in sentence.text
            assert sentence_text(sentence) != sentence.text
            assert english_in(sentence_text(sentence)) == []

    def test_others_are_quoted(self, german: None) -> None:
        assert (
            sentence_text(reason(OSError(errno.EXDEV, "Cross-device"))) == "das System meldet: Cross-device"
        )
        assert reason(OSError("odd")).text == "the system says: odd"


class TestJournal:
    """Entries and verdicts have names."""

    def test_every_sort_of_entry_has_one(self) -> None:
        found = set()
        for path, tree in MODULES:
            if path.parent.name == "services":
                for call in _calls(tree):
                    if isinstance(call.func, ast.Attribute) and call.func.attr == "enter" and call.args:
                        found |= {c.value for c in [call.args[0]] if isinstance(c, ast.Constant)}
        by_name = {"genesis", "enable", "disable", "confirm", "accept-return", "dismissed", "handed-over"}
        assert found | by_name == set(ENTRIES)

    def test_in_german(self, german: None) -> None:
        assert entry_name("install") == "Autorisierung installiert"
        assert entry_name("of a later version") == "of a later version"
        assert set(VERDICTS) == set(Verdict)
        for code in (*map(VERDICT_CODES.get, Verdict), "workspace-newer"):
            assert english_in(what_to_do(code)) == []
            assert bool(what_to_do(code)) == (code is not None)


def test_the_window_never_shows_a_refusal_as_the_services_say_it() -> None:
    """`refusal.what` is English; `refusal_words` is what people read."""
    found = []
    for path, tree in MODULES:
        if "ui" in path.parts:
            for node in ast.walk(tree):
                if isinstance(node, ast.Attribute) and node.attr in {"what", "do"}:
                    whose = ast.unparse(node.value)
                    found += [f"{path.name}:{node.lineno}"] if whose.split(".")[-1] == "refusal" else []
    assert found == []


def test_every_leg_has_a_name() -> None:
    from slr_desktop.ui.exchange_texts import _LEGS

    named = {kind.value for kind in Kind} - {"batch"}
    named |= {"cancel", "remove", "confirm", "accept-return", "dismissed", "told by the operator"}
    assert named <= set(_LEGS)
    assert Waiting.NOTHING.value == ""


def test_texts_of_products_are_german(german: None) -> None:
    assert product_text("voicemail users") == "Voicemail-Benutzer"
    assert refusal_words(
        Refusal(
            "wrong-state",
            "{x}",
            "Type at {where}: {command}",
            x=1,
            where=Word("Generic product"),
            command="c",
        )
    ).do.endswith("Allgemeines Produkt: c")
