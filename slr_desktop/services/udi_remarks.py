"""What the UDI of a product that makes its own codes lets one doubt, when its instance is added.

The rules are derived from public samples and not documented, so what fails is said and refuses nothing.
"""

from __future__ import annotations

from dataclasses import replace

from slr_desktop.codec.cisco.udi import udi_checks
from slr_desktop.domain.instances import Family, Instance
from slr_desktop.domain.products import Product
from slr_desktop.domain.sentences import Remark, Word


def udi_remarks(product: Product, instance: Instance) -> tuple[Remark, ...]:
    """What to look at again in the UDI of an instance; nothing for family native, whose UDI is chosen freely.

    The serial number is held against the UUID by the rule of the product, whatever product id was given.
    """
    if instance.family is not Family.CISCO:
        return ()
    wanted = product.pid(Family.CISCO)
    udi = instance.udi if wanted is None else replace(instance.udi, pid=wanted)
    found = [check.told for check in udi_checks(udi) if check.passed is False]
    known = {pid.casefold() for pid in (wanted, product.native_pid) if pid is not None}
    if wanted is not None and instance.udi.pid.casefold() not in known:
        what = "the product id is {given}, and {product} has {wanted}"
        found.append(Remark(what, given=instance.udi.pid, product=Word(product.name), wanted=wanted))
    return tuple(found)
