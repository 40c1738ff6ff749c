"""The wizards of a site and of both sides, opened with what is known: for the table of all wizards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QDialog

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Family
from slr_desktop.services import triage, trust
from slr_desktop.services.found import Found
from slr_desktop.services.hand_back_previews import ReturnPreview, return_preview
from slr_desktop.ui.flows.adding import AddDraft
from slr_desktop.ui.flows.importing import ImportDraft
from slr_desktop.ui.flows.request import RequestDraft
from slr_desktop.ui.flows.returning import CancelDraft, GiveBackDraft, ReturnDraft
from slr_desktop.ui.flows.trusting import TrustDraft
from slr_desktop.ui.main_window import MainWindow
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.source import Source
from slr_desktop.ui.wizards.adding import AddWizard
from slr_desktop.ui.wizards.cancelling import CancelWizard
from slr_desktop.ui.wizards.giving_back import GiveBackWizard
from slr_desktop.ui.wizards.importing import ImportWizard
from slr_desktop.ui.wizards.requesting import RequestWizard
from slr_desktop.ui.wizards.returning import ReturnWizard
from slr_desktop.ui.wizards.set_up import SetUpWizard
from slr_desktop.ui.wizards.trusting import TrustWizard

RETURN_CODE: Final = "return-code"


def _named(known: Any) -> tuple[str, ...]:
    """The instances that are known: one name, or several."""
    if isinstance(known, str):
        return (known,) if known else ()
    return tuple(known) if isinstance(known, list | tuple) else ()


def _set_up(window: MainWindow, _known: Any) -> QDialog:
    return SetUpWizard(window.room, None, window)


def _add(window: MainWindow, known: Any) -> QDialog:
    draft = AddDraft(source_name=known.name, data=known.data) if isinstance(known, Source) else None
    return AddWizard(window.room, draft, window)


def _import(window: MainWindow, known: Any) -> QDialog:
    draft = ImportDraft(source_name=known.name, data=known.data) if isinstance(known, Source) else None
    return ImportWizard(window.room, draft, window)


def _give_back(window: MainWindow, known: Any) -> QDialog:
    draft = GiveBackDraft(source_name=known.name, data=known.data) if isinstance(known, Source) else None
    return GiveBackWizard(window.room, draft, window)


def _trust(window: MainWindow, known: Any) -> QDialog | None:
    """A source that was taken in, or the name of a site whose words nobody has compared yet."""
    if isinstance(known, str) and known:
        _compare(window, known)
        return None
    draft = TrustDraft(source_name=known.name, data=known.data) if isinstance(known, Source) else None
    return TrustWizard(window.room, draft, window)


def _compare(window: MainWindow, name: str) -> None:
    """Its introduction came with a request and is here: only its words are asked for."""

    def open_there(found: bytes | None) -> None:
        source = Source(name=name, data=found) if found is not None else None
        window.want(Wizard.TRUST, source)

    window.room.read(lambda desk: trust.introduction_of(desk, name), done=open_there, refused=window.refuse)


def _request(window: MainWindow, known: Any) -> QDialog | None:
    if isinstance(known, Source):
        _record(window, known)
        return None
    draft = known if isinstance(known, RequestDraft) else RequestDraft(names=_named(known))
    return RequestWizard(window.room, draft, window)


def _record(window: MainWindow, source: Source) -> None:
    """Something that a product printed: whose it is is looked up first, and what it is for."""

    def open_fitting(found: Found) -> None:
        printed = source.data.decode("utf-8", "replace")
        if found.kind == RETURN_CODE:
            window.want(Wizard.RETURN, ReturnDraft(printed=printed))
        else:
            window.want(Wizard.REQUEST, RequestDraft(names=found.subjects[:1], printed=printed))

    window.room.read(
        lambda desk: triage.identify(desk, source.data), done=open_fitting, refused=window.refuse
    )


def _return(window: MainWindow, known: Any) -> QDialog | None:
    names = _named(known)
    if names:
        _return_of(window, names)
        return None
    return ReturnWizard(window.room, known if isinstance(known, ReturnDraft) else ReturnDraft(), window)


def _return_of(window: MainWindow, names: tuple[str, ...]) -> None:
    """Whose licenses go back is known: what would stop is looked at first, and then asked about."""

    def open_there(found: list[ReturnPreview]) -> None:
        refusals = [preview.refusal for preview in found if preview.refusal is not None]
        if refusals:
            window.refuse(refusals[0])
            return
        foreign = tuple(p.instance.name for p in found if p.instance.family is Family.CISCO)
        draft = ReturnDraft(names=names, previews=tuple(found), foreign=foreign, settled=True)
        window.want(Wizard.RETURN, draft)

    def ask_first(_refusal: Refusal) -> None:
        window.want(Wizard.RETURN, None)  # of those names one is gone: they are asked for

    window.room.read(lambda desk: return_preview(desk, names), done=open_there, refused=ask_first)


def _cancel(window: MainWindow, known: Any) -> QDialog:
    return CancelWizard(window.room, CancelDraft(names=_named(known)), window)


OPENERS: Final[dict[Wizard, Callable[[MainWindow, Any], QDialog | None]]] = {
    Wizard.SET_UP: _set_up,
    Wizard.ADD_INSTANCES: _add,
    Wizard.REQUEST: _request,
    Wizard.IMPORT: _import,
    Wizard.RETURN: _return,
    Wizard.CANCEL: _cancel,
    Wizard.GIVE_BACK: _give_back,
    Wizard.TRUST: _trust,
}
"""What is known: a source that was taken in, names of instances, a draft, or nothing."""
