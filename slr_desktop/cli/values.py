"""Types of values on the command line: instants, quantities of tags.

Each refuses with `bad-value`, exit 2, before anything is opened.
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any, Final

import click

from slr_desktop.domain.errors import Refusal

MAX_QUANTITY: Final = 10**9
LONGEST_TEXT: Final = 500  # code points of what stands in the journal as it was typed

_INSTANT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z", re.ASCII)
_NUMBER: Final = re.compile(r"-?[0-9]{1,40}\Z", re.ASCII)
_LAST_YEAR: Final = 9998  # a term may still be added to it


def instant(text: str) -> int:
    """Seconds since 1970 of `2026-03-01T09:00:00Z`.

    Raises:
        Refusal: bad-value.
    """
    refusal = Refusal(
        "bad-value",
        "{text!r} is not a time.",
        "Write it as 2026-03-01T09:00:00Z: UTC, whole seconds, with the Z.",
        text=text[:60],
    )
    if not _INSTANT.match(text):
        raise refusal
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError as error:
        raise refusal from error
    if not 1970 <= moment.year <= _LAST_YEAR:
        raise Refusal(
            "bad-value",
            "The year {year} is out of range.",
            "Give a year of 1970 to {last}.",
            year=moment.year,
            last=_LAST_YEAR,
        )
    return int(moment.timestamp())


def tag_quantity(text: str) -> tuple[str, int]:
    """The tag and the quantity of `TAG=N`; N is 0 to 1,000,000,000.

    Raises:
        Refusal: bad-value.
    """
    tag, equals, number = text.rpartition("=")
    if not equals or not tag or not _NUMBER.match(number):
        raise Refusal(
            "bad-value",
            "{text!r} is not TAG=N.",
            "Write the tag, an equals sign and a whole number: CUC_BasicMessaging=25.",
            text=text[:120],
        )
    if not 0 <= int(number) <= MAX_QUANTITY:
        raise Refusal(
            "bad-value", "{number} of {tag} is out of range.", "Give 0 to 1000000000.", number=number, tag=tag
        )
    return tag, int(number)


class Place(click.Path):
    """A file or folder; nothing is looked at here, so what may not be read is the machine's fault later."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path."""
        if value == "":  # which would be the folder that one stands in
            name = param.get_error_hint(ctx) if param is not None else "A path"
            raise Refusal("usage", "{name} is empty.", "Name a file or a folder; . is this one.", name=name)
        return super().convert(value, param, ctx)


PLACE: Final = Place()


class Instant(click.ParamType[int]):
    """TIME."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Seconds since 1970."""
        return value if isinstance(value, int) else instant(value)


class Count(click.ParamType[int]):
    """A whole number in ASCII digits, as in TAG=N; its range is the act's business."""

    name = "n"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        text = str(value)
        if not _NUMBER.match(text):
            raise Refusal(
                "bad-value", "{text!r} is not a whole number.", "Write it in digits: 25.", text=text[:120]
            )
        return int(text)


class TagQuantity(click.ParamType[tuple[str, int]]):
    """TAG=N."""

    name = "tag=n"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        """The tag as typed, and the quantity."""
        return value if isinstance(value, tuple) else tag_quantity(value)


class Words(click.ParamType[str]):
    """TEXT for the journal: a name, a reason."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text as typed."""
        text = str(value)
        if len(text) > LONGEST_TEXT:
            raise Refusal(
                "bad-value", "This text has {count} characters.", "Give at most 500.", count=len(text)
            )
        return text


class Note(Words):
    """A note that must say something."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text as typed."""
        text = super().convert(value, param, ctx)
        if not text.strip():
            raise Refusal("bad-value", "The note says nothing.", "Say why; it stands in the journal.")
        return text
