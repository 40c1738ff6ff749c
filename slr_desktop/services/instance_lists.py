r"""A list of instances as people have it: typed, pasted from a table, or a CSV file; a row each.

    cuc-pub, unity-connection, 12.5(1)SU4, 0123ABCD
    cm-1; cucm; 12.5; "P:UCM,S:cc920,U:..."; cisco

Columns are parted by tabs, semicolons or commas, whichever the first row has. A heading in the
words of the CSV file (name, product, release, serial, uuid, udi, family, cluster, node) says which
is which; without one they are name, product, release, serial number or UDI, and family. Every row
has its own verdict; nothing is written.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from slr_desktop.codec.cisco.paste import decode
from slr_desktop.codec.cisco.udi import parse_udi
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.roles import Role
from slr_desktop.domain.sentences import Remark
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import (
    CSV_COLUMNS,
    Draft,
    as_instance,
    require_role,
)
from slr_desktop.services.udi_remarks import udi_remarks
from slr_desktop.services.unique import Unique

MOST_ROWS: Final = 5000
"""Rows of one list."""
MOST_CHARACTERS: Final = 1_000_000
"""Characters of one list."""

_HEADING: Final = frozenset({"name", "product", "release"})
_UDI: Final = re.compile(r"(?:UDI\s*:\s*)?P(?:ID)?\s*[:=]", re.IGNORECASE)
_FAMILIES: Final = frozenset({"native", "cisco"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """One row: what it means, or why it cannot be added.

    Attributes:
        line: its line in the list, from 1.
        draft: as it was typed, for adding it; None where not even that could be read.
        product: name of the product, as people call it.
        remarks: what to look at again before it is added.
    """

    line: int
    name: str = ""
    product: str = ""
    release: str = ""
    udi: str = ""
    family: str = ""
    draft: Draft | None = None
    refusal: Refusal | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """Names and UDIs of the rows before, and who has what only one can have, here and in them."""

    rows: dict[str, str] = field(default_factory=dict)
    unique: Unique


def understand(desk: Desk, text: str) -> list[Understood]:
    """Read a list row by row, against what is here and against its own earlier rows.

    Raises:
        Refusal: wrong-state (not a site), too-large, bad-value (no row at all).
    """
    require_role(desk, Role.SITE)
    if len(text) > MOST_CHARACTERS:
        raise Refusal("too-large", "The list has more than {most} characters.", most=MOST_CHARACTERS)
    rows = list(_rows(text.lstrip("\ufeff")))
    if len(rows) > MOST_ROWS:
        raise Refusal("too-large", "The list has more than {most} rows.", most=MOST_ROWS)
    columns = _heading(rows[0][1]) if rows else None
    if columns is not None:
        rows = rows[1:]
    if not rows:
        raise Refusal("bad-value", "The list names no instance.", "Give one instance a line.")
    seen = _Seen(unique=Unique(desk, desk.workspace))
    return [_row(desk, line, fields, columns, seen) for line, fields in rows]


def text_of(data: bytes) -> str:
    """The text of a file that holds a list: UTF-8, UTF-16 with its mark, or Windows 1252.

    Raises:
        Refusal: too-large, unrecognised (binary).
    """
    return decode(data).text


def is_one_udi(text: str) -> bool:
    """Whether a text is the UDI of one instance, as its product prints it, and no list."""
    try:
        parse_udi(text[:1000])
    except Refusal:
        return False
    return True


def with_row(text: str, draft: Draft) -> str:
    """The list with one more row, in the list's own columns and with its own mark between them.

    Raises:
        Refusal: bad-value (the heading of the list has no column for a part of it).
    """
    given = {name: getattr(draft, name) for name in CSV_COLUMNS if getattr(draft, name)}
    rows = list(_rows(text))
    columns = _heading(rows[0][1]) if rows else None
    if columns is None:
        fields = [draft.name, draft.product, draft.release, draft.udi or draft.serial or ""]
        fields += [draft.family] if draft.family != "native" else []
    else:
        given.pop("family" if draft.family == "native" and "family" not in columns else "", None)
        lacking = sorted(set(given) - set(columns))
        if lacking:
            raise Refusal("bad-value", "The heading of the list has no column {what}.", what=lacking[0])
        fields = [given.get(name, "") for name in columns]
    out = io.StringIO()
    csv.writer(out, delimiter=_mark(text), lineterminator="").writerow(fields)
    return "\n".join(part for part in (text.rstrip("\n"), out.getvalue()) if part)


def _mark(text: str) -> str:
    """What parts the columns: whichever the first row has."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return next((mark for mark in "\t;" if mark in first), ",")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and fields of each row that holds something."""
    mark = _mark(text)
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            fields = next(csv.reader([line], delimiter=mark, skipinitialspace=True))
        except (csv.Error, StopIteration):
            fields = [line]
        yield number, [field.strip() for field in fields]


def _heading(fields: list[str]) -> list[str] | None:
    names = [field.casefold() for field in fields]
    if not set(names) >= _HEADING:
        return None
    unknown = [name for name in names if name not in CSV_COLUMNS]
    if unknown or len(set(names)) != len(names):
        raise Refusal(
            "bad-value",
            "The heading has a column that is not known here, or twice: {heading}.",
            "Columns are: {known}.",
            heading=", ".join(names)[:200],
            known=", ".join(CSV_COLUMNS),
        )
    return names


def _row(desk: Desk, line: int, fields: list[str], columns: list[str] | None, seen: _Seen) -> Understood:
    try:
        draft = _draft(desk, fields, columns)
    except Refusal as refusal:
        return Understood(line=line, name=fields[0][:80] if fields else "", refusal=refusal)
    try:
        instance = as_instance(desk, desk.workspace, draft, desk.now, seen.unique)
        _check_new(seen.rows, instance)
        seen.unique.add(instance)
    except Refusal as refusal:
        return Understood(
            line=line,
            name=draft.name[:80],
            product=draft.product[:80],
            release=draft.release[:80],
            udi=(draft.udi or draft.serial or "")[:160],
            family=draft.family[:20],
            draft=draft,
            refusal=refusal,
        )
    product = desk.catalogue.product(instance.product)
    return Understood(
        line=line,
        name=instance.name,
        product=product.name,
        release=instance.release,
        udi=str(instance.udi),
        family=instance.family.value,
        draft=draft,
        remarks=udi_remarks(product, instance),
    )


def _check_new(seen: dict[str, str], instance: Instance) -> None:
    """An earlier row of the same list has neither its name nor its UDI."""
    for key in (f"name {instance.name}", f"udi {instance.key}"):
        if key in seen:
            raise Refusal(
                "conflict",
                "{name} stands in this list twice: the other row is {other}.",
                "Leave one of the two rows out.",
                name=instance.name,
                other=seen[key],
            )
    seen[f"name {instance.name}"] = seen[f"udi {instance.key}"] = instance.name


def _draft(desk: Desk, fields: list[str], columns: list[str] | None) -> Draft:
    given = _by_place(fields) if columns is None else _by_heading(fields, columns)
    for what in ("name", "product", "release"):
        if not given.get(what):
            raise Refusal("bad-value", "This row has no {what}.", what=what)
    given["product"] = _product_id(desk, given["product"])
    return Draft(**given)


def _by_heading(fields: list[str], columns: list[str]) -> dict[str, str]:
    if len(fields) != len(columns):
        raise Refusal(
            "bad-value",
            "This row has {found} fields, and the heading has {wanted}.",
            found=len(fields),
            wanted=len(columns),
        )
    return {name: field for name, field in zip(columns, fields, strict=True) if field}


def _by_place(fields: list[str]) -> dict[str, str]:
    """Name, product, release, serial number or UDI, family. A bare UDI has commas of its own."""
    given = dict(zip(("name", "product", "release"), fields, strict=False))
    rest = [field for field in fields[3:] if field]
    if rest and rest[-1].casefold() in _FAMILIES:
        given["family"] = rest.pop().casefold()
    if not rest:
        return given
    if _UDI.match(rest[0]):
        given["udi"] = ",".join(rest)
    elif len(rest) == 1:
        given["serial"] = rest[0]
    else:
        raise Refusal(
            "bad-value",
            "After the release come one serial number or UDI, and the family; this row has more: {rest}.",
            rest=", ".join(rest)[:120],
        )
    return given


def _product_id(desk: Desk, text: str) -> str:
    """The id of a product that is named by its id or by its name, in any case."""
    wanted = text.casefold()
    named = [p.id for p in desk.catalogue.products if wanted in (p.id.casefold(), p.name.casefold())]
    return named[0] if named else text
