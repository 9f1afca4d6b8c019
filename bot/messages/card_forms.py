"""The forms of the card index, and what was filled in."""

from collections.abc import Mapping

from bot.chat.cards import Text, Tone
from bot.chat.forms import ChoiceField, Field, Form, Option, TextField, ToggleField, is_yes
from bot.i18n import Translate
from bot.messages.programme.opportunities import THEMES, theme_name
from challenges.cards import LONGEST, CardText, text_of
from challenges.models import CardKind, CardPerson, IndexCard

_ALL = "all"
_LONG = frozenset({"text", "differently"})
_HINTS = {"mailbox": "card-mailbox-hint", "role": "card-role-hint", "text": "card-text-hint"}
_LINES = ("title", "text", "link", "role", "mailbox", "differently")


def new_card_form(translate: Translate) -> Form:
    """The form for a new card."""
    said = CardText(CardKind.PROJECT, "")
    return _card_form("new-card", "", "", said, translate, shared=False, is_own=True)


def change_card_form(card: IndexCard, translate: Translate) -> Form:
    """The form with what a card says now."""
    return _card_form(
        "change-card", f"{card.id}/{card.version}", str(card.id), text_of(card), translate,
        shared=card.shared, is_own=card.is_own,
    )  # fmt: skip


def read_card(answers: Mapping[str, str]) -> tuple[CardText, bool]:
    """What was filled in about a card, and whether it may be shared."""
    theme, kind = answers.get("theme", ""), answers.get("kind", "")
    lines = {name: _said(answers, name) for name in _LINES}
    said = CardText(
        CardKind(kind) if kind in set(CardKind) else CardKind.PROJECT,
        theme=theme if theme in THEMES else "",
        **lines,
    )
    return said, is_yes(answers, "shared")


def name_form(card: IndexCard, named: CardPerson | None, translate: Translate) -> Form:
    """Asks somebody for their own name on a contact, and how far it may go."""
    fields: tuple[Field, ...] = (
        TextField(
            "name", translate("card-own-name"), required=True, max_length=LONGEST["name"],
            value=named.name if named else "", hint=translate("card-own-name-hint"),
        ),
        ToggleField(
            "outside", translate("card-outside"), translate("card-outside-question"),
            value=named.outside if named else False,
        ),
    )  # fmt: skip
    intro = (Text(card.title, Tone.STRONG), Text(translate("card-name-how"), Tone.SUBTLE))
    return Form(
        "name-on-card", translate("button-card-name"), translate("button-save"),
        translate("button-cancel"), fields, str(card.id), intro,
    )  # fmt: skip


def name_in(answers: Mapping[str, str]) -> tuple[str, bool]:
    """The name that somebody put on a card, and whether it may leave."""
    return _said(answers, "name"), is_yes(answers, "outside")


def _card_form(
    action: str, value: str, about: str, said: CardText, translate: Translate,
    *, shared: bool, is_own: bool,
) -> Form:  # fmt: skip
    def line(name: str) -> TextField:
        hint = _HINTS.get(name, "")
        return TextField(
            name, translate(f"card-{name}"), required=name == "title", multiline=name in _LONG,
            max_length=LONGEST[name], value=getattr(said, name),
            hint=translate(hint) if hint else "",
        )  # fmt: skip

    kinds = tuple(Option(one, translate(f"card-kind-{one}")) for one in CardKind)
    themes = tuple(Option(one, theme_name(one, translate)) for one in (*THEMES, _ALL))
    shares = ToggleField(
        "shared", translate("card-shared"), translate("card-shared-question"), value=shared
    )
    fields: tuple[Field, ...] = (
        ChoiceField("kind", translate("card-kind"), kinds, required=True, value=said.kind),
        line("title"), line("text"), line("role"), line("mailbox"), line("link"),
        ChoiceField(
            "theme", translate("goal-theme"), themes, required=True, value=said.theme or _ALL
        ),
        line("differently"),
        *((shares,) if is_own else ()),
    )  # fmt: skip
    return Form(
        action, translate("card-form-title"), translate("button-save"),
        translate("button-cancel"), fields, value,
        (Text(translate("card-form-how"), Tone.SUBTLE),), about=about,
    )  # fmt: skip


def _said(answers: Mapping[str, str], name: str) -> str:
    lines = answers.get(name, "").splitlines() if name in _LONG else [answers.get(name, "")]
    text = "\n".join(" ".join(line.split()) for line in lines).strip()
    return text[: LONGEST[name]].rstrip()
