"""What crosses the gap between the three machines: letters that are lost, repeated and forged."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from slr_desktop.codec import container, signing, typed_codes
from slr_desktop.codec.keys import SigningKey
from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain.artefacts import Artefact, Batch, Kind, Request
from slr_desktop.services import kept
from slr_desktop.services.desk import Made

STRANGER: Final = SigningKey(hashlib.sha256(b"a key that nobody trusts").digest())
DIGEST_SIZE: Final = 32


@dataclass(slots=True, kw_only=True)
class Letter:
    """A file or a typed code on its way; `items` are the signed artefacts in it, none in a code."""

    kind: Kind
    sender: str
    to: str
    items: tuple[bytes, ...] = field(default=(), repr=False)
    whole: bytes = field(default=b"", repr=False)
    code: str = ""
    wish: dict[str, int] = field(default_factory=dict)
    delivered: int = 0

    def data(self, form: int = 0) -> bytes:
        """The code as text; the artefact as a file, as PEM text, or bare."""
        if self.code:
            return self.code.encode()
        kind = Kind.BATCH if len(self.items) > 1 else self.kind
        return (
            container.write(self.whole),
            container.pem(kind, self.whole).encode(),
            self.whole,
        )[form % 3]


def letter(made: Iterable[Made], sender: str, to: str) -> Letter:
    """One envelope: an artefact, or a batch of several."""
    (parcel,) = made
    body = kept.artefact_of(parcel.cose).body
    items, kind = (body.items, body.kind) if isinstance(body, Batch) else ((parcel.cose,), parcel.kind)
    return Letter(kind=kind, sender=sender, to=to, items=items, whole=parcel.cose)


def typed(kind: Kind, code: str, sender: str, to: str, wish: dict[str, int] | None = None) -> Letter:
    """A code, read out or written down."""
    return Letter(kind=kind, sender=sender, to=to, code=code, wish=wish or {})


# --- what a courier, a stranger, or another site can do to a letter ---


@dataclass(frozen=True, slots=True)
class Pens:
    """The key of the sender, and that of another site, which the authority trusts for its own."""

    sender: SigningKey
    insider: SigningKey


def _flip(data: bytes, at: int) -> bytes:
    place, bit = divmod(at % (8 * len(data)), 8)
    return data[:place] + bytes((data[place] ^ 1 << bit,)) + data[place + 1 :]


def _one(letter: Letter, at: int) -> Artefact:
    return kept.artefact_of(letter.items[at % len(letter.items)])


def flipped(letter: Letter, at: int, _pens: Pens) -> bytes:
    """One bit of the file is another."""
    return _flip(letter.data(), at)


def flipped_and_sealed(letter: Letter, at: int, _pens: Pens) -> bytes:
    """One bit of the signed bytes is another, and the file around them is made right."""
    return container.write(_flip(letter.whole, at))


def cut(letter: Letter, at: int, _pens: Pens) -> bytes:
    """The copy stopped early."""
    return letter.data()[: at % len(letter.data())]


def signed_by_a_stranger(letter: Letter, at: int, _pens: Pens) -> bytes:
    """The same content under a key that nobody trusts."""
    return container.write(signing.seal(_one(letter, at), STRANGER))


def signed_by_an_insider(letter: Letter, at: int, pens: Pens) -> bytes:
    """The same content under the key of another site."""
    return container.write(signing.seal(_one(letter, at), pens.insider))


def made_for_real(letter: Letter, at: int, pens: Pens) -> bytes:
    """The sender's own words, signed by the sender, outside training."""
    item = _one(letter, at)
    body = replace(item.body, introduction=None) if isinstance(item.body, Request) else item.body
    header = replace(item.header, training=False)
    return container.write(signing.seal(Artefact(kind=item.kind, header=header, body=body), pens.sender))


def addressed_otherwise(letter: Letter, at: int, pens: Pens) -> bytes:
    """The sender's own words, signed by the sender, for somebody else."""
    item = _one(letter, at)
    other = hashlib.sha256(b"somebody else").digest()[:16]
    header = replace(item.header, audience=other)
    return container.write(signing.seal(replace(item, header=header), pens.sender))


def of_another_code(letter: Letter, at: int, _pens: Pens) -> bytes:
    """A code that reads well and was never given out."""
    kind = CodeKind(letter.kind.value)
    value = hashlib.sha256(b"guess %d" % at).digest()[: typed_codes.VALUE_SIZE]
    return typed_codes.write(kind, value, training=True, udi=typed_codes.read(letter.code).udi).encode()


def of_a_harmed_code(letter: Letter, at: int, _pens: Pens) -> bytes:
    """A code of which most groups are not what they were."""
    groups = letter.code.split("-")
    for number in range(len(groups) - 8, len(groups) - 2):
        groups[number] = groups[number][1:] + typed_codes.ALPHABET[(at + 7 * number) % 32]
    return "-".join(groups).encode()


Forgery = Callable[[Letter, int, Pens], bytes]
OF_FILES: Final[tuple[Forgery, ...]] = (
    flipped,
    flipped_and_sealed,
    cut,
    signed_by_a_stranger,
    signed_by_an_insider,
    made_for_real,
    addressed_otherwise,
)
OF_CODES: Final[tuple[Forgery, ...]] = (of_another_code, of_a_harmed_code)
OF_REQUEST_CODES: Final[tuple[Forgery, ...]] = (of_a_harmed_code,)
"""A request code proves nothing: one that was never given out is as good as one that was."""


def forgeries(letter: Letter) -> tuple[Forgery, ...]:
    """What can be done to this letter."""
    if letter.code:
        return OF_REQUEST_CODES if letter.kind is Kind.REQUEST else OF_CODES
    return OF_FILES
