"""What something that was recognised is, and which wizard takes it, in the words of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from slr_desktop.services.found import Found, Wants, What
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.widgets.message import Message, Tone
from slr_desktop.ui.wording import refusal_words, sentence_text

FITS: Final[dict[Wants, Wizard]] = {
    Wants.IMPORT_AUTHORIZATION: Wizard.IMPORT,
    Wants.IMPORT_CISCO_AUTHORIZATION: Wizard.IMPORT,
    Wants.RETURN_AUTHORIZATION: Wizard.GIVE_BACK,
    Wants.ANSWER: Wizard.ANSWER,
    Wants.ENTER_CONFIRMATION: Wizard.ENTER_CODE,
    Wants.ENTER_RETURN: Wizard.ENTER_CODE,
    Wants.TRUST: Wizard.TRUST,
    Wants.RECORD_CISCO_CODE: Wizard.REQUEST,
    Wants.ADD_INSTANCES: Wizard.ADD_INSTANCES,
}
"""The wizard for what something wants; a receipt and a workspace need none."""


def opens(found: Found) -> bool:
    """Whether a wizard opens with it; of a code that is mistyped, one marks the group."""
    return found.wants in FITS and (found.fits or found.what is What.CODE)


def explain(
    message: Message,
    name: str,
    found: Found,
    *,
    button: str = "",
    action: Callable[[], None] | None = None,
) -> None:
    """Say what something is and why it is not taken.

    Args:
        message: where it is said.
        name: what it is called on the screen.
        found: what it turned out to be.
        button: what leads on; none where empty. `action` is what happens on it.
    """
    title, *lines = [sentence_text(sentence) for sentence in found.sentences]
    tone, refusal = Tone.NOTE, found.refusal
    if refusal is not None:
        words = refusal_words(refusal)
        tone = Tone.NOTE if refusal.harmless else Tone.REFUSED
        if words.what not in (title, *lines):
            lines.append(words.what)
        lines.append(f"{words.fault} {words.do}".strip())
    message.show_text(
        tone,
        f"{name}: {title}",
        "\n".join(lines),
        button=button,
        action=action,
        code=refusal.code if refusal is not None else "",
    )
