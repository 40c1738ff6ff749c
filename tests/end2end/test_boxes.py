"""Inbox, outbox and media from outside: what waits, what it waits for, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from slr_desktop.domain.ports import Media, Volume
from slr_desktop.transport.media import MountedMedia
from tests.end2end.program import BASIC, DAY, SMART, Machine, World


def waiting(world: World) -> list[str]:
    return [item["instance"] for item in world.authority.reads("inbox list")["inbox"]]


def undecided(world: World) -> list[str]:
    """Open ends that are requests; that the site was pinned at first sight is another one."""
    return [subject for kind, subject in world.authority.waits() if kind == "reserve"]


class TestTheInbox:
    def test_from_taken_in_to_answered(self, met: World) -> None:
        met.add("cuc-b")
        file = met.request("cuc-pub", "cuc-b")
        taken = met.authority.does("inbox take", file).result["taken"]
        assert [(t["instance"], t["error"]) for t in taken] == [("UCXN:CUC-PUB", None), ("UCXN:CUC-B", None)]
        assert met.pool() == (100, 0, 0, 100)
        (first, second) = met.authority.reads("inbox list")["inbox"]
        assert (first["site"], first["wish"], first["exchange"]) == (
            "North Site", {BASIC: 40}, taken[0]["exchange"],
        )  # fmt: skip
        assert undecided(met) == ["UCXN:CUC-B", "UCXN:CUC-PUB"]
        answer = met.authorize(file)
        assert waiting(met) == []
        assert met.pool() == (100, 80, 0, 20)
        assert met.site.does(f"{SMART} install-file", answer).result["installed"]
        assert met.authority.verdict().startswith(("INTACT", "WITNESSED"))
        assert second["exchange"] != first["exchange"]

    def test_dismissed_and_taken_in_again(self, met: World) -> None:
        file = met.request("cuc-pub")
        (taken,) = met.authority.does("inbox take", file).result["taken"]
        done = met.authority.does("inbox dismiss", taken["exchange"], "--note", "asked twice")
        assert done.result["dismissed"]["note"] == "asked twice"
        assert waiting(met) == []
        assert undecided(met) == []
        (again,) = met.authority.does("inbox take", file).result["taken"]
        assert again["exchange"] == taken["exchange"]

    def test_the_same_again_is_replayed(self, met: World) -> None:
        file = met.request("cuc-pub")
        met.authority.does("inbox take", file)
        said = met.authority.refuses("replayed", "inbox take", file)
        assert said.error["harmless"]
        met.authorize(file)
        met.authority.refuses("replayed", "inbox take", file)

    def test_of_several_each_has_its_own_verdict(self, met: World) -> None:
        file = met.request("cuc-pub")
        broken = met.folder / "broken.slrreq"
        broken.write_bytes(file.read_bytes()[:-3])
        said = met.authority("inbox take", file, broken)
        assert said.object["error"]["code"] == "some-refused"
        assert [t["error"] for t in said.result["taken"]] == [None, "incomplete"]
        assert waiting(met) == ["UCXN:CUC-PUB"]

    def test_the_site_has_none(self, met: World) -> None:
        met.site.refuses("wrong-state", "inbox list", recorded=False)
        met.site.refuses("wrong-state", "inbox take", met.request("cuc-pub"))
        met.authority.refuses("unknown-name", "inbox dismiss", "E-999", "--note", "x")


class TestTheOutbox:
    def test_what_was_not_written_waits_until_it_is_marked(self, met: World) -> None:
        met.site.does(f"{SMART} request specific --instance cuc-pub")
        (item,) = met.site.reads("outbox list")["outbox"]
        assert (item["kind"], item["subject"], item["audience"]) == ("request", "cuc-pub", "Example Account")
        marked = met.site.does("outbox mark", item["exchange"], item["number"], "--how", "by courier")
        assert marked.result["handed_over"]["how"] == "by courier"
        assert met.site.reads("outbox list")["outbox"] == []
        legs = met.site.reads("exchange show", item["exchange"])["exchange"]["legs"]
        assert legs[0]["medium"] == "by courier"

    def test_what_was_written_does_not(self, met: World) -> None:
        met.authorize(met.request("cuc-pub"))
        for desk in (met.site, met.authority):
            assert desk.reads("outbox list")["outbox"] == []

    def test_there_is_no_such_leg(self, met: World) -> None:
        met.site.refuses("unknown-name", "outbox mark", "E-000001", 9, "--how", "by hand")


class TestMedia:
    @pytest.fixture
    def stick(self, met: World, monkeypatch: pytest.MonkeyPatch) -> Path:
        """The stick of this world is plugged in."""
        met.stick.mkdir(exist_ok=True)
        volume = Volume(
            path=met.stick, name="LICXFER", filesystem="vfat", total=1 << 30, free=1 << 29, read_only=True
        )

        class Plugged(MountedMedia):
            def volumes(self) -> list[Volume]:
                return [volume]

        media: Media = Plugged()
        monkeypatch.setattr(Machine, "media", media)
        return met.stick

    def test_without_a_workspace_the_volumes(self, met: World, stick: Path) -> None:
        said = met.slr.json("media list", passphrase=None)
        assert said.result["volumes"] == [
            {
                "name": "LICXFER", "path": str(stick), "filesystem": "vfat", "total": 1 << 30,
                "free": 1 << 29, "read_only": True, "holds": None,
            }
        ]  # fmt: skip

    def test_with_one_what_they_hold_for_it(self, met: World, stick: Path) -> None:
        answer = met.authorize(met.request("cuc-pub"))
        (volume,) = met.site.reads("media list")["volumes"]
        kinds = {Path(h["path"]).name: (h["kind"], h["wants"], h["fits"]) for h in volume["holds"]}
        assert kinds[answer.name] == ("authorization", "import-authorization", True)
        met.install(answer)
        met.slr.clock.at += DAY
        (volume,) = met.site.reads("media list")["volumes"]
        found = next(h for h in volume["holds"] if h["path"] == str(answer))
        assert (found["fits"], found["recorded"]) == (False, True)

    def test_this_machine_can_be_asked(self, met: World) -> None:
        assert met.slr.json("media list", passphrase=None).object["ok"]
