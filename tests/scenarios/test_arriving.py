"""Who comes into a campaign's channel reads once what it is about."""

from datetime import UTC, date, datetime, time

from sqlmodel import Session

from bot import retention, roster
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import ChannelJoined
from bot.models import Account, Delivery
from challenges import campaigns, packs, queries
from challenges.models import Organisation, Participant, Role
from challenges.retention import AGREED
from tests.scenarios.world import CHANNEL, WORKSPACE, World

ELSEWHERE = Conversation(WORKSPACE, "random")

NOW = datetime(2026, 6, 1, tzinfo=UTC)


async def test_who_is_new_reads_what_it_is_about_and_takes_no_part_by_that(world: World):
    await world.begin()
    anna = world.person("anna")
    await anna.arrives()

    [letter] = anna.mail
    assert anna.card is None
    for words in (
        "Welkom in het kanaal van Twee weken anders",
        "één kleine uitdaging",
        "Antwoord met één tik",
        "vrijwillig",
        "Alleen jij ziet je eigen antwoorden",
        "language en",
    ):
        assert words in letter
    [someone] = await world.rows(Participant)
    assert someone.joined_on is None


async def test_the_buttons_show_the_challenge_and_the_help_and_the_language_can_be_changed(
    world: World,
):
    await world.begin()
    await world.at(1)
    anna = world.person("anna", locale="")
    await anna.arrives()
    [welcome] = world.wall.cards["direct-anna"].values()

    await anna.presses("Uitdaging van vandaag", on=welcome)
    assert "Gedaan" in anna.labels
    await anna.presses("Wat kan ik vragen?", on=welcome)
    assert "drempel" in anna.sees
    await anna.types("language en")
    assert "English" in anna.sees


async def test_it_comes_once_whatever_somebody_does(world: World):
    await world.begin()
    other = Conversation(WORKSPACE, "second-channel")
    await world.store.write(lambda session: _also_in(session, other))
    anna = world.person("anna")
    await anna.arrives(event_id="arrival")
    await anna.arrives(event_id="arrival")
    await anna.arrives(other)
    await world.at(29, month=7)
    await anna.arrives()

    assert len(anna.mail) == 1


async def test_what_is_kept_for_it_can_be_seen_and_erased(world: World):
    await world.begin()
    anna = world.person("anna")
    await anna.arrives()
    await anna.types("mijn-gegevens")
    assert "Schuilnaam" in anna.sees
    await anna.types("wissen")
    await anna.presses("Ja, verwijder mij")

    assert await world.rows(Account) == []
    assert await world.rows(Delivery) == []


async def test_it_comes_once_in_all_workspaces_of_an_organisation(world: World):
    await world.begin()
    second = Workspace("fake", "W2")
    there = Conversation(second, "channel-there")
    await world.store.write(lambda session: _also_in(session, there))
    anna = world.person("anna")
    await anna.arrives()
    await world.bot.handle(ChannelJoined("x", User(second, "anna"), there))
    await world.bot.handle(ChannelJoined("y", User(second, "ben"), there))
    await world.deliver()

    assert len(anna.mail) == 1
    assert len(world.person("ben").mail) == 1


async def test_who_takes_part_already_is_not_told_and_who_was_only_put_in_a_team_is(world: World):
    await world.begin(teams={"Noord": 1})
    await world.store.write(_imported)
    joined, imported = world.person("Noord-0"), world.person("imported")
    await joined.arrives()
    await imported.arrives()

    assert joined.mail == []
    assert len(imported.mail) == 1


async def test_other_channels_and_campaigns_that_are_over_welcome_nobody(world: World):
    await world.begin()
    anna, ben = world.person("anna"), world.person("ben")
    await anna.arrives(ELSEWHERE)
    await world.store.write(_close)
    await ben.arrives()

    assert anna.mail == ben.mail == []
    assert await world.rows(Account) == []


async def test_somebody_in_a_workspace_that_was_never_set_up_hears_nothing(world: World):
    anna = world.person("anna")
    await anna.arrives()

    assert anna.card is None
    assert anna.mail == []


async def test_hundreds_who_come_at_once_are_all_welcomed_and_the_channel_stays_quiet(world: World):
    await world.begin()
    people = [world.person(f"p{number}") for number in range(300)]
    for person in people:
        await world.bot.handle(ChannelJoined(world.number(), person.user, CHANNEL))
    await world.deliver()

    assert [len(person.mail) for person in people] == [1] * 300
    assert "channel" not in world.wall.cards


async def test_it_is_in_the_language_of_the_organisation(world: World):
    await world.store.write(lambda session: _english(session, world))
    anna = world.person("anna")
    await anna.arrives()

    assert "Welcome to the channel of Two weeks differently" in anna.mail[0]
    assert "taal nl" in anna.mail[0]


async def test_who_never_took_part_is_forgotten_once_the_campaign_is_closed(world: World):
    await world.begin()
    await world.store.write(_imported)
    await world.grant("carla", Role.COORDINATOR)
    for name in ("anna", "ben", "eva"):
        await world.person(name).arrives()
    await world.person("ben").presses_raw("join")
    await world.person("ben").types("stoppen")
    await world.person("eva").types("taal en")
    assert await _forget_strangers(world) == 0

    await world.store.write(_close)
    assert await _forget_strangers(world) == 1
    known = {account.external_id for account in await world.rows(Account)}
    assert known == {"imported", "carla", "ben", "eva"}
    assert len(await world.rows(Participant)) == 4
    messages = [delivery.key for delivery in await world.rows(Delivery)]
    assert len([key for key in messages if key.startswith("newcomer/")]) == 2


async def _forget_strangers(world: World) -> int:
    return await world.store.write(
        lambda session: retention.destroy_some(session, AGREED, world.clock())
    )


def _campaign_and_workspace(session: Session):
    workspace = roster.workspace_of(session, WORKSPACE)
    assert workspace is not None
    campaign = queries.campaign_of(session, workspace.organisation_id)
    assert campaign is not None
    return campaign, workspace


def _also_in(session: Session, channel: Conversation) -> None:
    campaign, workspace = _campaign_and_workspace(session)
    organisation = queries.organisation(session, workspace.organisation_id)
    there = roster.add_workspace(session, channel.workspace, organisation)
    roster.post_in(session, campaign.id, roster.channel(session, there, channel.id))


def _imported(session: Session) -> None:
    _, workspace = _campaign_and_workspace(session)
    roster.import_people(
        session,
        workspace,
        [roster.TeamMember("imported", "Noord")],
        now=NOW,
    )


def _close(session: Session) -> None:
    campaign, _ = _campaign_and_workspace(session)
    campaigns.close(session, campaign)


def _english(session: Session, world: World) -> None:
    organisation = Organisation(name="Example", locale="en", created_at=world.clock())
    session.add(organisation)
    session.flush()
    workspace = roster.add_workspace(session, WORKSPACE, organisation)
    campaign = campaigns.start(
        session, organisation, packs.load("two-weeks"), starts_on=date(2026, 6, 1), days=10,
        post_at=time(9), timezone="Europe/Amsterdam", locale="en", now=world.clock(),
    )  # fmt: skip
    roster.post_in(session, campaign.id, roster.channel(session, workspace, CHANNEL.id))
