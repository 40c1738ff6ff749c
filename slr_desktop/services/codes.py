"""Typed codes as the services use them: what one must be here, and what was corrected in it."""

from __future__ import annotations

from slr_desktop.codec import typed_codes
from slr_desktop.codec.typed_codes import CodeKind, TypedCode
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Remark, Sentence, together
from slr_desktop.services.desk import Desk


def read_code(desk: Desk, text: str, kind: CodeKind) -> TypedCode:
    """A typed code of this kind, corrected where it could be.

    Raises:
        Refusal: code-wrong, wrong-kind, training-mismatch.
    """
    typed = typed_codes.read(text)
    if typed.kind is not kind:
        raise Refusal(
            "wrong-kind",
            "This is a {kind} code, not a {wanted} code.",
            kind=typed.kind,
            wanted=kind,
        )
    if typed.training != desk.genesis.training:
        raise Refusal("training-mismatch", "Training and real work never mix.")
    return typed


def instance_of(typed: TypedCode) -> str:
    """The UDI that a code names, in canonical form; empty where it names none."""
    return typed.udi.canonical if typed.udi else ""


def corrected(typed: TypedCode) -> str:
    """What was corrected while reading, for a person, as a remark; empty where nothing was."""
    remarks = [
        Remark(
            "group {group} read as {right}, typed {typed}",
            group=c.group,
            right=c.right,
            typed=c.typed or Sentence("nothing"),
        )
        for c in typed.corrections
    ]
    return together(remarks, most=len(remarks)) or ""
