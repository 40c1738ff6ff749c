"""The `<specificPLR>` XML: typed, original bytes kept, hostile input refused."""

from __future__ import annotations

import contextlib
import datetime
import time
from collections.abc import Callable

import pytest

from slr_desktop.codec.cisco.authorizations import CiscoAuthorization, parse_authorization
from slr_desktop.codec.cisco.paste import MAX_XML
from slr_desktop.domain.artefacts import Entitlement
from slr_desktop.domain.errors import Refusal
from tests.unit.codec.cisco.made_up import (
    AUTHORIZATION,
    BASIC,
    COMMAND,
    CUCM_SERIAL,
    CUCM_UUID,
    ENHANCED,
    MADE_AT,
    PIID,
    UNITY_SERIAL,
    authorization,
    entitlement,
    signature,
)


def read(text: str) -> CiscoAuthorization:
    return parse_authorization(text.encode())


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        parse_authorization(data)
    return caught.value.code


def failed(text: str) -> set[str]:
    return {c.id for c in read(text).checks() if c.passed is False}


class TestFields:
    def test_every_field_is_typed(self) -> None:
        found = read(authorization(entitlement(start="2026-Jan-01", end="2026-DEC-31 UTC", kind="TERM")))
        assert (found.flag, found.version, found.piid, found.timestamp_ms) == ("A", "C", PIID, MADE_AT)
        assert found.made_on == datetime.date(2020, 9, 13)
        assert found.udi
        assert (found.udi.pid, found.udi.serial) == ("UCM", CUCM_SERIAL)
        assert found.udi.uuid == CUCM_UUID.replace("-", "")
        assert found.signature.text == signature()
        (term,) = found.entitlements
        assert term.name
        assert (term.tag, term.name.name, term.count) == (BASIC, "UCM_Basic", 5)
        assert (term.start, term.end) == (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
        assert (term.license_type, term.display_name) == ("TERM", "UC Manager License (12.x)")
        assert (term.description, term.subscription_id) == ("UC Manager License", "")
        assert term.as_entitlement() == Entitlement(tag=BASIC, quantity=5, start=term.start, end=term.end)
        assert found.faults == found.unknown == found.stripped == ()

    def test_all_checks_pass_and_none_says_valid(self) -> None:
        checks = read(AUTHORIZATION).checks()
        assert [c.id for c in checks] == ["fields", "elements", "signature", "unchanged", "udi-serial"]
        assert all(c.passed for c in checks)
        assert "cannot be verified here" in checks[2].detail

    def test_order_is_kept(self) -> None:
        assert [e.tag for e in read(AUTHORIZATION).entitlements] == [BASIC, ENHANCED]

    def test_another_product(self) -> None:
        found = read(authorization(udi=f"P:Cisco Unity Connection,S:{UNITY_SERIAL}"))
        assert found.udi
        assert found.udi.pid == "Cisco Unity Connection"

    def test_escapes_in_names(self) -> None:
        found = read(AUTHORIZATION.replace("UC Manager License (12.x)", "A &amp; B &lt;C&gt; \u00fc", 1))
        assert found.entitlements[0].display_name == "A & B <C> \u00fc"


class TestOriginal:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("", ""),
            ("\n\n  ", "\r\n"),
            ('admin:license smart reservation install "', '"\nadmin:'),
            ("\u201c", "\u201d"),
            ("\ufeff", ""),
            ("Dear colleague,\n\nhere is the code: ", "\n\nBest regards <x@y>"),
        ],
    )
    def test_the_bytes_of_a_paste_are_kept_as_they_are(self, before: str, after: str) -> None:
        found = parse_authorization((before + AUTHORIZATION + after).encode())
        assert found.original == AUTHORIZATION.encode()
        assert all(c.passed for c in found.checks())

    def test_what_stood_around_is_told(self) -> None:
        found = read(COMMAND)
        assert found.stripped == (
            'before the XML: license smart reservation install "',
            'after the XML: "',
        )

    def test_wrapped(self) -> None:
        whole = f"<smartLicense>{AUTHORIZATION}</smartLicense>"
        found = read(whole)
        assert found.wrapped
        assert found.original == whole.encode()
        assert not read(AUTHORIZATION).wrapped

    def test_with_a_declaration(self) -> None:
        whole = f'<?xml version="1.0" encoding="UTF-8"?>\n{AUTHORIZATION}'
        assert read(whole).original == whole.encode()

    @pytest.mark.parametrize("coding", ["utf-16-le", "utf-16-be"])
    def test_of_utf_16_the_bytes_of_the_file_are_kept_and_it_is_said(self, coding: str) -> None:
        data = ("\ufeff" + AUTHORIZATION).encode(coding)
        found = parse_authorization(data)
        assert found.original == data
        assert found.stripped == ("it was UTF-16 text",)
        unchanged = next(c for c in found.checks() if c.id == "unchanged")
        assert unchanged.passed is None
        assert "UTF-16" in unchanged.detail
        assert parse_authorization(found.original) == found

        # What stands around it is left out, as of any other; beyond the plane of two bytes too.
        around = parse_authorization(
            ("\ufeff\U0001f600 it is " + AUTHORIZATION + "\r\n\ud83d").encode(coding, "surrogatepass")
        )
        assert around.original == data
        folded = parse_authorization(("\ufeff" + AUTHORIZATION.replace("><", ">\n<")).encode(coding))
        assert "line breaks" in next(c.detail for c in folded.checks() if c.id == "unchanged")

    @pytest.mark.parametrize("width", [1, 7, 40, 64, 79, 80, 132])
    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    def test_hard_wraps_are_read_through_and_told(self, width: int, end: str) -> None:
        wrapped = end.join(AUTHORIZATION[n : n + width] for n in range(0, len(AUTHORIZATION), width))
        found = read(f'license smart reservation install "{wrapped}"')
        assert found.original == wrapped.encode()
        assert found.entitlements == read(AUTHORIZATION).entitlements
        assert found.udi == read(AUTHORIZATION).udi
        assert any("line break" in note and note.endswith("inside the XML") for note in found.stripped)
        unchanged = next(c for c in found.checks() if c.id == "unchanged")
        assert unchanged.passed is None

    def test_pretty_printed(self) -> None:
        pretty = AUTHORIZATION.replace("><", ">\n    <")
        found = read(pretty)
        assert found.faults == found.unknown == ()
        assert found.original == pretty.encode()

    def test_marks_of_a_word_processor_are_told(self) -> None:
        found = read(AUTHORIZATION.replace("UC Manager", "UC\u00a0Man\u200bager\u202e", 1))
        assert found.entitlements[0].display_name.startswith("UC Manager")
        assert found.stripped == (
            "1 no-break or wide blank inside the XML",
            "1 invisible character inside the XML",
            "1 bidirectional mark inside the XML",
        )
        assert "\u202e".encode() in found.original


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            (AUTHORIZATION.replace("<flag>A</flag>", "<flag></flag>"), "flag is empty"),
            (AUTHORIZATION.replace("<flag>A</flag>", ""), "authorizationCode lacks flag"),
            (authorization(version="CC"), "version is CC, not one capital letter"),
            (authorization(timestamp=""), "timestamp is empty"),
            (authorization(timestamp="2020-09-13"), "timestamp is 2020-09-13"),
            (authorization(timestamp="9" * 40), "timestamp is 999"),
            (AUTHORIZATION.replace(PIID, "x"), "piid is x, not a UUID"),
            (authorization(udi=""), "udi is empty"),
            (authorization(udi="UCM"), "udi is UCM, which is none"),
            (authorization(udi="P:A,S:1 P:B,S:2"), "which is none"),
            (authorization(entitlement(tag="")), "entitlement 1 tag is empty"),
            (authorization(entitlement(tag="UCM_Basic")), "entitlement 1 tag is UCM_Basic"),
            (authorization(entitlement(count="")), "entitlement 1 count is empty"),
            (authorization(entitlement(count="-1")), "entitlement 1 count is -1"),
            (authorization(entitlement(count="five")), "entitlement 1 count is five"),
            (authorization(entitlement(count=10**9 + 1)), "entitlement 1 count is 1000000001"),
            (authorization(entitlement(count="\u0665")), "entitlement 1 count is"),
            (authorization(entitlement(kind="")), "entitlement 1 licenseType is empty"),
            (authorization(entitlement(), entitlement(end="soon")), "entitlement 2 endDate is soon"),
            (authorization(entitlement(start="2026-01-02", end="2026-01-01")), "ends before it starts"),
            (authorization(" "), "entitlements is empty"),
            (AUTHORIZATION.replace("<udi>", "<udi>P:A,S:1</udi><udi>"), "specificPLR has udi twice"),
            ("<specificPLR></specificPLR>", "specificPLR lacks authorizationCode"),
            ("<specificPLR/></specificPLR>", ""),
        ],
    )
    def test_each_is_named_and_nothing_is_guessed(self, text: str, fault: str) -> None:
        if not fault:
            assert refused(text.encode()) == "damaged"
            return
        found = read(text)
        assert any(fault in f for f in found.faults), found.faults
        assert "fields" in failed(text)

    def test_every_field_empty(self) -> None:
        empty = (
            "<specificPLR><authorizationCode><flag></flag><version></version><piid></piid><timestamp></timestamp>"
            "<entitlements><entitlement><tag></tag><count></count><startDate></startDate><endDate></endDate>"
            "<licenseType></licenseType><displayName></displayName><tagDescription></tagDescription>"
            "<subscriptionID></subscriptionID></entitlement></entitlements></authorizationCode>"
            "<signature></signature><udi></udi></specificPLR>"
        )
        found = read(empty)
        assert (found.flag, found.version, found.timestamp_ms, found.udi, found.made_on) == (None,) * 5
        assert found.entitlements[0].count is None
        assert found.entitlements[0].as_entitlement() is None
        assert failed(empty) == {"fields", "signature"}

    def test_a_zero_count_reserves_nothing(self) -> None:
        assert read(authorization(entitlement(count=0))).entitlements[0].as_entitlement() is None

    def test_unknown_elements_are_kept_and_shown(self) -> None:
        text = AUTHORIZATION.replace("<flag>", '<new a="1">x<deep/></new><!-- note --><flag b="2">')
        found = read(text)
        assert found.faults == ()
        assert any("authorizationCode/new = x" in u for u in found.unknown)
        assert any("#comment" in u for u in found.unknown)
        assert "flag@b" in found.unknown
        assert next(c for c in found.checks() if c.id == "elements").passed is None

    def test_a_signature_of_another_shape(self) -> None:
        assert failed(authorization(signed="AAAA")) == {"signature"}
        assert failed(authorization(signed="")) == {"signature", "fields"}

    def test_a_uuid_that_is_not_the_serial_s(self) -> None:
        assert failed(authorization(udi=f"P:UCM,S:00000,U:{CUCM_UUID}")) == {"udi-serial"}


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10)).replace("&lol0;", "&lol;")
    + "]>"
)


class TestHostile:
    @pytest.mark.parametrize(
        "text",
        [
            "<!DOCTYPE specificPLR>" + AUTHORIZATION,
            '<!DOCTYPE specificPLR SYSTEM "file:///etc/passwd">' + AUTHORIZATION,
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + AUTHORIZATION.replace("UCM,", "&e;,"),
            LAUGHS + AUTHORIZATION.replace("UC Manager", "&lol9;"),
            AUTHORIZATION.replace("UC Manager", "&undefined;"),
            AUTHORIZATION.replace("<flag>", "<!DOCTYPE x><flag>"),
            AUTHORIZATION.replace("<flag>", "<!ENTITY x 'y'><flag>"),
            "<! doctype x>" + AUTHORIZATION,
        ],
        ids=[
            "doctype",
            "external",
            "xxe",
            "billion laughs",
            "undefined entity",
            "inside",
            "entity",
            "spaced",
        ],
    )
    def test_document_types_and_entities_are_refused_as_forged(self, text: str) -> None:
        assert refused(text.encode()) == "forged"

    def test_cut_short_at_every_length(self) -> None:
        whole = AUTHORIZATION.encode()
        codes = {length: refused(whole[:length]) for length in range(len(whole))}
        assert {codes[n] for n in range(len("<specificPLR>"))} == {"unrecognised"}
        assert {codes[n] for n in range(len("<specificPLR>"), len(whole))} == {"incomplete"}

    @pytest.mark.parametrize(
        ("change", "code"),
        [
            (lambda x: x.replace(b"</flag>", b"</flga>"), "damaged"),
            (lambda x: x.replace(b"<count>5", b"<count>5<"), "damaged"),
            (lambda x: x.replace(b"UC Manager", b"UC\xff\xfeManager"), "damaged"),
            (lambda x: x.replace(b"UC Manager", b"UC & Manager"), "damaged"),
            (lambda x: x.replace(b"UC Manager", b"UC\x00Manager"), "unrecognised"),
            (lambda x: x + x, "unrecognised"),
            (lambda x: x + x[:300], "unrecognised"),
            (lambda x: x[300:], "incomplete"),
            (lambda x: b"<smartLicense>" + x + x + b"</smartLicense>", "unrecognised"),
            (lambda x: b"<smartLicense></smartLicense>", "unrecognised"),
            (lambda x: b"<specificPLR>" * 20 + x + b"</specificPLR>" * 20, "too-large"),
            (lambda x: x.replace(b"<flag>", b"<x>" * 5000 + b"</x>" * 5000 + b"<flag>"), "too-large"),
            (lambda x: x.replace(b"UC Manager", b"U" * MAX_XML), "too-large"),
            (lambda x: b"A" * 10_000_000 + x, "too-large"),
            (lambda x: x.replace(b"<flag>", b"<x/>" * 30_000 + b"<flag>"), "too-large"),
        ],
    )
    def test_harm(self, change: Callable[[bytes], bytes], code: str) -> None:
        assert refused(change(AUTHORIZATION.encode())) == code

    def test_control_characters_are_told(self) -> None:
        found = parse_authorization(AUTHORIZATION.encode().replace(b"UC Manager", b"UC\x1b[31mManager", 1))
        assert "1 control character inside the XML" in found.stripped

    def test_a_thousand_entitlements_and_one_more(self) -> None:
        short = "<entitlement><tag>x</tag></entitlement>"
        found = read(authorization(short * 1001))
        assert len(found.entitlements) == 1000
        assert any("more than 1000" in f for f in found.faults)

    def test_the_worst_is_quick(self) -> None:
        worst = [
            b"<specificPLR>" + b"<" * 60_000 + b"</specificPLR>",
            b"<specificPLR>" + b"&amp;" * 12_000 + b"</specificPLR>",
            b"<specificPLR>" + b">\n" * 30_000 + b"</specificPLR>",
            b"<\n" * 300_000,
            b"<!" + b" " * 900_000 + b"<specificPLR",
            AUTHORIZATION.encode().replace(b"P:UCM", b"P:" + b"A " * 30_000 + b"P:UCM"),
        ]
        for data in worst:
            begun = time.perf_counter()
            with contextlib.suppress(Refusal):
                parse_authorization(data)
            assert time.perf_counter() - begun < 1
