"""From what was typed to a desk, to bytes, to files: what every command with a workspace needs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from slr_desktop.cli.frame import Context
from slr_desktop.domain.errors import Refusal
from slr_desktop.services import history, set_up
from slr_desktop.services.carry import Carried, deliver, largest_file, parcels, reads_as_code
from slr_desktop.services.desk import Desk, Made
from slr_desktop.services.set_up import Manner


def manner(context: Context) -> Manner:
    """Who, why, and which clock."""
    if context.clock_confirmed and not (context.reason or "").strip():
        raise Refusal("usage", "--clock-confirmed needs --reason TEXT.")
    return Manner(
        operator=context.operator or "",
        reason=context.reason or "",
        at=context.at,
        clock_confirmed=context.clock_confirmed,
    )


def reading(context: Context) -> Desk:
    """The workspace, locked: nothing is written, and no passphrase is asked."""
    desk = set_up.open_desk(context.outside, context.workspace_file, manner(context))
    context.closing.callback(desk.workspace.close)
    context.closing.push(partial(_blame, context, desk))
    return desk


def _blame(context: Context, desk: Desk, _kind: object, defect: BaseException | None, _trace: object) -> None:
    refusal = history.blamed(context.outside.storage, desk, defect) if defect is not None else None
    if refusal is not None:
        raise refusal from defect


def acting(context: Context) -> Desk:
    """The workspace, unlocked."""
    desk = reading(context)
    secret = context.passphrase() if set_up.needs_passphrase(desk) else None
    set_up.unlock(context.outside, desk, secret)
    context.desk = desk
    return desk


def source(context: Context, text: str) -> bytes:
    """The bytes that an ARTEFACT, CODE or PATH means: `-`, what reads as a code, else a file.

    Raises:
        Refusal: usage (nothing at all, no such file), too-large, medium-gone.
    """
    if not text:
        raise Refusal("usage", "An empty argument is no file and no code.", "Name a file, or type the code.")
    if text == "-":
        data = sys.stdin.buffer.read(largest_file() + 1)
        if len(data) > largest_file():
            limit = largest_file()
            raise Refusal("too-large", "Standard input holds more than {limit} bytes.", limit=limit)
        return data
    if reads_as_code(text):
        return text.encode()
    try:
        return context.outside.files.read(Path(text), largest_file())
    except Refusal as refusal:
        refusal.elsewhere = True  # it is no matter of the workspace's disk, so its journal tells of it
        raise


def sources(context: Context, texts: Iterable[str]) -> list[bytes]:
    """The bytes of several."""
    return [source(context, text) for text in texts]


def carried(desk: Desk, made: Sequence[Made], out: Path | None) -> list[dict[str, Any]]:
    """Write what is to be carried, and enter it; as results show it. Nothing without --out."""
    if out is None or not made:
        return []
    return [_shown(item) for item in deliver(desk, parcels(desk, made), out)]


def _shown(item: Carried) -> dict[str, Any]:
    return {
        "path": item.path,
        "kind": item.kind,
        "sha256": item.sha256,
        "bytes": item.bytes,
        "existing": item.existing,
    }


def file_lines(files: Sequence[dict[str, Any]]) -> list[str]:
    """Written files, for people."""
    return [
        f"{'There already' if f['existing'] else 'Written'}: {f['path']}  ({f['kind']}, {f['bytes']} bytes, "
        f"SHA-256 {f['sha256']})"
        for f in files
    ]
