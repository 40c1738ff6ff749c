"""The chapters in which something goes wrong, and is seen."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Verdict
from slr_desktop.domain.reservations import Event
from slr_desktop.services import answer, copies, foreign, history, install, instances, request
from slr_desktop.services.asking import Terms
from slr_desktop.services.demo.world import ACCOUNT, BASIC, World, nothing_changes, refused, require
from slr_desktop.services.demo.wrong_files import SERIAL, wrong_files
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
    """Wrong files, one for each reason: refused with that reason, and nothing changes."""
    wrong = wrong_files(world)
    with nothing_changes(world, world.site, *(each.code for each in wrong)):
        for each in wrong:
            refused(each.code, _installing(world, each.data))
    for each in wrong:
        world.say(f"A file {each.what}: {each.code}.")
    world.say("Nothing changed on either side; the refusals stand in the site's journal.")


def _installing(world: World, data: bytes) -> Callable[[], None]:
    """The attempt to install one file; what was installed before says so in its result."""

    def attempt() -> None:
        for item in install.install(world.site, data, None):
            _only(item.refusal)

    return attempt


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
    seen = [finding for finding in answers[0].findings if "restored" in finding]
    require(answers[0].ok and len(seen) == 1, "the authority did not see the restore")
    world.say(f"Restored with an announcement; the authority says: {seen[0]}")


def verify_journals(world: World) -> None:
    """Both journals verify, each as far as the other side has its word; a changed one does not."""
    desks: tuple[tuple[str, Desk, Verdict], ...] = (
        ("site", world.site, Verdict.WITNESSED),
        ("authority", world.authority, Verdict.WITNESSED),
        ("audit", world.audit, Verdict.INTACT),
    )
    for name, desk, wanted in desks:
        found = history.verify(world.outside.storage, desk)
        require(found.verdict is wanted, f"{name}: {found.verdict.value}, not {wanted.value}")
        entries = desk.workspace.head.size
        require(found.entries == entries, f"{name}: {found.entries} of {entries} entries were read")
        witnessed = f" to {found.witnessed_to}" if wanted is Verdict.WITNESSED else ""
        world.say(f"{name}: {found.verdict.value}{witnessed}, {found.entries} entries.")
    _notice_change(world)


def _notice_change(world: World) -> None:
    """The serial number of cuc-pub becomes another, wherever it stands in a copy of the site's file."""
    altered = world.folder / "site-altered.slr"
    original = world.site.workspace.path.read_bytes()
    altered.write_bytes(original.replace(SERIAL.encode(), b"DEMO00000007"))
    check = history.head_check(world.site)
    found = world.outside.storage.verify(altered, check, (), world.site.genesis.id)
    altered.unlink()
    require(found.verdict is Verdict.ALTERED, f"a changed copy is {found.verdict.value}")
    world.say(
        f"A copy of the site's in which the serial number of cuc-pub was changed: {found.verdict.value}."
    )
