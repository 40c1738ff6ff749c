"""The tick of a check box, where the style sheet can reach it: `:/slr/tick.svg`.

A style sheet takes pictures only by the name of a file or of a Qt resource. This is the smallest
resource tree there is, one folder with one file, in the binary form that Qt registers (version 3:
rcc's own, 22 bytes a node). Without it a checked box would be a patch of colour.
"""

from __future__ import annotations

import struct
from typing import Final

from PySide6.QtCore import qRegisterResourceData

TICK: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
    b'<path d="M3 8.5 6.6 12 13 4.5" fill="none" stroke="#fff" stroke-width="2.4"/></svg>\n'
)
FOLDER: Final = 2
"""The flag of a node that is a folder."""


def _hash(name: str) -> int:
    """Qt's hash of a resource name (the ELF hash of its UTF-16 units)."""
    value = 0
    for unit in name:
        value = (value << 4) + ord(unit)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value


def _name(text: str) -> bytes:
    return struct.pack(">HI", len(text), _hash(text)) + text.encode("utf-16-be")


_NAMES: Final = _name("slr") + _name("tick.svg")
_TREE: Final = b"".join(
    (
        struct.pack(">IHIIQ", 0, FOLDER, 1, 1, 0),
        struct.pack(">IHIIQ", 0, FOLDER, 1, 2, 0),
        struct.pack(">IHHHIQ", len(_name("slr")), 0, 0, 1, 0, 0),
    )
)
_FILES: Final = struct.pack(">I", len(TICK)) + TICK
# Qt reads these where they are, so they live as long as the program.


def register() -> None:
    """Give the tick to Qt; once more is the same as once."""
    qRegisterResourceData(3, _TREE, _NAMES, _FILES)
