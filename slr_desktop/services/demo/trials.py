"""The chapters in which something goes wrong, and is seen."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Verdict
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.reservations import Event
from slr_desktop.services import answer, copies, foreign, history, install, instances, request, update
from slr_desktop.services.asking import Terms
from slr_desktop.services.demo.world import ACCOUNT, BASIC, World, refused, require
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import Draft
from slr_desktop.services.set_up import Manner

UUID = "0d5e1f2a-7b3c-4d4e-8f60-718293a4b5c6"
UDI = f"P:UCM,S:{UUID[-5:]},U:{UUID}"
TAG = "regid.2017-02.com.cisco.UCM_CUWL,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba965"


def _cisco_authorization() -> bytes:
    """The shape of Cisco's `<specificPLR>`, with a made-up UUID and a signature of nothing."""
    der = bytes.fromhex("3044") + b"".join(
        bytes.fromhex("0220") + bytes([0x51]) + hashlib.sha256(part).digest()[1:] for part in (b"r", b"s")
    )
    empty = "<startDate></startDate><endDate></endDate><licenseType>PERPETUAL</licenseType>"
    named = "<displayName>UC Manager CUWL License (12.X)</displayName>"
    described = (
        "<tagDescription>UC Manager CUWL License (12.X)</tagDescription><subscriptionID></subscriptionID>"
    )
    return (
        "<specificPLR><authorizationCode><flag>A</flag><version>C</version>"
        "<piid>1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9</piid><timestamp>1552292522579</timestamp><entitlements>"
        f"<entitlement><tag>{TAG}</tag><count>25</count>{empty}{named}{described}</entitlement>"
        "</entitlements></authorizationCode>"
        f"<signature>{base64.b64encode(der).decode()}</signature><udi>{UDI}</udi></specificPLR>"
    ).encode()


def take_cisco(world: World) -> None:
    """A CUCM makes its own codes; the app guides, checks what can be checked, keeps the bytes."""
    draft = Draft(name="cucm", product="cucm", release="12.5", udi=UDI, family="cisco")
    instances.add(world.site, [draft])
    request.switch_mode(world.site, ["cucm"], Event.ENABLE)
    guided = request.request(world.site, ["cucm"], {})
    world.say(f"At the CUCM, type: {guided.guides[-1].command}")
    request.request(world.site, ["cucm"], {}, code=UDI)
    data = _cisco_authorization()
    told = foreign.install(world.site, data, "cucm")
    signature = next(c for c in told.checks if "cannot be verified here" in f"{c.name} {c.detail}")
    require(signature.passed is not False, "the shape of the signature is not recognised")
    require(not [c for c in told.checks if c.passed is False], "a check of the authorization failed")
    exchange = history.list_exchanges(world.site, history.Wanted(subject="cucm"))[0]
    _, legs = history.find_exchange(world.site, exchange.id)
    kept = [content for _, _, content in history.leg_files(world.site, legs)]
    require(data in kept and not exchange.open, "the original bytes were not kept, or its exchange is open")
    other = data.replace(b"a4b5c6<", b"a4b5c7<")
    refused("other-instance", lambda: foreign.install(world.site, other, None))
    world.say(f"Its authorization: {signature.detail or signature.name}; kept byte for byte.")


def refuse_wrong_files(world: World) -> None:
    """One wrong file of each sort: refused with its reason, and nothing changes."""
    issued = update.reissue(world.authority, "DEMO00000001", 1)
    good = world.carry(world.authority, [issued.made] if issued.made else [])
    before = world.site.workspace.get(Instance, "UCXN:DEMO00000001")

    def site_takes(data: bytes) -> Callable[[], object]:
        return lambda: install.install(world.site, data, None)

    flipped = bytearray(good)
    flipped[-33] ^= 1  # the last byte of the signature
    resealed = bytes(flipped[:-32]) + hashlib.sha256(flipped[:-32]).digest()
    trials = (
        ("cut off", "incomplete", site_takes(good[:-40])),
        ("harmed on the way", "damaged", site_takes(bytes(flipped))),
        ("with a byte added", "damaged", site_takes(good + b"x")),
        ("of another kind", "wrong-kind", site_takes(world.kept["requests"])),
        ("no artefact at all", "unrecognised", site_takes(b"hello")),
        ("installed before", "replayed", lambda: _only(install.install(world.site, good, None)[0].refusal)),
    )
    for what, code, attempt in trials:
        refused(code, attempt)
        world.say(f"A file {what}: {code}.")
    refused("forged", site_takes(resealed))
    world.say("A file forged, its digest made right: forged.")
    require(
        world.site.workspace.get(Instance, "UCXN:DEMO00000001") == before,
        "a refusal changed something",
    )


def _only(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise refusal


def notice_restore(world: World) -> None:
    """An older copy is noticed when it is used, and comes back into use only as an announced restore."""
    backup = world.folder / "site-backup.slr"
    copies.backup(world.outside, world.site, backup)
    instances.report_usage(world.site, "cuc-pub", {BASIC: 90})
    old = world.reopen(backup)
    refused("older-than-evidence", lambda: instances.report_usage(old, "cuc-pub", {BASIC: 1}))
    world.say("The backup, used as if it were the workspace: refused, it is older than what is known here.")
    restored = copies.restore(
        world.outside, backup, world.folder / "site-restored.slr", world.passphrase, Manner(operator="demo")
    )
    world.closing.callback(restored.workspace.close)
    world.site = restored
    asked = request.request(restored, ["cuc-branch"], {BASIC: 10})
    data = world.carry(restored, asked.carry)
    answers = answer.authorize(world.authority, [data], Terms(account=ACCOUNT, quantities={}))
    require(
        any("restored" in finding for finding in answers[0].findings), "the authority did not see the restore"
    )
    world.say(f"Restored with an announcement; the authority says: {answers[0].findings[0]}")


def verify_journals(world: World) -> None:
    """Both journals verify, and each side holds the other's word for how far."""
    desks: tuple[tuple[str, Desk], ...] = (
        ("site", world.site),
        ("authority", world.authority),
        ("audit", world.audit),
    )
    for name, desk in desks:
        found = history.verify(world.outside.storage, desk)
        require(found.ok, f"{name}: {found.verdict.value}: {found.findings[:1]}")
        witnessed = f" to {found.witnessed_to}" if found.verdict is Verdict.WITNESSED else ""
        world.say(f"{name}: {found.verdict.value}{witnessed}, {found.entries} entries.")
    found = history.verify(world.outside.storage, world.authority)
    require(found.verdict is Verdict.WITNESSED, "the authority's journal is not witnessed by the site")
