"""The family cisco: the product makes the codes; the app guides, checks what it can, and keeps every byte."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.program import SMART, World
from tests.unit.codec.cisco import made_up

UDI = made_up.CUCM_UDI
XML = made_up.AUTHORIZATION.encode()


@pytest.fixture(scope="module")
def made_asked(made_bare: World, tmp_path_factory: pytest.TempPathFactory) -> World:
    """A CUCM whose request is open, and whose UDI line was recorded."""
    world = made_bare.copy(tmp_path_factory.mktemp("cisco"))
    world.site.does("instance add cm --product cucm --release 12.5 --family cisco --udi", UDI)
    world.site.does(f"{SMART} enable --instance cm")
    world.site.does(f"{SMART} request specific --instance cm --code", UDI)
    return world


@pytest.fixture
def asked(made_asked: World, tmp_path: Path) -> World:
    return made_asked.copy(tmp_path / "world")


def written(world: World, content: bytes) -> Path:
    path = world.folder / "pasted.xml"
    path.write_bytes(content)
    return path


def checks(said: dict[str, Any]) -> dict[str, bool | None]:
    return {check["id"]: check["passed"] for check in said["checks"]}


def test_the_whole_way_of_a_cucm(bare: World) -> None:
    site = bare.site
    added = site.does("instance add cm --product cucm --release 12.5 --family cisco --udi", UDI)
    assert added.result["instance"]["family"] == "cisco"
    site.does(f"{SMART} enable --instance cm")

    # The app opens the exchange and says what to type, and where.
    asked = site.does(f"{SMART} request specific --instance cm --out", bare.stick)
    assert asked.result["files"] == []
    assert asked.result["request_codes"] == []
    assert "license smart reservation request" in [guide["command"] for guide in asked.result["guide"]]
    assert all("admin:" in guide["where"] for guide in asked.result["guide"])
    assert site.status("cm")[0] == "Reservation In Progress"
    assert site.waits() == [("reserve", "cm")]

    # What it printed is recorded: of a CUCM its UDI line.
    told = site.does(f"{SMART} request specific --instance cm --code", UDI)
    assert told.result["request_codes"] == [{"instance": "cm", "code": UDI}]

    # The authorization, checked as far as it can be checked here.
    file = written(bare, XML)
    inspected = bare.slr.json("inspect", file, passphrase=None).result
    assert (inspected["family"], inspected["kind"], inspected["verdict"]) == (
        "cisco", "authorization", "unverifiable"
    )  # fmt: skip
    (installed,) = site.does(f"{SMART} install-file", file, "--instance", "cm").result["installed"]
    assert installed["entitlements"] == {"UCM_Basic": 5, "UCM_Enhanced": 3}
    assert installed["confirmation_code"] is None
    assert checks(installed) == dict.fromkeys(checks(installed), True) | {
        "request-udi": None,
        "version": None,
    }
    (signature,) = (check for check in installed["checks"] if check["id"] == "signature")
    assert signature["detail"] == "present, cannot be verified here"
    assert site.status("cm") == ("Registered - License Reservation", "No License in Use")
    assert site.waits() == []

    # The original bytes come out again exactly.
    (exchange,) = site.reads("exchange list --subject cm")["exchanges"]
    assert exchange["open"] is False
    shown = site.reads("exchange show", exchange["id"], "--out", bare.folder / "kept")
    kept = {file["kind"]: Path(file["path"]).read_bytes() for file in shown["files"]}
    assert kept == {"udi": UDI.encode(), "authorization": XML}
    assert [leg["sha256"] for leg in shown["exchange"]["legs"] if leg["kind"] == "authorization"] == [
        hashlib.sha256(XML).hexdigest()
    ]
    assert site.verdict() == "INTACT - UNANCHORED"

    # The same bytes again are told.
    site.refuses("replayed", f"{SMART} install-file", file)

    # Return: the product prints the code; it is recorded, and stays open until it was entered elsewhere.
    guided = site.does(f"{SMART} return --instance cm")
    assert guided.result["return_codes"] == []
    assert guided.result["guide"][0]["command"].startswith("license smart reservation return")
    assert site.status("cm")[0] == "Registered - License Reservation"
    slipped = made_up.RETURN_CODE[:9] + "l" + made_up.RETURN_CODE[10:]
    site.refuses("code-wrong", f"{SMART} return --instance cm --code", slipped)
    site.does(f"{SMART} return --instance cm --code", made_up.RETURN_CODE)
    assert site.status("cm")[0] == "Unregistered"
    assert site.waits() == [("return", "cm")]
    (back, *_) = site.reads("exchange list --open")["exchanges"]
    site.does("exchange close", back["id"], "--note", "entered in CSSM by phone")
    assert site.waits() == []


def test_a_udi_that_contradicts_itself_is_taken_with_a_warning(bare: World) -> None:
    add = "instance add {} --product {} --release {} --family cisco --udi"
    slip = made_up.CUCM_UDI.replace("S:2e1f0", "S:2e1f1")
    said = bare.site.does(add.format("cz", "cucm", "12.5"), slip)
    assert said.result["warnings"] == [
        "cz: serial number is the last 5 hex digits of the UUID: serial 2e1f1, the UUID has 2e1f0"
    ]
    # The right one has that UUID; after it nobody has.
    assert bare.site.does(add.format("ca", "cucm", "12.5"), UDI).result["warnings"] == []
    slip = made_up.CUCM_UDI.replace("S:2e1f0", "S:2e1f2")
    refused = bare.site.refuses("conflict", add.format("cm", "cucm", "12.5"), slip)
    assert "ca has the same UUID" in refused.error["what"]
    other = "P:CUCX,S:aaaaa,U:0f1e2d3c-4b5a-4978-8796-a5b4c3daaaaa"
    (warning,) = bare.site.does(add.format("cx", "cucm", "12.5"), other).result["warnings"]
    assert "product id is CUCX" in warning
    assert warning.endswith("has UCM")
    right = "P:UCM,S:bbbbb,U:0f1e2d3c-4b5a-4978-8796-a5b4c3dbbbbb"
    assert bare.site.does(add.format("cm", "cucm", "12.5"), right).result["warnings"] == []


@pytest.mark.parametrize("pid", ["UCXN", "Cisco Unity Connection"])
def test_a_unity_connection_is_held_against_its_uuid_by_either_product_id(bare: World, pid: str) -> None:
    add = "instance add {} --product unity-connection --release 12.5(1)SU4 --family cisco --udi"
    right = f"P:{pid},S:{made_up.UNITY_SERIAL},U:{made_up.UNITY_UUID}"
    assert bare.site.does(add.format("cuc"), right).result["warnings"] == []
    slip = right.replace("S:a1", "S:a0").replace("bbccdd", "bbcc00")
    (warning,) = bare.site.does(add.format("slip"), slip).result["warnings"]
    assert "first 27 hex digits" in warning


def test_a_list_of_instances_is_held_against_their_udis_too(bare: World) -> None:
    rows = [
        "name,product,release,udi,family",
        f'cz,cucm,12.5,"{UDI.replace("S:2e1f0", "S:2e1f1")}",cisco',
        'cm,cucm,12.5,"P:UCM,S:bbbbb,U:0f1e2d3c-4b5a-4978-8796-a5b4c3dbbbbb",cisco',
    ]
    file = bare.folder / "servers.csv"
    twice = 'twice,cucm,12.5,"P:UCM,S:ccccc,U:0f1e2d3c-4b5a-4978-8796-a5b4c3dbbbbb",cisco'
    file.write_text("\n".join([*rows, twice]))
    bare.site.refuses("conflict", "instance import", file)
    file.write_text("\n".join(rows))
    (warning,) = bare.site.does("instance import", file).result["warnings"]
    assert warning.startswith("cz: ")


def test_as_one_argument_and_with_the_command_around_it(asked: World) -> None:
    (installed,) = asked.site.does(f"{SMART} install", made_up.COMMAND).result["installed"]
    assert installed["instance"] == "cm"
    assert asked.site.license("cm")["reserved"] == {"UCM_Basic": 5, "UCM_Enhanced": 3}


def test_pasted_from_a_terminal(asked: World) -> None:
    pasted = f"admin:{made_up.COMMAND}\r\n".replace('"', "\u201d").replace("UC Manager", "UC\u00a0Manager")
    (installed,) = asked.site.does(f"{SMART} install -", stdin=pasted.encode()).result["installed"]
    assert installed["instance"] == "cm"


def test_an_update_of_a_cucm_waits_until_its_code_was_entered(asked: World) -> None:
    asked.site.does(f"{SMART} install-file", written(asked, XML))
    more = made_up.authorization(made_up.entitlement(count=9), timestamp=made_up.MADE_AT + 1).encode()
    (installed,) = asked.site.does(f"{SMART} install-file", written(asked, more)).result["installed"]
    assert installed["sequence"] == 2
    assert asked.site.license("cm")["reserved"] == {"UCM_Basic": 9}
    assert asked.site.waits() == [("update", "cm")]


def test_the_same_authorization_in_other_bytes_is_no_update(asked: World) -> None:
    asked.site.does(f"{SMART} install-file", written(asked, XML))
    folded = b"\n".join(XML[at : at + 80] for at in range(0, len(XML), 80))
    for copy in (b"<smartLicense>" + XML + b"</smartLicense>", folded):
        said = asked.site.refuses("replayed", f"{SMART} install-file", written(asked, copy))
        assert said.error["harmless"] is True
    assert asked.site.waits() == []

    # Nor is the first one, when a second was installed or all was returned.
    later = made_up.authorization(made_up.entitlement(count=9), timestamp=made_up.MADE_AT + 1).encode()
    asked.site.does(f"{SMART} install-file", written(asked, later))
    asked.site.refuses("replayed", f"{SMART} install-file", written(asked, folded))
    asked.site.does(f"{SMART} return --instance cm --code", made_up.RETURN_CODE)
    asked.site.does(f"{SMART} request specific --instance cm --code", UDI)
    asked.site.refuses("replayed", f"{SMART} install-file", written(asked, folded))


def test_the_same_request_code_again_is_told(asked: World) -> None:
    said = asked.site.refuses("replayed", f"{SMART} request specific --instance cm --code", UDI)
    assert (said.status, said.error["harmless"]) == (3, True)
    (exchange,) = asked.site.reads("exchange list --open")["exchanges"]
    assert (exchange["legs"], exchange["id"] in said.error["what"]) == (1, True)

    # The next request is another one, although the line that a CUCM prints is the same.
    asked.site.does(f"{SMART} cancel --instance cm")
    again = asked.site.does(f"{SMART} request specific --instance cm --code", UDI)
    assert again.result["request_codes"] == [{"instance": "cm", "code": UDI}]


def test_the_same_return_code_again_is_told(asked: World) -> None:
    asked.site.does(f"{SMART} install-file", written(asked, XML))
    returned = f"{SMART} return --instance cm --code"
    asked.site.does(returned, made_up.RETURN_CODE)
    bare = made_up.RETURN_CODE.replace("-", "")
    for code in (made_up.RETURN_CODE, f" {made_up.RETURN_CODE}\n", bare, f"{bare[:30]} {bare[30:]}"):
        said = asked.site.refuses("replayed", returned, code)
        assert (said.status, said.error["harmless"]) == (3, True)
        assert asked.site.reads("exchange list --open")["exchanges"][0]["id"] in said.error["what"]
    # Another code is not it.
    asked.site.refuses("wrong-state", returned, made_up.base58_code("C", 51, seed=8))

    # Nor does it end the next reservation, or that of another instance.
    asked.site.does(f"{SMART} request specific --instance cm --code", UDI)
    more = made_up.authorization(timestamp=made_up.MADE_AT + 1).encode()
    asked.site.does(f"{SMART} install-file", written(asked, more))
    asked.site.refuses("replayed", returned, made_up.RETURN_CODE)
    assert asked.site.status("cm")[0] == "Registered - License Reservation"
    other = "P:UCM,S:bbbbb,U:0f1e2d3c-4b5a-4978-8796-a5b4c3dbbbbb"
    asked.site.does("instance add co --product cucm --release 12.5 --family cisco --udi", other)
    said = asked.site.refuses("other-instance", f"{SMART} return --instance co --code", made_up.RETURN_CODE)
    assert "cm" in said.error["what"]


def test_of_a_utf_16_file_the_bytes_are_kept_and_the_check_says_so(asked: World) -> None:
    data = ("\ufeff" + made_up.AUTHORIZATION).encode("utf-16-le")
    file = written(asked, data)
    (installed,) = asked.site.does(f"{SMART} install-file", file).result["installed"]
    assert checks(installed)["unchanged"] is None
    (exchange,) = asked.site.reads("exchange list --subject cm")["exchanges"]
    shown = asked.site.reads("exchange show", exchange["id"], "--out", asked.folder / "kept")
    kept = {file["kind"]: Path(file["path"]).read_bytes() for file in shown["files"]}
    assert kept["authorization"] == data
    asked.site.refuses("replayed", f"{SMART} install-file", file)
    asked.site.refuses("replayed", f"{SMART} install-file", written(asked, XML))


def test_a_return_code_without_its_hyphens_is_kept_as_it_is_printed(asked: World) -> None:
    asked.site.does(f"{SMART} install-file", written(asked, XML))
    bare = made_up.RETURN_CODE.replace("-", "")
    said = asked.site.does(f"{SMART} return --instance cm --code", f"{bare[:20]}\n{bare[20:]}")
    assert said.result["return_codes"] == [{"instance": "cm", "code": made_up.RETURN_CODE}]


def test_an_older_authorization_than_the_installed_one_is_said(asked: World) -> None:
    asked.site.does(f"{SMART} install-file", written(asked, XML))
    older = made_up.authorization(timestamp=made_up.MADE_AT - 1000).encode()
    (installed,) = asked.site.does(f"{SMART} install-file", written(asked, older)).result["installed"]
    assert checks(installed)["order"] is False
    newer = made_up.authorization(timestamp=made_up.MADE_AT).replace("MEUC", "MEUD").encode()
    (installed,) = asked.site.does(f"{SMART} install-file", written(asked, newer)).result["installed"]
    assert checks(installed)["order"] is True


@pytest.mark.parametrize("time", ["", "<timestamp></timestamp>", "<timestamp>soon</timestamp>"])
def test_one_that_does_not_say_when_it_was_made_is_not_taken(asked: World, time: str) -> None:
    asked.site.does(f"{SMART} install-file", written(asked, XML))
    more = made_up.authorization(made_up.entitlement(count=9))
    timeless = more.replace(f"<timestamp>{made_up.MADE_AT}</timestamp>", time)
    said = asked.site.refuses("damaged", f"{SMART} install-file", written(asked, timeless.encode()))
    assert "timestamp" in said.error["what"]
    assert asked.site.license("cm")["reserved"] == {"UCM_Basic": 5, "UCM_Enhanced": 3}


@pytest.mark.parametrize("only", [(), ("--instance", "cm")])
def test_of_another_instance(asked: World, only: tuple[str, ...]) -> None:
    other = made_up.authorization(udi="P:UCM,S:e1f00,U:0f1e2d3c-4b5a-4978-8796-a5b4c3de1f00")
    asked.site.refuses("other-instance", f"{SMART} install-file", written(asked, other.encode()), *only)


def test_of_the_same_serial_and_another_uuid(asked: World) -> None:
    other = XML.replace(b"0f1e2d3c", b"1f1e2d3c")
    asked.site.refuses("other-instance", f"{SMART} install-file", written(asked, other))


def test_a_udi_line_of_another_instance_is_not_recorded(asked: World) -> None:
    for code in ("P:UCM,S:aaaaa,U:0f1e2d3c-4b5a-4978-8796-a5b4c3daaaaa", made_up.REQUEST):
        asked.site.refuses("other-instance", f"{SMART} request specific --instance cm --code", code)


@pytest.mark.parametrize("code", ["hello", "", made_up.RETURN_CODE, "TRQ-UCXN:A-00000", "\x1b[2J"])
def test_what_is_no_request_code_is_not_recorded(asked: World, code: str) -> None:
    said = asked.site(f"{SMART} request specific --instance cm --code", code)
    assert said.status == 1
    assert said.error["code"] in {"wrong-kind", "unrecognised", "code-wrong"}
    assert asked.site.license("cm")["request_code"] == UDI


def test_a_request_code_with_a_wrong_checksum_is_recorded_with_a_warning(bare: World) -> None:
    bare.site.does(
        "instance add cuc --product unity-connection --release 12.5(1)SU4 --family cisco --udi",
        f"P:UCXN,S:{made_up.UNITY_SERIAL},U:{made_up.UNITY_UUID}",
    )
    bare.site.does(f"{SMART} enable --instance cuc")
    right = made_up.request_code("UCXN", made_up.UNITY_SERIAL)
    wrong = right[:-2] + ("00" if right[-2:] != "00" else "01")
    said = bare.site.does(f"{SMART} request specific --instance cuc --code", wrong)
    assert "checksum" in said.result["warnings"][0]
    assert bare.slr.json("inspect", wrong, passphrase=None).error["code"] == "code-wrong"
    said = bare.site.does(f"{SMART} request specific --instance cuc --code", right)
    assert said.result["warnings"] == []


def test_checks_that_fail_are_said_and_recorded(asked: World) -> None:
    asked.site.does("instance usage cm UCM_Basic=7")
    odd = made_up.authorization(
        made_up.entitlement(count=5, start="2020-Jan-01 UTC", end="2021-Jan-01 UTC", kind="TERM"),
        made_up.entitlement("regid.2016-07.com.cisco.UCM_MadeUp,12.0_00000000-0000-4000-8000-000000000000"),
    )
    (installed,) = asked.site.does(f"{SMART} install-file", written(asked, odd.encode())).result["installed"]
    failed = {name for name, passed in checks(installed).items() if passed is False}
    assert {"counts", "tags", "terms"} <= failed


def test_a_native_instance_takes_no_code_of_ciscos(met: World) -> None:
    for udi in ("P:UCXN,S:CUC-PUB", "P:UCXN,S:CUC-PUB,U:0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0"):
        said = met.site(f"{SMART} install-file", written(met, made_up.authorization(udi=udi).encode()))
        assert said.status == 1
        assert said.error["code"] in {"wrong-kind", "other-instance"}
    assert met.site.status("cuc-pub")[0] == "Unregistered"


def test_a_cisco_instance_takes_no_native_authorization(met: World) -> None:
    """Also where its UDI is that of a native request somewhere else."""
    other = met.desk(met.folder / "other.slr", "site")
    met.create(other.path, "site", "Other")
    other.does(
        "instance add x --product unity-connection --release 12.5(1)SU4 --family cisco --udi",
        "P:UCXN,S:CUC-PUB",
    )
    anchor = met.authority.does("trust export --out", met.stick)
    other.does("trust import", anchor.file, "--fingerprint", anchor.result["words"])
    file = met.authorize(met.request("cuc-pub"))
    other.refuses("other-audience", f"{SMART} install-file", file)


DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("dtd", "forged"),
        ("entity", "forged"),
        ("external", "forged"),
        ("ten megabytes", "too-large"),
        ("truncated", "incomplete"),
        ("empty tag", "damaged"),
        ("empty count", "damaged"),
        ("no udi", "damaged"),
        ("empty udi", "damaged"),
        ("udi that is none", "damaged"),
        ("negative", "damaged"),
        ("huge", "damaged"),
        ("twice", "unrecognised"),
        ("nothing", "unrecognised"),
        ("binary", "unrecognised"),
        ("deep", "unrecognised"),
    ],
)
def test_hostile_xml_is_refused_and_changes_nothing(asked: World, what: str, code: str) -> None:
    content = {
        "dtd": DOCTYPE + XML,
        "entity": XML.replace(b"<count>5", b"<count>&b;"),
        "external": b'<!DOCTYPE x SYSTEM "file:///etc/passwd">' + XML.replace(b"UC Manager License", b"&x;"),
        "ten megabytes": XML.replace(b"</piid>", b"</piid>" + b" " * 10_000_000),
        "truncated": XML[:600],
        "empty tag": XML.replace(f"<tag>{made_up.BASIC}</tag>".encode(), b"<tag></tag>"),
        "empty count": XML.replace(b"<count>5</count>", b"<count></count>"),
        "no udi": XML.replace(f"<udi>{UDI}</udi>".encode(), b""),
        "empty udi": XML.replace(f"<udi>{UDI}</udi>".encode(), b"<udi></udi>"),
        "udi that is none": XML.replace(UDI.encode(), b"cm"),
        "negative": XML.replace(b"<count>5</count>", b"<count>-5</count>"),
        "huge": XML.replace(b"<count>5</count>", b"<count>9223372036854775808</count>"),
        "twice": XML + XML,
        "nothing": b"",
        "binary": bytes(range(256)),
        "deep": b"<a>" * 5000,
    }[what]
    before, entries = asked.site.shown(), len(asked.site.entries())
    said = asked.site(f"{SMART} install-file", written(asked, content))
    assert (said.status, said.error["code"]) == (1, code)
    assert "root:" not in said.out
    assert asked.site.shown() == before
    if what != "ten megabytes":  # which is not even read
        assert len(asked.site.entries()) > entries
    inspected = asked.slr.json("inspect", written(asked, content), passphrase=None)
    assert inspected.status == 1


@pytest.mark.parametrize("cut", range(0, len(XML), 97))
def test_every_truncation_is_refused(asked: World, cut: int) -> None:
    said = asked.slr.json("inspect", written(asked, XML[:cut]), passphrase=None)
    assert said.status == 1
    assert asked.site(f"{SMART} install-file", asked.folder / "pasted.xml").status == 1


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (made_up.REQUEST, "request-code"),
        (made_up.legacy_code(), "request-code"),
        (made_up.RETURN_CODE, "return-code"),
        (made_up.UNIVERSAL_CODE, "universal-code"),
        ("0badc0de", "confirmation-code"),
        (made_up.RETURN_CODE.replace("-", ""), "return-code"),
        (made_up.RETURN_CODE.replace("-", " "), "return-code"),
        (made_up.base58_code("DA", 36), "universal-code"),
        (UDI, "udi"),
        (f"P:Cisco Unity Connection,S:{made_up.UNITY_SERIAL}", "udi"),
        (f"PID:UCM,SN:{made_up.CUCM_SERIAL},UUID:{made_up.CUCM_UUID.replace('-', '')}", "udi"),
        ("PID:MADE-24UX , VID:V01, SN:FCW0000TEST", "udi"),
        ("Active: PID:MADE-24UX,SN:FCW0000TEST", "udi"),
        (f"pid=Cisco Unity Connection sn={made_up.UNITY_SERIAL}", "udi"),
        ("UDI_PID:MADE8000V; UDI_SN:TEST0000; ", "udi"),
    ],
)
def test_a_code_of_ciscos_reads_as_a_code_on_the_command_line(bare: World, code: str, kind: str) -> None:
    found = bare.slr.json("inspect", code, passphrase=None).result
    assert (found["family"], found["kind"], found["verdict"]) == ("cisco", kind, "unverifiable")


def test_what_is_said_of_a_file_with_a_failed_check_fits_a_file(bare: World) -> None:
    file = written(bare, XML.replace(b"<count>5</count>", b"<count></count>"))
    said = bare.slr.json("inspect", file, passphrase=None)
    assert (said.status, said.error["code"], said.result["verdict"]) == (1, "damaged", "invalid")
    assert "entitlement 1 count is empty" in said.error["what"]
    assert "group" not in said.error["do"]
    said = bare.slr.json("inspect", f"P:UCM,S:00000,U:{made_up.CUCM_UUID}", passphrase=None)
    assert (said.error["code"], "the product shows" in said.error["do"]) == ("code-wrong", True)
    said = bare.slr.json("inspect", made_up.RETURN_CODE.replace("z", "l"), passphrase=None)
    assert "group by group" in said.error["do"]


def test_a_check_that_was_not_made_is_not_one_that_was_not_reached(asked: World) -> None:
    folded = written(asked, XML.replace(b"><", b">\n<"))
    printed = asked.slr.run("inspect", folded, passphrase=None).out
    assert "on one line: not made to read it" in printed
    assert "not reached" not in printed
    asked.site.does(f"{SMART} install-file", folded)
    (exchange,) = asked.site.reads("exchange list --subject cm")["exchanges"]
    shown = asked.slr.run("-w", asked.site.path, "exchange", "show", exchange["id"]).out
    assert "version letter is that of the request code: not made" in shown


@pytest.mark.parametrize("bad", "0OIl")
def test_an_impossible_character_of_a_return_code_is_pointed_at(bare: World, bad: str) -> None:
    code = made_up.RETURN_CODE[:9] + bad + made_up.RETURN_CODE[10:]
    said = bare.slr.json("inspect", code, passphrase=None)
    assert (said.status, said.result["kind"], said.result["verdict"]) == (1, "return-code", "invalid")
    assert bad in said.error["what"]


def test_a_file_that_is_named_like_a_code_is_reached_with_a_dot(
    bare: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bare.folder)
    Path("0badc0de").write_bytes(XML)
    assert bare.slr.json("inspect 0badc0de", passphrase=None).result["kind"] == "confirmation-code"
    assert bare.slr.json("inspect ./0badc0de", passphrase=None).result["kind"] == "authorization"
    for name in ("my-zone.xml", "PID.xml", "P, S.xml", "123456-123456-123456-123456-123456.xml"):
        Path(name).write_bytes(XML)
        assert bare.slr.json("inspect", name, passphrase=None).result["kind"] == "authorization"
