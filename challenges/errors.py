"""Rules of the campaign that can be broken, each with the key of the text that says so.

ChallengeError
├── NotAllowed            it is for other people
│   └── CoordinatorsOnly / LeadersOnly / CoordinatorsAndLeadersOnly
├── Unknown               it is not here (any more)
│   ├── NoCampaign        nothing runs here
│   ├── UnknownChallenge  a button of a challenge that is gone
│   ├── UnknownBarrier    merged away, or from another organisation
│   ├── UnknownAction     gone, or from another organisation
│   └── UnknownCode       no report has this follow code
├── Incomplete            fields of a form that cannot be used as they are
├── CampaignRunsAlready   an organisation has one campaign at a time
├── TooLateToCheckIn      the window of the challenge has closed
├── TooLateToTakeBack     a report stays as it is after the next working day
├── NotTakingPart         only participants can do this
├── HasChanged            somebody else was first; nothing is overwritten
│   └── BarrierHasChanged / ActionHasChanged / ReminderHasChanged
├── WrongStatus           the barrier is not in a state where this can be done
├── ReasonNeeded          "not possible" without a reason
├── InsteadNeeded         "not possible" without what can be done instead
├── DateNeeded            planned or parked without a day
└── NothingToSplit        none or all of a barrier's reports
"""

from collections.abc import Mapping
from typing import ClassVar


class ChallengeError(Exception):
    """A rule of the campaign is broken; the person is told so, in their language."""

    key: ClassVar[str] = "error-unknown"
    field: ClassVar[str] = ""
    """The field of a form that it is about; empty for the first."""

    def __init__(self, **values: str | int) -> None:
        super().__init__(self.key)
        self.values = values


class Incomplete(ChallengeError):
    """Fields of a form were left empty, or hold what they cannot: the key of a text for each."""

    key = "form-incomplete"

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__()
        self.fields = fields


class NotAllowed(ChallengeError):
    """It is for other people."""


class Unknown(ChallengeError):
    """What somebody asks for is not here, or not here any more."""


class NoCampaign(Unknown):
    """Nothing runs in this organisation."""

    key = "error-no-campaign"


class CampaignRunsAlready(ChallengeError):
    """The organisation has a campaign that is not closed."""

    key = "error-campaign-runs-already"


class UnknownChallenge(Unknown):
    """The challenge does not exist, or belongs to somebody else's campaign."""

    key = "error-unknown-challenge"


class TooLateToCheckIn(ChallengeError):
    """The window of this challenge has closed."""

    key = "error-too-late"


class TooLateToTakeBack(ChallengeError):
    """The next working day after the report is over."""

    key = "error-too-late-to-take-back"


class NotTakingPart(ChallengeError):
    """Only people who take part can do this."""

    key = "error-not-taking-part"


class CoordinatorsOnly(NotAllowed):
    """Only coordinators can do this."""

    key = "error-coordinators-only"


class LeadersOnly(NotAllowed):
    """Only leaders can do this."""

    key = "error-leaders-only"


class CoordinatorsAndLeadersOnly(NotAllowed):
    """Only coordinators and leaders can do this."""

    key = "error-coordinators-and-leaders-only"


class UnknownBarrier(Unknown):
    """The barrier does not exist here."""

    key = "error-unknown-barrier"


class HasChanged(ChallengeError):
    """What somebody saw says something else now; nothing has been overwritten."""


class BarrierHasChanged(HasChanged):
    """Somebody changed the barrier since it was shown; nothing has been overwritten."""

    key = "error-barrier-has-changed"


class NothingWaits(ChallengeError):
    """What a coordinator was asked about does not wait any more."""

    key = "error-nothing-waits"


class WrongStatus(ChallengeError):
    """The barrier is not in a state in which this can be done."""

    key = "error-wrong-status"


class ReasonNeeded(ChallengeError):
    """A barrier is only "not possible" with a reason that everybody can read."""

    key = "error-reason-needed"
    field = "answer"


class InsteadNeeded(ChallengeError):
    """A barrier is only "not possible" with what can be done instead."""

    key = "error-instead-needed"
    field = "instead"


class DateNeeded(ChallengeError):
    """A barrier is only planned, or set aside, until a day."""

    key = "error-date-needed"


class NothingToSplit(ChallengeError):
    """Some of a barrier's reports, but not all, can get a barrier of their own."""

    key = "error-nothing-to-split"


class UnknownAction(Unknown):
    """The action does not exist here."""

    key = "error-unknown-action"


class ActionHasChanged(HasChanged):
    """Somebody changed the action since it was shown; nothing has been overwritten."""

    key = "error-action-has-changed"


class ReminderHasChanged(HasChanged):
    """Somebody changed their reminder elsewhere since the form was shown."""

    key = "error-reminder-has-changed"


class UnknownCode(Unknown):
    """No report has this follow code."""

    key = "error-unknown-code"


class BadDates(ChallengeError):
    """The days do not make a period."""

    key = "error-bad-dates"


class NoWeekdays(ChallengeError):
    """Nobody works on no day at all."""

    key = "error-no-weekdays"


class TeamIsFixed(ChallengeError):
    """Somebody is in a team already; only an operator moves people."""

    key = "error-team-is-fixed"


class TooLateToReopen(ChallengeError):
    """It was closed on an earlier day."""

    key = "error-too-late-to-reopen"


class CampaignIsOver(ChallengeError):
    """It has said its last word; values: `name`."""

    key = "error-campaign-is-over"


class CampaignIsClosed(ChallengeError):
    """A closed campaign stays closed."""

    key = "error-campaign-is-closed"


class StartIsInThePast(ChallengeError):
    """A campaign cannot start before today; values: `starts_on`, `possible`."""

    key = "error-start-is-in-the-past"


class UnknownTimezone(ChallengeError):
    """No time zone has this name; values: `timezone`."""

    key = "error-unknown-timezone"


class UnknownCountry(ChallengeError):
    """The public holidays of this country are not known; values: `country`, `possible`."""

    key = "error-unknown-country"


class UnknownRegion(ChallengeError):
    """A country has no such region; values: `region`, `country`, `possible`."""

    key = "error-unknown-region"
