"""What a campaign posts and asks, of every pack that is shipped."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.messages import (
    challenges,
    joining_again,
    reflections,
    reminders,
    retention,
    schedules,
    scores,
    working_days,
)
from bot.samples.reports import full_board
from bot.samples.things import NAME, WORDS
from challenges import packs
from challenges.calendar.plans import Due, DueKind
from challenges.models import Answer, Campaign, Challenge, Participant, Role, Signal
from challenges.packs import ChallengeContent
from challenges.packs.kinds import Asks
from challenges.personal_data import PersonalData
from scoring.streaks import Streak

FIRST = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 8, tzinfo=UTC)


def a_campaign(*, takes_photos: bool = False) -> Campaign:
    """A campaign with the longest name."""
    return Campaign(
        id=uuid4(), organisation_id=uuid4(), name=NAME[:120], pack="two-weeks", locale="nl",
        timezone="Europe/Amsterdam", starts_on=FIRST, ends_on=FIRST + timedelta(days=11),
        post_at=time(9), created_at=AT, takes_photos=takes_photos,
    )  # fmt: skip


def a_challenge(content: ChallengeContent, campaign: Campaign) -> Challenge:
    """One day's challenge."""
    return Challenge(
        id=uuid4(), campaign_id=campaign.id, code=content.code, theme=content.theme, day=FIRST,
        position=1, content=content.as_json(),
    )  # fmt: skip


def campaign_cards(words: Translate) -> Iterator[Card]:
    """From the plan to the day on which people are forgotten."""
    campaign = a_campaign()
    for name in packs.available():
        yield from _of_pack(packs.load(name), campaign, words)
    planned = [(AT + timedelta(days=day), Due(kind, FIRST)) for day in range(9) for kind in DueKind]
    for role in (Role.COORDINATOR, Role.LEADER):
        yield schedules.greeting(campaign, role, planned, words)
    yield schedules.schedule_card(campaign, planned, (), words)
    yield retention.will_be_forgotten(campaign.name, FIRST, words)
    yield challenges.does_not_suit(None, None, words)
    yield challenges.over(words)
    for asks in (None, *Asks):
        yield challenges.undone(uuid4(), asks, words)
    yield from _of_somebody(campaign, words)


def _of_pack(pack: packs.Pack, campaign: Campaign, words: Translate) -> Iterator[Card]:
    about, goodbye = (
        text.in_language(words.locale) for text in (pack.kickoff, pack.closing)
    )  # fmt: skip
    yield challenges.kick_off(campaign, FIRST, about, words)
    for until in (None, FIRST):
        yield challenges.closing(
            campaign, goodbye, removed=99, working=99, until=until, board=full_board(),
            translate=words,
        )  # fmt: skip
    for number, content in enumerate(pack.challenges, 1):
        challenge = a_challenge(content, campaign)
        for together in (None, (75, 60)):
            card = challenges.challenge_card(
                challenge, content, number=number, total=len(pack.challenges), together=together,
                translate=words,
            )  # fmt: skip
            yield card
        yield schedules.tried(card, words)
        yield challenges.does_not_suit(challenge, content, words)
        yield reminders.answered_card(challenge, Answer.DONE, words)


def _of_somebody(campaign: Campaign, words: Translate) -> Iterator[Card]:
    person = Participant(organisation_id=uuid4(), weekdays=31)
    for team in (None, "", NAME[:80]):
        yield joining_again.ask(campaign, person, team, words)
        yield joining_again.joined(person, team, words)
        yield joining_again.not_now(team, words)
    history = [
        (FIRST + timedelta(days=n), NAME[:80], [*Answer, None][n % (len(Answer) + 1)])
        for n in range(40)
    ]
    for team in ("", NAME[:80]):
        yield scores.me_card(
            team=team, streak=Streak(9, 12, (FIRST,)), done=8, answered=9, expected=10,
            history=history, may_choose_team=not team, translate=words,
        )  # fmt: skip
    yield reflections.not_yet(uuid4(), words)
    said, keys = dict.fromkeys(Signal, WORDS[:300]), dict.fromkeys(Signal, "key")
    yield reflections.thanks(challenges.undone(uuid4(), None, words), said, keys, words)


def campaign_forms(words: Translate) -> Iterator[Form]:
    """What somebody is asked beside the answer itself."""
    typed = dict.fromkeys(map(str, Signal), WORDS * 3)
    for private in ((), tuple(PersonalData)):
        yield reflections.form(uuid4(), NAME[:80], typed, words, private)
    yield working_days.form(range(7), range(5), words)
