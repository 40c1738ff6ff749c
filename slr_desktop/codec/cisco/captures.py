"""Codes and UDIs in what was pasted: among prompts, commands, sentences and hard wraps.

A terminal breaks a long code over lines, so a line that is no whole code is tried with the one
or two after it. Nothing is joined where the shorter reading is already as long as codes are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from slr_desktop.codec.cisco.codes import ShortCode, closed_up, parse_short_code
from slr_desktop.codec.cisco.paste import BLANK, LINE_BREAK, PROMPT, counted, visible, without_prompts
from slr_desktop.codec.cisco.request_codes import (
    RequestCode,
    expected_checksum,
    looks_like_request_code,
    parse_request_code,
)
from slr_desktop.codec.cisco.udi import FoundUdi, find_udis
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.sentences import Remark

AnyCode = RequestCode | ShortCode

MAX_LINES: Final = 20_000
_WRAPS: Final = 3  # lines that one code is looked for in
_LONGEST: Final = 200
_COMMAND: Final = re.compile(
    r"(?:license|show|utils|conf(?:ig)?|configure|service|exit|end|no|xconfiguration|xcommand|copy|commit)\b",
    re.ASCII | re.IGNORECASE,
)
_ANSWER: Final = re.compile(
    r"Already registered|Authorization code installed successfully|"
    r"Reservation install file (?:successful|failed)|License reservation mode is (?:en|dis)abled",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(
    r"(?:request|return|confirmation|authorization) code ?:? ?[\"']?(?P<code>[^\s\"'<>]{6,200})[\"']?\.?\Z",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Capture:
    """What a pasted text holds.

    Attributes:
        codes: each once, in the order of the text.
        udis: those outside of codes.
        answers: sentences that products are known to answer with.
        spoken: other lines.
        stripped: what was passed over to find the codes, in words.
    """

    codes: tuple[AnyCode, ...] = ()
    udis: tuple[FoundUdi, ...] = ()
    answers: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    stripped: tuple[str, ...] = ()


def read_capture(text: str) -> Capture:
    """Look through a cleaned text line by line.

    Raises:
        Refusal: too-large (more lines than anyone pastes), incomplete (the one code in it is cut).
    """
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        raise Refusal("too-large", "This text has more than {limit} lines.", limit=MAX_LINES)
    if whole := _whole(lines):
        return whole
    codes: dict[str, AnyCode] = {}
    udis: list[FoundUdi] = []
    answers: list[str] = []
    spoken: list[str] = []
    commands: list[str] = []
    notes: list[str] = []
    prompts = at = 0
    while at < len(lines):
        line, prompted = without_prompts(lines[at][: _LONGEST * 3])
        prompts += prompted
        code, used = _code_at(lines, at, line)
        if code:
            codes.setdefault(code.text, code)
            if used > 1:
                notes.append(_inside_the_code(used - 1))
        elif found := find_udis(line):
            udis += found
        elif _COMMAND.match(line) and (prompted or "license" in line.lower()):
            commands.append(visible(line))
        elif line:
            (answers if _ANSWER.match(line) else spoken).append(line)
        at += used
    if prompts:
        notes.insert(0, counted(prompts, PROMPT))
    return Capture(
        codes=tuple(codes.values()),
        udis=tuple(udis),
        answers=tuple(visible(line, 200) for line in answers),
        spoken=tuple(spoken),
        commands=tuple(commands),
        stripped=tuple(notes),
    )


def read_code(text: str) -> AnyCode | None:
    """The code that a text is, or None.

    Raises:
        Refusal: incomplete, where a request code begins and is cut.
    """
    if looks_like_request_code(text):
        return parse_request_code(text)
    try:
        return parse_short_code(text)
    except Refusal:
        return None


def _whole(lines: list[str]) -> Capture | None:
    """The capture of a text that is one code and nothing else, whatever line breaks it has."""
    parts = [without_prompts(line) for line in lines[: _WRAPS * 4]]
    if len(lines) > _WRAPS * 4:
        return None
    prompts = sum(prompted for _, prompted in parts)
    filled = [line for line, _ in parts if line]
    joined = re.sub(r"\s*\n\s*", "", "\n".join(filled)).strip("\"'")
    if not filled or len(joined) > _LONGEST or (len(filled) > 1 and prompts):
        return None
    if len(filled) > 1 and any(_whole_line(line) for line in filled):
        return None
    closed = closed_up(joined)
    code = read_code(closed or joined)
    if code is None or (len(filled) > 1 and not closed and not _sound(code)):
        return None
    notes = [counted(prompts, PROMPT)] if prompts else []
    if len(filled) > 1:
        notes.append(_inside_the_code(len(filled) - 1))
    return Capture(codes=(code,), stripped=(*notes, *_closing(joined, closed)))


def _whole_line(line: str) -> bool:
    """Whether a line is a code by itself, or a command: then it is no part of a broken one."""
    code = _complete(line)
    return bool(_COMMAND.match(line)) or (code is not None and _sound(code))


def _closing(given: str, closed: str | None) -> list[Remark]:
    """What was put right in a code that was typed with blanks or without hyphens."""
    if closed is None or closed == given:
        return []
    blanks = len(given.split()) - 1
    notes = [Remark("{what} inside the code", what=counted(blanks, BLANK))] if blanks else []
    if given.count("-") < closed.count("-"):
        notes.append(Remark("hyphens that were missing between its groups"))
    return notes


def _inside_the_code(breaks: int) -> Remark:
    return Remark("{what} inside the code", what=counted(breaks, LINE_BREAK))


def _code_at(lines: list[str], at: int, line: str) -> tuple[AnyCode | None, int]:
    """The code that begins in a line, and over how many lines it goes."""
    if labelled := _LABELLED.search(line):
        code = _complete(labelled["code"]) or _complete(labelled["code"].strip(".,"))
        if code:
            return code, 1
    alone = _complete(line.strip("\"'"))
    if isinstance(alone, ShortCode) and alone.kind == "confirmation-code":
        return None, 1  # any 8 hex digits on a line of their own may be a number
    if alone and _sound(alone):
        return alone, 1
    if not (looks_like_request_code(line) or re.match(r"[A-Z][A-Za-z0-9]{2,7}-", line)):
        return alone, 1
    joined = line
    for span, after in enumerate(lines[at + 1 : at + _WRAPS], 2):
        joined += after.strip()
        if len(joined) > _LONGEST:
            break
        code = _complete(joined)
        if code and _sound(code):
            return code, span
    return alone, 1


def _complete(text: str) -> AnyCode | None:
    try:
        return read_code(text)
    except Refusal:
        return None


def _sound(code: AnyCode) -> bool:
    """Whether a code is as it should be: its checksum fits, or it is as long as those seen."""
    return code.checksum == expected_checksum(code) if isinstance(code, RequestCode) else code.whole
