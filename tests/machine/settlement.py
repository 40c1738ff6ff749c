"""The end of a life: everything that was made is carried at last, and everything is given back.

Nothing is taken from the mail, which may have lost it: each side hands out again what its own
workspace holds, as `exchange show --out` and `reissue` do. Then nothing is reserved, nothing is in
transit, and all that was purchased is available.
"""

from __future__ import annotations

from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Confirmation, Kind, Return
from slr_desktop.domain.exchanges import Exchange, Leg
from slr_desktop.domain.findings import Place, Verdict
from slr_desktop.domain.instances import Instance, Registration
from slr_desktop.domain.reservations import Reservation
from slr_desktop.services import accounts, history, kept
from slr_desktop.services.accepted_codes import AcceptedCode
from tests.machine import invariants
from tests.machine.answers import INCOMING
from tests.machine.mail import Letter, typed
from tests.machine.office import Office
from tests.machine.truth import key_of
from tests.machine.world import AUTHORITY, DESKS, SITES

ROUNDS = 12


def settle(office: Office) -> None:
    """Carry, install, return, enter, until nothing moves; then judge what is left."""
    for name in DESKS:
        office.world.skew[name] = 0
    for _ in range(ROUNDS):
        before = office.done
        for name in office.told_older():
            office.restore(name, None)
        hand_in_codes(office)
        answer_again(office)
        give_all_back(office)
        hand_in_codes(office)
        if before == office.done:
            break
    invariants.check_changed(office)
    remove_what_cannot_come_back(office)
    nothing_is_lost(office)
    journals_hold(office)


def _codes(office: Office, site: str) -> list[tuple[Letter, Letter]]:
    """Each code that a site has made and still waits for, or that the authority has not entered: file, typed."""
    desk, found = office.desk(site), []
    entered = {code.code for code in office.desk(AUTHORITY).workspace.all(AcceptedCode)}
    for leg in desk.workspace.all(Leg, direction="out"):
        cose = desk.workspace.body(bytes.fromhex(leg.artefact))
        body = kept.artefact_of(cose).body if cose is not None else None
        exchange = desk.workspace.get(Exchange, leg.exchange)
        if cose is None or exchange is None or not isinstance(body, Confirmation | Return):
            continue
        if exchange.open or key_of(body.code) not in entered:
            kind = Kind(leg.kind)
            file = Letter(kind=kind, sender=site, to=AUTHORITY, items=(cose,), whole=cose)
            found.append((file, typed(kind, leg.code, site, AUTHORITY)))
    return found


def hand_in_codes(office: Office) -> None:
    """Every code that a site has made reaches the authority, typed where its file is not taken.

    A copy that was put back may have used a place again: its file is a conflict for ever, its code is not.
    """
    for site in SITES:
        for file, code in _codes(office, site):
            sent = len(office.mail)
            if not office.take(file, file.data(), INCOMING):
                office.take(code, code.data(), INCOMING)
            for receipt in [each for each in office.mail[sent:] if each.kind is Kind.RECEIPT]:
                office.deliver(receipt)


def answer_again(office: Office) -> None:
    """Every authorization of a living reservation reaches its site: installed, or else given back."""
    for issued in office.desk(AUTHORITY).workspace.all(Issued, state=IssuedState.LIVE.value):
        for number in sorted(issued.numbers):
            sent = len(office.mail)
            office.reissue(issued.anchor, number)
            for item in office.mail[sent:]:
                if not office.take(item, item.data(), INCOMING):
                    office.take(item, item.data(), INCOMING, discard=True)


def give_all_back(office: Office) -> None:
    """Every instance returns what it holds, and cancels what nobody has answered."""
    for site in SITES:
        for instance in office.desk(site).workspace.all(Instance):
            if instance.registration is Registration.RESERVED:
                office.give_back(site, [instance.name])
            elif instance.registration is Registration.IN_PROGRESS:
                office.cancel(site, [instance.name])


def remove_what_cannot_come_back(office: Office) -> None:
    """What only its authority can end, with a note; nothing else may be left.

    A typed request that a site has forgotten: its authorization names no r, so no code can be made.
    And what an authority signed after it was put back silently: the site rightly refuses that copy.
    """
    for issued in office.desk(AUTHORITY).workspace.all(Issued, state=IssuedState.LIVE.value):
        site = office.name_of(issued.site)
        if AUTHORITY not in office.truth.unlucky:
            forgotten = not office.desk(site).workspace.all(Reservation, anchor=issued.anchor)
            assert not issued.reservation, "a reservation cannot be given back"
            assert forgotten, "a typed request that is known cannot be given back"
            assert office.truth.was_put_back(site), "a site has forgotten a request"
        office.remove(issued.anchor)


def nothing_is_lost(office: Office) -> None:
    """No reservation lives, and all that was purchased is available."""
    for row in accounts.list_pools(office.desk(AUTHORITY)):
        for line in row["lines"]:
            assert line["available"] == line["purchased"], f"lost: {line}"
    for site in SITES:
        for instance in office.desk(site).workspace.all(Instance):
            assert instance.registration is Registration.UNREGISTERED, "it still waits or holds"


def journals_hold(office: Office) -> None:
    """Each journal verifies, with everything that rests on it.

    Of one that was put back silently and went on, the other side holds the proof: FORKED is right.
    """
    for name in DESKS:
        found = history.verify(office.world.machines[name].storage, office.desk(name))
        if name in office.truth.unlucky and found.verdict is Verdict.FORKED:
            assert {finding.place for finding in found.findings} == {Place.ANCHOR}
            continue
        assert found.ok, f"{name}: {found.verdict.value}: {found.findings[:1]}"
