"""What enforcement stops and what it never stops: each activity, allowed or not, and why.

The seed, "Enforcement Policy on Unity Connection" and "Specific License Reservation Status". In
enforcement nothing is created or modified and encryption is not turned on; deleting, turning
encryption off, sending and receiving go on, for they harm nobody or are the way down. In
Evaluation Mode the SpeechView licenses and the security modules are left out. Pure: a status and
what is reserved give the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from slr_desktop.domain.instances import AuthorizationStatus, Registration, Status
from slr_desktop.domain.sentences import Sentence
from slr_desktop.domain.times import DAY


class Activity(StrEnum):
    """What people do at a product, as far as licensing has a say in it."""

    CREATE_USER = "create-user"
    MODIFY_USER = "modify-user"
    DELETE_USER = "delete-user"
    CREATE_PORT = "create-speech-connect-port"
    MODIFY_PORT = "modify-speech-connect-port"
    DELETE_PORT = "delete-speech-connect-port"
    CREATE_CONTACT = "create-contact"
    ASSIGN_SPEECHVIEW = "assign-speechview"
    SEND_VOICEMAIL = "send-voicemail"
    RECEIVE_VOICEMAIL = "receive-voicemail"
    ENABLE_ENCRYPTION = "enable-encryption"
    DISABLE_ENCRYPTION = "disable-encryption"
    USE_SECURITY_MODULES = "use-security-modules"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether an activity is allowed now, and why or why not."""

    activity: Activity
    allowed: bool
    why: Sentence


STOPPED: Final = frozenset(
    {
        Activity.CREATE_USER,
        Activity.MODIFY_USER,
        Activity.CREATE_PORT,
        Activity.MODIFY_PORT,
        Activity.CREATE_CONTACT,
        Activity.ASSIGN_SPEECHVIEW,
        Activity.ENABLE_ENCRYPTION,
    }
)
"""What enforcement stops."""

NEVER_STOPPED: Final[dict[Activity, Sentence]] = {
    Activity.DELETE_USER: Sentence("Deleting always stays possible; it lowers the use."),
    Activity.DELETE_PORT: Sentence("Deleting always stays possible; it lowers the use."),
    Activity.SEND_VOICEMAIL: Sentence("Voicemail of users that are there is never stopped."),
    Activity.RECEIVE_VOICEMAIL: Sentence("Voicemail of users that are there is never stopped."),
    Activity.DISABLE_ENCRYPTION: Sentence("Encryption can always be turned off."),
}
"""What nothing stops, and why."""

SECURITY: Final = frozenset({Activity.ENABLE_ENCRYPTION, Activity.USE_SECURITY_MODULES})

_OVER: Final = Sentence(
    "The evaluation period is over: install a reservation, or register, to lift the enforcement."
)
_SHORT_TOO_LONG: Final = Sentence(
    "More has been in use than is reserved for 90 days: install an update of the reservation, or use less."
)


def decide(activity: Activity, status: Status, *, export_right: bool) -> Verdict:
    """Whether an activity is allowed.

    Args:
        activity: what somebody wants to do at the product.
        status: of the instance, at the moment that decides.
        export_right: whether the installed authorization allows export-controlled functionality, or an
            export authorization key is among what is reserved.
    """
    if activity in NEVER_STOPPED:
        return Verdict(activity=activity, allowed=True, why=NEVER_STOPPED[activity])
    if status.enforced and activity in STOPPED:
        over = status.authorization is AuthorizationStatus.EVALUATION_EXPIRED
        return Verdict(activity=activity, allowed=False, why=_OVER if over else _SHORT_TOO_LONG)
    if status.registration is not Registration.RESERVED:
        return _in_evaluation(activity, status)
    if activity in SECURITY:
        return _security(activity, export_right=export_right)
    return Verdict(activity=activity, allowed=True, why=_reserved(activity, status))


def _in_evaluation(activity: Activity, status: Status) -> Verdict:
    if activity in SECURITY:
        why = Sentence("Encryption and the security modules are not part of Evaluation Mode.")
        return Verdict(activity=activity, allowed=False, why=why)
    if activity is Activity.ASSIGN_SPEECHVIEW:
        why = Sentence("SpeechView is not part of Evaluation Mode.")
        return Verdict(activity=activity, allowed=False, why=why)
    days = status.evaluation.remaining_seconds // DAY
    why = Sentence("Evaluation Mode allows it; {days} days are left.", days=days)
    return Verdict(activity=activity, allowed=True, why=why)


def _security(activity: Activity, *, export_right: bool) -> Verdict:
    why = Sentence("The installed authorization allows export-controlled functionality.")
    if not export_right:
        why = Sentence(
            "The installed authorization does not allow export-controlled functionality, "
            "and holds no export authorization key."
        )
    return Verdict(activity=activity, allowed=export_right, why=why)


def _reserved(activity: Activity, status: Status) -> Sentence:
    """Why something is allowed under a reservation: in order, or for the overage days that are left."""
    if activity is Activity.ASSIGN_SPEECHVIEW:
        return Sentence(
            "It is not stopped, but SpeechView cannot be reserved: with it in use the instance is "
            "Not Authorized - Reserved."
        )
    if status.authorization is AuthorizationStatus.NOT_AUTHORIZED and status.overage_remaining is not None:
        days = status.overage_remaining // DAY
        return Sentence("More is in use than is reserved; it stays possible for {days} more days.", days=days)
    return Sentence("What is in use is reserved.")
