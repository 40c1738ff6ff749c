"""Refusals: every code has a fault and a way out, and no text can break one."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import slr_desktop
from slr_desktop.domain.errors import CODES, EXIT_STATUS, Fault, Refusal
from slr_desktop.domain.reservations import TABLE, No

PACKAGE = Path(slr_desktop.__file__).parent

# The table of exit codes that scripts are promised, row by row.
PROMISED = {
    Fault.ARTEFACT: """
        unrecognised too-large incomplete damaged forged wrong-kind newer-format unknown-signer
        unknown-site revoked-signer expired-signer key-changed other-audience other-instance
        training-mismatch fingerprint-differs pool-too-small not-reservable higher-release
        quantity-missing code-wrong journal-altered some-refused""",
    Fault.ORDER: """
        replayed conflict too-old missing-earlier no-such-request request-cancelled
        returned-already in-transit wrong-state clock-behind older-than-evidence chain-used-up
        barred""",
    Fault.MACHINE: """
        locked read-only disk-full medium-gone not-a-workspace workspace-newer database-damaged
        key-damaged no-display""",
}
STATUS = {Fault.ARTEFACT: 1, Fault.ORDER: 3, Fault.MACHINE: 4}
ROWS = [(code, fault, STATUS[fault]) for fault, codes in PROMISED.items() for code in codes.split()]
# Promised in words: unknown or ambiguous names, values out of range, passphrases.
USAGE = {
    "usage",
    "unknown-name",
    "ambiguous-name",
    "bad-value",
    "wrong-passphrase",
    "passphrase-missing",
    "passphrase-weak",
}
HOSTILE = [
    "{x}",
    "{",
    "}",
    "{}",
    "{0}",
    "{name.__class__}",
    "{name!r:>10}",
    "%s %d %",
    "{{name}}",
    "\\N{DASH}",
    "\x1b[31m\u202e",
    "\ud800",
]


class TestCodes:
    @pytest.mark.parametrize(("code", "fault", "status"), ROWS)
    def test_every_promised_code_has_its_fault_and_exit(self, code: str, fault: Fault, status: int) -> None:
        refusal = Refusal(code, "No.")
        assert (refusal.fault, refusal.exit_status) == (fault, status)

    def test_scripts_meet_no_other_code_but_of_usage_and_of_a_defect(self) -> None:
        beyond = {code: row.fault for code, row in CODES.items() if code not in {row[0] for row in ROWS}}
        assert beyond.pop("internal-error") is Fault.BUG
        assert set(beyond.values()) == {Fault.USAGE}
        assert set(beyond) >= USAGE

    def test_exits(self) -> None:
        assert {fault.value: status for fault, status in EXIT_STATUS.items()} == {
            "artefact": 1,
            "usage": 2,
            "order": 3,
            "machine": 4,
            "bug": 70,
        }

    @pytest.mark.parametrize("code", CODES)
    def test_every_code_says_what_to_do_and_asks_for_no_fact(self, code: str) -> None:
        assert CODES[code].do.endswith((".", "="))
        assert not list(fields_of(CODES[code].do))

    def test_what_is_harmless(self) -> None:
        assert {code for code, row in CODES.items() if row.harmless} == {"replayed", "too-old", "barred"}

    def test_an_unknown_code_is_a_defect(self) -> None:
        with pytest.raises(KeyError):
            Refusal("no-such-code", "No.")


class TestSentences:
    def test_facts_stand_in_both_sentences(self) -> None:
        refusal = Refusal("too-old", "Number {n} of {name}.", "Ask {name}.", n=1, name="cuc-a", more="kept")
        assert (refusal.what, refusal.do) == ("Number 1 of cuc-a.", "Ask cuc-a.")
        assert str(refusal) == "Number 1 of cuc-a."
        assert refusal.template == "Number {n} of {name}."
        assert refusal.facts == {"n": 1, "name": "cuc-a", "more": "kept"}

    def test_the_way_out_of_the_code_holds_where_none_is_given(self) -> None:
        assert Refusal("locked", "{who} has it.", who="Somebody").do == CODES["locked"].do

    @pytest.mark.parametrize("harmless", [True, False])
    def test_one_refusal_can_be_harmless_by_itself(self, harmless: bool) -> None:
        assert Refusal("wrong-state", "No.", harmless=harmless).harmless is harmless

    @pytest.mark.parametrize("text", HOSTILE)
    def test_a_hostile_fact_is_text(self, text: str) -> None:
        refusal = Refusal("unknown-name", "No {name} here.", "Not {name}, but {other}.", name=text, other="b")
        assert refusal.what == f"No {text} here."
        assert refusal.do == f"Not {text}, but b."

    @given(st.text(), st.text())
    def test_any_fact_is_text(self, name: str, other: str) -> None:
        refusal = Refusal("unknown-name", "<{name}|{other}>", "<{other}>", name=name, other=other)
        assert (refusal.what, refusal.do) == (f"<{name}|{other}>", f"<{other}>")

    @given(st.text(alphabet="{}[]!:.%ax0 "), st.booleans())
    def test_no_template_can_break_a_refusal(self, template: str, with_facts: bool) -> None:
        refusal = (
            Refusal("bad-value", template, template, a="1")
            if with_facts
            else Refusal("bad-value", template, template)
        )
        assert isinstance(refusal.what, str)
        assert isinstance(refusal.do, str)

    def test_a_fact_may_be_called_as_the_sentence_is(self) -> None:
        refusal = Refusal("bad-value", "{what} of {code}", what="the count", code="SRQ")
        assert refusal.what == "the count of SRQ"


def fields_of(template: str) -> Iterator[str]:
    """The names that a template asks for."""
    for _, name, _, _ in string.Formatter().parse(template):
        if name is not None:
            yield name


def literal(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def refusals_in(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refusal":
            yield node


NOES = list(dict.fromkeys(row for row in TABLE.values() if isinstance(row, No)))
CALLS = [(p, call) for p in sorted(PACKAGE.rglob("*.py")) for call in refusals_in(p)]


class TestEveryRefusalInThePackage:
    """Read from the source, so that a sentence without its fact is found before somebody reads it."""

    def test_there_are_many(self) -> None:
        assert len(CALLS) > 30

    @pytest.mark.parametrize(("path", "call"), CALLS, ids=[f"{p.stem}:{c.lineno}" for p, c in CALLS])
    def test_its_code_is_in_the_table_and_its_sentences_have_their_facts(
        self, path: Path, call: ast.Call
    ) -> None:
        code = literal(call.args[0])
        assert code is None or code in CODES
        keywords = {k.arg: k.value for k in call.keywords}
        if None in keywords:  # **facts: known only when it happens
            return
        do = call.args[2] if len(call.args) > 2 else keywords.get("do")
        facts = set(keywords) - {"do", "harmless"}
        for template in (literal(call.args[1]), literal(do)):
            needed = set(fields_of(template)) if template and facts else set()
            assert needed <= facts
            assert facts or not template or "{" not in template

    @pytest.mark.parametrize("row", NOES, ids=lambda r: r.what)
    def test_the_table_of_reservations_asks_for_the_name_only(self, row: No) -> None:
        assert row.code in CODES
        assert {*fields_of(row.what), *fields_of(row.do)} <= {"name"}
