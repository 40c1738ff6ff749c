"""Request codes: split from the right, characters, checksum."""

from __future__ import annotations

import pytest

from slr_desktop.codec.cisco.request_codes import RequestCode, parse_request_code
from slr_desktop.domain.errors import Refusal
from tests.unit.codec.cisco.made_up import BASE58, legacy_code, request_code


def results(code: RequestCode) -> dict[str, bool | None]:
    return {c.id: c.passed for c in code.checks()}


class TestParts:
    @pytest.mark.parametrize(
        "pid", ["C9", "C9-24-X", "ISR/K9", "A.B-C/D", "Cisco Unity Connection", "UCM", "AIR-CT-K9+"]
    )
    @pytest.mark.parametrize("prefix", ["CB", "DC", "BB"])
    def test_split_from_the_right(self, pid: str, prefix: str) -> None:
        code = parse_request_code(request_code(pid, "XYZ0000TEST", prefix))
        assert (code.version + code.flag, code.pid, code.serial) == (prefix, pid, "XYZ0000TEST")
        assert (code.hash, len(code.checksum), code.legacy) == ("AbCdEfGh9", 2, False)
        assert code.udi
        assert code.udi.canonical == f"{pid.upper()}:XYZ0000TEST"

    def test_legacy(self) -> None:
        code = parse_request_code(legacy_code())
        assert (code.version, code.flag, code.pid, code.serial) == ("A", "B", "MADEUPv", "9TEST000000")
        assert code.legacy
        assert all(c.passed for c in code.checks())

    def test_blanks_around_do_not_count(self) -> None:
        assert parse_request_code(f"  {request_code()}\n").text == request_code()


class TestChecks:
    def test_all_pass(self) -> None:
        code = parse_request_code(request_code())
        assert results(code) == {"version": True, "characters": True, "udi": True, "checksum": True}

    def test_a_version_without_public_sample(self) -> None:
        assert results(parse_request_code(request_code(prefix="BB")))["version"] is None
        assert results(parse_request_code(request_code(prefix="BB")))["checksum"] is True
        other = parse_request_code(request_code(prefix="EB")[:-2] + "zz")
        assert results(other) == {"version": None, "characters": False, "udi": True, "checksum": None}

    @pytest.mark.parametrize("wrong", ["0", "O", "I", "l", "*", "_"])
    def test_the_position_of_an_impossible_character(self, wrong: str) -> None:
        text = request_code()
        at = text.rindex("AbCd") + 2
        check = next(
            c for c in parse_request_code(text[:at] + wrong + text[at + 1 :]).checks() if c.id == "characters"
        )
        assert check.passed is False
        assert check.detail.startswith(f"character {at + 1}, {wrong}, cannot occur")

    def test_the_checksum_is_hex(self) -> None:
        text = request_code()[:-2] + "G1"
        check = next(c for c in parse_request_code(text).checks() if c.id == "characters")
        assert check.detail.startswith(f"character {len(text) - 1}, G,")

    def test_a_mistyped_character_is_found_nearly_always(self) -> None:
        text = request_code()
        changed = [
            text[:at] + other + text[at + 1 :]
            for at in range(4, len(text) - 3)
            if text[at] not in ":-"
            for other in BASE58
            if other != text[at]
        ]
        unnoticed = sum(all(c.passed is not False for c in parse_request_code(t).checks()) for t in changed)
        assert len(changed) > 1000
        assert unnoticed < len(changed) / 100  # an 8-bit check: about 1 in 256

    def test_the_detail_gives_what_the_rule_gives(self) -> None:
        good = request_code()
        wrong = good[:-2] + ("00" if not good.endswith("00") else "01")
        check = next(c for c in parse_request_code(wrong).checks() if c.id == "checksum")
        assert check.passed is False
        assert good[-2:] in check.detail

    def test_lower_case_is_wrong(self) -> None:
        code = parse_request_code(request_code("M", "T", code="99999999b")[:-2] + "ab")
        assert results(code)["characters"] is False

    def test_legacy_faults(self) -> None:
        good = legacy_code()
        assert results(parse_request_code(good[:-1] + ("0" if good[-1] != "0" else "1")))["checksum"] is False
        assert results(parse_request_code(good.replace("{ABEi", "{A*Ei")))["characters"] is False

    def test_serial_of_a_voice_product(self) -> None:
        assert results(parse_request_code(request_code("UCM", "2e1f0")))["udi-serial"] is None
        assert results(parse_request_code(request_code("UCM", "XYZ")))["udi-serial"] is False

    def test_a_pid_that_none_can_be(self) -> None:
        code = parse_request_code(request_code("A~B", "XYZ"))
        assert code.udi is None
        assert results(code)["udi"] is False

    def test_a_shorter_hash_is_told(self) -> None:
        assert results(parse_request_code(request_code(code="AbCdEfG")))["characters"] is None


class TestRefusals:
    @pytest.mark.parametrize(
        "text", ["", "CB", "CB-", "hello", "cb-zX:Y-AbCdEfGh9-00", "CB-C9300:X-AbC-00", "{" * 50]
    )
    def test_what_is_none(self, text: str) -> None:
        with pytest.raises(Refusal) as caught:
            parse_request_code(text)
        assert caught.value.code == "unrecognised"

    @pytest.mark.parametrize(
        "good", [request_code(), request_code("A-B-C-D", "X1"), request_code("Cisco Unity Connection")]
    )
    def test_cut_short_at_every_length(self, good: str) -> None:
        for length in range(4, len(good)):
            with pytest.raises(Refusal) as caught:
                parse_request_code(good[:length])
            assert caught.value.code == "incomplete"

    def test_legacy_cut_short(self) -> None:
        good = legacy_code()
        for length in range(good.index("{") + 1, len(good)):
            with pytest.raises(Refusal) as caught:
                parse_request_code(good[:length])
            assert caught.value.code == "incomplete"

    def test_endless(self) -> None:
        with pytest.raises(Refusal) as caught:
            parse_request_code("CB-Z" + "A" * 10_000_000)
        assert caught.value.code == "too-large"
