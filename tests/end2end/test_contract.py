"""The contract of the command line: one object, its keys, its exits; reading writes nothing, acts are entries."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.program import BASIC, PORT, SMART, UNITY, Desk, World

# --- keys ------------------------------------------------------------------

FILE_KEYS = {"path", "kind", "sha256", "bytes"}
CHECK_KEYS = {"id", "name", "passed", "detail"}


def has(found: dict[str, Any], *keys: str) -> None:
    assert set(keys) <= set(found), set(keys) - set(found)


def test_the_keys_of_a_site(reserved: World) -> None:
    site = reserved.site
    created = reserved.create(reserved.folder / "x.slr", "site", "X").result
    has(created, "workspace", "fingerprint", "words")
    has(created["workspace"], "id", "role", "name", "training")
    exported = site.does("trust export --out", reserved.stick).result
    has(exported, "fingerprint", "words", "files")
    has(exported["files"][0], *FILE_KEYS)
    has(site.reads("trust list"), "trusted")
    (product, *_) = site.reads("product list")["products"]
    assert set(product) == {"id", "name", "releases", "families", "tags"}
    has(site.reads("instance list")["instances"][0], "name", "udi", "product", "release", "family")
    has(site.reads("instance show cuc-pub"), "instance")
    license_ = site.license("cuc-pub")
    has(
        license_, "registration_status", "authorization_status", "mode", "usage", "reserved", "evaluation",
        "overage", "enforced", "alarms",
    )  # fmt: skip
    assert set(license_["evaluation"]) == {"remaining_seconds", "running"}
    (exchange, *_) = site.reads("exchange list")["exchanges"]
    shown = site.reads("exchange show", exchange["id"])["exchange"]
    for leg in shown["legs"]:
        has(leg, "sha256", "medium", "operator", "reason", "report")
    inbound = [leg for leg in shown["legs"] if leg["direction"] == "in"]
    assert all(set(check) == CHECK_KEYS for leg in inbound for check in leg["report"])
    has(site.reads("journal verify"), "ok", "verdict", "entries", "head", "first_bad")
    back = site.does(f"{SMART} return --instance cuc-pub --out", reserved.stick).result
    has(back, "return_codes", "files")
    (end, *_) = site.reads("open-ends")["open_ends"]
    has(end, "exchange", "kind", "subject", "since", "due", "next")
    requested = site.does(f"{SMART} request specific --instance cuc-pub").result
    has(requested, "request_codes", "files")
    assert set(requested["request_codes"][0]) == {"instance", "code"}
    assert site.does(f"{SMART} cancel --instance cuc-pub").result == {"cancelled": ["cuc-pub"]}


def test_the_keys_of_an_authority(reserved: World) -> None:
    authority = reserved.authority
    (pool, *_) = authority.reads("pool list")["pools"]
    has(pool, "virtual_account", "tag", "purchased", "in_use", "reserved", "in_transit", "available")
    updated = authority.does(f"update CUC-PUB --quantity {BASIC}=50 --out", reserved.stick).result
    has(updated, "answers", "files")
    has(updated["answers"][0], "instance", "ok", "reservation", "sequence", "error")
    code = reserved.install(Path(updated["files"][0]["path"]))["confirmation_code"]
    confirmed = authority.does("confirm", code, "--out", reserved.stick).result
    assert set(confirmed["confirmed"]) == {"instance", "sequence"}
    has(
        authority.reads("reservation list")["reservations"][0], "instance", "reservation", "state", "sequence"
    )
    back = reserved.site.does(f"{SMART} return --instance cuc-pub").result["return_codes"][0]["code"]
    has(authority.does("accept-return", back, "--out", reserved.stick).result, "released", "files")


@pytest.mark.parametrize(
    "kind", ["request", "authorization", "introduction", "trust-anchor", "batch", "code"]
)
def test_the_keys_of_inspect(met: World, kind: str) -> None:
    met.add("cuc-b")
    request = met.request("cuc-pub")
    makers: dict[str, Callable[[], object]] = {
        "request": lambda: request,
        "authorization": lambda: met.authorize(request),
        "introduction": lambda: met.site.does("trust export --out", met.stick).file,
        "trust-anchor": lambda: met.authority.does("trust export --out", met.stick).file,
        "batch": lambda: met.request("cuc-pub", "cuc-b"),
        "code": lambda: met.site.license("cuc-pub")["request_code"],
    }
    artefact = makers[kind]()
    found = met.slr.json("inspect", artefact, passphrase=None).result
    assert set(found) == {"family", "kind", "fields", "checks", "verdict"}
    assert found["family"] == "native"
    assert found["kind"] == ("request-code" if kind == "code" else kind)
    assert all(set(check) == CHECK_KEYS for check in found["checks"])
    # Without a workspace no signer is known.
    assert found["verdict"] == "unverifiable"
    if kind == "authorization":
        (entitlement,) = found["fields"]["entitlements"]
        assert (entitlement["name"], entitlement["count"]) == (BASIC, 40)
        assert met.site.reads("inspect", artefact)["verdict"] == "valid"
        assert met.site.reads("inspect", artefact)["checks"][5]["passed"] is True


def test_with_a_workspace_inspect_judges_what_it_can(met: World) -> None:
    """All but whether it fits an exchange; and nothing of what this workspace has made itself."""
    request = met.request("cuc-pub")
    met.authority.does("trust import", met.site.does("trust export --out", met.stick).file, "--fingerprint",
                       met.site.reads("workspace info")["words"])  # fmt: skip
    told = {c["id"]: c["passed"] for c in met.authority.reads("inspect", request)["checks"]}
    assert {number for number, passed in told.items() if passed is None} == {"10", "12", "13"}
    assert {passed for passed in told.values() if passed is not None} == {True}
    own = met.site.reads("inspect", request)
    assert own["verdict"] == "valid"
    assert {c["passed"] for c in own["checks"] if int(c["id"]) >= 8} == {None}


def test_inspect_says_that_an_artefact_is_for_another(met: World) -> None:
    south = met.desk(met.folder / "south.slr", "site")
    met.create(south.path, "site", "South Site")
    anchor = met.authority.does("trust export --out", met.stick)
    south.does("trust import", anchor.file, "--fingerprint", anchor.result["words"])
    file = met.authorize(met.request("cuc-pub"))
    said = south("inspect", file, passphrase=None)
    assert (said.status, said.error["code"], said.result["verdict"]) == (1, "other-audience", "invalid")
    assert [c["id"] for c in said.result["checks"] if c["passed"] is False] == ["8"]
    assert met.site.reads("inspect", file)["verdict"] == "valid"
    batch = met.site.does("trust export --out", met.stick).file
    assert south.reads("inspect", batch)["verdict"] == "unverifiable"


def test_inspect_judges_a_batch_as_far_as_it_is_one(met: World) -> None:
    met.add("cuc-b")
    file = met.authorize(met.request("cuc-pub", "cuc-b", quantity=f"{BASIC}=1"))
    found = met.site.reads("inspect", file)
    assert (found["kind"], found["verdict"]) == ("batch", "valid")
    assert {c["passed"] for c in found["checks"]} == {True, None}
    met.site.does(f"{SMART} install-file", file)
    assert met.site.reads("inspect", file)["verdict"] == "valid"


def test_inspect_never_changes_anything_and_needs_no_workspace(met: World) -> None:
    file = met.authorize(met.request("cuc-pub"))
    before = {path: path.read_bytes() for path in met.folder.rglob("*") if path.is_file()}
    for desk in (met.site, met.authority):
        desk("inspect", file, passphrase=None)
    met.slr.json("inspect", file, passphrase=None)
    met.slr.json("inspect -", passphrase=None, stdin=b"")
    assert {path: path.read_bytes() for path in met.folder.rglob("*") if path.is_file()} == before


def test_what_is_invalid_comes_with_its_report(met: World) -> None:
    file = met.authorize(met.request("cuc-pub"))
    content = bytearray(file.read_bytes())
    content[100] ^= 1
    file.write_bytes(content)
    said = met.site("inspect", file, passphrase=None)
    assert (said.status, said.error["code"], said.result["verdict"]) == (1, "damaged", "invalid")
    assert [c["passed"] for c in said.result["checks"]][:2] == [True, False]


# --- reading ---------------------------------------------------------------

READING_SITE = (
    "workspace info", "workspace check", "trust list", "product list", "instance list", "instance show cuc-pub",
    "show license status --instance cuc-pub", "show license summary --instance cuc-pub",
    "show license usage --instance cuc-pub", "show license all --instance cuc-pub",
    "show license tech --instance cuc-pub", "exchange list", "exchange list --open", "exchange show 1",
    "open-ends", "journal list", "journal verify",
)  # fmt: skip
READING_AUTHORITY = (
    "workspace info", "workspace check", "trust list", "product list", "pool list", "reservation list",
    "exchange list", "exchange show 1", "open-ends", "journal list", "journal verify",
)  # fmt: skip


def test_reading_needs_no_passphrase_and_writes_nothing_anywhere(reserved: World) -> None:
    reserved.site.does(f"instance usage cuc-pub {BASIC}=41")
    before = {path: path.read_bytes() for path in reserved.folder.rglob("*") if path.is_file()}
    # Time that has passed is computed, not stored.
    reserved.slr.clock.at += 91 * 86_400
    for desk, commands in ((reserved.site, READING_SITE), (reserved.authority, READING_AUTHORITY)):
        for command in commands:
            assert desk(command, passphrase=None).object["ok"], command
    assert reserved.site.license("cuc-pub")["enforced"] is True
    assert {path: path.read_bytes() for path in reserved.folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("command", READING_SITE)
def test_people_get_lines_and_no_json(made_reserved: World, command: str) -> None:
    said = made_reserved.slr.run("-w", made_reserved.site.path, *command.split(), passphrase=None)
    assert said.status == 0
    assert said.err == ""
    assert said.out.strip()
    assert not said.out.startswith("{")


# --- acts ------------------------------------------------------------------


def test_acts_and_refused_acts_are_entries_under_a_signed_head(reserved: World) -> None:
    site, authority = reserved.site, reserved.authority
    for desk in (site, authority):
        for entry in desk.entries():
            has(entry, "number", "t", "type", "operator")
    head = site.reads("workspace info")["head"]
    site.does("--operator", "Ana", "--reason", "T-17", "instance", "usage", "cuc-pub", f"{BASIC}=3")
    (unlock, usage) = site.entries()[head["size"] :]
    assert (usage["operator"], usage["facts"]["reason"]) == ("Ana", "T-17")
    assert unlock["operator"] == "Ana"
    site.refuses("wrong-state", "--operator", "Ana", *f"{SMART} cancel --instance cuc-pub".split())
    refusal = site.entries()[-1]
    assert (refusal["type"], refusal["operator"], refusal["facts"]["code"]) == (
        "refusal",
        "Ana",
        "wrong-state",
    )
    for desk in (site, authority):
        verified = desk.reads("journal verify")
        assert verified["ok"] is True
        assert verified["entries"] == len(desk.entries()) == verified["head"]["size"]
    recorded = site.does("journal verify --record").result
    assert site.entries()[-1]["type"] == "verified"
    assert recorded["verdict"] == "WITNESSED"


def test_after_a_hundred_refusals_the_journal_is_intact(met: World) -> None:
    for desk, commands in (
        (met.site, (f"{SMART} cancel --instance cuc-pub", f"{SMART} return --instance cuc-pub",
                    f"{SMART} enable --instance cuc-pub", "instance usage nobody X=1")),
        (met.authority, ("update NOBODY --quantity X=1", "remove NOBODY --note x", "virtual-account add Voice",
                         "confirm TCF-00000-00000-00000-00000-00000-00000-00000-00000-0")),
    ):  # fmt: skip
        before = desk.shown()
        for _ in range(4):
            for command in commands:
                assert not desk(command).object["ok"]
        assert desk.shown() == before
        assert [entry["type"] for entry in desk.entries()].count("refusal") == 16
        assert desk.verdict() == "INTACT - UNANCHORED"


def test_the_commands_of_the_other_side_say_so(met: World) -> None:
    for desk, commands in (
        (met.authority, (f"instance add x {' '.join(UNITY)} --serial X", f"{SMART} enable --instance cuc-pub",
                         f"{SMART} request specific --instance cuc-pub", "instance usage cuc-pub X=1",
                         f"{SMART} return --instance cuc-pub", f"{SMART} cancel --instance cuc-pub")),
        (met.site, ("virtual-account add X", f"pool add --virtual-account X --tag {BASIC} --count 1",
                    f"pool correct --virtual-account X --tag {BASIC} --count 1 --note x",
                    f"update X --quantity {BASIC}=1", "reissue X", "remove X --note x")),
    ):  # fmt: skip
        for command in commands:
            said = desk.refuses("wrong-state", command)
            assert desk.role in said.error["what"]
    for desk, command in (
        (met.authority, "instance list"),
        (met.authority, "show license status --instance x"),
        (met.site, "pool list"),
        (met.site, "reservation list"),
    ):
        assert desk(command, passphrase=None).error["code"] == "wrong-state"


# --- usage errors ----------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [
        "nonsense", "instance", "instance ad", "instance add", "instance add x", "license smart", "show license",
        f"{SMART}", f"{SMART} request", f"{SMART} install", "authorize", "authorize x", "update", "pool add",
        "exchange show", "--nonsense", "instance list --nonsense", "journal list --from -1", "trust import",
        "workspace create", "workspace create x --role king --name x", "confirm", "confirm a b", "instance usage x",
        "rehost --failed x --note x",
    ],
)  # fmt: skip
def test_a_command_line_that_is_not_understood(met: World, command: str) -> None:
    before = {desk.path: desk.path.read_bytes() for desk in (met.site, met.authority)}
    said = met.site(command)
    assert (said.status, said.error["code"]) == (2, "usage")
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("instanc list", "instance"),
        ("instance lst", "list"),
        ("jurnal list", "journal"),
        ("autorize x", "authorize"),
    ],
)
def test_the_nearest_command_is_named(met: World, wrong: str, near: str) -> None:
    assert f"'{near}'" in met.site(wrong).error["what"]


def test_no_workspace_is_named(met: World) -> None:
    said = met.slr.json("instance list")
    assert (said.status, said.error["code"]) == (2, "usage")
    assert "SLR_WORKSPACE" in said.error["do"]


@pytest.mark.parametrize(
    "command", ["--help", "--version", "instance --help", f"{SMART} --help", "authorize --help"]
)
def test_help_is_an_object_too(met: World, command: str) -> None:
    assert met.slr.json(command, passphrase=None).status == 0
    said = met.slr.run(*command.split(), passphrase=None)
    assert said.status == 0
    assert said.out


def test_names_and_serials(met: World) -> None:
    add, serial = "instance add", ("--serial", "NEW-1")
    for name in ("", " ", "a\nb", "x" * 65, "\u202e", "caf\u00e9" * 20):
        said = met.site(add, name, *UNITY, *serial)
        assert (said.status, said.error["code"]) == (2, "bad-value"), name
    for bad in ("", "a b", "a/b", "x" * 33, "\u00e4", "a:b"):
        said = met.site(add, "new", *UNITY, "--serial", bad)
        assert (said.status, said.error["code"]) == (2, "bad-value"), bad
    met.site.refuses("bad-value", add, "new", *UNITY)
    met.site.refuses("unknown-name", add, "new", "--product", "unity-conection", "--release", "14", *serial)
    met.site.refuses("unknown-name", add, "new", "--product", "unity-connection", "--release", "99", *serial)
    met.site.refuses("conflict", add, "cuc-pub", *UNITY, *serial)
    met.site.refuses("conflict", add, "clone", *UNITY, "--serial", "cuc-pub")
    met.site.does(add, "new", *UNITY, *serial)


@pytest.mark.parametrize("note", ["", "  ", "x" * 501])
def test_a_note_says_something_and_not_a_book(reserved: World, note: str) -> None:
    reserved.authority.refuses("bad-value", "remove CUC-PUB --note", note, recorded=False)
    reserved.authority.refuses(
        "bad-value", f"update CUC-PUB --quantity {BASIC}=1 --supersede --note", note, recorded=False
    )
    reserved.site.refuses("bad-value", "exchange close 1 --note", note, recorded=False)


@pytest.mark.parametrize("option", ["--operator", "--reason"])
def test_what_stands_in_every_entry_is_no_book(met: World, option: str) -> None:
    met.site.refuses(
        "bad-value", option, "x" * 501, "instance", "usage", "cuc-pub", f"{BASIC}=1", recorded=False
    )
    met.site.does(option, "x" * 500, "instance", "usage", "cuc-pub", f"{BASIC}=1")


def test_a_clock_is_not_confirmed_by_blanks(met: World) -> None:
    met.site.refuses(
        "usage",
        "--clock-confirmed",
        "--reason",
        "  ",
        "instance",
        "usage",
        "cuc-pub",
        f"{BASIC}=1",
        recorded=False,
    )


def test_open_ends_come_most_urgent_first(reserved: World) -> None:
    reserved.add("cuc-b", "cuc-c")
    reserved.site.does(f"instance usage cuc-b {BASIC}=1")
    reserved.slr.clock.at += 80 * 86_400
    reserved.request("cuc-c")
    reserved.site.does(f"instance usage cuc-pub {BASIC}=41")
    dues = [end["due"] for end in reserved.site.reads("open-ends")["open_ends"]]
    assert len(dues) >= 3
    assert [due for due in dues if due] == sorted(due for due in dues if due)


def test_instances_from_a_table(met: World) -> None:
    table = "name,product,release,serial\nrow-1,unity-connection,12.5(1)SU4,R1\nrow-2,generic,1,R2\n"
    release = next(
        p["releases"][0] for p in met.site.reads("product list")["products"] if p["id"] == "generic"
    )
    table = table.replace(
        "generic,1,", f"generic,{release if isinstance(release, str) else release['text']},"
    )
    done = met.site.does("instance import -", stdin=b"\xef\xbb\xbf" + table.encode())
    assert [i["name"] for i in done.result["instances"]] == ["row-1", "row-2"]
    for bad in (
        b"", b"name\n", table.encode(), b"\xff\xfe", b"name,product,release,serial\na,b\n",
        b"name,product,release,serial\nx,unity-connection,12.5(1)SU4,=1+1\n",
        b'name,product,release,serial\n"x', b"a\0b,c\n",
    ):  # fmt: skip
        before = met.site.shown()
        said = met.site("instance import -", stdin=bad)
        assert said.status in {2, 3}, said.object
        assert met.site.shown() == before


def test_tags_and_counts_of_a_pool(met: World) -> None:
    add = "pool add --virtual-account Voice --count"
    for count in ("0", "-1", str(10**9 + 1), str(2**63)):
        met.authority.refuses("bad-value", f"{add} {count} --tag {BASIC}")
    met.authority.refuses("unknown-name", f"{add} 1 --tag CUC_Nothing")
    met.authority.refuses("unknown-name", f"pool add --virtual-account Nobody --count 1 --tag {BASIC}")
    for day in ("2026-13-01", "20260301", "tomorrow", "2026-3-1"):
        met.authority.refuses("bad-value", f"{add} 1 --tag {BASIC} --end {day}", recorded=False)
    met.authority.refuses("bad-value", f"{add} 1 --tag {BASIC} --start 2027-01-02 --end 2027-01-01")
    # Together no line holds more than the most.
    met.authority.does(f"{add} {10**9 - 20} --tag {PORT}")
    met.authority.refuses("bad-value", f"{add} 1 --tag {PORT}")
    assert met.pool(PORT) == (10**9, 0, 0, 10**9)
    # What was added by mistake is taken away again, with a reason; what is not there is not.
    correct = f"pool correct --virtual-account Voice --tag {PORT} --count"
    met.authority.does(f"{correct} {10**9 - 20} --note x")
    assert met.pool(PORT) == (20, 0, 0, 20)
    met.authority.refuses("pool-too-small", f"{correct} 21 --note x")
    met.authority.refuses("unknown-name", f"{correct} 1 --note x --end 2030-01-01")
    assert met.authority(f"{correct} 1").error["code"] == "usage"


def test_nothing_is_counted_in_a_virtual_account_that_differs_only_in_case(met: World) -> None:
    met.authority.refuses("conflict", "virtual-account add VOICE")
    for name in ("", " x", "a|b", "x" * 65, "\u00fc"):
        assert met.authority("virtual-account add", name).error["code"] == "bad-value"


# --- exchanges -------------------------------------------------------------


def test_exchanges_are_found_by_subject_time_and_text(reserved: World) -> None:
    reserved.add("cuc-b")
    reserved.slr.clock.at += 86_400
    reserved.request("cuc-b")

    def found(*options: object) -> list[str]:
        rows = reserved.site.reads("exchange list", *options)["exchanges"]
        return [row["subject"] for row in rows if row["kind"] == "reserve"]

    assert found() == ["cuc-b", "cuc-pub"]
    assert found("--open") == ["cuc-b"]
    assert found("--subject", "cuc-pub") == ["cuc-pub"]
    assert found("--since", "2026-03-02T00:00:00Z") == ["cuc-b"]
    assert found("--text", "TRQ-UCXN:CUC-B") == ["cuc-b"]
    assert found("--text", "nowhere") == []
    assert reserved.site("exchange show E-999999", passphrase=None).error["code"] == "unknown-name"


def test_every_leg_comes_out_as_the_very_file(met: World) -> None:
    request = met.request("cuc-pub")
    answer = met.authorize(request)
    met.install(answer)
    (exchange,) = met.site.reads("exchange list --subject cuc-pub")["exchanges"]
    shown = met.site.reads("exchange show", exchange["id"], "--out", met.folder / "legs")
    written = [Path(file["path"]) for file in shown["files"]]
    assert [path.read_bytes() for path in written] == [request.read_bytes(), answer.read_bytes()]
    assert [path.name for path in written] == [request.name, answer.name]
    media = {leg["kind"]: leg["medium"] for leg in shown["exchange"]["legs"]}
    assert media["request"] == "folder"


# --- subprocess-free odds --------------------------------------------------


def test_text_follows_the_profile_and_json_keeps_the_seeds_words(met: World) -> None:
    met.site.does("instance add new --product unity-connection --release 14 --serial NEW14")
    met.site.does(f"{SMART} enable --instance new")
    met.authority.does(f"pool add --virtual-account Voice --tag {BASIC} --count 5 --release 14")
    met.install(met.authorize(met.request("new", quantity=f"{BASIC}=5")))
    assert met.site.status("new")[0] == "Registered - License Reservation"
    text = met.slr.run(
        "-w", met.site.path, *["show", "license", "status", "--instance", "new"], passphrase=None
    ).out
    assert "Registered - Specific License Reservation" in text


def test_several_instances_are_shown_together(met: World) -> None:
    met.add("cuc-b")
    found = met.site.reads("show license summary --instance cuc-pub --instance cuc-b")
    assert [item["instance"] for item in found["instances"]] == ["cuc-pub", "cuc-b"]


def one_object(desk: Desk, *parts: object) -> dict[str, Any]:
    said = desk.world.slr.run("-w", desk.path, *parts)
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_json_may_stand_anywhere(met: World) -> None:
    for parts in (("instance", "--json", "list"), ("instance", "list", "--json")):
        assert one_object(met.site, *parts)["ok"] is True
