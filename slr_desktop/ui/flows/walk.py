"""How one walks through a wizard: a flow says the order, a walk remembers the way.

A flow is plain: a tuple of steps, which of them this draft needs, and what a step still lacks.
The draft is frozen; a page gives a new one back. Going back never loses what was given, and
there is no way back from behind the commit, nor to a step behind it whose own act was done.

    walk = Walk(RequestFlow(), RequestDraft())
    walk.collect(replace(walk.draft, names=("cuc-pub",)))
    walk.forward()
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

D = TypeVar("D")
D_contra = TypeVar("D_contra", contravariant=True)


class Missing(StrEnum):
    """What a step still lacks; the page says it in words and puts the focus there."""

    NOTHING = ""
    CHOICE = "choice"
    NAME = "name"
    PASSPHRASE = "passphrase"  # noqa: S105 - a word
    SAME_PASSPHRASE = "same-passphrase"  # noqa: S105 - a word
    SOURCE = "source"
    QUANTITY = "quantity"
    ACCOUNT = "account"
    NOTE = "note"
    SERIAL = "serial"
    WORDS = "words"
    CODE = "code"
    ROWS = "rows"
    READING = "reading"
    MIXED = "mixed"


class Flow(Protocol[D_contra]):
    """The order of a wizard."""

    def steps(self, draft: D_contra) -> tuple[str, ...]:
        """The steps that this draft needs, in order."""
        ...

    def commit_step(self, draft: D_contra) -> str:
        """The step whose button does it; nothing before it has an effect."""
        ...

    def missing(self, step: str, draft: D_contra) -> Missing:
        """What the step still lacks before the next one makes sense."""
        ...


@dataclass(frozen=True)  # no slots: typing marks an instance of Straight[D]
class Straight(Generic[D]):
    """A flow whose steps never change.

    Attributes:
        order: the steps.
        commits: the one whose button does it.
        lacks: what a step still lacks.
        stored: fields of the draft that may be kept on disk until the act is done, so that a crash
            loses nothing: choices, quantities, reasons; never codes, passphrases, keys or contents.
    """

    order: tuple[str, ...]
    commits: str
    lacks: Callable[[str, D], Missing]
    stored: tuple[str, ...] = ()

    def steps(self, _draft: D) -> tuple[str, ...]:
        """All of them."""
        return self.order

    def commit_step(self, _draft: D) -> str:
        """Always the same."""
        return self.commits

    def missing(self, step: str, draft: D) -> Missing:
        """What the step still lacks."""
        return self.lacks(step, draft)


@dataclass(slots=True)
class Walk(Generic[D]):
    """One person's way through a flow.

    Attributes:
        draft: everything given so far.
        committed: the act was done; only what follows it can be seen now.
    """

    flow: Flow[D]
    draft: D
    committed: bool = False
    _at: int = 0
    _first: int = 0
    """The first step that can still be changed."""

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps of this draft."""
        return self.flow.steps(self.draft)

    @property
    def step(self) -> str:
        """Where one stands."""
        return self.steps[min(self._at, len(self.steps) - 1)]

    @property
    def number(self) -> int:
        """Which of them it is, from 1."""
        return self.steps.index(self.step) + 1

    @property
    def commits(self) -> bool:
        """Whether the button of this step does it."""
        return not self.committed and self.step == self.flow.commit_step(self.draft)

    @property
    def last(self) -> bool:
        """Whether nothing follows."""
        return self.step == self.steps[-1]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step before this one that may still be changed."""
        return self._at > self._first

    def collect(self, draft: D) -> None:
        """Take what the page has; the step stays where it is, also if others come or go."""
        here = self.step
        self.draft = draft
        if here in self.steps:
            self._at = self.steps.index(here)

    def missing(self) -> Missing:
        """What this step still lacks."""
        return self.flow.missing(self.step, self.draft)

    def forward(self) -> str:
        """Go to the next step, past the commit only once it was done."""
        if self.missing() is not Missing.NOTHING:
            raise ValueError(f"step {self.step} is not complete")
        if self.commits:
            raise ValueError(f"step {self.step} commits first")
        return self.skip()

    def skip(self) -> str:
        """Go to the next step behind the commit without what this one asks for; what it holds is kept."""
        if self.commits:
            raise ValueError(f"step {self.step} commits first")
        self._at = min(self._at + 1, len(self.steps) - 1)
        return self.step

    def settle(self) -> None:
        """The act of this step was done: there is no way back to it."""
        self._first = self._at + 1

    def back(self) -> str:
        """Go to the step before."""
        if not self.can_go_back:
            raise ValueError("there is no way back from here")
        self._at -= 1
        return self.step

    def commit(self, draft: D) -> str:
        """The act was done: take its result, and go on to what follows."""
        if not self.commits:
            raise ValueError(f"step {self.step} does not commit")
        self.draft, self.committed = draft, True
        self.settle()
        self._at = min(self._at + 1, len(self.steps) - 1)
        return self.step
