"""Texts in every language of a pack."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import (
    AfterValidator,
    Field,
    RootModel,
    SerializationInfo,
    StringConstraints,
    ValidationInfo,
    model_serializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from challenges.packs.problems import wrong

BUTTON_LENGTH = 60
"""What fits on a button in Slack (75) and Teams, with room for a mark in front."""

SENTENCES_LENGTH = 300


_COLON = {"fr": "\u202f: "}
"""What stands between a label and what is said, in languages that do not write it as others do."""


def labelled(label: str, said: str, locale: str) -> str:
    """What is said of something, after what it is called."""
    return f"{label}{_COLON.get(locale.split('-')[0], ': ')}{said}"


def _is_visible(text: str) -> bool:
    """Whether people see all of it; French keeps its marks near with spaces that do not break."""
    return text.replace("\u202f", " ").replace("\u00a0", " ").isprintable()


def _one_line(text: str) -> str:
    if "\n" in text:
        raise wrong("file-one-line", "must be one line, and has several")
    return _written(text)


def _written(text: str) -> str:
    if not _is_visible(text.replace("\n", "")):
        unseen = {f"U+{ord(one):04X}" for one in text if not _is_visible(one) and one != "\n"}
        raise wrong("file-unseen", f"holds what people cannot see: {', '.join(sorted(unseen))}")
    return text


Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
"""The tag of a language, as its folder in `bot/locales` is called: "fr", "pt-BR"."""

_Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1000),
    AfterValidator(_written),
]


def _languages(info: ValidationInfo | SerializationInfo) -> Sequence[str]:
    context: dict[str, Sequence[str]] = info.context or {}
    return context.get("languages", ())


class Localized(RootModel[dict[Language, _Text]], frozen=True):
    """A text by language; the first is for whom it is not there in their own.

    Validated with `languages` in the context it must be there in these, and in no other if they are
    `all` of them; written with them, they come first.
    """

    root: Annotated[dict[Language, _Text], Field(min_length=1)]

    def __hash__(self) -> int:
        return hash(tuple(self.root.items()))

    def __getitem__(self, language: str) -> str:
        return self.root[language]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is there in."""
        return tuple(self.root)

    def in_language(self, locale: str) -> str:
        """The text for a locale such as "nl" or "en-GB"; the first when it is not there in it."""
        wanted = locale if locale in self.root else locale.split("-")[0].lower()
        return self.root.get(wanted) or next(iter(self.root.values()))

    @model_validator(mode="after")
    def _is_in_every_language(self, info: ValidationInfo) -> "Localized":
        wanted = _languages(info)
        missing = [language for language in wanted if language not in self.root]
        unknown = [language for language in self.root if wanted and language not in wanted]
        if missing or unknown:
            raise PydanticCustomError("languages", "", {"missing": missing, "unknown": unknown})
        return self

    @model_serializer
    def _in_order(self, info: SerializationInfo) -> dict[str, str]:
        first = (language for language in _languages(info) if language in self.root)
        order = (*first, *self.root)
        return {language: self.root[language] for language in order}


_Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=SENTENCES_LENGTH),
    AfterValidator(_written),
]
_Label = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=BUTTON_LENGTH),
    AfterValidator(_one_line),
]


def common(texts: Sequence[Localized]) -> tuple[str, ...]:
    """The languages that texts have in common, in the order of the first."""
    return tuple(
        language
        for language in texts[0].languages
        if all(language in text.languages for text in texts)
    )


class Sentences(Localized, frozen=True):
    """A short paragraph."""

    root: Annotated[dict[Language, _Sentence], Field(min_length=1)]


class Label(Localized, frozen=True):
    """A few words on one line, that fit on a button."""

    root: Annotated[dict[Language, _Label], Field(min_length=1)]
