"""The words of the Licenses page: periods, activities at a product, and what each act is called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from slr_desktop.domain.enforcement import Activity
from slr_desktop.domain.instances import AuthorizationStatus, Registration
from slr_desktop.services.actions import Act
from slr_desktop.services.licenses import Licenses
from slr_desktop.ui.clock import shown_time, until
from slr_desktop.ui.counts import number_text
from slr_desktop.ui.sections import Wizard
from slr_desktop.ui.texts import QT_TRANSLATE_NOOP

_ACTIVITIES: Final[dict[Activity, str]] = {
    Activity.CREATE_USER: QT_TRANSLATE_NOOP("Activities", "Create a user"),
    Activity.MODIFY_USER: QT_TRANSLATE_NOOP("Activities", "Modify a user"),
    Activity.DELETE_USER: QT_TRANSLATE_NOOP("Activities", "Delete a user"),
    Activity.CREATE_PORT: QT_TRANSLATE_NOOP("Activities", "Create a Speech Connect port"),
    Activity.MODIFY_PORT: QT_TRANSLATE_NOOP("Activities", "Modify a Speech Connect port"),
    Activity.DELETE_PORT: QT_TRANSLATE_NOOP("Activities", "Delete a Speech Connect port"),
    Activity.CREATE_CONTACT: QT_TRANSLATE_NOOP("Activities", "Create a contact"),
    Activity.ASSIGN_SPEECHVIEW: QT_TRANSLATE_NOOP("Activities", "Assign SpeechView"),
    Activity.SEND_VOICEMAIL: QT_TRANSLATE_NOOP("Activities", "Send voicemail"),
    Activity.RECEIVE_VOICEMAIL: QT_TRANSLATE_NOOP("Activities", "Receive voicemail"),
    Activity.ENABLE_ENCRYPTION: QT_TRANSLATE_NOOP("Activities", "Enable encryption"),
    Activity.DISABLE_ENCRYPTION: QT_TRANSLATE_NOOP("Activities", "Disable encryption"),
    Activity.USE_SECURITY_MODULES: QT_TRANSLATE_NOOP("Activities", "Use the security modules"),
}

WIZARDS: Final[dict[Act, Wizard]] = {
    Act.REQUEST: Wizard.REQUEST,
    Act.INSTALL: Wizard.IMPORT,
    Act.CANCEL: Wizard.CANCEL,
    Act.RETURN: Wizard.RETURN,
    Act.RETURN_AUTHORIZATION: Wizard.GIVE_BACK,
    Act.REPORT_USAGE: Wizard.REPORT_USAGE,
}
"""The acts that a wizard does; what is left is done at once."""


def activity_name(activity: Activity) -> str:
    """What people do at a product."""
    return QCoreApplication.translate("Activities", _ACTIVITIES[activity])


def status_tone(found: Licenses) -> str:
    """The object name of a status line: `done`, `attention` or `refused`; its words say the same."""
    authorization = found.status.authorization
    if found.status.enforced:
        return "refused"
    if authorization is AuthorizationStatus.NOT_AUTHORIZED or found.moved_to:
        return "attention"
    if found.status.registration is Registration.RESERVED:
        return "done"
    return "attention" if found.status.evaluation.running else "plain"


def evaluation_text(found: Licenses) -> str:
    """How much of the evaluation period is left, and whether it runs."""
    left = found.status.evaluation
    days = left.remaining_seconds // 86_400
    if left.remaining_seconds == 0:
        return QCoreApplication.translate("Licenses", "used up")
    if left.running:
        over_at = found.evaluation_over_at
        return QCoreApplication.translate("Licenses", "runs; it is over {until}, at {time}").format(
            until=until(over_at, found.at), time=shown_time(over_at)
        )
    if found.status.registration is Registration.RESERVED:
        return _count("stands still while a reservation is installed; %n day(s) left", days)
    return _count("stands still while no license is in use; %n day(s) left", days)


def overage_text(found: Licenses) -> str:
    """When the overage period is over, or that there is none."""
    over_at = found.overage_over_at
    if over_at is None:
        return QCoreApplication.translate("Licenses", "none")
    if found.status.enforced:
        return QCoreApplication.translate("Licenses", "over; new users and ports are not allowed any more")
    return QCoreApplication.translate("Licenses", "runs; it is over {until}, at {time}").format(
        until=until(over_at, found.at), time=shown_time(over_at)
    )


def wish_text(found: Licenses, site: str) -> str:
    """What the license officer has to know of an instance to update its reservation: one text to send.

    As many are wanted as are in use, and no fewer than are reserved: the sender may write another number.

    Args:
        found: the instance as it is now.
        site: name of the workspace.
    """
    instance = found.instance
    lines = [
        QCoreApplication.translate("Licenses", "Update of {name} at {site}: {udi}").format(
            name=instance.name, site=site, udi=instance.udi
        )
    ]
    if found.reservation is not None and found.reservation.virtual_account:
        told = QCoreApplication.translate(
            "Licenses", "Authorization number {number}, virtual account {account}."
        )
        lines.append(told.format(number=found.number, account=found.reservation.virtual_account))
    each = QCoreApplication.translate(
        "Licenses", "{tag}: {used} in use, {reserved} reserved; wanted: {wanted}"
    )
    lines += [
        each.format(
            tag=use.tag,
            used=number_text(use.used),
            reserved=number_text(use.reserved),
            wanted=number_text(max(use.used, use.reserved)),
        )
        for use in found.uses
        if not use.free
    ]
    return "\n".join(lines)


def enforcement_text(found: Licenses) -> str:
    """Whether enforcement is in effect, in one line."""
    stopped = sum(not verdict.allowed for verdict in found.verdicts)
    if found.status.enforced:
        return _count("In effect: %n activity(ies) stopped", stopped)
    if stopped:
        return _count("Nothing is stopped; %n activity(ies) need a license that is not there", stopped)
    return QCoreApplication.translate("Licenses", "Nothing is stopped")


def _count(text: str, number: int) -> str:
    return QCoreApplication.translate("Licenses", text, "", number)


def _texts() -> tuple[str, ...]:
    """The texts that `_count` asks for, where lupdate finds them: a literal number marks a plural."""
    return (
        QCoreApplication.translate(
            "Licenses", "stands still while a reservation is installed; %n day(s) left", "", 2
        ),
        QCoreApplication.translate(
            "Licenses", "stands still while no license is in use; %n day(s) left", "", 2
        ),
        QCoreApplication.translate("Licenses", "In effect: %n activity(ies) stopped", "", 2),
        QCoreApplication.translate(
            "Licenses", "Nothing is stopped; %n activity(ies) need a license that is not there", "", 2
        ),
    )
