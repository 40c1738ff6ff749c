"""What enforcement stops: every activity in every status, against the sentences of the guide."""

from __future__ import annotations

import pytest

from slr_desktop.domain.enforcement import NEVER_STOPPED, SECURITY, STOPPED, Activity, decide
from slr_desktop.domain.instances import (
    AuthorizationStatus,
    Evaluation,
    Mode,
    Registration,
    Status,
)
from slr_desktop.domain.times import DAY

A = AuthorizationStatus


def status(authorization: A, *, evaluation: int = 40 * DAY, overage: int | None = None) -> Status:
    reserved = authorization not in (A.EVALUATION, A.EVALUATION_EXPIRED)
    return Status(
        registration=Registration.RESERVED if reserved else Registration.UNREGISTERED,
        authorization=authorization,
        mode=Mode.RESERVATION,
        reserved={},
        evaluation=Evaluation(remaining_seconds=evaluation, running=not reserved),
        overage_remaining=overage,
        enforced=authorization is A.EVALUATION_EXPIRED or overage == 0,
        alarms=(),
    )


EVALUATING = status(A.EVALUATION)
EXPIRED = status(A.EVALUATION_EXPIRED, evaluation=0)
AUTHORIZED = status(A.AUTHORIZED)
IDLE = status(A.NO_LICENSE_IN_USE)
SHORT = status(A.NOT_AUTHORIZED, overage=10 * DAY)
SHORT_TOO_LONG = status(A.NOT_AUTHORIZED, overage=0)


def allowed(now: Status, *, export_right: bool = False) -> set[Activity]:
    return {a for a in Activity if decide(a, now, export_right=export_right).allowed}


def test_deleting_and_voicemail_are_never_stopped() -> None:
    for now in (EVALUATING, EXPIRED, AUTHORIZED, IDLE, SHORT, SHORT_TOO_LONG):
        assert set(NEVER_STOPPED) <= allowed(now)


def test_in_enforcement_nothing_is_made_or_changed() -> None:
    for now in (EXPIRED, SHORT_TOO_LONG):
        assert allowed(now, export_right=False) == set(NEVER_STOPPED)
        assert not STOPPED & allowed(now, export_right=True)


def test_encryption_that_is_in_use_under_a_reservation_is_not_enforcements_business() -> None:
    assert Activity.USE_SECURITY_MODULES in allowed(SHORT_TOO_LONG, export_right=True)
    assert Activity.ENABLE_ENCRYPTION not in allowed(SHORT_TOO_LONG, export_right=True)


def test_evaluation_mode_leaves_out_speechview_and_the_security_modules() -> None:
    for right in (True, False):
        left_out = set(Activity) - allowed(EVALUATING, export_right=right)
        assert left_out == {Activity.ASSIGN_SPEECHVIEW, *SECURITY}


@pytest.mark.parametrize("now", [AUTHORIZED, IDLE, SHORT])
def test_a_reservation_allows_all_but_encryption_without_the_right(now: Status) -> None:
    assert set(Activity) - allowed(now) == SECURITY
    assert allowed(now, export_right=True) == set(Activity)


def test_it_says_why_and_for_how_long() -> None:
    def why(activity: Activity, now: Status) -> str:
        return decide(activity, now, export_right=False).why.text

    assert "40 days are left" in why(Activity.CREATE_USER, EVALUATING)
    assert "evaluation period is over" in why(Activity.CREATE_USER, EXPIRED)
    assert "for 10 more days" in why(Activity.CREATE_USER, SHORT)
    assert "for 90 days" in why(Activity.CREATE_USER, SHORT_TOO_LONG)
    assert "cannot be reserved" in why(Activity.ASSIGN_SPEECHVIEW, AUTHORIZED)
    assert "export" in why(Activity.ENABLE_ENCRYPTION, AUTHORIZED)


@pytest.mark.parametrize("activity", Activity)
def test_every_answer_is_a_sentence(activity: Activity) -> None:
    for now in (EVALUATING, EXPIRED, AUTHORIZED, IDLE, SHORT, SHORT_TOO_LONG):
        for right in (True, False):
            verdict = decide(activity, now, export_right=right)
            assert verdict.activity is activity
            assert verdict.why.text.endswith(".")
            assert "{" not in verdict.why.text
