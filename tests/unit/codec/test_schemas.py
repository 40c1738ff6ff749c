"""Payloads: domain values to CBOR and back, closed schemas, and the CDDL of the format page."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.codec import cbor, schemas, signing, tags
from slr_desktop.domain.artefacts import (
    Artefact,
    Authorization,
    Entitlement,
    Kind,
    Position,
    Receipt,
    Request,
)
from slr_desktop.domain.errors import Refusal
from tests.fakes import made_up
from tests.fakes.refusals import only_refused
from tests.unit.codec.cddl import MismatchError, Schema

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "file-format.md"
CDDL = Schema.of(
    "\n".join(re.findall(r"^```cddl\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE))
)


def every_artefact() -> list[Artefact]:
    single = [
        made_up.artefact(kind, training=training) for kind in made_up.SINGLE for training in (False, True)
    ]
    batches = [
        made_up.batch(kind, (made_up.sealed(kind),) * 2) for kind in (Kind.REQUEST, Kind.AUTHORIZATION)
    ]
    request = made_up.artefact(Kind.REQUEST, training=True)
    assert isinstance(request.body, Request)
    inner = made_up.sealed(Kind.INTRODUCTION, training=True)
    variants = [
        replace(request, body=replace(request.body, introduction=inner, wish=())),
        replace(made_up.artefact(Kind.RECEIPT), body=Receipt(recorded=True)),
        replace(
            made_up.artefact(Kind.AUTHORIZATION),
            body=made_up.authorization(reservation=None, superseded=(), replaces=None),
        ),
        made_up.large_authorization(),
    ]
    head = replace(
        variants[-1].header,
        void=(1, 7, 2**53 - 1),
        seen=None,
        position=Position(epoch=bytes(8), number=1, previous=(bytes(8), 0)),
    )
    return [*single, *batches, *variants, replace(variants[-1], header=head)]


@pytest.mark.parametrize("artefact", every_artefact(), ids=lambda a: a.kind.value)
def test_what_is_written_is_read_back(artefact: Artefact) -> None:
    payload = schemas.encode(artefact)
    assert schemas.decode(artefact.kind, payload) == artefact
    # The oracle: cbor2's own canonical mode.
    assert cbor2.dumps(cbor2.loads(payload), canonical=True) == payload


@pytest.mark.parametrize("artefact", every_artefact(), ids=lambda a: a.kind.value)
def test_the_page_describes_what_is_written(artefact: Artefact) -> None:
    CDDL.check(f"{artefact.kind.value}-payload", cbor2.loads(schemas.encode(artefact)))
    keys = (made_up.ROOT,) if artefact.kind is Kind.TRUST_ANCHOR else (made_up.signer_of(artefact.kind),)
    CDDL.check("artefact", cbor2.loads(signing.seal(artefact, *keys)))


def form(kind: Kind, *, training: bool = False) -> dict[int, Any]:
    value: dict[int, Any] = cbor2.loads(schemas.encode(made_up.artefact(kind, training=training)))
    return value


def places(value: Any, path: tuple[int, ...] = ()) -> list[tuple[int, ...]]:
    """Where every value of a payload stands."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in inner for place in places(each, (*path, key)))]


def put(value: Any, path: tuple[int, ...], new: Any) -> Any:
    """The value with another one at a place; `...` takes it away."""
    if not path:
        return new
    if isinstance(value, dict):
        changed = {k: put(v, path[1:], new) if k == path[0] else v for k, v in value.items()}
        return {k: v for k, v in changed.items() if v is not ...}
    items = [put(v, path[1:], new) if n == path[0] else v for n, v in enumerate(value)]
    return [v for v in items if v is not ...]


WRONG: list[Any] = [
    ...,
    None,
    False,
    True,
    -1,
    0,
    2**53,
    2**64 - 1,
    1.0,
    "",
    "x\n",
    "\u202ex",
    "e\u0301",
    b"",
    bytes(15),
    [],
    {},
    [[]],
]


@pytest.mark.parametrize("kind", made_up.SINGLE)
def test_the_code_and_the_page_refuse_the_same(kind: Kind) -> None:
    """Every value of every payload, changed to something else: nothing that the page bars is taken."""
    original = form(kind)
    tried = taken = 0
    for path in places(original):
        for new in WRONG:
            changed = put(original, path, new)
            if changed is ... or changed == original:
                continue
            tried += 1
            with only_refused("unrecognised", "too-large", "newer-format", "forged"):
                artefact = schemas.decode(kind, cbor2.dumps(changed))
                CDDL.check(f"{kind.value}-payload", changed)
                assert schemas.encode(artefact) == cbor2.dumps(changed)
                taken += 1
    assert 0 < 10 * taken < tried


def test_the_checker_of_the_page_refuses_too() -> None:
    value = form(Kind.AUTHORIZATION)
    for path, new in (
        ((0,), 2),
        ((1,), bytes(15)),
        ((10,), 1),
        ((11, 4), 255),
        ((11, 7, 2, 0), "a b"),
        ((11, 99), 0),
    ):
        with pytest.raises(MismatchError):
            CDDL.check("authorization-payload", put(value, path, new) if path[-1] != 99 else value | {12: 0})


@pytest.mark.parametrize(
    ("kind", "path", "new"),
    [
        (Kind.AUTHORIZATION, (11, 4), 0),
        (Kind.AUTHORIZATION, (11, 4), 255),
        (Kind.AUTHORIZATION, (11, 5), [2]),  # superseded by itself
        (Kind.AUTHORIZATION, (11, 5), [1, 1]),
        (Kind.AUTHORIZATION, (11, 5), []),
        (Kind.AUTHORIZATION, (11, 1), "x" * 501),
        (Kind.AUTHORIZATION, (11, 1), "new\u2028line"),
        (Kind.AUTHORIZATION, (11, 0, 1), "SERIAL:1"),
        (Kind.AUTHORIZATION, (11, 0), ["UCXN"]),
        (Kind.AUTHORIZATION, (11, 8, 1, 0), 10**9 + 1),
        (Kind.AUTHORIZATION, (11, 8, 1, 0), 0),
        (Kind.AUTHORIZATION, (11, 8, 0), bytes([0, 0, 2, 1])),  # not in the order of first use
        (Kind.AUTHORIZATION, (11, 8, 0), bytes([0, 0, 1, 1])),  # a tag that is not used
        (Kind.AUTHORIZATION, (11, 8, 0), bytes([0, 0, 1, 3])),
        (Kind.AUTHORIZATION, (11, 8, 0), bytes([0, 1, 2])),
        (Kind.AUTHORIZATION, (11, 8, 2, 0), [20_818, 20_454]),  # ends before it begins
        (Kind.AUTHORIZATION, (11, 8, 2, 0), [2_932_897, None]),
        (Kind.AUTHORIZATION, (11, 8, 2, 0), [True, None]),
        (Kind.AUTHORIZATION, (11, 7, 0, 0), [202006, "com cisco", "14"]),
        (Kind.AUTHORIZATION, (11, 7, 0, 0, 0), 1_000_000),
        (Kind.AUTHORIZATION, (11, 7, 2, 0), "CUC.Basic"),
        (Kind.AUTHORIZATION, (11, 9), bytes(47)),
        (Kind.AUTHORIZATION, (11, 9), bytes(64)),
        (Kind.REQUEST, (11, 4), [1]),
        (Kind.REQUEST, (11, 4), ...),
        (Kind.REQUEST, (11, 1), " padded"),
        (Kind.REQUEST, (11, 2), "ü"),
        (Kind.CONFIRMATION, (11, 1), 1),
        (Kind.RECEIPT, (11, 0), True),  # recorded, and an error
        (Kind.RECEIPT, (11, 1), ...),
        (Kind.RECEIPT, (11, 1), "Pool too small"),
        (Kind.RECEIPT, (5,), ...),
        (Kind.AUTHORIZATION, (6,), ...),
        (Kind.AUTHORIZATION, (7,), ...),
        (Kind.AUTHORIZATION, (4,), ...),
        (Kind.AUTHORIZATION, (6, 1), 0),
        (Kind.AUTHORIZATION, (2,), 253_402_300_800),
        (Kind.INTRODUCTION, (11, 1, 1), "authority"),
        (Kind.INTRODUCTION, (11, 1, 3), True),
        (Kind.INTRODUCTION, (11, 1, 0), b"\x01" + bytes(31)),
        (Kind.TRUST_ANCHOR, (11, 2), 2),  # threshold above the number of roots
        (Kind.TRUST_ANCHOR, (11, 2), 0),
        (Kind.TRUST_ANCHOR, (11, 4, 0, 1), "root"),
        (Kind.TRUST_ANCHOR, (11, 4, 0, 0), made_up.ROOT.public_key),  # one key, two roles
    ],
)
def test_each_rule_of_a_schema_bites(kind: Kind, path: tuple[int, ...], new: Any) -> None:
    with pytest.raises(Refusal) as refused:
        schemas.decode(kind, cbor2.dumps(put(form(kind), path, new)))
    assert refused.value.code in {"unrecognised", "too-large", "forged"}


@pytest.mark.parametrize(
    ("kind", "key"), [(Kind.INTRODUCTION, 4), (Kind.TRUST_ANCHOR, 6), (Kind.BATCH, 6), (Kind.BATCH, 9)]
)
def test_what_is_for_everybody_has_no_place_in_a_row(kind: Kind, key: int) -> None:
    value = {4: bytes(16), 6: [bytes(8), 1], 9: [1]}[key]
    artefact = (
        made_up.batch(Kind.REQUEST, (made_up.sealed(Kind.REQUEST),))
        if kind is Kind.BATCH
        else made_up.artefact(kind)
    )
    whole = cbor2.loads(schemas.encode(artefact)) | {key: value}
    with pytest.raises(Refusal) as refused:
        schemas.decode(kind, cbor2.dumps(dict(sorted(whole.items()))))
    assert refused.value.code == "unrecognised"


def test_a_newer_version_is_told_apart() -> None:
    with pytest.raises(Refusal) as refused:
        schemas.decode(Kind.REQUEST, cbor2.dumps({0: 2, 1: "something else"}))
    assert refused.value.code == "newer-format"


def test_an_introduction_rides_along_in_training_only() -> None:
    inner = made_up.sealed(Kind.INTRODUCTION, training=True)
    request = made_up.artefact(Kind.REQUEST)
    assert isinstance(request.body, Request)
    with pytest.raises(Refusal) as refused:
        schemas.encode(replace(request, body=replace(request.body, introduction=inner)))
    assert refused.value.code == "bad-value"
    training = made_up.artefact(Kind.REQUEST, training=True)
    for other in (made_up.sealed(Kind.REQUEST), b"", b"\xd2\x84"):
        with pytest.raises(Refusal):
            schemas.encode(replace(training, body=replace(request.body, introduction=other)))


def test_a_batch_holds_artefacts_of_its_kind() -> None:
    request, receipt = made_up.sealed(Kind.REQUEST), made_up.sealed(Kind.RECEIPT)
    inner = signing.seal(made_up.batch(Kind.REQUEST, (request,)), made_up.SITE)
    for kind, items in (
        (Kind.REQUEST, ()),
        (Kind.REQUEST, (request, receipt)),
        (Kind.REQUEST, (request,) * 1001),
        (Kind.REQUEST, (request[:-1],)),
        (Kind.BATCH, (inner,)),
        (Kind.INTRODUCTION, (made_up.sealed(Kind.INTRODUCTION),)),
    ):
        with pytest.raises(Refusal) as refused:
            schemas.encode(made_up.batch(kind, items))
        assert refused.value.code == "bad-value"


@pytest.mark.parametrize(
    "changes",
    [
        {"number": 0},
        {"number": 255},
        {"superseded": (2,)},
        {"superseded": (1, 1)},
        {"smart_account": ""},
        {"virtual_account": "e\u0301"},
        {"entitlements": ()},
        {"anchor": bytes(15)},
        {"reservation": bytes(17)},
        {"entitlements": (Entitlement(tag=made_up.BASIC, quantity=0),)},
        {"entitlements": (Entitlement(tag=made_up.BASIC, quantity=-1),)},
        {"entitlements": (Entitlement(tag=made_up.BASIC, quantity=2**63),)},
        {"entitlements": (Entitlement(tag="CUC_BasicMessaging", quantity=1),)},
        {"entitlements": (Entitlement(tag=made_up.BASIC, quantity=1, start=datetime.date(1969, 12, 31)),)},
        {
            "entitlements": (
                Entitlement(
                    tag=made_up.BASIC, quantity=1, start=made_up.FIRST_TERM[1], end=made_up.FIRST_TERM[0]
                ),
            )
        },
    ],
)
def test_nothing_is_signed_that_would_not_be_taken(changes: dict[str, Any]) -> None:
    made = replace(made_up.artefact(Kind.AUTHORIZATION), body=made_up.authorization(**changes))
    with pytest.raises(Refusal) as refused:
        schemas.encode(made)
    assert refused.value.code == "bad-value"


def test_the_example_of_the_page() -> None:
    basic = "regid.2020-06.com.cisco.CUC_BasicMessaging,14_74b6bdc1-b3e1-45dc-9468-6412b12fdef2"
    port = "regid.2020-06.com.cisco.CUC_SpeechConnectPort,14_d0201ba3-0b71-403d-9b74-5cd643dd662b"
    first, last = datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)
    lines = (
        Entitlement(tag=basic, quantity=100, start=first, end=last),
        Entitlement(tag=basic, quantity=50),
        Entitlement(tag=port, quantity=4),
    )
    assert [cbor2.loads(part) for part in tags.write_lines(lines)] == [
        {0: [[202006, "com.cisco", "14"]], 2: ["CUC_BasicMessaging", "CUC_SpeechConnectPort"]},
        {
            0: bytes.fromhex("000001"),
            1: [100, 50, 4],
            2: [[20454, 20818], [None, None]],
            3: bytes.fromhex("000101"),
        },
        bytes.fromhex("74b6bdc1b3e145dc94686412b12fdef2d0201ba30b71403d9b745cd643dd662b"),
    ]


NAMES = st.from_regex(r"[A-Za-z0-9_-]{1,60}", fullmatch=True)
DAYS = st.none() | st.dates(datetime.date(1970, 1, 1))


@st.composite
def some_lines(draw: st.DrawFn) -> tuple[Entitlement, ...]:
    pool = draw(
        st.lists(
            st.builds(made_up.tag, NAMES, st.sampled_from(["14", "12.0", "v1"])),
            min_size=1,
            max_size=8,
            unique=True,
        )
    )
    lines = []
    for _ in range(draw(st.integers(1, 20))):
        start, end = draw(DAYS), draw(DAYS)
        if start is not None and end is not None and end < start:
            start, end = end, start
        lines.append(
            Entitlement(
                tag=draw(st.sampled_from(pool)), quantity=draw(st.integers(1, 10**9)), start=start, end=end
            )
        )
    return tuple(lines)


@given(some_lines())
def test_any_lines_come_back_and_have_one_form(lines: tuple[Entitlement, ...]) -> None:
    made = replace(made_up.artefact(Kind.AUTHORIZATION), body=made_up.authorization(entitlements=lines))
    payload = schemas.encode(made)
    read = schemas.decode(Kind.AUTHORIZATION, payload)
    assert isinstance(read.body, Authorization)
    assert read.body.entitlements == lines
    assert schemas.encode(read) == payload


@given(some_lines(), st.data())
def test_what_is_kept_of_other_lines_changes_nothing(
    lines: tuple[Entitlement, ...], data: st.DataObject
) -> None:
    """Tags and terms are written once and remembered; quantities, terms and order are those of these lines."""
    made_up_lines = [lines, data.draw(st.permutations(lines).map(tuple)), tuple(reversed(lines))]
    made_up_lines += [
        tuple(replace(line, quantity=line.quantity % 10**9 + 1) for line in lines),
        tuple(replace(line, end=None) for line in lines),
        tuple(replace(line, start=None) for line in lines),
    ]
    for each in made_up_lines:
        written = tags.write_lines(each)
        columns, rows, uuids = (cbor.decode(part) for part in written)
        assert tags.read_lines(rows, tags.read_tags(columns, uuids)) == each
        tags._shape.cache_clear()
        assert tags.write_lines(each) == written


def test_more_than_256_tags_have_wide_columns() -> None:
    pool = [made_up.tag(f"Feature{n:03}", version=str(n)) for n in range(300)]
    lines = tuple(
        Entitlement(tag=each, quantity=n + 1, end=end)
        for n, each in enumerate(pool)
        for end in (None, made_up.FIRST_TERM[1])
    )
    made = replace(made_up.artefact(Kind.AUTHORIZATION), body=made_up.authorization(entitlements=lines))
    payload = schemas.encode(made)
    assert schemas.decode(Kind.AUTHORIZATION, payload) == made
    CDDL.check("authorization-payload", cbor.decode(payload))
