"""Microsoft's playground in a browser, for who does things in it and looks at what comes."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Error, Locator, Page, Route

_PATIENCE = 30_000
_CARD = ".ac-adaptiveCard"


class PlaygroundPage:
    """One of its conversations; every step waits for what it brings, and leaves a picture."""

    def __init__(self, page: Page, folder: Path) -> None:
        self._page = page
        self._folder = folder
        self._pictures = 0
        page.set_default_timeout(_PATIENCE)

    def opens(self, address: str) -> None:
        """Open the page, in the chat with the bot."""
        self._page.goto(address)
        self.card.wait_for()

    def finds(self, address: str, *, at: str) -> None:
        """Look for everything of one address at another, as a proxy would."""

        def fetch(route: Route) -> None:
            found = route.fetch(url=route.request.url.replace(address, at))
            route.fulfill(response=found)

        self._page.route(f"{address}/**", fetch)

    def goes_to(self, name: str) -> None:
        """Another conversation, by the name in the list."""
        self._page.get_by_text(name, exact=True).first.click()

    @property
    def card(self) -> Locator:
        """The newest card."""
        return self._page.locator(_CARD).last

    def sees(self, text: str) -> Locator:
        """The newest card that says this, once it is there."""
        card = self._page.locator(_CARD).filter(has_text=text).last
        card.wait_for()
        return card

    def sees_image(self) -> None:
        """Wait for the newest image in a card to be there."""
        image = self.card.locator("img").last
        image.wait_for()
        self._page.wait_for_function(
            "(one) => one.complete && one.naturalWidth > 0", arg=image.element_handle()
        )

    def says(self, text: str) -> None:
        """Type something to the bot, and wait for a card."""
        before = self._shown()
        box = self._page.get_by_role("textbox").last
        box.click()
        box.press_sequentially(text)
        box.press("Enter")
        self._changed(before)

    def presses(self, label: str, *, on: Locator | None = None, at: int = -1) -> None:
        """Press a button, on the newest card that has it or on this one, and wait for an answer."""
        button = self._page.get_by_role("button", name=label, exact=True)
        card = on or self._page.locator(_CARD).filter(has=button).last
        before = self._shown()
        card.get_by_role("button", name=label, exact=True).nth(at).click()
        self._changed(before)

    def waits(self, seconds: float) -> None:
        """Look at the page for a while, and touch nothing."""
        self._page.wait_for_timeout(seconds * 1000)

    def asks(self, label: str) -> bool:
        """Whether the newest card has a field like this."""
        return self.card.get_by_label(label).count() > 0

    def offers(self, label: str) -> bool:
        """Whether the newest card has a button like this."""
        return self.card.get_by_role("button", name=label, exact=True).count() > 0

    def fills_in(self, label: str, text: str) -> None:
        """Type into a field of the newest card."""
        self.card.get_by_label(label).last.fill(text)

    def chooses(self, label: str, option: str = "") -> None:
        """Choose from a list on the newest card; the first that it has when none is named."""
        self.card.get_by_label(label).last.click()
        options = self._page.get_by_role("option")
        (options.get_by_text(option, exact=True) if option else options).first.click()

    def ticks(self, label: str) -> None:
        """Tick a box on the newest card."""
        self.card.get_by_label(label).last.check()

    def pictured(self, name: str) -> None:
        """Leave a picture of what is on the screen."""
        self._pictures += 1
        self.card.scroll_into_view_if_needed()
        path = self._folder / f"{self._pictures:02}-{name}.png"
        self._page.screenshot(path=path)

    @contextmanager
    def looked_at_should_it_fail(self) -> Generator[None]:
        """Leave a picture of where a step could not be done."""
        try:
            yield
        except (AssertionError, Error):
            with suppress(Error):  # a page without a card must not hide what went wrong
                self.pictured("where-it-failed")
            raise

    def _shown(self) -> str:
        return self._page.evaluate(_EVERYTHING, _CARD)

    def _changed(self, before: str) -> None:
        expression = f"([card, before]) => ({_EVERYTHING})(card) !== before"
        self._page.wait_for_function(expression, arg=[_CARD, before])
        # What is replaced is taken away first and put there after that.
        self._page.wait_for_timeout(700)


_EVERYTHING = "(card) => [...document.querySelectorAll(card)].map((one) => one.outerHTML).join()"
