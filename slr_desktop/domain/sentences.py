"""Sentences that a person reads and that are not refusals: a template in English, and its facts.

    Sentence("{name} is in use.", name="cuc-pub").text

As in a refusal, the template is what a front end translates, and facts are put in as they are:
braces and percent signs in a fact are text. Templates are written out where a sentence is made,
so that a program can collect them.

A fact that is English itself is one of these, so that a front end can translate it too: a member
of an enum, a Sentence, a Remark, a Word of a fixed list, or Several of them. As text each reads as it did.

A Remark is a sentence where text is wanted: what a check has seen is kept and printed as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Self

from slr_desktop.domain.errors import Refusal


class Sentence:
    """One sentence. Equal sentences have the same template and the same facts."""

    __slots__ = ("facts", "template")

    def __init__(self, template: str, /, **facts: object) -> None:
        self.template: Final = template
        self.facts: Final[Mapping[str, object]] = facts

    @classmethod
    def why(cls, refusal: Refusal) -> Sentence:
        """What a refusal says, without raising it."""
        return cls(refusal.template, **refusal.facts)

    def about(self, **facts: object) -> Sentence:
        """The same sentence with these facts: a table holds the template alone."""
        return Sentence(self.template, **facts)

    @property
    def text(self) -> str:
        """In English, filled in; the bare template where the facts do not fit it."""
        if not self.facts:
            return self.template
        try:
            return self.template.format(**self.facts)
        except (LookupError, ValueError, TypeError, AttributeError):
            return self.template

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sentence):
            return False
        return (self.template, dict(self.facts)) == (other.template, dict(other.facts))

    def __hash__(self) -> int:
        return hash(self.template)

    def __repr__(self) -> str:
        return f"Sentence({self.text!r})"

    def __str__(self) -> str:
        return self.text


class Remark(str):
    """A sentence that is text already, in English; its template is still known.

    What is read back from a workspace is text alone.
    """

    __slots__ = ("sentence",)
    sentence: Sentence

    def __new__(cls, template: str, /, **facts: object) -> Self:
        """The text of a template with its facts."""
        sentence = Sentence(template, **facts)
        made = super().__new__(cls, sentence.text)
        made.sentence = sentence
        return made

    @classmethod
    def why(cls, refusal: Refusal) -> Self:
        """What a refusal says."""
        return cls(refusal.template, **refusal.facts)


class Word(str):
    """A word of a fixed list of ours, `request-code`; never anything that a person or a file says."""

    __slots__ = ()


class Several(tuple[object, ...]):
    """Facts side by side, as text `request, return`."""

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(map(str, self))


def either(facts: Iterable[object]) -> object:
    """One of several facts, as text `request or return`; nothing at all is an empty text."""
    one, *others = facts or [""]
    for other in others:
        one = Sentence("{one} or {other}", one=one, other=other)
    return one


def together(remarks: Iterable[Remark], most: int = 5) -> Remark | None:
    """The first of several remarks as one, `this; that; ...`; None where there is none."""
    all_of_them = list(remarks)
    if not all_of_them:
        return None
    whole, *others = all_of_them[:most]
    for other in others:
        whole = Remark("{one}; {other}", one=whole, other=other)
    return whole if len(all_of_them) <= most else Remark("{one}; ...", one=whole)


def in_a_row(remarks: Iterable[Remark]) -> Remark | None:
    """Several whole sentences as one remark, `This. That.`; None where there is none."""
    whole: Remark | None = None
    for each in remarks:
        whole = each if whole is None else Remark("{one} {other}", one=whole, other=each)
    return whole
