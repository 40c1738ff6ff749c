"""Asking for a reservation, and what the authority makes of it."""

from __future__ import annotations

import pytest

from tests.end2end.program import BASIC, ENHANCED, PORT, SMART, UNITY, World, serial

UNITY_14 = ("--product", "unity-connection", "--release", "14")


def wish_in(world: World, request: object) -> dict[str, int]:
    """The wish that a request carries, as anybody may read it."""
    fields = world.slr.json("inspect", request, passphrase=None).result["fields"]
    return {entry["name"]: entry["count"] for entry in fields["wish"]}


# --- at the site -----------------------------------------------------------


def test_asked_again_the_stored_request_comes_back_whatever_is_wished_now(met: World) -> None:
    asked = met.site.does(
        f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=40 --out", met.stick
    )
    again = met.site.does(
        f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=99 --out", met.stick
    )
    assert again.result["request_codes"] == asked.result["request_codes"]
    (first,), (second,) = asked.result["files"], again.result["files"]
    assert {**first, "existing": True} == second
    assert wish_in(met, again.file) == {BASIC: 40}


def test_asked_again_elsewhere_the_bytes_are_the_same(met: World) -> None:
    first = met.request("cuc-pub")
    second = met.site.does(f"{SMART} request specific --instance cuc-pub --out", met.folder / "other").file
    assert first.read_bytes() == second.read_bytes()


def test_without_out_there_is_no_file_but_a_code(met: World) -> None:
    said = met.site.does(f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=1")
    assert said.result["files"] == []
    assert len(said.result["request_codes"]) == 1
    assert not met.stick.joinpath("REQUEST").exists()


def test_the_wish_is_what_is_used_unless_something_is_typed(met: World) -> None:
    met.site.does(f"instance usage cuc-pub {BASIC}=12 {PORT}=2")
    request = met.site.does(
        f"{SMART} request specific --instance cuc-pub --quantity {PORT}=5 --out", met.stick
    )
    assert wish_in(met, request.file) == {BASIC: 12, PORT: 5}


def test_a_wish_may_be_empty(met: World) -> None:
    request = met.request("cuc-pub", quantity="")
    assert wish_in(met, request) == {}
    met.authority.refuses("quantity-missing", "authorize", request, "--virtual-account", "Voice")


def test_guest_users_are_granted_although_none_were_bought(met: World) -> None:
    file = met.authorize(met.request("cuc-pub", quantity="CUC_SpeechConnectGuestUser=7"))
    assert met.install(file)["entitlements"] == {"CUC_SpeechConnectGuestUser": 7}
    assert met.pool() == (100, 0, 0, 100)


@pytest.mark.parametrize(
    ("quantity", "code"),
    [
        ("CUC_SpeechView=1", "not-reservable"),
        ("CUC_SpeechViewPro=1", "not-reservable"),
        (f"{BASIC}@14=1", "higher-release"),
        ("CUC_BasicMesaging=1", "unknown-name"),
        ("UCM_CUWL=1", "unknown-name"),
    ],
)
def test_a_wish_for_what_cannot_be_reserved_is_refused_at_the_site(
    met: World, quantity: str, code: str
) -> None:
    met.site.refuses(code, f"{SMART} request specific --instance cuc-pub --quantity", quantity)


def test_a_misspelt_tag_names_the_nearest(met: World) -> None:
    said = met.site.refuses(
        "unknown-name", f"{SMART} request specific --instance cuc-pub --quantity CUC_BasicMesaging=1"
    )
    assert BASIC in said.error["what"] + said.error["do"]


@pytest.mark.parametrize("number", ["-1", "1000000001", str(2**63), str(2**64), "1e3", "", "1.5", "٣"])
def test_a_quantity_out_of_range_is_refused_before_anything_is_opened(met: World, number: str) -> None:
    for desk, command in (
        (met.site, (f"{SMART} request specific --instance cuc-pub --quantity", f"{BASIC}={number}")),
        (met.site, ("instance usage cuc-pub", f"{BASIC}={number}")),
        (met.authority, ("update CUC-PUB --quantity", f"{BASIC}={number}")),
        (met.authority, ("authorize nowhere --virtual-account Voice --quantity", f"{BASIC}={number}")),
    ):
        desk.refuses("bad-value", *command, recorded=False)


def test_nobody_is_trusted_yet(bare: World) -> None:
    bare.add("cuc-pub")
    said = bare.site.refuses(
        "wrong-state", f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=1"
    )
    assert "trust import" in said.error["do"]


def test_an_unknown_instance_names_the_nearest(met: World) -> None:
    said = met.site.refuses("unknown-name", f"{SMART} request specific --instance cuc-pup")
    assert "cuc-pub" in said.error["what"] + said.error["do"]


def test_an_unknown_authority_names_the_nearest(met: World) -> None:
    said = met.site.refuses(
        "unknown-name",
        f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=1 --authority",
        "Exmple",
    )
    assert "the nearest is Example Account" in said.error["what"]


def test_a_batch_is_one_file_and_all_or_nothing(met: World) -> None:
    met.add("cuc-b", "cuc-c")
    met.site.refuses(
        "unknown-name", f"{SMART} request specific --instance cuc-b --instance nobody --quantity {BASIC}=1"
    )
    assert met.site.status("cuc-b")[0] == "Unregistered"
    said = met.site.does(
        f"{SMART} request specific --instance cuc-pub --instance cuc-b --instance cuc-c",
        *("--quantity", f"{BASIC}=10", "--out", met.stick),
    )
    assert [code["instance"] for code in said.result["request_codes"]] == ["cuc-pub", "cuc-b", "cuc-c"]
    assert [file["kind"] for file in said.result["files"]] == ["batch"]
    assert said.file.suffix == ".slrbatch"


# --- at the authority ------------------------------------------------------


def test_a_quantity_of_the_officer_goes_before_the_wish_tag_by_tag(met: World) -> None:
    request = met.request("cuc-pub", quantity=f"{BASIC}=40")
    file = met.authorize(request, "--quantity", f"{BASIC}=25", "--quantity", f"{PORT}=3")
    assert met.install(file)["entitlements"] == {BASIC: 25, PORT: 3}
    assert met.pool() == (100, 25, 0, 75)
    assert met.pool(PORT) == (20, 3, 0, 17)


def test_zero_of_a_tag_leaves_it_out(met: World) -> None:
    request = met.site.does(
        f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=40 --quantity {PORT}=2 --out",
        met.stick,
    ).file
    file = met.authorize(request, "--quantity", f"{PORT}=0")
    assert met.install(file)["entitlements"] == {BASIC: 40}


def test_too_little_in_the_pool_refuses_that_item_whole(met: World) -> None:
    request = met.request("cuc-pub", quantity=f"{BASIC}=101")
    said = met.authority.refuses("pool-too-small", "authorize", request, "--virtual-account", "Voice")
    assert "100" in said.error["what"]
    # One tag that fits does not go out alone.
    met.authority.refuses(
        "pool-too-small", "authorize", request, "--virtual-account", "Voice",
        "--quantity", f"{BASIC}=10", "--quantity", f"{PORT}=21",
    )  # fmt: skip
    met.authority.does("authorize", request, "--virtual-account", "Voice", "--quantity", f"{BASIC}=100")
    assert met.pool() == (100, 100, 0, 0)


def test_of_a_batch_the_items_that_fit_go_out(met: World) -> None:
    met.add("cuc-b", "cuc-c")
    request = met.request("cuc-pub", "cuc-b", "cuc-c", quantity=f"{BASIC}=40")
    said = met.authority("authorize", request, "--virtual-account", "Voice", "--out", met.stick)
    assert (said.status, said.error["code"]) == (1, "some-refused")
    answers = {a["instance"]: (a["ok"], a["error"]) for a in said.result["answers"]}
    assert answers == {
        "UCXN:CUC-PUB": (True, None),
        "UCXN:CUC-B": (True, None),
        "UCXN:CUC-C": (False, "pool-too-small"),
    }
    assert met.pool() == (100, 80, 0, 20)
    assert [file["kind"] for file in said.result["files"]] == ["batch"]

    # The site installs the two; the third is authorized later from the same file.
    installed = met.site.does(f"{SMART} install-file", said.file).result["installed"]
    assert [item["instance"] for item in installed] == ["cuc-pub", "cuc-b"]
    met.authority.does(f"pool add --virtual-account Voice --tag {BASIC} --count 20")
    again = met.authority("authorize", request, "--virtual-account", "Voice", "--out", met.stick)
    assert again.error["code"] == "some-refused"
    assert [a["error"] for a in again.result["answers"]] == ["replayed", "replayed", None]
    assert met.pool() == (120, 120, 0, 0)
    third = met.site("license smart reservation install-file", again.file)
    assert [i["error"] for i in third.result["installed"]] == ["replayed", "replayed", None]
    assert met.site.status("cuc-c")[0] == "Registered - License Reservation"


def test_the_same_request_twice_in_one_command_is_answered_and_carried_once(met: World) -> None:
    request = met.request("cuc-pub")
    said = met.authority("authorize", request, request, "--virtual-account", "Voice", "--out", met.stick)
    assert [a["error"] for a in said.result["answers"]] == [None, "replayed"]
    assert [file["kind"] for file in said.result["files"]] == ["authorization"]
    assert met.pool() == (100, 40, 0, 60)
    assert met.install(said.file)["sequence"] == 1


def test_the_same_request_again_gives_the_stored_answer(met: World) -> None:
    request = met.request("cuc-pub")
    file = met.authorize(request)
    said = met.authority.refuses(
        "replayed", "authorize", request, "--virtual-account", "Voice", "--quantity", f"{BASIC}=99",
        "--out", met.folder / "again",
    )  # fmt: skip
    assert said.error["harmless"] is True
    assert [a["sequence"] for a in said.result["answers"]] == [1]
    assert said.file.read_bytes() == file.read_bytes()


def test_a_second_request_of_a_reserved_instance_names_the_ways_out(reserved: World) -> None:
    # The site gives its reservation back, and asks anew before the code was entered.
    reserved.site.does(f"{SMART} return --instance cuc-pub")
    request = reserved.request("cuc-pub")
    said = reserved.authority.refuses("wrong-state", "authorize", request, "--virtual-account", "Voice")
    for way in ("accept-return", "rehost", "remove"):
        assert way in said.error["do"]


@pytest.mark.parametrize(
    ("quantity", "code"),
    [
        ("CUC_SpeechView=1", "not-reservable"),
        (f"{BASIC}@14=1", "higher-release"),
        ("CUC_Nothing=1", "unknown-name"),
    ],
)
def test_the_officer_cannot_grant_what_cannot_be_reserved(met: World, quantity: str, code: str) -> None:
    request = met.request("cuc-pub")
    met.authority.refuses(code, "authorize", request, "--virtual-account", "Voice", "--quantity", quantity)


def test_a_full_tag_is_a_name_too(met: World) -> None:
    tags = next(
        p["tags"] for p in met.site.reads("product list")["products"] if p["id"] == "unity-connection"
    )
    regids = {tag["regid"] for tag in tags if tag["name"] == BASIC}
    twelve = next(r for r in regids if ",12.0_" in r)
    fourteen = next(r for r in regids if ",14.0_" in r or ",14" in r)
    request = met.request("cuc-pub", quantity=f"{twelve}=9")
    assert wish_in(met, request) == {BASIC: 9}
    met.authority.refuses(
        "higher-release", "authorize", request, "--virtual-account", "Voice", "--quantity", f"{fourteen}=1"
    )


def test_tags_of_two_releases_are_told_apart(met: World) -> None:
    met.site.does("instance add cuc-14", *UNITY_14, "--serial", "CUC-14")
    met.site.does(f"{SMART} enable --instance cuc-14")
    request = met.request("cuc-14", quantity=f"{BASIC}=5")
    met.authority.refuses("pool-too-small", "authorize", request, "--virtual-account", "Voice")
    met.authority.does(f"pool add --virtual-account Voice --tag {BASIC} --count 30 --release 14")
    file = met.authorize(request)
    assert met.install(file)["entitlements"] == {BASIC: 5}
    assert met.site.license("cuc-14")["reserved"] == {BASIC: 5}
    assert met.pool() == (100, 0, 0, 100)
    assert met.pool(f"{BASIC}@14") == (30, 5, 0, 25)


def test_an_unknown_account_names_the_nearest(met: World) -> None:
    request = met.request("cuc-pub")
    said = met.authority.refuses("unknown-name", "authorize", request, "--virtual-account", "Voise")
    assert "Voice" in said.error["what"] + said.error["do"]


def test_licenses_of_a_term(met: World) -> None:
    """Lines are drawn longest term first; what has not begun or is over counts nothing."""
    authority = met.authority
    authority.does("virtual-account add Terms")
    for count, *term in (
        (10, "--end", "2026-03-01"),
        (20, "--end", "2027-01-01"),
        (30, "--start", "2026-06-01"),
    ):
        authority.does("pool add --virtual-account Terms --count", count, "--tag", ENHANCED, *term)
    assert met.pool(ENHANCED, "Terms") == (30, 0, 0, 30)
    request = met.request("cuc-pub", quantity=f"{ENHANCED}=25")
    file = authority.does("authorize", request, "--virtual-account", "Terms", "--out", met.stick).file
    assert met.install(file)["entitlements"] == {ENHANCED: 25}
    lines = authority.reads("pool list")["pools"]
    (row,) = (row for row in lines if row["virtual_account"] == "Terms")
    assert {(line["end"], line["reserved"]) for line in row["lines"]} == {
        ("2026-03-01", 5), ("2027-01-01", 20), (None, 0)
    }  # fmt: skip

    # The last day is included; the second after it is not.
    met.slr.clock.at = 1_772_409_599  # 2026-03-01T23:59:59Z
    assert met.pool(ENHANCED, "Terms") == (30, 25, 0, 5)
    assert met.site.license("cuc-pub")["reserved"] == {ENHANCED: 25}
    met.slr.clock.at += 1
    assert met.pool(ENHANCED, "Terms") == (20, 20, 0, 0)
    assert met.site.license("cuc-pub")["reserved"] == {ENHANCED: 20}
    authority.refuses(
        "bad-value", "pool add --virtual-account Terms --count 1 --end 2026-03-01 --tag", ENHANCED
    )


# --- typed request codes ---------------------------------------------------


def typed(world: World, name: str) -> str:
    said = world.site.does(f"{SMART} request specific --instance {name}")
    code: str = said.result["request_codes"][0]["code"]
    return code


OF_CODE = UNITY


def know_site(world: World) -> None:
    introduction = world.site.does("trust export --out", world.stick)
    world.authority.does("trust import", introduction.file, "--fingerprint", introduction.result["words"])


def test_a_typed_request_code_is_answered_and_installed(met: World) -> None:
    know_site(met)
    code = typed(met, "cuc-pub")
    file = met.authority.does(
        "authorize", code, "--virtual-account", "Voice", *OF_CODE, "--site", "North Site",
        "--quantity", f"{BASIC}=11", "--out", met.stick,
    ).file  # fmt: skip
    assert met.pool() == (100, 11, 0, 89)
    (row,) = met.authority.reads("reservation list")["reservations"]
    assert row["reservation"] == row["anchor"]
    assert met.install(file)["entitlements"] == {BASIC: 11}

    # The same code again, however it was typed: the stored answer.
    said = met.authority.refuses(
        "replayed", "authorize", code.lower(), "--virtual-account", "Voice", "--out", met.stick
    )
    assert said.file.read_bytes() == file.read_bytes()

    # And its life goes on by codes.
    up = met.authority.does("update", row["anchor"], "--quantity", f"{BASIC}=12", "--out", met.stick).file
    met.authority.does("confirm", met.install(up)["confirmation_code"])
    returned = met.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    assert met.authority.does("accept-return", returned).result["released"] == {BASIC: 12}


def test_a_typed_request_code_needs_what_it_does_not_carry(met: World) -> None:
    code = typed(met, "cuc-pub")
    account = ("--virtual-account", "Voice")
    met.authority.refuses("unknown-site", "authorize", code, *account, *OF_CODE, "--quantity", f"{BASIC}=1")
    know_site(met)
    met.authority.refuses("usage", "authorize", code, *account, "--quantity", f"{BASIC}=1")
    met.authority.refuses("quantity-missing", "authorize", code, *account, *OF_CODE)
    said = met.authority.refuses(
        "unknown-name", "authorize", code, *account, *OF_CODE, "--site", "South", "--quantity", f"{BASIC}=1"
    )
    assert "the nearest is North Site" in said.error["what"]
    met.authority.refuses(
        "unknown-name", "authorize", code, *account, "--product", "unity", "--release", "12.5",
        "--quantity", f"{BASIC}=1",
    )  # fmt: skip
    met.authority.does("authorize", code, *account, *OF_CODE, "--quantity", f"{BASIC}=1")


def test_slips_in_a_typed_request_code_are_corrected_and_shown(met: World) -> None:
    know_site(met)
    code = typed(met, "cuc-pub")
    groups = code.rsplit("-", 3)
    slip = groups[1][:-1] + ("7" if groups[1][-1] != "7" else "8")
    wrong = "-".join([groups[0], slip, *groups[2:]])
    inspected = met.slr.json("inspect", wrong, passphrase=None)
    assert inspected.result["fields"]["code"] == code
    assert groups[1] in inspected.result["fields"]["corrections"]
    met.authority.does("authorize", wrong, "--virtual-account", "Voice", *OF_CODE, "--quantity", f"{BASIC}=1")


def test_what_was_signed_first_is_not_granted_again_by_its_code(met: World) -> None:
    request = met.request("cuc-pub")
    code = typed(met, "cuc-pub")
    met.authorize(request)
    met.authority.refuses(
        "replayed", "authorize", code, "--virtual-account", "Voice", *OF_CODE, "--quantity", f"{BASIC}=1"
    )
    assert met.pool() == (100, 40, 0, 60)


def test_what_was_typed_first_is_not_granted_again_by_its_file(met: World) -> None:
    """By phone first, by post later: the file gets the answer that its code was given."""
    know_site(met)
    code = typed(met, "cuc-pub")
    request = met.request("cuc-pub")
    answer = met.authority.does(
        "authorize",
        code,
        "--virtual-account",
        "Voice",
        *OF_CODE,
        "--quantity",
        f"{BASIC}=1",
        "--out",
        met.stick,
    ).file
    for folder, changed in (("first", "the file is kept now"), ("again", "nothing has changed")):
        said = met.authority("authorize", request, "--virtual-account", "Voice", "--out", met.folder / folder)
        assert (said.status, said.error["code"], said.error["harmless"]) == (3, "replayed", True)
        assert changed in said.error["do"]
        assert said.file.read_bytes() == answer.read_bytes()
    assert met.pool() == (100, 1, 0, 99)
    assert met.install(answer)["entitlements"] == {BASIC: 1}
    # It is not missed: what comes next finds no gap.
    met.add("cuc-b")
    next_one = met.authority.does(
        "authorize", met.request("cuc-b", quantity=f"{BASIC}=1"), "--virtual-account", "Voice"
    )
    assert not [f for f in next_one.result["answers"][0]["findings"] if "not arrived" in f]


def test_a_code_that_was_typed_for_another_site_is_no_answer_to_its_file(met: World) -> None:
    """The officer named the wrong site: the file of the right one is not taken for the same."""
    other = World(met.folder / "other")
    other.folder.mkdir()
    other.slr.state = met.slr.state
    other.create(other.site.path, "site", "South Site")
    introduction = other.site.does("trust export --out", met.stick)
    met.authority.does("trust import", introduction.file, "--fingerprint", introduction.result["words"])
    met.authority.does(
        "authorize", typed(met, "cuc-pub"), "--virtual-account", "Voice", *OF_CODE, "--site", "South Site",
        "--quantity", f"{BASIC}=1",
    )  # fmt: skip
    met.authority.refuses("conflict", "authorize", met.request("cuc-pub"), "--virtual-account", "Voice")


def test_a_rehost_by_a_typed_code(reserved: World) -> None:
    reserved.add("cuc-new")
    code = typed(reserved, "cuc-new")
    said = reserved.authority.does(
        "rehost --failed CUC-PUB --note", "burnt down", "--request", code, "--out", reserved.stick
    )
    assert reserved.install(said.file)["entitlements"] == {BASIC: 40}
    assert reserved.pool() == (100, 40, 0, 60)


def test_the_same_serial_of_two_products_is_ambiguous_at_an_authority(reserved: World) -> None:
    (release, *_) = next(
        p["releases"] for p in reserved.site.reads("product list")["products"] if p["id"] == "generic"
    )
    reserved.site.does("instance add twin --product generic --serial CUC-PUB --release", release)
    reserved.site.does(f"{SMART} enable --instance twin")
    (tag, *_) = next(
        p["tags"] for p in reserved.site.reads("product list")["products"] if p["id"] == "generic"
    )
    reserved.authority.does(f"pool add --virtual-account Voice --count 9 --tag {tag['regid']}")
    reserved.install(reserved.authorize(reserved.request("twin", quantity=f"{tag['name']}=3")))
    said = reserved.authority.refuses("ambiguous-name", f"update CUC-PUB --quantity {BASIC}=41")
    assert "UCXN:CUC-PUB" in said.error["what"]
    reserved.authority.does(f"update UCXN:CUC-PUB --quantity {BASIC}=41")


def test_with_several_authorities_one_is_named(met: World) -> None:
    second, _ = met.second_authority()
    request = f"{SMART} request specific --instance cuc-pub --quantity {BASIC}=4"
    said = met.site.refuses("ambiguous-name", request)
    assert "Second Account" in said.error["what"]
    met.site.refuses("unknown-name", request, "--authority", "Third")
    file = met.site.does(request, "--authority", "Second Account", "--out", met.stick).file
    met.authority.refuses("other-audience", "authorize", file, "--virtual-account", "Voice")
    second.does("virtual-account add Voice")
    second.does(f"pool add --virtual-account Voice --tag {BASIC} --count 10")
    answer = second.does("authorize", file, "--virtual-account", "Voice", "--out", met.stick).file
    assert met.install(answer)["entitlements"] == {BASIC: 4}


def test_a_batch_of_typed_and_signed(met: World) -> None:
    know_site(met)
    met.add("cuc-b")
    code, request = typed(met, "cuc-pub"), met.request("cuc-b", quantity="")
    said = met.authority.does(
        "authorize", code, request, "--virtual-account", "Voice", *OF_CODE, "--quantity", f"{BASIC}=6",
        "--out", met.stick,
    )  # fmt: skip
    assert {a["instance"] for a in said.result["answers"]} == {"UCXN:CUC-PUB", "UCXN:CUC-B"}
    assert met.pool() == (100, 12, 0, 88)
    assert len(met.site.does(f"{SMART} install-file", said.file).result["installed"]) == 2


def test_serials_are_case_blind(met: World) -> None:
    assert serial("cuc-pub") == "CUC-PUB"
    file = met.reserve("cuc-pub")
    assert file.exists()
    met.authority.does("update cuc-pub --quantity", f"{BASIC}=41")
    assert met.pool() == (100, 40, 1, 59)
