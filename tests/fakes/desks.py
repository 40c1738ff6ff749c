"""A workspace with made-up records, for tests of the store: real files, real acts."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Findings
from slr_desktop.domain.ports import Genesis, Head, Transaction
from slr_desktop.domain.roles import Role
from slr_desktop.store.integrity import verify
from slr_desktop.store.schema import Schema
from slr_desktop.store.workspace import WorkspaceFile, Workspaces

AT = 1_750_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A record with an indexed word and number, and nested parts."""

    TABLE: ClassVar[str] = "box"

    name: str
    state: str = "new"
    count: int = 0
    tags: tuple[str, ...] = ()
    seal: bytes | None = None

    @property
    def key(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A record of a later release."""

    TABLE: ClassVar[str] = "label"

    text: str
    box: str

    @property
    def key(self) -> str:
        return self.text


SCHEMA = Schema.of({Box: ("state", "count")})


@dataclass(frozen=True, slots=True)
class NoteKey:
    """Signs heads with a keyed hash, in the layout of a signed note; knows right, forged and foreign."""

    name: str = "desk.example/test"
    secret: bytes = b"made up for tests"

    @property
    def id(self) -> str:
        return sha256(b"id" + self.secret).hexdigest()[:8]

    def sign_head(self, head: Head) -> str:
        text = f"{self.name}\n{head.size}\n{base64.b64encode(head.root).decode()}\n"
        return f"{text}\n- {self.name} {self.id} {self._tag(text)}\n"

    def check(self, note: str) -> Head:
        text, _, signature = note.partition("\n\n")
        lines, words = text.split("\n"), signature.split(" ")
        if len(lines) != 3 or len(words) != 4 or not lines[1].isascii() or not lines[1].isdigit():
            raise Refusal("forged", "This is no note.")
        if words[2] != self.id:
            raise Refusal("unknown-signer", "Another key has signed the head.")
        head = Head(size=int(lines[1]), root=base64.b64decode(lines[2], validate=True))
        if self.sign_head(head) != note:
            raise Refusal("forged", "The signature of the head is wrong.")
        return head

    def check_of(self, _genesis: Genesis, note: str) -> Head:
        return self.check(note)

    def _tag(self, text: str) -> str:
        return hmac.new(self.secret, text.encode(), sha256).hexdigest()


KEY = NoteKey()
WORKSPACES = Workspaces(SCHEMA, check_note=KEY.check_of)


def genesis(name: str = "Desk") -> Genesis:
    return Genesis(
        id=sha256(name.encode()).digest()[:16],
        role=Role.SITE,
        name=name,
        training=True,
        public_key=sha256(KEY.secret).digest(),
        made_at=AT,
    )


def create(path: Path, workspaces: Workspaces = WORKSPACES, name: str = "Desk") -> WorkspaceFile:
    def found(act: Transaction) -> None:
        act.seal("key", b"envelope of " + name.encode())

    return workspaces.create(path, genesis(name), KEY, operator="Anna", found=found)


def record(desk: WorkspaceFile, number: int, size: int = 300) -> int:
    """One act like an exchange: a body, a record and an entry; gives the number of the entry."""
    with desk.transaction(KEY, at=AT + number, operator="Anna") as act:
        return fill(act, number, size)


def fill(act: Transaction, number: int, size: int = 300) -> int:
    digest = act.keep(f"body {number} ".encode() * (size // 8))
    act.put(Box(name=f"box-{number % 7}", state="full", count=number, tags=("a", "ä"), seal=digest))
    return act.enter("filled", box=number % 7, note=f"number {number}")


def check(path: Path, schema: Schema = SCHEMA, key: NoteKey = KEY) -> Findings:
    return verify(path, schema, key.check)


def grow(desk: WorkspaceFile, count: int, *, start: int = 0) -> None:
    """Many entries in one act."""
    with desk.transaction(KEY, at=AT, operator="Anna") as act:
        for number in range(start, start + count):
            fill(act, number, 16)


Act = Callable[[Transaction], None]
