"""Remarks that were kept as text, with their template again.

A workspace keeps what a check has said as English text. The templates that it may have been made
from are known (`kept_remarks`), so the facts can be told from our words, and these translated.
"""

from __future__ import annotations

import functools
import re
from typing import Final

from slr_desktop.domain.sentences import Sentence
from slr_desktop.ui.kept_remarks import TEMPLATES

_HOLE: Final = re.compile(r"\{(\w+)\}")
_AFTER_A_SENTENCE: Final = re.compile(r"(?<=\.) (?=[A-Z0-9])")
_LONGEST: Final = 4000
_DEEPEST: Final = 2
"""Remarks in a remark in a remark; none of ours goes deeper."""
_FEWEST: Final = 4
"""Letters that a template must have of its own: `{given}` alone would fit everything."""


def remembered(text: str) -> Sentence | None:
    """The sentence that a text was made from; None where it is none of ours."""
    if not text or len(text) > _LONGEST:
        return None
    for template, parts in (
        ("{one}; {other}", text.split("; ")),
        ("{one} {other}", _AFTER_A_SENTENCE.split(text)),
    ):
        whole = _joined(template, parts)
        if whole is not None:
            return whole
    return _whole(text)


def _joined(template: str, parts: list[str]) -> Sentence | None:
    """Several remarks side by side, where each of them is one of ours."""
    if len(parts) < 2:
        return None
    found = [_whole(part) for part in parts]
    one: Sentence | None = found[0]
    for other in found[1:]:
        if one is None or other is None:
            return None
        one = Sentence(template, one=one, other=other)
    return one


def _whole(text: str, depth: int = 0) -> Sentence | None:
    for template, parts in _templates():
        facts = _facts(parts, text)
        if facts is not None:
            return Sentence(template, **{name: _fact(value, depth) for name, value in facts.items()})
    return None


def _fact(value: str, depth: int) -> object:
    """A fact that is a remark itself, or one of our words; else what stood there."""
    return (_whole(value, depth + 1) if depth < _DEEPEST else None) or value


def _facts(parts: list[str], text: str) -> dict[str, str] | None:
    """What stands in the holes: each ends where the words after it come first.

    Nothing is tried twice, however the facts of a stranger look: the time grows with the text alone.
    """
    words, names = parts[::2], parts[1::2]
    if not names:
        return {} if text == words[0] else None
    if not (text.startswith(words[0]) and text.endswith(words[-1])):
        return None
    found: dict[str, str] = {}
    at, last = len(words[0]), len(text) - len(words[-1])
    for number, (name, after) in enumerate(zip(names, words[1:], strict=True), 1):
        end = last if number == len(names) else text.find(after, at + 1, last)
        if end <= at or found.setdefault(name, text[at:end]) != text[at:end]:
            return None
        at = end + len(after)
    return found


@functools.cache
def _templates() -> list[tuple[str, list[str]]]:
    """The templates with their parts, those with the most words of their own first."""
    own = {template: len(_HOLE.sub("", template)) for template in TEMPLATES}
    named = [template for template, length in own.items() if length >= _FEWEST]
    return [(each, _HOLE.split(each)) for each in sorted(named, key=lambda each: -own[each])]
