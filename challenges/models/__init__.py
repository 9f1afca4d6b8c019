"""The tables of the campaign, with their meaning.

Keys are UUIDs, moments are aware UTC datetimes, days are local days of the campaign. Platform ids
are not here (see `bot.models`): a participant is a pseudonym.
"""

from challenges.models.access import AccessLink, KioskDay
from challenges.models.barriers import Barrier, BarrierChange, Friction, Support
from challenges.models.campaigns import Campaign, Challenge, ClosedWeek, Enrolment
from challenges.models.cards import CardPerson, CardThanks, IndexCard, RemovedCard
from challenges.models.care import Care
from challenges.models.check_ins import WITHOUT_TEAM, CheckIn, TeamDay
from challenges.models.decisions import DecisionRequest
from challenges.models.enums import (
    AccessPurpose,
    ActionStatus,
    AgreementKind,
    Answer,
    BarrierStatus,
    CampaignStatus,
    CardKind,
    Decision,
    Health,
    Horizon,
    IntentionOutcome,
    KeyPurpose,
    NoteKind,
    Noticed,
    Process,
    Role,
    SessionKind,
    Signal,
    TalkOutcome,
    Wave,
)
from challenges.models.follow_ups import (
    Confirmation,
    FollowCode,
    Measurement,
    Remark,
    SecondAttempt,
)
from challenges.models.goals import Goal, Reading
from challenges.models.influence import Intention
from challenges.models.looks import BarrierLook
from challenges.models.patterns import (
    EVERY_DAY,
    FULL_TIME,
    pattern_of,
    pattern_or_every_day,
    weight_of,
    works_on,
)
from challenges.models.people import Absence, Organisation, Participant, RoleGrant, Someone, Team
from challenges.models.photos import Photo, PhotoWait
from challenges.models.plans import OwnPlaybook, Plan, PlanStep
from challenges.models.programme import Action, ActionBarrier, DroppedDate, Solution
from challenges.models.pulse import (
    ASKED_AT_MOST,
    ActionDependency,
    ActionNews,
    ActionTask,
    Answerable,
)
from challenges.models.questionnaires import Measure, MeasureAnswer, MeasureBegun
from challenges.models.reader_keys import ReaderKey
from challenges.models.reminders import Reminder
from challenges.models.retention import NO_CAMPAIGN, Destruction
from challenges.models.sessions import SessionNote, WorkSession
from challenges.models.sign_ins import SignIn
from challenges.models.talks import (
    Agreement,
    Avoidance,
    Talk,
    Talker,
    TalkMember,
    TalkRound,
    TalkWish,
)
from challenges.models.theme_teams import ThemeSeat
from challenges.models.webhooks import Webhook, WebhookMessage

__all__ = [
    "ASKED_AT_MOST",
    "EVERY_DAY",
    "FULL_TIME",
    "NO_CAMPAIGN",
    "WITHOUT_TEAM",
    "Absence",
    "AccessLink",
    "AccessPurpose",
    "Action",
    "ActionBarrier",
    "ActionDependency",
    "ActionNews",
    "ActionStatus",
    "ActionTask",
    "Agreement",
    "AgreementKind",
    "Answer",
    "Answerable",
    "Avoidance",
    "Barrier",
    "BarrierChange",
    "BarrierLook",
    "BarrierStatus",
    "Campaign",
    "CampaignStatus",
    "CardKind",
    "CardPerson",
    "CardThanks",
    "Care",
    "Challenge",
    "CheckIn",
    "ClosedWeek",
    "Confirmation",
    "Decision",
    "DecisionRequest",
    "Destruction",
    "DroppedDate",
    "Enrolment",
    "FollowCode",
    "Friction",
    "Goal",
    "Health",
    "Horizon",
    "IndexCard",
    "Intention",
    "IntentionOutcome",
    "KeyPurpose",
    "KioskDay",
    "Measure",
    "MeasureAnswer",
    "MeasureBegun",
    "Measurement",
    "NoteKind",
    "Noticed",
    "Organisation",
    "OwnPlaybook",
    "Participant",
    "Photo",
    "PhotoWait",
    "Plan",
    "PlanStep",
    "Process",
    "ReaderKey",
    "Reading",
    "Remark",
    "Reminder",
    "RemovedCard",
    "Role",
    "RoleGrant",
    "SecondAttempt",
    "SessionKind",
    "SessionNote",
    "SignIn",
    "Signal",
    "Solution",
    "Someone",
    "Support",
    "Talk",
    "TalkMember",
    "TalkOutcome",
    "TalkRound",
    "TalkWish",
    "Talker",
    "Team",
    "TeamDay",
    "ThemeSeat",
    "Wave",
    "Webhook",
    "WebhookMessage",
    "WorkSession",
    "pattern_of",
    "pattern_or_every_day",
    "weight_of",
    "works_on",
]
