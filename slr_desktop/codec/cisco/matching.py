"""An authorization against the instance that it is to be installed on.

Everything that can be compared without the product: UDI, version letter, tags, counts, terms,
time, shape of the signature. The product alone decides; so a failed check is a warning, but
for those in `REFUSES`: there the authorization is plainly for something else.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Final

from slr_desktop.codec.cisco.authorizations import CiscoAuthorization
from slr_desktop.codec.cisco.checks import check
from slr_desktop.codec.cisco.entitlements import CiscoEntitlement
from slr_desktop.codec.cisco.paste import visible
from slr_desktop.codec.cisco.request_codes import RequestCode
from slr_desktop.domain.artefacts import Check, Entitlement
from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import Udi
from slr_desktop.domain.products import Product, Release, Standing, Tag
from slr_desktop.domain.sentences import Remark, together
from slr_desktop.domain.times import iso

REFUSES: Final = {"udi": "other-instance"}
"""Checks that refuse an installation when they fail, and the code of the refusal."""

EARLIEST: Final = datetime.date(2017, 1, 1)  # reservations did not exist before


def check_authorization(
    authorization: CiscoAuthorization,
    *,
    udi: Udi,
    request_code: RequestCode | None,
    product: Product,
    release: Release | str,
    usage: Mapping[str, int],
    now_day: datetime.date,
) -> list[Check]:
    """Compare an authorization with its instance.

    Args:
        authorization: as it was read.
        udi: the instance's.
        request_code: the newest one that the product printed, None where it printed its UDI only.
        product: the instance's profile.
        release: the instance's release.
        usage: count in use by full tag.
        now_day: the UTC day it is.

    Returns:
        The checks of the authorization alone, then those against the instance.
    """
    listed = authorization.entitlements
    return [
        *authorization.checks(),
        _udi_check(authorization.udi, udi),
        *_request_checks(authorization, request_code),
        _tag_check(listed, product, release),
        _count_check(listed, product, release, usage, now_day),
        _term_check(listed, now_day),
        _time_check(authorization.made_on, now_day),
    ]


def order_check(authorization: CiscoAuthorization, in_force: CiscoAuthorization) -> Check:
    """Whether an authorization was made after the one that is installed.

    Only a warning: a time that is wrong in what is installed would else bar every later one.
    """
    name = "it is not older than the one that is installed"
    given, installed = authorization.timestamp_ms, in_force.timestamp_ms
    if given is None or installed is None:
        return check("order", name, None, Remark("one of them does not say when it was made"))
    what = "it was made at {given}, the one that is installed at {installed}"
    detail = Remark(what, given=iso(given // 1000), installed=iso(installed // 1000))
    return check("order", name, given >= installed, None if given >= installed else detail)


def refusal_of(checks: Iterable[Check]) -> Refusal | None:
    """The refusal that failed checks demand, None where they only warn."""
    for failed in checks:
        if failed.id in REFUSES and failed.passed is False:
            return Refusal(
                REFUSES[failed.id],
                "This authorization does not fit the instance: {detail}.",
                detail=failed.detail,
            )
    return None


def entitlements(authorization: CiscoAuthorization, product: Product) -> tuple[Entitlement, ...]:
    """The sound entitlements for the engine; a tag that the profile knows by the profile's full name.

    The full name differs where the profile's UUID is made up. The original stays in the bytes.
    """
    found = []
    for listed in authorization.entitlements:
        sound = listed.as_entitlement()
        if sound:
            tag = product.by_regid(sound.tag)
            regid = tag.regid if tag else sound.tag
            found.append(Entitlement(tag=regid, quantity=sound.quantity, start=sound.start, end=sound.end))
    return tuple(found)


def _udi_check(given: Udi | None, own: Udi) -> Check:
    name = "the UDI is that of the instance"
    if given is None:
        return check("udi", name, False, Remark("it names no UDI that can be read"))
    if given.same_instance(own):
        return check("udi", name, True)
    return check("udi", name, False, Remark("it is for {given}, the instance is {own}", given=given, own=own))


def _request_checks(authorization: CiscoAuthorization, code: RequestCode | None) -> list[Check]:
    udi_name = "the UDI is that of the request code"
    version_name = "the version letter is that of the request code"
    if code is None:
        none = Remark("no request code was recorded")
        return [check("request-udi", udi_name, None, none), check("version", version_name, None, none)]
    same_version = authorization.version == code.version
    other = Remark(
        "it has {given}, the request code {wanted}", given=authorization.version, wanted=code.version
    )
    version = check("version", version_name, same_version, None if same_version else other)
    if code.udi is None or authorization.udi is None:
        return [check("request-udi", udi_name, None, Remark("one of them cannot be read")), version]
    same = authorization.udi.same_instance(code.udi)
    what = "it is for {given}, the request code is of {wanted}"
    detail = Remark(what, given=authorization.udi, wanted=code.udi)
    return [check("request-udi", udi_name, same, None if same else detail), version]


def _tag_check(listed: tuple[CiscoEntitlement, ...], product: Product, release: Release | str) -> Check:
    name = "every tag is one of the product and can be reserved"
    wrong: list[Remark] = []
    unheard: list[Remark] = []
    for entitlement in listed:
        tag = product.by_regid(entitlement.tag)
        if tag is None:
            unheard.append(Remark("{tag} is not in the catalogue", tag=visible(entitlement.tag)))
        elif product.standing(tag, release) is Standing.HIGHER:
            wrong.append(Remark("{tag} is of release {release}", tag=tag.name, release=tag.major))
        elif not tag.reservable:
            wrong.append(Remark("{tag} cannot be reserved", tag=tag.name))
    passed = None if unheard and product.open_catalogue and not wrong else not (wrong or unheard)
    return check("tags", name, passed, together((*wrong, *unheard)))


def _count_check(
    listed: tuple[CiscoEntitlement, ...],
    product: Product,
    release: Release | str,
    usage: Mapping[str, int],
    today: datetime.date,
) -> Check:
    reserved: dict[str, int] = {}
    for entitlement in listed:
        if entitlement.count and _in_force(entitlement, today):
            key = _key(entitlement.tag, product)
            reserved[key] = reserved.get(key, 0) + entitlement.count
    short = []
    for used_tag, used in sorted(usage.items()):
        tag: Tag | None = product.by_regid(used_tag)
        have = reserved.get(_key(used_tag, product), 0)
        if used > have and not (tag and tag.free):
            name = product.result_key(used_tag, release)
            short.append(
                Remark("{tag}: {used} in use, {reserved} reserved", tag=name, used=used, reserved=have)
            )
    return check("counts", "what is reserved today covers what is in use", not short, together(short))


def _key(regid: str, product: Product) -> str:
    tag = product.by_regid(regid)
    return tag.regid if tag else regid


def _in_force(entitlement: CiscoEntitlement, today: datetime.date) -> bool:
    begun = entitlement.start is None or entitlement.start <= today
    return begun and (entitlement.end is None or today <= entitlement.end)


def _term_check(listed: tuple[CiscoEntitlement, ...], today: datetime.date) -> Check:
    wrong = []
    for entitlement in listed:
        name = entitlement.name.name if entitlement.name else visible(entitlement.tag, 40)
        if entitlement.end and entitlement.end < today:
            wrong.append(Remark("{tag} ended on {day}", tag=name, day=entitlement.end))
        elif entitlement.start and entitlement.start > today:
            wrong.append(Remark("{tag} begins on {day}", tag=name, day=entitlement.start))
        elif entitlement.license_type.upper() == "TERM" and entitlement.end is None:
            wrong.append(Remark("{tag} is for a term but has no end", tag=name))
    return check("terms", "every term is in force today", not wrong, together(wrong))


def _time_check(made_on: datetime.date | None, today: datetime.date) -> Check:
    name = "it was made between 2017 and tomorrow"
    if made_on is None:
        return check("timestamp", name, False, Remark("it does not say when"))
    sane = EARLIEST <= made_on <= today + datetime.timedelta(days=1)
    detail = Remark("it says {given}, and here it is {today}", given=made_on, today=today)
    return check("timestamp", name, sane, None if sane else detail)
