"""Volumes as a made-up kernel tells of them, and folders as a real one does."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Media
from slr_desktop.transport.media import MOST_ENTRIES, MountedMedia

USB = "sys/devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/host6/block/sdb"
CARD = "sys/devices/platform/soc/fe340000.mmc/mmc_host/mmc0/mmc0:aaaa/block/mmcblk0"
INNER = "sys/devices/pci0000:00/0000:00:17.0/ata1/host0/block/sda"
FLOPPY = "sys/devices/platform/floppy.0/block/fd0"
ROOT = "25 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw"


class Kernel:
    """A folder that looks like / to the adapter: devices and a table of mounts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lines: list[str] = []
        self.asked: list[Path] = []
        self.gone: set[Path] = set()
        self.blocks = 1000
        self.numbers: dict[str, str] = {}

    def disk(self, path: str, *partitions: str, removable: str = "0") -> None:
        """A disk in sysfs with its partitions, `8:16/sdb` and `8:17/sdb1`."""
        disk = self.folder / path
        disk.mkdir(parents=True)
        (disk / "removable").write_text(f"{removable}\n")
        for part in partitions:
            number, _, name = part.partition("/")
            folder = disk if name == disk.name else disk / name
            folder.mkdir(exist_ok=True)
            if folder is not disk:
                (folder / "partition").write_text("1\n")
            link = self.folder / "sys/dev/block" / number
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(os.path.relpath(folder, link.parent))

    def mount(self, *lines: str) -> None:
        self.lines += lines
        self.write("\n".join(self.lines).encode())

    def write(self, table: bytes) -> None:
        path = self.folder / "proc/self/mountinfo"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(table)

    def statvfs(self, path: Path) -> os.statvfs_result:
        self.asked.append(path)
        if path in self.gone:
            raise OSError(5, "Input/output error")
        # bsize frsize blocks bfree bavail files ffree favail flag namemax
        return os.statvfs_result((4096, 512, self.blocks, 500, 400, 0, 0, 0, 0, 255))

    @property
    def media(self) -> MountedMedia:
        return MountedMedia(root=self.folder, statvfs=self.statvfs)

    def paths(self) -> list[str]:
        return [str(volume.path) for volume in self.media.volumes()]


@pytest.fixture
def kernel(tmp_path: Path) -> Kernel:
    made = Kernel(tmp_path)
    made.disk(INNER, "8:0/sda", "8:2/sda2", "8:3/sda3")
    made.disk(USB, "8:16/sdb", "8:17/sdb1", "8:18/sdb2")
    made.mount(ROOT)
    return made


class TestVolumes:
    def test_a_stick_with_its_space_and_name(self, kernel: Kernel) -> None:
        kernel.mount("99 25 8:17 / /media/anna/LICXFER rw,nosuid - vfat /dev/sdb1 rw,uid=1000")
        (found,) = kernel.media.volumes()
        assert (found.path, found.name, found.filesystem) == (Path("/media/anna/LICXFER"), "LICXFER", "vfat")
        assert (found.total, found.free) == (512_000, 204_800)
        assert (found.read_only, found.certain) == (False, True)

    @pytest.mark.parametrize("options", [("ro,nosuid", "rw"), ("rw", "ro,uid=1000")])
    def test_a_stick_with_a_write_lock(self, kernel: Kernel, options: tuple[str, str]) -> None:
        kernel.mount(f"99 25 8:17 / /media/LIC {options[0]} - vfat /dev/sdb1 {options[1]}")
        assert kernel.media.volumes()[0].read_only

    def test_names_with_blanks_and_other_letters(self, kernel: Kernel) -> None:
        kernel.mount("99 25 8:17 / /media/anna/NO\\040NAME\\134\\011ü rw - vfat /dev/sdb1 rw")
        assert kernel.media.volumes()[0].name == "NO NAME\\\tü"

    def test_it_counts_wherever_it_was_mounted_but_in_places_of_the_system(self, kernel: Kernel) -> None:
        kernel.mount("99 25 8:17 / /data/usb rw - ext4 /dev/sdb1 rw")
        kernel.mount("98 25 8:18 / /boot/efi rw - vfat /dev/sdb2 rw")
        assert kernel.paths() == ["/data/usb"]

    def test_a_card_counts_but_not_the_one_that_the_system_runs_from(self, kernel: Kernel) -> None:
        kernel.disk(CARD, "179:1/mmcblk0p1", "179:2/mmcblk0p2")
        kernel.mount("99 25 179:1 / /data/card rw - vfat /dev/mmcblk0p1 rw")
        assert kernel.paths() == ["/data/card"]
        kernel.lines[0] = ROOT.replace("8:2", "179:2")
        kernel.mount()
        assert kernel.paths() == []

    def test_a_device_that_is_marked_removable(self, kernel: Kernel) -> None:
        kernel.disk(FLOPPY, "2:0/fd0", removable="1")
        kernel.mount("99 25 2:0 / /floppy rw - vfat /dev/fd0 rw")
        assert kernel.paths() == ["/floppy"]
        (kernel.folder / FLOPPY / "removable").write_text("0\n")
        assert kernel.paths() == []

    def test_an_inner_disk_is_none_unless_it_is_mounted_for_hot_plug(self, kernel: Kernel) -> None:
        kernel.mount("99 25 8:3 / /data rw - ext4 /dev/sda3 rw")
        assert kernel.paths() == []
        kernel.mount("98 25 0:50 / /mnt/vault rw - fuseblk vault rw")
        (found,) = kernel.media.volumes()
        assert (str(found.path), found.certain) == ("/mnt/vault", False)

    @pytest.mark.parametrize("where", ["/mnt", "/mnt/x", "/media/x", "/run/media/anna/x"])
    def test_places_for_hot_plug(self, kernel: Kernel, where: str) -> None:
        kernel.mount(f"99 25 0:50 / {where} rw - exfat /dev/loop0 rw")
        assert kernel.paths() == [where]

    @pytest.mark.parametrize("where", ["/media", "/mntx", "/run/x", "/opt/x", "/srv/x", "/mnt/a/b"])
    def test_places_for_something_else(self, kernel: Kernel, where: str) -> None:
        kernel.mount(f"99 25 0:50 / {where} rw - exfat /dev/loop0 rw")
        assert kernel.paths() == []

    @pytest.mark.parametrize("filesystem", ["nfs4", "cifs", "fuse.sshfs", "9p", "overlay", "autofs"])
    def test_a_network_is_no_medium_and_is_never_asked(self, kernel: Kernel, filesystem: str) -> None:
        kernel.mount(f"99 25 0:50 / /mnt/far rw - {filesystem} server:/x rw")
        assert kernel.paths() == []
        assert kernel.asked == []

    def test_a_part_of_a_volume_mounted_elsewhere_is_not_another_volume(self, kernel: Kernel) -> None:
        kernel.mount(
            "97 25 8:17 / /data/usb rw - vfat /dev/sdb1 rw",
            "98 25 8:17 /slr /media/part rw - vfat /dev/sdb1 rw",
            "99 25 8:17 / /media/whole rw - vfat /dev/sdb1 rw",
        )
        assert kernel.paths() == ["/media/whole"]

    def test_only_the_upper_of_two_mounts_at_one_place_is_seen(self, kernel: Kernel) -> None:
        kernel.mount(
            "98 25 8:17 / /media/x rw - vfat /dev/sdb1 rw", "99 98 8:18 / /media/x ro - ext4 /dev/sdb2 ro"
        )
        (found,) = kernel.media.volumes()
        assert (found.filesystem, found.read_only) == ("ext4", True)

    def test_what_was_pulled_out_meanwhile_is_gone(self, kernel: Kernel) -> None:
        kernel.mount("99 25 8:17 / /media/x rw - vfat /dev/sdb1 rw")
        kernel.gone.add(Path("/media/x"))
        assert kernel.paths() == []

    def test_what_is_made_of_nothing_is_no_medium(self, kernel: Kernel) -> None:
        kernel.mount("99 25 0:50 / /mnt/x rw - tmpfs tmpfs rw")
        assert kernel.paths() == ["/mnt/x"]
        kernel.blocks = 0
        assert kernel.paths() == []

    def test_they_come_by_name(self, kernel: Kernel) -> None:
        kernel.mount(
            "98 25 8:17 / /media/zeta rw - vfat /dev/sdb1 rw",
            "99 25 8:18 / /media/Alpha rw - vfat /dev/sdb2 rw",
        )
        assert [v.name for v in kernel.media.volumes()] == ["Alpha", "zeta"]

    def test_without_tables_there_are_no_volumes(self, tmp_path: Path) -> None:
        media: Media = MountedMedia(root=tmp_path / "nothing")
        assert media.volumes() == []
        assert media.fingerprint() == ""

    @given(st.binary(max_size=300))
    def test_a_table_that_makes_no_sense(self, shared_kernel: Kernel, table: bytes) -> None:
        shared_kernel.write(b"99 25 8:17 / /media/x rw - vfat /dev/sdb1 rw\n" + table)
        assert "/media/x" in shared_kernel.paths()

    @pytest.mark.parametrize(
        "line",
        [
            "99", "99 25 8:17 / /media/y rw", "99 25 8:17 / media/y rw - vfat x rw", "99 25 8:17 / /media/y rw - vfat",
            "99 25 ../..:1 / /media/y - rw",
            "99 25 8:17 / /media/y\\000 rw - vfat x rw", " - - - ", "99 25 8:17 / \\777 rw - vfat x rw",
        ],
    )  # fmt: skip
    def test_lines_that_make_no_sense_are_passed_over(self, kernel: Kernel, line: str) -> None:
        kernel.mount(line, "99 25 8:18 / /media/x rw - vfat /dev/sdb2 rw")
        assert kernel.paths() == ["/media/x"]

    def test_this_machine_can_be_asked(self) -> None:
        for volume in MountedMedia().volumes():
            assert volume.path.is_absolute()
            assert 0 <= volume.free <= volume.total


@pytest.fixture(scope="module")
def shared_kernel(tmp_path_factory: pytest.TempPathFactory) -> Kernel:
    made = Kernel(tmp_path_factory.mktemp("kernel"))
    made.disk(USB, "8:17/sdb1")
    return made


def test_the_fingerprint_changes_with_every_mount(kernel: Kernel) -> None:
    before = kernel.media.fingerprint()
    assert kernel.media.fingerprint() == before
    kernel.mount("99 25 8:17 / /media/x rw - vfat /dev/sdb1 rw")
    with_stick = kernel.media.fingerprint()
    assert with_stick != before
    kernel.lines.pop()
    kernel.mount()
    assert kernel.media.fingerprint() == before


class TestNames:
    SUFFIXES = frozenset({".slrauth", ".slrreq"})

    def names(self, folder: Path, most: int = 100) -> tuple[str, ...]:
        return MountedMedia().names(folder, self.SUFFIXES, most)

    def test_files_of_the_wanted_kinds_in_order(self, tmp_path: Path) -> None:
        for name in ("b.slrreq", "A.SLRAUTH", "c.exe", ".slrauth", "noext"):
            (tmp_path / name).write_bytes(b"x")
        assert self.names(tmp_path) == ("A.SLRAUTH", "b.slrreq")
        assert self.names(tmp_path, 1) == ("A.SLRAUTH",)

    @pytest.mark.parametrize(
        "lay",
        [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/etc/hostname")],
        ids=["folder", "pipe", "link"],
    )
    def test_only_regular_files(self, tmp_path: Path, lay: Callable[[Path], None]) -> None:
        lay(tmp_path / "a.slrauth")
        assert self.names(tmp_path) == ()

    def test_a_folder_that_is_not_there_or_is_a_link_holds_none(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "real/a.slrauth").write_bytes(b"x")
        (tmp_path / "link").symlink_to("real")
        (tmp_path / "file").write_bytes(b"x")
        for name in ("none", "link", "file", "file/below"):
            assert self.names(tmp_path / name) == ()
        assert self.names(tmp_path / "real") == ("a.slrauth",)

    def test_names_that_no_terminal_should_see(self, tmp_path: Path) -> None:
        hostile = "a\u202etxt\x1b[2J\n.slrauth"
        (tmp_path / hostile).write_bytes(b"x")
        assert self.names(tmp_path) == (hostile,)

    def test_a_folder_full_of_files_is_not_read_to_its_end(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for number in range(20):
            (tmp_path / f"{number}.slrauth").write_bytes(b"")
        monkeypatch.setattr("slr_desktop.transport.media.MOST_ENTRIES", 7)
        assert MOST_ENTRIES == 5000
        assert len(self.names(tmp_path)) == 7

    def test_a_medium_that_fails_is_gone(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fails(_path: Path) -> None:
            raise OSError(5, "Input/output error")

        monkeypatch.setattr(os, "scandir", fails)
        with pytest.raises(Refusal) as refused:
            self.names(tmp_path)
        assert refused.value.code == "medium-gone"
