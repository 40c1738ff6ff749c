"""A defect of ours: a report file that can be sent to the maintainers, and no traceback on screen.

The report says where it happened and of what class the errors were. It holds no values of local
variables, no messages of exceptions and no arguments: a passphrase or a customer's name may be in
any of them.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Final

from slr_desktop import __version__
from slr_desktop.domain.errors import Refusal

_FIRST_STEPS: Final = 20
_LAST_STEPS: Final = 60  # an endless recursion has a thousand between, all alike


def refusal(defect: BaseException, state_folder: Callable[[], Path]) -> Refusal:
    """`internal-error`, after the report was written; `report` among its facts is the path or None."""
    name = f"report-{os.urandom(6).hex()}"
    what, kind = "Something in SLR Desktop went wrong ({kind}, {name}).", type(defect).__name__
    try:
        path = _write(state_folder() / "reports", f"{name}.txt", "\n".join(_lines(name, defect)) + "\n")
    except OSError:
        do = "Tell the maintainers what you did; no report could be written to your state folder."
        return Refusal("internal-error", what, do, kind=kind, name=name, report=None)
    do = "Send the report file {report} to the maintainers; it holds no secret."
    return Refusal("internal-error", what, do, kind=kind, name=name, report=str(path))


def _write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / name
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    return path


def _lines(name: str, defect: BaseException) -> Iterator[str]:
    yield f"SLR Desktop {__version__}, {name}"
    yield f"Python {platform.python_version()}, {sys.platform} {platform.machine()}"
    for error in _chain(defect):
        yield ""
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        yield from _steps(error.__traceback__)


def _chain(defect: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while defect is not None and id(defect) not in seen:
        seen.add(id(defect))
        yield defect
        defect = defect.__cause__ or defect.__context__


def _steps(traceback: TracebackType | None) -> Iterator[str]:
    steps: list[str] = []
    while traceback is not None:
        frame = traceback.tb_frame
        module = frame.f_globals.get("__name__", "?")
        steps.append(f"  {module}:{traceback.tb_lineno} in {frame.f_code.co_qualname}")
        traceback = traceback.tb_next
    left_out = len(steps) - _FIRST_STEPS - _LAST_STEPS
    if left_out > 0:
        steps[_FIRST_STEPS:-_LAST_STEPS] = [f"  ... {left_out} more"]
    yield from steps
