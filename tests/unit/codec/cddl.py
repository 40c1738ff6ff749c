"""Checks CBOR values against the subset of CDDL (RFC 8610) that the format page uses.

Written for the tests, from the RFC and not from the codec: rules, maps with integer keys, optional
members, arrays with occurrences, choices, literals, ranges, groups, tags, and the controls .size,
.regexp and .cbor. Anything else in the page is an error, so nothing is passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import cbor2

TOKEN = re.compile(
    r"""\s*(?:(?P<occurrence>\d*\*\d*)|(?P<number>-?\d+(?:\.\.-?\d+)?)|(?P<text>"(?:[^"\\]|\\.)*")"""
    r"""|(?P<tag>\#6\.\d+)|(?P<control>\.[a-z]+)|(?P<name>[a-z][a-z0-9-]*)|(?P<mark>[{}()\[\],:/?=]))"""
)
PRIMITIVE: dict[str, type] = {"bool": bool, "bstr": bytes, "tstr": str, "null": type(None)}


class MismatchError(Exception):
    """The value is not of the type."""


@dataclass
class Member:
    """A member of a map or an array."""

    type: Any
    key: int | None = None
    least: int = 1
    most: float = 1.0


@dataclass
class Schema:
    """The rules of one or more pieces of CDDL."""

    rules: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Schema:
        schema = cls()
        parser = _Parser(re.sub(r";.*", "", text))
        while not parser.done:
            name = parser.take("name")
            parser.expect("=")
            schema.rules[name] = parser.group() if parser.peek() == "(" else parser.choice()
        return schema

    def check(self, rule: str, value: Any) -> None:
        self._check(("name", rule), value)

    def _check(self, kind: Any, value: Any) -> None:
        getattr(self, f"_{kind[0]}")(value, *kind[1:])

    def _fits(self, kind: Any, value: Any) -> bool:
        try:
            self._check(kind, value)
        except MismatchError:
            return False
        return True

    def _choice(self, value: Any, kinds: list[Any]) -> None:
        if not any(self._fits(kind, value) for kind in kinds):
            raise MismatchError(f"{value!r} is none of {kinds}")

    def _name(self, value: Any, name: str) -> None:
        if name in PRIMITIVE:
            if type(value) is not PRIMITIVE[name]:
                raise MismatchError(f"{value!r} is no {name}")
        elif name in {"true", "false"}:
            if value is not (name == "true"):
                raise MismatchError(f"{value!r} is not {name}")
        else:
            self._check(self.rules[name], value)

    def _literal(self, value: Any, wanted: Any) -> None:
        if type(value) is not type(wanted) or value != wanted:
            raise MismatchError(f"{value!r} is not {wanted!r}")

    def _range(self, value: Any, low: int, high: int) -> None:
        if type(value) is not int or not low <= value <= high:
            raise MismatchError(f"{value!r} is not from {low} to {high}")

    def _size(self, value: Any, kind: Any, low: int, high: int) -> None:
        self._check(kind, value)
        if not low <= len(value.encode() if isinstance(value, str) else value) <= high:
            raise MismatchError(f"{value!r} has another size than {low} to {high}")

    def _regexp(self, value: Any, kind: Any, pattern: str) -> None:
        self._check(kind, value)
        if not re.fullmatch(pattern, value):
            raise MismatchError(f"{value!r} does not match {pattern}")

    def _cbor(self, value: Any, kind: Any, inner: Any) -> None:
        self._check(kind, value)
        self._check(inner, cbor2.loads(value))

    def _tag(self, value: Any, number: int, inner: Any) -> None:
        if not isinstance(value, cbor2.CBORTag) or value.tag != number:
            raise MismatchError(f"{value!r} is not tag {number}")
        self._check(inner, list(value.value))

    def _map(self, value: Any, members: list[Member]) -> None:
        # Inside a tag the decoder gives immutable values.
        if not isinstance(value, dict | cbor2.frozendict):
            raise MismatchError(f"{value!r} is no map")
        rest = dict(value)
        for member in self._members(members):
            if member.key in rest:
                self._check(member.type, rest.pop(member.key))
            elif member.least:
                raise MismatchError(f"key {member.key} is missing in {value!r}")
        if rest:
            raise MismatchError(f"unknown keys {list(rest)}")

    def _members(self, members: list[Member]) -> list[Member]:
        """With the members of groups in the place of their names."""
        found: list[Member] = []
        for member in members:
            group = self.rules[member.type[1]] if member.key is None else None
            found += self._members(group[1]) if group is not None else [member]
        return found

    def _array(self, value: Any, members: list[Member]) -> None:
        if not isinstance(value, list | tuple):
            raise MismatchError(f"{value!r} is no array")
        rest = list(value)
        for member in members:
            taken = 0
            while rest and taken < member.most and self._fits(member.type, rest[0]):
                rest.pop(0)
                taken += 1
            if taken < member.least:
                raise MismatchError(f"{value!r} has {taken} of {member.type}")
        if rest:
            raise MismatchError(f"{rest!r} is left over")


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, str]] = []
        at, text = 0, text.rstrip()
        while at < len(text):
            found = TOKEN.match(text, at)
            assert found is not None, f"not of the subset: {text[at : at + 40]!r}"
            assert found.lastgroup is not None
            self.tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()

    @property
    def done(self) -> bool:
        return not self.tokens

    def peek(self) -> str:
        return self.tokens[0][1] if self.tokens else ""

    def take(self, *sorts: str) -> str:
        sort, text = self.tokens.pop(0)
        assert sort in sorts, f"{text!r} where a {sorts} belongs"
        return text

    def expect(self, mark: str) -> None:
        assert self.take("mark") == mark

    def accept(self, mark: str) -> bool:
        found = self.peek() == mark
        if found:
            self.tokens.pop(0)
        return found

    def group(self) -> Any:
        self.expect("(")
        return ("group", self.members(")"))

    def choice(self) -> Any:
        kinds = [self.controlled()]
        while self.accept("/"):
            kinds.append(self.controlled())
        return kinds[0] if len(kinds) == 1 else ("choice", kinds)

    def controlled(self) -> Any:
        kind = self.one()
        while self.tokens and self.tokens[0][0] == "control":
            control = self.take("control")
            if control == ".size":
                inside = self.accept("(")
                low, _, high = self.take("number").partition("..")
                kind = ("size", kind, int(low), int(high or low))
                if inside:
                    self.expect(")")
            elif control == ".regexp":
                kind = ("regexp", kind, _unquoted(self.take("text")))
            else:
                assert control == ".cbor"
                kind = ("cbor", kind, self.one())
        return kind

    def one(self) -> Any:
        sort, text = self.tokens.pop(0)
        if sort == "number":
            low, dots, high = text.partition("..")
            return ("range", int(low), int(high)) if dots else ("literal", int(low))
        if sort == "text":
            return ("literal", _unquoted(text))
        if sort == "name":
            return ("name", text)
        if sort == "tag":
            self.expect("(")
            inner = self.choice()
            self.expect(")")
            return ("tag", int(text[3:]), inner)
        assert text in {"{", "["}, f"{text!r} where a type belongs"
        return ("map", self.members("}")) if text == "{" else ("array", self.members("]"))

    def members(self, end: str) -> list[Member]:
        found: list[Member] = []
        while not self.accept(end):
            found.append(self.member())
            if self.peek() != end:
                self.expect(",")
        return found

    def member(self) -> Member:
        least, most = (0, 1.0) if self.accept("?") else (1, 1.0)
        if self.tokens[0][0] == "occurrence":
            low, _, high = self.take("occurrence").partition("*")
            least, most = int(low or 0), float(high or "inf")
        key = None
        if self.tokens[0][0] == "number" and self.tokens[1][1] == ":":
            key = int(self.take("number"))
            self.expect(":")
        return Member(self.choice(), key, least, most)


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1])
