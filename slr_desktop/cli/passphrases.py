"""Where a passphrase comes from: a file, the environment, a person at a terminal; in this order.

Nothing is asked when `--json` is given or standard input is no terminal.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Final

import click

from slr_desktop.domain.errors import Refusal

_LIMIT: Final = 4096  # bytes; nobody types more


def passphrase(*, file: Path | None, secret: str | None, may_ask: bool, new: bool = False) -> str:
    """The passphrase, as it was given.

    Args:
        file: of `--passphrase-file`.
        secret: what SLR_PASSPHRASE held.
        may_ask: whether a person may be asked; still only on a terminal.
        new: ask twice, since it cannot be compared with anything.

    Raises:
        Refusal: passphrase-missing; usage, where the file cannot be read; bad-value, where others
            could read or swap it.
    """
    if file is not None:
        return _from_file(file)
    if secret is not None:
        return secret
    if not may_ask or not sys.stdin.isatty():
        raise Refusal("passphrase-missing", "This needs the passphrase of the workspace.")
    text = "New passphrase" if new else "Passphrase"
    answer = click.prompt(text, hide_input=True, err=True, confirmation_prompt=new)
    return str(answer)


def _from_file(file: Path) -> str:
    try:
        # Not through a link, and without waiting for the writer of a pipe.
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        why = "a link" if error.errno == errno.ELOOP else (error.strerror or "unreadable")
        raise Refusal(
            "usage", "The passphrase file {file} cannot be read: {why}.", file=file, why=why
        ) from error
    try:
        _refuse_unsafe(file, os.fstat(handle))
        content = os.read(handle, _LIMIT + 1)
    finally:
        os.close(handle)
    if len(content) > _LIMIT:
        raise Refusal(
            "bad-value", "The passphrase file {file} holds more than {limit} bytes.", file=file, limit=_LIMIT
        )
    try:
        return content.decode().removesuffix("\n")
    except UnicodeDecodeError:
        # Not chained: the error would carry the content.
        raise Refusal("bad-value", "The passphrase file {file} is not UTF-8 text.", file=file) from None


def _refuse_unsafe(file: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Refusal("bad-value", "The passphrase file {file} is not a regular file.", file=file)
    if found.st_uid != os.geteuid():
        raise Refusal("bad-value", "The passphrase file {file} belongs to somebody else.", file=file)
    if found.st_mode & 0o077:
        raise Refusal(
            "bad-value",
            "The passphrase file {file} is open to others.",
            "Take their rights away: chmod 600 {file}",
            file=file,
        )
