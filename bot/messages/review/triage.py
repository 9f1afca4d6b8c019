"""The form that asks of a barrier at once what a coordinator says of it at first."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.chat.cards import Button, Card, Text
from bot.chat.forms import ChoiceField, DateField, Field, Option, TextField, date_in
from bot.i18n import Translate
from bot.messages.review.forms import (
    LONGEST_NAME,
    LONGEST_OWNER,
    LONGEST_SITE,
    UNSAID,
    one_line,
)
from bot.suggesting import Suggested
from challenges.barriers import Details, Triage
from challenges.errors import Incomplete
from challenges.models import Barrier
from challenges.packs import Theme

_EFFORTS = {str(number): number for number in range(1, 6)}
_THEMES = frozenset(str(theme) for theme in Theme)


def triage_fields(
    barrier: Barrier, suggested: Suggested, translate: Translate
) -> tuple[Field, ...]:
    """What is asked, with what it says already or else what is proposed."""
    name = one_line(barrier.name(translate.locale), LONGEST_NAME)
    due = barrier.due.isoformat() if barrier.due else ""
    return (
        TextField(
            "title", translate("field-title", kind=barrier.kind), required=True,
            max_length=LONGEST_NAME, value=name,
        ),
        TextField(
            "owner", translate("field-owner"), required=bool(barrier.owner),
            max_length=LONGEST_OWNER, hint=_owner_hint(barrier, suggested, translate),
            value=barrier.owner or suggested.owner, offered=suggested.owners,
        ),
        DateField("due", translate("field-due"), required=bool(barrier.owner), value=due),
        _theme(barrier, suggested, translate),
        _effort(barrier, suggested, translate),
        TextField(
            "site", translate("field-site"), max_length=LONGEST_SITE, value=barrier.site,
            hint=_places(suggested, translate), offered=suggested.places,
        ),
    )  # fmt: skip


def gone_through(
    progress: Text, again: Sequence[Button], translate: Translate, *, skipped: bool
) -> Card:
    """There is no more of this kind; `again` goes on with what was `skipped`, or with others."""
    back = Button("review-list", translate("button-back"), "0")
    title = translate("triage-skipped" if skipped else "triage-done")
    return Card(title, (progress,), (*again, back))


def read_triage(
    barrier: Barrier, answers: Mapping[str, str], today: date, translate: Translate
) -> Triage:
    """What was filled in; a name that is as it was stays as it is in every language.

    Raises:
        Incomplete: an owner without a date, a date without an owner, or a day that has passed.
    """
    title = one_line(answers.get("title", ""), LONGEST_NAME)
    owner = one_line(answers.get("owner", ""), LONGEST_OWNER)
    due = date_in(answers.get("due", ""))
    if owner and due is None:
        raise Incomplete({"due": "triage-date-needed"})
    if due is not None and not owner:
        raise Incomplete({"owner": "field-needed"})
    if due is not None and due < today and due != barrier.due:
        raise Incomplete({"due": "error-date-past"})
    is_new = barrier.own_words or title != one_line(barrier.name(translate.locale), LONGEST_NAME)
    return Triage(title if is_new else "", owner, due, _details(barrier, answers))


def _details(barrier: Barrier, answers: Mapping[str, str]) -> Details:
    theme, effort = answers.get("theme", ""), answers.get("effort", str(barrier.effort))
    return Details(
        theme=theme if theme in _THEMES else barrier.theme,
        axis=barrier.axis,
        site=one_line(answers.get("site", barrier.site), LONGEST_SITE),
        horizon=barrier.horizon,
        impact=barrier.impact,
        effort=_EFFORTS.get(effort),
        process=barrier.process,
    )


def _owner_hint(barrier: Barrier, suggested: Suggested, translate: Translate) -> str:
    if not barrier.owner and suggested.owner:
        return translate("triage-suggested")
    usual = suggested.owners[-1] if suggested.owners and not barrier.owner else ""
    return translate("triage-usual", owner=usual) if usual else translate("field-owner-hint")


def _theme(barrier: Barrier, suggested: Suggested, translate: Translate) -> ChoiceField:
    options = [Option(theme, translate(f"theme-{theme}")) for theme in Theme]
    if not barrier.theme:
        options.insert(0, Option(UNSAID, translate("board-not-said")))
    return ChoiceField(
        "theme", translate("field-theme"), tuple(options),
        hint="" if barrier.theme or not suggested.theme else translate("triage-suggested"),
        value=barrier.theme or suggested.theme or UNSAID,
    )  # fmt: skip


def _effort(barrier: Barrier, suggested: Suggested, translate: Translate) -> ChoiceField:
    scale = (Option(number, translate(f"scale-{number}")) for number in _EFFORTS)
    known = barrier.effort or suggested.effort
    is_proposed = suggested.effort and not barrier.effort
    return ChoiceField(
        "effort", translate("field-effort"),
        (Option(UNSAID, translate("board-not-said")), *scale),
        hint=translate("triage-suggested") if is_proposed else "",
        value=str(known or UNSAID),
    )  # fmt: skip


def _places(suggested: Suggested, translate: Translate) -> str:
    places = ", ".join(suggested.places)
    return translate("triage-places", places=places) if places else ""
