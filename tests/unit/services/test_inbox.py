"""The inbox: requests wait without effect, are answered where they wait, or dismissed with a note."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slr_desktop.codec import container
from slr_desktop.domain.accounts import Issued
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Direction, Exchange, ExchangeKind, Waiting
from slr_desktop.domain.parties import Party
from slr_desktop.domain.roles import Role
from slr_desktop.services import (
    answer,
    hand_back,
    inbox,
    open_ends,
    rehost,
    request,
    set_up,
    take_codes,
    trust,
    update,
)
from slr_desktop.services.answer_previews import answer_preview
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Desk
from slr_desktop.services.inbox import Decision
from slr_desktop.services.states import check_states
from tests.fakes.two_sides import (
    ACCOUNT,
    BASIC,
    DAY,
    PORT,
    PRODUCT,
    RELEASE,
    Machine,
    Template,
    TwoSides,
    entry_types,
    make,
    pool,
    state_of,
)

TERMS = Terms(account=ACCOUNT, quantities={})


def refused(call: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value


def take(sides: TwoSides, *names: str, **wish: int) -> tuple[bytes, str]:
    """One request in the inbox: its file and its exchange."""
    sides.add(*names)
    data = sides.ask_in_one(*names, **wish)
    return data, inbox.take_in(sides.authority, data)[0].exchange


class TestTakingIn:
    def test_a_request_waits_and_nothing_else_happens(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a", **{BASIC: 30})
        before = pool(sides.authority)
        (found,) = inbox.take_in(sides.authority, data)
        assert (found.instance, found.refusal) == ("UCXN:CUC-A", None)
        exchange, legs = sides.exchange(found.exchange)
        assert (exchange.kind, exchange.waiting) == (ExchangeKind.RESERVE, Waiting.DECISION)
        assert [(leg.direction, leg.kind, leg.code) for leg in legs] == [(Direction.IN, "request", "")]
        assert [c.id for c in legs[0].report] == [str(n) for n in range(1, 16)]
        assert all(c.passed for c in legs[0].report)
        assert pool(sides.authority) == before
        assert sides.authority.workspace.all(Issued) == []
        assert entry_types(sides.authority)[-1] == "taken-in"
        assert check_states(sides.authority) == []

    def test_it_is_an_open_end_that_says_what_to_do(self, sides: TwoSides) -> None:
        _, exchange = take(sides, "cuc-a")
        (end,) = [e for e in open_ends.open_ends(sides.authority) if e.exchange]
        assert (end.exchange, end.subject, end.waiting) == (exchange, "UCXN:CUC-A", "decision")
        assert end.due == end.since + 7 * DAY
        assert "dismiss" in end.next.text

    def test_every_request_of_a_batch_waits_alone(self, sides: TwoSides) -> None:
        sides.add("cuc-a", "cuc-b", "cuc-c")
        found = inbox.take_in(sides.authority, sides.ask_in_one("cuc-a", "cuc-b", "cuc-c"))
        assert [f.instance for f in found] == ["UCXN:CUC-A", "UCXN:CUC-B", "UCXN:CUC-C"]
        assert len({f.exchange for f in found}) == 3

    def test_the_same_request_again_is_replayed_and_names_where_it_waits(self, sides: TwoSides) -> None:
        data, exchange = take(sides, "cuc-a")
        refusal = refused(lambda: inbox.take_in(sides.authority, data))
        assert (refusal.code, refusal.harmless) == ("replayed", True)
        assert refusal.facts["exchange"] == exchange
        assert len(inbox.list_inbox(sides.authority)) == 1

    def test_in_a_batch_only_what_is_new_is_taken(self, sides: TwoSides) -> None:
        sides.add("cuc-a", "cuc-b")
        inbox.take_in(sides.authority, sides.ask("cuc-a")[0].file_bytes)
        found = inbox.take_in(sides.authority, sides.ask_in_one("cuc-a", "cuc-b"))
        assert [f.refusal.code if f.refusal else "" for f in found] == ["replayed", ""]
        assert len(inbox.list_inbox(sides.authority)) == 2

    def test_an_answered_request_does_not_wait_again(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a")
        sides.authorize(data)
        assert refused(lambda: inbox.take_in(sides.authority, data)).code == "replayed"
        assert inbox.list_inbox(sides.authority) == []

    def test_a_typed_code_is_answered_at_once(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        code = request.request(sides.site, ["cuc-a"], {}).codes[0][1]
        refusal = refused(lambda: inbox.take_in(sides.authority, code.encode()))
        assert refusal.code == "wrong-kind"
        assert entry_types(sides.authority)[-1] == "refusal"

    def test_what_fails_a_check_never_gets_in(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        made = sides.ask("cuc-a")[0]
        broken = bytearray(made.cose)
        broken[-1] ^= 1
        answers = {
            "damaged": made.file_bytes[:-1] + bytes([made.file_bytes[-1] ^ 1]),
            "incomplete": made.file_bytes[:-5],
            "forged": container.write(bytes(broken)),
            "unrecognised": b"an answer",
            "wrong-kind": sides.authorize(made.file_bytes).file_bytes,
        }
        for code, data in answers.items():
            assert refused(partial(inbox.take_in, sides.authority, data)).code == code
        assert inbox.list_inbox(sides.authority) == []

    def test_a_site_has_no_inbox(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a")
        for call in (
            lambda: inbox.take_in(sides.site, data),
            lambda: inbox.list_inbox(sides.site),
            lambda: inbox.dismiss(sides.site, "E-000001", "no"),
            lambda: inbox.decide(sides.site, []),
        ):
            assert refused(call).code == "wrong-state"

    def test_locked_nothing_is_taken_in(self, sides: TwoSides) -> None:
        sides.add("cuc-a")
        data = sides.ask_in_one("cuc-a")
        locked = sides.open("authority", locked=True)
        before = state_of(locked)
        assert refused(lambda: inbox.take_in(locked, data)).code == "passphrase-missing"
        assert refused(lambda: inbox.decide(locked, [])).code == "passphrase-missing"
        assert inbox.list_inbox(locked) == []
        assert state_of(locked) == before
        locked.workspace.close()

    def test_a_request_for_another_authority_pins_nobody(self, sides: TwoSides, tmp_path: Path) -> None:
        other = make(Machine(tmp_path / "other", "other"), "Example Two", Role.AUTHORITY, training=True)
        sides.add("cuc-a")
        made = sides.ask("cuc-a")[0]
        assert refused(lambda: inbox.take_in(other, made.file_bytes)).code == "other-audience"
        assert other.workspace.all(Party) == []
        other.workspace.close()

    def test_an_unknown_site_is_refused_in_real_work(self, real_sides: TwoSides, tmp_path: Path) -> None:
        other = make(Machine(tmp_path / "other", "other"), "Example Two", Role.AUTHORITY, training=False)
        real_sides.add("cuc-a")
        made = real_sides.ask("cuc-a")[0]
        assert refused(lambda: inbox.take_in(other, made.file_bytes)).code == "unknown-site"
        other.workspace.close()

    @given(data=st.binary(max_size=400) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
    @settings(max_examples=60)
    def test_whatever_comes_is_refused(self, locked_authority: Desk, data: bytes) -> None:
        refused(lambda: inbox.take_in(locked_authority, data))


@pytest.fixture(scope="module")
def locked_authority(training_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    sides = TwoSides(training_template, tmp_path_factory.mktemp("hostile"))
    return sides.open("authority", locked=True)


class TestPinning:
    def test_a_first_request_pins_its_site(self, training_template: Template, tmp_path: Path) -> None:
        """The site trusts the authority; the authority has never heard of it."""
        machines = {n: Machine(tmp_path / n, f"pin {n}") for n in ("site", "authority")}
        site = make(machines["site"], "Far Site", Role.SITE, training=True)
        authority = make(machines["authority"], "Example Three", Role.AUTHORITY, training=True)
        words = set_up.word_list(machines["site"])
        made, identity = trust.export(authority, words)
        trust.import_statement(site, made.file_bytes, identity.words, words)
        sides = TwoSides(training_template, tmp_path / "unused")
        sides.site = site
        sides.add("cuc-a", "cuc-b")
        found = inbox.take_in(authority, sides.ask_in_one("cuc-a", "cuc-b"))
        assert [f.refusal for f in found] == [None, None]
        (party,) = authority.workspace.all(Party)
        assert (party.name, party.compared) == ("Far Site", False)
        assert [e.waiting for e in authority.workspace.all(Exchange)].count(Waiting.COMPARISON) == 1
        for item in inbox.list_inbox(authority):
            assert [n.text for n in item.notes] == [
                "Far Site was pinned at first sight; its words were not compared."
            ]
        for desk in (site, authority, sides.authority):
            desk.workspace.close()


class TestListing:
    def test_an_item_says_who_asks_for_what_and_since_when(self, sides: TwoSides) -> None:
        data, exchange = take(sides, "cuc-a", **{BASIC: 30, PORT: 2})
        (item,) = inbox.list_inbox(sides.authority)
        assert (item.exchange, item.instance, item.site) == (exchange, "UCXN:CUC-A", "North Site")
        assert (item.product, item.release) == (PRODUCT, RELEASE)
        assert item.wish == {BASIC: 30, PORT: 2}
        assert item.since == sides.authority.now
        assert item.notes == ()
        assert (
            inbox.request_bytes(sides.authority, exchange)
            == container.unpack(container.recognise(data)).signed
        )

    def test_the_oldest_stands_first(self, sides: TwoSides) -> None:
        take(sides, "cuc-b")
        sides.later(60)
        take(sides, "cuc-a")
        assert [i.instance for i in inbox.list_inbox(sides.authority)] == ["UCXN:CUC-B", "UCXN:CUC-A"]

    def test_a_newer_request_of_the_same_instance_is_named(self, sides: TwoSides) -> None:
        take(sides, "cuc-a")
        hand_back.cancel(sides.site, ["cuc-a"])
        second = inbox.take_in(sides.authority, sides.ask_in_one("cuc-a"))[0].exchange
        older, newer = inbox.list_inbox(sides.authority)
        assert [n.text for n in older.notes] == [f"A newer request of UCXN:CUC-A waits too, as {second}."]
        assert newer.notes == ()

    def test_a_reservation_that_is_held_is_named_and_refuses_nothing(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        hand_back.give_back(sides.site, ["cuc-a"])
        inbox.take_in(sides.authority, sides.ask_in_one("cuc-a"))
        (item,) = inbox.list_inbox(sides.authority)
        assert "holds a reservation already, at number 1" in item.notes[0].text

    def test_one_that_is_older_than_the_one_that_was_answered_is_to_be_dismissed(
        self, sides: TwoSides
    ) -> None:
        sides.add("cuc-a")
        first = sides.ask_in_one("cuc-a")
        hand_back.cancel(sides.site, ["cuc-a"])
        sides.later(60)
        sides.authorize(sides.ask_in_one("cuc-a"))
        inbox.take_in(sides.authority, first)
        (item,) = inbox.list_inbox(sides.authority)
        assert item.older
        (note,) = item.notes
        assert note.text.startswith("UCXN:CUC-A made it before another request, which was answered since")
        assert note.text.endswith("it holds number 1. Dismiss it here.")
        (seen,) = answer_preview(sides.authority, [first], Terms(account=ACCOUNT, quantities={}))
        for refusal in (seen.refusal, refused(lambda: sides.authorize(first))):
            assert refusal is not None
            assert refusal.code == "wrong-state"
            assert "made this request before another one" in refusal.what
            assert refusal.do.startswith("Do not answer it")
            assert "rehost" not in refusal.do
        hand_back.cancel(sides.site, ["cuc-a"])
        sides.later(60)
        inbox.take_in(sides.authority, sides.ask_in_one("cuc-a"))
        assert [i.older for i in inbox.list_inbox(sides.authority)] == [True, False]

    def test_gaps_in_what_a_site_sends_are_kept_as_findings(self, sides: TwoSides) -> None:
        sides.add("cuc-a", "cuc-b")
        sides.ask("cuc-a")
        made = sides.ask("cuc-b")[0]
        (found,) = inbox.take_in(sides.authority, made.file_bytes)
        assert found.findings == ("File number 1 of this sender has not arrived.",)
        assert inbox.list_inbox(sides.authority)[0].findings == found.findings

    def test_one_whose_code_was_typed_meanwhile_says_so(self, sides: TwoSides) -> None:
        take(sides, "cuc-a")
        code = request.request(sides.site, ["cuc-a"], {}).codes[0][1]
        terms = Terms(account=ACCOUNT, quantities={BASIC: 9}, product=PRODUCT, release=RELEASE)
        assert answer.authorize(sides.authority, [code.encode()], terms)[0].ok
        (item,) = inbox.list_inbox(sides.authority)
        assert [n.text.split(",")[0] for n in item.notes] == ["It was answered already"]
        data = inbox.request_bytes(sides.authority, item.exchange)
        (again,) = answer.authorize(sides.authority, [data], TERMS)
        assert again.refusal is not None
        assert (again.refusal.code, again.made is None) == ("replayed", False)
        assert inbox.list_inbox(sides.authority) == []
        assert check_states(sides.authority) == []

    def test_looking_changes_nothing(self, sides: TwoSides) -> None:
        take(sides, "cuc-a")
        before = state_of(sides.authority)
        inbox.list_inbox(sides.authority)
        assert state_of(sides.authority) == before


class TestDeciding:
    def test_an_answer_goes_on_in_the_exchange_that_waits(self, sides: TwoSides) -> None:
        data, exchange = take(sides, "cuc-a")
        made = sides.authorize(data)
        after, legs = sides.exchange(exchange)
        assert (after.open, after.legs, after.kind) == (False, 2, ExchangeKind.RESERVE)
        assert [(leg.direction, leg.artefact) for leg in legs][1] == (Direction.OUT, made.digest)
        (issued,) = sides.authority.workspace.all(Issued)
        assert issued.exchange == exchange
        assert inbox.list_inbox(sides.authority) == []
        assert check_states(sides.authority) == []

    def test_the_answer_is_the_one_that_a_direct_answer_would_be(self, sides: TwoSides) -> None:
        data, _ = take(sides, "cuc-a", **{BASIC: 30})
        sides.authorize(data)
        assert pool(sides.authority) == (100, 30, 0, 70)

    def test_it_is_judged_again_when_it_is_answered(self, sides: TwoSides) -> None:
        first, _ = take(sides, "cuc-a")
        hand_back.cancel(sides.site, ["cuc-a"])
        second = sides.ask_in_one("cuc-a")
        inbox.take_in(sides.authority, second)
        sides.authorize(second)
        assert refused(lambda: sides.authorize(first)).code == "wrong-state"
        (left,) = inbox.list_inbox(sides.authority)
        assert "answered since: it holds number 1. Dismiss it here." in left.notes[0].text

    def test_answered_requests_are_replayed_with_the_stored_answer(self, sides: TwoSides) -> None:
        data, _ = take(sides, "cuc-a")
        made = sides.authorize(data)
        (again,) = answer.authorize(sides.authority, [data], TERMS)
        assert again.refusal is not None
        assert again.refusal.code == "replayed"
        assert again.made is not None
        assert again.made.cose == made.cose

    def test_many_are_decided_each_on_its_own_terms(self, sides: TwoSides) -> None:
        sides.add("cuc-a", "cuc-b", "cuc-c")
        found = inbox.take_in(sides.authority, sides.ask_in_one("cuc-a", "cuc-b", "cuc-c"))
        sources = [inbox.request_bytes(sides.authority, f.exchange) for f in found]
        counts = (10, 500, 30)
        answers = inbox.decide(
            sides.authority,
            [
                Decision(source=data, terms=Terms(account=ACCOUNT, quantities={BASIC: count}))
                for data, count in zip(sources, counts, strict=True)
            ],
        )
        assert [a.refusal.code if a.refusal else "" for a in answers] == ["", "pool-too-small", ""]
        assert pool(sides.authority) == (100, 40, 0, 60)
        assert [i.instance for i in inbox.list_inbox(sides.authority)] == ["UCXN:CUC-B"]

    def test_a_waiting_request_can_take_over_a_reservation(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 25})
        data, exchange = take(sides, "cuc-b")
        found = rehost.rehost(sides.authority, "CUC-A", data, {}, "it burnt down", TERMS)
        assert found.ok
        after, legs = sides.exchange(exchange)
        assert (after.kind, after.note, after.open) == (ExchangeKind.REHOST, "it burnt down", False)
        assert [leg.direction for leg in legs] == [Direction.IN, Direction.OUT]
        assert pool(sides.authority) == (100, 25, 0, 75)
        assert check_states(sides.authority) == []

    def test_a_reservation_can_be_moved_to_a_request_of_the_same_instance(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a", **{BASIC: 25})
        code = hand_back.give_back(sides.site, ["cuc-a"])[0].code
        assert code is not None
        data = sides.ask_in_one("cuc-a")
        inbox.take_in(sides.authority, data)
        assert rehost.rehost(sides.authority, "CUC-A", data, {}, "return code lost", TERMS).ok
        late = take_codes.accept_return(sides.authority, code.encode(), with_receipt=False)
        assert late[0].refusal is not None
        assert late[0].refusal.code == "barred"

    def test_after_the_reservation_was_removed_the_request_is_answered(self, sides: TwoSides) -> None:
        sides.reserve("cuc-a")
        hand_back.give_back(sides.site, ["cuc-a"])
        data = sides.ask_in_one("cuc-a")
        inbox.take_in(sides.authority, data)
        update.remove(sides.authority, "CUC-A", "given back by telephone")
        (note,) = inbox.list_inbox(sides.authority)[0].notes
        assert "was removed on 2026-03-01" in note.text
        sides.authorize(data)
        assert inbox.list_inbox(sides.authority) == []


class TestAnyOrder:
    """Whatever is taken in, dismissed and answered, in any order: each request is granted at most once."""

    ACTS = st.lists(
        st.tuples(st.sampled_from(["take", "dismiss", "answer", "decide"]), st.integers(0, 2)), max_size=9
    )

    @given(ACTS)
    @settings(max_examples=12)
    def test_a_request_has_one_exchange_and_is_granted_once(
        self,
        training_template: Template,
        tmp_path_factory: pytest.TempPathFactory,
        acts: list[tuple[str, int]],
    ) -> None:
        sides = TwoSides(training_template, tmp_path_factory.mktemp("order"))
        sides.add("cuc-a", "cuc-b", "cuc-c")
        requests = [made.file_bytes for made in sides.ask("cuc-a", "cuc-b", "cuc-c", **{BASIC: 10})]
        granted: set[int] = set()
        for act, which in acts:
            self.do(sides, act, requests[which], granted, which)
            assert pool(sides.authority) == (100, 10 * len(granted), 0, 100 - 10 * len(granted))
        exchanges = sides.authority.workspace.all(Exchange, subject="UCXN:CUC-A")
        assert len(exchanges) <= 1
        assert len(sides.authority.workspace.all(Issued)) == len(granted)
        assert check_states(sides.authority) == []
        sides.close()

    def do(self, sides: TwoSides, act: str, data: bytes, granted: set[int], which: int) -> None:
        authority = sides.authority
        waiting = {i.instance: i.exchange for i in inbox.list_inbox(authority)}
        exchange = waiting.get(f"UCXN:CUC-{'ABC'[which]}")
        if act == "take" and which not in granted and exchange is None:
            assert inbox.take_in(authority, data)[0].exchange
        elif act == "take":
            assert refused(lambda: inbox.take_in(authority, data)).code == "replayed"
        elif act == "dismiss" and exchange is not None:
            inbox.dismiss(authority, exchange, "not now")
        elif act in ("answer", "decide"):
            (found,) = inbox.decide(authority, [Decision(source=data, terms=TERMS)])
            assert found.ok == (which not in granted)
            granted.add(which)


class TestDismissing:
    def test_a_dismissed_request_waits_no_longer_and_says_why(self, sides: TwoSides) -> None:
        _, exchange = take(sides, "cuc-a")
        closed = inbox.dismiss(sides.authority, exchange, "asked twice")
        assert (closed.open, closed.note) == (False, "asked twice")
        after, legs = sides.exchange(exchange)
        assert (after.open, after.note, legs[-1].kind) == (False, "asked twice", "dismissed")
        assert inbox.list_inbox(sides.authority) == []
        assert entry_types(sides.authority)[-1] == "dismissed"
        assert pool(sides.authority) == (100, 0, 0, 100)
        assert check_states(sides.authority) == []

    @pytest.mark.parametrize("note", ["", "  ", "x" * 501])
    def test_a_note_is_needed(self, sides: TwoSides, note: str) -> None:
        _, exchange = take(sides, "cuc-a")
        assert refused(lambda: inbox.dismiss(sides.authority, exchange, note)).code == "bad-value"
        assert len(inbox.list_inbox(sides.authority)) == 1

    def test_only_what_waits_is_dismissed(self, sides: TwoSides) -> None:
        data, exchange = take(sides, "cuc-a")
        sides.authorize(data)
        assert refused(lambda: inbox.dismiss(sides.authority, exchange, "no")).code == "wrong-state"
        assert refused(lambda: inbox.request_bytes(sides.authority, exchange)).code == "wrong-state"
        assert refused(lambda: inbox.dismiss(sides.authority, "E-000099", "no")).code == "unknown-name"

    def test_the_same_request_may_come_again_and_wait_in_its_exchange(self, sides: TwoSides) -> None:
        data, exchange = take(sides, "cuc-a")
        inbox.dismiss(sides.authority, exchange, "asked twice")
        (again,) = inbox.take_in(sides.authority, data)
        after, legs = sides.exchange(exchange)
        assert again.exchange == exchange
        assert (after.waiting, after.note, len(legs)) == (Waiting.DECISION, "", 3)
        sides.authorize(data)
        assert sides.exchange(exchange)[0].open is False

    def test_a_dismissed_request_may_still_be_answered(self, sides: TwoSides) -> None:
        data, exchange = take(sides, "cuc-a")
        inbox.dismiss(sides.authority, exchange, "asked twice")
        made = sides.authorize(data)
        after, legs = sides.exchange(exchange)
        assert (after.open, after.note, legs[-1].artefact) == (False, "", made.digest)
        assert check_states(sides.authority) == []
