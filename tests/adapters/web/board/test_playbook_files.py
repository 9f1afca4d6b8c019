"""A playbook of their own, put in on the board: shown first, chosen, and taken out again."""

import re
from pathlib import Path

import pytest
from aiohttp import FormData
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium
from sqlmodel import Session, select

from challenges import own_playbooks, plans, playbooks
from challenges.models import Campaign, Organisation, OwnPlaybook, Plan, Role
from challenges.packs.documents import MAX_BYTES, document_in
from tests.adapters.web.board.conftest import Browser, Office, Seen
from tests.adapters.web.board.test_browser import enter, is_narrow
from tests.chromium import PHONE

GUIDE = (Path(__file__).parents[4] / "docs" / "playbooks.md").read_text("utf-8")
OWN = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)[0]
PAGE, PLAYBOOK = "/board/files/playbooks", "/board/playbook"


async def posted(browser: Browser, values: dict[str, str], content: bytes | None = None) -> Seen:
    form = FormData(values)
    form.add_field("file", content or b"", filename="own.yaml" if content is not None else "")
    response = await browser.client.post(PAGE, data=form)
    html = await response.text()
    return Seen(response.status, str(response.url.relative()), html, dict(response.headers))


def typed_in(page: Seen) -> dict[str, str]:
    return {name: value for name, [value] in page.form(PAGE).values.items() if name != "file"}


async def sends(browser: Browser, text: str) -> Seen:
    """Choose a file, and send it."""
    return await posted(browser, typed_in(await browser.opens(PAGE)), text.encode())


async def names(office: Office) -> list[str]:
    return [one.name for one in await office.world.rows(OwnPlaybook)]


async def keeps(office: Office, text: str = OWN) -> None:
    """Have it there already."""

    def work(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        own = playbooks.own_in(document_in(text.encode(), ""))
        own_playbooks.keep(session, organisation, own)

    await office.store.write(work)


async def chooses(browser: Browser, name: str) -> Seen:
    page = await browser.opens(PLAYBOOK)
    form = next(one for one in page.forms if one.action.endswith("/choose-playbook"))
    sent = {key: it[0] for key, it in form.values.items()} | {"playbook": name}
    return await browser.posts(form.action, list(sent.items()))


async def removes(browser: Browser) -> Seen:
    page = await browser.opens(PLAYBOOK)
    form = next(one for one in page.forms if one.action.endswith("/remove-playbook"))
    return await browser.posts(form.action, [(key, it[0]) for key, it in form.values.items()])


async def test_a_file_is_shown_first_then_chosen_followed_and_taken_out(office: Office):
    browser = await office.enter("marieke")
    assert "Een eigen draaiboek inlezen" in (await browser.opens(PLAYBOOK)).text
    preview = await sends(browser, OWN)
    assert preview.status == 200
    for said in ("Lenteweken", "Houd een plantjesmarkt", "2 weken later", "90 minuten"):
        assert said in preview.text, said
    assert "moet vóór de start" in preview.text  # our gate is in it
    assert await names(office) == []

    page = await posted(browser, typed_in(preview))
    assert "Het draaiboek staat erbij." in page.text
    assert await names(office) == ["spring-weeks"]

    followed = await chooses(browser, "spring-weeks")
    assert "Houd een plantjesmarkt" in followed.text
    refused = await removes(browser)
    assert "Dit draaiboek volgen jullie nu. Kies eerst een ander." in refused.text
    assert await names(office) == ["spring-weeks"]
    await chooses(browser, playbooks.USUAL)
    gone = await removes(browser)
    assert gone.status == 200
    assert "Lenteweken" not in gone.text
    assert await names(office) == []


async def test_what_is_wrong_is_said_by_line_and_field_and_can_be_mended_there(office: Office):
    browser = await office.enter("marieke")
    broken = OWN.replace("weeks: 2 ", "weeks: nul ").replace("plant-sale", "Plant Sale")
    page = await sends(browser, broken)
    assert page.status == 422
    lines = broken.splitlines()
    for field, sentence in (
        ("weeks", "Dit moet een heel getal zijn."),
        ("key", "Gebruik alleen kleine letters, cijfers en streepjes."),
    ):
        number = next(n for n, line in enumerate(lines, 1) if f"{field}:" in line)
        assert re.search(rf">{number}<.*?stap 1 {field}<.*?{sentence}", page.html, re.DOTALL)
    kept = typed_in(page)
    assert kept["text"].splitlines() == lines  # nothing of it was lost

    mended = await posted(browser, kept | {"text": OWN})
    assert mended.status == 200
    assert "Houd een plantjesmarkt" in mended.text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("name: spring-weeks", "name: exchange", "Zo heet een draaiboek", id="name"),
        pytest.param("plant-sale", "intake", "Zo heet een stap van Prikkel al.", id="step"),
        pytest.param("try-out,", "tryout,", "Kies uit: intake, promise,", id="shared"),
        pytest.param("van {organisation}", "van {org}", "Tussen accolades mag", id="blank"),
        pytest.param("minutes: 90", "minutes: 1", "minstens 5", id="too short"),
        pytest.param("      en: How many plants?\n", "", "Deze talen ontbreken: en.", id="text"),
        pytest.param("about:", "abuot:", "Dit veld kennen we niet.", id="field"),
        pytest.param("steps:", "steps: [", "geen YAML of JSON meer", id="broken"),
    ],
)
async def test_a_file_that_is_wrong_is_refused_in_words(
    office: Office, old: str, new: str, said: str
):
    page = await sends(await office.enter("marieke"), OWN.replace(old, new, 1))
    assert page.status == 422
    assert said in page.text
    assert await names(office) == []


async def test_a_playbook_in_other_languages_than_are_spoken_here_stays_out(office: Office):
    browser = await office.enter("marieke")
    english = re.sub(r"^ +nl: .*\n", "", OWN, flags=re.MULTILINE).replace(
        "shared: [", "shared: []\n# ["
    )
    page = await sends(browser, english)
    assert page.status == 422
    assert "Deze talen ontbreken: nl." in page.text
    forced = typed_in(page) | {"add": "yes"}
    assert (await posted(browser, forced)).status == 422
    assert await names(office) == []


async def test_nothing_and_far_too_much_are_refused(office: Office):
    browser = await office.enter("marieke")
    empty = await sends(browser, "")
    assert "Kies eerst een bestand." in empty.text
    large = await sends(browser, f"{OWN}#{'x' * MAX_BYTES * 2}")
    assert large.status == 413
    assert "Dit bestand is te groot." in large.text


async def test_a_newer_one_takes_its_place_and_whoever_follows_it_goes_on(office: Office):
    await keeps(office)

    def follow(session: Session) -> None:
        [campaign] = session.exec(select(Campaign)).all()
        own = playbooks.content_in(session.exec(select(OwnPlaybook)).one().content)
        plan = plans.lead_to(session, campaign, own, now=office.world.clock())
        plans.tick(session, plan, "plant-sale", done_on=office.world.clock().date(), note="40")

    await office.store.write(follow)
    browser = await office.enter("marieke")
    preview = await sends(browser, OWN.replace("plantjesmarkt", "stekjesmarkt"))
    assert "Dit komt ervoor in de plaats." in preview.text
    assert "Jullie volgen dat draaiboek nu" in preview.text
    await posted(browser, typed_in(preview))
    page = await browser.opens(PLAYBOOK)
    assert "Houd een stekjesmarkt" in page.text
    assert "40" in page.text
    assert len(await office.world.rows(OwnPlaybook)) == len(await office.world.rows(Plan)) == 1


async def test_only_so_many_are_kept(office: Office):
    for number in range(own_playbooks.MOST):
        await keeps(office, OWN.replace("spring-weeks", f"spring-{number}"))
    browser = await office.enter("marieke")
    page = await posted(browser, typed_in(await sends(browser, OWN)))
    assert page.status == 422
    assert "Haal er eerst een weg." in page.text
    assert typed_in(page)["text"].strip() == OWN.strip()


async def test_the_example_can_be_read_in_as_it_is(office: Office):
    browser = await office.enter("marieke")
    example = await browser.opens(f"{PAGE}/example")
    assert 'filename="prikkel-playbook.yaml"' in example.headers["Content-Disposition"]
    preview = await sends(browser, example.html)
    assert preview.status == 200
    assert "Challenge in twee weken" in preview.text


async def test_leaders_have_no_way_there(office: Office):
    await keeps(office)
    await office.world.grant("leider", Role.LEADER)
    browser = await office.browser()
    page = await browser.opens(await office.link("leider"))
    await browser.sends(page, "/board/enter")
    assert (await browser.opens(PAGE)).status == 403
    assert "Lenteweken" not in (await browser.opens(PLAYBOOK)).text


@pytest.mark.browser
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_both_pages_are_read_by_everybody_and_fit_a_phone(office: Office, browser: Chromium):
    context = await browser.new_context(locale="nl-NL", viewport=PHONE, bypass_csp=True)
    page = await enter(office, context, "marieke")
    for text in (OWN.replace("weeks: 2 ", "weeks: nul "), OWN):
        await page.goto(str(office.server.make_url(PAGE)))
        file = {"name": "own.yaml", "mimeType": "application/yaml", "buffer": text.encode()}
        await page.get_by_label("Het bestand").set_input_files(file)
        await page.get_by_role("button", name="Inlezen").click()
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            found = await Axe().run(page)
            assert found.violations_count == 0, (scheme, found.generate_report())
        assert await is_narrow(page)
    await context.close()
