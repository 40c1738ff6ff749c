"""Universal, return and confirmation codes; the shape of signatures; term dates."""

from __future__ import annotations

import base64
import datetime

import pytest

from slr_desktop.codec.cisco.base58 import ALPHABET
from slr_desktop.codec.cisco.codes import ShortCode, closed_up, parse_short_code
from slr_desktop.codec.cisco.entitlements import parse_term_date
from slr_desktop.codec.cisco.signatures import CANNOT_VERIFY, read_signature
from slr_desktop.domain.errors import Refusal
from tests.unit.codec.cisco.made_up import BASE58, RETURN_CODE, UNIVERSAL_CODE, base58_code, signature


def results(code: ShortCode) -> dict[str, bool | None]:
    return {c.id: c.passed for c in code.checks()}


def detail(code: ShortCode, check_id: str) -> str:
    return next(c.detail for c in code.checks() if c.id == check_id)


def test_the_alphabet() -> None:
    assert sorted(ALPHABET) == sorted(BASE58)
    assert len(ALPHABET) == 58


class TestKinds:
    @pytest.mark.parametrize(
        ("text", "kind", "version"),
        [
            (RETURN_CODE, "return-code", "C"),
            (base58_code("CA", 51), "return-code", "C"),
            (base58_code("D", 51), "return-code", "D"),
            (UNIVERSAL_CODE, "universal-code", "D"),
            ("0badc0de", "confirmation-code", None),
            (" 12345678\n", "confirmation-code", None),
        ],
    )
    def test_by_what_they_begin_with(self, text: str, kind: str, version: str | None) -> None:
        code = parse_short_code(text)
        assert (code.kind, code.version) == (kind, version)
        assert set(results(code).values()) == {True}

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "x",
            "password",
            "feedback",
            "1234567",
            "123456789",
            "ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE-ABCDE",
            "c" + RETURN_CODE[1:],
            "C" * 60,
            "C" * 51,
            "00000000-0000-4000-8000-000000000000",
            RETURN_CODE[:34],
            RETURN_CODE + "!",
            "-".join(["C23456"] * 20),
        ],
    )
    def test_what_is_none(self, text: str) -> None:
        with pytest.raises(Refusal) as caught:
            parse_short_code(text)
        assert caught.value.code == "unrecognised"


class TestClosedUp:
    @pytest.mark.parametrize("code", [RETURN_CODE, UNIVERSAL_CODE, base58_code("C", 49)])
    def test_blanks_and_missing_hyphens(self, code: str) -> None:
        bare = code.replace("-", "")
        given = [bare, code, code.replace("-", " "), code.replace("-", "\n"), code.replace("-", " - ")]
        given += [code.replace("-", "", 3), f"{bare[:20]}\r\n{bare[20:]}", f"{code[:10]}\n{code[10:]}"]
        assert {closed_up(text) for text in given} == {code}
        assert parse_short_code(bare).text == code

    def test_an_impossible_character_is_still_pointed_at(self) -> None:
        bare = RETURN_CODE.replace("-", "")
        assert results(parse_short_code(bare[:9] + "l" + bare[10:]))["characters"] is False

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "C" * 51,
            "D" + RETURN_CODE[1:].replace("-", ""),
            RETURN_CODE.replace("-", "")[:48],
            RETURN_CODE.replace("-", "") + "234",
            RETURN_CODE[:5] + "-" + RETURN_CODE[5] + RETURN_CODE[7:],
            RETURN_CODE.replace("-", "_"),
            "Contact your administrator before you enter the return code of it",
        ],
    )
    def test_what_is_none(self, text: str) -> None:
        assert closed_up(text) is None


class TestChecks:
    @pytest.mark.parametrize("wrong", ["0", "O", "I", "l", "*"])
    @pytest.mark.parametrize("text", [RETURN_CODE, UNIVERSAL_CODE])
    def test_position_of_an_impossible_character(self, text: str, wrong: str) -> None:
        at = text.index("-", 20) + 3
        code = parse_short_code(text[:at] + wrong + text[at + 1 :])
        assert results(code)["characters"] is False
        assert detail(code, "characters").startswith(f"character {at + 1}, {wrong}, cannot occur here")

    @pytest.mark.parametrize(("text", "position"), [("0badc0dE", 8), ("0badcOde", 6), ("1234567l", 8)])
    def test_confirmation_codes_are_lower_case_hex(self, text: str, position: int) -> None:
        code = parse_short_code(text)
        assert results(code) == {"characters": False}
        assert detail(code, "characters").startswith(f"character {position}, {text[position - 1]}")

    def test_a_group_of_wrong_length(self) -> None:
        groups = RETURN_CODE.split("-")
        groups[3] = groups[3][:5]
        code = parse_short_code("-".join(groups))
        assert results(code) == {"characters": True, "groups": False, "length": None}
        assert "group 4" in detail(code, "groups")

    def test_length_as_seen(self) -> None:
        assert results(parse_short_code(base58_code("C", 50)))["length"] is None
        assert results(parse_short_code(base58_code("C", 45)))["length"] is False
        assert results(parse_short_code(base58_code("DA", 36)))["length"] is None


class TestSignatures:
    @pytest.mark.parametrize(
        ("r", "s"), [(2**255 + 1, 2**255 + 3), (2**254, 7), (1, 1), (2**256 - 1, 2**200)]
    )
    def test_the_right_shape_is_not_called_valid(self, r: int, s: int) -> None:
        check = read_signature(signature(r, s)).check()
        assert (check.passed, check.detail) == (True, CANNOT_VERIFY)
        assert CANNOT_VERIFY == "present, cannot be verified here"

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "REDACTED",
            "not base64!",
            signature()[:-4],
            signature() + "AAAA",
            signature(r=2**300),
            base64.b64encode(bytes.fromhex("3006020100020101")).decode(),
            base64.b64encode(bytes.fromhex("3006020180020101")).decode(),
            base64.b64encode(bytes.fromhex("300702020001020101")).decode(),
            base64.b64encode(bytes.fromhex("3006020101020102")).decode().replace("A", "B", 1),
            base64.b64encode(bytes.fromhex("3009020101020102020103")).decode(),
            base64.b64encode(bytes.fromhex("30050201010200")).decode(),
            "A" * 5000,
        ],
    )
    def test_harm_is_found(self, text: str) -> None:
        check = read_signature(text).check()
        assert check.passed is False
        assert check.detail

    def test_cut_anywhere(self) -> None:
        whole = signature()
        assert all(read_signature(whole[:length]).fault for length in range(len(whole)))


class TestTermDates:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("2019-JAN-15 UTC", (2019, 1, 15)),
            ("2026-Jan-01", (2026, 1, 1)),
            ("2026-dec-31 UTC", (2026, 12, 31)),
            ("2026-02-28", (2026, 2, 28)),
            ("2026-02-28T23:59:59Z", (2026, 2, 28)),
            ("2026-02-28 00:00:00.0", (2026, 2, 28)),
        ],
    )
    def test_forms(self, text: str, day: tuple[int, int, int]) -> None:
        assert parse_term_date(text) == datetime.date(*day)

    @pytest.mark.parametrize(
        "text",
        ["2026-02-29", "2019-FOO-15", "15.01.2019", "0000-01-01", "2026-13-01", "2026-Jan-32", "x" * 9999],
    )
    def test_what_is_none(self, text: str) -> None:
        assert parse_term_date(text) is None
