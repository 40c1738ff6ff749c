"""A durable exchange: installing an authorization through the services, on a real file.

Target: 95 of 100 within 100 ms. The peer in the same run is a bare SQLite transaction with the same
journal mode, of one row as large as what an installation adds. For information: how long verification
takes for each 10,000 entries of the journal, database, states and signatures included.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pysqlite3

from benchmarks.measuring import Spread, Turn, alternate, at_most, percentile, ratios, row, timed, title
from slr_desktop.app import App
from slr_desktop.domain.reservations import Event
from slr_desktop.domain.roles import Role
from slr_desktop.services import accounts, answer, history, install, instances, request, set_up, trust
from slr_desktop.services.asking import Terms
from slr_desktop.services.desk import Desk
from slr_desktop.services.instances import Draft
from slr_desktop.services.set_up import Manner

EXCHANGES = 120
TARGET_MS = 100.0
ENTRIES = 10_000
TAG = "CUC_BasicMessaging"
ACCOUNT = "Voice"
ROW = 7000
"""Bytes that the file grows by for each installation, as they were counted."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A site and the authority that it trusts, both unlocked."""

    outside: App
    site: Desk
    authority: Desk


def make_sides(folder: Path, closing: ExitStack) -> Sides:
    """Two training workspaces in real files that know each other."""
    outside = App()

    def make(role: Role, name: str) -> Desk:
        desk = set_up.create(
            outside,
            folder / f"{role.value}.slr",
            role=role,
            name=name,
            training=True,
            passphrase=secrets.token_hex(8),
            manner=Manner(operator="benchmark"),
        )
        closing.callback(desk.workspace.close)
        return desk

    sides = Sides(outside, make(Role.SITE, "North Site"), make(Role.AUTHORITY, "Example Smart Account"))
    words = set_up.word_list(outside)
    for ours, theirs in ((sides.site, sides.authority), (sides.authority, sides.site)):
        made, own = trust.export(theirs, words)
        trust.import_statement(ours, made.file_bytes, own.fingerprint, words)
    return sides


def authorizations(sides: Sides) -> Iterator[bytes]:
    """Files to install, one for each of many instances."""
    names = [f"cuc-{number:03}" for number in range(EXCHANGES + 1)]
    drafts = [
        Draft(name=name, product="unity-connection", release="12.5(1)SU4", serial=name.upper())
        for name in names
    ]
    instances.add(sides.site, drafts)
    request.switch_mode(sides.site, names, Event.ENABLE)
    accounts.add_account(sides.authority, ACCOUNT)
    accounts.add_licenses(sides.authority, ACCOUNT, TAG, 100 * len(names))
    asked = request.request(sides.site, names, {TAG: 100})
    sources = [made.file_bytes for made in asked.carry]
    for each in answer.authorize(sides.authority, sources, Terms(account=ACCOUNT, quantities={})):
        assert each.made is not None
        yield each.made.file_bytes


def bare_transaction(path: Path, closing: ExitStack) -> Turn:
    """A turn that is one durable SQLite transaction of our journal mode, in a file of its own."""
    peer = pysqlite3.connect(str(path), isolation_level=None)
    closing.callback(peer.close)
    peer.execute("PRAGMA journal_mode=DELETE")
    peer.execute("PRAGMA synchronous=EXTRA")
    peer.execute("CREATE TABLE body (content BLOB)")

    def turn() -> None:
        peer.execute("BEGIN IMMEDIATE")
        peer.execute("INSERT INTO body VALUES (?)", (os.urandom(ROW),))
        peer.execute("COMMIT")

    return turn


def measure_exchange(sides: Sides, peer: Turn) -> None:
    """Installations, each beside a bare transaction."""
    files = list(authorizations(sides))
    waiting = iter(files)

    def installed() -> None:
        done = install.install(sides.site, next(waiting), None)
        assert [each.sequence for each in done] == [1]

    name, bare = "installing an authorization", "a bare transaction"
    taken = alternate({name: installed, bare: peer}, EXCHANGES)
    for turn, seconds in taken.items():
        spread = Spread.of([each * 1000 for each in seconds])
        row(f"{turn}, ms", f"{spread.shown(1)}, p95 {percentile(seconds, 95) * 1000:.1f}")
    row(f"{name} / {bare}", ratios(taken[name], taken[bare]).shown(1))
    at_most("a durable exchange, p95 in ms", percentile(taken[name], 95) * 1000, TARGET_MS, 1)


def measure_verification(sides: Sides) -> None:
    """Fill the site's journal with usage reports, and verify all of it."""
    site = sides.site
    instance = instances.find(site, "cuc-000")
    with site.workspace.transaction(site.signer(), at=site.now, operator=site.operator) as records:
        for count in range(1, ENTRIES + 1):
            records.put(replace(instance, usage={TAG: count}))
            records.enter("usage", instance=instance.key, usage={TAG: count})
    verified = [timed(lambda: history.verify(sides.outside.storage, site)) for _ in range(3)]
    findings = history.verify(sides.outside.storage, site)
    assert findings.ok, findings
    seconds = Spread.of([each * ENTRIES / findings.entries for each in verified])
    row(f"verifying, seconds for each {ENTRIES:,} entries", f"{seconds.shown()}, of {findings.entries:,}")


def main() -> None:
    """Measure and print."""
    title(f"A durable exchange: median (least to most) of {EXCHANGES}")
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder, ExitStack() as closing:
        # High-water marks stay out of the user's own state folder.
        os.environ["XDG_STATE_HOME"] = folder
        sides = make_sides(Path(folder), closing)
        measure_exchange(sides, bare_transaction(Path(folder) / "peer.db", closing))
        measure_verification(sides)


if __name__ == "__main__":
    main()
