"""Reporting what got in the way: the form, and the receipt."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.chat.cards import Button, Card, Element, Quote, Text, Tone
from bot.chat.filled_in import too_long, unfit
from bot.chat.forms import (
    ChoiceField,
    Field,
    Form,
    Option,
    TextField,
    ToggleField,
    is_yes,
)
from bot.i18n import Translate
from bot.messages.barriers import REPORTS, list_button, status_word
from bot.messages.retractions import take_back_button
from challenges.barriers import OPEN
from challenges.models import Barrier, Challenge, Signal
from challenges.packs import ChallengeContent, Code, Reason, barrier_codes
from challenges.personal_data import PersonalData
from scoring.voices import Told

LONGEST_TEXT = 3000
NEVER_ASKED = Code.HEALTH
OWN_WORDS = "own-words"
NONE_OF_THESE = "none-of-these"


def friction_form(
    challenge: Challenge | None,
    content: ChallengeContent | None,
    typed: Mapping[str, str],
    translate: Translate,
    signal: Signal = Signal.BARRIER,
) -> Form:
    """What got in the way: of a challenge, or of anything; with what was typed before.

    Of a chance, or of what should stay, there are no ready-made answers.
    """
    about = [Text(content.title.in_language(translate.locale), Tone.STRONG)] if content else []
    content = content if signal is Signal.BARRIER else None
    kind = _code(typed, translate, required=content is None)
    fields: tuple[Field, ...] = (
        *((_reason(content, typed, translate),) if content else (kind,)),
        TextField(
            "text",
            translate("friction-text", kind=signal),
            required=content is None,
            multiline=True,
            max_length=LONGEST_TEXT,
            hint=translate("friction-text-hint", kind=signal),
            value=typed.get("text", ""),
        ),
        *((kind,) if content else ()),
        TextField(
            "place",
            translate("friction-place", kind=signal),
            max_length=80,
            value=typed.get("place", ""),
        ),
        _follow("known", typed, translate),
        _follow("code-wanted", typed, translate),
    )
    return Form(
        REPORTS[signal],
        translate("friction-form-title", kind=signal),
        translate("button-send"),
        translate("button-cancel"),
        fields,
        value=str(challenge.id) if challenge else "",
        intro=(*about, Text(translate("friction-who-sees"), Tone.SUBTLE)),
    )


def form_begun(words: str, translate: Translate, signal: Signal = Signal.BARRIER) -> Form:
    """What got in the way, of anything, with words of a message to begin from.

    Of what is more than a report takes, the form says so, and shows it.
    """
    words = words.strip()
    form = friction_form(None, None, {"text": words[:LONGEST_TEXT].rstrip()}, translate, signal)
    left_out = words[LONGEST_TEXT:].strip()
    if not left_out:
        return form
    told = Text(translate("friction-left-out", most=LONGEST_TEXT), Tone.STRONG)
    return replace(form, intro=(told, Quote(left_out), *form.intro))


def _follow(name: str, typed: Mapping[str, str], translate: Translate) -> ToggleField:
    """One of the two ways to hear what happens with a report."""
    is_on = is_yes(typed, name)
    return ToggleField(name, translate(f"friction-{name}"), translate("friction-hear"), is_on)


def ask_first(
    form: Form,
    private: Sequence[PersonalData],
    alike: Sequence[Barrier | Reason],
    typed: Mapping[str, str],
    translate: Translate,
) -> Form:
    """The same form with what is asked before it is sent: nothing has been stored yet.

    What was answered already stays answered, so that nobody is sent round in a circle. Who is asked
    whether it is one of these is not offered the ready-made answers beside them once more.
    """
    first: list[Field] = []
    rest = form.fields
    if alike:
        rest = tuple(field for field in rest if field.id != "reason")
        known = [Option(key_of(one), _called(one, translate)) for one in alike]
        options = (*known, Option(NONE_OF_THESE, translate("friction-none-of-these")))
        chosen = typed.get("same-as", "")
        if chosen not in {option.value for option in options}:
            chosen = ""
        first.append(
            ChoiceField(
                "same-as", translate("friction-same-as"), options, required=True, value=chosen
            )
        )
    if private:
        first.append(
            ToggleField(
                "as-it-is",
                translate("friction-as-it-is"),
                translate("friction-sure"),
                is_yes(typed, "as-it-is"),
            )
        )
    asked = [f"friction-found-{kind}" for kind in private]
    asked += ["friction-alike"] if alike else []
    told = [Text(translate(key), Tone.STRONG) for key in (*asked, "friction-not-sent")]
    return replace(form, intro=(*told, *form.intro), fields=(*first, *rest))


def key_of(one: Barrier | Reason) -> str:
    """How a form names a barrier, or a ready-made answer that nobody has given yet."""
    return f"reason/{one.key}" if isinstance(one, Reason) else f"barrier/{one.id}"


def _called(one: Barrier | Reason, translate: Translate) -> str:
    if isinstance(one, Reason):
        return one.text.in_language(translate.locale)
    if one.status in OPEN:
        return one.name(translate.locale)
    status = status_word(one.status, one.kind, translate)
    return translate("friction-over", barrier=one.name(translate.locale), status=status.lower())


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


def _code(typed: Mapping[str, str], translate: Translate, *, required: bool) -> ChoiceField:
    kinds = tuple(
        Option(code, kind.label.in_language(translate.locale))
        for code, kind in barrier_codes().items()
        if code != NEVER_ASKED
    )
    return ChoiceField(
        "code",
        translate("friction-code" if required else "friction-code-own"),
        kinds,
        required=required,
        value=typed.get("code", "OTHER" if required else ""),
    )


def told_twice(kept: tuple[Button, ...], translate: Translate) -> Card:
    """It was reported already; `kept` are the answer's own buttons."""
    return Card(translate("friction-twice"), (), kept)


def receipt(
    barrier: Barrier,
    voices: Told,
    *,
    said: str,
    known: bool,
    summary_follows: bool,
    follow_code: str = "",
    command_prefix: str = "",
    take_back: tuple[str, date] | None = None,
    kept: tuple[Button, ...] = (),
    translate: Translate,
) -> Card:
    """Thanks, how many ran into it, what is being done about it, and where to read on.

    `follow_code` is shown here and never again. `take_back` is the key that takes the report back,
    and the last day for it; `kept` are buttons of the answer that this card takes the place of.
    """
    body: list[Element] = []
    if said:
        body.append(Quote(said))
    elif not barrier.own_words:
        body.append(Text(barrier.name(translate.locale)))
    if voices.people:
        body.append(Text(translate("friction-others", people=voices.people, kind=barrier.kind)))
    if barrier.status in OPEN and barrier.owner:
        body.append(Text(translate("friction-worked-on", owner=barrier.owner)))
    if follow_code:
        body += [
            Text(translate("follow-code", code=follow_code), Tone.STRONG),
            Text(translate("follow-code-how", code=follow_code, prefix=command_prefix)),
        ]
    follow = "friction-follow" if summary_follows else "friction-no-summary"
    body.append(Text(translate("friction-you-hear" if known else follow), Tone.SUBTLE))
    buttons = [list_button(translate, barrier.kind), *kept]
    if take_back is not None:
        key, until = take_back
        body.append(Text(translate("take-back-until", day=translate.day(until)), Tone.SUBTLE))
        buttons.insert(0, take_back_button(key, translate))
    return Card(translate("friction-thanks"), tuple(body), tuple(buttons))


def missing_words(
    form: Form, translate: Translate, signal: Signal = Signal.BARRIER
) -> dict[str, str]:
    """What must be filled in and is not, is too long or not offered; empty when all is well."""
    if long := too_long(form):
        return {field.id: translate("field-too-long", most=field.max_length) for field in long}
    values = {field.id: str(field.value) for field in form.fields}
    # What does not suit somebody was asked once: it is heard, and kept nowhere.
    heard = {name: value for name, value in values.items() if value != NEVER_ASKED}
    if strange := unfit(form, heard):
        return {name: translate(key) for name, key in strange.items()}
    wanted = values.get("reason", OWN_WORDS) in ("", OWN_WORDS)
    if wanted and not values["text"].strip():
        return {"text": translate("friction-words-needed", kind=signal)}
    return {}
