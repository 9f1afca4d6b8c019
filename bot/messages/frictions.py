"""Reporting what got in the way: the form, and the receipt."""

from collections.abc import Mapping

from bot.chat.cards import Button, Card, Element, Quote, Text, Tone
from bot.chat.forms import ChoiceField, Field, Form, Option, TextField, ToggleField
from bot.i18n import Translate
from challenges.barriers import OPEN
from challenges.models import Barrier, Challenge
from challenges.packs import ChallengeContent, barrier_codes
from scoring.disclosure import at_least

LONGEST_TEXT = 3000
NEVER_ASKED = "HEALTH"
OWN_WORDS = "own-words"


def friction_form(
    challenge: Challenge | None,
    content: ChallengeContent | None,
    typed: Mapping[str, str],
    translate: Translate,
) -> Form:
    """What got in the way: of a challenge, or of anything; with what was typed before."""
    about = [Text(content.title.in_language(translate.locale), Tone.STRONG)] if content else []
    fields: tuple[Field, ...] = (
        _reason(content, typed, translate) if content else _code(typed, translate),
        TextField(
            "text",
            translate("friction-text"),
            required=content is None,
            multiline=True,
            max_length=LONGEST_TEXT,
            hint=translate("friction-text-hint"),
            value=typed.get("text", ""),
        ),
        TextField(
            "place", translate("friction-place"), max_length=80, value=typed.get("place", "")
        ),
        ToggleField("known", translate("friction-known"), value=typed.get("known") == "yes"),
    )
    return Form(
        "report-friction",
        translate("friction-form-title"),
        translate("button-send"),
        translate("button-cancel"),
        fields,
        value=str(challenge.id) if challenge else "",
        intro=(*about, Text(translate("friction-who-sees"), Tone.SUBTLE)),
    )


def _reason(
    content: ChallengeContent, typed: Mapping[str, str], translate: Translate
) -> ChoiceField:
    ready_made = (Option(r.key, r.text.in_language(translate.locale)) for r in content.reasons)
    return ChoiceField(
        "reason",
        translate("friction-reason"),
        (*ready_made, Option(OWN_WORDS, translate("friction-reason-own"))),
        required=True,
        value=typed.get("reason", ""),
    )


def _code(typed: Mapping[str, str], translate: Translate) -> ChoiceField:
    kinds = tuple(
        Option(code, kind.label.in_language(translate.locale))
        for code, kind in barrier_codes().items()
        if code != NEVER_ASKED
    )
    return ChoiceField(
        "code", translate("friction-code"), kinds, required=True, value=typed.get("code", "OTHER")
    )


def receipt(
    barrier: Barrier,
    voices: int,
    *,
    said: str,
    known: bool,
    summary_follows: bool,
    translate: Translate,
) -> Card:
    """Thanks, how many ran into it, what is being done about it, and where to read on."""
    body: list[Element] = []
    if said:
        body.append(Quote(said))
    elif not barrier.own_words:
        body.append(Text(barrier.name(translate.locale)))
    if shown := at_least(voices):
        body.append(Text(translate("friction-others", people=shown)))
    if barrier.status in OPEN and barrier.owner:
        body.append(Text(translate("friction-worked-on", owner=barrier.owner)))
    follow = "friction-follow" if summary_follows else "friction-no-summary"
    body.append(Text(translate("friction-you-hear" if known else follow), Tone.SUBTLE))
    return Card(
        translate("friction-thanks"),
        tuple(body),
        (Button("open-barriers", translate("button-barriers")),),
    )


def missing_words(form: Form, translate: Translate) -> dict[str, str]:
    """What must be filled in and is not; empty when all is well."""
    values = {field.id: field.value for field in form.fields}
    wanted = values.get("reason", OWN_WORDS) in ("", OWN_WORDS)
    if wanted and not str(values["text"]).strip():
        return {"text": translate("friction-words-needed")}
    return {}
