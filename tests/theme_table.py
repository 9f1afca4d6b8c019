"""Who may do what for which theme: one table, tried in chat, in Slack, in Teams and on the board.

A surface does a gesture as somebody, and says all that they saw of it. It sends forms too, also
those that were never opened for them: a refusal must not depend on what was shown.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias
from uuid import UUID

from sqlmodel import Session, col, select

from bot import roster
from bot.chat.conversations import Workspace
from bot.ports import Store
from challenges import actions, participants, theme_teams
from challenges.models import (
    Action,
    ActionNews,
    ActionStatus,
    Answerable,
    Barrier,
    Campaign,
    Friction,
    Organisation,
    Participant,
    Role,
    ThemeSeat,
)
from challenges.packs import Theme

CLIMATE, CIRCULAR = "climate", "circular"
THEMES = (CLIMATE, CIRCULAR)

LOOK = "theme-team"
TEAM = frozenset({"member", "lead"})
LEAD = frozenset({"lead"})
COORDINATORS = frozenset({"coordinator"})

MAY: Mapping[str, frozenset[str]] = {
    LOOK: TEAM,
    "take-action": TEAM,
    "take-barrier": TEAM,
    "theme-news": TEAM,
    "theme-propose": TEAM,
    "review-barrier": COORDINATORS,
    "theme-invite": COORDINATORS,
    "theme-lead": LEAD,
    "theme-question": LEAD,
    "theme-ask": LEAD,
    "theme-pass-lead": LEAD,
    "theme-hand-over": TEAM,
    "theme-leave": TEAM,
}
"""A gesture for climate, and who may make it; everybody else is refused, and changes nothing.

`review-barrier` is reading what was reported in own words: no member of a team ever does. Leaving
comes last, as nothing can be done after it.
"""

PEOPLE = (
    "stranger", "employee", "leader", "coordinator", "other", "member", "lead", "former",
    "elsewhere",
)  # fmt: skip
"""`stranger` never said a word to the bot, `other` leads the team of circular alone, `former` left
the team of climate, and `elsewhere` leads the team of climate in another organisation. An operator
has the command line and no account: nobody acts as one in chat or on the board.
"""

FORMS: Mapping[str, Mapping[str, str]] = {
    "take-barrier": {"due": "2027-01-15"},
    "theme-news": {"health": "late", "words": "De kraan is stuk"},
    "theme-propose": {"title": "Lampen uit", "description": "Ze branden ’s nachts"},
    "theme-question": {"question": "Wie kent een dakdekker?"},
    "theme-invite": {"theme": CLIMATE, "until": "2027-02-01", "lead": ""},
}
"""What is filled in where a gesture opens a form."""

CHANGES_NOTHING = frozenset({LOOK, "review-barrier", "theme-lead"})
SECRET = "Mijn chef lacht erom"
REFUSED = (
    "alleen voor het themateam", "alleen voor coördinatoren", "alleen voor wie dit themateam trekt",
)  # fmt: skip


@dataclass
class Things:
    """What there is to act on, by theme, and who is who."""

    organisation_id: UUID
    barriers: dict[str, str] = field(default_factory=dict)
    to_take: dict[str, str] = field(default_factory=dict)
    to_tell: dict[str, str] = field(default_factory=dict)
    own_words: dict[str, str] = field(default_factory=dict)
    people: dict[str, UUID] = field(default_factory=dict)

    def value(self, gesture: str, theme: str) -> str:
        """What a button or a form of this gesture carries for a theme."""
        return {
            "take-action": self.to_take[theme],
            "take-barrier": f"{self.barriers[theme]}/1",
            "theme-news": self.to_tell[theme],
            "review-barrier": self.own_words[theme],
            "theme-invite": "",
        }.get(gesture, theme)


Surface: TypeAlias = Callable[[str, str, str], Awaitable[str]]
"""Does a gesture as somebody, for a theme; says what they saw of it."""


def may(who: str, gesture: str, theme: str) -> bool:
    """Whether somebody may do something for a theme."""
    if theme == CLIMATE or MAY[gesture] == COORDINATORS:
        return who in MAY[gesture]
    return who == "other"


async def fits_the_table(store: Store, things: Things, who: str, does: Surface) -> None:
    """Make every gesture for each theme as somebody, and see that what may happen does."""
    for gesture in MAY:
        for theme in (CIRCULAR, CLIMATE):
            before = await store.read(lambda session: what_is(session, things))
            seen = await does(who, gesture, theme)
            after = await store.read(lambda session: what_is(session, things))

            at, allowed = (who, gesture, theme), may(who, gesture, theme)
            assert seen, at
            assert (before != after) is (allowed and gesture not in CHANGES_NOTHING), (at, seen)
            assert (SECRET in seen) is (allowed and gesture == "review-barrier"), (at, seen)
            if gesture == LOOK:
                assert (titles(theme)[0] in seen) is allowed, (at, seen)
                assert (titles(theme)[1] in seen) is allowed, (at, seen)
            if not allowed and who != "elsewhere":
                assert not any(title in seen for title in titles(theme)), (at, seen)
            assert not any(str(one) in seen for one in things.people.values()), (at, seen)
            assert not any(name in seen for name in things.people), (at, seen)


def titles(theme: str) -> tuple[str, str]:
    """What a barrier and an action of a theme are called."""
    return f"Drempel bij {theme}", f"Actie bij {theme}"


def what_is(session: Session, things: Things) -> Any:
    """All that the gestures can change in an organisation."""
    here = things.organisation_id
    found = session.exec(select(Action).where(Action.organisation_id == here)).all()
    ids = [one.id for one in found]
    told = session.exec(select(ActionNews).where(col(ActionNews.action_id).in_(ids))).all()
    taken = session.exec(select(Answerable).where(col(Answerable.action_id).in_(ids))).all()
    barriers = session.exec(select(Barrier).where(Barrier.organisation_id == here)).all()
    seats = session.exec(select(ThemeSeat).where(ThemeSeat.organisation_id == here)).all()
    return (
        sorted((str(one.id), one.owner, one.version) for one in found),
        sorted((str(one.action_id), one.words) for one in told),
        sorted((str(one.action_id), str(one.participant_id)) for one in taken),
        sorted((str(one.id), one.owner, str(one.due)) for one in barriers),
        sorted(
            (
                str(one.id),
                str(one.participant_id),
                one.digest,
                one.lead,
                str(one.until),
                one.question,
            )
            for one in seats
        ),
    )


def fill(
    session: Session,
    campaign: Campaign,
    workspace: Workspace,
    beyond: Workspace,
    now: datetime,
    ids: Callable[[str], str],
) -> Things:
    """People of every kind, and something to act on for each theme.

    `ids` gives the id that the platform has for somebody; `beyond` is where the other organisation
    is.
    """
    organisation = session.get_one(Organisation, campaign.organisation_id)
    things, today = Things(organisation.id), now.date()
    other = Organisation(name="Elders", languages=["nl"], created_at=now)
    session.add(other)
    session.flush()
    for place, home in ((workspace, organisation), (beyond, other)):
        record = roster.add_workspace(session, place, home)
        for name in PEOPLE[1:]:
            if (name == "elsewhere") is (home is other):
                person = roster.meet(session, record, ids(name))
                person.locale = "nl"
                things.people[name] = person.id
                _let_be(session, person, name, today, now)
    for theme in THEMES:
        _let_there_be(session, campaign, things, theme, now)
    return things


def _let_be(session: Session, person: Participant, name: str, today: date, now: datetime) -> None:
    match name:
        case "employee":
            participants.join(session, person, now=now)
        case "leader" | "coordinator":
            participants.grant(session, person, Role(name))
        case _:
            theme = Theme.CIRCULAR if name == "other" else Theme.CLIMATE
            until = today + timedelta(days=100)
            leads = name in ("lead", "other", "elsewhere")
            seat, _ = theme_teams.offer(
                session, person.organisation_id, theme, until, b"", today=today, lead=leads
            )
            theme_teams.accept(session, seat, person, today)
            if name == "former":
                theme_teams.leave(session, seat, today)


def _let_there_be(
    session: Session, campaign: Campaign, things: Things, theme: str, now: datetime
) -> None:
    barrier, action = titles(theme)
    before = now.date() - timedelta(days=2)
    for title, own_words in ((barrier, False), (f"Eigen woorden over {theme}", True)):
        row = Barrier(
            organisation_id=campaign.organisation_id, campaign_id=campaign.id, theme=theme,
            code="IT", origin=f"{theme}/{own_words}", title=title, own_words=own_words,
            opened_on=before, created_at=now,
        )  # fmt: skip
        session.add(row)
        session.flush()
        (things.own_words if own_words else things.barriers)[theme] = str(row.id)
        said = Friction(campaign_id=campaign.id, barrier_id=row.id, day=before, text=SECRET)
        session.add(said)
    for kept, ending in ((things.to_take, ""), (things.to_tell, ", deel twee")):
        plan = actions.Plan(action + ending, theme=theme, status=ActionStatus.IN_PROGRESS)
        made = actions.create(session, campaign.organisation_id, plan, now=now)
        kept[theme] = str(made.id)
