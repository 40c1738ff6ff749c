"""No exception leaves an override of Qt: there it would end the program, or come out at a click.

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        ...

What went wrong goes to `report`, which the application sets: a report file, and a window that
names it. The override gives its default back, and the program lives.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])


class _Reporter:
    """Where defects go; the application puts its own function here."""

    def __init__(self) -> None:
        self.report: Callable[[BaseException], None] = _raise_again
        self.depth = 0


def _raise_again(defect: BaseException) -> None:
    raise defect


_REPORTER = _Reporter()


def report_to(report: Callable[[BaseException], None]) -> None:
    """From now on defects go to this function."""
    _REPORTER.report = report


def report(defect: BaseException) -> None:
    """Hand a defect over; one that happens while another is shown is not shown again."""
    if _REPORTER.depth:
        return
    _REPORTER.depth += 1
    try:
        _REPORTER.report(defect)
    finally:
        _REPORTER.depth -= 1


def guarded(default: Any) -> Callable[[F], F]:
    """Decorates an override of Qt: after an exception it gives `default` back."""

    def decorate(override: F) -> F:
        @functools.wraps(override)
        def call(*args: Any, **named: Any) -> Any:
            try:
                return override(*args, **named)
            except Exception as defect:  # noqa: BLE001 - the last net before C++
                report(defect)
                return default

        return cast(F, call)

    return decorate
