"""Goals in chat: the list with their last readings, and one goal with all that can be done."""

from collections.abc import Iterator, Sequence

from bot.chat.cards import Actions, Button, Card, Divider, Element, Facts, Item, Look, Text, Tone
from bot.chat.tables import Table
from bot.i18n import Translate
from bot.messages import signs
from bot.messages.buttons import named
from bot.messages.goals.charts import chart
from bot.messages.goals.values import about, path_text, rounded, value_of, value_text
from bot.messages.parts import which_of
from bot.messages.programme.opportunities import theme_name
from challenges.models import Action, Goal, Reading
from challenges.packs.texts import labelled
from scoring.goals import Progress, Standing

PAGE = 6
READINGS = 3
_MOST_ACTIONS = 10
_POINTS = 2


def standing_text(progress: Progress, translate: Translate) -> str:
    """How it stands, in words; not known is never nothing."""
    since = progress.unknown_since
    if since is not None:
        return translate("goal-unknown-since", day=translate.date(since))
    return translate(f"goal-standing-{progress.standing}")


def last_text(progress: Progress, translate: Translate) -> str:
    """The last reading and its day."""
    last = progress.last
    if last is None:
        return translate("goal-no-reading")
    value = value_text(last.value, progress.goal, translate)
    return translate("goal-read-on", value=value, day=translate.date(last.day))


def agreed_text(progress: Progress, translate: Translate) -> str:
    """Where the agreed line was on the day of the last reading, or is now."""
    if progress.agreed is None:
        return ""
    goal, day = progress.goal, progress.last.day if progress.last else progress.today
    value = value_text(rounded(progress.agreed, goal), goal, translate)
    return translate("goal-agreed-on", value=value, day=translate.date(day))


def facts_of(progress: Progress, translate: Translate) -> tuple[tuple[str, str], ...]:
    """What is known of a goal."""
    goal, is_goal = progress.goal, not progress.goal.is_ambition
    due = progress.due
    known = (
        ("goal-theme", theme_name(goal.theme, translate)),
        ("goal-from-to", path_text(goal, translate)),
        ("goal-source", goal.source),
        ("goal-last", last_text(progress, translate) if is_goal else ""),
        ("goal-agreed", agreed_text(progress, translate)),
        ("goal-stands", standing_text(progress, translate) if is_goal else ""),
        ("goal-due", translate.date(due) if due else ""),
    )
    return tuple((translate(key), said) for key, said in known if said)


def goals_table(
    found: Sequence[Progress], translate: Translate, *, names_theme: bool = True
) -> Table:
    """Goals with numbers: the last reading beside the agreed line of that day."""
    theme = ("goal-theme",) if names_theme else ()
    heads = ("goal", *theme, "goal-from-to", "goal-last", "goal-agreed", "goal-stands")
    return Table(
        translate("goals-title"),
        tuple(map(translate, heads)),
        tuple(
            (
                one.goal.text,
                *(theme_name(one.goal.theme, translate) for _ in theme),
                path_text(one.goal, translate),
                last_text(one, translate),
                agreed_text(one, translate),
                standing_text(one, translate),
            )
            for one in found
        ),
        leads=tuple(f"goals/{one.goal.id}" for one in found),
    )


def goal_list(
    found: Sequence[Progress],
    start: int,
    translate: Translate,
    *,
    coordinates: bool,
    more: Sequence[Button] = (),
) -> Card:
    """The goals and ambitions, `PAGE` at a time; beyond the end it is the last page.

    `more` are other buttons of who coordinates.
    """
    start = min(max(start, 0), max(0, len(found) - 1) // PAGE * PAGE)
    body: list[Element] = [Text(translate("goals-count", count=len(found)))]
    body += which_of(start, PAGE, len(found), translate)
    body += [_item(one, translate) for one in found[start : start + PAGE]]
    buttons: list[Button] = []
    if coordinates:
        label = translate("button-new-goal")
        buttons += [Button("new-goal", label, "", Look.PRIMARY, opens_form=True), *more]
    if start:
        buttons.append(Button("list-goals", translate("button-earlier"), str(start - PAGE)))
    if start + PAGE < len(found):
        buttons.append(Button("list-goals", translate("button-later"), str(start + PAGE)))
    return Card(translate("goals-title"), tuple(body), tuple(buttons))


def _item(one: Progress, translate: Translate) -> Item:
    goal, is_goal = one.goal, not one.goal.is_ambition
    opens = Button("open-goal", translate("button-open"), str(goal.id))
    said = standing_text(one, translate) if is_goal else ""
    is_fine = one.standing is Standing.AS_AGREED
    known = {"goal-last": last_text(one, translate) if is_goal else ""}
    known["goal-agreed"] = agreed_text(one, translate)
    details = [
        labelled(translate(key), text, translate.locale) for key, text in known.items() if text
    ]
    return Item(
        goal.text,
        (about(goal, translate), *details),
        said if is_fine else "",
        warning="" if is_fine else said,
        sign=signs.THEME.get(goal.theme, ""),
        button=named(opens, goal.text, translate),
    )


def goal_card(
    progress: Progress,
    readings: Sequence[Reading],
    serving: Sequence[Action],
    start: int,
    translate: Translate,
    *,
    coordinates: bool,
) -> Card:
    """One goal: what is known of it, its latest readings, and what a coordinator can do."""
    goal = progress.goal
    body: list[Element] = [Facts(facts_of(progress, translate))]
    if not goal.is_ambition:
        body += [
            chart(progress, readings, translate, _POINTS),
            Text(translate("goal-line-what"), Tone.SUBTLE),
        ]
        body += _readings(goal, readings, start, translate, coordinates=coordinates)
    body += [Divider(), Text(translate("goal-serving"), Tone.STRONG)]
    body += [Text(action.title) for action in serving[:_MOST_ACTIONS]]
    if len(serving) > _MOST_ACTIONS:
        body.append(Text(translate("summary-more", more=len(serving) - _MOST_ACTIONS)))
    if not serving:
        body.append(Text(translate("goal-serving-none"), Tone.SUBTLE))
    buttons = tuple(_buttons(goal, translate)) if coordinates else ()
    back = Button("list-goals", translate("button-back"), "0")
    return Card(goal.text, tuple(body), (*buttons, back))


def _readings(
    goal: Goal, readings: Sequence[Reading], start: int, translate: Translate, *, coordinates: bool
) -> list[Element]:
    """The readings, the latest first, and the way to earlier ones."""
    body: list[Element] = [Divider(), Text(translate("readings-title"), Tone.STRONG)]
    if not readings:
        return [*body, Text(translate("readings-none"), Tone.SUBTLE)]
    latest = list(reversed(readings))
    start = min(max(start, 0), (len(latest) - 1) // READINGS * READINGS)
    body += which_of(start, READINGS, len(latest), translate)
    for one in latest[start : start + READINGS]:
        said = reading_text(one, goal, translate)
        body.append(Text(said))
        if coordinates:
            day = translate.date(one.day)
            correct = translate("button-correct-reading")
            remove = translate("button-remove-reading")
            buttons = (
                Button("correct-reading", correct, value_of(one), opens_form=True),
                Button("remove-reading", remove, value_of(one)),
            )
            body.append(Actions(tuple(named(each, day, translate) for each in buttons)))
    ways = list[Button]()
    if start:
        ways.append(
            Button("open-goal", translate("button-earlier"), f"{goal.id}/{start - READINGS}")
        )
    if start + READINGS < len(latest):
        ways.append(Button("open-goal", translate("button-later"), f"{goal.id}/{start + READINGS}"))
    return [*body, *((Actions(tuple(ways)),) if ways else ())]


def reading_text(reading: Reading, goal: Goal, translate: Translate) -> str:
    """A reading on a line: its day, value, where it stands, and what was noted."""
    value = value_text(reading.value, goal, translate)
    said = translate("goal-read-on", value=value, day=translate.date(reading.day))
    return " · ".join(filter(None, (said, reading.source, reading.note)))


def _buttons(goal: Goal, translate: Translate) -> Iterator[Button]:
    value = value_of(goal)
    if not goal.is_ambition:
        label = translate("button-add-reading")
        yield Button("add-reading", label, str(goal.id), Look.PRIMARY, opens_form=True)
    yield Button("change-goal", translate("button-change-goal"), value, opens_form=True)
    yield Button("remove-goal", translate("button-remove-goal"), value, Look.DANGER)


def removal_card(goal: Goal, readings: int, translate: Translate) -> Card:
    """Asks once more before a goal is removed."""
    now = translate("button-remove-goal-now")
    return Card(
        goal.text,
        (Text(translate("goal-remove-sure", readings=readings)),),
        (
            Button("remove-goal-now", now, value_of(goal), Look.DANGER),
            Button("open-goal", translate("button-cancel"), str(goal.id)),
        ),
    )


def reading_removal_card(reading: Reading, goal: Goal, translate: Translate) -> Card:
    """Asks once more before a reading is removed."""
    now = translate("button-remove-reading-now")
    return Card(
        goal.text,
        (Text(reading_text(reading, goal, translate)), Text(translate("reading-remove-sure"))),
        (
            Button("remove-reading-now", now, value_of(reading), Look.DANGER),
            Button("open-goal", translate("button-cancel"), str(goal.id)),
        ),
    )
