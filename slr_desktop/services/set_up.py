"""Making a workspace, opening it, unlocking it.

A site gets a signing key and a chain key, an authority a signing key and a root key in an
envelope of its own, an audit workspace a journal key without a passphrase, which signs no
artefact. The introduction or trust anchor is made here, once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from slr_desktop.codec import envelope, opening, signing
from slr_desktop.codec.envelope import Secrets
from slr_desktop.codec.keys import SigningKey
from slr_desktop.codec.notes import NoteSigner, origin
from slr_desktop.codec.words import Words
from slr_desktop.domain.artefacts import Artefact, Header, Introduction, KeyStatement, Kind, TrustAnchor
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Standing as MarkStanding
from slr_desktop.domain.parties import Standing
from slr_desktop.domain.ports import Genesis, Randomness, Transaction
from slr_desktop.domain.roles import Role
from slr_desktop.domain.times import YEAR
from slr_desktop.services.desk import Desk, Keys
from slr_desktop.services.outside import OpenWorkspace, Outside
from slr_desktop.services.trust import Statement

KEYS: Final = "keys"
ROOT_KEY: Final = "root-key"
JOURNAL_KEY: Final = "journal-key"
KEY_VALIDITY: Final = YEAR
ANCHOR_VALIDITY: Final = 3 * YEAR
ROOT_VALIDITY: Final = 3 * YEAR
SHORTEST: Final = 12
SHORTEST_TRAINING: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What was said before the command: who, why, and what the clock may be believed.

    Attributes:
        at: the instant of --at; training only.
        clock_confirmed: the operator's word that the clock is right; needs a reason.
    """

    operator: str = ""
    reason: str = ""
    at: int | None = None
    clock_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class StandingClock:
    """A clock that stands at the instant of --at."""

    at: int

    def now(self) -> int:
        """Seconds since 1970."""
        return self.at


def check_name(name: str) -> None:
    """Refuse what cannot be the name of a workspace.

    Raises:
        Refusal: bad-value.
    """
    if not (0 < len(name) <= 64 and name.isascii() and name.isprintable() and name == name.strip()):
        raise Refusal("bad-value", "A name is 1 to 64 printable ASCII characters; {name} is not.", name=name)


def check_passphrase(passphrase: str, *, training: bool, common: frozenset[str]) -> None:
    """Refuse a new passphrase that is too short or on the list.

    Raises:
        Refusal: passphrase-weak.
    """
    shortest = SHORTEST_TRAINING if training else SHORTEST
    if len(passphrase) < shortest:
        raise Refusal("passphrase-weak", "A passphrase has at least {least} characters.", least=shortest)
    if not training and passphrase.casefold() in common:
        raise Refusal("passphrase-weak", "This passphrase is on the list of common ones.")


def common_passphrases(outside: Outside) -> frozenset[str]:
    """The shipped list of common passphrases, without case."""
    lines = outside.resource("common-passphrases.txt").decode().splitlines()
    return frozenset(line.casefold() for line in lines if line and not line.startswith("#"))


def word_list(outside: Outside) -> Words:
    """The 2,048 words that fingerprints are read out in."""
    return Words(outside.resource("wordlist-english.txt").decode())


@dataclass(frozen=True, slots=True)
class _Fresh:
    """The keys of a workspace that is being made."""

    genesis: Genesis
    signing: SigningKey
    chain: bytes | None
    root: SigningKey | None


def create(
    outside: Outside,
    path: Path,
    *,
    role: Role,
    name: str,
    training: bool,
    passphrase: str | None,
    manner: Manner,
) -> Desk:
    """Make a workspace file and open it, unlocked.

    Args:
        outside: what app gives.
        path: a file that does not exist.
        role: what it is, for ever.
        name: of the site, the Smart Account, or the auditor's notebook.
        training: for ever too.
        passphrase: None for an audit workspace.
        manner: operator and, in training, the clock.

    Raises:
        Refusal: usage, bad-value, passphrase-weak, disk-full, read-only.
    """
    _check(outside, role, name, training=training, passphrase=passphrase, manner=manner)
    now = outside.clock.now() if manner.at is None else manner.at
    fresh = _fresh(outside.randomness, role, name, training=training, now=now)
    epoch = outside.randomness(8)

    def found(records: Transaction) -> None:
        _seal_keys(records, fresh, passphrase, outside.randomness)
        if role is not Role.AUDIT:
            _state(records, fresh, outside.randomness)
        records.put(
            Standing(
                epoch=epoch.hex(),
                floor=0 if manner.at is not None else now,
                valid_until=now + KEY_VALIDITY,
            )
        )

    signer = NoteSigner(origin(fresh.genesis.id, training=training), fresh.signing)
    workspace = outside.storage.create(path, fresh.genesis, signer, operator=manner.operator, found=found)
    desk = _desk(outside, workspace, manner)
    desk.keys = Keys(signing=fresh.signing, chain=fresh.chain)
    return desk


def _check_clock_may_be_set(manner: Manner, *, training: bool) -> None:
    if manner.at is not None and not training:
        raise Refusal("usage", "--at sets the clock of a training workspace only.")


def _check(
    outside: Outside, role: Role, name: str, *, training: bool, passphrase: str | None, manner: Manner
) -> None:
    check_name(name)
    _check_clock_may_be_set(manner, training=training)
    if role is Role.AUDIT:
        return
    if passphrase is None:
        raise Refusal("passphrase-missing", "A workspace of this role needs a passphrase.")
    check_passphrase(passphrase, training=training, common=common_passphrases(outside))


def _fresh(randomness: Randomness, role: Role, name: str, *, training: bool, now: int) -> _Fresh:
    key = SigningKey.make(randomness)
    genesis = Genesis(
        id=randomness(16),
        role=role,
        name=name,
        training=training,
        public_key=key.public_key,
        made_at=now,
    )
    return _Fresh(
        genesis=genesis,
        signing=key,
        chain=randomness(32) if role is Role.SITE else None,
        root=SigningKey.make(randomness) if role is Role.AUTHORITY else None,
    )


def _seal_keys(records: Transaction, fresh: _Fresh, passphrase: str | None, randomness: Randomness) -> None:
    if passphrase is None:
        records.seal(JOURNAL_KEY, fresh.signing.seed)
        return
    own = Secrets(signing_seed=fresh.signing.seed, chain_key=fresh.chain)
    records.seal(KEYS, envelope.seal(own, passphrase, randomness))
    if fresh.root is not None:
        root = Secrets(signing_seed=fresh.root.seed, chain_key=None)
        records.seal(ROOT_KEY, envelope.seal(root, passphrase, randomness))


def _state(records: Transaction, fresh: _Fresh, randomness: Randomness) -> None:
    """Our introduction or trust anchor, signed, kept, and its fingerprint."""
    genesis = fresh.genesis
    header = Header(
        artefact_id=randomness(16),
        made_at=genesis.made_at,
        issuer=genesis.id,
        audience=None,
        training=genesis.training,
    )
    own = KeyStatement(
        public_key=genesis.public_key,
        role=genesis.role.value,
        valid_until=genesis.made_at + KEY_VALIDITY,
    )
    if fresh.root is None:
        artefact = Artefact(
            kind=Kind.INTRODUCTION, header=header, body=Introduction(name=genesis.name, key=own)
        )
        cose = signing.seal(artefact, fresh.signing)
    else:
        root = KeyStatement(
            public_key=fresh.root.public_key, role="root", valid_until=genesis.made_at + ROOT_VALIDITY
        )
        anchor = TrustAnchor(
            name=genesis.name,
            anchor_version=1,
            threshold=1,
            roots=(root,),
            signers=(own,),
            expires=genesis.made_at + ANCHOR_VALIDITY,
        )
        artefact = Artefact(kind=Kind.TRUST_ANCHOR, header=header, body=anchor)
        cose = signing.seal(artefact, fresh.root)
    records.put(
        Statement(
            kind=artefact.kind,
            artefact=records.keep(cose).hex(),
            fingerprint=opening.fingerprint(cose).hex(),
        )
    )


def open_desk(outside: Outside, path: Path, manner: Manner) -> Desk:
    """Open a workspace for reading; `unlock` makes acts possible.

    Raises:
        Refusal: not-a-workspace, locked, database-damaged, journal-altered; usage (--at outside training).
    """
    workspace = outside.storage.open(path)
    try:
        _check_clock_may_be_set(manner, training=workspace.genesis.training)
        return _desk(outside, workspace, manner)
    except BaseException:
        workspace.close()
        raise


def _desk(outside: Outside, workspace: OpenWorkspace, manner: Manner) -> Desk:
    return Desk(
        workspace=workspace,
        catalogue=outside.catalogue,
        files=outside.files,
        randomness=outside.randomness,
        clock=outside.clock if manner.at is None else StandingClock(manner.at),
        clock_set=manner.at is not None,
        clock_confirmed=manner.clock_confirmed,
        operator=manner.operator,
        reason=manner.reason,
        behind_mark=_behind_mark(workspace),
    )


def _behind_mark(workspace: OpenWorkspace) -> Refusal | None:
    """Why nothing may be done here: this file is older than what this machine remembers of it."""
    try:
        standing = workspace.standing()
    except Refusal:
        return None  # a mark that cannot be read is a finding of `journal verify`, and stops nobody
    said = {
        MarkStanding.BEHIND: "It is older than the copy that was last used on this machine.",
        MarkStanding.FORKED: "It went another way than the copy that was last used on this machine.",
        MarkStanding.WRONG_KEY: "This machine knows the workspace with another key.",
    }.get(standing)
    return Refusal("older-than-evidence", said, standing=standing.value) if said else None


def needs_passphrase(desk: Desk) -> bool:
    """Whether acts here need a passphrase; an audit workspace has none."""
    return desk.workspace.sealed(JOURNAL_KEY) is None


@contextmanager
def at_desk(outside: Outside, path: Path, passphrase: str, manner: Manner) -> Iterator[Desk]:
    """A workspace that is open and unlocked, until it is left.

    Raises:
        Refusal: not-a-workspace, locked, read-only, database-damaged, journal-altered, wrong-passphrase,
            key-damaged.
    """
    desk = open_desk(outside, path, manner)
    try:
        unlock(outside, desk, passphrase)
        yield desk
    finally:
        desk.workspace.close()


def unlock(outside: Outside, desk: Desk, passphrase: str | None) -> None:
    """Open the key envelope. A failed try is counted beside the database, entered by the next good one.

    Raises:
        Refusal: wrong-passphrase, key-damaged, passphrase-missing.
    """
    workspace_id = desk.genesis.id
    bare = desk.workspace.sealed(JOURNAL_KEY)
    if bare is not None:
        desk.keys = Keys(signing=SigningKey(bare))
        return
    sealed = desk.workspace.sealed(KEYS)
    if sealed is None:
        raise Refusal("key-damaged", "The workspace holds no key envelope.")
    if passphrase is None:
        raise Refusal("passphrase-missing", "This act needs the passphrase of the workspace.")
    try:
        found = envelope.open_envelope(sealed, passphrase)
    except Refusal as refusal:
        if refusal.code == "wrong-passphrase":
            outside.unlock_count.add(workspace_id)
        raise
    key = SigningKey(found.signing_seed)
    if key.public_key != desk.genesis.public_key:
        raise Refusal("key-damaged", "The key in the envelope is not the key of this workspace.")
    desk.keys = Keys(signing=key, chain=found.chain_key)
    desk.failed_unlocks = outside.unlock_count.failed(workspace_id)
    desk.unlock_entered = lambda: outside.unlock_count.clear(workspace_id)
