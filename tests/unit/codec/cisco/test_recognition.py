"""Any bytes in, one artefact of Cisco's out, or a refusal."""

from __future__ import annotations

import json

import pytest

from slr_desktop.codec.cisco.authorizations import CiscoAuthorization
from slr_desktop.codec.cisco.codes import ShortCode
from slr_desktop.codec.cisco.recognition import KINDS, CiscoArtefact, recognise
from slr_desktop.codec.cisco.request_codes import RequestCode
from slr_desktop.domain.identifiers import Udi
from tests.unit.codec.cisco.made_up import (
    AUTHORIZATION,
    BASIC,
    COMMAND,
    CUCM_SERIAL,
    CUCM_UDI,
    CUCM_UUID,
    ENHANCED,
    PAYLOAD,
    REPORT,
    REQUEST,
    RETURN_CODE,
    RUM,
    SHOW_ALL,
    SLAC,
    UNITY_SERIAL,
    UNIVERSAL_CODE,
    authorization,
    entitlement,
    legacy_code,
    request_code,
    signature,
)


def seen(text: str) -> CiscoArtefact:
    found = recognise(text.encode())
    json.dumps(found.fields)  # ready for JSON, or this raises
    return found


class TestKinds:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            (REQUEST, "request-code"),
            (legacy_code(), "request-code"),
            (AUTHORIZATION, "authorization"),
            (COMMAND, "authorization"),
            (f"<smartLicense>{AUTHORIZATION}</smartLicense>", "authorization"),
            (UNIVERSAL_CODE, "universal-code"),
            (RETURN_CODE, "return-code"),
            ("0badc0de", "confirmation-code"),
            (SLAC, "smart-license"),
            (RUM, "usage-report"),
            (REPORT, "usage-report"),
            (PAYLOAD, "usage-report"),
            (f"<RUMReport>{REPORT}</RUMReport>", "usage-report"),
            (SHOW_ALL, "transcript"),
            ("Switch#license smart reservation request local\nAlready registered\nSwitch#", "transcript"),
            ("Authorization code installed successfully.", "transcript"),
            (CUCM_UDI, "udi"),
            (f"UDI: PID:UCM,SN:{CUCM_SERIAL},UUID:{CUCM_UUID}", "udi"),
        ],
    )
    def test_each_is_recognised(self, text: str, kind: str) -> None:
        found = seen(text)
        assert found.kind == kind
        assert found.kind in KINDS
        assert found.verdict == "unverifiable"
        assert found.fields["stripped"] is not None

    def test_content_is_typed(self) -> None:
        assert isinstance(seen(REQUEST).content, RequestCode)
        assert isinstance(seen(AUTHORIZATION).content, CiscoAuthorization)
        assert isinstance(seen(RETURN_CODE).content, ShortCode)
        assert seen(CUCM_UDI).content == (Udi("UCM", CUCM_SERIAL, CUCM_UUID.replace("-", "")),)
        assert seen(SHOW_ALL).content is None

    @pytest.mark.parametrize(
        ("text", "failing"),
        [
            (REQUEST.replace("FCW0", "FCWO"), "checksum"),
            (RETURN_CODE[:23] + "l" + RETURN_CODE[24:], "characters"),
            ("0badcOde", "characters"),
            (authorization(signed=signature()[:-8]), "signature"),
            (authorization(entitlement(count="")), "fields"),
            (f"P:UCM,S:00000,U:{CUCM_UUID}", "udi-serial"),
            (SLAC.replace("UCM_Basic,", "UCM_Basic;"), "tags"),
            (RUM.replace("asset_identification", "other"), "payload"),
        ],
    )
    def test_one_failed_check_makes_it_invalid(self, text: str, failing: str) -> None:
        found = seen(text)
        assert found.verdict == "invalid"
        assert failing in {c.id for c in found.checks if c.passed is False}

    def test_original_bytes(self) -> None:
        assert seen(COMMAND).original == AUTHORIZATION.encode()
        assert seen(f"  {REQUEST}\r\n").original == REQUEST.encode()
        assert seen(SLAC).original == SLAC.encode()
        assert seen(SHOW_ALL).original == SHOW_ALL.encode()


class TestFields:
    def test_request_code(self) -> None:
        fields = seen(REQUEST).fields
        assert (fields["pid"], fields["serial"], fields["version"], fields["flag"]) == (
            "MADE-24UX",
            "FCW0000TEST",
            "C",
            "B",
        )
        assert fields["udi"] == "MADE-24UX:FCW0000TEST"

    def test_authorization(self) -> None:
        fields = seen(AUTHORIZATION).fields
        assert fields["udi"] == CUCM_UDI.replace(CUCM_UUID, CUCM_UUID.replace("-", ""))
        assert [(e["tag"], e["quantity"]) for e in fields["entitlements"]] == [(BASIC, 5), (ENHANCED, 3)]
        assert fields["entitlements"][0]["name"] == "UCM_Basic"
        assert fields["made_on"] == "2020-09-13"
        assert fields["signature"] == "present, cannot be verified here"
        assert fields["bytes"] == len(AUTHORIZATION)

    def test_smart_license(self) -> None:
        fields = seen(SLAC).fields
        assert fields["contents"] == ["smartLicenseAuthorization", "correlationID"]
        assert fields["udis"] == ["P:MADE8000V,S:TEST0000"]
        assert (fields["smart_account"], fields["virtual_account"]) == ("Example", "North")
        assert fields["entitlements"][0]["tag"] == BASIC

    def test_usage_report(self) -> None:
        fields = seen(RUM).fields
        assert fields["count"] == 2
        assert fields["reports"][0] == {
            "report_id": "12345",
            "tag": BASIC,
            "software_version": "17.06.02",
            "pid": "MADE8000V",
            "serial": "TEST0000",
        }

    def test_stack(self) -> None:
        fields = seen("Active:PID:MADE-24UX,SN:A1\n  Standby:PID:MADE-24UX,SN:A2\n").fields
        assert [(u["role"], u["serial"]) for u in fields["udis"]] == [("Active", "A1"), ("Standby", "A2")]


class TestTranscripts:
    def test_what_show_license_says(self) -> None:
        fields = seen(SHOW_ALL).fields
        assert fields["mode"] == "reservation"
        assert fields["registration_status"] == "Registered - License Reservation"
        assert fields["registration_as_printed"] == "REGISTERED - SPECIFIC LICENSE RESERVATION"
        assert fields["authorization_status"] == "Not Authorized - Reserved"
        assert fields["udis"] == ["P:MADE-24UX,S:FCW0000TEST"]
        assert fields["codes"] == {"request": [REQUEST], "confirmation": ["0badc0de"]}
        assert fields["licenses"] == [
            {"tag": ENHANCED, "count": 5, "status": "InCompliance"},
            {"tag": BASIC, "count": 2, "status": "InCompliance"},
            {"name": "MADE_UP_essentials", "count": 1, "status": "NOT AUTHORIZED", "reserved": 4},
        ]
        assert fields["export_controlled"] == "Not Allowed"
        assert "something quite different" in fields["not_understood"]

    @pytest.mark.parametrize(
        ("printed", "status"),
        [
            ("UNREGISTERED", "Unregistered"),
            ("RESERVATION IN PROGRESS", "Reservation In Progress"),
            ("REGISTERED", "Registered"),
            ("NEVER HEARD OF", None),
        ],
    )
    def test_registration(self, printed: str, status: str | None) -> None:
        fields = seen(f"Smart Licensing is ENABLED\nRegistration:\n  Status: {printed}\n").fields
        assert (fields["registration_status"], fields["registration_as_printed"]) == (status, printed)

    def test_rest_answer_of_unity_connection(self) -> None:
        text = (
            "<LicenseDetails>\n<Register>\n<Status>Registered</Status>\n<SmartAccount>Example</SmartAccount>\n"
            f"<ProductUDI>pid=Cisco Unity Connection sn={UNITY_SERIAL}</ProductUDI>\n</Register>\n"
            "<Authorization>\n"
            "<Status>Authorized</Status>\n</Authorization>\n<LicenseUsage>\n<EntitlementTag>\n"
            f"<Id>{BASIC}</Id>\n<Count>10</Count>\n<Status>InCompliance</Status>\n</EntitlementTag>\n"
            "</LicenseUsage>\n</LicenseDetails>"
        )
        found = seen(text)
        assert (found.kind, found.fields["registration_status"]) == ("transcript", "Registered")
        assert found.fields["udis"] == [f"P:Cisco Unity Connection,S:{UNITY_SERIAL}"]
        assert found.fields["licenses"] == [{"tag": BASIC, "count": 10, "status": "InCompliance"}]

    def test_several_codes(self) -> None:
        other = request_code("MADE-24UX", "FCW0001TEST")
        found = seen(f"Switch#license smart reservation request all\n{REQUEST}\n{other}\nSwitch#")
        assert found.kind == "transcript"
        assert found.fields["codes"] == {"request-code": [REQUEST, other]}


class TestUniversalAndPolicy:
    def test_a_universal_reservation(self) -> None:
        found = seen(SHOW_ALL.replace("REGISTERED - SPECIFIC", "REGISTERED - UNIVERSAL"))
        assert found.fields["registration_status"] == "Registered - Universal License Reservation"
        assert found.fields["mode"] == "reservation"

    def test_licenses_under_a_policy_have_their_short_name_first(self) -> None:
        head = "Smart Licensing is ENABLED\n\nSmart Licensing Using Policy:\n  Status: ENABLED\n\n"
        head += "Enforced (Perpetual/Subscription) License Attributes:\n  Reporting frequency (days): 0\n\n"
        blocks = [
            f"{name} ({title}):\n  Description: {title}\n  Count: {count}\n  Status: IN USE\n"
            for name, title, count in (("made-up", "MADE-24 Made Up", 2), ("other", "One-Word", 1))
        ]
        found = seen(head + "License Usage\n=============\n\n" + "\n".join(blocks))
        assert found.fields["licenses"] == [
            {"name": "made-up", "description": "MADE-24 Made Up", "count": 2, "status": "IN USE"},
            {"name": "other", "description": "One-Word", "count": 1, "status": "IN USE"},
        ]

    def test_without_a_policy_the_short_name_comes_last(self) -> None:
        found = seen("Smart Licensing is ENABLED\nLicense Usage\nMade Up (MADE_UP):\n  Count: 3\n")
        assert found.fields["licenses"] == [{"name": "MADE_UP", "count": 3, "status": None}]


class TestPastes:
    def test_a_terminal_capture_of_one_code(self) -> None:
        found = seen(
            "Switch#config t\nSwitch(config)#license smart reservation\nSwitch(config)#exit\n"
            "Switch#license smart reservation request local\n"
            f"Enter this request code in the Cisco Smart Software Manager portal:\n{REQUEST}\nSwitch#\n"
        )
        assert (found.kind, found.fields["code"]) == ("request-code", REQUEST)
        stripped = found.fields["stripped"]
        assert stripped[0] == "5 prompts"
        assert "line: license smart reservation request local" in stripped

    def test_a_return_with_its_warnings(self) -> None:
        found = seen(
            "admin:license smart reservation return\nThis command will remove the authorization code.\n"
            f"Do you want to continue? [yes/no]: y\nEnter this return code:\n{RETURN_CODE}\nadmin:"
        )
        assert (found.kind, found.fields["code"]) == ("return-code", RETURN_CODE)

    @pytest.mark.parametrize(
        "text",
        [f"Request code: {REQUEST}", f"    Request code: {REQUEST}\n", f'The request code is\n"{REQUEST}"\n'],
    )
    def test_labelled(self, text: str) -> None:
        assert seen(text).fields["code"] == REQUEST

    def test_a_labelled_confirmation_code(self) -> None:
        found = seen(
            "admin:license smart reservation install x\nReservation successful\n"
            "Last Confirmation code 0badc0de\n"
        )
        assert (found.kind, found.fields["code"]) == ("confirmation-code", "0badc0de")

    def test_a_voice_product_prints_its_udi(self) -> None:
        found = seen(
            "admin:license smart reservation enable\n\n"
            "       License reservation mode is enabled successfully.\n\n"
            f"       admin:license smart reservation request\n\n       {CUCM_UDI}   -->   UDI\n"
        )
        assert (found.kind, found.verdict) == ("udi", "unverifiable")
        assert found.fields["udis"][0]["serial"] == CUCM_SERIAL

    @pytest.mark.parametrize("code", [REQUEST, RETURN_CODE, UNIVERSAL_CODE])
    @pytest.mark.parametrize("at", [10, 17, 21, 30])
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\n   "])
    def test_hard_wraps(self, code: str, at: int, end: str) -> None:
        found = seen(code[:at] + end + code[at:])
        assert found.fields["code"] == code
        assert found.fields["stripped"] == ["1 line break inside the code"]
        assert found.verdict == "unverifiable"

    @pytest.mark.parametrize(
        ("given", "notes"),
        [
            (RETURN_CODE.replace("-", ""), ["hyphens that were missing between its groups"]),
            (RETURN_CODE.replace("-", " - "), ["16 blanks inside the code"]),
            (
                RETURN_CODE.replace("-", " "),
                ["8 blanks inside the code", "hyphens that were missing between its groups"],
            ),
            (
                RETURN_CODE.replace("-", "\r\n", 3),
                ["3 line breaks inside the code", "hyphens that were missing between its groups"],
            ),
            (
                RETURN_CODE.replace("-", "")[:50] + "\n" + RETURN_CODE[-1],
                ["1 line break inside the code", "hyphens that were missing between its groups"],
            ),
        ],
    )
    def test_a_return_code_with_blanks_or_without_hyphens(self, given: str, notes: list[str]) -> None:
        found = seen(given)
        assert (found.kind, found.verdict) == ("return-code", "unverifiable")
        assert (found.fields["code"], found.original) == (RETURN_CODE, RETURN_CODE.encode())
        assert found.fields["stripped"] == notes

    def test_a_return_code_without_hyphens_among_other_lines(self) -> None:
        bare = RETURN_CODE.replace("-", "")
        for text in (f"Return code: {bare}", f"Enter this return code:\n{bare}\nSwitch#"):
            assert seen(text).fields["code"] == RETURN_CODE

    def test_a_hard_wrap_between_other_lines(self) -> None:
        found = seen(
            "Switch#license smart reservation return local\nEnter this:\n"
            f"{RETURN_CODE[:40]}\n{RETURN_CODE[40:]}\nSwitch#"
        )
        assert (found.kind, found.fields["code"]) == ("return-code", RETURN_CODE)

    @pytest.mark.parametrize(
        ("text", "note"),
        [
            (f"\u201c{REQUEST}\u201d", "2 curly quotes"),
            (REQUEST.replace("-", "\u2013"), "4 typographic hyphens"),
            (f"\u00a0{REQUEST}\u00a0", "2 no-break or wide blanks"),
            (f"{REQUEST[:9]}\u200b{REQUEST[9:]}", "1 invisible character"),
            (f"\u202e{REQUEST}\u202c", "2 bidirectional marks"),
            (f"\x1b[1m{REQUEST}\x1b[0m", "2 terminal escape sequences"),
            (f"{REQUEST}\x07", "1 control character"),
        ],
    )
    def test_marks_are_removed_and_told(self, text: str, note: str) -> None:
        found = seen(text)
        assert found.fields["code"] == REQUEST
        assert note in found.fields["stripped"]

    def test_stranger_s_text_shows_no_marks(self) -> None:
        found = seen(
            f"admin:license smart reservation request\n\u0000{REQUEST}".replace("\u0000", "note \U000e0041\n")
        )
        assert all(ord(c) < 0x2000 for note in found.fields["stripped"] for c in note)

    def test_latin_text_around(self) -> None:
        data = f"Gr\u00fc\u00dfe:\n{REQUEST}\n".encode("cp1252")
        found = recognise(data)
        assert found.fields["code"] == REQUEST
        assert "it was not UTF-8; read as Windows 1252" in found.fields["stripped"]
