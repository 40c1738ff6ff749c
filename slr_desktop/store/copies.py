"""Verified copies of a workspace file.

A copy is made by SQLite in one view while the workspace is in use, verified from its first
to its last entry, and only then given its name. So a backup that exists is a backup that
can be restored. A copy of a file that does not verify is refused: that file is evidence, and
is to be kept as it is.

Restoring is the same copy in the other direction; the act `restore` is then recorded in the
new file by whoever restores.
"""

from __future__ import annotations

import os
from pathlib import Path

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.findings import Findings
from slr_desktop.store.database import connect, refusals
from slr_desktop.store.integrity import NoteCheck, Progress, go_on, verify
from slr_desktop.store.landing import new_file
from slr_desktop.store.schema import Schema


def copy_verified(
    source: Path, target: Path, schema: Schema, check_note: NoteCheck, *, progress: Progress = go_on
) -> Findings:
    """Copy a workspace file to a new file, and verify the copy in full; gives what that found.

    Args:
        source: a workspace file, which may be in use.
        target: a file that does not exist, in a folder that does.
        schema: the record classes of this program.
        check_note: checks the signature of the head.
        progress: called while the copy is verified; gives False to break off.

    Raises:
        Refusal: usage (there is such a file, or no such folder); journal-altered, database-damaged or
            workspace-newer (the copy does not verify); not-a-workspace, locked, disk-full, read-only,
            medium-gone.
    """
    with new_file(target) as part:
        connection = connect(source, writing=False)
        try:
            with refusals(target):
                connection.execute("PRAGMA query_only=OFF")
                connection.execute("VACUUM INTO ?", (os.fspath(part),))
        finally:
            connection.close()
        findings = verify(part, schema, check_note, progress=progress)
        if not findings.complete:
            raise Refusal("usage", "The copy was broken off.", "Start it again.")
        code = findings.code
        if code is not None:
            raise Refusal(
                code,
                "{path} does not verify ({verdict}), so no copy was made: {finding}.",
                path=str(source),
                verdict=findings.verdict.value,
                finding=findings.findings[0].what,
            )
    return findings
