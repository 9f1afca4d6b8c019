"""All that a handler has at hand while it answers one event."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from sqlmodel import Session

from bot import inbox, roster
from bot.chat.capabilities import ABLE, Capabilities
from bot.chat.cards import Text
from bot.chat.conversations import User
from bot.chat.events import FormSubmitted
from bot.chat.filled_in import lacking, with_answers
from bot.chat.forms import Form, id_in
from bot.i18n import Translate, spoken_in, translator
from bot.installation import UNKNOWN, Installation
from bot.known_groups import KnownGroups
from bot.ports import Links, NoLinks, NoSeals, Sealing
from challenges import calendar, participants, queries
from challenges.errors import (
    CoordinatorsOnly,
    Incomplete,
    LeadersOnly,
    NoCampaign,
    NotTakingPart,
    UnknownBarrier,
    UnknownTimezone,
)
from challenges.models import Barrier, Campaign, Participant, Role, Someone
from scoring.grouping import Sense


@dataclass
class Turn:
    """One event in its transaction: who acted, where, when, and in which campaign.

    `home` is the workspace in which they did. `person` is None for somebody we hold nothing of, and
    plain values until a handler asks for the `participant`, which it can change. `form` is the form
    being answered, with what was typed and the version that was seen: a handler sets it before it
    acts, so that a refusal keeps the form open. `latest` is the same form with what it says now,
    should somebody else have been first.
    """

    session: Session
    user: User
    home: roster.KnownWorkspace | None
    organisation: roster.KnownOrganisation
    person: roster.Person | Participant | None
    hint: str
    now: datetime
    secret: bytes = b""
    links: Links = field(default_factory=NoLinks)
    sealing: Sealing = field(default_factory=NoSeals)
    sense: Sense | None = None
    older_secrets: Sequence[bytes] = ()
    timezone_hint: str = ""
    platform: Capabilities = ABLE
    installation: Installation = UNKNOWN
    known_groups: KnownGroups = field(default_factory=KnownGroups)
    joined_now: bool = field(default=False, init=False)
    form: Form | None = field(default=None, init=False)
    latest: Form | None = field(default=None, init=False)
    _found: dict[UUID, int] = field(default_factory=dict[UUID, int], init=False)

    @property
    def workspace(self) -> roster.KnownWorkspace:
        """The workspace in which somebody acted.

        Raises:
            OnlyInChat: they did it on the website.
        """
        if self.home is None:
            raise roster.OnlyInChat
        return self.home

    @property
    def participant(self) -> Participant | None:
        """The person, to be changed; None for somebody we hold nothing of."""
        if isinstance(self.person, roster.Person):
            self.person = self.session.get_one(Participant, self.person.id)
        return self.person

    def first_time(self, key: str) -> bool:
        """Whether something happens for the first time in some days; asking notes it."""
        return inbox.first_time(self.session, key, self.now, self.secret, self.older_secrets)

    def not_yet(self, key: str) -> None:
        """Let something happen for the first time again."""
        inbox.forget(self.session, key, self.secret, *self.older_secrets)

    @property
    def locale(self) -> str:
        """The language this person chose, or what the platform believes, or the organisation's."""
        chosen = self.person.locale if self.person else None
        return spoken_in(self.organisation, chosen, self.hint)

    @property
    def timezone(self) -> str:
        """The time zone that this person's client is in, or the organisation's."""
        try:
            calendar.zone(self.timezone_hint)
        except UnknownTimezone:
            return self.organisation.timezone
        return self.timezone_hint

    @property
    def translate(self) -> Translate:
        """The texts in this person's language."""
        return translator(self.locale)

    @cached_property
    def running(self) -> Campaign | None:
        """The organisation's campaign; the latest closed one when none is open."""
        return queries.campaign_of(self.session, self.organisation.id)

    @property
    def campaign(self) -> Campaign:
        """The same, for whom nothing works without one.

        Raises:
            NoCampaign: the organisation never had a campaign.
        """
        if self.running is None:
            raise NoCampaign
        return self.running

    @property
    def today(self) -> date:
        """The local day of the campaign (a day ends at three at night)."""
        zone = self.running.timezone if self.running else self.organisation.timezone
        return calendar.local_day(self.now, zone)

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles of the person who acted."""
        if self.person is None:
            return frozenset()
        return queries.roles(self.session, self.person.id)

    @property
    def may_choose_team(self) -> bool:
        """Whether there are teams, and this person is in none of them."""
        is_free = self.person is not None and self.person.team_id is None
        return is_free and queries.has_teams(self.session, self.organisation.id)

    def member(self) -> Participant:
        """The person, who must take part.

        Raises:
            NotTakingPart: they do not.
        """
        if self.participant is None or not self.participant.is_taking_part:
            raise NotTakingPart
        return self.participant

    def coordinator(self) -> Participant:
        """The person, who must be a coordinator.

        Raises:
            CoordinatorsOnly: they are not.
        """
        if self.participant is None or Role.COORDINATOR not in self.roles:
            raise CoordinatorsOnly
        return self.participant

    def leader(self) -> Participant:
        """The person, who must be a leader.

        Raises:
            LeadersOnly: they are not.
        """
        if self.participant is None or Role.LEADER not in self.roles:
            raise LeadersOnly
        return self.participant

    def decider(self) -> Participant:
        """The person, who must be one of those whom the digest asks for decisions.

        Raises:
            LeadersOnly: they are not.
        """
        leads = queries.people_with(self.session, self.organisation.id, Role.LEADER)
        return self.leader() if leads or Role.COORDINATOR not in self.roles else self.coordinator()

    def is_only(self, role: Role) -> bool:
        """Whether the person has a role that nobody else has."""
        theirs = queries.people_with(self.session, self.organisation.id, role)
        return role in self.roles and len(theirs) == 1

    def taking_part(self) -> Someone:
        """The person, who takes part from now on if they did not."""
        person = self.person
        if person is None or not person.is_taking_part or (self.hint and person.locale is None):
            return self._take_part()
        return person

    def join(self) -> Participant:
        """Let the person take part, and be expected in the campaign from this week on."""
        self._take_part()
        return self.member()

    def _take_part(self) -> Someone:
        known = self.participant
        language = spoken_in(self.organisation, self.hint) if self.hint else None
        self.joined_now = known is None or not known.is_taking_part
        if known is None:
            day = calendar.local_day(self.now, self.organisation.timezone)
            self.person = known = roster.add(
                self.session, self.workspace, self.user.id, locale=language, joined_on=day
            )
        else:
            participants.join(self.session, known, now=self.now)
            known.locale = known.locale or language
        if self.joined_now:
            secrets = (self.secret, *self.older_secrets)
            roster.expect(self.session, self.organisation, known, secrets, now=self.now)
        return known

    def barrier(self, identifier: str) -> Barrier:
        """The barrier of this id.

        Raises:
            UnknownBarrier: there is none of that id in this organisation.
        """
        barrier_id = id_in(identifier, UnknownBarrier)
        barrier = queries.barrier(self.session, barrier_id, self.organisation.id)
        self._found.setdefault(barrier.id, barrier.version)
        return barrier

    def has_changed(self, barrier: Barrier) -> bool:
        """Whether a barrier is another than `barrier` found in this turn."""
        return self._found.get(barrier.id) != barrier.version

    def fills_in(self, form: Form, event: FormSubmitted, now: tuple[Text, ...] = ()) -> Form:
        """Keep a form open, should it be refused: with what was typed on the version that was seen.

        `form` is the form as it would open at this moment; `now` says what else holds by now.

        Raises:
            Incomplete: a field that must be filled in is not.
        """
        self.latest = replace(form, intro=(*form.intro, *now))
        self.form = replace(with_answers(form, event.answers), value=event.value)
        if wrong := lacking(form, event.answers):
            raise Incomplete(wrong)
        return self.form
