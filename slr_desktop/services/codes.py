"""Typed codes as the services use them: what one must be here, and what was corrected in it."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """How many groups of a typed code are in, of how many."""

    count: int
    wanted: int


def groups_so_far(text: str) -> Groups | None:
    """How far the typing of a code is; None where the text does not begin as a code of ours does.

    Counted are characters, so that it does not matter where the hyphens stand. It is a help while
    typing, nothing more: a serial number with a hyphen in it counts for a group.
    """
    count = typed_codes.groups_typed(text)
    return None if count is None else Groups(count=count, wanted=typed_codes.GROUPS)


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
