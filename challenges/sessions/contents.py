"""What the template of a session holds: how long it takes, and what is asked when."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from challenges.models import NoteKind
from challenges.packs.contents import Key
from challenges.packs.files import FileModel
from challenges.packs.texts import Label, Sentences


class Part(BaseModel, frozen=True):
    """A part of a session: so many minutes, a question, and what kind of notes answer it."""

    model_config = ConfigDict(extra="forbid")

    minutes: Annotated[int, Field(ge=5, le=120, strict=True)]
    title: Label
    question: Sentences
    notes: NoteKind | None = None


class Template(FileModel):
    """A kind of session: what it is for, whom to invite, and its parts in their order."""

    name: Key
    title: Label
    about: Sentences
    invite: Sentences
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=10)]

    @property
    def minutes(self) -> int:
        """How long all of it takes."""
        return sum(part.minutes for part in self.parts)
