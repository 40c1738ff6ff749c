"""UDIs in every form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec.cisco.udi import find_udis, parse_udi, udi_checks
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from tests.unit.codec.cisco.made_up import CUCM_SERIAL, CUCM_UDI, CUCM_UUID, UNITY_SERIAL, UNITY_UUID

CUCM = Udi("UCM", CUCM_SERIAL, CUCM_UUID.replace("-", ""))
UNITY = Udi("Cisco Unity Connection", UNITY_SERIAL)
SWITCH = Udi("MADE-24UX", "FCW0000TEST")


class TestForms:
    @pytest.mark.parametrize(
        ("text", "udi"),
        [
            (CUCM_UDI, CUCM),
            (CUCM_UDI.replace(",S", ", S"), CUCM),
            (f"UDI: PID:UCM,SN:{CUCM_SERIAL},UUID:{CUCM_UUID.replace('-', '')}", CUCM),
            (f"UDI: PID:UCM,SN:{CUCM_SERIAL},UUID:{CUCM_UUID.upper()}", CUCM),
            (f"PID: UCM , VID: V01 , SN: {CUCM_SERIAL}", Udi("UCM", CUCM_SERIAL)),
            (f"pid=Cisco Unity Connection sn={UNITY_SERIAL}", UNITY),
            (
                f"P:Cisco Unity Connection,S:{UNITY_SERIAL},U:{UNITY_UUID}",
                Udi(UNITY.pid, UNITY_SERIAL, UNITY_UUID),
            ),
            ("UDI_PID:MADE-24UX; UDI_SN:FCW0000TEST; ", SWITCH),
            ("UDI: PID:MADE-24UX,SN:FCW0000TEST\n", SWITCH),
            ("Active:PID:MADE-24UX,SN:FCW0000TEST", SWITCH),
            ("\u00a0P:MADE-24UX,\u00a0S:FCW0000TEST\u200b", SWITCH),
            ("P:UCXN,S:TESTSERIAL0000", Udi("UCXN", "TESTSERIAL0000")),
        ],
    )
    def test_each_is_read(self, text: str, udi: Udi) -> None:
        assert parse_udi(text) == udi

    def test_a_stack_gives_several(self) -> None:
        text = (
            "UDI: PID:MADE-24UX,SN:FCW0000TEST\n\nHA UDI List:\n    Active:PID:MADE-24UX,SN:FCW0000TEST\n"
            "    Standby:PID:MADE-24U,SN:FCW0001TEST\n    Member:PID:MADE-48T,SN:FCW0002TEST\n"
        )
        found = find_udis(text)
        assert [f.role for f in found] == ["", "Active", "Standby", "Member"]
        assert [f.udi.serial for f in found][1:] == ["FCW0000TEST", "FCW0001TEST", "FCW0002TEST"]
        with pytest.raises(Refusal) as caught:
            parse_udi(text)
        assert caught.value.code == "ambiguous-name"

    def test_what_it_prints_is_read_again(self) -> None:
        for udi in (CUCM, UNITY, SWITCH):
            assert parse_udi(str(udi)) == udi

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "UCM",
            "P:UCM",
            "P:,S:1",
            "P:UCM,S:",
            "P:UCM,S:1,U:xyz",
            "P:UCM,S:1,U:0123",
            "P:UCM,S:1 and more",
            "P:UCM\u202e,S:",
            "S:1,P:UCM",
            "PID=UCM SN=1",
            "P:" + "A" * 100 + ",S:1",
            "P:UCM,S:" + "1" * 100,
        ],
    )
    def test_what_is_none(self, text: str) -> None:
        with pytest.raises(Refusal) as caught:
            parse_udi(text)
        assert caught.value.code == "bad-value"

    @given(st.text(max_size=200))
    def test_only_refusals(self, text: str) -> None:
        try:
            parse_udi(text)
        except Refusal as refusal:
            codes = refusal.code
        else:
            codes = "read"
        assert codes in {"read", "bad-value", "ambiguous-name", "unrecognised"}


class TestRulesOfVoiceProducts:
    @pytest.mark.parametrize(
        ("udi", "passed"),
        [
            (CUCM, True),
            (Udi("UCM", "2e1f1", CUCM.uuid), False),
            (Udi("UCM", "2E1F0", CUCM.uuid), True),
            (Udi("UCM", "2e1f0"), None),
            (Udi("UCM", "2e1f"), False),
            (Udi("UCM", "2e1fg"), False),
            (UNITY, None),
            (Udi(UNITY.pid, UNITY_SERIAL, UNITY_UUID), True),
            (Udi(UNITY.pid, UNITY_SERIAL, CUCM.uuid), False),
            (Udi(UNITY.pid, UNITY_SERIAL[:26]), False),
        ],
    )
    def test_serial_and_uuid(self, udi: Udi, passed: bool | None) -> None:
        (check,) = udi_checks(udi)
        assert (check.id, check.passed) == ("udi-serial", passed)

    def test_of_others_nothing_is_known(self) -> None:
        assert udi_checks(SWITCH) == []
