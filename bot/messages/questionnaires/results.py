"""What may be told of a wave that has closed, beside the wave before it."""

from collections.abc import Sequence

from bot.chat.cards import Button, Card, Element, Look, Text, Tone
from bot.chat.tables import Chart, ChartShape, Table
from bot.i18n import Translate
from bot.messages.questionnaires import votes
from bot.messages.questionnaires.asking import label_of
from bot.messages.questionnaires.comparing import Results, cells_of
from bot.messages.questionnaires.waves import title_of
from challenges.packs.texts import labelled
from challenges.questionnaires import HIGH, Kind, Question
from scoring.questionnaires import Cell, Difference, Group, Share, Told

NOTHING = "–"
_HIGH: Cell = tuple(sorted(HIGH))


def about(results: Results, translate: Translate) -> tuple[Element, ...]:
    """When it was, and how to read the numbers."""
    measure, before = results.measure, results.before
    days = {"opens": translate.date(measure.opens), "closes": translate.date(measure.closes)}
    found = [
        Text(translate("results-days", **days)),
        Text(translate("vote-how" if results.asked.vote else "results-how")),
    ]
    if before is not None:
        when = translate(f"wave-{before.measure.wave}")
        day = translate.date(before.measure.closes)
        found.append(Text(translate("results-other-people", wave=when, day=day), Tone.STRONG))
        found.append(Text(translate("results-chance")))
    return tuple(found)


def chart(results: Results, question: Question, translate: Translate) -> Chart | None:
    """The answers to a question, with those of the wave before beside them."""
    if results.asked.vote:
        return votes.chart(results.of(question), question, translate)
    told = [results.of(question)]
    if results.before is not None:
        told.insert(0, results.before.of(question))
    cells = cells_of(told[-1])
    if not cells:
        return None
    header = ("results-before", "results-now") if results.before else ("results-now",)
    table = Table(
        question.text.in_language(translate.locale),
        tuple(translate(key) for key in ("results-answer", *header)),
        tuple(
            (
                cell_text(question, cell, translate),
                *(_cell_share(wave, cell, translate) for wave in told),
            )
            for cell in cells
        ),
    )
    values = tuple(
        tuple(share[1] if (share := wave.share_of(cell)) else None for wave in told)
        for cell in cells
    )
    return Chart(table, values, most=100)


def changes(results: Results, question: Question, translate: Translate) -> Table | None:
    """How each answer differs from the wave before, with between what the difference lies."""
    if results.before is None or not cells_of(results.of(question)):
        return None
    found = results.differences(question)
    return Table(
        translate("results-differences"),
        (translate("results-answer"), translate("results-difference")),
        tuple(
            (
                cell_text(question, cell, translate),
                difference_text(found.get(cell), translate),
            )
            for cell in cells_of(results.of(question))
        ),
    )


def people_text(results: Results, question: Question, translate: Translate) -> str:
    """How many answered at least, now and before; or that they were too few."""
    if results.asked.vote:
        return votes.people_text(results.of(question), question, translate)
    numbers = [one.everybody.people for one in results.of(question).partitions]
    if not numbers:
        return translate("results-too-few")
    then = results.before.of(question).partitions if results.before else ()
    said = translate("results-people", people=numbers[0])
    if then:
        was = then[0].everybody.people
        said = translate("results-people-both", people=numbers[0], before=was)
    cells = {value for cell in cells_of(results.of(question)) for value in cell}
    few = [label_of(question, one, translate) for one in question.values if one not in cells]
    return f"{said} {translate('results-few', answers=', '.join(few))}" if few else said


def groups(told: Told, question: Question, translate: Translate) -> tuple[Table, ...]:
    """The answers of each group that can be told apart, by name; they are not ranked."""
    found: list[Table] = []
    for partition in told.partitions:
        if not partition.groups:
            continue
        cells = [share.cell for share in partition.groups[0].shares if share.cell]
        names = tuple(cell_text(question, cell, translate) for cell in cells)
        header = (translate("results-group"), translate("results-at-least"), *names)
        rows = tuple(_group_row(group, cells, translate) for group in partition.groups)
        found.append(Table(translate("results-groups"), header, rows))
    return tuple(found)


def pairs(results: Results, translate: Translate) -> Chart | None:
    """How many gave a high answer to questions that stand beside each other: now, and wanted."""
    asked = results.asked
    beside = [
        (first, question)
        for question in asked.questions
        if question.beside and (first := asked.question(question.beside))
    ]
    if not beside or asked.scale is None:
        return None
    told = [tuple(results.of(one) for one in each) for each in beside]
    header = ("results-subject", "results-is", "results-wanted")
    table = Table(
        translate("results-pairs"),
        tuple(translate(key) for key in header),
        tuple(
            (
                (first.short or first.text).in_language(translate.locale),
                *(_cell_share(one, _HIGH, translate) for one in found),
            )
            for (first, _), found in zip(beside, told, strict=True)
        ),
    )
    values = tuple(
        tuple(share[1] if (share := one.share_of(_HIGH)) else None for one in found)
        for found in told
    )
    return Chart(table, values, ChartShape.BARS, most=100)


def results_card(
    results: Results, translate: Translate, *, coordinates: bool = False, may_post: bool = True
) -> Card:
    """What may be told, in a message: a paragraph a question."""
    body: list[Element] = list(about(results, translate))
    picture = pairs(results, translate)
    if picture is not None:
        body.append(picture)
    told = [one for one in results.asked.questions if one.kind is not Kind.SENTENCE]
    for question in told if picture is None else ():
        body.append(Text(question.text.in_language(translate.locale), Tone.STRONG))
        body.append(Text(_in_short(results, question, translate)))
    post = Button(
        "post-results", translate("button-post-results"), str(results.measure.id), Look.PRIMARY
    )
    buttons = (post,) if coordinates and may_post else ()
    return Card(title_of(results.measure, translate), tuple(body), buttons)


def cell_text(question: Question, cell: Cell, translate: Translate) -> str:
    """The answers of a cell in words."""
    if not cell:
        return translate("results-rest")
    labels = [label_of(question, value, translate) for value in cell]
    return labels[0] if len(labels) == 1 else translate("results-joined", answers=", ".join(labels))


def group_name(name: str | None, translate: Translate) -> str:
    """What a group is called; None are all others."""
    return translate("results-others") if name is None else name


def difference_text(found: Difference | None, translate: Translate) -> str:
    """A difference in words, with between what it lies."""
    if found is None:
        return translate("results-not-comparable")
    ends = {"low": _signed(found.low), "high": _signed(found.high)}
    if found.may_be_chance:
        return translate("results-may-be-chance", **ends)
    return translate("results-more" if found.low > 0 else "results-fewer", **ends)


def _in_short(results: Results, question: Question, translate: Translate) -> str:
    told = results.of(question)
    lines = [people_text(results, question, translate)]
    lines += votes.lines(told, question, translate)
    differences = results.differences(question)
    for cell in cells_of(told):
        said = _cell_share(told, cell, translate)
        if results.before is not None:
            said += f" · {difference_text(differences.get(cell), translate)}"
        lines.append(labelled(cell_text(question, cell, translate), said, translate.locale))
    return "\n".join(lines)


def _group_row(group: Group, cells: Sequence[Cell], translate: Translate) -> tuple[str, ...]:
    name = group_name(group.name or None, translate)
    shares = {share.cell: share for share in group.shares}
    return (
        name,
        str(group.people),
        *(share_text(group, shares[cell], translate) for cell in cells),
    )


def _cell_share(told: Told, cell: Cell, translate: Translate) -> str:
    """The share of everybody in a cell, in words."""
    for partition in told.partitions:
        for share in partition.everybody.shares:
            if share.cell == cell:
                return share_text(partition.everybody, share, translate)
    return NOTHING


def high_share(told: Told, translate: Translate) -> str:
    """How many gave a high answer on a scale, in words."""
    return _cell_share(told, _HIGH, translate)


def share_text(group: Group, share: Share, translate: Translate) -> str:
    """A share in words; where another says it all, this is what that leaves at most."""
    if share.percent is None:
        return translate("percent-or-less", percent=25)
    return _percent_text(group, share.percent, translate)


def _percent_text(group: Group, percent: int, translate: Translate) -> str:
    if percent == 0:
        return translate("share-below", percent=translate.number(group.step / 2))
    key = "percent-or-more" if percent >= 75 else "percent"
    return translate(key, percent=percent)


def _signed(points: int) -> str:
    return f"+{points}" if points > 0 else f"−{-points}" if points < 0 else "0"
