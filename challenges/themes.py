"""The plan of a campaign, made of the challenges of some themes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice

from sqlmodel import Session

from challenges import calendar, queries, questionnaires
from challenges.calendar import WorkingDays
from challenges.errors import ChallengeError
from challenges.models import Campaign, CampaignStatus, Challenge, Measure, Wave
from challenges.packs import ChallengeContent, Theme, content_of, library
from challenges.packs.kinds import Track
from challenges.questionnaires import waves
from challenges.questionnaires.waves import Proposal

QUESTIONNAIRE = "themes"
OPEN_FOR = 3
"""Working days on which themes can be chosen."""


class TooFewChallenges(ChallengeError):
    """The themes have no challenges for so many days; values: `days`, and the `most` there are."""

    key = "error-too-few-challenges"
    field = "days"


class CampaignHasBegun(ChallengeError):
    """What was asked stays as it was asked."""

    key = "error-campaign-has-begun"


def let_choose(session: Session, campaign: Campaign, now: datetime) -> Measure:
    """Let themes be chosen from today on, for three working days.

    Raises:
        MeasureOpenAlready: that can be done already.
    """
    today = calendar.local_day(now, campaign.timezone)
    working = WorkingDays.of(queries.organisation(session, campaign.organisation_id))
    *_, last = islice(working.since(today), OPEN_FOR)
    wave = Wave.BEFORE if today < campaign.starts_on else Wave.OTHER
    asked = questionnaires.load(QUESTIONNAIRE)
    return waves.open_wave(session, campaign, asked, Proposal(wave, today, last), today)


def plan(
    own: Sequence[ChallengeContent], themes: Sequence[Theme], days: int
) -> list[ChallengeContent]:
    """A challenge of some themes for each day: as many of each theme as there are, none twice.

    `own` are the challenges of a pack, in their order. Those of these themes are used as ours are,
    and its last one, which looks back, stays the last. An only day gets a challenge of the themes.

    Raises:
        TooFewChallenges: there are not so many.
    """
    if days > (most := most_days(own, themes)):
        raise TooFewChallenges(days=days, most=most)
    chosen = _in_turn(_pools(own, themes), max(days - 1, 1))
    return chosen if days == 1 else [*chosen, own[-1]]


def most_days(own: Sequence[ChallengeContent], themes: Sequence[Theme]) -> int:
    """For how many days there are challenges of some themes, with the one that looks back."""
    return sum(map(len, _pools(own, themes).values())) + 1


def replan(
    session: Session, campaign: Campaign, themes: Sequence[Theme], now: datetime
) -> list[Challenge]:
    """Let a campaign ask challenges of some themes, on the days that it has.

    Raises:
        CampaignHasBegun: its first challenge was posted, or it is closed.
        TooFewChallenges: there are not so many of these themes.
        PackError: one of them is not there in a language of the organisation.
    """
    if not may_replan(campaign, now):
        raise CampaignHasBegun
    asked = queries.challenges_of(session, campaign.id)
    spoken = queries.organisation(session, campaign.organisation_id).languages
    languages = tuple(dict.fromkeys((campaign.locale, *spoken)))
    contents = plan([content_of(one) for one in asked], themes, len(asked))
    for challenge, content in zip(asked, contents, strict=True):
        content.must_speak(languages)
        challenge.code, challenge.theme = content.code, content.theme
        challenge.content = content.as_json(languages)
        session.add(challenge)
    session.flush()
    return list(asked)


def may_replan(campaign: Campaign, now: datetime) -> bool:
    """Whether a campaign has asked nothing yet."""
    first = calendar.moment(campaign.starts_on, campaign.post_at, campaign.timezone)
    return campaign.status is not CampaignStatus.CLOSED and now < first


def _pools(
    own: Sequence[ChallengeContent], themes: Sequence[Theme]
) -> dict[Theme, list[ChallengeContent]]:
    """What can be asked of each theme."""
    known = {**library(), **{one.code: one for one in own}}
    return {theme: _easy_first(known.values(), theme, own[-1]) for theme in themes}


def _easy_first(
    known: Iterable[ChallengeContent], theme: Theme, last: ChallengeContent
) -> list[ChallengeContent]:
    """The challenges of a theme: easy ones first, and one series after the other."""
    by_track: defaultdict[Track, list[ChallengeContent]] = defaultdict(list)
    for one in sorted(known, key=lambda one: (one.difficulty, one.code)):
        if one.theme is theme and one.code != last.code:
            by_track[one.track].append(one)
    placed = [(place, one) for series in by_track.values() for place, one in enumerate(series)]
    placed.sort(key=lambda found: (found[0], found[1].difficulty, found[1].code))
    return [one for _, one in placed]


def _in_turn(
    pools: Mapping[Theme, Sequence[ChallengeContent]], days: int
) -> list[ChallengeContent]:
    """Each day one of the theme of which there were fewest, as long as it has any."""
    used: Counter[Theme] = Counter()
    found: list[ChallengeContent] = []
    for _ in range(days):
        left = [theme for theme, pool in pools.items() if used[theme] < len(pool)]
        theme = min(left, key=lambda one: used[one])
        found.append(pools[theme][used[theme]])
        used[theme] += 1
    return found
