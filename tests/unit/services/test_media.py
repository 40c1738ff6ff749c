"""What is on a stick: found by content, ordered by what fits, and never more than a limited number."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pytest

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Media, Volume
from slr_desktop.services import install, media
from slr_desktop.services.found import Wants
from slr_desktop.services.media import Holdings
from slr_desktop.transport.media import MountedMedia
from tests.fakes.two_sides import CountedBytes, Machine, TwoSides
from tests.unit.codec.cisco import made_up


@dataclass
class Sticks:
    """Sticks that are folders; a medium that can be pulled out while it is read."""

    folders: list[Path] = field(default_factory=list)
    gone: bool = False

    def volumes(self) -> list[Volume]:
        return [
            Volume(path=f, name=f.name, filesystem="vfat", total=1 << 30, free=1 << 20, read_only=False)
            for f in self.folders
        ]

    def fingerprint(self) -> str:
        return " ".join(map(str, self.folders))

    def names(self, folder: Path, suffixes: frozenset[str], most: int) -> tuple[str, ...]:
        if self.gone:
            raise Refusal("medium-gone", "It was pulled out.")
        return MountedMedia().names(folder, suffixes, most)


class WithSticks(Machine):
    """A machine into which sticks can be put."""

    @cached_property
    def sticks(self) -> Sticks:
        return Sticks()

    @property
    def media(self) -> Media:
        return self.sticks


@pytest.fixture
def machine(tmp_path: Path) -> WithSticks:
    return WithSticks(tmp_path / "machine", "media")


@pytest.fixture
def stick(machine: WithSticks, tmp_path: Path) -> Path:
    folder = tmp_path / "LICXFER"
    (folder / "slr").mkdir(parents=True)
    machine.sticks.folders.append(folder)
    return folder


def look(machine: WithSticks, sides: TwoSides) -> Holdings:
    (volume,) = media.volumes(machine)
    return media.holdings(machine, sides.site, volume)


def lay_authorization(sides: TwoSides, path: Path, name: str = "cuc-a") -> bytes:
    sides.add(name)
    data = sides.authorize(sides.ask_in_one(name)).file_bytes
    path.write_bytes(data)
    return data


class TestHoldings:
    def test_what_fits_is_found_at_the_top_and_in_our_folder(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        lay_authorization(sides, stick / "a.slrauth")
        lay_authorization(sides, stick / "slr" / "b.SLRAUTH", "cuc-b")
        (stick / "deep").mkdir()
        shutil.copy(stick / "a.slrauth", stick / "deep" / "c.slrauth")
        found = look(machine, sides)
        assert [(h.path.name, h.found.subjects) for h in found.fitting] == [
            ("a.slrauth", ("cuc-a",)),
            ("b.SLRAUTH", ("cuc-b",)),
        ]
        assert {h.found.wants for h in found.items} == {Wants.IMPORT_AUTHORIZATION}
        assert (found.looked_at, found.more, found.refusal) == (2, False, None)

    def test_what_is_recorded_is_told_and_not_offered(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        data = lay_authorization(sides, stick / "a.slrauth")
        install.install(sides.site, data, None)
        found = look(machine, sides)
        assert found.fitting == ()
        (item,) = found.items
        assert (item.found.recorded, item.fits) == (True, False)

    def test_what_fits_stands_before_what_does_not(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        lay_authorization(sides, stick / "z.slrauth")
        (stick / "a.slrreq").write_bytes(sides.ask("cuc-a")[0].file_bytes)
        (stick / "b.slrconf").write_bytes(b"\x89SLR\r\n\x1a\n broken")
        assert [h.path.name for h in look(machine, sides).items] == ["z.slrauth", "a.slrreq", "b.slrconf"]

    def test_ciscos_files_are_known_by_content_and_other_texts_are_passed_over(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        (stick / "code.xml").write_text(made_up.AUTHORIZATION)
        (stick / "readme.txt").write_text("Dear colleague, see above.")
        (stick / "udi.txt").write_text(made_up.CUCM_UDI)
        (stick / "photo.jpg").write_bytes(b"\xff\xd8")
        found = look(machine, sides)
        assert [h.path.name for h in found.items] == ["udi.txt", "code.xml"]
        assert found.looked_at == 3

    def test_a_workspace_is_named_and_not_offered(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        shutil.copy(sides.authority.workspace.path, stick / "backup.slr")
        found = look(machine, sides)
        assert [h.found.wants for h in found.items] == [Wants.OPEN_WORKSPACE]
        assert found.fitting == ()

    def test_no_more_than_200_files_are_looked_at_and_ours_come_first(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        for number in range(250):
            (stick / f"{number:03}.txt").write_text("x")
        lay_authorization(sides, stick / "slr" / "z.slrauth")
        found = look(machine, sides)
        assert (found.looked_at, found.more) == (200, True)
        assert [h.path.name for h in found.items] == ["z.slrauth"]

    def test_links_and_huge_files_are_not_read(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        data = lay_authorization(sides, stick.parent / "outside.slrauth")
        (stick / "link.slrauth").symlink_to(stick.parent / "outside.slrauth")
        with (stick / "huge.slrauth").open("wb") as file:
            file.write(data)
            file.truncate(1 << 31)
        found = look(machine, sides)
        assert found.fitting == ()
        (huge,) = found.items
        assert huge.found.refusal is not None
        assert huge.found.refusal.code == "too-large"

    def test_a_stick_that_is_pulled_out_before(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        machine.sticks.gone = True
        found = look(machine, sides)
        assert found.items == ()
        assert found.refusal is not None
        assert found.refusal.code == "medium-gone"

    def test_a_stick_that_is_pulled_out_while_it_is_read(
        self, machine: WithSticks, stick: Path, sides: TwoSides, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lay_authorization(sides, stick / "a.slrauth")
        shutil.copy(stick / "a.slrauth", stick / "b.slrauth")

        class Pulled:
            def head(self, path: Path, count: int) -> bytes:
                raise Refusal("medium-gone", "It was pulled out.")

            read = head

        monkeypatch.setattr(WithSticks, "files", Pulled())
        found = look(machine, sides)
        assert (found.looked_at, found.more) == (1, True)
        assert found.refusal is not None

    def test_looking_can_be_stopped(self, machine: WithSticks, stick: Path, sides: TwoSides) -> None:
        for number in range(5):
            (stick / f"{number}.slrauth").write_bytes(b"")
        (volume,) = media.volumes(machine)
        told: list[tuple[int, int]] = []

        def progress(done: int, whole: int) -> bool:
            told.append((done, whole))
            return done < 2

        found = media.holdings(machine, sides.site, volume, progress=progress)
        assert told == [(0, 5), (1, 5), (2, 5)]
        assert (found.looked_at, found.more) == (2, True)

    def test_without_a_workspace_nothing_fits(
        self, machine: WithSticks, stick: Path, sides: TwoSides
    ) -> None:
        lay_authorization(sides, stick / "a.slrauth")
        (volume,) = media.volumes(machine)
        found = media.holdings(machine, None, volume)
        assert found.fitting == ()
        assert len(found.items) == 1

    def test_an_empty_stick(self, machine: WithSticks, stick: Path, sides: TwoSides) -> None:
        (stick / "slr").rmdir()
        assert look(machine, sides).items == ()


class TestPlaces:
    def test_what_is_written_goes_into_a_folder_of_ours(self, machine: WithSticks, stick: Path) -> None:
        (volume,) = media.volumes(machine)
        assert media.default_folder(volume) == stick / "slr"

    def test_this_machine_can_be_asked(self, tmp_path: Path) -> None:
        machine = Machine(tmp_path, "real")
        assert isinstance(machine.randomness, CountedBytes)
        for volume in media.volumes(machine):
            assert os.path.isabs(volume.path)  # noqa: PTH117 - the text itself
