"""Uses everything that the recipes added, and prints what it saw as JSON."""

import asyncio
import json
import re
from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from itertools import count
from pathlib import Path

from sqlmodel import Session, select

from adapters import migrations
from adapters.cli.commands import run
from adapters.database import open_store
from adapters.platform.wirings import wiring
from adapters.registry import PLATFORMS, SETTING_NAMES
from adapters.web.board.frame import Frame
from bot import roster
from bot.app import Bot
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted, PageOpened
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately
from challenges import packs, participants
from challenges.models import Organisation, Role

NOW = datetime(2199, 11, 20, 10, tzinfo=UTC)
ADDRESS = "sqlite:///prikkel.sqlite"
HERE = Workspace("slack", "T0FAKE")
CHAT = Conversation(HERE, "D0FAKE", direct=True)
CARLA, DAVE = User(HERE, "U0CARLA"), User(HERE, "U0DAVE")
_ids = map(str, count())


def set_up(session: Session) -> list[list[object]]:
    old = session.exec(select(Organisation)).one()
    workspace = roster.add_workspace(session, HERE, old)
    for user in (CARLA, DAVE):
        person = roster.meet(session, workspace, user.id)
        person.locale = "en"
        participants.join(session, person, now=NOW)
        participants.grant(session, person, Role.COORDINATOR if user is CARLA else Role.PARTICIPANT)
    new = Organisation(name="Other", created_at=NOW)
    session.add(new)
    session.flush()
    return [[one.motto, one.floors, one.is_open] for one in (old, new)]


async def use() -> dict[str, object]:
    store = open_store(ADDRESS)
    bot = Bot(store, lambda: NOW, patience=60)  # a busy machine takes its time
    try:
        old, new = await store.write(set_up)
        seen: dict[str, object] = {"old organisation": old, "new organisation": new}
        seen["typed"] = [
            await said(bot, CommandGiven(next(_ids), CARLA, CHAT, word, "en"))
            for word in ("notes", "jottings")
        ]
        seen["not a coordinator"] = await said(bot, CommandGiven(next(_ids), DAVE, CHAT, "notes"))
        opened = await bot.handle(ButtonPressed(next(_ids), CARLA, CHAT, "new-note", ""))
        assert isinstance(opened, OpenForm)
        seen["opened"] = opened.form.action
        empty = FormSubmitted(next(_ids), CARLA, CHAT, "new-note", "", {"words": " "})
        refused = await bot.handle(empty)
        assert isinstance(refused, RejectForm)
        seen["refused"] = list(refused.at_fields())
        words = {"words": "The tap drips"}
        seen["written"] = await said(
            bot, FormSubmitted(next(_ids), CARLA, CHAT, "new-note", "", words)
        )
        opened_page = PageOpened(CARLA, "notes", {}, "en")
        shown = await store.read(lambda session: bot.look(session, opened_page))
        seen["navigation"] = [lead.label for chapter in shown.nav for lead in chapter.leads]
        seen["page"] = Frame().shown(shown, "notes", None, "token", "seal", done="")
    finally:
        await store.close()
    return seen


async def said(bot: Bot, event: CommandGiven | FormSubmitted) -> str:
    answer = await bot.handle(event)
    assert isinstance(answer, ReplyPrivately), answer
    return answer.card.title


def packs_of_ours() -> dict[str, object]:
    """A pack of one day, in one language, with a reason of the new kind."""
    library = sorted(Path("challenges/packs/library").glob("*.yaml"))[0].read_text("utf-8")
    lines = library.partition("challenges:\n")[2].partition("\n  - code: ")[0].splitlines()
    english = [line for line in lines if not line.strip().startswith(("nl:", "fr:", "de:"))]
    challenge = re.sub(r"barrier: \w+", "barrier: WATER", "\n".join(english), count=1)
    texts = [f"{name}: {{en: {name}}}" for name in ("title", "about", "kickoff", "closing")]
    own = Path("own.yaml")
    own.write_text(
        "\n".join(["name: own", *texts, "days: [own]", "challenges:",
                   re.sub(r"code: \w+", "code: own", challenge, count=1)]), "utf-8",
    )  # fmt: skip
    return {
        "asked first": packs.load("two-weeks").challenges[0].code,
        "kinds": list(packs.barrier_codes()),
        "own pack with it": [str(one) for one in packs.check(own)],
    }


migrations.migrate(ADDRESS)
seen = asyncio.run(use()) | packs_of_ours()
seen["platforms"] = sorted(PLATFORMS)
seen["wired"] = type(wiring("kite")).__module__
seen["settings"] = sorted(SETTING_NAMES)
told = StringIO()
with redirect_stdout(told):
    run(["doctor", "kite"])
seen["doctor"] = told.getvalue()
print(json.dumps(seen))
