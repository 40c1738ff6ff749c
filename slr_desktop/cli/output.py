"""Words on standard output and standard error, also when nobody reads them any more."""

from __future__ import annotations

import errno
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def say(text: str) -> None:
    """Write to standard output."""
    _write(sys.stdout, text)


def tell(text: str) -> None:
    """Write to standard error: progress, and refusals for people."""
    _write(sys.stderr, text)


def _write(stream: TextIO, text: str) -> None:
    # A reader that has gone (`| head`) is no fault: what was done is done, the status tells it.
    try:
        stream.write(text)
        stream.flush()
    except UnicodeEncodeError:
        ascii_text = text.encode("ascii", "backslashreplace").decode("ascii")
        _write(stream, ascii_text)
    except OSError as broken:
        if broken.errno != errno.EPIPE:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
