"""A workspace file whose records somebody has changed by hand."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pysqlite3


def alter(path: Path) -> None:
    """Give every instance another name, which no entry says."""
    with contextlib.closing(pysqlite3.connect(str(path))) as connection, connection:
        connection.execute("""UPDATE instance SET body = replace(body, '"name":"', '"name":"x')""")
