"""Small pictures where the style sheet can reach them: `:/slr/tick.svg`, `:/slr/up.svg`, `:/slr/down.svg`.

A style sheet takes pictures only by the name of a file or of a Qt resource. This is the smallest
resource tree there is, one folder with its files, in the binary form that Qt registers (version 3:
rcc's own, 22 bytes a node). Without it a checked box would be a patch of colour.
"""

from __future__ import annotations

import struct
from itertools import accumulate
from typing import Final

from PySide6.QtCore import qRegisterResourceData


def _line(path: str, colour: str, width: float) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/></svg>\n'
    ).encode()


BOTH: Final = "#7b828c"
"""A grey that has a contrast of 3 on the light grounds and on the dark ones."""
PICTURES: Final = {
    "tick.svg": _line("M3 8.5 6.6 12 13 4.5", "#fff", 2.4),
    "up.svg": _line("M3 11 8 5.5 13 11", BOTH, 2.2),
    "down.svg": _line("M3 5 8 10.5 13 5", BOTH, 2.2),
}
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


def _starts(parts: list[bytes]) -> list[int]:
    """Where each of them starts when they stand one behind the other."""
    return [0, *accumulate(len(part) for part in parts)]


_SORTED: Final = sorted(PICTURES, key=_hash)  # Qt looks for a name by its hash
_NAME_PARTS: Final = [_name("slr"), *(_name(name) for name in _SORTED)]
_FILE_PARTS: Final = [struct.pack(">I", len(PICTURES[name])) + PICTURES[name] for name in _SORTED]
_NAMES: Final = b"".join(_NAME_PARTS)
_FILES: Final = b"".join(_FILE_PARTS)
_TREE: Final = b"".join(
    (
        struct.pack(">IHIIQ", 0, FOLDER, 1, 1, 0),
        struct.pack(">IHIIQ", 0, FOLDER, len(_SORTED), 2, 0),
        *(
            struct.pack(">IHHHIQ", name, 0, 0, 1, file, 0)
            for name, file in zip(_starts(_NAME_PARTS)[1:-1], _starts(_FILE_PARTS)[:-1], strict=True)
        ),
    )
)
# Qt reads these where they are, so they live as long as the program.


def register() -> None:
    """Give the pictures to Qt; once more is the same as once."""
    qRegisterResourceData(3, _TREE, _NAMES, _FILES)
