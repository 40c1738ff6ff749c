"""The chapters of the demo, in order. Each says what happens and holds what it says."""

from __future__ import annotations

from slr_desktop.domain.exchanges import Exchange
from slr_desktop.domain.reservations import Event
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
from slr_desktop.services.demo.world import ACCOUNT, BASIC, PORT, World, refused, require
from slr_desktop.services.instances import Draft

INSTANCES = ("cuc-pub", "cuc-branch", "cuc-lab")


def compare_trust(world: World) -> None:
    """Each side takes the other's statement, after its words were compared."""
    anchor, own = trust.export(world.authority, world.words)
    data = world.carry(world.authority, [anchor])
    wrong = "00" * 16
    refused("fingerprint-differs", lambda: trust.import_statement(world.site, data, wrong, world.words))
    world.say("The site was given wrong words first: refused.")
    party = trust.import_statement(world.site, data, own.words, world.words)
    world.say(f"The site trusts {party.name}; the words were: {own.words}")
    introduction, site_words = trust.export(world.site, world.words)
    data = world.carry(world.site, [introduction])
    trust.import_statement(world.authority, data, site_words.fingerprint, world.words)
    world.say("The authority trusts North Site, compared by its 32 hex digits.")


def buy_licenses(world: World) -> None:
    """A virtual account, with perpetual licenses in it."""
    accounts.add_account(world.authority, ACCOUNT)
    accounts.add_licenses(world.authority, ACCOUNT, BASIC, 500)
    accounts.add_licenses(world.authority, ACCOUNT, PORT, 20)
    require(world.pool() == (500, 0, 0, 500), "the pool is not what was bought")
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
    world.say(f"Added {', '.join(INSTANCES)}; a UDI that is known already was refused.")


def ask_as_batch(world: World) -> None:
    """One envelope with three requests; asked again, the same codes come back."""
    asked = request.request(world.site, list(INSTANCES), {BASIC: 100})
    again = request.request(world.site, list(INSTANCES), {BASIC: 1})
    require(asked.codes == again.codes, "asked again, other codes came")
    for name, code in asked.codes:
        world.say(f"{name}: {code}")
    world.kept["requests"] = world.carry(world.site, asked.carry)


def authorize_all(world: World) -> None:
    """The authority answers all three; the same envelope again grants nothing twice."""
    terms = Terms(account=ACCOUNT, quantities={})
    answers = answer.authorize(world.authority, [world.kept["requests"]], terms)
    require(all(a.ok for a in answers), "a request was refused")
    world.kept["answers"] = world.carry(world.authority, [a.made for a in answers if a.made])
    again = answer.authorize(world.authority, [world.kept["requests"]], terms)
    require({a.refusal.code for a in again if a.refusal} == {"replayed"}, "a repeated request was not told")
    require(world.pool() == (500, 300, 0, 200), "the pool is not 300 reserved of 500")
    world.say("Authorized: 100 each. The same requests again: already recorded, harmless.")


def install_all(world: World) -> None:
    """The site installs the answers; the same file again changes nothing."""
    done = install.install(world.site, world.kept["answers"], None)
    require([i.sequence for i in done] == [1, 1, 1], "an authorization was not installed")
    again = install.install(world.site, world.kept["answers"], None)
    require({i.refusal.code for i in again if i.refusal} == {"replayed"}, "a repeated file was not told")
    status = instances.status_of(world.site, instances.find(world.site, "cuc-pub"))
    world.say(f"Installed on three. cuc-pub: {status.registration.value}, {status.authorization.value}.")


def use_licenses(world: World) -> None:
    """Usage within the reservation is authorized; above it the overage period begins."""
    for used, wanted in ((80, "Authorized - Reserved"), (120, "Not Authorized - Reserved")):
        found = instances.report_usage(world.site, "cuc-pub", {BASIC: used})
        status = instances.status_of(world.site, found)
        require(status.authorization.value == wanted, f"{used} in use is {status.authorization.value}")
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
    require(
        install.install(world.site, file, None)[0].sequence == 1, "the moved reservation was not installed"
    )
    late = take_codes.accept_return(world.authority, old_code.encode(), with_receipt=False)[0]
    require(late.refusal is not None and late.refusal.code == "barred", "the old code was not barred")
    require(world.pool() == (500, 250, 0, 250), "the rehost changed the pool")
    world.say("cuc-lab's 100 moved to cuc-lab2; its own return code came too late and released nothing.")


def look_back(world: World) -> None:
    """Every exchange is closed but for what really waits."""
    waiting = [e for e in world.site.workspace.all(Exchange) if e.open]
    require(all(e.name == "cuc-lab" for e in waiting), f"open at the site: {[e.name for e in waiting]}")
    world.say(f"{len(world.site.workspace.all(Exchange))} exchanges at the site; "
              f"open: the return of cuc-lab, which the authority has barred.")  # fmt: skip
