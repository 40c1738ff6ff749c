"""What wizards have in common that take something in: where it came from, and its bytes."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenDraft:
    """The beginning of a draft.

    Attributes:
        source_name: what the source is called on the screen.
        data: what was taken in; empty as long as nothing was.
        typed: whether it was typed by hand.
    """

    source_name: str = ""
    data: bytes = field(default=b"", repr=False)
    typed: bool = False
