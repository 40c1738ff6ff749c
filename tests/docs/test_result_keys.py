"""The keys that the command page gives for each result are those that the commands give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.docs.test_reference_pages import LEAVES, SECTIONS
from tests.end2end.program import BASIC, SMART, UNITY, Desk, World
from tests.unit.codec.cisco import made_up as cisco

Result = tuple[str, dict[str, Any]]


def documented(name: str) -> set[str]:
    """The keys at the top of a result, as the page gives them."""
    text = re.search(r"^Result: (.*)$", SECTIONS[name], re.MULTILINE)
    assert text is not None
    flat = text[1]
    while "{" in flat:
        flat = re.sub(r"\{[^{}]*\}", "", flat)
    if "as of `show license status`" in flat:
        return documented("show license status")
    flat = re.sub(r"as of `[a-z -]+`:?", "", flat)
    return set(re.findall(r"`([a-z_]+)(?:\[\])?`", flat))


def inside(name: str) -> dict[str, set[str]]:
    """The keys that the page gives inside braces, by the key before them; not where it says `as of` something else."""
    text = re.search(r"^Result: (.*)$", SECTIONS[name], re.MULTILINE)
    assert text is not None
    flat, found = text[1], {}
    while part := re.search(r"(?:`([a-z0-9_]+)(?:\[\])?` )?\{([^{}]*)\}", flat):
        keys = re.findall(r"`([a-z0-9_]+)(?:\[\])?`", part[2])
        if part[1] and keys and not re.search(r"as above|as of|TAG|the entry", part[2]):
            found[part[1]] = set(keys)
        flat = flat.replace(part[0], f"`{part[1]}`" if part[1] else "")
    return found


def maps(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every map in a result, and those in its lists, with the key before it."""
    for key, part in value.items() if isinstance(value, dict) else ():
        for item in part if isinstance(part, list) else [part]:
            if isinstance(item, dict):
                yield key, item
                yield from maps(item)


def story(world: World) -> Iterator[Result]:
    """A short life with every command in it: its name, and the result of each."""
    yield from beginnings(world)
    yield from a_reservation(world)
    yield from other_endings(world)
    yield from of_ciscos(world)
    yield from looking_back(world)


def at(desk: Desk, name: str, *words: object) -> Result:
    return name, desk.does(name, *words).result


def alone(world: World, name: str, *words: object) -> Result:
    said = world.slr.json(name, *words)
    assert said.object["ok"], said.error
    return name, said.result


def beginnings(world: World) -> Iterator[Result]:
    site, authority = world.site, world.authority
    yield alone(world, "demo", world.folder / "demo")
    yield alone(world, "product list")
    for desk in (site, authority):
        yield alone(world, "workspace create", desk.path, "--role", desk.role, "--name", "Desk", "--training")
    for ours, theirs in ((site, authority), (authority, site)):
        exported = at(theirs, "trust export", "--out", world.stick)
        yield exported
        yield at(ours, "trust import", file_of(exported), "--fingerprint", exported[1]["words"])
    yield at(site, "trust list")
    yield at(authority, "virtual-account add", "Voice")
    yield at(authority, "pool add", "--virtual-account", "Voice", "--tag", BASIC, "--count", 101)
    wrong = ("--virtual-account", "Voice", "--tag", BASIC, "--count", 1, "--note", "one too many")
    yield at(authority, "pool correct", *wrong)
    yield at(authority, "pool list")
    yield at(site, "instance add", "cuc", *UNITY, "--serial", "CUC")
    rows = world.folder / "rows.csv"
    rows.write_text("name,product,release,serial\nnew,unity-connection,12.5(1)SU4,NEW\n", "utf-8")
    yield at(site, "instance import", rows)
    yield at(site, "instance list")
    yield at(site, "instance usage", "cuc", f"{BASIC}=5")
    yield at(site, f"{SMART} enable", "--instance", "cuc", "--instance", "new")


def file_of(made: Result) -> str:
    """The file that a command wrote."""
    path: str = made[1]["files"][0]["path"]
    return path


def asked(world: World, name: str) -> Result:
    return at(
        world.site,
        f"{SMART} request specific",
        "--instance",
        name,
        "--quantity",
        f"{BASIC}=9",
        "--out",
        world.stick,
    )


def answered(world: World, request: Result) -> Result:
    return at(
        world.authority, "authorize", file_of(request), "--virtual-account", "Voice", "--out", world.stick
    )


def a_reservation(world: World) -> Iterator[Result]:
    site, authority, out = world.site, world.authority, ("--out", world.stick)
    request = asked(world, "cuc")
    yield request
    yield at(authority, "inspect", file_of(request))
    yield at(authority, "inbox take", file_of(request))
    yield at(authority, "inbox list")
    answer = answered(world, request)
    yield answer
    yield at(site, f"{SMART} install-file", file_of(answer))
    update = at(authority, "update", "CUC", "--quantity", f"{BASIC}=10", *out)
    yield update
    yield at(authority, "reissue", "CUC")
    installed = at(site, f"{SMART} install", file_of(update), *out)
    yield installed
    confirmed = at(authority, "confirm", installed[1]["installed"][0]["confirmation_code"], *out)
    yield confirmed
    yield at(site, "receive", file_of(confirmed))
    yield at(authority, "reservation list")
    yield at(site, "instance show", "cuc")
    for view in ("status", "summary", "usage", "all", "tech"):
        yield at(site, f"show license {view}", "--instance", "cuc")
    returned = at(site, f"{SMART} return", "--instance", "cuc", *out)
    yield returned
    yield at(authority, "accept-return", file_of(returned))


def other_endings(world: World) -> Iterator[Result]:
    site, authority = world.site, world.authority
    answer = answered(world, asked(world, "new"))
    given_back = at(site, f"{SMART} return-authorization", file_of(answer), "--out", world.stick)
    yield given_back
    yield at(authority, "accept-return", file_of(given_back))
    answered(world, asked(world, "cuc"))
    request = asked(world, "new")
    yield at(authority, "rehost", "--failed", "CUC", "--request", file_of(request), "--note", "burnt down")
    yield at(authority, "remove", "NEW", "--note", "the site was closed")
    yield at(site, f"{SMART} cancel", "--instance", "new")
    waiting = asked(world, "new")
    taken = at(authority, "inbox take", file_of(waiting))
    yield at(authority, "inbox dismiss", taken[1]["taken"][0]["exchange"], "--note", "asked twice")
    site.does(f"{SMART} cancel --instance new")
    yield at(site, f"{SMART} disable", "--instance", "new")


def of_ciscos(world: World) -> Iterator[Result]:
    site = world.site
    file = world.folder / "authorization.xml"
    file.write_text(cisco.AUTHORIZATION, "utf-8")
    site.does("instance add cm --product cucm --release 12.5 --family cisco --udi", cisco.CUCM_UDI)
    site.does(f"{SMART} enable --instance cm")
    yield at(site, f"{SMART} request specific", "--instance", "cm")
    yield at(site, f"{SMART} install-file", file)
    yield at(site, f"{SMART} return", "--instance", "cm", "--code", cisco.RETURN_CODE)
    (exchange,) = site.reads("exchange list --open --subject cm")["exchanges"]
    yield at(site, "exchange close", exchange["id"], "--note", "entered")


def looking_back(world: World) -> Iterator[Result]:
    site, backup = world.site, world.folder / "backup.slr"
    for name in (
        "exchange list",
        "media list",
        "open-ends",
        "outbox list",
        "journal list",
        "journal verify",
        "workspace info",
        "workspace check",
    ):
        yield at(site, name)
    yield at(site, "exchange show", "E-000002")
    yield at(site, "outbox mark", "E-000002", 1, "--how", "by courier")
    yield at(site, "workspace backup", backup)
    yield alone(world, "workspace restore", backup, "--into", world.folder / "restored.slr")


def test_results_have_the_keys_that_the_page_gives(tmp_path: Path) -> None:
    seen = set()
    for name, result in story(World(tmp_path)):
        assert set(result) == documented(name), name
        given = inside(name)
        for key, item in maps(result):
            assert set(item) == given.get(key, set(item)), (name, key)
        seen.add(name)
    assert seen == set(LEAVES)


def test_what_is_inside_braces_is_known_by_the_key_before_it() -> None:
    assert inside("workspace create") == {"workspace": {"id", "role", "name", "training"}}
    assert inside("confirm") == {"confirmed": {"instance", "sequence"}}
    assert set(inside("exchange show")) == {"legs"}


def test_nothing_inside_braces_is_taken_for_a_key() -> None:
    assert documented("workspace create") == {"workspace", "fingerprint", "words"}
    assert documented("show license tech") == documented("show license status")
    assert documented(f"{SMART} install-file") == {"installed", "files"}
