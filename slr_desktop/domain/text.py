"""Strangers' text on a screen: what it holds is shown, what it does is not done.

A control character can move the cursor, a bidi mark can turn a file name around, a
zero-width character makes two different names look alike. All of them become `<U+XXXX>`.
"""

from __future__ import annotations

from typing import Final

# Letters and marks by class, yet nothing is drawn for them.
_INVISIBLE: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0" + "".join(map(chr, range(0xFE00, 0xFE10)))
)


def visible(text: str) -> str:
    """The text with every character that is not plainly drawn written as `<U+XXXX>`.

    That is: C0 and C1 controls with tab and newline, bidi marks, zero-width characters, line and
    paragraph separators, lone surrogates, unassigned and private characters, and all blanks but the
    space. What comes out is one line and holds none of them.
    """
    if text.isprintable() and _INVISIBLE.isdisjoint(text):
        return text
    return "".join(c if c.isprintable() and c not in _INVISIBLE else f"<U+{ord(c):04X}>" for c in text)
