"""What got another id: a campaign's channel, somebody's account, a workspace."""

from collections.abc import Sequence
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.naming import known, parse_workspace, the_channels, the_user, workspace_option
from adapters.cli.organisations import (
    channel,
    the_campaign,
    the_workspace,
)
from adapters.cli.terminal import (
    OfflineOption,
    Refusal,
    YesOption,
    change,
    look,
    make_sure,
    prepared_settings,
    say,
)
from bot import roster
from bot.chat.conversations import Conversation, Workspace
from challenges import queries
from challenges.errors import CampaignIsClosed
from challenges.models import CampaignStatus, Participant


def go_on_in(
    organisation: str | None, text: str, instead_of: str | None, *, offline: bool
) -> list[str]:
    """Let a campaign go on in another channel; returns what is to be said of it."""
    settings = prepared_settings()

    def find(session: Session) -> Conversation:
        campaign = the_campaign(session, organisation)
        if campaign.status is CampaignStatus.CLOSED:
            raise CampaignIsClosed
        return _left(roster.all_channels_of(session, campaign.id), instead_of)

    left = look(settings, find)
    [wanted] = the_channels([left.workspace], [text], address=lambda _: left.address)
    if wanted.id == left.id:
        raise Refusal(f"It posts in {left.workspace}/{left.id} already.")
    known(settings, channels=[wanted], offline=offline)

    def work(session: Session) -> list[str]:
        campaign = the_campaign(session, organisation)
        moved = roster.go_on_in(
            session, campaign.id, channel(session, left), channel(session, wanted)
        )
        return [
            f"{campaign.name} goes on in {wanted.workspace}/{wanted.id}.",
            *([f"Messages that waited, and go there: {moved}."] if moved else []),
            "What a day asked already is there again with: prikkel campaign post --again",
        ]

    return change(settings, work)


def _left(channels: Sequence[Conversation], instead_of: str | None) -> Conversation:
    if instead_of is None and len(channels) == 1:
        return channels[0]
    names = ", ".join(f"{one.workspace}/{one.id}" for one in channels)
    for one in channels:
        try:
            [meant] = the_channels([one.workspace], [instead_of or ""], address=lambda _: "")
        except Refusal:
            continue
        if meant.id == one.id:
            return one
    raise Refusal(f"Say with --instead-of which channel it leaves: {names}")


def join_people(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The id that somebody had.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id that they have now.")],
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    yes: Annotated[bool, YesOption] = False,
    offline: Annotated[bool, OfflineOption] = False,
) -> None:
    """Let two ids be one person's: one answer to a challenge, and the roles of both.

    prikkel people join U123 W456 --workspace slack:T123

    As after a move to Slack's Enterprise Grid. Of two answers to one challenge the later one stays.
    """
    settings = prepared_settings()
    former, latter = the_user(old, workspace), the_user(new, workspace)
    latter = known(settings, [latter], offline=offline)[latter]

    def described(session: Session) -> list[str]:
        where = the_workspace(session, workspace)
        found = [roster.participant_of(session, where, one.id) for one in (former, latter)]
        if found[0] is None:
            raise Refusal(f"Nothing is known of {former.id} in {workspace}.")
        pairs = zip((former, latter), found, strict=True)
        return [_described(session, user.id, one[1] if one else None) for user, one in pairs]

    for line in look(settings, described):
        say(line)
    make_sure(f"Both become one person, who is reached as {latter.id}; that cannot be undone.", yes)

    def work(session: Session) -> bool:
        where = the_workspace(session, workspace)
        return roster.join_accounts(session, where, former.id, latter.id)

    joined = change(settings, work)
    say(f"{former.id} and {latter.id} are one person{'' if joined else ' already'}.")


def move_workspace(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The workspace as it was called.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The workspace as it is called now.")],
    yes: Annotated[bool, YesOption] = False,
) -> None:
    """Let a workspace or tenant have another id, with everybody and everything in it.

    prikkel people move slack:T123 slack:T456
    """
    settings = prepared_settings()
    latter = parse_workspace(new)

    def find(session: Session) -> Workspace:
        kept = Workspace.parse(old) if ":" in old else parse_workspace(old)
        former = kept if roster.workspace_of(session, kept) else parse_workspace(old)
        the_workspace(session, former)
        if former.platform != latter.platform:
            raise Refusal("A workspace stays on its platform.")
        if roster.workspace_of(session, latter) is not None:
            raise Refusal(f"{latter} is known already: join its people one by one.")
        return former

    former = look(settings, find)
    make_sure(f"Everything that is kept of {former} will be of {latter}.", yes)
    change(settings, lambda session: roster.rename_workspace(session, former, latter))
    say(f"{former} is {latter} now.")


def _described(session: Session, user: str, participant: Participant | None) -> str:
    if participant is None:
        return f"{user}: nothing is known yet."
    answers = len(queries.all_check_ins_of(session, participant.id))
    parts = [
        "takes part" if participant.is_taking_part else "does not take part",
        f"answers: {answers}",
        *(str(role) for role in sorted(queries.roles(session, participant.id))),
    ]
    return f"{user}: {', '.join(parts)}."
