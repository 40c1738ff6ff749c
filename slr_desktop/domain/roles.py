"""The sides of an exchange."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a workspace is."""

    SITE = "site"
    AUTHORITY = "authority"
    AUDIT = "audit"
