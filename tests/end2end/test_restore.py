"""Copies that are older than what happened: noticed here, noticed there, and made new with an announcement."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pysqlite3
import pytest

from tests.end2end.program import BASIC, SMART, Desk, World


def backup(desk: Desk) -> Path:
    """A verified copy of a workspace."""
    path = desk.world.folder / f"{desk.path.stem}-backup.bak"
    done = desk.does("workspace backup", path).result
    assert done["verdict"] in {"WITNESSED", "INTACT - UNANCHORED"}
    return path


def put_back(desk: Desk, copy: Path) -> None:
    """What people do: copy the backup over the workspace."""
    shutil.copyfile(copy, desk.path)


def forget(world: World) -> None:
    """Another machine, or another user: its state folder knows nothing."""
    shutil.rmtree(world.folder / "state")


def restore(desk: Desk, copy: Path) -> Desk:
    """Make the workspace anew from a copy, as a new file."""
    into = desk.world.folder / f"{desk.path.stem}-new.slr"
    said = desk.world.slr.json("workspace restore", copy, "--into", into)
    assert said.object["ok"], said.error
    desk.path.unlink()
    into.rename(desk.path)
    return desk


# --- on this machine -------------------------------------------------------


def test_an_old_copy_that_was_put_back_does_nothing_more(reserved: World) -> None:
    copy = backup(reserved.site)
    reserved.site.does(f"instance usage cuc-pub {BASIC}=3")
    put_back(reserved.site, copy)
    for command in (
        f"instance usage cuc-pub {BASIC}=4",
        f"{SMART} return --instance cuc-pub",
        "workspace backup x",
    ):
        reserved.site.refuses("older-than-evidence", command, recorded=False)
    assert reserved.site.license("cuc-pub")["usage"] == {}
    info = reserved.site.reads("workspace info")
    assert "older" in info["older_than_evidence"]
    said = reserved.site("journal verify", passphrase=None)
    assert (said.status, said.result["verdict"]) == (3, "OLDER THAN EVIDENCE")


def test_the_newer_copy_is_at_work_again_at_once(reserved: World) -> None:
    copy = backup(reserved.site)
    reserved.site.does(f"instance usage cuc-pub {BASIC}=3")
    newer = reserved.site.path.read_bytes()
    put_back(reserved.site, copy)
    reserved.site.refuses("older-than-evidence", f"instance usage cuc-pub {BASIC}=4", recorded=False)
    reserved.site.path.write_bytes(newer)
    reserved.site.does(f"instance usage cuc-pub {BASIC}=5")


def test_two_copies_that_went_different_ways(reserved: World) -> None:
    copy = backup(reserved.site)
    reserved.site.does(f"instance usage cuc-pub {BASIC}=3")
    other = reserved.copy(reserved.folder / "elsewhere")
    put_back(other.site, copy)
    forget(other)
    for count in (4, 5):
        other.site.does(f"instance usage cuc-pub {BASIC}={count}")
    shutil.copyfile(other.site.path, reserved.site.path)
    reserved.site.refuses("older-than-evidence", f"instance usage cuc-pub {BASIC}=6", recorded=False)
    said = reserved.site("journal verify", passphrase=None)
    assert (said.status, said.result["verdict"]) == (3, "FORKED")


def test_a_backup_is_never_made_over_a_file_and_is_whole(reserved: World) -> None:
    copy = backup(reserved.site)
    reserved.site.refuses("usage", "workspace backup", copy)
    reserved.site.refuses("usage", "workspace backup", reserved.folder / "no" / "such.slr")
    found = reserved.desk(copy, "site")
    assert found.reads("show license status --instance cuc-pub")["reserved"] == {BASIC: 40}
    assert found.reads("workspace info")["workspace"] == reserved.site.reads("workspace info")["workspace"]
    assert copy.stat().st_mode & 0o077 == 0


# --- at the next exchange --------------------------------------------------


def test_without_this_machines_memory_the_other_side_notices(reserved: World) -> None:
    """The site's copy is older than what the authority has seen of it."""
    copy = backup(reserved.site)
    reserved.add("cuc-b")
    request = reserved.request("cuc-b", quantity=f"{BASIC}=5")
    answer = reserved.authorize(request)
    put_back(reserved.site, copy)
    forget(reserved)
    reserved.add("cuc-b")

    # The authority's next artefact says what it has seen: refused, and nothing more is made here.
    update = reserved.update("cuc-pub", 50)
    said = reserved.site(f"{SMART} install-file", update)
    assert (said.status, said.error["code"]) == (3, "older-than-evidence")
    assert reserved.site.license("cuc-pub")["reserved"] == {BASIC: 40}
    for command in (
        f"{SMART} request specific --instance cuc-b --quantity {BASIC}=1",
        f"{SMART} return --instance cuc-pub",
    ):
        reserved.site.refuses("older-than-evidence", command)
    assert "recover" in {end["kind"] for end in reserved.site.reads("open-ends")["open_ends"]}

    # Restored with an announcement, it goes on, and the authority sees that.
    restore(reserved.site, copy)
    assert "recover" not in {end["kind"] for end in reserved.site.reads("open-ends")["open_ends"]}
    installed = reserved.install(update)
    assert installed["entitlements"] == {BASIC: 50}
    done = reserved.authority.does("confirm", installed["confirmation_code"])
    assert done.result["confirmed"]["sequence"] == 2
    reserved.add("cuc-c")
    said = reserved.authority.does(
        "authorize", reserved.request("cuc-c", quantity=f"{BASIC}=2"), "--virtual-account", "Voice"
    )
    assert any("restored" in finding for finding in said.result["answers"][0]["findings"])

    # What was asked before the copy is not known here; its answer is given back by the keys alone.
    reserved.add("cuc-b")
    reserved.site.refuses("no-such-request", f"{SMART} install-file", answer)
    code = reserved.site.does(f"{SMART} return-authorization", answer).result["return_codes"][0]["code"]
    reserved.authority.does("accept-return", code)
    assert reserved.pool() == (100, 52, 0, 48)
    assert reserved.site.verdict() == "WITNESSED"


def test_an_old_copy_of_a_site_at_work_in_secret_is_a_conflict(reserved: World) -> None:
    """Two copies answer with the same numbers: the second never takes effect."""
    copy = backup(reserved.site)
    reserved.add("cuc-b")
    reserved.authorize(reserved.request("cuc-b", quantity=f"{BASIC}=5"))
    put_back(reserved.site, copy)
    forget(reserved)
    reserved.add("cuc-c")
    second = reserved.request("cuc-c", quantity=f"{BASIC}=5")
    reserved.authority.refuses("conflict", "authorize", second, "--virtual-account", "Voice")
    assert reserved.pool() == (100, 45, 0, 55)


def test_the_same_number_signed_twice_is_a_conflict(reserved: World) -> None:
    """Two copies of an authority issue number 2: the site takes one of them, once."""
    other = reserved.copy(reserved.folder / "clone")
    first, second = reserved.update("cuc-pub", 50), other.update("cuc-pub", 60)
    reserved.install(first)
    said = reserved.site.refuses("conflict", f"{SMART} install-file", second)
    assert said.status == 3
    assert reserved.site.license("cuc-pub")["reserved"] == {BASIC: 50}
    # Also where the clone's artefacts stand at another place of the channel.
    other.add("cuc-x")
    other.authorize(other.request("cuc-x", quantity=f"{BASIC}=1"))
    third = other.update("cuc-pub", 70, "--supersede", "--note", "x")
    said = reserved.site(f"{SMART} install-file", third)
    assert said.status == 3
    assert reserved.site.license("cuc-pub")["reserved"] == {BASIC: 50}


def test_a_restored_site_that_has_forgotten_its_installation(met: World) -> None:
    """In progress here, reserved there: the authority gives the same bytes, and they are installed."""
    request = met.request("cuc-pub")
    copy = backup(met.site)
    met.install(met.authorize(request))
    forget(met)
    restore(met.site, copy)
    assert met.site.status("cuc-pub")[0] == "Reservation In Progress"
    again = met.authority.does("reissue CUC-PUB --out", met.folder / "again").file
    assert met.install(again)["entitlements"] == {BASIC: 40}
    assert met.pool() == (100, 40, 0, 60)


def test_a_restored_site_that_has_forgotten_its_return(reserved: World) -> None:
    """Registered here, returned there: return once more, the same code comes."""
    copy = backup(reserved.site)
    code = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    reserved.authority.does("accept-return", code)
    forget(reserved)
    restore(reserved.site, copy)
    assert reserved.site.status("cuc-pub")[0] == "Registered - License Reservation"
    again = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    assert again == code
    reserved.authority.refuses("replayed", "accept-return", again)


# --- the authority ---------------------------------------------------------


def test_a_restored_authority_is_unsure_until_it_was_shown_the_newest_number(reserved: World) -> None:
    copy = backup(reserved.authority)
    up = reserved.update("cuc-pub", 55)
    code = reserved.install(up)["confirmation_code"]
    reserved.authority.does("confirm", code)
    assert reserved.pool() == (100, 55, 0, 45)
    put_back(reserved.authority, copy)
    reserved.authority.refuses("older-than-evidence", f"update CUC-PUB --quantity {BASIC}=60", recorded=False)
    restore(reserved.authority, copy)
    assert reserved.pool() == (100, 40, 0, 60)
    (row,) = reserved.authority.reads("reservation list")["reservations"]
    assert (row["sequence"], row["unsure"]) == (1, True)

    # Nothing is signed for it; the way out is said.
    said = reserved.authority.refuses("older-than-evidence", f"update CUC-PUB --quantity {BASIC}=60")
    assert "receive" in said.error["do"]

    # The site shows what it has installed: our own signature proves it.
    (exchange,) = reserved.site.reads("exchange list --subject cuc-pub --text authorization")["exchanges"][:1]
    legs = reserved.site.reads("exchange show", exchange["id"], "--out", reserved.folder / "legs")
    newest = next(f["path"] for f in legs["files"] if f["kind"] == "authorization")
    reserved.authority.does("receive", newest)
    assert reserved.pool() == (100, 55, 0, 45)
    (row,) = reserved.authority.reads("reservation list")["reservations"]
    assert (row["sequence"], row["unsure"]) == (2, False)
    reserved.authority.refuses("replayed", "receive", newest)

    # And its life goes on: number 3, at a new epoch that the site is told of.
    third = reserved.install(reserved.update("cuc-pub", 60))
    assert third["sequence"] == 3
    assert any("restored" in finding for finding in third["findings"])
    reserved.authority.does("confirm", third["confirmation_code"])
    assert reserved.pool() == (100, 60, 0, 40)


def test_a_restored_authority_learns_of_a_reservation_that_it_never_made(met: World) -> None:
    copy = backup(met.authority)
    file = met.authorize(met.request("cuc-pub"))
    met.install(file)
    restore(met.authority, copy)
    assert met.authority.reads("reservation list")["reservations"] == []
    met.authority.does("receive", file)
    assert met.pool() == (100, 40, 0, 60)
    code = met.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    assert met.authority.does("accept-return", code).result["released"] == {BASIC: 40}
    assert met.pool() == (100, 0, 0, 100)


def test_a_restored_authority_takes_back_what_is_returned_without_being_sure(reserved: World) -> None:
    copy = backup(reserved.authority)
    reserved.install(reserved.update("cuc-pub", 55))
    restore(reserved.authority, copy)
    code = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    reserved.authority.does("accept-return", code)
    assert reserved.pool() == (100, 0, 0, 100)


def test_an_authority_takes_only_what_it_signed(reserved: World) -> None:
    other = World(reserved.folder / "other")
    other.folder.mkdir()
    other.create(other.authority.path, "authority", "Example Account")
    said = other.authority("receive", reserved.stick / "NUMBER-1.slrauth")
    assert said.status == 1
    assert said.error["code"] in {"unknown-signer", "wrong-kind"}
    reserved.authority.refuses("replayed", "receive", reserved.stick / "NUMBER-1.slrauth")


# --- refusals of restore ---------------------------------------------------


@pytest.mark.parametrize("what", ["over a file", "wrong passphrase", "damaged", "missing"])
def test_a_restore_that_fails_leaves_nothing(reserved: World, what: str) -> None:
    copy, into = backup(reserved.site), reserved.folder / "into.slr"
    passphrase = "wrong-wrong" if what == "wrong passphrase" else "granite-lantern-velvet"
    if what == "over a file":
        into.write_bytes(b"mine")
    elif what == "damaged":
        copy.write_bytes(copy.read_bytes().replace(b"cuc-pub", b"cuc-pup"))
    elif what == "missing":
        copy.unlink()
    said = reserved.slr.json("workspace restore", copy, "--into", into, passphrase=passphrase)
    assert said.object["ok"] is False
    assert said.status in {1, 2, 4}
    assert into.exists() is (what == "over a file")
    assert not into.exists() or into.read_bytes() == b"mine"
    assert list(reserved.folder.glob(".*part*")) == []
    reserved.site.does(f"instance usage cuc-pub {BASIC}=1")


# --- what a restored authority takes back ------------------------------------


def test_a_restored_authority_takes_nothing_back_that_it_has_no_purchase_of(met: World) -> None:
    met.authority.does("virtual-account add Later")
    copy = backup(met.authority)
    met.authority.does(f"pool add --virtual-account Later --tag {BASIC} --count 100")
    request = met.request("cuc-pub", quantity=f"{BASIC}=10")
    said = met.authority.does("authorize", request, "--virtual-account", "Later", "--out", met.stick)
    answer = said.file
    met.install(answer)
    restore(met.authority, copy)
    met.authority.refuses("pool-too-small", "receive", answer)
    met.authority.does(f"pool add --virtual-account Later --tag {BASIC} --count 100")
    met.authority.does("receive", answer)
    assert met.pool(account="Later") == (100, 10, 0, 90)


def test_a_later_reservation_that_is_shown_ends_the_earlier_one(reserved: World) -> None:
    copy = backup(reserved.authority)
    first = reserved.stick / "NUMBER-1.slrauth"
    code = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    reserved.authority.does("accept-return", code)
    second = reserved.authorize(reserved.request("cuc-pub", quantity=f"{BASIC}=20"))
    reserved.install(second)
    restore(reserved.authority, copy)
    reserved.authority.does("receive", second)
    assert reserved.pool() == (100, 20, 0, 80)
    assert reserved.authority.does("workspace check").result["verdict"] == "INTACT - UNANCHORED"
    reserved.authority.refuses("replayed", "receive", first)
    assert reserved.update("cuc-pub", 30).exists()


def test_an_earlier_reservation_that_is_shown_is_not_taken_beside_the_later_one(met: World) -> None:
    copy = backup(met.authority)
    first = met.reserve("cuc-pub")
    code = met.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    met.authority.does("accept-return", code)
    second = met.authorize(met.request("cuc-pub", quantity=f"{BASIC}=20"))
    restore(met.authority, copy)
    met.authority.does("receive", second)
    said = met.authority.refuses("wrong-state", "receive", first)
    assert "one server has one" in said.error["what"]
    assert met.pool() == (100, 20, 0, 80)


def test_a_refused_step_that_came_too_early_is_kept(reserved: World) -> None:
    copy = backup(reserved.site)
    second = reserved.update("cuc-pub", 50)
    reserved.authority.does("confirm", reserved.install(second)["confirmation_code"])
    third = reserved.update("cuc-pub", 60)
    restore(reserved.site, copy)
    assert reserved.site(f"{SMART} install-file", third).error["code"] == "missing-earlier"
    with contextlib.closing(pysqlite3.connect(str(reserved.site.path))) as connection:
        bodies = [body for (body,) in connection.execute("SELECT body FROM artefact")]
    assert any(body in third.read_bytes() for body in bodies)
    assert reserved.site.does("journal verify --record").result["verdict"] == "WITNESSED"
    reserved.install(second)
    reserved.install(third)
