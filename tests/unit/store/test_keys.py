"""Keys and rows in windows: what tables over many records are fed by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from slr_desktop.domain.ports import Genesis, Head
from slr_desktop.domain.roles import Role
from slr_desktop.store.schema import Schema
from slr_desktop.store.workspace import Workspaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    TABLE: ClassVar[str] = "note"

    id: str
    state: str
    text: str

    @property
    def key(self) -> str:
        return self.id


class Signer:
    def sign_head(self, head: Head) -> str:
        return f"{head.size} {head.root.hex()}"


def test_keys_and_rows_in_windows(tmp_path: Path) -> None:
    genesis = Genesis(id=b"i" * 16, role=Role.SITE, name="n", training=True, public_key=b"k" * 32, made_at=1)
    texts = ["plain", "50% of it", "under_score", 'a "quoted" one', "back\\slash", "\u00e4\u00f6\u00fc"]
    notes = [Note(id=f"N{n}", state="open" if n % 2 else "closed", text=t) for n, t in enumerate(texts)]
    workspaces = Workspaces(Schema.of({Note: ("state",)}))
    with workspaces.create(tmp_path / "w.slr", genesis, Signer(), operator="o") as workspace:
        with workspace.transaction(Signer(), at=2, operator="o") as act:
            for note in notes:
                act.put(note)
            assert act.keys(Note) == [n.id for n in notes]
            act.enter("notes")
        assert workspace.keys(Note, state="open") == ["N1", "N3", "N5"]
        assert workspace.many(Note, ["N3", "gone", "N0"]) == [notes[3], notes[0]]
        for note in notes:
            assert workspace.keys(Note, contains=note.text) == [note.id]
        assert workspace.keys(Note, contains="PLAIN") == ["N0"]
        assert workspace.keys(Note, contains="% o") == ["N1"]
        assert workspace.keys(Note, contains="_", state="closed") == ["N2"]
        assert workspace.keys(Note, contains="'; DROP TABLE note; --") == []
