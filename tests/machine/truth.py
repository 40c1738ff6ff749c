"""What really happened, kept outside every workspace: no restore makes it forget.

`Truth` is the world's memory: what was signed, which codes were given out. `History` is what one
copy of a workspace has lived through; a backup takes a copy of it along, and putting the backup
back puts the history back. What a copy has forgotten is the difference between the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Final

from slr_desktop.domain.artefacts import Artefact, Authorization, Confirmation, Return
from slr_desktop.services import kept
from slr_desktop.services.desk import Made

RETURN: Final = 255


def digest_of(cose: bytes) -> str:
    return sha256(cose).hexdigest()


def key_of(code: bytes) -> str:
    """What an accepted code is kept as."""
    return sha256(code).hexdigest()


@dataclass(slots=True, kw_only=True)
class History:
    """What this copy has made and taken in; `past` are the epochs that an announced restore closed."""

    epoch: str
    past: frozenset[str] = frozenset()
    made: dict[tuple[str, str, int], set[str]] = field(default_factory=dict)
    taken: dict[tuple[str, str, int], str] = field(default_factory=dict)
    installed: dict[tuple[str, int], str] = field(default_factory=dict)
    granted: dict[str, str] = field(default_factory=dict)
    released: set[str] = field(default_factory=set)
    told_older: bool = False

    def copy(self) -> History:
        """As a backup keeps it."""
        return replace(
            self,
            made={place: set(roots) for place, roots in self.made.items()},
            taken=dict(self.taken),
            installed=dict(self.installed),
            granted=dict(self.granted),
            released=set(self.released),
        )

    def note_made(self, artefact: Artefact) -> None:
        """A numbered artefact went out. A copy that knows it is older makes none."""
        header = artefact.header
        if header.audience is None or header.position is None or header.root is None:
            return
        assert not self.told_older, "a copy that was told it is older has made a numbered artefact"
        place = (header.audience.hex(), header.position.epoch.hex(), header.position.number)
        assert place not in self.made, "one copy has given out the same place twice"
        self.made[place] = {header.root.hex()}

    def note_taken(self, artefact: Artefact, digest: str) -> None:
        """An artefact was accepted: nothing else at its place, and nothing of ours that we never made."""
        header = artefact.header
        assert header.position is not None
        peer, place = header.issuer.hex(), header.position
        at = (peer, place.epoch.hex(), place.number)
        assert self.taken.setdefault(at, digest) == digest, "two artefacts were accepted at one place"
        seen = header.seen
        if seen is None or seen.epoch.hex() in self.past:
            return
        roots = self.made.get((peer, seen.epoch.hex(), seen.number), set())
        assert seen.root.hex() in roots, (
            "the sender has seen what this copy never made, and it was not noticed"
        )


@dataclass(slots=True, kw_only=True)
class Truth:
    """What was signed and given out, ever.

    Attributes:
        signed: the authorizations of each anchor and number, by digest: one, unless the authority
            was put back behind a signature.
        given: the numbers whose codes a site has given out, by anchor; 255 for the return code.
        codes: SHA-256 of each of those codes.
        put_back: how often each workspace was put back, announced or silently.
        unlucky: those that were put back silently.
        noted: anchors that a person ended at the authority with a note.
        adopted: anchors that a restored authority has taken back into its books.
        misled: those of which it was shown a number that the site has not installed.
    """

    signed: dict[tuple[str, int], dict[str, Authorization]] = field(default_factory=dict)
    given: dict[str, set[int]] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    put_back: dict[str, int] = field(default_factory=dict)
    unlucky: set[str] = field(default_factory=set)
    noted: set[str] = field(default_factory=set)
    adopted: set[str] = field(default_factory=set)
    misled: set[str] = field(default_factory=set)

    def was_put_back(self, *names: str) -> bool:
        """Whether any of these was ever put back; of all where none is named."""
        return any(self.put_back.get(name) for name in (names or self.put_back))

    def newest_given(self, anchor: str) -> int:
        """The highest number whose code is out in the world."""
        return max(self.given.get(anchor, {0}))

    def note(self, history: History, made: Iterable[Made]) -> None:
        """Artefacts went out of a workspace with this history."""
        for item in made:
            artefact = kept.artefact_of(item.cose)
            history.note_made(artefact)
            body = artefact.body
            if isinstance(body, Authorization):
                self.signed.setdefault((body.anchor.hex(), body.number), {})[item.digest] = body
            elif isinstance(body, Confirmation):
                self._give(body.anchor, body.number, body.code)
            elif isinstance(body, Return):
                self._give(body.anchor, RETURN, body.code)

    def _give(self, anchor: bytes, number: int, code: bytes) -> None:
        self.given.setdefault(anchor.hex(), set()).add(number)
        self.codes.add(key_of(code))
