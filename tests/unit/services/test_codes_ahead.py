"""Nobody who has seen all that crossed the gap can make a code that has not crossed yet.

The other side, a courier, whoever finds the stick: each knows every file and every typed code so far,
and how codes are made. What they lack is the chain key. Here they try.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from slr_desktop.codec import cbor, chain, compression, cose, signing
from slr_desktop.domain.artefacts import Confirmation, Request, Return
from slr_desktop.domain.identifiers import Udi
from slr_desktop.services import hand_back, install, kept, take_codes, update
from slr_desktop.services.desk import Made
from tests.fakes import made_up
from tests.fakes.two_sides import BASIC, TwoSides

RETURN = 255


def strings(item: Any) -> Iterator[bytes]:
    """Every byte string in a decoded payload, those in lists and maps too."""
    if isinstance(item, bytes):
        yield item
    elif isinstance(item, dict):
        for key, value in item.items():
            yield from (*strings(key), *strings(value))
    elif isinstance(item, list | tuple):
        for value in item:
            yield from strings(value)


def payload(signed: bytes) -> bytes:
    """What was signed, decompressed."""
    envelope = cose.read(signed)
    limit = signing.payload_limit(envelope.kind)
    return compression.inflate(envelope.payload, limit) if envelope.compressed else envelope.payload


class Courier:
    """What somebody knows who has seen everything that crossed so far."""

    def __init__(self, udi: Udi, reservation: bytes, *, training: bool) -> None:
        self.training = training
        self.udi = udi
        self.reservation = reservation
        self.bytes: list[bytes] = []
        self.values: set[bytes] = {reservation}
        self.keys: set[bytes] = set()

    def sees(self, signed: bytes) -> None:
        """One more artefact: its bytes, and the values in them."""
        plain = payload(signed)
        self.bytes += [signed, plain]
        for value in (*strings(cbor.decode(plain)), *cose.read(signed).signatures):
            self.knows(value)

    def knows(self, value: bytes) -> None:
        """A value as such, and what of it has the length of an element or of a key."""
        self.values |= {value[at : at + 16] for at in (0, 16) if len(value) >= at + 16}
        if len(value) >= 32:
            self.keys.add(value[:32])

    def reaches(self, number: int, code: bytes) -> bool:
        """Whether a code can be made of what is known: it stands there, lies below something, or has a known key."""
        if code in self.values or any(code in seen for seen in self.bytes):
            return True
        if any(self._above(value, number, code) for value in self.values):
            return True
        keys = {
            *self.keys,
            *(value + bytes(16) for value in self.values),
            *(2 * value for value in self.values),
        }
        return any(self._with_key(key, number) == code for key in keys)

    def _above(self, value: bytes, number: int, code: bytes) -> bool:
        """Whether the code comes out below a value, whatever element it is taken for."""
        name = b"slr-desktop/chain/2/training" if self.training else b"slr-desktop/chain/2"
        start = name + b"\0" + chain.instance(self.udi, training=self.training)
        for top in range(number + 1, RETURN + 1):
            x = value
            for index in range(top, number, -1):
                x = hashlib.sha256(start + bytes((index,)) + x).digest()[:16]
            if x == code:
                return True
        return False

    def _with_key(self, key: bytes, number: int) -> bytes:
        if number == RETURN:
            return chain.return_code(key, self.udi, self.reservation, training=self.training)
        return chain.confirmation_code(key, self.udi, self.reservation, number, training=self.training)


def code_in(made: Made) -> bytes:
    body = kept.artefact_of(made.cose).body
    assert isinstance(body, Confirmation | Return)
    return body.code


def updated(sides: TwoSides, count: int) -> tuple[Made, Made]:
    """A further number: its authorization, and the confirmation that answers it, which has not crossed yet."""
    issued = update.update(sides.authority, "CUC-A", {BASIC: count}, supersede=False, note="").made
    assert issued is not None
    done = install.install(sides.site, issued.file_bytes, "cuc-a")[0]
    assert isinstance(done, install.Installed)
    assert done.carry is not None
    return issued, done.carry


def entered(sides: TwoSides, made: Made) -> Made:
    """The receipt of a confirmation that was carried to the authority."""
    receipt = take_codes.confirm(sides.authority, made.file_bytes, with_receipt=True)[0].receipt
    assert receipt is not None
    return receipt


def test_of_a_whole_life_no_code_is_known_before_it_crosses(sides: TwoSides) -> None:
    sides.add("cuc-a")
    asked = sides.ask("cuc-a")[0]
    body = kept.artefact_of(asked.cose).body
    assert isinstance(body, Request)
    courier = Courier(body.udi, body.reservation, training=True)
    first = sides.authorize(asked.file_bytes)
    install.install(sides.site, first.file_bytes, "cuc-a")
    courier.sees(asked.cose)
    courier.sees(first.cose)

    crossed: list[bytes] = []
    for number, count in ((2, 50), (3, 60)):
        issued, confirmation = updated(sides, count)
        courier.sees(issued.cose)
        code = code_in(confirmation)
        assert not courier.reaches(number, code)
        courier.sees(confirmation.cose)
        assert courier.reaches(number, code)
        courier.sees(entered(sides, confirmation).cose)
        crossed.append(code)

    given_back = hand_back.give_back(sides.site, ["cuc-a"])[0].made
    assert given_back is not None
    assert not courier.reaches(RETURN, code_in(given_back))
    # Downwards it can be done: who knows number 3 alone can make number 2.
    late = Courier(body.udi, body.reservation, training=True)
    late.knows(crossed[1])
    assert late.reaches(2, crossed[0])


def below(number: int) -> Iterable[bytes]:
    """Everything public about the published vector, and its elements up to a number."""
    yield chain.anchor(made_up.CHAIN_KEY, made_up.UDI, made_up.RESERVATION, training=False)
    for k in range(1, number + 1):
        yield chain.confirmation_code(made_up.CHAIN_KEY, made_up.UDI, made_up.RESERVATION, k, training=False)
    yield chain.instance(made_up.UDI, training=False)


@pytest.mark.parametrize("number", [1, 2, 3, 100, 254])
def test_of_a_chain_nothing_below_tells_the_next_code_or_the_return_code(number: int) -> None:
    courier = Courier(made_up.UDI, made_up.RESERVATION, training=False)
    for value in list(below(number - 1))[-4:]:
        courier.knows(value)
    code = chain.confirmation_code(
        made_up.CHAIN_KEY, made_up.UDI, made_up.RESERVATION, number, training=False
    )
    back = chain.return_code(made_up.CHAIN_KEY, made_up.UDI, made_up.RESERVATION, training=False)
    assert not courier.reaches(number, code)
    assert not courier.reaches(RETURN, back)
    courier.knows(back)
    assert courier.reaches(number, code)  # what is above tells what is below: a return ends them all
