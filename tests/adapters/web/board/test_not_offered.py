"""What a form does not offer is asked again, with all that was typed, and never guessed."""

from collections.abc import Iterator
from dataclasses import replace

from bot import pages
from bot.chat.events import FormSubmitted, PageOpened
from bot.chat.filled_in import lacking
from bot.chat.forms import ChoiceField, DateField, Form, Option, TextField
from bot.chat.pages import forms_on
from bot.chat.responses import RejectForm
from bot.i18n import LOCALES, translator
from bot.messages.barriers import REPORTS
from challenges.models import Action, Friction, Goal, ReaderKey, Webhook
from tests.adapters.web.board import programmes
from tests.adapters.web.board.conftest import NAME, Office, opened
from tests.scenarios.world import CHANNEL, Person

GONE = "of-an-older-page"
OFFERED = "Deze keuze is er niet, of niet meer. Kies opnieuw."
NO_DAY = "Dit is geen dag. Kies een datum."


def spoilt(form: Form) -> Iterator[tuple[str, dict[str, str]]]:
    """Each choice and day of a form, with all answers of it and what it does not offer there."""
    whole = {one.id: _answer(one) for one in form.every_field}
    for one in form.every_field:
        if isinstance(one, ChoiceField | DateField):
            yield one.id, whole | {one.id: GONE}


def _answer(one: object) -> str:
    match one:
        case TextField(value=value):
            return value or "12"
        case ChoiceField(value=value, options=options):
            return value or (options[0].value if options else "")
        case DateField(value=value):
            return value or "2026-06-20"
        case _:
            return ""


async def strange(person: Person, form: Form) -> list[str]:
    """The fields of a form in which something is taken that it does not offer."""
    taken: list[str] = []
    for name, answers in spoilt(form):
        event = FormSubmitted(
            person.world.number(), person.user, CHANNEL, form.action, form.value, answers, "nl"
        )
        response = await person.world.bot.handle(event)
        wrong = response.errors.get(name, "") if isinstance(response, RejectForm) else ""
        if wrong not in (OFFERED, NO_DAY, "Kies een datum."):
            taken.append(f"{form.action}: {name}: {wrong or response}")
    return taken


async def test_no_form_on_any_page_takes_what_it_does_not_offer(office: Office):
    await programmes.fill(office, actions=4, goals=2, readings=4)
    barrier = await office.barrier(NAME, voices=3)
    friction = await office.said(barrier, "Al weken stuk")
    await office.can_be_asked(friction)
    await office.said(barrier, "Nog steeds")
    await office.enter("marieke")
    marieke = office.world.person("marieke")
    ids = {
        "barriers": [barrier], "triage": [barrier],
        "actions": [one.id for one in await office.world.rows(Action)],
        "goals": [one.id for one in await office.world.rows(Goal)],
    }  # fmt: skip
    ids["dashboard"] = ids["actions"]
    paths = [one.path for one in pages.PAGES if one.make and not one.names_one]
    paths += [f"{path}/{one}" for path, known in ids.items() for one in known[:2]]

    looked, taken = set[str](), list[str]()
    for path in paths:
        opens = PageOpened(marieke.user, path, {}, "nl")
        shown = await office.store.read(
            lambda session, opens=opens: office.world.bot.look(session, opens)
        )
        for form in forms_on(shown.page).values():
            if form.action not in looked:
                looked.add(form.action)
                taken += await strange(marieke, form)

    assert taken == []
    assert {"triage-barrier", "describe-barrier", "new-action", "new-goal", "new-session"} <= looked
    assert len(looked) > 20


async def test_no_form_of_the_chat_takes_what_it_does_not_offer(office: Office):
    noor, taken = office.world.person("noor"), list[str]()
    await noor.types("meedoen")
    answer = next(one for one in office.world.post.every_button if one.action == "check-in")
    challenge = answer.value.partition("/")[0]
    opens = [("reminders", ""), ("pause", ""), ("choose-team", "")]
    opens += [(action, about) for action in REPORTS.values() for about in ("", challenge)]
    for action, value in opens:
        noor.form = None
        await noor.presses_raw(action, value)
        assert noor.form is not None, action
        taken += await strange(noor, noor.form)

    assert taken == []
    assert await office.world.rows(Friction) == []


async def test_a_page_comes_back_with_what_was_typed_and_the_choice_open(office: Office):
    browser, page, barrier = await opened(office)

    page = await browser.sends(page, "/describe-barrier", horizon=GONE, site="Kelder")

    assert page.status == 422
    assert OFFERED in page.text
    form = page.form("/describe-barrier")
    assert form.values["site"] == ["Kelder"]
    assert form.values["horizon"] == [""]
    assert (await office.now(barrier)).site == ""


async def test_pages_of_the_website_itself_take_no_other_choice_either(office: Office):
    browser = await office.enter("marieke")
    page = await browser.opens("/board/readers")
    for purpose in ("", GONE):
        seen = await browser.sends(page, "/board/readers", name="Sensor", purpose=purpose)
        assert (seen.status, OFFERED in seen.text) == (422, True)
        assert seen.form("/board/readers").values["name"] == ["Sensor"]
    page = await browser.opens("/board/webhooks")
    told = {"name": "Wiki", "address": "https://wiki.example/in"}
    seen = await browser.sends(page, "/board/webhooks", event=["barrier.reported", GONE], **told)
    assert (seen.status, OFFERED in seen.text) == (422, True)
    assert seen.form("/board/webhooks").values["address"] == ["https://wiki.example/in"]

    assert await office.world.rows(ReaderKey) + await office.world.rows(Webhook) == []


def test_what_is_left_empty_or_as_it_was_is_no_strange_answer():
    choice = ChoiceField("where", "Waar", (Option("a", "A"),), value="gone-before")
    form = Form("x", "X", "Ja", "Nee", (choice, DateField("day", "Dag")))

    assert lacking(form, {}) == lacking(form, {"where": "", "day": " "}) == {}
    assert lacking(form, {"where": "a", "day": "2026-06-03"}) == {}
    assert lacking(form, {"where": "b", "day": "3 juni"}) == {
        "where": "field-not-offered", "day": "field-no-day",
    }  # fmt: skip
    needed = replace(form, fields=tuple(replace(one, required=True) for one in form.fields))
    assert lacking(needed, {"where": "b", "day": "3 juni"}) == lacking(
        form, {"where": "b", "day": "3 juni"}
    )
    for words in map(translator, LOCALES):
        assert words("field-not-offered") != words("field-no-day")
