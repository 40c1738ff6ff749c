"""Installing, updating, confirming: the right number, once, in the right order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end2end.program import BASIC, SMART, World


def slipped(code: str, group: int, at: int = 0) -> str:
    """The code with one character of one group (counted from the end) typed wrong."""
    groups = code.split("-")
    wrong = groups[-group]
    groups[-group] = wrong[:at] + ("7" if wrong[at] != "7" else "8") + wrong[at + 1 :]
    return "-".join(groups)


# --- at the site -----------------------------------------------------------


def test_the_same_file_again_is_harmless_and_shows_its_code_again(reserved: World) -> None:
    up = reserved.update("cuc-pub", 50)
    code = reserved.install(up)["confirmation_code"]
    said = reserved.site.refuses("replayed", f"{SMART} install-file", up)
    (item,) = said.result["installed"]
    assert (item["instance"], item["sequence"]) == ("cuc-pub", 2)
    assert item["confirmation_code"] == code
    first = reserved.site.refuses("replayed", f"{SMART} install-file", reserved.stick / "NUMBER-1.slrauth")
    assert first.result["installed"][0]["confirmation_code"] is None
    assert first.result["installed"][0]["sequence"] == 1


def test_a_copy_under_another_name_is_the_same_file(reserved: World) -> None:
    copy = reserved.folder / "from the mail.bin"
    copy.write_bytes((reserved.stick / "NUMBER-1.slrauth").read_bytes())
    reserved.site.refuses("replayed", f"{SMART} install-file", copy)


def test_the_instance_that_is_named_only_narrows(met: World) -> None:
    met.add("cuc-b")
    file = met.authorize(met.request("cuc-pub"))
    said = met.site.refuses("other-instance", f"{SMART} install-file", file, "--instance", "cuc-b")
    assert "cuc-pub" in said.error["what"]
    met.site.refuses("unknown-name", f"{SMART} install-file", file, "--instance", "nobody")
    met.site.does(f"{SMART} install-file", file, "--instance", "cuc-pub")


def test_an_authorization_of_another_site_is_not_for_this_desk(met: World) -> None:
    other = met.desk(met.folder / "south.slr", "site")
    met.create(other.path, "site", "South Site")
    file = met.authorize(met.request("cuc-pub"))
    anchor = met.authority.does("trust export --out", met.stick)
    other.does("trust import", anchor.file, "--fingerprint", anchor.result["words"])
    other.refuses("other-audience", f"{SMART} install-file", file)


def test_a_signer_that_is_not_trusted(met: World) -> None:
    other = met.desk(met.folder / "south.slr", "site")
    met.create(other.path, "site", "South Site")
    file = met.authorize(met.request("cuc-pub"))
    other.refuses("unknown-signer", f"{SMART} install-file", file)


def test_each_of_a_batch_has_its_own_verdict(met: World) -> None:
    met.add("cuc-b", "cuc-c")
    request = met.request("cuc-pub", "cuc-b", "cuc-c", quantity=f"{BASIC}=10")
    batch = met.authorize(request)
    met.site.does(f"{SMART} cancel --instance cuc-b")
    said = met.site(f"{SMART} install-file", batch)
    assert (said.status, said.error["code"]) == (1, "some-refused")
    verdicts = [(item["instance"], item["error"]) for item in said.result["installed"]]
    assert [error for _, error in verdicts] == [None, "request-cancelled", None]
    assert met.site.status("cuc-pub")[0] == "Registered - License Reservation"
    assert met.site.status("cuc-b")[0] == "Unregistered"
    assert met.site.status("cuc-c")[0] == "Registered - License Reservation"
    again = met.site.refuses("some-refused", f"{SMART} install-file", batch)
    assert [i["error"] for i in again.result["installed"]] == ["replayed", "request-cancelled", "replayed"]


def test_the_same_batch_again_is_as_harmless_as_one_file(met: World) -> None:
    met.add("cuc-b")
    request = met.request("cuc-pub", "cuc-b", quantity=f"{BASIC}=10")
    batch = met.authorize(request)
    met.site.does(f"{SMART} install-file", batch)
    back = met.site.does(f"{SMART} return --instance cuc-pub --instance cuc-b --out", met.stick).file
    receipts = met.authority.does("accept-return", back, "--out", met.stick).file
    met.site.does("receive", receipts)
    for desk, command in (
        (met.authority, ("authorize", request, "--virtual-account", "Voice")),
        (met.site, (f"{SMART} install-file", batch)),
        (met.authority, ("accept-return", back)),
        (met.site, ("receive", receipts)),
    ):
        said = desk.refuses("replayed", *command)
        assert (said.status, said.error["harmless"]) == (3, True)
        assert said.error["what"] == "All 2 are recorded here already."


def test_an_update_that_jumps_is_kept_out_until_the_missing_one_is_there(reserved: World) -> None:
    second = reserved.update("cuc-pub", 50)
    reserved.authority.does(
        "confirm", reserved.copy(reserved.folder / "x").install(second)["confirmation_code"]
    )
    third = reserved.update("cuc-pub", 60)
    said = reserved.site.refuses("missing-earlier", f"{SMART} install-file", third)
    assert "--sequence 2" in said.error["do"]

    # The authority gives the same bytes again, and then the later one is taken.
    again = reserved.authority.does("reissue CUC-PUB --sequence 2 --out", reserved.folder / "again")
    assert again.file.read_bytes() == second.read_bytes()
    reserved.install(again.file)
    assert reserved.install(third)["sequence"] == 3


def test_an_update_that_lists_the_missing_one_as_superseded_is_taken(reserved: World) -> None:
    lost = reserved.update("cuc-pub", 50)
    file = reserved.update("cuc-pub", 60, "--supersede", "--note", "number 2 was lost in the post")
    installed = reserved.install(file)
    assert (installed["sequence"], installed["entitlements"]) == (3, {BASIC: 60})
    said = reserved.site.refuses("too-old", f"{SMART} install-file", lost)
    assert said.error["harmless"] is True
    assert reserved.site.license("cuc-pub")["reserved"] == {BASIC: 60}


def test_an_update_below_what_is_used_is_installed_with_a_warning(reserved: World) -> None:
    reserved.site.does(f"instance usage cuc-pub {BASIC}=40")
    said = reserved.install(reserved.update("cuc-pub", 30))
    assert any("overage" in finding for finding in said["findings"])
    assert reserved.site.status("cuc-pub")[1] == "Not Authorized - Reserved"


def test_it_installs_as_pem_text_and_from_standard_input(met: World) -> None:
    import base64
    import textwrap

    file = met.authorize(met.request("cuc-pub"))
    body = textwrap.fill(base64.b64encode(file.read_bytes()).decode(), 64)
    pem = f"-----BEGIN SLR AUTHORIZATION-----\n{body}\n-----END SLR AUTHORIZATION-----\n"
    quoted = "".join(f"> {line}\r\n" for line in pem.splitlines())
    assert met.slr.json("inspect -", stdin=quoted.encode()).result["kind"] == "authorization"
    met.site.does(f"{SMART} install -", stdin=quoted.encode())
    met.site.refuses("replayed", f"{SMART} install-file -", stdin=file.read_bytes())


def test_install_without_a_request(met: World) -> None:
    file = met.authorize(met.request("cuc-pub"))
    met.site.does(f"{SMART} cancel --instance cuc-pub")
    said = met.site.refuses("request-cancelled", f"{SMART} install-file", file)
    assert "return-authorization" in said.error["do"]
    # The next request's code differs, and the old authorization does not fit it.
    met.request("cuc-pub")
    met.site.refuses("request-cancelled", f"{SMART} install-file", file)


def test_an_authorization_given_back_is_refused_for_ever(reserved: World) -> None:
    first, second = reserved.stick / "NUMBER-1.slrauth", reserved.update("cuc-pub", 50)
    reserved.site.does(f"{SMART} return --instance cuc-pub")
    reserved.site.refuses("returned-already", f"{SMART} install-file", second)
    said = reserved.site(f"{SMART} install-file", first)
    assert said.status == 3
    assert reserved.site.status("cuc-pub")[0] == "Unregistered"


# --- at the authority ------------------------------------------------------


def test_while_a_number_is_unconfirmed_a_further_update_waits(reserved: World) -> None:
    reserved.update("cuc-pub", 50)
    assert reserved.pool() == (100, 40, 10, 50)
    more = ("update CUC-PUB --quantity", f"{BASIC}=60")
    reserved.authority.refuses("in-transit", *more)
    reserved.authority.refuses("usage", *more, "--supersede")
    reserved.authority.does(*more, "--supersede", "--note", "asked by phone")
    assert reserved.pool() == (100, 40, 20, 40)
    # Down: the largest of all that are unconfirmed stays blocked, the least is reserved.
    reserved.update("cuc-pub", 20, "--supersede", "--note", "asked again")
    assert reserved.pool() == (100, 20, 40, 40)


def test_the_confirmation_of_a_number_settles_all_below(reserved: World) -> None:
    second = reserved.update("cuc-pub", 50)
    third = reserved.update("cuc-pub", 60, "--supersede", "--note", "grows")
    two = reserved.install(second)["confirmation_code"]
    three = reserved.install(third)["confirmation_code"]
    reserved.authority.does("confirm", three)
    assert reserved.pool() == (100, 60, 0, 40)
    said = reserved.authority.refuses("too-old", "confirm", two)
    assert said.error["harmless"] is True
    reserved.authority.refuses("replayed", "confirm", three)


def test_the_confirmation_of_an_earlier_number_leaves_the_later_in_transit(reserved: World) -> None:
    second = reserved.update("cuc-pub", 50)
    reserved.update("cuc-pub", 60, "--supersede", "--note", "grows")
    reserved.authority.does("confirm", reserved.install(second)["confirmation_code"])
    assert reserved.pool() == (100, 50, 10, 40)


def test_an_update_needs_the_rise_and_no_more(reserved: World) -> None:
    reserved.authority.refuses("pool-too-small", f"update CUC-PUB --quantity {BASIC}=101")
    reserved.update("cuc-pub", 100)
    assert reserved.pool() == (100, 40, 60, 0)


def test_an_update_to_nothing_is_a_return(reserved: World) -> None:
    said = reserved.authority.refuses("quantity-missing", f"update CUC-PUB --quantity {BASIC}=0")
    assert "return" in said.error["do"]
    reserved.authority.refuses("quantity-missing", "update CUC-PUB")


@pytest.mark.parametrize("command", [f"update {{}} --quantity {BASIC}=1", "reissue {}", "remove {} --note x"])
def test_an_unknown_instance_names_the_nearest_at_the_authority_too(reserved: World, command: str) -> None:
    said = reserved.authority.refuses("unknown-name", command.format("CUC-PUP"))
    assert "the nearest is UCXN:CUC-PUB" in said.error["what"]
    assert "UCXN:CUC-PUB" in said.error["do"]


def test_of_no_reservations_none_is_the_nearest(met: World) -> None:
    said = met.authority.refuses("unknown-name", "reissue CUC-PUP")
    assert "nearest" not in said.error["what"] + said.error["do"]


KEY = "CUC_Export_Restricted_Authorization_Key"


def test_no_instance_is_granted_more_than_it_may_hold(met: World) -> None:
    met.authority.does(f"pool add --virtual-account Voice --tag {KEY} --release 12.5(1)SU4 --count 5")
    ask = f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=1 --quantity"
    said = met.site.refuses("not-reservable", ask, f"{KEY}=2")
    assert "at most 1" in said.error["what"]
    request = met.site.does(ask, f"{KEY}=1", "--out", met.stick).file
    voice = ("--virtual-account", "Voice", "--out", met.stick)
    met.authority.refuses("not-reservable", "authorize", request, *voice, "--quantity", f"{KEY}=2")
    file = met.authority.does("authorize", request, *voice).file
    assert met.install(file)["entitlements"] == {BASIC: 1, KEY: 1}
    met.authority.refuses("not-reservable", f"update CUC-PUB --quantity {KEY}=2")
    met.authority.does(f"update CUC-PUB --quantity {KEY}=0")


def test_what_is_used_beyond_what_an_instance_may_hold_is_not_wished_for(met: World) -> None:
    met.site.does(f"instance usage cuc-pub {KEY}=3 {BASIC}=2")
    request = met.site.does(f"{SMART} request specific --instance cuc-pub --out", met.stick).file
    wish = met.site.reads("inspect", request)["fields"]["wish"]
    assert {item["name"]: item["count"] for item in wish} == {KEY: 1, BASIC: 2}


def test_reissue_gives_the_stored_bytes(reserved: World) -> None:
    first, second = reserved.stick / "NUMBER-1.slrauth", reserved.update("cuc-pub", 50)
    newest = reserved.authority.does("reissue CUC-PUB --out", reserved.folder / "a")
    assert newest.file.read_bytes() == second.read_bytes()
    assert newest.result["answers"][0]["sequence"] == 2
    one = reserved.authority.does("reissue CUC-PUB --sequence 1 --out", reserved.folder / "b")
    assert one.file.read_bytes() == first.read_bytes()
    reserved.authority.refuses("bad-value", "reissue CUC-PUB --sequence 3")
    reserved.authority.refuses("unknown-name", "reissue NOBODY")
    assert reserved.pool() == (100, 40, 10, 50)


@pytest.mark.parametrize("name", ["CUC-PUB", "UCXN:CUC-PUB", "P:UCXN,S:CUC-PUB", "id", "anchor"])
def test_an_instance_has_many_names_at_an_authority(reserved: World, name: str) -> None:
    (row,) = reserved.authority.reads("reservation list")["reservations"]
    given = {"id": row["reservation"], "anchor": row["anchor"]}.get(name, name)
    said = reserved.authority.does("reissue", given)
    assert said.result["answers"][0]["instance"] == "UCXN:CUC-PUB"


def test_a_typed_code_with_slips_is_corrected_and_the_correction_shown(reserved: World) -> None:
    code = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    said = reserved.authority.does("confirm", slipped(code.lower(), 2))
    assert code.split("-")[-2] in said.result["corrections"][0]
    assert reserved.pool() == (100, 50, 0, 50)


def test_a_code_in_one_word_and_without_its_instance(reserved: World) -> None:
    code = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    groups = code.split("UCXN:CUC-PUB-")[1]
    reserved.authority.does("confirm", f"TCF-{groups}")


def test_a_code_with_too_many_slips_is_refused(reserved: World) -> None:
    code = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    for group in range(2, 10):
        code = slipped(code, group)
    reserved.authority.refuses("code-wrong", "confirm", code)


def test_a_code_of_another_kind(reserved: World) -> None:
    confirmation = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    returned = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    reserved.authority.refuses("wrong-kind", "confirm", returned)
    reserved.authority.refuses("wrong-kind", "accept-return", confirmation)
    reserved.authority.refuses("wrong-kind", "authorize", returned, "--virtual-account", "Voice")


def test_a_code_of_another_instance(reserved: World) -> None:
    reserved.add("cuc-b")
    reserved.reserve("cuc-b", f"{BASIC}=5")
    code = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    reserved.authority.refuses("code-wrong", "confirm", code.replace("CUC-PUB", "CUC-B"))
    reserved.authority.refuses("other-instance", "confirm", code.replace("CUC-PUB", "CUC-C"))
    reserved.authority.does("confirm", code)


def test_a_code_that_nobody_here_awaits(reserved: World, tmp_path: Path) -> None:
    other = reserved.copy(tmp_path / "elsewhere")
    # The other world's authority never issued number 2.
    code = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    other.authority.refuses("code-wrong", "confirm", code)
    assert other.pool() == (100, 40, 0, 60)


def test_a_signed_confirmation_is_as_good_as_its_code_and_counts_once(reserved: World) -> None:
    up = reserved.update("cuc-pub", 50)
    said = reserved.site.does(f"{SMART} install-file", up, "--out", reserved.stick)
    code = said.result["installed"][0]["confirmation_code"]
    assert said.file.suffix == ".slrconf"
    done = reserved.authority.does("confirm", said.file, "--out", reserved.stick)
    assert done.result["confirmed"] == {"instance": "UCXN:CUC-PUB", "sequence": 2}
    assert [file["kind"] for file in done.result["files"]] == ["receipt"]
    reserved.authority.refuses("replayed", "confirm", said.file)
    reserved.authority.refuses("replayed", "confirm", code)
    assert reserved.pool() == (100, 50, 0, 50)


def test_the_code_first_and_its_file_afterwards_counts_once(reserved: World) -> None:
    up = reserved.update("cuc-pub", 50)
    said = reserved.site.does(f"{SMART} install-file", up, "--out", reserved.stick)
    reserved.authority.does("confirm", said.result["installed"][0]["confirmation_code"])
    first = reserved.authority("confirm", said.file)
    assert first.error["code"] == "replayed"
    assert first.error["do"] == "Nothing: the file is kept now, and the licenses stay as they are."
    assert reserved.authority.entries()[-2]["type"] == "file-after-code"  # kept with its code, once
    again = reserved.authority.refuses("replayed", "confirm", said.file)
    assert again.error["do"] == "Nothing: it is recorded already and nothing has changed."
    assert reserved.pool() == (100, 50, 0, 50)


def test_a_receipt_that_was_lost_is_given_again(reserved: World) -> None:
    code = reserved.install(reserved.update("cuc-pub", 50))["confirmation_code"]
    first = reserved.authority.does("confirm", code, "--out", reserved.folder / "a").file
    again = reserved.authority.refuses("replayed", "confirm", code, "--out", reserved.folder / "b")
    assert again.file.read_bytes() == first.read_bytes()
    reserved.site.does("receive", again.file)
    reserved.site.refuses("replayed", "receive", first)


def test_two_updates_confirmed_by_files(met: World) -> None:
    met.add("cuc-b")
    met.install(met.authorize(met.request("cuc-pub", quantity=f"{BASIC}=10")))
    met.install(met.authorize(met.request("cuc-b", quantity=f"{BASIC}=10")))
    files = [met.update("cuc-pub", 12), met.update("cuc-b", 13)]
    confirmations = [met.site.does(f"{SMART} install-file", f, "--out", met.stick).file for f in files]
    for confirmation in confirmations:
        met.authority.does("confirm", confirmation)
    assert met.pool() == (100, 25, 0, 75)


@pytest.mark.parametrize("command", ["confirm", "accept-return"])
@pytest.mark.parametrize("code", ["TCF-00000-00000-00000-00000-00000-00000-00000", "SCF-ABCDE", "TRT-"])
def test_a_code_that_is_none(reserved: World, command: str, code: str) -> None:
    said = reserved.authority(command, code)
    assert said.status in {1, 2}
    assert said.error["fault"] in {"artefact", "usage"}
    assert reserved.pool() == (100, 40, 0, 60)


def test_a_number_that_came_too_late_is_missing_no_more(reserved: World) -> None:
    second = reserved.update("cuc-pub", 50)
    reserved.install(reserved.update("cuc-pub", 60, "--supersede", "--note", "as asked"))
    assert any(end["kind"] == "missing" for end in reserved.site.reads("open-ends")["open_ends"])
    said = reserved.site(f"{SMART} install-file", second)
    assert said.error["code"] == "too-old"
    assert not any(end["kind"] == "missing" for end in reserved.site.reads("open-ends")["open_ends"])
