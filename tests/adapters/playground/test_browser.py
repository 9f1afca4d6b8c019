"""The page in a real Chromium, as somebody would use it who decides whether to try Prikkel."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from adapters.playground.words import typed_word
from challenges.models import Role
from tests.adapters.playground.conftest import Served, look_as
from tests.chromium import PHONE
from tests.photographs import of_a_phone

pytestmark = pytest.mark.browser


def challenge_on(page: Page) -> Locator:
    """Today's challenge in the channel."""
    pressable = page.locator("#channel-messages > li:not(.private)").filter(
        has=page.locator(".body [data-value$='/done']")
    )
    return pressable.last


def test_somebody_joins_checks_in_reports_and_the_coordinator_sees_it_the_next_morning(
    context: BrowserContext, alone: Served
):
    words = "The bicycle pump at the depot is broken"
    page = look_as(context, alone.url, "sam")
    page.locator("#channel-composer").get_by_role("button", name="join", exact=True).click()
    expect(page.locator("#channel-messages .private").last).to_contain_text("Only you see this")

    challenge_on(page).get_by_role("button", name="Not today").click()
    answer = challenge_on(page).locator(".answers .private")
    expect(answer).to_contain_text("What got in the way?")
    answer.get_by_role("button", name="Something else").click()
    dialog = page.get_by_role("dialog")
    dialog.locator("textarea").fill(words)
    dialog.locator("input[value='own-words']").check()
    dialog.get_by_role("button", name="Send").click()
    # A pump that the invented organisation got before: is it the same?
    expect(dialog).to_contain_text("This looks like something we know already")
    dialog.get_by_label("No, this is something else").check()
    dialog.get_by_role("button", name="Send").click()
    expect(dialog).to_be_hidden()
    expect(challenge_on(page).locator(".answers blockquote")).to_have_text(words)

    page.get_by_role("button", name="Next morning").click()
    expect(page.locator("#now")).to_contain_text("Thursday")
    page.locator("[data-person='helen']").click()
    page.locator("#direct-composer").get_by_role("button", name="coordinate").click()
    review = page.locator("#direct-messages > li").last
    expect(review).to_contain_text("Barriers to look at")
    while words not in (before := review.inner_text()):
        review.get_by_role("button", name="Next").click()
        page.wait_for_function(
            "([item, before]) => item.innerText !== before", arg=[review.element_handle(), before]
        )


def test_the_page_opens_at_the_last_day_and_shows_earlier_ones_when_asked(
    context: BrowserContext, served: Served
):
    page = look_as(context, served.url, "fatima")
    days = page.locator("#channel-messages > .day")
    earlier = page.locator("#channel-messages").get_by_role("button", name="eerdere dagen")

    expect(days.locator("visible=true")).to_have_count(1)
    expect(challenge_on(page).get_by_role("button", name="Gedaan")).to_be_visible()
    earlier.click()

    expect(earlier).to_have_count(0)
    assert days.locator("visible=true").count() == days.count() > 1


def test_a_form_keeps_what_was_typed_and_says_beside_the_field_what_is_missing(
    context: BrowserContext, served: Served
):
    page = look_as(context, served.url, "fatima")
    challenge_on(page).get_by_role("button", name="Wat zat er in de weg?").click()
    dialog = page.get_by_role("dialog")
    dialog.locator("input[value='own-words']").check()
    dialog.get_by_label("Waar was dat?").fill("Werf Zuid")

    dialog.locator("button[type=submit]").click()

    wrong = dialog.locator("[aria-invalid=true]")
    expect(wrong).to_be_focused()
    expect(dialog.locator("[data-field=text] .error")).not_to_be_empty()
    expect(dialog.get_by_label("Waar was dat?")).to_have_value("Werf Zuid")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_whole_flow_works_by_keyboard(context: BrowserContext, served: Served):
    page = look_as(context, served.url, "nora")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    not_today = challenge_on(page).locator(".body [data-value$='/not-today']").first
    tab_to(page, not_today)
    page.keyboard.press("Enter")
    answer = challenge_on(page).locator(".answers .private .body")
    expect(answer).to_be_focused()

    tab_to(page, answer.locator("[data-action='friction-reason']").first)
    page.keyboard.press("Space")
    expect(answer).to_contain_text("Thank you")
    expect(answer).to_be_focused()

    command = page.locator("#channel-composer-input")
    tab_to(page, command)
    page.keyboard.type("/prikkel barrier")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("input, select, textarea").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(command).to_be_focused()


def tab_to(page: Page, target: Locator) -> None:
    for _ in range(120):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the keyboard does not get there")


def test_news_is_spoken_to_those_who_listen(context: BrowserContext, served: Served):
    page = look_as(context, served.url, "bram")

    page.locator("#channel-composer").get_by_role("button", name="ranglijst").click()

    expect(page.locator("#spoken[aria-live=polite]")).to_contain_text("Ranglijst")


@pytest.mark.parametrize("person", ["joost", "marieke", "ingrid", "david"])
def test_the_narrowest_phone_needs_no_sideways_scrolling(
    context: BrowserContext, served: Served, person: str
):
    page = look_as(context, served.url, person)
    page.set_viewport_size(PHONE)
    for pane in ("#show-direct", "#show-channel"):
        page.locator(pane).click()
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"]


def test_on_a_phone_one_conversation_is_shown_at_a_time(context: BrowserContext, served: Served):
    page = look_as(context, served.url, "ingrid")
    page.set_viewport_size(PHONE)
    expect(page.locator("#direct")).to_be_hidden()

    page.locator("#show-direct").click()

    expect(page.locator("#direct")).to_be_visible()
    expect(page.locator("#channel")).to_be_hidden()


def test_the_language_switch_shows_the_counterpart_in_the_other_organisation(
    context: BrowserContext, served: Served
):
    page = look_as(context, served.url, "marieke")
    expect(page.locator("#next-morning")).to_have_text("Volgende ochtend")

    page.get_by_role("button", name="English").click()

    expect(page.locator("#next-morning")).to_have_text("Next morning")
    expect(page.locator("[data-person][aria-pressed=true]")).to_contain_text("Helen Marsh")
    assert page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize(
    ("tag", "locale"), [("nl-BE", "nl"), ("en-GB", "en"), ("fr-FR", "nl")], ids=str
)
def test_who_comes_without_a_choice_reads_the_language_of_their_browser(
    pages: Browser, served: Served, tag: str, locale: str
):
    with pages.new_context(locale=tag) as context:
        page = context.new_page()
        page.goto(served.url)
        page.wait_for_selector("body[data-ready]", timeout=60_000)
        assert page.evaluate("document.documentElement.lang") == locale


SCREEN = {"width": 390, "height": 844}
"""A telephone as most people have it."""


def is_on_one_screen(card: Locator) -> bool:
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box is not None
    return box["width"] <= SCREEN["width"] and box["height"] <= SCREEN["height"]


@pytest.mark.parametrize("locale", ["nl", "en"])
@pytest.mark.parametrize("role", Role)
def test_what_is_typed_for_is_answered_on_one_screen_of_a_phone(
    context: BrowserContext, served: Served, role: Role, locale: str
):
    """What is beyond it is behind a button, such as the next page of a list."""
    [cast] = [cast for cast in served.playground.casts if cast.locale == locale]
    person = [person for person in cast.playable if person.role is role][
        -1
    ]  # others play the first
    page = look_as(context, served.url, person.user.id)
    page.set_viewport_size(SCREEN)
    page.locator("#show-direct").click()
    answers = page.locator("#direct-messages > li.message")
    commands = ["home", "barriers", *(["coordinate"] if role is Role.COORDINATOR else [])]
    for command in commands:
        before = answers.count()
        page.locator("#direct-composer-input").fill(typed_word(command, locale))
        page.keyboard.press("Enter")
        expect(answers).to_have_count(before + 1)
        assert is_on_one_screen(answers.last.locator(".card")), command


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_the_digest_is_on_one_screen_of_a_phone_and_the_rest_a_press_away(
    context: BrowserContext, served: Served, locale: str
):
    [cast] = [cast for cast in served.playground.casts if cast.locale == locale]
    page = look_as(context, served.url, cast.holder_of(Role.LEADER).user.id)
    page.set_viewport_size(SCREEN)
    page.locator("#show-direct").click()
    read_on = page.locator("[data-action='read-digest']")
    digest = page.locator("#direct-messages .card").filter(has=read_on).first
    if digest.is_hidden():
        page.locator("#direct-messages .earlier button").click()
    assert is_on_one_screen(digest)

    digest.locator(read_on).click()
    scale = page.locator("#direct-messages figure.chart.scale svg[role=img]")
    expect(scale.last).to_be_visible()


def test_a_challenge_and_an_answer_are_on_one_screen_of_a_phone(
    context: BrowserContext, served: Served
):
    page = look_as(context, served.url, "fatima")
    page.set_viewport_size(SCREEN)
    challenge = challenge_on(page)
    assert is_on_one_screen(challenge.locator("> .body .card"))
    expect(challenge.locator("> .body svg[role=img]")).to_be_visible()

    challenge.get_by_role("button", name="Vandaag niet").first.click()
    answer = challenge.locator(".answers .private .card")
    expect(answer).to_contain_text("Wat zat er in de weg?")
    assert is_on_one_screen(answer)


def test_the_introduction_leads_to_monday_and_can_be_closed(context: BrowserContext, alone: Served):
    page = look_as(context, alone.url, "nora")
    page.get_by_role("button", name="To Monday").click()
    expect(page.locator("#now")).to_contain_text("Monday")
    expect(page.locator("#direct-messages > li article")).to_have_count(2)
    expect(page.locator("[data-person='david']")).to_have_attribute("aria-pressed", "true")

    page.get_by_role("button", name="Close this explanation").click()
    expect(page.locator(".guide")).to_have_count(0)
    page.reload()
    page.wait_for_selector("body[data-ready]")
    expect(page.locator(".guide")).to_have_count(0)
    page.close()


def test_somebody_sends_a_photo_with_a_report(context: BrowserContext, served: Served):
    page = look_as(context, served.url, "sam")
    page.locator("#direct-composer input").fill("barrier")
    page.locator("#direct-composer input").press("Enter")
    dialog = page.get_by_role("dialog")
    photo = {"name": "rack.jpg", "mimeType": "image/jpeg", "buffer": of_a_phone()}
    dialog.get_by_label("Photo (optional)").set_input_files(files=[photo])  # pyright: ignore[reportArgumentType]
    dialog.locator("textarea").fill("Ask Jan de Vries, 06 12345678")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog).to_contain_text("Photo chosen: rack.jpg")  # what was typed is asked about first
    dialog.locator("textarea").fill("Zeppelins hover")
    dialog.get_by_role("button", name="Send").click()

    expect(page.locator("#direct-messages")).to_contain_text("Your photo is with your report.")
