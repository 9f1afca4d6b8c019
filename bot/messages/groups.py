"""Teams that follow a group of their platform: what was read, and what is asked of coordinators."""

from collections.abc import Sequence
from uuid import UUID

from bot.chat.cards import Button, Card, Look, Text, Tone
from bot.chat.forms import ChoiceField, Form, Option, TextField
from bot.chat.rosters import Offered
from bot.i18n import Translate
from bot.models import GroupState, LinkedGroup, WorkspaceRecord
from challenges.models import Team

_LONGEST = 500


def question(translate: Translate, group: LinkedGroup, team: str) -> Card:
    """What a group would change, and the buttons that say yes or no to it."""
    held = group.state is GroupState.HELD
    title = translate("groups-held-title" if held else "groups-preview-title", team=team)
    return Card(
        title,
        (*numbers(group, translate), Text(translate("groups-agree-how"), Tone.SUBTLE)),
        (agree_button(group, translate), unlink_button(group, translate)),
    )


def trouble(translate: Translate, team: str, problem: str) -> Card:
    """A group cannot be followed; its team stays as it is."""
    return Card(
        translate("groups-trouble-title", team=team), (Text(translate(f"groups-{problem}")),)
    )


def numbers(group: LinkedGroup, translate: Translate) -> tuple[Text, ...]:
    """How many people are in a group, and how many of them would be somewhere else."""
    if group.size is None:
        return ()
    lines = [translate("groups-size", people=group.size)]
    if group.left_out:
        lines.append(translate("groups-left-out", people=group.left_out))
    if group.shared:
        lines.append(translate("groups-shared", people=group.shared))
    if group.moving:
        lines.append(translate("groups-moving", people=group.moving))
    return tuple(Text(line) for line in lines)


def standing(group: LinkedGroup, translate: Translate) -> str:
    """How far a group is, in a sentence."""
    if group.problem:
        return translate(f"groups-{group.problem}")
    if group.agreed:
        return translate("groups-agreed")
    if group.size is None:
        return translate("groups-unread-yet")
    return translate(f"groups-{group.state}")


def agree_button(group: LinkedGroup, translate: Translate) -> Button:
    """Yes to what a group changes."""
    return Button("agree-group", translate("button-agree-group"), str(group.id), Look.PRIMARY)


def unlink_button(group: LinkedGroup, translate: Translate) -> Button:
    """Follow a group no more."""
    return Button("unlink-group", translate("button-unlink-group"), str(group.id))


def link_form(
    teams: Sequence[Team],
    workspaces: Sequence[WorkspaceRecord],
    translate: Translate,
    offers: Sequence[tuple[WorkspaceRecord, Offered]],
    listed: bool,
) -> Form:
    """Which group a team follows: one of a list, or what somebody types where there is none.

    With `listed` it may be either.
    """
    fields: list[ChoiceField | TextField] = [
        ChoiceField(
            "team", translate("groups-team"), _options([(one.id, one.name) for one in teams]),
            required=True,
        )
    ]  # fmt: skip
    is_one = len(workspaces) == 1
    if offers:
        options = tuple(_offer(place, one, translate, is_one) for place, one in offers)
        fields.append(ChoiceField("listed", translate("groups-listed"), options))
    if not is_one:
        named = [(one.id, _called(one)) for one in workspaces]
        fields.append(
            ChoiceField(
                "workspace", translate("groups-where"), _options(named), required=not listed
            )
        )
    fields.append(
        TextField(
            "group", translate("groups-other" if offers else "groups-group"), required=not listed,
            max_length=_LONGEST, hint=translate("groups-group-hint"),
        )
    )  # fmt: skip
    return Form(
        "link-group", translate("button-link-group"), translate("button-save"),
        translate("button-cancel"), tuple(fields),
    )  # fmt: skip


def _offer(place: WorkspaceRecord, one: Offered, translate: Translate, is_one: bool) -> Option:
    label = translate("groups-offer", group=one.name, people=one.size)
    return Option(f"{place.id}/{one.id}", label if is_one else f"{label} ({_called(place)})")


def _called(workspace: WorkspaceRecord) -> str:
    return f"{workspace.platform}:{workspace.external_id}"


def _options(named: Sequence[tuple[UUID, str]]) -> tuple[Option, ...]:
    return tuple(Option(str(which), name) for which, name in named)
