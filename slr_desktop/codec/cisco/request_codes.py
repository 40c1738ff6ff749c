"""Request codes of SLR and PLR: `CB-Z<PID>:<SN>-<HASH>-<CK>`, and the legacy form of version A.

The first two letters are version and flag. HASH is Base58 and does not identify the unit. The
checksum rule is derived from public samples, Cisco does not document it:

    version C, D (B expected alike)   CK = last byte of MD5 of prefix + "Z<PID>:<SN>" + HASH
    version A                         the last three bytes of MD5 of all before the last "{"

So a mismatch is a failed check and never a refusal here; who records the code warns.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import uuid
from dataclasses import dataclass
from typing import Final

from slr_desktop.codec.cisco.base58 import HEX, impossible
from slr_desktop.codec.cisco.checks import as_it_is, check
from slr_desktop.codec.cisco.paste import visible
from slr_desktop.codec.cisco.udi import udi_checks
from slr_desktop.domain.artefacts import Check
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.sentences import Remark, Sentence

MAX_LENGTH: Final = 200
_STARTS: Final = re.compile(r"[A-Z]{2}-Z", re.ASCII)
_LEGACY: Final = re.compile(
    r"(?P<flags>[A-Z]{2})P:(?P<pid>[^,{}]{1,64}),S:(?P<serial>[^,{}]{1,64})\{(?P<hash>[^{}]{1,40})\{(?P<check>.{0,12})\Z",
    re.ASCII,
)
_LEGACY_STARTS: Final = re.compile(r"A[A-Z]P:[^,{}]{1,64},S:[^,{}]{1,64}\{", re.ASCII)
_RULE_SEEN: Final = "BCD"  # versions whose checksum rule is known, or expected alike
_HASH_LENGTH: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCode:
    """A request code in its parts, as it was written. `pid` and `serial` may be faulty: see `checks`."""

    text: str
    version: str
    flag: str
    pid: str
    serial: str
    hash: str
    checksum: str

    @property
    def legacy(self) -> bool:
        """Whether it has the form of version A."""
        return "{" in self.text

    @property
    def udi(self) -> Udi | None:
        """The instance that asks; None where product id or serial hold what none can."""
        try:
            return Udi(self.pid, self.serial)
        except ValueError:
            return None

    def checks(self) -> list[Check]:
        """Everything that can be checked without the product."""
        return [
            _version_check(self),
            _character_check(self),
            _udi_check(self),
            *_serial(self),
            _checksum_check(self),
        ]


def looks_like_request_code(text: str) -> bool:
    """Whether a text begins as a request code does."""
    return bool(_STARTS.match(text) or _LEGACY_STARTS.match(text))


def parse_request_code(text: str) -> RequestCode:
    """Read a request code; blanks at its ends do not count.

    Raises:
        Refusal: unrecognised (it is none), incomplete (it stops early), too-large.
    """
    code = text.strip()
    if len(code) > MAX_LENGTH:
        raise Refusal("too-large", "A request code is shorter than {limit} characters.", limit=MAX_LENGTH)
    if legacy := _LEGACY.match(code):
        if len(legacy["check"]) < 6:
            raise _incomplete()
        return RequestCode(
            text=code,
            version=code[0],
            flag=code[1],
            pid=legacy["pid"],
            serial=legacy["serial"],
            hash=legacy["hash"],
            checksum=legacy["check"],
        )
    if not _STARTS.match(code):
        raise _incomplete() if _LEGACY_STARTS.match(code) else _unrecognised(code)
    pid, colon, tail = code[4:].rpartition(":")
    parts = tail.rsplit("-", 2)
    if not colon or len(parts) < 3 or not all(parts) or len(parts[2]) < 2:
        raise _incomplete()
    serial, hash_, checksum = parts
    return RequestCode(
        text=code, version=code[0], flag=code[1], pid=pid, serial=serial, hash=hash_, checksum=checksum
    )


def expected_checksum(code: RequestCode) -> str:
    """The checksum that the rule gives, upper-case hex: two digits, six for version A."""
    if code.legacy:
        digest = hashlib.md5(code.text.rpartition("{")[0].encode(), usedforsecurity=False)
        return digest.hexdigest()[-6:].upper()
    whole = f"{code.version}{code.flag}Z{code.pid}:{code.serial}{code.hash}"
    return hashlib.md5(whole.encode(), usedforsecurity=False).hexdigest()[-2:].upper()


def _version_check(code: RequestCode) -> Check:
    if code.version in "ACD":
        return check("version", "version letter is one that was seen", True)
    detail = Remark("no public sample of version {version}", version=code.version)
    return check("version", "version letter is one that was seen", None, detail)


def _character_check(code: RequestCode) -> Check:
    name = "hash and checksum hold possible characters only"
    if code.legacy:
        return check("characters", name, *_legacy_hash(code.hash))
    before = len(code.text) - len(code.hash) - len(code.checksum) - 1
    found = impossible(code.hash, before=before)
    end = len(code.text) - len(code.checksum)
    found = found or impossible(code.checksum, HEX.upper(), before=end)
    if not found and len(code.checksum) != 2:
        found = Remark("the checksum has {length} characters, not 2", length=len(code.checksum))
    if not found and len(code.hash) != _HASH_LENGTH:
        detail = Remark("the hash has {length} characters; those seen have 9", length=len(code.hash))
        return check("characters", name, None, detail)
    return check("characters", name, not found, found)


def _legacy_hash(text: str) -> tuple[bool, Remark | None]:
    try:
        value = uuid.UUID(bytes=base64.b64decode(text + "==", validate=True))
    except (ValueError, binascii.Error):
        return False, Remark("the part between the braces is not a UUID in base64")
    if value.version == 4:
        return True, None
    return False, Remark("the UUID between the braces is not random (version 4)")


def _udi_check(code: RequestCode) -> Check:
    name = "product id and serial number are possible"
    if code.udi:
        return check("udi", name, True, as_it_is([code.udi.canonical]))
    return check("udi", name, False, as_it_is([f"{visible(code.pid)}:{visible(code.serial)}"]))


def _serial(code: RequestCode) -> list[Check]:
    return udi_checks(code.udi) if code.udi else []


def _checksum_check(code: RequestCode) -> Check:
    name = "checksum (rule derived from public samples)"
    expected = expected_checksum(code)
    if code.checksum == expected:
        return check("checksum", name, True)
    if not (code.legacy or code.version in _RULE_SEEN):
        return check("checksum", name, None, Remark("no rule is known for this version"))
    what = "it has {given}, the rule gives {expected}: mistyped or cut"
    return check("checksum", name, False, Remark(what, given=visible(code.checksum), expected=expected))


def _incomplete() -> Refusal:
    return Refusal(
        "incomplete", "This request code stops early: prefix, product:serial, hash and checksum make one."
    )


def _unrecognised(code: str) -> Refusal:
    return Refusal(
        "unrecognised", "{given} is not a request code.", given=visible(code) or Sentence("An empty text")
    )
