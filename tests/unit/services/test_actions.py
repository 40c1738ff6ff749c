"""The Action menu and the enforcement table of an instance, in every state, against the acts themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from slr_desktop.domain.enforcement import Activity
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.reservations import Event
from slr_desktop.services import hand_back, instances, request
from slr_desktop.services.actions import Act, Action, actions, enforcement
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import Draft, find
from tests.fakes.two_sides import BASIC, DAY, PRODUCT, TwoSides, state_of


def menu(desk: Desk, name: str) -> dict[Act, Action]:
    before = state_of(desk)
    found = actions(desk, find(desk, name))
    assert state_of(desk) == before
    assert [a.act for a in found] == list(Act)
    return {a.act: a for a in found}


def possible(desk: Desk, name: str) -> set[Act]:
    return {act for act, action in menu(desk, name).items() if action.possible}


class TestTheMenu:
    def test_in_smart_licensing_mode(self, sides: TwoSides) -> None:
        sides.add("cuc-a", enable=False)
        assert possible(sides.site, "cuc-a") == {Act.ENABLE, Act.REPORT_USAGE}

    def test_in_reservation_mode(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        assert possible(sides.site, "cuc-a") == {
            Act.REQUEST, Act.DISABLE, Act.REPORT_USAGE,
        }  # fmt: skip

    def test_with_a_request_open(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        sides.ask("cuc-a")
        assert possible(sides.site, "cuc-a") == {
            Act.REQUEST, Act.INSTALL, Act.CANCEL, Act.RETURN_AUTHORIZATION, Act.REPORT_USAGE,
        }  # fmt: skip
        note = menu(sides.site, "cuc-a")[Act.REQUEST].note
        assert note is not None
        assert "comes again" in note.text

    def test_with_a_reservation(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        assert possible(sides.site, "cuc-a") == {
            Act.INSTALL, Act.ASK_FOR_UPDATE, Act.RETURN, Act.REPORT_USAGE,
        }  # fmt: skip

    def test_giving_back_is_offered_while_an_authorization_may_be_on_its_way(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        refusal = menu(sides.site, "cuc-a")[Act.RETURN_AUTHORIZATION].refusal
        assert refusal is not None
        assert "no authorization to give back" in refusal.what
        answer = sides.authorize(sides.ask("cuc-a")[0].file_bytes)
        assert Act.RETURN_AUTHORIZATION in possible(sides.site, "cuc-a")
        hand_back.cancel(sides.site, ["cuc-a"])
        assert Act.RETURN_AUTHORIZATION in possible(sides.site, "cuc-a")
        hand_back.discard(sides.site, answer.file_bytes, None)
        assert Act.RETURN_AUTHORIZATION not in possible(sides.site, "cuc-a")

    def test_one_act_leads_by_the_state(self, sides: TwoSides) -> None:
        def leading(name: str) -> list[Act]:
            return [act for act, action in menu(sides.site, name).items() if action.leads]

        sides.add("cuc-a", enable=False)
        assert leading("cuc-a") == [Act.ENABLE]
        request.switch_mode(sides.site, ["cuc-a"], Event.ENABLE)
        assert leading("cuc-a") == [Act.REQUEST]
        sides.ask("cuc-a")
        assert leading("cuc-a") == [Act.INSTALL]
        sides.reserve("cuc-b", **{BASIC: 10})
        assert leading("cuc-b") == [Act.REPORT_USAGE]
        instances.report_usage(sides.site, "cuc-b", {BASIC: 11})
        assert leading("cuc-b") == [Act.ASK_FOR_UPDATE]

    def test_what_the_menu_says_is_what_the_acts_do(self, sides: TwoSides) -> None:
        """An act is refused exactly where its entry is greyed, with the same words."""
        acts: dict[Act, Callable[[], object]] = {
            Act.ENABLE: lambda: request.switch_mode(sides.site, ["cuc-a"], Event.ENABLE),
            Act.DISABLE: lambda: request.switch_mode(sides.site, ["cuc-a"], Event.DISABLE),
            Act.REQUEST: lambda: sides.ask("cuc-a"),
            Act.CANCEL: lambda: hand_back.cancel(sides.site, ["cuc-a"]),
            Act.RETURN: lambda: hand_back.give_back(sides.site, ["cuc-a"]),
            Act.REPORT_USAGE: lambda: instances.report_usage(sides.site, "cuc-a", {BASIC: 1}),
        }
        sides.add("cuc-a", enable=False)
        for going in (Act.ENABLE, Act.REQUEST, Act.CANCEL, Act.DISABLE):
            for act, call in acts.items():
                action = menu(sides.site, "cuc-a")[act]
                if action.refusal is not None:
                    with pytest.raises(Refusal) as refused:
                        call()
                    assert (refused.value.what, refused.value.do) == (action.refusal.what, action.refusal.do)
            acts[going]()

    def test_smart_acts_say_truly_why_not(self, sides: TwoSides) -> None:
        sides.add("cuc-a", enable=False)
        sides.add("cuc-b")
        for act in (Act.RENEW_AUTHORIZATION, Act.RENEW_REGISTRATION, Act.DEREGISTER, Act.REREGISTER):
            smart, reserving = menu(sides.site, "cuc-a")[act].refusal, menu(sides.site, "cuc-b")[act].refusal
            assert smart is not None
            assert "this version" in smart.what
            assert reserving is not None
            assert "reservation mode" in reserving.what

    def test_the_seeds_words_come_first(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        labels = [a.label.text for a in actions(sides.site, find(sides.site, "cuc-a"))]
        assert labels[:4] == [
            "Renew Authorization Now", "Renew Registration Now", "Deregister", "Reregister",
        ]  # fmt: skip

    def test_a_subscriber_names_its_publisher(self, sides: TwoSides) -> None:
        sides.add("cuc-a", enable=False, cluster="c", node="publisher")
        sides.add("cuc-b", enable=False, cluster="c", node="subscriber")
        found = menu(sides.site, "cuc-b")
        assert possible(sides.site, "cuc-b") == set()
        refusal = found[Act.ENABLE].refusal
        assert refusal is not None
        assert "cuc-a" in refusal.what

    def test_a_release_before_reservations(self, sides: TwoSides) -> None:
        for name, release in (("old", "12.0(1)"), ("older", "11.5(1)")):
            draft = Draft(name=name, product=PRODUCT, release=release, serial=name.upper())
            instances.add(sides.site, [draft])
            assert possible(sides.site, name) == {Act.REPORT_USAGE}

    def test_a_product_that_makes_its_own_codes(self, sides: TwoSides) -> None:
        sides.add_cisco("cm-a")
        refusal = menu(sides.site, "cm-a")[Act.RETURN_AUTHORIZATION].refusal
        assert refusal is not None
        assert "license smart reservation return-authorization" in refusal.do
        assert Act.REQUEST in possible(sides.site, "cm-a")

    def test_an_authority_has_no_instances(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        for look in (actions, enforcement):
            with pytest.raises(Refusal) as refused:
                look(sides.authority, find(sides.site, "cuc-a"))
            assert refused.value.code == "wrong-state"


class TestEnforcement:
    def stopped(self, sides: TwoSides, name: str = "cuc-a") -> set[Activity]:
        before = state_of(sides.site)
        found = enforcement(sides.site, find(sides.site, name))
        assert state_of(sides.site) == before
        assert [v.activity for v in found] == list(Activity)
        return {v.activity for v in found if not v.allowed}

    def test_in_evaluation_until_its_days_are_over(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 5})
        assert Activity.CREATE_USER not in self.stopped(sides)
        sides.later(90 * DAY)
        assert Activity.CREATE_USER in self.stopped(sides)
        assert Activity.DELETE_USER not in self.stopped(sides)

    def test_a_reservation_lifts_it_and_90_days_of_overage_bring_it_back(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 5})
        instances.report_usage(sides.site, "cuc-a", {BASIC: 6})
        sides.later(90 * DAY - 1)
        assert Activity.CREATE_USER not in self.stopped(sides)
        sides.later(1)
        assert Activity.CREATE_USER in self.stopped(sides)
        instances.report_usage(sides.site, "cuc-a", {BASIC: 5})
        assert Activity.CREATE_USER not in self.stopped(sides)

    def test_encryption_needs_the_right_or_the_key(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 5})
        assert Activity.ENABLE_ENCRYPTION in self.stopped(sides)

    def test_an_export_key_among_what_is_reserved_is_the_right(self, sides: TwoSides) -> None:
        from slr_desktop.services import accounts

        key = "CUC_Export_Restricted_Authorization_Key"
        accounts.add_licenses(sides.authority, "Voice", key, 1, release="12.5(1)SU4")
        sides.reserve("cuc-a", **{BASIC: 5, key: 1})
        assert not {Activity.ENABLE_ENCRYPTION, Activity.USE_SECURITY_MODULES} & self.stopped(sides)

    def test_a_subscriber_stands_as_its_publisher_does(self, sides: TwoSides) -> None:
        sides.add("cuc-a", enable=False, cluster="c", node="publisher")
        sides.add("cuc-b", enable=False, cluster="c", node="subscriber")
        instances.report_usage(sides.site, "cuc-a", {BASIC: 5})
        sides.later(90 * DAY)
        assert self.stopped(sides, "cuc-b") == self.stopped(sides, "cuc-a")
        assert Activity.CREATE_USER in self.stopped(sides, "cuc-b")
