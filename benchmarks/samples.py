"""Made-up authorizations, drawn from a fixed seed: the same in every run.

Two sorts, because an entitlement is a tag with a term:

- *of one product*: at most 14 tags, twice what any shipped product can reserve; more entitlements are
  the same tags with other terms. This is how an authorization comes to have many.
- *all different*: as many tags as entitlements. No product has forty that can be reserved together; it
  is the worst case.

Tags are named as Cisco names them, each with a random UUID. Every optional field of the header is there.
"""

from __future__ import annotations

import datetime
import itertools
import random
import uuid

from slr_desktop.domain.artefacts import Artefact, Authorization, Entitlement, Header, Kind, Position, Seen
from slr_desktop.domain.identifiers import Udi

SITE = bytes.fromhex("9d6f2a0c51e84b7383c1f06e2ad94b15")
AUTHORITY = bytes.fromhex("27c0b8f1d36e4a599bd4e7710a5c38f2")
NOW = 1_772_355_600
TAGS_OF_A_PRODUCT = 14

_FAMILIES = (("2016-07", "12.0"), ("2017-04", "12.0"), ("2020-06", "14"))
_WORDS = ("Messaging", "Calling", "Meeting", "Paging", "Recording", "Presence", "Emergency", "Contact")
_LEVELS = ("Essential", "Basic", "Enhanced", "EnhancedPlus", "Premier")
_QUANTITIES = (5, 10, 20, 25, 50, 75, 100, 120, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2500)


class Samples:
    """Draws authorizations."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made up, and the same each time

    def tags(self, count: int) -> list[str]:
        """Different tags with random UUIDs."""
        names = itertools.product(("UCX", "UCM", "CUC", "CER", "IMP"), _WORDS, _LEVELS)
        found = []
        for at, (product, word, level) in enumerate(itertools.islice(names, count)):
            month, version = _FAMILIES[at * len(_FAMILIES) // count]
            made = uuid.UUID(bytes=self._random.randbytes(16), version=4)
            found.append(f"regid.{month}.com.cisco.{product}_{word}{level},{version}_{made}")
        return found

    def different(self, tags: list[str]) -> Artefact:
        """An authorization with one perpetual entitlement for each tag."""
        return self.authorization([(tag, None) for tag in tags])

    def of_one_product(self, tags: list[str], count: int) -> Artefact:
        """An authorization with so many entitlements of these tags, year after year."""
        rows = ((tag, year) for year in itertools.count(2026) for tag in tags)
        return self.authorization(list(itertools.islice(rows, count)))

    def authorization(self, rows: list[tuple[str, int | None]]) -> Artefact:
        """An authorization with these tags, each for a year or perpetual; everything else is drawn."""
        body = Authorization(
            udi=Udi("UCXN", f"MADEUP{self._random.randrange(10**6):06}"),
            reservation=self._random.randbytes(16),
            anchor=self._random.randbytes(16),
            number=1,
            smart_account="Example Smart Account",
            virtual_account="Voice",
            export_allowed=False,
            entitlements=tuple(self._line(tag, year) for tag, year in rows),
        )
        return Artefact(kind=Kind.AUTHORIZATION, header=self._header(), body=body)

    def _line(self, tag: str, year: int | None) -> Entitlement:
        first = None if year is None else datetime.date(year, 1, 1)
        last = None if year is None else datetime.date(year, 12, 31)
        return Entitlement(tag=tag, quantity=self._random.choice(_QUANTITIES), start=first, end=last)

    def _header(self) -> Header:
        draw = self._random.randbytes
        return Header(
            artefact_id=draw(16),
            made_at=NOW + self._random.randrange(86_400),
            issuer=AUTHORITY,
            audience=SITE,
            training=False,
            in_reply_to=draw(32),
            position=Position(epoch=draw(8), number=1),
            root=draw(32),
            seen=Seen(epoch=draw(8), number=self._random.randrange(1, 1000), root=draw(32)),
        )
