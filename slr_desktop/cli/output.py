"""Words on standard output and standard error, also when nobody reads them any more."""

from __future__ import annotations

import errno
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

MACHINE = 4  # the exit status of `domain.errors` for it; importing that would cost `--help` too much


def say(text: str, status: int = 0) -> int:
    """Write to standard output; gives `status`, or 4 where a success could not be told.

    A reader that has gone (`| head`) is no fault: what was done is done, and the status tells it.
    """
    lost = _write(sys.stdout, text)
    if not lost:
        return status
    tell(f"Standard output could not be written: {lost}. What was done before that stays done.\n")
    return status or MACHINE


def tell(text: str) -> None:
    """Write to standard error: progress, and refusals for people."""
    _write(sys.stderr, text)


def _write(stream: TextIO | None, text: str) -> str:
    """Why it could not be written, or nothing. A stream that was closed at the start is None."""
    if stream is None:
        return ""
    try:
        stream.write(text)
        stream.flush()
    except UnicodeEncodeError:
        return _write(stream, text.encode("ascii", "backslashreplace").decode("ascii"))
    except OSError as error:
        # Or Python tries once more at its end, and complains.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return "" if error.errno == errno.EPIPE else os.strerror(error.errno or 0)
    return ""
