"""No socket is opened in the whole suite, neither here nor in a program that a test starts.

Python imports this module by its name at each start of an interpreter that has this folder on
PYTHONPATH; `tests/conftest.py` puts it there, and imports it into the suite itself. A use of the
network raises, and is written to the file SLR_SOCKET_RECORD, since what raises can be swallowed.
Sockets of the family AF_UNIX stay on the machine and are let through.
"""

from __future__ import annotations

import os
import sys
from typing import Any

_AF_UNIX = 1
_BY_NAME = frozenset(
    ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")
)
_ON_SOCKET = frozenset(("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"))


class SocketOpened(BaseException):
    """Not an Exception: an `except Exception` must not hide it."""


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if not event.startswith("socket."):
        return
    opened = event == "socket.__new__" and args[1] not in (_AF_UNIX, -1)
    used = event in _ON_SOCKET and args[0].family != _AF_UNIX
    if not (opened or used or event in _BY_NAME):
        return
    record = os.environ.get("SLR_SOCKET_RECORD")
    if record:
        handle = os.open(record, os.O_WRONLY | os.O_APPEND)
        os.write(handle, f"{event} {args[1:]!r}\n".encode())
        os.close(handle)
    raise SocketOpened(event)


sys.addaudithook(_watch)
