"""Releases of a product as its makers write them: `12.5(1)SU4`, `12.5.1`, `14SU3`, `17.03.04a`.

A text is read into an ordering key. What is left out counts as the first of its sort, so
`12.5` is `12.5(1)` and `14` is `14.0(1)`. Build numbers (`12.5.1.14900-45`) order after the
same release without one; they are not translated into service updates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

_RELEASE: Final = re.compile(
    r"(?P<numbers>[0-9]{1,6}(?:[.(][0-9]{1,6}\)?){0,6})(?:-(?P<build>[0-9]{1,6}))?"
    r"(?: ?SU(?P<update>[0-9]{1,3})(?P<letter>[a-z]?))?(?P<tail>(?!SU)[A-Za-z][A-Za-z0-9]{0,7})?\Z",
    re.ASCII,
)
_UNSAID: Final = (0, 0, 1)  # 14 is 14.0(1)

Key = tuple[tuple[int, int, int], int, str, tuple[int, ...], str]


@dataclass(frozen=True, slots=True, order=True)
class Release:
    """A release as it was given, with what a product profile says of it.

    Releases compare by `key` alone: major, minor, maintenance, service update, build.

    Attributes:
        numbers: the numbers that were written, at least one.
        major: the tags of which major release count for it; None before smart licensing.
    """

    key: Key
    text: str = field(compare=False)
    numbers: tuple[int, ...] = field(compare=False)
    major: str | None = field(compare=False, default=None)

    def starts_with(self, other: Release) -> bool:
        """Whether this is a fuller writing of `other`: `12.5(1)SU4` of `12.5`, `14SU3` of `14`."""
        return self.numbers[: len(other.numbers)] == other.numbers

    def reaches(self, minimum: Release) -> bool:
        """Whether this is `minimum` or later.

        A writing that leaves the rest open may be: `12.5` reaches `12.5(1)SU1`, `12.5(1)` does not.
        """
        leaves_open = len(self.numbers) < 3 and self.key[1:] == (0, "", (), "")
        return self >= minimum or (leaves_open and minimum.starts_with(self))

    def __str__(self) -> str:
        return self.text


def parse_release(text: str, major: str | None = None) -> Release:
    """Read a release.

    Args:
        text: at most 40 characters; blanks at its ends do not count.
        major: what the profile says of it.

    Raises:
        ValueError: it does not read as a release.
    """
    trimmed = text.strip() if len(text) <= 80 else ""
    found = _RELEASE.match(trimmed) if len(trimmed) <= 40 else None
    if not found:
        raise ValueError(f"not a release: {text[:40]!r}")
    numbers = tuple(int(n) for n in re.findall(r"[0-9]+", found["numbers"]))
    head = (numbers + _UNSAID[len(numbers) :])[:3] if len(numbers) < 3 else numbers[:3]
    build = numbers[3:] + ((int(found["build"]),) if found["build"] else ())
    key: Key = (
        (head[0], head[1], head[2]),
        int(found["update"] or 0),
        found["letter"] or "",
        build,
        found["tail"] or "",
    )
    return Release(key, trimmed, numbers, major)
