"""Writes the test vectors and their index, always the same:  python -m tests.vectors.generate

What depends on the version of zlib is marked in the index; there the bytes may differ, the
outcome never. Keys, names and serial numbers are made up.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cbor2

from slr_desktop.codec import cbor, chain, container, cose, schemas, signing, typed_codes
from slr_desktop.codec.keys import SigningKey
from slr_desktop.codec.opening import fingerprint
from slr_desktop.codec.typed_codes import CodeKind
from slr_desktop.domain.artefacts import Artefact, Kind, Receipt, Request, TrustAnchor
from slr_desktop.domain.plain import to_plain
from tests.fakes import made_up
from tests.fakes.made_up import AUTHORITY, ROOT, SECOND_ROOT, SITE, STRANGER

HERE = Path(__file__).parent
IDENTITY_POINT = b"\x01" + bytes(31)


@dataclass(frozen=True)
class Vector:
    """One file.

    Attributes:
        file: folder and name.
        expect: `valid`, or the code of the refusal by checks 1 to 7.
        about: what is special about it.
        training: the context in which it is opened.
        artefact: what is in it, where it is valid.
        taken: whether it was accepted before.
        zlib: whether the bytes depend on the version of zlib.
    """

    file: str
    content: bytes
    expect: str
    about: str
    training: bool = False
    artefact: Artefact | None = None
    taken: bool = False
    zlib: bool = False

    def row(self) -> dict[str, Any]:
        """The entry in the index."""
        row: dict[str, Any] = {
            "file": self.file,
            "expect": self.expect,
            "training": self.training,
            "about": self.about,
        }
        if self.artefact is not None:
            signed = container.unpack(container.recognise(self.content)).signed
            row |= {"digest": hashlib.sha256(signed).hexdigest(), "artefact": to_plain(self.artefact)}
            if self.artefact.kind in {Kind.INTRODUCTION, Kind.TRUST_ANCHOR}:
                row["fingerprint"] = fingerprint(signed).hex()
        return row | ({"taken": True} if self.taken else {}) | ({"zlib": True} if self.zlib else {})


def valid() -> Iterator[Vector]:
    for kind in made_up.SINGLE:
        for training in (False, True):
            artefact, name = (
                made_up.artefact(kind, training=training),
                f"{kind.value}{'-training' if training else ''}",
            )
            content = container.write(signing.seal(artefact, made_up.signer_of(kind)))
            extension = container.EXTENSIONS[kind]
            yield Vector(f"valid/{name}{extension}", content, "valid", f"a {kind.value}", training, artefact)
    plain = made_up.artefact(Kind.AUTHORIZATION)
    signed = signing.seal(plain, AUTHORITY)
    yield Vector(
        "valid/authorization.pem",
        container.pem(Kind.AUTHORIZATION, signed).encode(),
        "valid",
        "as PEM text",
        artefact=plain,
    )
    yield Vector(
        "valid/authorization-qr.txt",
        container.qr_text(signed).encode(),
        "valid",
        "as QR text",
        artefact=plain,
    )
    large = made_up.large_authorization()
    yield Vector(
        "valid/authorization-large.slrauth",
        file(large, AUTHORITY),
        "valid",
        "compressed",
        artefact=large,
        zlib=True,
    )
    typed = replace(plain, body=made_up.authorization(reservation=None, superseded=(), replaces=None))
    yield Vector(
        "valid/authorization-typed.slrauth",
        file(typed, AUTHORITY),
        "valid",
        "of a typed request: no reservation id",
        artefact=typed,
    )
    recorded = replace(made_up.artefact(Kind.RECEIPT), body=Receipt(recorded=True))
    yield Vector(
        "valid/receipt-recorded.slrrcpt",
        file(recorded, AUTHORITY),
        "valid",
        "a good answer",
        artefact=recorded,
    )
    asking = introducing_request()
    yield Vector(
        "valid/request-introducing.slrreq",
        file(asking, SITE),
        "valid",
        "an introduction rides along",
        True,
        asking,
    )
    anchor = two_roots()
    yield Vector(
        "valid/trust-anchor-two.slrtrust",
        file(anchor, ROOT, SECOND_ROOT),
        "valid",
        "two of two roots",
        artefact=anchor,
    )
    several = made_up.batch(Kind.REQUEST, (made_up.sealed(Kind.REQUEST),) * 3)
    yield Vector(
        "valid/batch.slrbatch", file(several, SITE), "valid", "three requests", artefact=several, zlib=True
    )


def introducing_request() -> Artefact:
    request = made_up.artefact(Kind.REQUEST, training=True)
    assert isinstance(request.body, Request)
    inner = made_up.sealed(Kind.INTRODUCTION, training=True)
    return replace(request, body=replace(request.body, introduction=inner))


def two_roots() -> Artefact:
    anchor = made_up.artefact(Kind.TRUST_ANCHOR)
    assert isinstance(anchor.body, TrustAnchor)
    roots = (made_up.statement(ROOT, "root"), made_up.statement(SECOND_ROOT, "root"))
    return replace(anchor, body=replace(anchor.body, roots=roots, threshold=2))


def file(artefact: Artefact, *keys: SigningKey) -> bytes:
    return container.write(signing.seal(artefact, *keys))


def with_payload(
    payload: bytes, *, compressed: bool = False, kind: Kind = Kind.AUTHORIZATION, key: SigningKey = AUTHORITY
) -> bytes:
    """A rightly signed file with any payload."""
    frame, content = cose.frame(kind, (key.kid,), compressed=compressed), cbor.encode(payload)
    (message,) = frame.messages(content, training=False)
    return container.write(frame.write(content, [key.sign(message)]))


PAYLOAD = schemas.encode(made_up.artefact(Kind.AUTHORIZATION))
SIGNED = made_up.sealed(Kind.AUTHORIZATION)
FILE = container.write(SIGNED)


def changed(key: int, value: Any) -> bytes:
    """The payload with one field of the body changed."""
    form = cbor2.loads(PAYLOAD)
    form[11][key] = value
    return cbor2.dumps(form)


def quantities(first: int) -> bytes:
    form = cbor2.loads(PAYLOAD)
    form[11][8][1][0] = first
    return cbor2.dumps(form)


def malformed() -> Iterator[Vector]:
    protected, _, payload, signature = cbor2.loads(SIGNED).value
    yield from _files(
        "malformed",
        {
            "cut": (FILE[: len(FILE) // 2], "incomplete", "half of it was copied"),
            "digest-missing": (FILE[:-32], "incomplete", "all but the digest"),
            "trailing-bytes": (FILE + b"\0", "damaged", "one byte follows"),
            "copied-as-text": (FILE.replace(b"\r\n", b"\n"), "damaged", "line ends were changed"),
            "newer-file": (
                rehashed(FILE[:8] + b"\x02" + FILE[9:-32]),
                "newer-format",
                "version 2 of the file",
            ),
            "length-huge": (FILE[:9] + b"\xff\xff\xff\xff" + FILE[13:], "too-large", "it says it has 4 GB"),
            "empty": (container.write(b""), "unrecognised", "a file with nothing in it"),
            "unprotected": (
                tagged(18, protected, {4: AUTHORITY.kid}, payload, signature),
                "unrecognised",
                "an unprotected header",
            ),
            "untagged": (container.write(SIGNED[1:]), "unrecognised", "without tag 18"),
            "detached": (tagged(18, protected, {}, None, signature), "unrecognised", "without payload"),
            "other-algorithm": (
                header({1: -8, 4: AUTHORITY.kid, 16: "application/slr-authorization+cose"}),
                "unrecognised",
                "EdDSA by its older number",
            ),
            "extra-header": (
                header({1: -19, 4: AUTHORITY.kid, 16: "application/slr-authorization+cose", 17: 0}),
                "unrecognised",
                "one more protected header",
            ),
            "unknown-kind": (
                header({1: -19, 4: AUTHORITY.kid, 16: "application/slr-satellite-grant+cose"}),
                "newer-format",
                "a kind of a later version",
            ),
            "key-twice": (with_payload(b"\xac" + PAYLOAD[1:] + b"\x0b\x00"), "unrecognised", "key 11 twice"),
            "keys-unsorted": (
                with_payload(cbor2.dumps(dict(reversed(cbor2.loads(PAYLOAD).items())))),
                "unrecognised",
                "keys the wrong way round",
            ),
            "long-head": (
                with_payload(PAYLOAD.replace(b"\x00\x01\x01", b"\x00\x18\x01\x01", 1)),
                "unrecognised",
                "1 in two bytes",
            ),
            "indefinite": (
                with_payload(b"\xbf" + PAYLOAD[1:] + b"\xff"),
                "unrecognised",
                "a map of indefinite length",
            ),
            "float": (with_payload(changed(4, 2.0)), "unrecognised", "a number as float"),
            "tag": (
                with_payload(changed(1, cbor2.CBORTag(35, "((("))),
                "unrecognised",
                "a regular expression",
            ),
            "unknown-key": (with_payload(changed(12, 0)), "unrecognised", "a field that there is not"),
            "null": (with_payload(changed(5, None)), "unrecognised", "null where a field is left out"),
            "newer-payload": (with_payload(cbor2.dumps({0: 2})), "newer-format", "version 2 of the payload"),
            "quantity-zero": (with_payload(quantities(0)), "unrecognised", "a quantity of 0"),
            "quantity-negative": (with_payload(quantities(-1)), "unrecognised", "a quantity of -1"),
            "quantity-too-large": (
                with_payload(quantities(10**9 + 1)),
                "unrecognised",
                "a quantity above 10^9",
            ),
            "quantity-2-63": (with_payload(quantities(2**63)), "too-large", "a quantity of 2^63"),
            "deep": (with_payload(b"\x81" * 100 + b"\x00"), "too-large", "a hundred lists inside each other"),
            "text-in-other-form": (
                with_payload(changed(1, "e\u0301")),
                "unrecognised",
                "a name that is not NFC",
            ),
            "text-turned": (
                with_payload(changed(1, "\u202egnirts")),
                "unrecognised",
                "a name with a bidi mark",
            ),
            "text-long": (with_payload(changed(1, "x" * 501)), "too-large", "a name of 501 characters"),
        },
    )
    yield from _files(
        "malformed",
        {
            "zlib-cut": (
                with_payload(zlib.compress(PAYLOAD)[:-1], compressed=True),
                "unrecognised",
                "the stream ends early",
            ),
            "zlib-twice": (
                with_payload(zlib.compress(PAYLOAD) * 2, compressed=True),
                "unrecognised",
                "a second stream",
            ),
            "zlib-bomb": (
                with_payload(zlib.compress(bytes(50_000_000), 9), compressed=True),
                "too-large",
                "a thousand times its size",
            ),
            "zlib-unsaid": (
                with_payload(zlib.compress(PAYLOAD)),
                "unrecognised",
                "compressed, and not said so",
            ),
            "zlib-said": (
                with_payload(PAYLOAD, compressed=True),
                "unrecognised",
                "said to be compressed, and is not",
            ),
        },
        zlib=True,
    )
    text = container.pem(Kind.AUTHORIZATION, SIGNED)
    yield from _texts(
        {
            "two-blocks.pem": (text * 2, "unrecognised", "two blocks"),
            "no-end.pem": (text[: text.index("-----END")], "incomplete", "without its last line"),
            "other-label.pem": (
                text.replace("AUTHORIZATION", "REQUEST"),
                "wrong-kind",
                "the label of another kind",
            ),
            "labels-differ.pem": (
                text.replace("END SLR AUTHORIZATION", "END SLR REQUEST"),
                "unrecognised",
                "two labels",
            ),
            "lower-case-qr.txt": (
                container.qr_text(SIGNED).lower(),
                "unrecognised",
                "Base45 in small letters",
            ),
            "one-frame-qr.txt": ("SLR2:ABC", "incomplete", "one frame of several"),
            "typed-code.txt": (
                typed_codes.write(CodeKind.RETURN, bytes(16), training=False),
                "wrong-kind",
                "a typed code",
            ),
        }
    )


def tampered() -> Iterator[Vector]:
    made = made_up.artefact(Kind.AUTHORIZATION)
    introduction, anchor = made_up.artefact(Kind.INTRODUCTION), two_roots()
    items = (made_up.sealed(Kind.AUTHORIZATION),)
    flipped = SIGNED[:200] + bytes((SIGNED[200] ^ 1,)) + SIGNED[201:]
    yield from _files(
        "tampered",
        {
            "bit-in-file": (
                FILE[:100] + bytes((FILE[100] ^ 1,)) + FILE[101:],
                "damaged",
                "a bit flipped, the digest not",
            ),
            "bit-in-payload": (container.write(flipped), "forged", "a bit flipped, and the digest made anew"),
            "bit-in-signature": (
                container.write(SIGNED[:-1] + bytes((SIGNED[-1] ^ 1,))),
                "forged",
                "a bit of the signature flipped",
            ),
            "signature-zero": (container.write(SIGNED[:-64] + bytes(64)), "forged", "a signature of zeros"),
            "signature-moved": (
                container.write(SIGNED[:-64] + made_up.sealed(Kind.RECEIPT)[-64:]),
                "forged",
                "the signature of another artefact",
            ),
            "kid-of-another": (
                container.write(SIGNED.replace(AUTHORITY.kid, STRANGER.kid)),
                "unknown-signer",
                "the key id of a stranger",
            ),
            "unknown-signer": (file(made, STRANGER), "unknown-signer", "signed by a stranger"),
            "unknown-site": (
                file(made_up.artefact(Kind.REQUEST), STRANGER),
                "unknown-site",
                "a request by a stranger",
            ),
            "revoked": (file(made, made_up.REVOKED), "revoked-signer", "signed with a revoked key"),
            "expired": (
                file(made, made_up.EXPIRED),
                "expired-signer",
                "signed with a key that ended 91 days ago",
            ),
            "wrong-role": (file(made, SITE), "forged", "an authorization signed by a site"),
            "introduction-by-another": (
                file(introduction, STRANGER),
                "forged",
                "an introduction by another key",
            ),
            "small-order": (
                small_order(),
                "forged",
                "the identity as key: the signature would fit any message",
            ),
            "anchor-one-of-two": (file(anchor, ROOT), "forged", "one root signature where two are needed"),
            "anchor-same-twice": (file(anchor, ROOT, ROOT), "forged", "one root key twice"),
            "anchor-by-stranger": (
                file(anchor, ROOT, STRANGER),
                "unknown-signer",
                "a root key that it does not hold",
            ),
        },
    )
    training = made_up.sealed(Kind.AUTHORIZATION, training=True)
    yield from _files(
        "tampered",
        {
            "training-as-real": (container.write(training), "training-mismatch", "made in training"),
        },
    )
    yield Vector(
        "tampered/real-as-training.slr", FILE, "training-mismatch", "made in real work", training=True
    )
    for_site = signing.seal(made_up.batch(Kind.AUTHORIZATION, items), SITE)
    yield Vector(
        "tampered/batch-wrong-role.slr",
        container.write(for_site),
        "forged",
        "authorizations in a batch by a site",
    )


def replayed() -> Iterator[Vector]:
    yield Vector("replayed/authorization.slrauth", FILE, "replayed", "the same bytes again", taken=True)
    text = container.pem(Kind.AUTHORIZATION, SIGNED)
    yield Vector(
        "replayed/authorization.pem", text.encode(), "replayed", "the same bytes again, as text", taken=True
    )


def small_order() -> bytes:
    payload = schemas.encode(made_up.artefact(Kind.INTRODUCTION)).replace(SITE.public_key, IDENTITY_POINT)
    kid = hashlib.sha256(IDENTITY_POINT).digest()[:8]
    frame = cose.frame(Kind.INTRODUCTION, (kid,), compressed=False)
    return container.write(frame.write(cbor.encode(payload), [IDENTITY_POINT + bytes(32)]))


def rehashed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def tagged(tag: int, *parts: Any) -> bytes:
    return container.write(cbor2.dumps(cbor2.CBORTag(tag, list(parts))))


def header(labels: dict[int, Any]) -> bytes:
    """A file with other protected headers, rightly signed."""
    protected = cbor2.dumps(labels)
    message = cbor2.dumps(["Signature1", protected, b"slr-desktop/1", PAYLOAD])
    return tagged(18, protected, {}, PAYLOAD, AUTHORITY.sign(message))


Rows = dict[str, tuple[bytes, str, str]]


def _files(folder: str, rows: Rows, *, zlib: bool = False) -> Iterator[Vector]:
    for name, (content, expect, about) in rows.items():
        yield Vector(f"{folder}/{name}.slr", content, expect, about, zlib=zlib)


def _texts(rows: dict[str, tuple[str, str, str]]) -> Iterator[Vector]:
    for name, (content, expect, about) in rows.items():
        yield Vector(f"malformed/{name}", content.encode(), expect, about)


def codes() -> list[dict[str, Any]]:
    """Typed codes: the canonical text, what is in it, and ways to type it that read the same."""
    rows = []
    for kind in CodeKind:
        for training in (False, True):
            value = {
                CodeKind.REQUEST: lambda t: chain.anchor(
                    made_up.CHAIN_KEY, made_up.UDI, made_up.RESERVATION, training=t
                ),
                CodeKind.CONFIRMATION: lambda t: chain.confirmation_code(
                    made_up.CHAIN_KEY, made_up.UDI, made_up.RESERVATION, 2, training=t
                ),
                CodeKind.RETURN: lambda t: chain.return_code(
                    made_up.CHAIN_KEY, made_up.UDI, made_up.RESERVATION, training=t
                ),
            }[kind](training)
            text = typed_codes.write(kind, value, training=training, udi=made_up.UDI)
            typo = text[:-1] + ("0" if text[-1] != "0" else "1")
            rows.append(
                {
                    "kind": kind.value,
                    "training": training,
                    "udi": made_up.UDI.canonical,
                    "value": value.hex(),
                    "text": text,
                    "digest": hashlib.sha256(text.encode()).hexdigest(),
                    "also": [text.lower(), text[:-49] + text[-49:].replace("-", " - "), typo],
                }
            )
    return rows


def vectors() -> list[Vector]:
    """All of them."""
    makers: tuple[Callable[[], Iterator[Vector]], ...] = (valid, malformed, tampered, replayed)
    return [vector for make in makers for vector in make()]


def index(made: list[Vector]) -> dict[str, Any]:
    """What another program needs to try them all."""
    return {
        "now": made_up.NOW,
        "keys": [to_plain(key) for key in made_up.KEYS],
        "chain": {
            "chain_key": made_up.CHAIN_KEY.hex(),
            "reservation": made_up.RESERVATION.hex(),
            "udi": made_up.UDI.canonical,
        },
        "codes": codes(),
        "vectors": [vector.row() for vector in made],
    }


def index_text(made: list[Vector]) -> str:
    return json.dumps(index(made), indent=1, ensure_ascii=True) + "\n"


def main() -> None:
    made = vectors()
    for vector in made:
        path = HERE / vector.file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(vector.content)
    (HERE / "index.json").write_text(index_text(made), "utf-8")


if __name__ == "__main__":
    main()
