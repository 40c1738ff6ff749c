"""Cancel, return, return-authorization, receipts; rehost and remove at the authority."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

import pysqlite3
import pytest

from slr_desktop.codec import container, envelope, signing
from slr_desktop.codec.keys import SigningKey
from slr_desktop.domain.artefacts import Artefact, Position
from slr_desktop.services import kept
from tests.end2end.program import BASIC, PASSPHRASE, PORT, SMART, UNITY, Desk, World

REGISTERED = "Registered - License Reservation"


# --- the table of states, from outside -------------------------------------


@pytest.mark.parametrize(
    ("command", "harmless"),
    [
        ("enable", True),
        ("cancel", True),
        ("return", False),
    ],
)
def test_what_an_unregistered_instance_cannot_do(met: World, command: str, harmless: bool) -> None:
    said = met.site.refuses("wrong-state", f"{SMART} {command} --instance cuc-pub")
    assert said.error["harmless"] is harmless


@pytest.mark.parametrize("command", ["disable", "return"])
def test_what_an_instance_with_an_open_request_cannot_do(met: World, command: str) -> None:
    met.request("cuc-pub")
    said = met.site.refuses("wrong-state", f"{SMART} {command} --instance cuc-pub")
    assert "cancel" in said.error["do"]


@pytest.mark.parametrize("command", ["disable", "cancel", "request specific"])
def test_what_a_registered_instance_cannot_do(reserved: World, command: str) -> None:
    said = reserved.site.refuses("wrong-state", f"{SMART} {command} --instance cuc-pub")
    assert "return" in said.error["do"]


@pytest.mark.parametrize("command", ["cancel", "return", "request specific"])
def test_in_smart_licensing_mode_only_enable_is_known(met: World, command: str) -> None:
    met.site.does("instance add cuc-b", *UNITY, "--serial", "CUC-B")
    said = met.site.refuses("wrong-state", f"{SMART} {command} --instance cuc-b")
    assert "enable" in said.error["do"]
    disable = met.site.refuses("wrong-state", f"{SMART} disable --instance cuc-b")
    assert disable.error["harmless"] is True


def test_a_subscriber_without_a_publisher_says_so(met: World) -> None:
    met.site.does(
        "instance add cuc-s", *UNITY, "--serial", "MADEUP00078", "--cluster", "alone", "--node", "subscriber"
    )
    said = met.site.refuses("wrong-state", f"{SMART} enable --instance cuc-s")
    assert said.error["what"].endswith("and cluster alone has none here.")
    assert said.error["do"] == "Add the publisher of the cluster first."


def test_a_subscriber_names_its_publisher(met: World) -> None:
    for node in ("publisher", "subscriber"):
        met.site.does(
            f"instance add {node[:3]}",
            *UNITY,
            "--serial",
            node[:3].upper(),
            "--cluster",
            "C1",
            "--node",
            node,
        )
    said = met.site.refuses("wrong-state", f"{SMART} enable --instance sub")
    assert "pub" in said.error["what"]
    met.site.does(f"{SMART} enable --instance pub")
    met.site.does(f"instance usage pub {BASIC}=3")
    met.site.refuses("wrong-state", f"instance usage sub {BASIC}=3")
    assert met.site.license("sub")["usage"] == {BASIC: 3}
    assert met.site.license("sub")["mode"] == "reservation"


def test_a_cluster_has_one_publisher(met: World) -> None:
    add = "instance add {} --cluster {} --node {} --serial"
    met.site.does(add.format("p1", "C1", "publisher"), "P1", *UNITY)
    said = met.site.refuses("conflict", add.format("p2", "C1", "publisher"), "P2", *UNITY)
    assert "p1" in said.error["what"]
    met.site.does(add.format("s1", "C1", "subscriber"), "S1", *UNITY)
    met.site.does(add.format("s2", "C1", "subscriber"), "S2", *UNITY)
    met.site.does(add.format("p3", "C3", "publisher"), "P3", *UNITY)

    # Nor two in one list.
    file = met.folder / "nodes.csv"
    rows = [f"p{n},unity-connection,12.5(1)SU4,P{n},C2,publisher" for n in (8, 9)]
    file.write_text("\n".join(["name,product,release,serial,cluster,node", *rows]))
    met.site.refuses("conflict", "instance import", file)


# --- cancel ----------------------------------------------------------------


def test_after_cancel_the_next_request_differs(met: World) -> None:
    first = met.site.does(f"{SMART} request specific --instance cuc-pub").result["request_codes"]
    assert met.site.does(f"{SMART} cancel --instance cuc-pub").result["cancelled"] == ["cuc-pub"]
    assert met.site.status("cuc-pub")[0] == "Unregistered"
    assert met.site.waits() == []
    second = met.site.does(f"{SMART} request specific --instance cuc-pub").result["request_codes"]
    assert first != second


def test_cancel_is_all_or_nothing(met: World) -> None:
    met.add("cuc-b")
    met.request("cuc-pub")
    met.site.refuses("wrong-state", f"{SMART} cancel --instance cuc-pub --instance cuc-b")
    met.request("cuc-b")
    done = met.site.does(f"{SMART} cancel --instance cuc-pub --instance cuc-b")
    assert done.result["cancelled"] == ["cuc-pub", "cuc-b"]


def test_the_number_of_a_cancelled_request_is_not_missed(met: World) -> None:
    """The authority is told that the first request will never arrive: nothing is open for it."""
    met.request("cuc-pub")
    met.site.does(f"{SMART} cancel --instance cuc-pub")
    said = met.authority.does("authorize", met.request("cuc-pub"), "--virtual-account", "Voice")
    assert not [f for f in said.result["answers"][0]["findings"] if "not arrived" in f]
    assert "missing" not in {end["kind"] for end in met.authority.reads("open-ends")["open_ends"]}


def test_an_artefact_that_did_not_arrive_is_an_open_end_until_it_does(met: World) -> None:
    met.add("cuc-b")
    late, early = met.request("cuc-pub", quantity=f"{BASIC}=1"), met.request("cuc-b", quantity=f"{BASIC}=2")
    said = met.authority.does("authorize", early, "--virtual-account", "Voice")
    assert any("File number 1" in finding for finding in said.result["answers"][0]["findings"])
    kinds = [end["kind"] for end in met.authority.reads("open-ends")["open_ends"]]
    assert kinds.count("missing") == 1
    met.authorize(late)
    kinds = [end["kind"] for end in met.authority.reads("open-ends")["open_ends"]]
    assert "missing" not in kinds


# --- return ----------------------------------------------------------------


def test_a_return_that_is_not_entered_stays_an_open_end_on_both_sides(reserved: World) -> None:
    reserved.site.does(f"{SMART} return --instance cuc-pub")
    assert reserved.site.waits() == [("return", "cuc-pub")]
    assert reserved.pool() == (100, 40, 0, 60)
    said = reserved.site.refuses("wrong-state", f"{SMART} return --instance cuc-pub")
    code = reserved.site.license("cuc-pub")["last_return_code"]
    assert code in said.error["what"]


def test_a_return_code_entered_twice_releases_once(reserved: World) -> None:
    said = reserved.site.does(f"{SMART} return --instance cuc-pub --out", reserved.stick)
    code = said.result["return_codes"][0]["code"]
    assert said.file.suffix == ".slrret"
    assert reserved.authority.does("accept-return", said.file).result["released"] == {BASIC: 40}
    for again in (code, said.file):
        assert reserved.authority.refuses("replayed", "accept-return", again).error["harmless"] is True
    assert reserved.pool() == (100, 0, 0, 100)


def test_a_return_while_an_update_is_on_its_way_frees_the_larger(reserved: World) -> None:
    up = reserved.update("cuc-pub", 55)
    code = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    assert reserved.authority.does("accept-return", code).result["released"] == {BASIC: 55}
    assert reserved.pool() == (100, 0, 0, 100)
    reserved.site.refuses("returned-already", f"{SMART} install-file", up)
    assert [w for w in reserved.authority.waits() if w[0] == "update"] == []


def test_a_confirmation_after_the_return_is_barred(reserved: World) -> None:
    code = reserved.install(reserved.update("cuc-pub", 55))["confirmation_code"]
    back = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    reserved.authority.does("accept-return", back)
    said = reserved.authority("confirm", code)
    assert (said.status, said.error["code"]) == (3, "barred")
    assert reserved.pool() == (100, 0, 0, 100)


def test_several_are_returned_as_one_batch(met: World) -> None:
    met.add("cuc-b")
    for name in ("cuc-pub", "cuc-b"):
        met.reserve(name, f"{BASIC}=10")
    said = met.site.does(f"{SMART} return --instance cuc-pub --instance cuc-b --out", met.stick)
    assert [code["instance"] for code in said.result["return_codes"]] == ["cuc-pub", "cuc-b"]
    assert [file["kind"] for file in said.result["files"]] == ["batch"]
    done = met.authority.does("accept-return", said.file, "--out", met.stick)
    assert done.result["released"] == {BASIC: 20}
    assert met.pool() == (100, 0, 0, 100)
    assert len(met.site.does("receive", done.file).result["received"]) == 2
    assert met.site.waits() == []


def test_the_same_receipt_twice_in_one_command_is_taken_once(reserved: World) -> None:
    given = reserved.site.does(f"{SMART} return --instance cuc-pub --out", reserved.stick)
    receipt = reserved.authority.does("accept-return", given.file, "--out", reserved.stick).file
    said = reserved.site("receive", receipt, receipt)
    assert len(said.object["result"]["received"]) == 1
    assert said.object["error"]["code"] == "some-refused"


def test_return_keeps_what_is_left_of_the_evaluation_period(met: World) -> None:
    met.site.does(f"instance usage cuc-pub {BASIC}=1")
    met.slr.clock.at += 10 * 86_400
    met.reserve("cuc-pub")
    left = met.site.license("cuc-pub")["evaluation"]
    assert left == {"remaining_seconds": 80 * 86_400, "running": False}
    met.slr.clock.at += 30 * 86_400
    met.site.does(f"{SMART} return --instance cuc-pub")
    assert met.site.license("cuc-pub")["evaluation"] == {"remaining_seconds": 80 * 86_400, "running": True}


# --- return-authorization --------------------------------------------------


def test_of_the_open_request_it_goes_back_to_unregistered(met: World) -> None:
    file = met.authorize(met.request("cuc-pub"))
    said = met.site.does(f"{SMART} return-authorization", file, "--instance", "cuc-pub", "--out", met.stick)
    (code,) = said.result["return_codes"]
    assert met.site.status("cuc-pub")[0] == "Unregistered"
    assert met.pool() == (100, 40, 0, 60)
    assert met.authority.does("accept-return", code["code"]).result["released"] == {BASIC: 40}
    met.site.refuses("returned-already", f"{SMART} install-file", file)
    again = met.site.refuses("replayed", f"{SMART} return-authorization", file)
    assert again.result["return_codes"] == [code]


@pytest.mark.parametrize(
    "spelling", ["return-authorization", "return authorization", "return - authorization"]
)
def test_every_spelling_of_the_guides(met: World, spelling: str) -> None:
    file = met.authorize(met.request("cuc-pub"))
    met.site.does(f"{SMART} {spelling}", file, "--instance", "cuc-pub")
    assert met.site.status("cuc-pub")[0] == "Unregistered"


def test_of_a_cancelled_request_the_newer_one_stays_open(met: World) -> None:
    old = met.authorize(met.request("cuc-pub"))
    met.site.does(f"{SMART} cancel --instance cuc-pub")
    newer = met.request("cuc-pub", quantity=f"{BASIC}=7")
    said = met.site.does(f"{SMART} return-authorization", old, "--out", met.stick)
    assert met.site.status("cuc-pub")[0] == "Reservation In Progress"
    met.authority.refuses("wrong-state", "authorize", newer, "--virtual-account", "Voice")
    accepted = met.authority.does("accept-return", said.file, "--out", met.stick)
    assert met.pool() == (100, 0, 0, 100)
    met.site.does("receive", accepted.file)
    met.install(met.authorize(newer))
    assert met.pool() == (100, 7, 0, 93)


def test_of_another_request_the_registered_stays_registered(met: World) -> None:
    old = met.authorize(met.request("cuc-pub"))
    met.site.does(f"{SMART} cancel --instance cuc-pub")
    request = met.request("cuc-pub", quantity=f"{BASIC}=7")
    met.authority.does("remove CUC-PUB --note", "its site cancelled")
    met.install(met.authorize(request))
    code = met.site.does(f"{SMART} return-authorization", old).result["return_codes"][0]["code"]
    assert met.site.status("cuc-pub")[0] == REGISTERED
    assert met.site.license("cuc-pub")["reserved"] == {BASIC: 7}
    said = met.authority("accept-return", code)
    assert said.error["code"] == "barred"
    assert met.pool() == (100, 7, 0, 93)


def test_of_the_reservation_that_is_installed_it_is_refused(reserved: World) -> None:
    first = reserved.stick / "NUMBER-1.slrauth"
    said = reserved.site.refuses("wrong-state", f"{SMART} return-authorization", first)
    assert "return" in said.error["do"]
    update = reserved.update("cuc-pub", 50)
    reserved.site.refuses("wrong-state", f"{SMART} return-authorization", update)


def test_of_a_returned_reservation_it_is_refused(reserved: World) -> None:
    reserved.site.does(f"{SMART} return --instance cuc-pub")
    reserved.site.refuses(
        "returned-already", f"{SMART} return-authorization", reserved.stick / "NUMBER-1.slrauth"
    )


def test_disable_with_an_authorization_never_installed_and_enable_to_give_it_back(met: World) -> None:
    file = met.authorize(met.request("cuc-pub"))
    met.site.does(f"{SMART} cancel --instance cuc-pub")
    met.site.does(f"{SMART} disable --instance cuc-pub")
    met.site.refuses("wrong-state", f"{SMART} return-authorization", file)
    met.site.does(f"{SMART} enable --instance cuc-pub")
    met.site.does(f"{SMART} return-authorization", file)


# --- receipts --------------------------------------------------------------


def test_a_receipt_of_a_refusal_is_carried_back(reserved: World) -> None:
    code = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    reserved.authority.does("remove CUC-PUB --note", "burnt down")
    said = reserved.authority("accept-return", code, "--out", reserved.stick)
    assert said.error["code"] == "barred"
    assert [file["kind"] for file in said.result["files"]] == ["receipt"]
    (received,) = reserved.site.does("receive", said.file).result["received"]
    assert (received["recorded"], received["error"]) == (False, "barred")
    assert reserved.site.waits() == []


@pytest.mark.parametrize("typed", [True, False])
def test_a_receipt_that_was_not_wanted_at_once_is_had_later(reserved: World, typed: bool) -> None:
    said = reserved.site.does(f"{SMART} return --instance cuc-pub --out", reserved.stick)
    source = said.result["return_codes"][0]["code"] if typed else said.file
    assert reserved.authority.does("accept-return", source).result["files"] == []
    first = reserved.authority("accept-return", source, "--out", reserved.stick / "a")
    assert first.error["code"] == "replayed"
    second = reserved.authority.refuses("replayed", "accept-return", source, "--out", reserved.stick / "b")
    receipt, again = (Path(said.result["files"][0]["path"]) for said in (first, second))
    assert receipt.read_bytes() == again.read_bytes()
    assert reserved.site.does("receive", receipt).result["received"][0]["recorded"] is True
    assert reserved.site.waits() == []


def test_receive_takes_receipts_only(met: World) -> None:
    file = met.authorize(met.request("cuc-pub"))
    met.site.refuses("wrong-kind", "receive", file)


def test_a_receipt_for_another_site(reserved: World) -> None:
    other = reserved.desk(reserved.folder / "south.slr", "site")
    reserved.create(other.path, "site", "South Site")
    anchor = reserved.authority.does("trust export --out", reserved.stick)
    other.does("trust import", anchor.file, "--fingerprint", anchor.result["words"])
    code = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    receipt = reserved.authority.does("accept-return", code, "--out", reserved.stick).file
    other.refuses("other-audience", "receive", receipt)


# --- rehost and remove -----------------------------------------------------


def test_a_rehost_moves_the_newest_quantity_and_bars_the_old_chain(reserved: World) -> None:
    old = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    reserved.add("cuc-new")
    request = reserved.request("cuc-new", quantity="")
    said = reserved.authority.does(
        "rehost --failed CUC-PUB --note", "burnt down", "--request", request, "--out", reserved.stick
    )
    assert reserved.pool() == (100, 50, 0, 50)
    rows = {r["instance"]: r for r in reserved.authority.reads("reservation list")["reservations"]}
    assert rows["UCXN:CUC-PUB"]["state"] == "rehosted"
    assert rows["UCXN:CUC-NEW"]["replaces"] == "UCXN:CUC-PUB"
    assert reserved.install(said.file)["entitlements"] == {BASIC: 50}

    # The old instance's codes come too late, release nothing, and are recorded once.
    back = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    for command, code in (("confirm", old), ("accept-return", back)):
        said = reserved.authority(command, code)
        assert (said.status, said.error["code"], said.error["harmless"]) == (3, "barred", True)
    assert reserved.pool() == (100, 50, 0, 50)
    reserved.authority.refuses("wrong-state", f"update {rows['UCXN:CUC-PUB']['anchor']} --quantity {BASIC}=1")


def test_a_rehost_with_another_quantity(reserved: World) -> None:
    reserved.add("cuc-new")
    request = reserved.request("cuc-new", quantity="")
    rehost = ("rehost --failed CUC-PUB --note", "burnt down", "--request", request)
    reserved.authority.refuses("pool-too-small", *rehost, "--quantity", f"{BASIC}=101")
    reserved.authority.does(*rehost, "--quantity", f"{BASIC}=100", "--quantity", f"{PORT}=2")
    assert reserved.pool() == (100, 100, 0, 0)
    assert reserved.pool(PORT) == (20, 2, 0, 18)


def test_a_rehost_asked_twice_gives_the_stored_answer(reserved: World) -> None:
    reserved.add("cuc-new")
    request = reserved.request("cuc-new", quantity="")
    rehost = ("rehost --failed CUC-PUB --note", "burnt down", "--request", request, "--out", reserved.stick)
    first = reserved.authority.does(*rehost).file
    again = reserved.authority.refuses("replayed", *rehost)
    assert again.file.read_bytes() == first.read_bytes()


def test_a_rehost_into_itself(reserved: World) -> None:
    """The site was lost with everything but its keys: the same instance asks anew."""
    reserved.site.does(f"{SMART} return --instance cuc-pub")
    request = reserved.request("cuc-pub", quantity="")
    said = reserved.authority.does(
        "rehost --failed CUC-PUB --note",
        "its return code was lost",
        "--request",
        request,
        "--out",
        reserved.stick,
    )
    assert reserved.pool() == (100, 40, 0, 60)
    assert reserved.install(said.file)["entitlements"] == {BASIC: 40}
    states = [r["state"] for r in reserved.authority.reads("reservation list")["reservations"]]
    assert sorted(states) == ["live", "rehosted"]


def test_a_rehost_of_what_is_not_there_or_has_ended(reserved: World) -> None:
    reserved.add("cuc-new")
    request = reserved.request("cuc-new", quantity="")
    reserved.authority.refuses("unknown-name", "rehost --failed NOBODY --note x --request", request)
    reserved.authority.does("remove CUC-PUB --note x")
    reserved.authority.refuses("wrong-state", "rehost --failed CUC-PUB --note x --request", request)


def test_remove_frees_all_and_bars_the_chain(reserved: World) -> None:
    reserved.update("cuc-pub", 55)
    assert reserved.pool() == (100, 40, 15, 45)
    said = reserved.authority.does("remove CUC-PUB --note", "sold")
    assert said.result["released"] == {BASIC: 55}
    assert reserved.pool() == (100, 0, 0, 100)
    reserved.authority.refuses("wrong-state", "remove CUC-PUB --note again")
    back = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    assert reserved.authority("accept-return", back).error["code"] == "barred"
    assert reserved.pool() == (100, 0, 0, 100)
    reserved.authority.refuses("replayed", "accept-return", back)


@pytest.mark.parametrize("command", ["remove CUC-PUB", "rehost --failed CUC-PUB --request X"])
def test_remove_and_rehost_ask_for_a_note(reserved: World, command: str) -> None:
    reserved.authority.refuses("usage", command, recorded=False)


# --- several receipts ------------------------------------------------------


def test_of_several_receipts_each_has_its_own_verdict(met: World) -> None:
    met.add("cuc-b")
    receipts = []
    for name in ("cuc-pub", "cuc-b"):
        met.reserve(name, f"{BASIC}=10")
        code = met.site.does(f"{SMART} return --instance {name}").result["return_codes"][0]["code"]
        receipts.append(met.authority.does("accept-return", code, "--out", met.stick).file)
    met.site.does("receive", receipts[0])
    said = met.site("receive", *receipts)
    assert (said.status, said.error["code"]) == (1, "some-refused")
    assert [row["subject"] for row in said.result["received"]] == ["cuc-b"]
    assert [row["error"] for row in said.result["refused"]] == ["replayed"]
    assert met.site.waits() == []


def test_of_a_batch_of_receipts_what_is_new_is_taken(met: World) -> None:
    met.add("cuc-b")
    for name in ("cuc-pub", "cuc-b"):
        met.reserve(name, f"{BASIC}=10")
    back = met.site.does(f"{SMART} return --instance cuc-pub --instance cuc-b --out", met.stick)
    batch = met.authority.does("accept-return", back.file, "--out", met.stick).file
    (exchange, *_) = met.authority.reads("exchange list --subject CUC-PUB")["exchanges"]
    legs = met.authority.reads("exchange show", exchange["id"], "--out", met.folder / "legs")["files"]
    met.site.does("receive", next(file["path"] for file in legs if file["kind"] == "receipt"))
    said = met.site("receive", batch)
    assert said.error["code"] == "some-refused"
    assert [row["subject"] for row in said.result["received"]] == ["cuc-b"]
    assert met.site.waits() == []


def test_only_the_authority_that_got_the_code_can_answer_it(reserved: World) -> None:
    second, anchor = reserved.second_authority()
    file = reserved.site.does(f"{SMART} return --instance cuc-pub --out", reserved.stick).file
    genuine = reserved.authority.does("accept-return", file, "--out", reserved.stick / "genuine").file
    item, issuer = artefact_in(genuine), artefact_in(anchor.file).header.issuer
    place = Position(epoch=bytes(8), number=1)
    header = replace(item.header, issuer=issuer, position=place, seen=None)
    forged = reserved.stick / "forged"
    forged.write_bytes(container.write(signing.seal(replace(item, header=header), key_of(second))))
    reserved.site.refuses("no-such-request", "receive", forged)
    assert reserved.site.waits() == [("return", "cuc-pub")]
    reserved.site.does("receive", genuine)
    assert reserved.site.waits() == []


def test_what_a_second_authority_signed_is_given_back_to_it(met: World) -> None:
    second, _ = met.second_authority()
    introduction = met.site.does("trust export --out", met.stick)
    words = introduction.result["words"]
    for authority in (met.authority, second):
        authority.does("trust import", introduction.file, "--fingerprint", words)
    second.does("virtual-account add Voice")
    second.does(f"pool add --virtual-account Voice --tag {BASIC} --count 10")
    (own,) = (p["name"] for p in met.site.reads("trust list")["trusted"] if p["name"] != "Second Account")
    wish = f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=4 --authority"
    code = met.site.does(wish, own).result["request_codes"][0]["code"]
    signed = second.does(
        "authorize", code, "--virtual-account", "Voice", *UNITY, "--site", "North Site",
        "--quantity", f"{BASIC}=4", "--out", met.stick,
    ).file  # fmt: skip
    met.site.does(f"{SMART} cancel --instance cuc-pub")
    back = met.site.does(f"{SMART} return-authorization", signed, "--out", met.stick).file
    met.authority.refuses("other-audience", "accept-return", back)
    assert second.does("accept-return", back).result["released"] == {BASIC: 4}


def artefact_in(file: Path) -> Artefact:
    """What was signed in a file."""
    return kept.artefact_of(container.unpack(container.recognise(file.read_bytes())).signed)


def key_of(desk: Desk) -> SigningKey:
    """The signing key of a workspace: its holder can sign anything."""
    with contextlib.closing(pysqlite3.connect(str(desk.path))) as connection:
        (blob,) = connection.execute("SELECT blob FROM sealed WHERE name = 'keys'").fetchone()
    return SigningKey(envelope.open_envelope(blob, PASSPHRASE).signing_seed)


def test_a_late_confirmation_is_filed_with_its_update(reserved: World) -> None:
    code = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    reserved.authority.does("remove CUC-PUB --note", "burnt down")
    assert reserved.authority("confirm", code).error["code"] == "barred"
    kinds = [row["kind"] for row in reserved.authority.reads("exchange list")["exchanges"]]
    assert kinds.count("return") == 0


def test_a_receipt_that_nobody_carries_leaves_no_gap(reserved: World) -> None:
    code = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    reserved.authority.does("confirm", code)
    found = reserved.site.does(f"{SMART} install-file", reserved.update("cuc-pub", 60)).result
    assert "not arrived" not in str(found)
