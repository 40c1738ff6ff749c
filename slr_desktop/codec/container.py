"""What bytes are, and what they hold: files, PEM text, QR text, typed codes.

    file = 89 53 4C 52 0D 0A 1A 0A | version 01 | body length, u32 big-endian | body | SHA-256 of all before

The magic shows a file that was copied as text; the length tells a copy that stopped early, the
digest one that was harmed, so that neither is taken for a forgery. PEM text and QR text are for
channels that carry no bytes. Nothing in here is verified: that is `opening`.

    seen = container.recognise(data)       what it is, by content alone
    content = container.unpack(seen)       size and container
    content.check_digest()                 whole and unharmed
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from slr_desktop.codec import base45, cose, typed_codes
from slr_desktop.codec.limits import LIMITS
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.errors import Refusal

MAGIC: Final = b"\x89SLR\r\n\x1a\n"
VERSION: Final = 1
MEDIA_TYPE: Final = "application/x-slr-{kind}"
QR_PREFIX: Final = "SLR1:"
QR_PART_PREFIX: Final = "SLR2:"
EXTENSIONS: Final[dict[Kind, str]] = {
    Kind.REQUEST: ".slrreq",
    Kind.AUTHORIZATION: ".slrauth",
    Kind.CONFIRMATION: ".slrconf",
    Kind.RETURN: ".slrret",
    Kind.RECEIPT: ".slrrcpt",
    Kind.INTRODUCTION: ".slrtrust",
    Kind.TRUST_ANCHOR: ".slrtrust",
    Kind.BATCH: ".slrbatch",
}

_HEAD_SIZE: Final = len(MAGIC) + 1 + 4
_DIGEST_SIZE: Final = 32
_PEM_LINE: Final = 64
LONGEST_STEM: Final = 40
_NAME: Final = re.compile(r"[A-Z0-9-]{1,40}\Z", re.ASCII)
# Quoting by a mail program puts `>` and blanks in front of a line.
_PEM_MARK: Final = re.compile(r"^[> \t]*-----(BEGIN|END) SLR ([A-Z-]{1,40})-----[ \t\r]*$", re.MULTILINE)
_PEM_START: Final = re.compile(r"^[> \t]*-----BEGIN SLR", re.MULTILINE)
_PEM_BLANKS: Final = re.compile(r"[>\s]+")
_LABELS: Final = {kind.value.upper(): kind for kind in Kind}


class Form(StrEnum):
    """How something came."""

    FILE = "file"
    BARE = "bare"  # the signed bytes alone, as they stand in a batch and in the workspace
    PEM = "pem"
    QR = "qr"
    QR_PART = "qr-part"
    CODE = "code"
    FOREIGN = "foreign"  # nothing of ours; it may be Cisco's


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What bytes are by content; `text` is there where they are text."""

    form: Form
    data: bytes = field(repr=False)
    text: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The signed bytes inside, and the digest that came with them, if one did."""

    signed: bytes = field(repr=False)
    covered: bytes = field(default=b"", repr=False)
    digest: bytes | None = None
    label: Kind | None = None

    def check_digest(self) -> None:
        """Refuse content that was harmed on the way.

        Raises:
            Refusal: damaged.
        """
        if self.digest is None:
            return
        if not hmac.compare_digest(hashlib.sha256(self.covered).digest(), self.digest):
            raise Refusal("damaged", "Its content does not match the digest at its end.")


def recognise(data: bytes | str) -> Recognised:
    """What bytes, or a text that was typed or pasted, are. It looks at the content, never at a name."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if raw.startswith(MAGIC[:4]) or (raw and MAGIC.startswith(raw)):
        return Recognised(form=Form.FILE, data=raw)
    if raw.startswith((cose.SIGN1_START, cose.SIGN_START)):
        return Recognised(form=Form.BARE, data=raw)
    text = data if isinstance(data, str) else _text(raw)
    if text is None:
        return Recognised(form=Form.FOREIGN, data=raw)
    text = text.removeprefix("\ufeff")
    return Recognised(form=_text_form(text), data=raw, text=text)


def _text(raw: bytes) -> str | None:
    """The text in bytes: UTF-8, or UTF-16 with its mark, as an editor may have saved it."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _text_form(text: str) -> Form:
    start = text.lstrip()
    if _PEM_START.search(text):
        return Form.PEM
    if start.startswith(QR_PREFIX):
        return Form.QR
    if start.startswith(QR_PART_PREFIX):
        return Form.QR_PART
    return Form.CODE if typed_codes.is_code(start) else Form.FOREIGN


def unpack(seen: Recognised) -> Content:
    """The signed bytes in a file, PEM text, QR text, or bare bytes.

    Raises:
        Refusal: too-large, incomplete, damaged, newer-format, wrong-kind (a typed code),
            unrecognised.
    """
    if seen.form is Form.BARE:
        return Content(signed=_limited(seen.data))
    if seen.form is Form.FILE:
        return _read_file(seen.data, None)
    if seen.form is Form.CODE:
        raise Refusal("wrong-kind", "This is a typed code, not an artefact.")
    if seen.form is Form.FOREIGN or seen.text is None:
        what = "This is no artefact of SLR Desktop." if seen.data else "There is nothing in it."
        raise Refusal("unrecognised", what)
    if len(seen.text) > LIMITS.text_form:
        raise Refusal("too-large", "The text has more than {limit} characters.", limit=LIMITS.text_form)
    if seen.form is Form.PEM:
        return _read_pem(seen.text)
    if seen.form is Form.QR:
        # A blank at the end is a character of Base45; a line end is not.
        return Content(signed=_limited(base45.decode(seen.text.lstrip().rstrip("\r\n\t")[len(QR_PREFIX) :])))
    raise Refusal("incomplete", "This is one frame of several; read the other frames too.")


def _limited(signed: bytes) -> bytes:
    if len(signed) > LIMITS.large:
        raise Refusal("too-large", "It has more than {limit} bytes.", limit=LIMITS.large)
    return signed


def _read_file(data: bytes, label: Kind | None) -> Content:
    head = data[: len(MAGIC)]
    if not MAGIC.startswith(head):
        raise Refusal("damaged", "Its first bytes were changed, as when a file is copied as text.")
    if len(data) < _HEAD_SIZE:
        raise Refusal("incomplete", "It ends after {size} bytes.", size=len(data))
    if data[len(MAGIC)] != VERSION:
        raise Refusal("newer-format", "Its file format has number {version}.", version=data[len(MAGIC)])
    length = int.from_bytes(data[_HEAD_SIZE - 4 : _HEAD_SIZE], "big")
    if length > LIMITS.large:
        raise Refusal(
            "too-large", "It has {size} bytes; {limit} are allowed.", size=length, limit=LIMITS.large
        )
    end = _HEAD_SIZE + length
    if len(data) < end + _DIGEST_SIZE:
        raise Refusal(
            "incomplete", "It has {size} of {whole} bytes.", size=len(data), whole=end + _DIGEST_SIZE
        )
    if len(data) > end + _DIGEST_SIZE:
        raise Refusal("damaged", "{count} bytes follow its end.", count=len(data) - end - _DIGEST_SIZE)
    return Content(signed=data[_HEAD_SIZE:end], covered=data[:end], digest=data[end:], label=label)


def _read_pem(text: str) -> Content:
    marks = list(_PEM_MARK.finditer(text))
    if [mark[1] for mark in marks] == ["BEGIN"]:
        raise Refusal("incomplete", "The text has no line -----END SLR {label}-----.", label=marks[0][2])
    if [mark[1] for mark in marks] != ["BEGIN", "END"]:
        raise Refusal("unrecognised", "The text does not hold exactly one block.")
    begin, end = marks
    label = _LABELS.get(begin[2])
    if begin[2] != end[2] or label is None:
        raise Refusal("unrecognised", "The lines around the block do not name one kind that is known here.")
    packed = _PEM_BLANKS.sub("", text[begin.end() : end.start()])
    try:
        data = base64.b64decode(packed.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise Refusal("damaged", "The text between the lines is not base64.") from error
    if base64.b64encode(data).decode("ascii") != packed:
        raise Refusal("damaged", "The text between the lines is not base64 in its one form.")
    if not data.startswith(MAGIC[:1]):
        raise Refusal("damaged", "The text between the lines does not hold a file.")
    return _read_file(data, label)


def write(signed: bytes) -> bytes:
    """The file that holds a signed artefact."""
    body = MAGIC + bytes((VERSION,)) + len(signed).to_bytes(4, "big") + signed
    return body + hashlib.sha256(body).digest()


def pem(kind: Kind, signed: bytes) -> str:
    """The file as PEM text: for mail, and where only text is let through."""
    packed = base64.b64encode(write(signed)).decode("ascii")
    lines = [packed[at : at + _PEM_LINE] for at in range(0, len(packed), _PEM_LINE)]
    label = kind.value.upper()
    return "\n".join((f"-----BEGIN SLR {label}-----", *lines, f"-----END SLR {label}-----", ""))


def qr_text(signed: bytes) -> str:
    """The text of one QR symbol, at most version 30 level M in alphanumeric mode.

    Raises:
        Refusal: too-large, where it needs several symbols.
    """
    if len(signed) > LIMITS.single_qr:
        raise Refusal("too-large", "{size} bytes do not fit one QR symbol.", size=len(signed))
    return QR_PREFIX + base45.encode(signed)


def file_name(kind: Kind, digest: bytes, exchange: str = "") -> str:
    """The name of a file that we write: kind, our own number of its exchange, and the start of the digest.

    Never from content. Two legs of one exchange are seen to belong together; `exchange` is empty where there is none.
    """
    head = "-".join(part for part in (kind.value.upper(), exchange) if part)
    start = digest[:8].hex().upper()[: LONGEST_STEM - len(head) - 1]
    return named(f"{head}-{start}", kind)


def named(stem: str, kind: Kind) -> str:
    """A file name from a stem of capitals, digits and hyphens.

    Raises:
        Refusal: bad-value.
    """
    if not _NAME.match(stem):
        raise Refusal("bad-value", "A file name has 1 to 40 of A-Z, 0-9 and hyphens.")
    return stem + EXTENSIONS[kind]


def media_type(kind: Kind) -> str:
    """The MIME type of such a file."""
    return MEDIA_TYPE.format(kind=kind.value)
