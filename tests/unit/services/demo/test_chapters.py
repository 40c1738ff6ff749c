"""The demo is a test of the program: with a program that is broken, the chapter that tells of it does not hold."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any, Final
from unittest.mock import patch

import pytest

from slr_desktop.app import FileStorage
from slr_desktop.codec import envelope
from slr_desktop.domain import accepting, judgement
from slr_desktop.domain.accounts import Line, VirtualAccount
from slr_desktop.domain.errors import CODES, Refusal
from slr_desktop.domain.exchanges import Exchange
from slr_desktop.domain.findings import Findings, Verdict
from slr_desktop.domain.instances import AuthorizationStatus as Auth
from slr_desktop.domain.instances import Instance, Registration
from slr_desktop.domain.parties import Party
from slr_desktop.domain.times import DAY
from slr_desktop.services import (
    accounts,
    answer,
    history,
    install,
    instances,
    request,
    set_up,
    take_codes,
    trust,
    update,
)
from slr_desktop.services.demo import play
from slr_desktop.services.demo import world as worlds
from slr_desktop.services.demo.world import BASIC, NotHeldError, World
from slr_desktop.services.demo.wrong_files import wrong_files
from slr_desktop.services.desk import Act, Desk, Keys
from slr_desktop.services.install import Installed
from slr_desktop.services.set_up import Manner
from tests.fakes.two_sides import Machine

PLAY: Final = "play"
DESKS: Final = ("site", "authority", "audit")
CHAPTERS: Final = dict(play.CHAPTERS)
WRONG: Final = (
    *("incomplete", "damaged", "forged", "wrong-kind", "unrecognised", "replayed", "unknown-signer"),
    *("other-audience", "other-instance", "training-mismatch", "newer-format", "conflict"),
    "missing-earlier",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """The demo as it stands before a chapter."""

    folder: Path
    files: dict[str, Path]
    carried: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Played:
    """The demo, played once: as it stood before each chapter, the keys of its desks, and what was said."""

    moments: dict[str, Moment]
    keys: dict[str, Keys]
    passphrase: str
    said: dict[str, list[str]]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("demo")
    moments, said = {}, {}
    with ExitStack() as closing:
        closing.enter_context(patch.dict(envelope.seal.__kwdefaults__, {"cost": envelope.LEAST_COST}))
        world = worlds.make_world(Machine(folder / "now", "demo"), _made(folder / "now") / PLAY, closing)
        keys = {name: getattr(world, name).unlocked for name in DESKS}
        for name, chapter in CHAPTERS.items():
            files = {d: getattr(world, d).workspace.path.relative_to(folder / "now") for d in DESKS}
            moments[name] = Moment(folder / name, files, dict(world.kept))
            shutil.copytree(folder / "now", folder / name)
            world.said.clear()
            chapter(world)
            said[name] = list(world.said)
        return Played(moments, keys, world.passphrase, said)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


Making = Callable[[str], World]
"""Makes the world of one test, as it stands before a chapter."""


@pytest.fixture
def at(played: Played, tmp_path: Path) -> Iterator[Making]:
    with ExitStack() as closing:

        def make(chapter: str) -> World:
            moment, folder = played.moments[chapter], tmp_path / f"world {len(list(tmp_path.iterdir()))}"
            shutil.copytree(moment.folder, folder)
            machine = Machine(folder, f"before {chapter}")
            desks: dict[str, Desk] = {}
            for name in DESKS:
                desks[name] = set_up.open_desk(machine, folder / moment.files[name], Manner(operator="demo"))
                desks[name].keys = played.keys[name]
                closing.callback(desks[name].workspace.close)
            return World(
                outside=machine,
                folder=folder / PLAY,
                passphrase=played.passphrase,
                words=set_up.word_list(machine),
                closing=closing,
                kept=dict(moment.carried),
                site=desks["site"],
                authority=desks["authority"],
                audit=desks["audit"],
            )

        yield make


def does_not_hold(world: World, chapter: str, why: str) -> None:
    with pytest.raises(NotHeldError, match=why):
        CHAPTERS[chapter](world)


@dataclass(slots=True)
class Breaking:
    """Breaks a function of the program: its answer to one call, or to all, is changed."""

    patching: pytest.MonkeyPatch

    def __call__(
        self, owner: Any, name: str, change: Callable[[Any], Any], *, of_call: int | None = None
    ) -> None:
        real, calls = getattr(owner, name), itertools.count(1)

        def broken(*arguments: Any, **named: Any) -> Any:
            found = real(*arguments, **named)
            return change(found) if of_call in (None, next(calls)) else found

        self.patching.setattr(owner, name, broken)


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> Breaking:
    return Breaking(monkeypatch)


def use_one(world: World) -> None:
    """An act at the site that no chapter asks for."""
    instances.report_usage(world.site, "cuc-pub", {BASIC: 7})


def without(field: str, *, at: int = 0) -> Callable[[Sequence[Any]], list[Any]]:
    """Changes one of several results: it says nothing any more in this field."""

    def change(found: Sequence[Any]) -> list[Any]:
        return [replace(each, **{field: None}) if n == at else each for n, each in enumerate(found)]

    return change


def last_is_missing(found: Sequence[Any]) -> Sequence[Any]:
    return found[:-1]


def test_all_chapters_hold_and_say_something(played: Played) -> None:
    assert list(played.said) == [name for name, _ in play.CHAPTERS]
    assert all(played.said.values())


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_each_holds_from_where_it_begins(at: Making, chapter: str) -> None:
    world = at(chapter)
    CHAPTERS[chapter](world)
    assert world.said


# --- from trust to use ---


def test_trust_that_was_not_compared(at: Making, breaking: Breaking) -> None:
    breaking(trust, "_party", lambda party: replace(party, compared=False))
    does_not_hold(at("compare trust"), "compare trust", "trusts .* not ")


def test_trust_with_wrong_words(at: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    world, real = at("compare trust"), trust.import_statement

    def trusting(desk: Desk, data: bytes, fingerprint: str, words: Any) -> Party:
        if fingerprint == "00" * 16:
            right = trust.own_identity(world.authority, words)
            assert right is not None
            real(desk, data, right.words, words)
        return real(desk, data, fingerprint, words)

    monkeypatch.setattr(trust, "import_statement", trusting)
    does_not_hold(world, "compare trust", "whose words were wrong")


def test_licenses_that_are_not_added(at: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    real = accounts.add_licenses

    def too_few(desk: Desk, account: str, tag: str, count: int) -> Line:
        return real(desk, account, tag, min(count, 10))

    monkeypatch.setattr(accounts, "add_licenses", too_few)
    does_not_hold(at("buy licenses"), "buy licenses", "not what was bought")
    monkeypatch.setattr(accounts, "add_licenses", lambda desk, account, tag, _: real(desk, account, tag, 500))
    does_not_hold(at("buy licenses"), "buy licenses", "of the ports")


def test_a_mode_that_is_not_switched(at: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "switch_mode", lambda *_: [])
    does_not_hold(at("add instances"), "add instances", "what was added is")


@pytest.mark.parametrize(
    ("call", "why", "change"),
    [
        (1, "a code is missing", lambda found: replace(found, codes=found.codes[1:])),
        (1, "the same code", lambda found: replace(found, codes=tuple((n, "A") for n, _ in found.codes))),
        (1, "one envelope", lambda found: replace(found, carry=found.carry[:1])),
        (2, "other codes", lambda found: replace(found, codes=found.codes[::-1])),
    ],
)
def test_requests_that_are_not_those(
    at: Making, breaking: Breaking, call: int, why: str, change: Callable[[Any], Any]
) -> None:
    breaking(request, "request", change, of_call=call)
    does_not_hold(at("request as a batch"), "request as a batch", why)


@pytest.mark.parametrize(
    ("chapter", "service", "name"), [("authorize", answer, "authorize"), ("install", install, "install")]
)
class TestOnceMore:
    """The chapters in which the same file comes a second time."""

    def test_one_is_missing(
        self, at: Making, breaking: Breaking, chapter: str, service: ModuleType, name: str
    ) -> None:
        breaking(service, name, last_is_missing, of_call=1)
        does_not_hold(at(chapter), chapter, "installed: |was refused")

    @pytest.mark.parametrize("change", [without("refusal"), without("refusal", at=2), last_is_missing])
    def test_one_is_not_told_as_replayed(
        self, at: Making, breaking: Breaking, chapter: str, service: ModuleType, name: str, change: Any
    ) -> None:
        breaking(service, name, change, of_call=2)
        does_not_hold(at(chapter), chapter, "told as .'replayed', 'replayed'.$")

    def test_something_changes(
        self, at: Making, breaking: Breaking, chapter: str, service: ModuleType, name: str
    ) -> None:
        world = at(chapter)

        def and_more(found: Any) -> Any:
            if chapter == "install":
                use_one(world)
            else:
                accounts.add_account(world.authority, "Another")
            return found

        breaking(service, name, and_more, of_call=2)
        does_not_hold(world, chapter, "what was refused changed (virtual_account|instance) of the")


@pytest.mark.parametrize(
    ("field", "value"),
    [("registration", Registration.UNREGISTERED), ("authorization", Auth.EVALUATION), ("reserved", {})],
)
def test_a_status_that_does_not_follow(at: Making, breaking: Breaking, field: str, value: Any) -> None:
    breaking(instances, "status_of", lambda status: replace(status, **{field: value}))
    does_not_hold(at("install"), "install", "cuc-pub is ")


@pytest.mark.parametrize("left", [None, 3, 100 * DAY])
def test_an_overage_period_that_does_not_run(at: Making, breaking: Breaking, left: int | None) -> None:
    breaking(instances, "status_of", lambda s: replace(s, overage_remaining=left), of_call=2)
    does_not_hold(at("use"), "use", "of the overage period is left")


# --- updates, returns, moves ---


def entitles_to_nothing(found: Sequence[Any]) -> list[Any]:
    return [replace(each, entitlements={}) for each in found]


@pytest.mark.parametrize(("chapter", "why"), [("update and confirm", "number 2"), ("rehost", "arrived as")])
def test_what_is_installed_is_not_what_was_issued(
    at: Making, breaking: Breaking, chapter: str, why: str
) -> None:
    breaking(install, "install", entitles_to_nothing)
    does_not_hold(at(chapter), chapter, why)


@pytest.mark.parametrize("chapter", ["update and confirm", "return", "discard"])
def test_a_pool_that_does_not_move(at: Making, monkeypatch: pytest.MonkeyPatch, chapter: str) -> None:
    world = at(chapter)
    standing = world.pool()
    monkeypatch.setattr(World, "pool", lambda *_: standing)
    does_not_hold(world, chapter, "not in transit|does not have|does not block")


def test_an_old_code_that_is_taken(at: Making, breaking: Breaking) -> None:
    breaking(take_codes, "accept_return", without("refusal"))
    does_not_hold(at("rehost"), "rehost", "not barred")


def close(world: World) -> None:
    [waiting] = [e for e in world.site.workspace.all(Exchange) if e.open]
    history.close_exchange(world.site, waiting.id, "told")


def ask_again(world: World) -> None:
    request.request(world.site, ["cuc-branch"], {BASIC: 1})


def update_again(world: World) -> None:
    update.update(world.authority, "DEMO00000001", {BASIC: 160}, supersede=False, note="")


@pytest.mark.parametrize(
    ("act", "why"),
    [(close, r"site: \[\]"), (ask_again, "site: .*cuc-branch"), (update_again, "authority: .*update")],
)
def test_looking_back_at_other_open_ends(at: Making, act: Callable[[World], None], why: str) -> None:
    world = at("look back")
    act(world)
    does_not_hold(world, "look back", why)


# --- what must be noticed ---


def test_a_file_of_each_sort_is_refused(at: Making) -> None:
    codes = [wrong.code for wrong in wrong_files(at("wrong files refused"))]
    assert set(codes) == set(WRONG)
    assert set(codes) <= CODES.keys()


@pytest.mark.parametrize("code", sorted(WRONG))
def test_a_wrong_file_that_is_taken(at: Making, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    real = install.install

    def taking(desk: Desk, data: bytes, only: str | None) -> list[Installed]:
        try:
            found = real(desk, data, only)
        except Refusal as refusal:
            if refusal.code == code:
                return []
            raise
        return without("refusal")(found) if code == "replayed" else found

    monkeypatch.setattr(install, "install", taking)
    does_not_hold(at("wrong files refused"), "wrong files refused", "was taken, and should be refused as")


def passes(*_: object) -> tuple[()]:
    return ()


@pytest.mark.parametrize(
    ("module", "check"),
    [
        (judgement, "_issuer_and_audience"),
        (accepting, "_is_for_the_instance"),
        (accepting, "_fits_the_number"),
    ],
)
def test_a_check_that_is_not_made(
    at: Making, monkeypatch: pytest.MonkeyPatch, module: ModuleType, check: str
) -> None:
    monkeypatch.setattr(module, check, passes)
    does_not_hold(at("wrong files refused"), "wrong files refused", "was taken|refused as")


def test_a_refusal_that_changes_a_record(at: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    world, real = at("wrong files refused"), Act.note_presented

    def and_put(act: Act, *said: Any) -> None:
        real(act, *said)
        instance = act.records.get(Instance, "UCXN:DEMO00000003")
        assert instance is not None
        act.records.put(replace(instance, usage={BASIC: 7}))

    monkeypatch.setattr(Act, "note_presented", and_put)
    does_not_hold(world, "wrong files refused", "changed instance of the site")


def test_a_refusal_that_is_felt_at_the_other_side(at: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    world, real = at("wrong files refused"), Desk.record_refusal

    def felt(desk: Desk, *said: Any, **facts: Any) -> None:
        real(desk, *said, **facts)
        if not world.authority.workspace.all(VirtualAccount)[1:]:
            accounts.add_account(world.authority, "Another")

    monkeypatch.setattr(Desk, "record_refusal", felt)
    does_not_hold(world, "wrong files refused", "changed virtual_account of the authority")


def test_a_refusal_that_is_not_recorded(at: Making, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "record_refusal", lambda *_said, **_facts: None)
    does_not_hold(at("wrong files refused"), "wrong files refused", "the journal of the site got")


def test_a_restore_that_is_not_told(at: Making, breaking: Breaking) -> None:
    breaking(answer, "authorize", lambda found: [replace(each, findings=()) for each in found])
    does_not_hold(at("restored backup noticed"), "restored backup noticed", "did not see the restore")


@pytest.mark.parametrize("side", ["site", "authority"])
def test_a_journal_that_nobody_has_witnessed(at: Making, breaking: Breaking, side: str) -> None:
    world = at("verify journals")
    ours = getattr(world, side)
    real = history.anchors
    breaking.patching.setattr(history, "anchors", lambda desk: [] if desk is ours else real(desk))
    does_not_hold(world, "verify journals", f"{side}: INTACT - UNANCHORED, not WITNESSED")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verification_that_always_says_the_same(at: Making, breaking: Breaking, verdict: Verdict) -> None:
    breaking(FileStorage, "verify", lambda found: replace(found, verdict=verdict))
    does_not_hold(at("verify journals"), "verify journals", "not |is ")


def test_a_verification_that_only_looks_at_the_signatures(at: Making, breaking: Breaking) -> None:
    def kind(found: Findings) -> Findings:
        return replace(found, verdict=Verdict.INTACT) if found.verdict is Verdict.ALTERED else found

    breaking(FileStorage, "verify", kind)
    does_not_hold(at("verify journals"), "verify journals", "a changed copy is INTACT")


def test_a_verification_that_reads_half(at: Making, breaking: Breaking) -> None:
    breaking(FileStorage, "verify", lambda found: replace(found, entries=found.entries // 2))
    does_not_hold(at("verify journals"), "verify journals", "entries were read")
