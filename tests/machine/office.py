"""The people at the three desks: every act goes through the services, as the command line calls them.

What an act gives goes into the mail and into the memory of what really happened.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from slr_desktop.domain.accounts import Issued
from slr_desktop.domain.artefacts import Authorization, Kind
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.exchanges import Leg
from slr_desktop.domain.parties import Received
from slr_desktop.domain.reservations import Reservation, ReservationState
from slr_desktop.services import (
    answer,
    hand_back,
    install,
    instances,
    kept,
    receive,
    rehost,
    request,
    take_codes,
    update,
)
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Made
from slr_desktop.services.hand_back import Returned
from slr_desktop.services.install import Installed
from slr_desktop.services.issue import Answer
from slr_desktop.services.take_codes import Taken
from tests.machine.answers import CLOCK, INCOMING, LATE, POOL, REPEATED, Codes, allowed_of
from tests.machine.frame import Frame
from tests.machine.mail import Letter, letter, typed
from tests.machine.truth import RETURN, digest_of
from tests.machine.world import ACCOUNT, AUTHORITY, BASIC, PRODUCT, RELEASE, SITES

FILED: Final = frozenset({"channel", "received", "exchange", "leg", "artefact"})
"""What may change when a file comes after its typed code: it is kept, and grants or frees nothing."""

RECEIPTS: Final = frozenset({"artefact", "channel", "exchange", "leg", "sent"})
"""What may change when a code comes again, and its receipt, which nobody wanted at first, is made now."""


class Office(Frame):
    """Every act of the three desks."""

    __slots__ = ()

    # --- acts of a site ---

    def ask(self, site: str, names: list[str], wish: Mapping[str, int]) -> None:
        allowed = frozenset({"wrong-state", "older-than-evidence"})
        stored = {r.request for r in self.desk(site).workspace.all(Reservation)}
        done = self.attempt(site, lambda desk: request.request(desk, names, wish), allowed)
        if isinstance(done, Refusal):
            return
        self.finished(site)
        fresh = [made for made in done.carry if made.digest not in stored]
        self.sent(site, fresh, AUTHORITY, before=[made for made in done.carry if made.digest in stored])
        for _, code in done.codes:
            self.mail.append(typed(Kind.REQUEST, code, site, AUTHORITY, dict(wish)))

    def give_back(self, site: str, names: list[str]) -> None:
        allowed = frozenset({"wrong-state", "older-than-evidence"}) | CLOCK
        done = self.attempt(site, lambda desk: hand_back.give_back(desk, names), allowed)
        if not isinstance(done, Refusal):
            self.finished(site)
            self._returned(site, done)

    def _returned(self, site: str, done: list[Returned]) -> None:
        fresh = [r.made for r in done if r.made is not None]
        self.sent(site, fresh, AUTHORITY)
        for each in done:
            if each.code is not None:
                self.mail.append(typed(Kind.RETURN, each.code, site, AUTHORITY))

    def usage(self, site: str, name: str, count: int) -> None:
        done = self.attempt(site, lambda desk: instances.report_usage(desk, name, {BASIC: count}), CLOCK)
        if not isinstance(done, Refusal):
            self.finished(site)

    def cancel(self, site: str, names: list[str]) -> None:
        done = self.attempt(site, lambda desk: hand_back.cancel(desk, names), frozenset({"wrong-state"}))
        if not isinstance(done, Refusal):
            self.finished(site)

    def show_installed(self, site: str, at: int) -> bool:
        """A site shows the authority what it has installed, after the authority was restored."""
        reading = self.desk(site).workspace
        held = [r for r in reading.all(Reservation) if r.state is ReservationState.INSTALLED]
        if not held:
            return False
        chosen = held[at % len(held)]
        cose = reading.body(bytes.fromhex(chosen.installed[chosen.number]))
        assert cose is not None
        item = Letter(kind=Kind.AUTHORIZATION, sender=site, to=AUTHORITY, items=(cose,), whole=cose)
        allowed = frozenset({"replayed", "conflict", "wrong-state", "pool-too-small"})
        return self.receive(AUTHORITY, item, item.data(), allowed)

    # --- acts of the authority ---

    def update(self, anchor: str, given: Mapping[str, int], *, supersede: bool) -> None:
        allowed = POOL | {"wrong-state", "older-than-evidence", "ambiguous-name"}
        done = self.attempt(
            AUTHORITY,
            lambda desk: update.update(desk, anchor, given, supersede=supersede, note="as asked"),
            allowed,
        )
        self._answered(done)

    def reissue(self, anchor: str, number: int | None) -> None:
        allowed = frozenset({"wrong-state", "bad-value"})
        done = self.attempt(AUTHORITY, lambda desk: update.reissue(desk, anchor, number), allowed)
        if isinstance(done, Refusal):
            return
        assert done.made is not None
        assert done.sequence is not None
        assert done.made.digest in self.truth.signed[anchor, done.sequence], "reissued what was never signed"
        self.finished(AUTHORITY)
        self.mail.append(letter([done.made], AUTHORITY, self.name_of(done.site)))

    def remove(self, anchor: str) -> None:
        done = self.attempt(
            AUTHORITY, lambda desk: update.remove(desk, anchor, "it burnt down"), frozenset({"wrong-state"})
        )
        if not isinstance(done, Refusal):
            self.truth.noted.add(anchor)
            self.finished(AUTHORITY)

    def rehost(self, anchor: str, letter_: Letter, data: bytes, allowed: Codes) -> None:
        terms = Terms(account="", quantities={}, site=letter_.sender)
        done = self.attempt(
            AUTHORITY, lambda desk: rehost.rehost(desk, anchor, data, {}, "it burnt down", terms), allowed
        )
        if not isinstance(done, Refusal) and done.ok:
            self.truth.noted.add(anchor)
        self._answered(done)
        if not isinstance(done, Refusal) and done.ok:
            self._take_in(AUTHORITY, letter_, [None])

    def _answered(self, done: Answer | Refusal) -> None:
        if isinstance(done, Refusal):
            return
        if done.refusal is not None:
            self.verdicts(AUTHORITY, [done.refusal], REPEATED)
            return
        assert done.made is not None
        self._grant_once(done)
        self.finished(AUTHORITY)
        self.sent(AUTHORITY, [done.made], self.name_of(done.site))

    def _grant_once(self, done: Answer) -> None:
        """One signature for each number of a reservation, and one reservation for each request."""
        assert done.made is not None
        issued = next(
            i
            for i in self.desk(AUTHORITY).workspace.all(Issued)
            if done.reservation in (i.reservation, i.anchor)
        )
        granted = self.histories[AUTHORITY].granted
        step = f"{issued.anchor}/{done.sequence}"
        assert step not in granted, "one number was signed twice"
        assert done.sequence != 1 or issued.request not in granted, "one request was granted twice"
        granted[step] = granted[issued.request] = done.made.digest

    # --- the mail ---

    def deliver(self, item: Letter, *, form: int = 0, discard: bool = False, receipt: bool = True) -> None:
        """A genuine letter reaches its desk, and goes where it belongs."""
        item.delivered += 1
        allowed = allowed_of(item, restored=self.truth.was_put_back())
        self.take(item, item.data(form), allowed, discard=discard, receipt=receipt)

    def misdeliver(self, item: Letter, at: str, kind: Kind, *, discard: bool) -> None:
        """A genuine letter is taken for something else, or goes to a desk that it is not for."""
        self.take(replace(item, kind=kind), item.data(), INCOMING, at=at, discard=discard)

    def take(
        self,
        item: Letter,
        data: bytes,
        allowed: Codes,
        *,
        at: str = "",
        discard: bool = False,
        receipt: bool = True,
    ) -> bool:
        """Whether something that reads as this letter was taken in.

        Args:
            item: what it reads as.
            data: the bytes or the code.
            allowed: the codes that it may be refused with.
            at: where, if it went astray.
            discard: an authorization is given back, not installed.
            receipt: a code is answered with a receipt.
        """
        name = at or item.to
        if item.kind is Kind.REQUEST:
            return self._authorize(name, item, data, allowed)
        if item.kind is Kind.AUTHORIZATION:
            take = self._discard if discard else self._install
            return take(name, item, data, allowed)
        if item.kind in (Kind.CONFIRMATION, Kind.RETURN):
            return self._enter(name, item, data, allowed, with_receipt=receipt)
        return self.receive(name, item, data, allowed)

    def _take_in(self, name: str, item: Letter, refusals: list[Refusal | None]) -> None:
        """What was accepted counts as seen; each item of a batch for itself."""
        for cose, refusal in zip(item.items, refusals, strict=bool(item.items)):
            if refusal is None or refusal.code == LATE:
                self.histories[name].note_taken(kept.artefact_of(cose), digest_of(cose))

    def _authorize(self, name: str, item: Letter, data: bytes, allowed: Codes) -> bool:
        terms = Terms(
            account=ACCOUNT, quantities=item.wish, site=item.sender, product=PRODUCT, release=RELEASE
        )
        if not item.code:
            terms = Terms(account=ACCOUNT, quantities={})
        done = self.attempt(
            name,
            lambda desk: answer.authorize(desk, [data], terms),
            allowed,
            lambda refusal: FILED if any(self._came_after_it(name, item, [refusal])) else frozenset(),
        )
        if isinstance(done, Refusal):
            if any(self._came_after_it(name, item, [done])):
                self._take_in(name, item, [None])
            return False
        late = self._came_after_it(name, item, [a.refusal for a in done])
        self.verdicts(name, [a.refusal for a in done], allowed, FILED if any(late) else frozenset())
        self._take_in(name, item, [None if filed else a.refusal for a, filed in zip(done, late, strict=True)])
        for each in done:
            if each.ok:
                self._grant_once(each)
            elif each.made is not None and each.sequence is not None:
                assert each.made.digest in self.histories[AUTHORITY].granted.values(), "another answer"
        for site in dict.fromkeys(a.site for a in done if a.ok):
            made = [a.made for a in done if a.ok and a.site == site and a.made is not None]
            self.sent(name, made, self.name_of(site))
        return any(a.ok for a in done)

    def _came_after_it(self, name: str, item: Letter, told: list[Refusal | None]) -> list[bool]:
        """Of each item, whether its file was kept beside its typed code, or beside an answer given before."""
        reading, before = self.desk(name).workspace, set(self.histories[name].taken.values())
        kept_now = {r.artefact for r in reading.all(Received)} - before
        return [
            each is not None and each.code == "replayed" and digest_of(cose) in kept_now
            for cose, each in zip(item.items or (b"",) * len(told), told, strict=False)
        ]

    def _install(self, name: str, item: Letter, data: bytes, allowed: Codes) -> bool:
        done = self.attempt(name, lambda desk: install.install(desk, data, None), allowed)
        if isinstance(done, Refusal):
            return False
        self.verdicts(name, [i.refusal for i in done], allowed)
        self._take_in(name, item, [i.refusal for i in done])
        self.sent(name, [i.carry for i in done if i.carry is not None], AUTHORITY)
        for cose, each in zip(item.items, done, strict=True):
            self._installed(name, cose, each)
        return any(i.refusal is None for i in done)

    def _installed(self, name: str, cose: bytes, each: Installed) -> None:
        """One authorization, byte for byte, for each number of a reservation."""
        if each.confirmation_code is not None:
            self.mail.append(typed(Kind.CONFIRMATION, each.confirmation_code, name, AUTHORITY))
        body = kept.artefact_of(cose).body
        if each.refusal is None and isinstance(body, Authorization):
            step, digest = (body.anchor.hex(), body.number), digest_of(cose)
            assert step not in self.histories[name].installed, "one number was installed twice"
            self.histories[name].installed[step] = digest

    def _discard(self, name: str, item: Letter, data: bytes, allowed: Codes) -> bool:
        done = self.attempt(name, lambda desk: hand_back.discard(desk, data, None), allowed)
        if isinstance(done, Refusal):
            return False
        self.verdicts(name, [r.refusal for r in done], allowed)
        self._take_in(name, item, [r.refusal for r in done])
        self._returned(name, done)
        return any(r.refusal is None for r in done)

    def _enter(self, name: str, item: Letter, data: bytes, allowed: Codes, *, with_receipt: bool) -> bool:
        enter = take_codes.confirm if item.kind is Kind.CONFIRMATION else take_codes.accept_return
        done = self.attempt(
            name,
            lambda desk: enter(desk, data, with_receipt=with_receipt),
            allowed,
            lambda refusal: FILED if any(self._came_after_it(name, item, [refusal])) else frozenset(),
        )
        if isinstance(done, Refusal):
            if any(self._came_after_it(name, item, [done])):
                self._take_in(name, item, [None])
            return False
        late = self._came_after_it(name, item, [t.refusal for t in done])
        made = any(t.refusal is not None and t.receipt is not None for t in done)
        but = (RECEIPTS if made else frozenset()) | (FILED if any(late) else frozenset())
        self.verdicts(name, [t.refusal for t in done], allowed, but)
        self._take_in(name, item, [None if filed else t.refusal for t, filed in zip(done, late, strict=True)])
        self._note_receipts(name)
        for each in done:
            self._entered(name, each)
        return any(t.refusal is None for t in done)

    def _note_receipts(self, name: str) -> None:
        """A receipt takes its place once, though its bytes go out each time the code comes again."""
        history, reading = self.histories[name], self.desk(name).workspace
        for leg in reading.all(Leg, direction="out"):
            if leg.kind != Kind.RECEIPT:
                continue
            cose = reading.body(bytes.fromhex(leg.artefact))
            assert cose is not None
            header = kept.header_of(cose)
            assert header.audience is not None
            assert header.position is not None
            place = (header.audience.hex(), header.position.epoch.hex(), header.position.number)
            if place not in history.made:
                self.truth.note(history, [Made(kind=Kind.RECEIPT, cose=cose, digest=leg.artefact)])

    def _entered(self, name: str, each: Taken) -> None:
        """A code counts once, and frees what it frees once."""
        if each.receipt is not None:
            audience = kept.header_of(each.receipt.cose).audience
            assert audience is not None
            self.mail.append(letter([each.receipt], name, self.name_of(audience.hex())))
        if each.issued is None or each.refusal is not None:
            return
        if each.number == RETURN:
            released = self.histories[name].released
            assert each.issued.anchor not in released, "one reservation was released twice"
            assert RETURN in self.truth.given.get(each.issued.anchor, ()), (
                "released without a word of the site"
            )
            released.add(each.issued.anchor)

    def receive(self, name: str, item: Letter, data: bytes, allowed: Codes) -> bool:
        done = self.attempt(name, lambda desk: receive.receive(desk, data), allowed)
        if isinstance(done, Refusal):
            return False
        self.finished(name)
        for cose in item.items:
            artefact = kept.artefact_of(cose)
            if isinstance(artefact.body, Authorization):
                self._shown(artefact.body, digest_of(cose))
            else:
                self.histories[name].note_taken(artefact, digest_of(cose))
        return True

    def _shown(self, body: Authorization, digest: str) -> None:
        """A restored authority was shown one of its own; it must believe that the site has installed it."""
        anchor, step = body.anchor.hex(), (body.anchor.hex(), body.number)
        self.truth.adopted.add(anchor)
        self.histories[AUTHORITY].granted[f"{anchor}/{body.number}"] = digest
        if not any(step in self.histories[site].installed for site in SITES):
            self.truth.misled.add(anchor)
