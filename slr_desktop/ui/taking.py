"""Taking in anything: what was dropped, pasted or found on a medium is named, and what fits it opens.

A receipt needs no decision and is taken in at once. A workspace is opened. What cannot be taken is
explained: what it is, whose, and why not. A workspace takes the place of another one only when asked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.exchanges import ExchangeKind
from slr_desktop.services import receive, triage
from slr_desktop.services.found import Found, Wants
from slr_desktop.services.recover import Received
from slr_desktop.ui.explaining import FITS, explain, opens
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.sections import Section, Wizard
from slr_desktop.ui.widgets.ask import ask
from slr_desktop.ui.widgets.message import Tone
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wording import code_title


def take(window: MainWindow, what: bytes | Path, name: str = "") -> None:
    """Look at bytes or a file off the GUI thread, and open what fits.

    Args:
        window: where it was dropped, pasted or chosen.
        what: the bytes, or the path of anything at all.
        name: what it is called on the screen; of a file its name.
    """
    Taking(window, name).take(what)


class Taking(QObject):
    """One thing that is being taken in."""

    def __init__(self, window: MainWindow, name: str = "") -> None:
        super().__init__()
        self._window, self._name = window, name

    def take(self, what: bytes | Path) -> None:
        """Look at it off the GUI thread, and open what fits."""
        room = self._window.room
        outside, desk = room.outside, room.desk if room.is_open else None
        if not self._name:
            self._name = what.name if isinstance(what, Path) else self.tr("What was pasted")

        def look() -> Found:
            if isinstance(what, Path):
                return triage.identify_file(outside, desk, what)
            return triage.identify(desk, what, is_workspace=outside.storage.is_workspace)

        room.tasks.start(lambda _task: look(), done=self.open_found, refused=self._window.refuse)

    def open_found(self, found: Found) -> None:
        """Open what fits something that was recognised, or say why nothing does."""
        if found.wants is Wants.OPEN_WORKSPACE and found.path is not None:
            self._change_to(found.path)
        elif found.fits and found.wants is Wants.RECEIVE:
            self._receive(found.data)
        elif opens(found):
            self._open(found)  # of a code that is mistyped, the wizard marks the group
        else:
            self._explain(found)

    def _change_to(self, path: Path) -> None:
        """Open a workspace; where another one is open, one stray drop must not take it away."""
        window, room = self._window, self._window.room
        if not room.is_open:
            window.open_workspace(path)
            return
        name = room.desk.genesis.name
        if path == room.desk.workspace.path:
            window.message.show_text(Tone.NOTE, self.tr("{name} is open here already.").format(name=name))
            return
        body = self.tr(
            "{file} is a workspace. {name} is closed first and keeps all that was recorded; File, Open recent "
            "leads back to it."
        )
        ask(
            window,
            self.tr("Close {name} and open the other workspace?").format(name=name),
            body.format(file=self._name, name=name),
            yes=self.tr("&Open it"),
            no=self.tr("&Stay here"),
            answer=lambda sure: window.open_workspace(path) if sure else None,
        )

    def _open(self, found: Found) -> None:
        self._window.message.clear()
        self._window.want(FITS[found.wants], Source(name=self._name, data=found.data))

    def _explain(self, found: Found) -> None:
        """Say what it is and why it is not taken, with the one button that leads on, if there is one."""
        button, action = self._way_on(found)
        explain(self._window.message, self._name, found, button=button, action=action)

    def _way_on(self, found: Found) -> tuple[str, Callable[[], None] | None]:
        window = self._window
        code = found.refusal.code if found.refusal is not None else ""
        if found.exchange:
            shown = self.tr("Show {exchange}").format(exchange=found.exchange)
            return shown, lambda: window.enter(Section.EXCHANGES, found.exchange)
        if code in {"unknown-signer", "unknown-site"} and window.room.is_open:
            return self.tr("Trust the other side..."), lambda: window.want(Wizard.TRUST)
        if found.wants in FITS:
            return self.tr("See every check..."), lambda: self._open(found)
        return "", None

    def _receive(self, data: bytes) -> None:
        """A receipt, or an own authorization at a restored authority: taken in at once, with a banner."""
        window = self._window
        window.message.show_text(Tone.NOTE, self.tr("Taking in {name}...").format(name=self._name))
        window.room.act(lambda desk: receive.receive(desk, data), done=self._tell, refused=window.refuse)

    def _tell(self, items: list[Received]) -> None:
        title = self.tr("Taken in: {name}").format(name=self._name)
        body = "\n".join(self.received(item) for item in items)
        tone = Tone.DONE if all(item.recorded for item in items) else Tone.ATTENTION
        self._window.message.show_text(tone, title, body)

    def received(self, item: Received) -> str:
        """What one thing that was taken in at once has brought."""
        if not item.recorded:
            text = self._not_recorded(item)
        elif item.kind == Kind.RECEIPT.value:
            text = self._recorded(item.about)
        else:
            text = self.tr("{subject}: the books know it again, in exchange {exchange}.")
        why, other = code_title(item.error or ""), item.moved_to
        return text.format(subject=item.subject, exchange=item.exchange, why=why, other=other)

    def _not_recorded(self, item: Received) -> str:
        """What a receipt says that the authority could not record."""
        if item.error != "barred":
            return self.tr("{subject}: the authority refused the code that was sent. {why}.")
        if item.moved_to:
            return self.tr(
                "{subject}: the authority had moved its licenses to {other} before, so this code released nothing. "
                "Exchange {exchange} is settled."
            )
        return self.tr(
            "{subject}: the authority had ended its reservation before, by a rehost or a removal, so this code "
            "released nothing. Exchange {exchange} is settled."
        )

    def _recorded(self, about: ExchangeKind) -> str:
        """What a receipt says that the authority has recorded."""
        return {
            ExchangeKind.UPDATE: self.tr(
                "{subject}: the authority has recorded that the update is installed. "
                "Exchange {exchange} is settled."
            ),
            ExchangeKind.RETURN: self.tr(
                "{subject}: the authority has recorded the return; the licenses are free again there. "
                "Exchange {exchange} is settled."
            ),
            ExchangeKind.DISCARD: self.tr(
                "{subject}: the authority has recorded that the authorization was never installed; its "
                "licenses are free again there. Exchange {exchange} is settled."
            ),
        }.get(about, self.tr("{subject}: the other side has recorded it. Exchange {exchange} is settled."))
