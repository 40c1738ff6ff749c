"""Previews of an authority's wizards: they write nothing, and the act that follows does what they said."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.products import Catalogue
from slr_desktop.domain.roles import Role
from slr_desktop.domain.times import utc_day
from slr_desktop.services import (
    accounts,
    answer,
    hand_back,
    inbox,
    install,
    rehost,
    request,
    set_up,
    take_codes,
    trust,
    update,
)
from slr_desktop.services.answer_previews import AnswerItem, answer_preview
from slr_desktop.services.asking import Terms
from slr_desktop.services.change_previews import rehost_preview, remove_preview, update_preview
from slr_desktop.services.inbox import Decision
from tests.fakes.two_sides import (
    ACCOUNT,
    BASIC,
    DAY,
    ENHANCED,
    PORT,
    PRODUCT,
    RELEASE,
    Machine,
    TwoSides,
    make,
    pool,
    state_of,
)

T = TypeVar("T")
KEY = "CUC_Export_Restricted_Authorization_Key"
GUEST = "CUC_SpeechConnectGuestUser"
TERMS = Terms(account=ACCOUNT, quantities={})


def looking(sides: TwoSides, call: Callable[[], T]) -> T:
    """What a preview says, which must not change a byte; it needs no passphrase."""
    desk = sides.authority
    before, keys, desk.keys = state_of(desk), desk.keys, None
    try:
        return call()
    finally:
        desk.keys = keys
        assert state_of(desk) == before


def lines(item: AnswerItem) -> dict[str, tuple[int, int, int | None]]:
    return {x.tag: (x.wished, x.granted, x.available) for x in item.lines if x.wished or x.granted}


def code_of(refusal: Refusal | None) -> str:
    return refusal.code if refusal is not None else ""


class TestAnswering:
    def test_wishes_against_what_is_left(self, sides: TwoSides) -> None:
        sides.reserve("cuc-z", **{BASIC: 5})
        update.update(sides.authority, "CUC-Z", {BASIC: 15}, supersede=False, note="")
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a", **{BASIC: 40, GUEST: 7})
        (found,) = looking(sides, lambda: answer_preview(sides.authority, [data], TERMS))
        assert (found.instance, found.site, found.product, found.release) == (
            "UCXN:CUC-A", "North Site", PRODUCT, RELEASE,
        )  # fmt: skip
        assert lines(found) == {BASIC: (40, 40, 85), GUEST: (7, 7, None)}
        assert {x.tag for x in found.lines} >= {BASIC, ENHANCED, PORT, GUEST}
        assert (found.refusal, found.exchange, found.pinned, found.typed) == (None, "", False, False)
        assert [c.id for c in found.checks] == [str(n) for n in range(1, 16)]
        (done,) = answer.authorize(sides.authority, [found.source], TERMS)
        assert done.ok
        assert pool(sides.authority) == (100, 45, 10, 45)

    def test_items_draw_from_one_account_one_after_the_other(self, sides: TwoSides) -> None:
        sides.add("cuc-a", "cuc-b", "cuc-c")
        data = sides.ask_in_one("cuc-a", "cuc-b", "cuc-c", **{BASIC: 45})
        found = looking(sides, lambda: answer_preview(sides.authority, [data], TERMS))
        assert [lines(item)[BASIC] for item in found] == [(45, 45, 100), (45, 45, 55), (45, 45, 10)]
        assert [code_of(item.refusal) for item in found] == ["", "", "pool-too-small"]
        assert [x.short for x in found[2].lines if x.tag == BASIC] == [True]
        done = answer.authorize(sides.authority, [data], TERMS)
        assert [code_of(item.refusal) for item in done] == [code_of(item.refusal) for item in found]
        for refusal in (found[2].refusal, done[2].refusal):  # the account as it was written
            assert refusal is not None
            assert refusal.facts["account"] == ACCOUNT != ACCOUNT.casefold()

    def test_each_item_on_its_own_terms(self, sides: TwoSides) -> None:
        sides.add("cuc-a", "cuc-b")
        data = sides.ask_in_one("cuc-a", "cuc-b", **{BASIC: 45})
        first, second = answer_preview(sides.authority, [data], TERMS)
        each = {first.digest: {BASIC: 60}, second.digest: {BASIC: 0, PORT: 3}}
        found = looking(sides, lambda: answer_preview(sides.authority, [data], TERMS, each=each))
        assert [lines(item) for item in found] == [
            {BASIC: (45, 60, 100)},
            {BASIC: (45, 0, 40), PORT: (0, 3, 20)},
        ]
        decisions = [
            Decision(source=i.source, terms=Terms(account=ACCOUNT, quantities=each[i.digest])) for i in found
        ]
        assert all(a.ok for a in inbox.decide(sides.authority, decisions))
        assert (pool(sides.authority), pool(sides.authority, PORT)) == ((100, 60, 0, 40), (20, 3, 0, 17))

    def test_before_an_account_is_chosen_nothing_is_held_against_a_pool(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a", **{BASIC: 400})
        none = Terms(account="", quantities={})
        (found,) = looking(sides, lambda: answer_preview(sides.authority, [data], none))
        assert (lines(found), found.refusal) == ({BASIC: (400, 400, None)}, None)
        with pytest.raises(Refusal) as refused:
            answer_preview(sides.authority, [data], Terms(account="Vice", quantities={}))
        assert refused.value.code == "unknown-name"

    def test_terms_that_are_over_do_not_count(self, sides: TwoSides) -> None:
        end = utc_day(sides.authority.now) + datetime.timedelta(days=5)
        accounts.add_licenses(sides.authority, ACCOUNT, BASIC, 30, release=RELEASE, end=end)
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a", **{BASIC: 40})
        assert lines(answer_preview(sides.authority, [data], TERMS)[0])[BASIC][2] == 130
        sides.later(7 * DAY)
        assert lines(answer_preview(sides.authority, [data], TERMS)[0])[BASIC][2] == 100

    def test_what_waits_in_the_inbox_names_its_exchange(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        exchange = inbox.take_in(sides.authority, sides.ask_in_one("cuc-a"))[0].exchange
        data = inbox.request_bytes(sides.authority, exchange)
        (found,) = looking(sides, lambda: answer_preview(sides.authority, [data], TERMS))
        assert (found.exchange, found.source, found.refusal) == (exchange, data, None)

    def test_what_would_be_refused_is_refused_here(self, sides: TwoSides) -> None:
        made = sides.reserve("cuc-a")
        hand_back.give_back(sides.site, ["cuc-a"])
        again = sides.ask_in_one("cuc-a")
        sides.add("cuc-b")
        nothing = sides.ask_in_one("cuc-b", **{BASIC: 0})
        cases = [(again, "wrong-state"), (made.file_bytes, "wrong-kind"), (b"junk", "unrecognised"),
                 (nothing, "quantity-missing")]  # fmt: skip
        for data, code in cases:
            (found,) = looking(sides, lambda data=data: answer_preview(sides.authority, [data], TERMS))  # type: ignore[misc]
            assert code_of(found.refusal) == code
        (held,) = answer_preview(sides.authority, [again], TERMS)
        assert held.lines
        assert [c.id for c in held.checks if c.passed is False] == ["12"]

    def test_an_answered_request_says_so(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a")
        sides.authorize(data)
        (found,) = looking(sides, lambda: answer_preview(sides.authority, [data], TERMS))
        assert code_of(found.refusal) == "replayed"

    @pytest.mark.parametrize(
        ("quantities", "code"),
        [({"CUC_SpeechView": 1}, "not-reservable"), ({"X": 1}, "unknown-name"), ({BASIC: -1}, "bad-value")],
    )
    def test_quantities_that_cannot_be(self, sides: TwoSides, quantities: dict[str, int], code: str) -> None:
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a", **{BASIC: 4})
        terms = Terms(account=ACCOUNT, quantities=quantities)
        (found,) = looking(sides, lambda: answer_preview(sides.authority, [data], terms))
        assert (code_of(found.refusal), lines(found)) == (code, {BASIC: (4, 4, 100)})

    def test_a_wish_for_more_than_one_instance_may_hold(self, sides: TwoSides) -> None:
        """A site without this rule asks for it; with a quantity that fits it is answered all the same."""
        unbound = [
            replace(p, tags=tuple(replace(t, at_most=None) for t in p.tags))
            for p in sides.site.catalogue.products
        ]
        sides.site.catalogue = Catalogue(tuple(unbound))
        accounts.add_licenses(sides.authority, ACCOUNT, KEY, 5, release=RELEASE)
        sides.add("cuc-a")
        data = sides.ask("cuc-a", **{BASIC: 1, KEY: 2})[0].file_bytes
        (item,) = looking(sides, lambda: answer_preview(sides.authority, [data], TERMS))
        assert code_of(item.refusal) == "not-reservable"
        with pytest.raises(Refusal) as refused:
            answer.authorize(sides.authority, [data], TERMS)
        assert refused.value.what == (item.refusal.what if item.refusal else "")
        fits = Terms(account=ACCOUNT, quantities={KEY: 1})
        (item,) = looking(sides, lambda: answer_preview(sides.authority, [data], fits))
        assert item.refusal is None
        assert sides.authorize(data, **{KEY: 1}).kind.value == "authorization"

    def test_two_requests_of_one_instance(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        first = sides.ask_in_one("cuc-a")
        hand_back.cancel(sides.site, ["cuc-a"])
        second = sides.ask_in_one("cuc-a")
        found = looking(sides, lambda: answer_preview(sides.authority, [first, second], TERMS))
        assert [code_of(item.refusal) for item in found] == ["", "wrong-state"]

    def test_a_typed_code_waits_for_what_it_does_not_say(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        code = request.request(sides.site, ["cuc-a"], {}).codes[0][1]
        slip = code[:-3] + ("0" if code[-3] != "0" else "1") + code[-2:]
        (bare,) = looking(sides, lambda: answer_preview(sides.authority, [slip.encode()], TERMS))
        assert (bare.typed, bare.instance, code_of(bare.refusal)) == (True, "UCXN:CUC-A", "usage")
        assert bare.corrections
        terms = Terms(account=ACCOUNT, quantities={BASIC: 9}, product=PRODUCT, release=RELEASE)
        (found,) = answer_preview(sides.authority, [slip.encode()], terms)
        assert (found.refusal, found.site, lines(found)) == (None, "North Site", {BASIC: (0, 9, 100)})
        assert found.source == code.encode()
        assert answer.authorize(sides.authority, [found.source], terms)[0].ok

    def test_a_typed_code_in_real_work(self, real_sides: TwoSides) -> None:
        real_sides.add("cuc-a")
        code = request.request(real_sides.site, ["cuc-a"], {}).codes[0][1]
        (found,) = answer_preview(real_sides.authority, [code.encode()], TERMS)
        assert code_of(found.refusal) == "wrong-kind"

    def test_a_site_that_only_its_request_introduces(self, sides: TwoSides, tmp_path: Path) -> None:
        words = set_up.word_list(sides.machines["site"])
        far = make(Machine(tmp_path / "far", "far"), "Far Site", Role.SITE, training=True)
        made, identity = trust.export(sides.authority, words)
        trust.import_statement(far, made.file_bytes, identity.words, words)
        near, sides.site = sides.site, far
        sides.add("cuc-f")
        data = sides.ask_in_one("cuc-f")
        sides.site = near
        (found,) = looking(sides, lambda: answer_preview(sides.authority, [data], TERMS))
        assert (found.site, found.pinned, found.refusal) == ("Far Site", True, None)
        far.workspace.close()

    def test_a_site_answers_nothing(self, sides: TwoSides) -> None:
        calls: tuple[Callable[[], object], ...] = (
            lambda: answer_preview(sides.site, [], TERMS),
            lambda: update_preview(sides.site, "x"),
            lambda: rehost_preview(sides.site, "x"),
            lambda: remove_preview(sides.site, "x"),
        )
        for call in calls:
            with pytest.raises(Refusal) as refused:
                call()
            assert refused.value.code == "wrong-state"


class TestUpdating:
    def test_what_the_next_number_would_grant(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
        found = looking(sides, lambda: update_preview(sides.authority, "CUC-A", {BASIC: 60}))
        rows = {x.tag: x for x in found.lines}
        assert (found.number, found.needs_note, found.refusal) == (2, False, None)
        basic = rows[BASIC]
        assert (basic.confirmed, basic.newest, basic.after, basic.available, basic.most) == (
            40,
            40,
            60,
            60,
            100,
        )
        assert (rows[PORT].after, rows[ENHANCED].after, rows[GUEST].most) == (2, 0, None)
        done = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
        assert done.sequence == found.number

    def test_the_most_that_can_be_granted_can_be_granted_and_no_more(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        sides.reserve("cuc-b", **{BASIC: 25})
        most = {x.tag: x.most for x in update_preview(sides.authority, "CUC-A").lines}[BASIC]
        assert most == 75
        assert update_preview(sides.authority, "CUC-A", {BASIC: most}).refusal is None
        assert (
            code_of(update_preview(sides.authority, "CUC-A", {BASIC: most + 1}).refusal) == "pool-too-small"
        )

    def test_while_one_is_on_its_way(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
        waiting = looking(sides, lambda: update_preview(sides.authority, "CUC-A", {BASIC: 50}))
        assert (code_of(waiting.refusal), waiting.needs_note, waiting.number) == ("in-transit", True, 0)
        assert "on its way" in waiting.notes[0].text
        anyway = update_preview(sides.authority, "CUC-A", {BASIC: 50}, supersede=True)
        assert (anyway.refusal, anyway.number, anyway.superseded) == (None, 3, (2,))
        basic = {x.tag: x for x in anyway.lines}[BASIC]
        assert (basic.confirmed, basic.newest, basic.after, basic.available, basic.most) == (
            40,
            60,
            50,
            40,
            100,
        )

    def test_one_that_has_ended(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        code = hand_back.give_back(sides.site, ["cuc-a"])[0].code
        assert code is not None
        take_codes.accept_return(sides.authority, code.encode(), with_receipt=False)
        found = looking(sides, lambda: update_preview(sides.authority, "CUC-A", {BASIC: 1}))
        assert (code_of(found.refusal), found.needs_note) == ("wrong-state", False)
        removal = remove_preview(sides.authority, "CUC-A")
        assert (code_of(removal.refusal), dict(removal.released)) == ("wrong-state", {})

    def test_to_nothing_at_all(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        assert code_of(update_preview(sides.authority, "CUC-A", {BASIC: 0}).refusal) == "quantity-missing"

    def test_there_is_no_such_reservation(self, sides: TwoSides) -> None:
        for look in (update_preview, remove_preview, rehost_preview):
            with pytest.raises(Refusal) as refused:
                look(sides.authority, "none")
            assert refused.value.code == "unknown-name"


class TestRehosting:
    def test_the_newest_quantity_moves(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="")
        sides.add("cuc-b")
        data = sides.ask_in_one("cuc-b", **{PORT: 1})
        empty = looking(sides, lambda: rehost_preview(sides.authority, "CUC-A"))
        assert (empty.request, empty.refusal) == (None, None)
        found = looking(sides, lambda: rehost_preview(sides.authority, "CUC-A", data))
        assert found.request is not None
        assert (found.request.instance, found.refusal) == ("UCXN:CUC-B", None)
        rows = {x.tag: (x.newest, x.after, x.most) for x in found.lines}
        assert (rows[BASIC], rows[PORT]) == ((60, 60, 100), (0, 0, 20))
        assert rehost.rehost(sides.authority, "CUC-A", data, {}, "it burnt down", TERMS).ok
        assert pool(sides.authority) == (100, 60, 0, 40)

    def test_into_itself_and_with_other_quantities(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40})
        hand_back.give_back(sides.site, ["cuc-a"])
        data = sides.ask_in_one("cuc-a")
        found = looking(sides, lambda: rehost_preview(sides.authority, "CUC-A", data, {BASIC: 100}))
        assert found.refusal is None
        short = rehost_preview(sides.authority, "CUC-A", data, {BASIC: 101})
        assert code_of(short.refusal) == "pool-too-small"

    def test_what_would_be_refused(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        sides.reserve("cuc-b")
        sides.add("cuc-c", "cuc-d")
        batch = sides.ask_in_one("cuc-c", "cuc-d")
        hand_back.give_back(sides.site, ["cuc-b"])
        held = sides.ask_in_one("cuc-b")
        for data, code in ((batch, "wrong-kind"), (held, "wrong-state"), (b"junk", "unrecognised")):
            assert code_of(rehost_preview(sides.authority, "CUC-A", data).refusal) == code
        update.remove(sides.authority, "CUC-A", "it burnt down")
        assert code_of(rehost_preview(sides.authority, "CUC-A").refusal) == "wrong-state"

    def test_a_typed_code_takes_product_and_release_of_the_failed_one(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        sides.add("cuc-b")
        code = request.request(sides.site, ["cuc-b"], {}).codes[0][1]
        found = looking(sides, lambda: rehost_preview(sides.authority, "CUC-A", code.encode()))
        assert found.request is not None
        assert (found.refusal, found.request.product, found.request.release) == (None, PRODUCT, RELEASE)


class TestRemoving:
    def test_what_it_releases_and_what_goes_on_unseen(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 40, PORT: 2})
        made = update.update(sides.authority, "CUC-A", {BASIC: 60}, supersede=False, note="").made
        assert made is not None
        install.install(sides.site, made.file_bytes, None)
        found = looking(sides, lambda: remove_preview(sides.authority, "CUC-A"))
        assert found.released == {BASIC: 60, PORT: 2}
        assert found.reservation.in_transit == (2,)
        assert "go on using them" in found.notes[0].text
        assert update.remove(sides.authority, "CUC-A", "it burnt down")[1]
        assert pool(sides.authority) == (100, 0, 0, 100)
