"""Two people with the same form on the page: its own script shows who was first."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.adapters.playground.conftest import Served, look_as

pytestmark = pytest.mark.browser


def test_a_conflict_is_resolved_in_the_dialog_in_which_it_arose(
    context: BrowserContext, alone: Served
):
    first, second = (look_as(context, alone.url, who) for who in ("helen", "priya"))
    for page in (first, second):
        open_form(page, "Choose an owner")
    fill_in(first, "Facilities", "2027-01-04")
    expect(first.get_by_role("dialog")).to_be_hidden()

    dialog = second.get_by_role("dialog")
    owner, due = (dialog.locator(f"[data-field={name}] .error") for name in ("owner", "due"))
    fill_in(second, "Procurement", "2020-01-06")  # a day that is over: sent back incomplete
    expect(due).not_to_be_empty()
    fill_in(second, "Procurement", "2027-02-01")
    expect(owner).to_contain_text("Nothing has been overwritten")
    expect(owner).to_contain_text("It says now: Facilities")
    expect(due).to_contain_text("It says now: 4 January 2027")
    expect(dialog.locator("[name=owner]")).to_have_value("Procurement")
    expect(dialog.locator("[name=owner]")).to_be_focused()

    dialog.locator("button[type=submit]").click()
    expect(dialog).to_be_hidden()
    expect(second.locator("#direct-messages > li").last).to_contain_text("Procurement")


def open_form(page: Page, name: str) -> None:
    """Open a form about the barrier on top of the coordinators' list."""
    page.locator("#direct-composer").get_by_role("button", name="coordinate").click()
    messages = page.locator("#direct-messages > li")
    list_ = messages.filter(has_text="What nobody has read yet comes first").last
    list_.get_by_role("button", name="Open: ").first.click()
    messages.last.get_by_role("button", name=name).click()


def fill_in(page: Page, owner: str, due: str) -> None:
    dialog = page.get_by_role("dialog")
    dialog.locator("[name=owner]").fill(owner)
    dialog.locator("[name=due]").fill(due)
    dialog.locator("button[type=submit]").click()
