"""Hostile, harmed and foreign input: only refusals come out, soon, each with its code."""

from __future__ import annotations

import codecs
import html
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec.cisco.recognition import KINDS, recognise
from slr_desktop.domain.errors import Refusal
from tests.unit.codec.cisco.made_up import (
    AUTHORIZATION,
    COMMAND,
    CUCM_UDI,
    PAYLOAD,
    REQUEST,
    RETURN_CODE,
    RUM,
    SHOW_ALL,
    SLAC,
    UNIVERSAL_CODE,
    legacy_code,
)


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        recognise(data)
    return caught.value.code


class TestRefusals:
    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "unrecognised"),
            (b"\n \n", "unrecognised"),
            (b"hello", "unrecognised"),
            (b"\x89SLR\r\n\x1a\n\x00", "unrecognised"),
            (b"{}", "unrecognised"),
            (b"[1, 2]", "unrecognised"),
            (b"{" * 100_000, "unrecognised"),
            (b'{"UDI": "P:UCM,S:1"}', "unrecognised"),
            (b"<!DOCTYPE html><html><body>Log in</body></html>", "unrecognised"),
            (b"<html/>", "unrecognised"),
            (b"20260301", "confirmation-code"),
            (REQUEST[:-1].encode(), "incomplete"),
            (REQUEST[:-12].encode(), "incomplete"),
            (AUTHORIZATION[:500].encode(), "incomplete"),
            (COMMAND[: COMMAND.index("<") + 5].encode(), "incomplete"),
            (b"<spec", "incomplete"),
            (b"<smartLicense><RUMReport>", "incomplete"),
            (SLAC[:-3].encode(), "incomplete"),
            (SLAC.replace("</udi>", "</idu>").encode(), "damaged"),
            (b"<!DOCTYPE smartLicense []>" + SLAC.encode(), "forged"),
            (b"A" * 10_000_000, "too-large"),
            (AUTHORIZATION.encode() + b" " * 10_000_000, "too-large"),
            (AUTHORIZATION.replace("<flag>", "<x/>" * 17_000 + "<flag>").encode(), "too-large"),
            (b"\n" * 30_000 + b"x", "too-large"),
        ],
        ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes {value[:12]!r}",
    )
    def test_each_has_its_code(self, data: bytes, code: str) -> None:
        if code in KINDS:  # a number of eight digits may be a code: nothing says it is not
            assert recognise(data).kind == code
        else:
            assert refused(data) == code

    def test_authorization_cut_at_every_length(self) -> None:
        whole = AUTHORIZATION.encode()
        codes = {length: refused(whole[:length]) for length in range(len(whole))}
        assert {codes[0], codes[1]} == {"unrecognised"}
        assert {codes[n] for n in range(2, len(whole))} == {"incomplete"}

    def test_pasted_command_cut_at_every_length_is_never_an_authorization(self) -> None:
        start = COMMAND.index("<") + 2
        assert {refused(COMMAND[:n].encode()) for n in range(start, len(COMMAND) - 1)} == {"incomplete"}


def said(text: str | bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        recognise(text if isinstance(text, bytes) else text.encode())
    return caught.value


class TestWhatIsNotTheFileItself:
    @pytest.mark.parametrize(
        ("text", "given", "wanted"),
        [
            (html.escape(AUTHORIZATION), "&lt;specificPLR", "<specificPLR"),
            (html.escape(html.escape(SLAC)), "&amp;lt;smartLicense", "<smartLicense"),
            (AUTHORIZATION.replace("<", "&#60;"), "&#60;specificPLR", "<specificPLR"),
            (AUTHORIZATION.replace("<", "\\u003c"), "\\u003cspecificPLR", "<specificPLR"),
            (AUTHORIZATION.replace("<", "<x:").replace("<x:/", "</x:"), "<x:specificPLR", "<specificPLR"),
            (AUTHORIZATION.upper(), "<SPECIFICPLR", "<specificPLR"),
            (AUTHORIZATION.lower(), "<specificplr", "<specificPLR"),
            (SLAC.upper(), "<SMARTLICENSE", "<smartLicense"),
            (f'"{AUTHORIZATION}"'.replace("</", "<\\/"), "<\\/specificPLR", "</specificPLR"),
            (f"<smartLicense>{AUTHORIZATION.upper()}</smartLicense>", "<SPECIFICPLR", "<specificPLR"),
            (f"Mail: {html.escape(AUTHORIZATION)} {SHOW_ALL}", "&lt;specificPLR", "<specificPLR"),
        ],
    )
    def test_tags_that_were_changed_are_named(self, text: str, given: str, wanted: str) -> None:
        refusal = said(text)
        assert refusal.code == "unrecognised"
        assert f"begins with {given}, and" in refusal.what
        assert refusal.what.endswith(f"begin with {wanted}.")
        assert "the file itself" in refusal.do

    @pytest.mark.parametrize(
        "value",
        [
            {"status": "SUCCESS", "authorizationCodes": [{"authorizationCode": AUTHORIZATION}]},
            [AUTHORIZATION],
            {"authorizationCode": "<smartLicense>" + AUTHORIZATION + "</smartLicense>"},
        ],
    )
    @pytest.mark.parametrize("change", [("", ""), ("/", "\\/"), ("<", "\\u003c")])
    def test_json_with_an_authorization_in_it(self, value: object, change: tuple[str, str]) -> None:
        text = json.dumps(value).replace(*change) if change[0] else json.dumps(value, indent=1)
        refusal = said(text)
        assert (refusal.code, "JSON with an authorization" in refusal.what) == ("unrecognised", True)

    @pytest.mark.parametrize(
        ("text", "count"),
        [
            (AUTHORIZATION + AUTHORIZATION, 2),
            (f"one: {AUTHORIZATION}\nand another: {AUTHORIZATION}\n" + COMMAND, 3),
            (f"<smartLicense>{AUTHORIZATION}</smartLicense>" * 2, 2),
            (f"<smartLicense>{AUTHORIZATION}</smartLicense>{AUTHORIZATION}", 2),
            (f"{AUTHORIZATION}<smartLicense>{AUTHORIZATION}</smartLicense>", 2),
            (f"<smartLicense>{AUTHORIZATION}<a>{AUTHORIZATION}</a></smartLicense>", 2),
        ],
    )
    def test_several_authorizations_are_counted(self, text: str, count: int) -> None:
        refusal = said(text)
        assert refusal.code == "unrecognised"
        assert f"{count} authorizations in this text" in refusal.what

    def test_several_of_other_sorts(self) -> None:
        for text in (SLAC + SLAC, SLAC + AUTHORIZATION):
            refusal = said(text)
            assert (refusal.code, "2 XMLs of Cisco's" in refusal.what) == ("unrecognised", True)

    @pytest.mark.parametrize("inner", [f"<a>{AUTHORIZATION}</a>", f"<![CDATA[{AUTHORIZATION}]]>"])
    def test_deeper_inside_than_it_belongs(self, inner: str) -> None:
        refusal = said(f"<smartLicense>{inner}</smartLicense>")
        assert refusal.code == "unrecognised"
        assert "directly inside" in refusal.what

    def test_an_end_without_a_beginning(self) -> None:
        for cut in (20, 300, len(AUTHORIZATION) - 14):
            refusal = said(AUTHORIZATION[cut:])
            assert (refusal.code, "does not begin" in refusal.what) == ("incomplete", True)

    @pytest.mark.parametrize("coding", ["utf-32", "utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize("text", [AUTHORIZATION, SHOW_ALL, "\ufeff" + REQUEST])
    def test_text_in_an_encoding_that_is_not_read(self, text: str, coding: str) -> None:
        data = text.encode(coding)
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and "16" in coding:
            assert recognise(data).kind == "request-code"  # this one is read
        else:
            refusal = said(data)
            assert (refusal.code, "no text in UTF-8" in refusal.what) == ("unrecognised", True)


SAMPLES: list[str] = [
    REQUEST,
    legacy_code(),
    RETURN_CODE,
    UNIVERSAL_CODE,
    AUTHORIZATION,
    COMMAND,
    SLAC,
    RUM,
    PAYLOAD,
    SHOW_ALL,
    CUCM_UDI,
]
PIECES = [
    "<specificPLR>",
    "</specificPLR>",
    "<smartLicense>",
    "</smartLicense>",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE x [",
    "&lol;",
    "<?xml version='1.0'?>",
    "admin:",
    "Switch#",
    "\u201c",
    "\u00a0",
    "\u202e",
    "\x00",
    "\ud7ff",
    "Registration:",
    "Status: ",
    "regid.",
    "Request code: ",
    "{",
    "-",
    "\n",
    "\r",
    '"payload"',
    "0",
]


def outcome(data: bytes) -> str:
    """The kind, or the code of the refusal; anything else that is raised fails the test."""
    try:
        found = recognise(data)
    except Refusal as refusal:
        return refusal.code
    json.dumps(found.fields)
    return found.kind if found.verdict in {"unverifiable", "invalid"} else found.verdict


ANSWERS = {*KINDS, "unrecognised", "too-large", "incomplete", "damaged", "forged"}


class TestOnlyRefusals:
    @given(st.binary(max_size=400))
    def test_bytes(self, data: bytes) -> None:
        assert outcome(data) in ANSWERS

    @given(st.text(max_size=400))
    def test_text(self, text: str) -> None:
        assert outcome(text.encode("utf-8", "surrogatepass")) in ANSWERS

    @given(
        st.lists(
            st.one_of(st.sampled_from(PIECES), st.sampled_from(SAMPLES), st.text(max_size=12)), max_size=12
        )
    )
    def test_pieces_put_together(self, pieces: list[str]) -> None:
        assert outcome("".join(pieces).encode("utf-8", "surrogatepass")) in ANSWERS

    @given(st.sampled_from(SAMPLES), st.data())
    def test_samples_with_changes(self, sample: str, data: st.DataObject) -> None:
        raw = bytearray(sample.encode())
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, len(raw) - 1))
            how = data.draw(st.sampled_from(["set", "cut", "insert", "drop"]))
            if how == "set":
                raw[at] = data.draw(st.integers(0, 255))
            elif how == "cut":
                del raw[max(1, at) :]
            elif how == "insert":
                raw[at:at] = data.draw(st.sampled_from(PIECES)).encode()
            elif len(raw) > 1:
                del raw[at]
        assert outcome(bytes(raw)) in ANSWERS

    @pytest.mark.nightly
    @pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s[:20])
    def test_every_single_bit(self, sample: str) -> None:
        raw = sample.encode()
        for at in range(len(raw) * 8):
            changed = bytearray(raw)
            changed[at // 8] ^= 1 << at % 8
            assert outcome(bytes(changed)) in ANSWERS

    @pytest.mark.parametrize(
        "data",
        [
            b"P:" * 500_000,
            b" P:A" * 250_000,
            b"PID:A ," * 140_000,
            b"regid.2020-01.a" * 60_000,
            (b"admin:" * 100 + b"\n") * 1700,
            b"x" * 1_000_000,
            b"\xc2\xa0" * 500_000,
            b"\x1b[" * 500_000,
            b"<" * 1_000_000,
            b"</specificPLR" * 80_000,
            b"<smartLicense>" + b"a" * 1_000_000 + b"</smartLicense>",
            (b"C23456-C23456-\n") * 19_000,
            b"CB-Z:" * 190_000,
            b"[" * 1_000_000,
            b"{\n" + b"P:UCM,S:1\n" * 19_000,
        ],
        ids=lambda d: repr(d[:16]),
    )
    def test_the_worst_is_quick(self, data: bytes) -> None:
        begun = time.perf_counter()
        assert outcome(data) in ANSWERS
        assert time.perf_counter() - begun < 5
