"""Wrong files: what a bad stick, a stranger, another desk or a later version would bring.

Each is made of authorizations that the authority really issued. Where a signature has to be right,
it is made with the key that such a file would be signed with.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from slr_desktop.codec import cbor, container, cose, schemas, signing
from slr_desktop.codec.keys import SigningKey
from slr_desktop.domain.artefacts import Artefact, Authorization
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.parties import Channel
from slr_desktop.services import update
from slr_desktop.services.demo.world import World, read_file, require
from slr_desktop.services.desk import Desk

SERIAL: Final = "DEMO00000001"
_DIGEST: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A file, what is wrong with it, and the code that it must be refused with."""

    what: str
    code: str
    data: bytes = field(repr=False)


def wrong_files(world: World) -> list[Wrong]:
    """One for each reason; all are meant for cuc-pub, which has installed numbers 1 and 2."""
    good = _issued(world, 1)
    found = [Wrong(what=what, code=code, data=data) for what, code, data in _harmed(good)]
    found.append(Wrong(what="of another kind", code="wrong-kind", data=world.kept["requests"]))
    found.append(Wrong(what="that is no artefact at all", code="unrecognised", data=b"hello"))
    found.append(Wrong(what="that was installed before", code="replayed", data=good))
    return [*found, *_signed_wrongly(world), *_signed_well(world)]


def _issued(world: World, number: int) -> bytes:
    """The file with a number of cuc-pub, as the authority gives it again."""
    issued = update.reissue(world.authority, SERIAL, number)
    require(issued.made is not None, f"number {number} was not given again")
    return world.carry(world.authority, [issued.made] if issued.made else [])


def _harmed(good: bytes) -> Iterator[tuple[str, str, bytes]]:
    """What happens on the way, by itself or by a hand."""
    flipped = bytearray(good)
    flipped[-_DIGEST - 1] ^= 1  # the last byte of the signature
    yield "cut off", "incomplete", good[:-40]
    yield "harmed on the way", "damaged", bytes(flipped)
    yield "with a byte added", "damaged", good + b"x"
    whole = bytes(flipped[:-_DIGEST])
    yield "forged, its digest made right", "forged", whole + hashlib.sha256(whole).digest()


def _signed_wrongly(world: World) -> Iterator[Wrong]:
    """By a key that is not known here, and by the right one in another context or a later format."""
    newest, key = _newest(world), world.authority.unlocked.signing
    stranger = SigningKey.make(world.outside.randomness)
    yield Wrong(
        what="signed with a key that nobody here knows",
        code="unknown-signer",
        data=container.write(signing.seal(newest, stranger)),
    )
    real = replace(newest, header=replace(newest.header, training=False))
    yield Wrong(
        what="made in real work, not in training",
        code="training-mismatch",
        data=container.write(signing.seal(real, key)),
    )
    yield Wrong(what="in a later version of the format", code="newer-format", data=_later(newest, key))


def _later(artefact: Artefact, key: SigningKey) -> bytes:
    """The artefact as the next version of the format would number it, well signed."""
    payload = cbor.encode({**cbor.decode(schemas.encode(artefact)), 0: artefact.header.version + 1})
    frame, content = cose.frame(artefact.kind, (key.kid,), compressed=False), cbor.encode(payload)
    signatures = map(key.sign, frame.messages(content, training=True))
    return container.write(frame.write(content, signatures))


def _signed_well(world: World) -> Iterator[Wrong]:
    """By the authority itself, but not for this desk, this instance or this moment."""
    newest, key = _newest(world), world.authority.unlocked.signing
    body = newest.body
    assert isinstance(body, Authorization)

    def sealed(artefact: Artefact) -> bytes:
        return container.write(signing.seal(artefact, key))

    elsewhere = replace(newest.header, audience=world.audit.genesis.id)
    yield Wrong(
        what="for another site", code="other-audience", data=sealed(replace(newest, header=elsewhere))
    )
    udi = Udi(body.udi.pid, "DEMO00000002")
    yield Wrong(
        what="for another instance",
        code="other-instance",
        data=sealed(replace(newest, body=replace(body, udi=udi))),
    )
    more = tuple(replace(e, quantity=e.quantity + 1) for e in body.entitlements)
    yield Wrong(
        what="with other licenses under number 2, which is installed",
        code="conflict",
        data=sealed(replace(newest, body=replace(body, entitlements=more))),
    )
    yield Wrong(
        what="with number 4, before number 3",
        code="missing-earlier",
        data=sealed(replace(newest, body=replace(body, number=4))),
    )


def _newest(world: World) -> Artefact:
    """Number 2 of cuc-pub, at the next free place of what the authority sends to the site."""
    artefact = read_file(_issued(world, 2))
    position = artefact.header.position
    require(position is not None, "an authorization has no place among what was sent")
    assert position is not None
    place = replace(position, number=_last_number(world.authority, world.site) + 1)
    return replace(artefact, header=replace(artefact.header, position=place))


def _last_number(desk: Desk, peer: Desk) -> int:
    channel = desk.workspace.get(Channel, peer.own_id)
    return channel.sent.number if channel is not None and channel.sent is not None else 0
