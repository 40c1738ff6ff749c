"""The chapters of the demo, in order. Each says what happens and holds what it says."""

from __future__ import annotations

from slr_desktop.domain.artefacts import Batch
from slr_desktop.domain.exchanges import Exchange, ExchangeKind
from slr_desktop.domain.instances import Instance, Mode
from slr_desktop.domain.parties import Party
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.times import DAY
from slr_desktop.services import (
    accounts,
    answer,
    hand_back,
    install,
    instances,
    rehost,
    request,
    take_codes,
    trust,
    update,
)
from slr_desktop.services import receive as receiving
from slr_desktop.services.asking import Terms
from slr_desktop.services.demo.world import (
    ACCOUNT,
    BASIC,
    PORT,
    World,
    nothing_changes,
    read_file,
    refused,
    require,
)
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import Draft

INSTANCES = ("cuc-pub", "cuc-branch", "cuc-lab")
RESERVED = "Registered - License Reservation"
AGAIN = ("replayed",) * len(INSTANCES)


def compare_trust(world: World) -> None:
    """Each side takes the other's statement, after its words were compared."""
    anchor, own = trust.export(world.authority, world.words)
    data = world.carry(world.authority, [anchor])
    wrong = "00" * 16
    refused("fingerprint-differs", lambda: trust.import_statement(world.site, data, wrong, world.words))
    require(not world.site.workspace.all(Party), "the site trusts somebody whose words were wrong")
    world.say("The site was given wrong words first: refused.")
    party = trust.import_statement(world.site, data, own.words, world.words)
    world.say(f"The site trusts {party.name}; the words were: {own.words}")
    introduction, site_words = trust.export(world.site, world.words)
    data = world.carry(world.site, [introduction])
    trust.import_statement(world.authority, data, site_words.fingerprint, world.words)
    _require_trust(world.site, world.authority)
    _require_trust(world.authority, world.site)
    world.say("The authority trusts North Site, compared by its 32 hex digits.")


def _require_trust(desk: Desk, other: Desk) -> None:
    trusted = [(p.id, p.name, p.compared) for p in desk.workspace.all(Party)]
    wanted = [(other.own_id, other.genesis.name, True)]
    require(trusted == wanted, f"{desk.genesis.name} trusts {trusted}, not {wanted}")


def buy_licenses(world: World) -> None:
    """A virtual account, with perpetual licenses in it."""
    accounts.add_account(world.authority, ACCOUNT)
    accounts.add_licenses(world.authority, ACCOUNT, BASIC, 500)
    accounts.add_licenses(world.authority, ACCOUNT, PORT, 20)
    require(world.pool() == (500, 0, 0, 500), "the pool is not what was bought")
    require(world.pool(PORT) == (20, 0, 0, 20), "the pool of the ports is not what was bought")
    world.say(f"{ACCOUNT}: 500 {BASIC} and 20 {PORT}.")


def add_instances(world: World) -> None:
    """Three instances of Unity Connection, in reservation mode."""
    drafts = [
        Draft(name=name, product="unity-connection", release="12.5(1)SU4", serial=f"DEMO{at:08}")
        for at, name in enumerate(INSTANCES, start=1)
    ]
    instances.add(world.site, drafts)
    refused("conflict", lambda: instances.add(world.site, drafts[:1]))
    request.switch_mode(world.site, list(INSTANCES), Event.ENABLE)
    modes = {i.name: i.mode for i in world.site.workspace.all(Instance)}
    require(modes == dict.fromkeys(INSTANCES, Mode.RESERVATION), f"what was added is {modes}")
    world.say(f"Added {', '.join(INSTANCES)}; a UDI that is known already was refused.")


def ask_as_batch(world: World) -> None:
    """One envelope with three requests; asked again, the same codes come back."""
    asked = request.request(world.site, list(INSTANCES), {BASIC: 100})
    again = request.request(world.site, list(INSTANCES), {BASIC: 1})
    require([name for name, _ in asked.codes] == list(INSTANCES), "a code is missing")
    require(len({code for _, code in asked.codes}) == len(INSTANCES), "two have the same code")
    require(asked.codes == again.codes, "asked again, other codes came")
    for name, code in asked.codes:
        world.say(f"{name}: {code}")
    world.kept["requests"] = world.carry(world.site, asked.carry)
    batch = read_file(world.kept["requests"]).body
    require(isinstance(batch, Batch) and len(batch.items) == 3, "the requests are not in one envelope")


def authorize_all(world: World) -> None:
    """The authority answers all three; the same envelope again grants nothing twice."""
    terms = Terms(account=ACCOUNT, quantities={})
    answers = answer.authorize(world.authority, [world.kept["requests"]], terms)
    require([a.ok for a in answers] == [True] * len(INSTANCES), "a request was refused")
    world.kept["answers"] = world.carry(world.authority, [a.made for a in answers if a.made])
    with nothing_changes(world, world.authority, *AGAIN):
        again = answer.authorize(world.authority, [world.kept["requests"]], terms)
    told = tuple(a.refusal.code for a in again if a.refusal and a.refusal.harmless)
    require(told == AGAIN, f"the repeated requests were told as {told}")
    require(world.pool() == (500, 300, 0, 200), "the pool is not 300 reserved of 500")
    world.say("Authorized: 100 each. The same requests again: already recorded, harmless.")


def install_all(world: World) -> None:
    """The site installs the answers; the same file again changes nothing."""
    done = install.install(world.site, world.kept["answers"], None)
    named = [(i.instance, i.sequence, i.entitlements, i.refusal) for i in done]
    require(named == [(name, 1, {BASIC: 100}, None) for name in INSTANCES], f"installed: {named}")
    with nothing_changes(world, world.site, *AGAIN):
        again = install.install(world.site, world.kept["answers"], None)
    told = tuple(i.refusal.code for i in again if i.refusal and i.refusal.harmless)
    require(told == AGAIN, f"the repeated file was told as {told}")
    for name in INSTANCES:
        found = instances.status_of(world.site, instances.find(world.site, name))
        status = (found.registration.value, found.authorization.value, sum(found.reserved.values()))
        require(status == (RESERVED, "No License in Use", 100), f"{name} is {status}")
    world.say(f"Installed on three. cuc-pub: {RESERVED}, No License in Use.")
    world.say("The same file again: installed already, and nothing changed.")


def use_licenses(world: World) -> None:
    """Usage within the reservation is authorized; above it the overage period begins."""
    for used, wanted, days in ((80, "Authorized - Reserved", None), (120, "Not Authorized - Reserved", 89)):
        found = instances.report_usage(world.site, "cuc-pub", {BASIC: used})
        status = instances.status_of(world.site, found)
        require(status.authorization.value == wanted, f"{used} in use is {status.authorization.value}")
        left = status.overage_remaining
        whole_days = None if left is None else (left - 1) // DAY
        require(whole_days == days, f"with {used} in use, of the overage period is left: {left} seconds")
        world.say(f"cuc-pub uses {used} of 100: {wanted}.")


def update_one(world: World) -> None:
    """An update is in transit until its confirmation code is entered, a typing slip and all."""
    issued = update.update(world.authority, "DEMO00000001", {BASIC: 150}, supersede=False, note="")
    require(world.pool() == (500, 300, 50, 150), "the update is not in transit")
    refused(
        "in-transit",
        lambda: update.update(world.authority, "DEMO00000001", {BASIC: 160}, supersede=False, note=""),
    )
    data = world.carry(world.authority, [issued.made] if issued.made else [])
    done = install.install(world.site, data, "cuc-pub")[0]
    require((done.sequence, done.entitlements) == (2, {BASIC: 150}), "number 2 was not installed")
    code = done.confirmation_code or ""
    slip = code[:-3] + ("7" if code[-3] != "7" else "8") + code[-2:]
    taken = take_codes.confirm(world.authority, slip.encode(), with_receipt=True)[0]
    require(bool(taken.corrections), "the typing slip was not told")
    refused("replayed", lambda: take_codes.confirm(world.authority, code.encode(), with_receipt=False))
    require(world.pool() == (500, 350, 0, 150), "the update is not settled")
    receiving.receive(world.site, world.carry(world.authority, [taken.receipt] if taken.receipt else []))
    world.say(f"Number 2 of cuc-pub installed; confirmation code {code}")
    world.say(f"Typed with one slip, it was read all the same: {taken.corrections}.")


def return_one(world: World) -> None:
    """A return frees the licenses once its code is entered; the receipt closes the open end."""
    back = hand_back.give_back(world.site, ["cuc-branch"])[0]
    data = world.carry(world.site, [back.made] if back.made else [])
    require(world.pool() == (500, 350, 0, 150), "a return that is not entered has freed something")
    taken = take_codes.accept_return(world.authority, data, with_receipt=True)[0]
    require(sum((taken.released or {}).values()) == 100, "the return did not release 100")
    require(world.pool() == (500, 250, 0, 250), "the pool does not have the returned licenses")
    refused("replayed", lambda: take_codes.accept_return(world.authority, data, with_receipt=False))
    receiving.receive(world.site, world.carry(world.authority, [taken.receipt] if taken.receipt else []))
    world.say(f"cuc-branch returned 100; its return code {back.code}")


def discard_one(world: World) -> None:
    """An authorization of a cancelled request is refused, and given back by its own code."""
    asked = request.request(world.site, ["cuc-branch"], {BASIC: 30})
    data = world.carry(world.site, asked.carry)
    answers = answer.authorize(world.authority, [data], Terms(account=ACCOUNT, quantities={}))
    hand_back.cancel(world.site, ["cuc-branch"])
    file = world.carry(world.authority, [answers[0].made] if answers[0].made else [])
    refused("request-cancelled", lambda: install.install(world.site, file, None))
    given = hand_back.discard(world.site, file, None)[0]
    require(world.pool() == (500, 280, 0, 220), "the authorization does not block its licenses")
    taken = take_codes.accept_return(world.authority, (given.code or "").encode(), with_receipt=True)[0]
    require(world.pool() == (500, 250, 0, 250), "the discarded licenses are not free")
    receiving.receive(world.site, world.carry(world.authority, [taken.receipt] if taken.receipt else []))
    world.say("The authorization of a cancelled request was refused, given back, and is free again.")


def rehost_one(world: World) -> None:
    """cuc-lab failed for good: its reservation moves to a new instance, its old code is barred."""
    old_code = hand_back.give_back(world.site, ["cuc-lab"])[0].code or ""
    instances.add(
        world.site,
        [Draft(name="cuc-lab2", product="unity-connection", release="12.5(1)SU4", serial="DEMO00000009")],
    )
    request.switch_mode(world.site, ["cuc-lab2"], Event.ENABLE)
    asked = request.request(world.site, ["cuc-lab2"], {})
    data = world.carry(world.site, asked.carry)
    terms = Terms(account="", quantities={})
    moved = rehost.rehost(world.authority, "DEMO00000003", data, {}, "cuc-lab burnt down", terms)
    file = world.carry(world.authority, [moved.made] if moved.made else [])
    done = install.install(world.site, file, None)[0]
    arrived = (done.instance, done.sequence, done.entitlements)
    require(arrived == ("cuc-lab2", 1, {BASIC: 100}), f"the moved reservation arrived as {arrived}")
    late = take_codes.accept_return(world.authority, old_code.encode(), with_receipt=False)[0]
    require(late.refusal is not None and late.refusal.code == "barred", "the old code was not barred")
    require(world.pool() == (500, 250, 0, 250), "the rehost changed the pool")
    world.say("cuc-lab's 100 moved to cuc-lab2; its own return code came too late and released nothing.")


def look_back(world: World) -> None:
    """Every exchange is closed but for the one that really waits."""
    waiting = [(e.name, e.kind) for e in world.site.workspace.all(Exchange) if e.open]
    require(waiting == [("cuc-lab", ExchangeKind.RETURN)], f"open at the site: {waiting}")
    open_there = [(e.name, e.kind) for e in world.authority.workspace.all(Exchange) if e.open]
    require(not open_there, f"open at the authority: {open_there}")
    world.say(f"{len(world.site.workspace.all(Exchange))} exchanges at the site; "
              f"open: the return of cuc-lab, which the authority has barred.")  # fmt: skip
