"""The card index as a file on the board: shared, read in, and refused where something is wrong."""

import json

import pytest
import yaml
from aiohttp import FormData
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium
from playwright.async_api import expect
from sqlmodel import Session, select

from challenges import cards
from challenges.cards import CardText
from challenges.models import CardKind, IndexCard, Organisation, Role, Solution
from challenges.packs.documents import MAX_BYTES
from tests.adapters.web.board.conftest import Browser, Office, Seen
from tests.adapters.web.board.test_browser import enter, is_narrow
from tests.chromium import PHONE

PAGE = "/board/files/cards"
THERE = """\
schema: prikkel-library/3
shared_by: Elders
solutions:
- {origin: b/1, code: FACIL, title: {nl: Bak}, how: Bakken geplaatst, language: nl, year: 2026}
cards:
- key: abc/1
  kind: tool
  title: Routeplanner voor fietsers
  link: https://voorbeeld.example/fiets
- key: abc/2
  kind: contact
  title: Gebouwen
  role: energiecoördinator
  person: Aline Voorbeeld
  named_until: 2027-03-01
"""


async def sends(browser: Browser, content: bytes | None, **typed: str) -> Seen:
    """Choose a file, and send it."""
    page = await browser.opens(PAGE)
    values = {name: value for name, [value] in page.form(PAGE).values.items()} | typed
    form = FormData(values)
    form.add_field("file", content or b"", filename="kaarten.yaml" if content is not None else "")
    return await posted(browser, form)


async def agrees(browser: Browser, preview: Seen, **ticks: str) -> Seen:
    """Press the button of the page that shows what was read."""
    form = FormData({n: v for n, [v] in preview.form(PAGE).values.items()} | ticks)
    form.add_field("file", b"", filename="")
    return await posted(browser, form)


async def posted(browser: Browser, form: FormData) -> Seen:
    response = await browser.client.post(PAGE, data=form)
    html = await response.text()
    return Seen(response.status, str(response.url.relative()), html, dict(response.headers))


async def known(office: Office) -> dict[str, str]:
    """What the cards are called that are here, by their keys."""
    return await office.store.read(
        lambda session: {one.key: one.title for one in session.exec(select(IndexCard))}
    )


async def makes(office: Office, said: CardText, *, shared: bool = True) -> IndexCard:
    def make(session: Session) -> IndexCard:
        organisation = session.exec(select(Organisation)).one()
        made = cards.create(
            session, organisation.id, said, shared=shared, now=office.world.clock(),
            today=office.world.clock().date(),
        )  # fmt: skip
        session.refresh(made)
        session.expunge(made)
        return made

    return await office.store.write(make)


async def test_a_file_of_another_is_shown_first_and_comes_in_once(office: Office):
    browser = await office.enter("marieke")
    preview = await sends(browser, THERE.encode())
    assert preview.status == 200
    assert "Gedeeld door Elders." in preview.text
    assert "Er komen 2 kaarten bij en één oplossing." in preview.text
    assert "Routeplanner voor fietsers Hulpmiddel" in preview.text
    assert "Aline Voorbeeld, tot en met 1 maart 2027" in preview.text
    assert await known(office) == {}

    page = await agrees(browser, preview)
    assert "Er zijn 2 kaarten toegevoegd en één oplossing." in page.text
    assert await known(office) == {"abc/1": "Routeplanner voor fietsers", "abc/2": "Gebouwen"}

    second = await sends(browser, json.dumps(yaml.safe_load(THERE), default=str).encode())
    assert "Er komt geen kaart bij en geen oplossing. 3 waren er al." in second.text
    assert "Voeg dit toe" not in second.text
    again = await agrees(browser, preview)
    assert "Er is geen kaart toegevoegd en geen oplossing. 3 waren er al." in again.text
    assert len(await known(office)) == 2
    solutions = await office.store.read(lambda session: session.exec(select(Solution)).all())
    assert len(solutions) == 1


async def test_a_card_that_was_removed_stays_so_unless_somebody_wants_it_again(office: Office):
    browser = await office.enter("marieke")
    await agrees(browser, await sends(browser, THERE.encode()))

    def remove(session: Session) -> None:
        card = session.exec(select(IndexCard).where(IndexCard.key == "abc/1")).one()
        cards.remove(session, card, version=card.version)

    await office.store.write(remove)
    preview = await sends(browser, THERE.encode())
    assert "Eén kaart werd hier verwijderd, en blijft weg." in preview.text
    assert "Routeplanner" not in preview.text
    page = await agrees(browser, preview)
    assert "Er is geen kaart toegevoegd en geen oplossing. 2 waren er al." in page.text
    assert set(await known(office)) == {"abc/2"}

    page = await agrees(browser, preview, again="yes")
    assert "Er is één kaart toegevoegd" in page.text
    assert set(await known(office)) == {"abc/1", "abc/2"}


async def test_what_differs_is_shown_and_taken_over_only_with_the_tick(office: Office):
    browser = await office.enter("marieke")
    mine = await makes(office, CardText(CardKind.TOOL, "Van ons"))
    await agrees(browser, await sends(browser, THERE.encode()))
    other = THERE.replace("Routeplanner voor fietsers", "Fietsrouteplanner")
    other += f"- {{key: {mine.key}, kind: tool, title: Niet van ons}}\n"
    preview = await sends(browser, other.encode())
    assert "Dit is in het bestand anders dan hier" in preview.text
    assert "Titel Routeplanner voor fietsers Fietsrouteplanner" in preview.text
    assert "van ons, dat blijft" in preview.text

    await agrees(browser, preview)
    assert (await known(office))["abc/1"] == "Routeplanner voor fietsers"
    page = await agrees(browser, preview, changed="yes")
    assert "Eén kaart is veranderd." in page.text
    now = await known(office)
    assert (now["abc/1"], now[mine.key]) == ("Fietsrouteplanner", "Van ons")


async def test_what_may_leave_is_told_and_names_only_with_their_own_tick(office: Office):
    browser = await office.enter("marieke")
    page = await browser.opens(PAGE)
    assert "Er is nog niets om te delen." in page.text
    assert (await browser.opens(f"{PAGE}/download")).status == 404

    contact = await makes(office, CardText(CardKind.CONTACT, "Gebouwen", role="energie"))
    await makes(office, CardText(CardKind.TOOL, "Meetkoffer", text="Bel 06-12345678"))
    await makes(office, CardText(CardKind.TOOL, "Blijft hier"), shared=False)
    anna = office.world.person("Facilitair-1")

    async def names(**ticks: str) -> str:
        await anna.presses_raw("name-on-card", str(contact.id))
        await anna.fills_in(name="Aline Voorbeeld", **ticks)
        response = await browser.client.get(f"{PAGE}/download?organisation=yes")
        assert response.headers["Content-Disposition"] == (
            'attachment; filename="prikkel-cards.yaml"'
        )
        return (await response.read()).decode()

    assert "Aline" not in await names()
    assert "Aline" not in (await browser.opens(PAGE)).text
    told = yaml.safe_load(await names(outside="yes"))
    assert [one["title"] for one in told["cards"]] == ["Gebouwen", "Meetkoffer"]
    assert told["cards"][0]["person"] == "Aline Voorbeeld"
    assert told["shared_by"]

    page = await browser.opens(PAGE)
    assert "Er gaan 2 kaarten mee en geen oplossing." in page.text
    assert "Gebouwen (met de naam Aline Voorbeeld, zoals diegene zelf aanvinkte)" in page.text
    assert "hier lijkt een adres, nummer of naam in te staan Meetkoffer" in page.text
    assert "Op deze kaarten staat dat nog niet Meetkoffer" in page.text
    assert "Blijft hier" not in page.text


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "/3", "/9", "1 schema Kies uit: prikkel-library/1, prikkel-library/2", id="version"
        ),
        pytest.param(
            "link: https:", "link: javascript:",
            "6 kaart 1 Dit is geen adres van een pagina.", id="a script",
        ),
        pytest.param("kind: tool", "kind: dier", "7 kaart 1 kind Kies uit: contact", id="a kind"),
        pytest.param("  kind: tool\n", "", "6 kaart 1 kind Hier hoort iets te staan.", id="lacks"),
        pytest.param("role: ", "rol: ", "13 kaart 2 rol Dit veld kennen we niet.", id="misspelt"),
        pytest.param("abc/2", "abc/1", "10 kaart 2 key Deze sleutel is al gebruikt", id="twice"),
        pytest.param(
            "year: 2026", "year: vorig", "4 oplossing 1 year Dit moet een heel getal", id="a year"
        ),
        pytest.param("- key: abc/1", "- &a\n  key: abc/1", "Hier staat iets wat niet", id="anchor"),
        pytest.param("shared_by", "x: !!python/name:os.system y\nshared_by", "niet mag", id="tag"),
        pytest.param("title: Gebouwen", f"title: {'x' * 200}", "hoogstens 120 tekens", id="long"),
        pytest.param("cards:", "cards: [", "geen YAML of JSON meer", id="broken"),
        pytest.param("  named_until: 2027-03-01\n", "", "horen bij elkaar", id="a bare name"),
    ],
)  # fmt: skip
async def test_what_is_wrong_is_told_with_line_and_field(
    office: Office, old: str, new: str, told: str
):
    page = await sends(await office.enter("marieke"), THERE.replace(old, new, 1).encode())
    assert page.status == 422
    assert told in page.text
    assert "Er is niets toegevoegd." in page.text
    assert await known(office) == {}


BOMB = b"".join(
    [b"a: &a [x,x,x,x,x,x,x,x,x]\n",
     *(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n".encode() for a, b in zip("abcdefgh", "bcdefghi",
                                                                         strict=True))]
)  # fmt: skip


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        pytest.param(None, 422, "Kies eerst een bestand.", id="nothing"),
        pytest.param(b"# " + b"x" * MAX_BYTES, 413, "Dit bestand is te groot.", id="a bit large"),
        pytest.param(b"x" * (3 * MAX_BYTES), 413, "Dit bestand is te groot.", id="huge"),
        pytest.param(BOMB, 422, "Hier staat iets wat niet mag", id="billion laughs"),
        pytest.param(b"[" * MAX_BYTES, 422, "te veel lagen", id="deep"),
        pytest.param(b"a: 1" + b":59" * 150_000, 422, "schema Hier hoort", id="sixties"),
        pytest.param(b"a: 1" + b":59" * 300 + b".5", 422, "schema Hier hoort", id="broken sixties"),
        pytest.param(b"a: \xff\xfe", 422, "niet als UTF-8", id="no text"),
        pytest.param(b"PK\x03\x04", 422, "tekens in die niet", id="a zip"),
        pytest.param(b"- 1\n" * 100_000, 422, "Dit moet een blok zijn", id="a list"),
        pytest.param(b"schema: prikkel-library/3\n", 422, "Dit klopt niet.", id="no cards"),
    ],
)  # fmt: skip
async def test_a_hostile_file_is_refused(
    office: Office, content: bytes | None, status: int, told: str
):
    page = await sends(await office.enter("marieke"), content)
    assert page.status == status
    assert told in page.text
    assert await known(office) == {}


async def test_of_very_many_complaints_the_first_are_told(office: Office):
    many = b"schema: prikkel-library/3\n" + b"".join(b"k%d: 1\n" % n for n in range(30_000))
    page = await sends(await office.enter("marieke"), many)
    assert page.status == 422
    assert "En nog 1.900." in page.text
    assert len(page.html) < 100_000


async def test_markup_stays_text_in_the_preview_and_on_the_page(office: Office):
    browser = await office.enter("marieke")
    evil = "<script>alert(1)</script><i>=1+1</i>"
    content = THERE.replace("Routeplanner voor fietsers", f"'{evil}'").replace(
        "Elders", f"'{evil}'"
    )
    preview = await sends(browser, content.encode())
    assert evil in preview.text
    assert {"script", "i"}.isdisjoint(preview.tags)
    await agrees(browser, preview)
    page = await browser.opens("/board/cards")
    assert evil in page.text
    assert {"script", "i"}.isdisjoint(page.tags)


async def test_files_of_cards_are_for_coordinators(office: Office):
    stranger = await office.browser()
    assert (await stranger.opens(PAGE)).status == 403
    assert (await stranger.opens(f"{PAGE}/download")).status == 403
    assert (await posted(stranger, FormData({"file": THERE}))).status == 403

    await office.world.grant("lea", Role.LEADER)
    leader = await office.browser()
    page = await leader.opens(await office.link("lea"))
    assert (await leader.sends(page, "/board/enter")).status == 200
    assert (await leader.opens(PAGE)).status == 403
    assert (await leader.opens(f"{PAGE}/download")).status == 403
    assert (await posted(leader, FormData({"file": THERE}))).status == 403
    assert "Kaarten delen en inlezen" not in (await leader.opens("/board/cards")).text


async def test_a_file_without_the_word_of_the_form_is_refused(office: Office):
    browser = await office.enter("marieke")
    assert (await sends(browser, THERE.encode(), token="other")).status == 422
    page = await agrees(browser, await sends(browser, THERE.encode()), token="other")
    assert page.status == 422
    assert await known(office) == {}


async def test_a_search_that_is_too_long_is_told_and_not_cut(office: Office):
    browser = await office.enter("marieke")
    long = "verwarming " * 10
    page = await browser.opens(f"/board/cards?text={long.replace(' ', '+')}")
    assert "Je zoekt met meer dan 100 tekens." in page.text
    assert page.form("/board/cards").values["text"] == [long.strip()]


@pytest.mark.browser
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_pages_of_cards_are_read_by_everybody_and_fit_a_phone(
    office: Office, browser: Chromium
):
    word = "een-heel-lang-aaneengeschreven-woord-dat-nergens-past-"
    contact = await makes(office, CardText(CardKind.CONTACT, word * 2, role="energie"))
    await makes(office, CardText(CardKind.TOOL, "Meetkoffer", text="Bel 06-12345678 " + word))
    context = await browser.new_context(locale="nl-NL", viewport=PHONE, bypass_csp=True)
    context.set_default_timeout(60_000)
    page = await enter(office, context, "marieke")
    base = str(office.server.make_url("/")).rstrip("/")

    async def is_good(where: str) -> None:
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            found = await Axe().run(page)
            assert found.violations_count == 0, (where, scheme, found.generate_report())
        assert await is_narrow(page), where

    for address in ("cards", f"cards/{contact.id}", "cards?text=energie", f"cards?text={word * 3}"):
        await page.goto(f"{base}/board/{address}")
        await is_good(address)
    await page.goto(base + PAGE)
    await page.get_by_text("Welke kaarten zijn dat?").click()
    await is_good("share")

    async def chooses(content: str) -> None:
        file = {"name": "k.yaml", "mimeType": "application/yaml", "buffer": content.encode()}
        await page.get_by_label("Het bestand").set_input_files(file)
        await page.get_by_role("button", name="Inlezen").click()

    await chooses(THERE.replace("kind: tool", "kind: dier"))
    await expect(page.get_by_role("alert")).to_be_visible()
    await is_good("wrong")
    other = THERE.replace("Routeplanner", f"{word}Routeplanner")
    await chooses(other + f"- {{key: {contact.key}, kind: tool, title: Anders}}\n")
    await expect(page.locator("h1")).to_have_text("Klopt dit?")
    await is_good("preview")
    await page.get_by_role("button", name="Voeg dit toe").click()
    await expect(page.get_by_text("Er zijn 2 kaarten toegevoegd")).to_be_visible()
    await is_good("added")
