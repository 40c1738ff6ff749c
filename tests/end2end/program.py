"""The program as people at two desks use it: command lines in, one JSON object and an exit status out.

    world.site.does("license smart reservation request specific --instance cuc-pub", "--out", stick)
    world.site.refuses("wrong-state", "license smart reservation cancel --instance cuc-pub")

`does` holds that it was done. `refuses` holds the code, the exit of the contract's table, that nothing
on either desk has changed, and that an unlocked workspace has the refusal in its journal.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from slr_desktop.app import App
from slr_desktop.cli import main
from slr_desktop.codec import envelope
from slr_desktop.domain.ports import Clock

PASSPHRASE: Final = "granite-lantern-velvet"
NOW: Final = 1_772_355_600
"""2026-03-01T09:00:00Z, where every story begins."""
DAY: Final = 86_400

BASIC: Final = "CUC_BasicMessaging"
PORT: Final = "CUC_SpeechConnectPort"
ENHANCED: Final = "CUC_EnhancedMessaging"
UNITY: Final = ("--product", "unity-connection", "--release", "12.5(1)SU4")
SMART: Final = "license smart reservation"

EXITS: Final[dict[int, tuple[str, tuple[str, ...]]]] = {
    1: (
        "artefact",
        (
            "unrecognised too-large incomplete damaged forged wrong-kind newer-format unknown-signer",
            "unknown-site revoked-signer expired-signer key-changed other-audience other-instance",
            "training-mismatch fingerprint-differs pool-too-small not-reservable higher-release",
            "quantity-missing code-wrong journal-altered some-refused",
        ),
    ),
    2: (
        "usage",
        ("usage unknown-name ambiguous-name bad-value wrong-passphrase passphrase-missing passphrase-weak",),
    ),
    3: (
        "order",
        (
            "replayed conflict too-old missing-earlier no-such-request request-cancelled returned-already",
            "in-transit wrong-state clock-behind older-than-evidence chain-used-up barred",
        ),
    ),
    4: (
        "machine",
        (
            "locked read-only disk-full medium-gone not-a-workspace workspace-newer database-damaged",
            "key-damaged no-display",
        ),
    ),
}
"""Exit, fault, codes: the table of the contract."""

EXIT_OF: Final = {
    code: (status, fault) for status, (fault, rows) in EXITS.items() for row in rows for code in row.split()
}


derived_once: Final = functools.cache(envelope._derive)
"""The key of a passphrase. It takes a tenth of a second on purpose, and the same is asked a thousand times."""


@dataclass(slots=True)
class SetClock:
    """A clock that stands until the story moves it."""

    at: int = NOW

    def now(self) -> int:
        return self.at


class Machine(App):
    """The real outside, but for the clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    @property
    def clock(self) -> Clock:
        return self._clock


@dataclass(frozen=True, slots=True)
class Said:
    """What one command wrote, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def object(self) -> dict[str, Any]:
        """The one JSON object; its shape is held here, for every command of the suite."""
        assert self.out.count("\n") == 1
        assert self.out.endswith("\n")
        assert self.out.isascii()
        found: dict[str, Any] = json.loads(self.out)
        if found["ok"]:
            assert self.status == 0
            assert set(found) == {"ok", "result"}
            return found
        assert {"ok", "error"} <= set(found) <= {"ok", "error", "result"}
        error = found["error"]
        assert set(error) == {"code", "fault", "harmless", "what", "do"}, error
        assert EXIT_OF[error["code"]] == (self.status, error["fault"]), error
        assert error["what"].endswith((".", "?")), error
        assert error["do"]
        assert isinstance(error["harmless"], bool)
        assert not (error["code"] == "replayed" and not error["harmless"])
        return found

    @property
    def result(self) -> dict[str, Any]:
        found: dict[str, Any] = self.object["result"]
        return found

    @property
    def error(self) -> dict[str, Any]:
        found: dict[str, Any] = self.object["error"]
        return found

    @property
    def files(self) -> list[Path]:
        """What was written; each is there, with the digest and size that are said of it."""
        return [Path(file["path"]) for file in self.result["files"]]

    @property
    def file(self) -> Path:
        """The artefact: the first of the files."""
        return self.files[0]


def words(*parts: object) -> list[str]:
    """A command line: sentences are cut at blanks, everything but the first sentence is one word."""
    first, *rest = parts
    return [*str(first).split(), *map(str, rest)]


@dataclass(slots=True)
class Slr:
    """The program on one machine: its clock, its state folder.

    It runs in this process, from the arguments to the exit status, as `__main__` runs it.
    """

    state: Path
    clock: SetClock = field(default_factory=SetClock)

    def run(
        self,
        *parts: object,
        passphrase: str | None = PASSPHRASE,
        stdin: bytes = b"",
        environ: dict[str, str] | None = None,
    ) -> Said:
        """Run one command line as it stands."""
        out, err = io.StringIO(), io.StringIO()
        environment = dict(environ or {})
        if passphrase is not None:
            environment["SLR_PASSPHRASE"] = passphrase
        source = io.TextIOWrapper(io.BytesIO(stdin))
        with (
            patch.dict(os.environ, {"XDG_STATE_HOME": str(self.state)}),
            patch.object(sys, "stdin", source),
            patch.object(envelope, "_derive", derived_once),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            status = main.run(words(*parts), environment, Machine(self.clock))
        assert "SLR_PASSPHRASE" not in environment
        return Said(status, out.getvalue(), err.getvalue())

    def json(self, *parts: object, passphrase: str | None = PASSPHRASE, stdin: bytes = b"") -> Said:
        """Run it with --json; nothing but the one object may be written."""
        said = self.run("--json", *words(*parts), passphrase=passphrase, stdin=stdin)
        assert said.err == ""
        assert said.object
        return said


@dataclass(slots=True)
class Desk:
    """One workspace, on the machine of its world."""

    world: World
    path: Path
    role: str

    def __call__(self, *parts: object, passphrase: str | None = PASSPHRASE, stdin: bytes = b"") -> Said:
        """Whatever it comes to."""
        return self.world.slr.json("-w", self.path, *words(*parts), passphrase=passphrase, stdin=stdin)

    def does(self, *parts: object, stdin: bytes = b"") -> Said:
        """It is done."""
        said = self(*parts, stdin=stdin)
        assert said.object["ok"], said.error
        return said

    def refuses(self, code: str, *parts: object, stdin: bytes = b"", recorded: bool = True) -> Said:
        """It is refused with this code, nothing has changed, and the journal says so."""
        others = {path: path.read_bytes() for path in self.world.workspaces() if path != self.path}
        shown, entries = self.shown(), self.entries()
        said = self(*parts, stdin=stdin)
        assert said.object.get("error", {}).get("code") == code, said.object
        assert self.shown() == shown
        assert {path: path.read_bytes() for path in self.world.workspaces() if path != self.path} == others
        after = self.entries()
        assert after[: len(entries)] == entries
        added = [entry["type"] for entry in after[len(entries) :]]
        if recorded and EXIT_OF[code][1] != "machine":
            assert "refusal" in added
        return said

    def shown(self) -> list[dict[str, Any]]:
        """All that this desk shows of its state: instances, licenses, pools, reservations, exchanges."""
        if self.role == "authority":
            return [self.reads(part) for part in ("pool list", "reservation list", "exchange list")]
        found = [self.reads("instance list"), self.reads("exchange list")]
        several = [word for i in found[0]["instances"] for word in ("--instance", i["name"])]
        return [*found, self.reads("show license all", *several)] if several else found

    def reads(self, *parts: object) -> dict[str, Any]:
        """A reading command: without a passphrase, and not a byte of the workspace changes."""
        before = self.path.read_bytes()
        said = self(*parts, passphrase=None)
        assert said.object["ok"], said.error
        assert self.path.read_bytes() == before
        return said.result

    def entries(self) -> list[dict[str, Any]]:
        """The journal."""
        found: list[dict[str, Any]] = self.reads("journal list")["entries"]
        return found

    def license(self, name: str) -> dict[str, Any]:
        """What `show license` says of an instance."""
        return self.reads("show license all --instance", name)

    def status(self, name: str) -> tuple[str, str]:
        """Registration Status and Authorization Status."""
        found = self.license(name)
        return found["registration_status"], found["authorization_status"]

    def waits(self) -> list[tuple[str, str]]:
        """Kind and subject of every open end that is an exchange."""
        ends = self.reads("open-ends")["open_ends"]
        return [(end["kind"], end["subject"]) for end in ends if end["exchange"]]

    def verdict(self) -> str:
        """What `journal verify` says."""
        found: str = self.reads("journal verify")["verdict"]
        return found


@dataclass(slots=True)
class World:
    """A site and an authority on one machine, and the stick that goes between them."""

    folder: Path
    slr: Slr = field(init=False)

    def __post_init__(self) -> None:
        self.slr = Slr(self.folder / "state")

    @property
    def site(self) -> Desk:
        return Desk(self, self.folder / "site.slr", "site")

    @property
    def authority(self) -> Desk:
        return Desk(self, self.folder / "authority.slr", "authority")

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def copy(self, folder: Path) -> World:
        """The same world somewhere else; what happens there does not happen here."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        copied = World(folder)
        copied.slr.clock.at = self.slr.clock.at
        return copied

    def desk(self, path: Path, role: str) -> Desk:
        """Another workspace of this machine."""
        return Desk(self, path, role)

    def create(self, path: Path, role: str, name: str, *, training: bool = True) -> Said:
        """Make a workspace."""
        flags = ("--training",) if training else ()
        said = self.slr.json("workspace create", path, "--role", role, "--name", name, *flags)
        assert said.object["ok"], said.error
        return said

    def workspaces(self) -> list[Path]:
        """All workspace files of this world."""
        return sorted(self.folder.glob("*.slr"))

    def pool(self, tag: str = BASIC, account: str = "Voice") -> tuple[int, int, int, int]:
        """Purchased, reserved, in transit, available of a tag; the figures of every line add up."""
        rows = self.authority.reads("pool list")["pools"]
        for row in rows:
            for line in (row, *row["lines"]):
                assert line["purchased"] == line["reserved"] + line["in_transit"] + line["available"]
                assert line["available"] >= 0
        found = next(row for row in rows if (row["virtual_account"], row["tag"]) == (account, tag))
        return found["purchased"], found["reserved"], found["in_transit"], found["available"]

    # --- what many stories do on the way ---

    def second_authority(self) -> tuple[Desk, Said]:
        """Another authority, on a machine of its own, that the site trusts; what it exported of itself."""
        other = World(self.folder / "other")
        other.folder.mkdir()
        other.create(other.authority.path, "authority", "Second Account")
        anchor = other.authority.does("trust export --out", self.stick)
        self.site.does("trust import", anchor.file, "--fingerprint", anchor.result["words"])
        return other.authority, anchor

    def add(self, *names: str) -> None:
        """Add instances of Unity Connection in reservation mode; the serial is the name in capitals."""
        for name in names:
            self.site.does("instance add", name, *UNITY, "--serial", serial(name))
            self.site.does(f"{SMART} enable --instance", name)

    def request(self, *names: str, quantity: str = f"{BASIC}=40") -> Path:
        """The file with the requests of these instances."""
        several = [word for name in names for word in ("--instance", name)]
        wish = ("--quantity", quantity) if quantity else ()
        return self.site.does(f"{SMART} request specific", *several, *wish, "--out", self.stick).file

    def authorize(self, request: Path, *more: object) -> Path:
        """The file with the answer."""
        said = self.authority.does(
            "authorize", request, "--virtual-account", "Voice", *more, "--out", self.stick
        )
        return said.file

    def update(self, name: str, count: int, *more: object) -> Path:
        """The file with the next number."""
        said = self.authority.does(
            "update", serial(name), "--quantity", f"{BASIC}={count}", *more, "--out", self.stick
        )
        return said.file

    def install(self, file: Path) -> dict[str, Any]:
        """Install it; the one item that was installed."""
        found: dict[str, Any] = self.site.does(f"{SMART} install-file", file).result["installed"][0]
        return found

    def reserve(self, name: str, quantity: str = f"{BASIC}=40") -> Path:
        """From nothing to installed; the authorization's file."""
        file = self.authorize(self.request(name, quantity=quantity))
        self.install(file)
        return file


def serial(name: str) -> str:
    """The made-up serial of an instance."""
    return name.upper()
