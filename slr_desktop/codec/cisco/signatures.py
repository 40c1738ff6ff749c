"""The shape of Cisco's signatures: base64 of a DER ECDSA signature on a 256-bit curve.

What is signed and by which key is not public, so nothing here verifies. A shape that cannot be
a signature proves harm on the way; a right shape proves nothing.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import Final

from slr_desktop.codec.cisco.checks import check
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.sentences import Remark

CANNOT_VERIFY: Final = Remark("present, cannot be verified here")
_MAX_TEXT: Final = 1024
_SEQUENCE: Final = 0x30
_INTEGER: Final = 0x02
_BYTES: Final = 32  # of each of the two numbers


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it stands in the file, and what is wrong with its shape (None: nothing)."""

    text: str
    fault: Remark | None = None

    @property
    def shown(self) -> Remark:
        """What a person is told."""
        return self.fault or CANNOT_VERIFY

    def check(self) -> Check:
        """The check of its shape; it never says more than it knows."""
        name = "signature has the shape of ECDSA on a 256-bit curve"
        return check("signature", name, not self.fault, self.shown)


def read_signature(text: str) -> Signature:
    """Look at the shape of a signature."""
    return Signature(text, _fault(text))


def _fault(text: str) -> Remark | None:
    if not text:
        return Remark("missing")
    if len(text) > _MAX_TEXT:
        return Remark("{length} characters long, which no such signature is", length=len(text))
    try:
        der = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return Remark("not base64")
    return _der_fault(der)


def _der_fault(der: bytes) -> Remark | None:
    """What keeps these bytes from being SEQUENCE { INTEGER r, INTEGER s }, X.690 with minimal lengths."""
    if len(der) < 2 or der[0] != _SEQUENCE or der[1] != len(der) - 2:
        return Remark("not one DER sequence")
    rest = der[2:]
    for _ in range(2):
        if len(rest) < 3 or rest[0] != _INTEGER or rest[1] > len(rest) - 2:
            return Remark("not two DER integers")
        number, rest = rest[2 : 2 + rest[1]], rest[2 + rest[1] :]
        if not number or number[0] & 0x80 or (len(number) > 1 and number[0] == 0 and not number[1] & 0x80):
            return Remark("a number in it is negative or not minimal")
        value = int.from_bytes(number)
        if value == 0 or value.bit_length() > 8 * _BYTES:
            return Remark("a number in it does not fit a 256-bit curve")
    return Remark("bytes follow the two numbers") if rest else None
