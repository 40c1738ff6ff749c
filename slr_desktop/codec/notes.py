"""Journal heads as signed notes (C2SP signed-note, and the checkpoint of tlog-checkpoint).

    <origin>
    <size>
    <root, base64>

    — <origin> <base64 of key id and Ed25519 signature>

The origin names one journal for ever: it holds the workspace id that was made at its genesis, and
says so if it is for training. The signature is over the three lines with their line ends. A COSE
signature input begins 84 6a, which no UTF-8 text can: a note is never an artefact.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import Final

from slr_desktop.codec.keys import SIGNATURE_SIZE, SigningKey, verify
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.ports import Genesis, Head

ROOT_SIZE: Final = 32

_ED25519: Final = b"\x01"  # signature type of the key id
_KEY_ID_SIZE: Final = 4
_HEAD: Final = re.compile(
    r"(?P<text>(?P<origin>[!-*,-~]{1,120})\n(?P<size>0|[1-9][0-9]{0,15})\n(?P<root>[A-Za-z0-9+/]{43}=)\n)"
    r"\n\u2014 (?P<name>[!-*,-~]{1,120}) (?P<signature>[A-Za-z0-9+/]{90,92}={0,2})\n\Z"
)


def origin(workspace: bytes, *, training: bool) -> str:
    """The name of a workspace's journal; it has no blank and no plus sign."""
    return f"slr-desktop.invalid/{'training' if training else 'real'}/{workspace.hex()}"


def key_id(name: str, public_key: bytes) -> bytes:
    """The 4 bytes that find a key in a signature line."""
    return hashlib.sha256(name.encode("ascii") + b"\n" + _ED25519 + public_key).digest()[:_KEY_ID_SIZE]


def sign_head(name: str, head: Head, key: SigningKey) -> str:
    """The note for a head.

    Args:
        name: the origin.
        head: size and root of the journal.
        key: the workspace's own.
    """
    text = f"{name}\n{head.size}\n{base64.b64encode(head.root).decode('ascii')}\n"
    signature = key_id(name, key.public_key) + key.sign(text.encode("ascii"))
    return f"{text}\n\u2014 {name} {base64.b64encode(signature).decode('ascii')}\n"


def check_head(note: str, public_key: bytes, *, name: str | None = None) -> Head:
    """The head in a note that this key has signed.

    Args:
        note: the text.
        public_key: the key that must have signed it, known from elsewhere.
        name: the origin that it must have, where one is known.

    Raises:
        Refusal: unrecognised (another form), unknown-signer (another key id or origin), forged.
    """
    found = _HEAD.match(note) if len(note) <= LIMITS.note else None
    if found is None or found["name"] != found["origin"] or int(found["size"]) > LIMITS.integer:
        raise Refusal("unrecognised", "This is no signed journal head in the form of the format.")
    if name is not None and found["origin"] != name:
        raise Refusal("unknown-signer", "The head is of another journal, {origin}.", origin=found["origin"])
    root = _base64(found["root"], ROOT_SIZE)
    signature = _base64(found["signature"], _KEY_ID_SIZE + SIGNATURE_SIZE)
    if signature[:_KEY_ID_SIZE] != key_id(found["origin"], public_key):
        raise Refusal("unknown-signer", "The head is signed by another key.")
    if not verify(public_key, signature[_KEY_ID_SIZE:], found["text"].encode("ascii")):
        raise Refusal("forged", "The signature of the head does not fit.")
    return Head(size=int(found["size"]), root=root)


def _base64(text: str, size: int) -> bytes:
    try:
        value = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Refusal("unrecognised", "The head holds something else than base64.") from error
    if len(value) != size or base64.b64encode(value).decode("ascii") != text:
        raise Refusal("unrecognised", "The head holds base64 of another size or form.")
    return value


@dataclass(frozen=True, slots=True)
class HeadCheck:
    """Takes the notes that one key has signed for one journal, and no other.

    Attributes:
        name: the origin.
        public_key: known from elsewhere than the note.
    """

    name: str
    public_key: bytes

    def __call__(self, note: str) -> Head:
        """The head in a note; a Refusal for any other note."""
        return check_head(note, self.public_key, name=self.name)


def check_own_head(genesis: Genesis, note: str) -> Head:
    """The head in a note that the key of this very workspace has signed; a Refusal for any other."""
    name = origin(genesis.id, training=genesis.training)
    return check_head(note, genesis.public_key, name=name)


class NoteSigner:
    """Signs the heads of one journal: the port that the store signs through."""

    __slots__ = ("_key", "name")

    def __init__(self, name: str, key: SigningKey) -> None:
        self.name: Final = name
        self._key: Final = key

    def sign_head(self, head: Head) -> str:
        """The note for a head."""
        return sign_head(self.name, head, self._key)
