"""The tables of the campaign, with their meaning.

Keys are UUIDs, moments are aware UTC datetimes, days are local days of the campaign. Platform ids
are not here (see `bot.models`): a participant is a pseudonym.
"""

from challenges.models.barriers import Barrier, BarrierChange, Friction, Support
from challenges.models.campaigns import Campaign, Challenge, Enrolment
from challenges.models.check_ins import WITHOUT_TEAM, CheckIn, TeamDay
from challenges.models.enums import Answer, BarrierStatus, CampaignStatus, Decision, Role
from challenges.models.people import Absence, Organisation, Participant, RoleGrant, Someone, Team

__all__ = [
    "WITHOUT_TEAM",
    "Absence",
    "Answer",
    "Barrier",
    "BarrierChange",
    "BarrierStatus",
    "Campaign",
    "CampaignStatus",
    "Challenge",
    "CheckIn",
    "Decision",
    "Enrolment",
    "Friction",
    "Organisation",
    "Participant",
    "Role",
    "RoleGrant",
    "Someone",
    "Support",
    "Team",
    "TeamDay",
]
