"""What wizards have in common that begin with a choice of instances."""

from __future__ import annotations

from dataclasses import dataclass

from slr_desktop.ui.flows.walk import Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenDraft:
    """The beginning of a draft.

    Attributes:
        names: the chosen instances.
        foreign: those of them that make their own codes; such a one goes alone.
        reason: why, or a ticket; it stands in the journal.
    """

    names: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    reason: str = ""

    @property
    def guided(self) -> bool:
        """Whether the product makes the code, and this app guides and records."""
        return bool(self.foreign)


def lacks_choice(draft: ChosenDraft) -> Missing:
    """What the first step still lacks."""
    if not draft.names:
        return Missing.CHOICE
    return Missing.MIXED if draft.foreign and len(draft.names) > 1 else Missing.NOTHING
