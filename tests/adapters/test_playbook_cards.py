"""Cards and forms of the playbook: every step of every one is whole in Slack and in Teams."""

from uuid import uuid4

import pytest

from adapters.slack.blocks import to_blocks
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.i18n import LOCALES, translator
from bot.messages import playbook_forms as forms
from bot.samples.playbooks import START, TODAY, plan_of, playbook_cards
from challenges import playbooks
from challenges.models import OwnPlaybook
from challenges.packs.texts import BUTTON_LENGTH, Label
from tests.adapters.teams.card_rules import check
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", playbooks.available())
def test_every_step_is_whole_on_both_platforms(name: str, locale: str):
    for card in playbook_cards(name, locale):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        for text in card.plain_text().splitlines():
            words = text.strip("“”")
            assert words in _texts(blocks), card.title
            assert words in _texts(adaptive), card.title
        assert "{" not in card.plain_text()


def _texts(shown: object) -> str:
    """All that stands anywhere in what a platform is sent."""
    match shown:
        case dict():
            return "\n".join(map(_texts, shown.values()))
        case list():
            return "\n".join(map(_texts, shown))
        case str():
            return shown
        case _:
            return ""


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_is_whole_on_both_platforms(locale: str):
    words, playbook = translator(locale), playbooks.load(playbooks.USUAL)
    plan = plan_of(playbook)
    long = playbook.model_copy(update={"title": Label(dict.fromkeys(LOCALES, "x" * BUTTON_LENGTH))})
    own = OwnPlaybook(organisation_id=uuid4(), name="own", content=long.model_dump_json())
    asking = [step for step in playbook.steps if step.asks]
    assert [step.key for step in asking] == ["privacy-officer", "contact", "works-council-agreed"]
    for form in (
        *(forms.note_form(plan, step, TODAY, words) for step in asking),
        forms.choose_form(plan, [own], START, words, is_free=True),
        forms.choose_form(None, (), None, words, is_free=False),
    ):
        assert complaints_about_view(to_view(form)) == [], form.title
        check(to_form_card(form))
        check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)
