"""What is said of our own introduction or trust anchor: what it is, its words, and where it goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.roles import Role
from slr_desktop.services.trust import Identity
from slr_desktop.ui.counts import grouped


def what_it_is(role: Role) -> str:
    """What such a file is, and who needs it."""
    if role is Role.AUTHORITY:
        return QCoreApplication.translate(
            "Introduction",
            "A trust anchor is a small file, ending in .slrtrust, that says who this authority is. Each site "
            "needs it before its first request.",
        )
    return QCoreApplication.translate(
        "Introduction",
        "An introduction is a small file, ending in .slrtrust, that says who this site is. The authority "
        "needs it before it answers the first request.",
    )


def spoken(identity: Identity) -> list[tuple[str, str]]:
    """What the other side is told apart from the file, and types to compare: in both forms."""
    return [
        (
            QCoreApplication.translate(
                "Introduction",
                "Its 12 words: read them out, or write them on paper that travels apart from the file",
            ),
            identity.words,
        ),
        (
            QCoreApplication.translate("Introduction", "The same as 32 hex digits, where words do not serve"),
            grouped(identity.fingerprint),
        ),
    ]


def where_it_goes(role: Role) -> list[str]:
    """What to do with it."""
    if role is Role.AUTHORITY:
        return [
            QCoreApplication.translate(
                "Introduction", "Carry the trust anchor to each site, and say its words by voice or on paper."
            ),
            QCoreApplication.translate(
                "Introduction", "Take the introduction of each site in when it comes, and compare its words."
            ),
        ]
    return [
        QCoreApplication.translate(
            "Introduction", "Carry the introduction to the authority, and say its words by voice or on paper."
        )
    ]
