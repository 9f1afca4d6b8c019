"""Questionnaires: all waves, and one with what may be told of it."""

from bot import questionnaires
from bot import themes as chosen
from bot.chat.cards import Actions, Button, Item, Text, Tone
from bot.chat.forms import id_in
from bot.chat.pages import Fold, Lead, Page, Part, Section
from bot.messages import themes
from bot.messages.questionnaires import asking, results
from bot.messages.questionnaires import waves as messages
from bot.messages.questionnaires.comparing import Results
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges import queries
from challenges.models import Measure, Role
from challenges.queries.questionnaires import UnknownMeasure
from challenges.questionnaires import Kind, Question, waves
from challenges.themes import TooFewChallenges

BUTTONS = frozenset({"post-wave", "close-wave-now", "post-results", "use-theme-plan"})


def list_page(turn: Turn, rest: str, query: Asked) -> Page:
    """All waves, and the form for a new one."""
    del rest, query
    words = turn.translate
    known = queries.questionnaires.measures(turn.session, turn.organisation.id)
    items = tuple(
        Item(
            messages.title_of(measure, words),
            status=messages.standing(measure, turn.today, words),
            page=f"questionnaires/{measure.id}",
        )
        for measure in known
    )
    new: tuple[Part, ...] = ()
    if Role.COORDINATOR in turn.roles:
        form = messages.new_form(waves.proposals(turn.campaign, turn.today), words)
        new = (Actions((themes.choose_button(words),)), Fold(form.title, (form,)))
    section = Section(words("waves-title"), (*new, *items), empty=words("waves-none"))
    return Page(words("questionnaires-title"), (section,))


def wave_page(turn: Turn, measure_id: str, query: Asked) -> Page:
    """One wave: what the channel reads while it is open, and what may be told afterwards."""
    del query
    words = turn.translate
    identifier = id_in(measure_id, UnknownMeasure)
    measure = queries.questionnaires.measure(turn.session, identifier, turn.organisation.id)
    told = measure.closed_on is not None
    sections = _results(turn, measure) if told else (_preview(turn, measure),)
    back = Lead(words("button-back"), "questionnaires")
    return Page(messages.title_of(measure, words), sections, back=back)


def _preview(turn: Turn, measure: Measure) -> Section:
    """What the channel will read, and the buttons of who looks after it."""
    words = turn.translate
    card = asking.invitation(measure, words)
    body: tuple[Part, ...] = (Text(messages.standing(measure, turn.today, words)), *card.body)
    if Role.COORDINATOR in turn.roles:
        now = Button("close-wave-now", words("button-close-wave-now"), str(measure.id))
        close = (Text(words("wave-close-sure"), Tone.SUBTLE), Actions((now,)))
        if measure.takes_answers(turn.today):
            body += (_posting("post-wave", "button-post-wave", measure, turn),)
        body += (Fold(words("button-close-wave"), close),)
    return Section(card.title, body, name="wave")


def _results(turn: Turn, measure: Measure) -> tuple[Section, ...]:
    words = turn.translate
    found = questionnaires.results_of(turn.session, measure)
    about: tuple[Part, ...] = results.about(found, words)
    if Role.COORDINATOR in turn.roles:
        about += (_posting("post-results", "button-post-results", measure, turn),)
    picture = results.pairs(found, words)
    pairs = (Section(picture.table.caption, (picture,), name="pairs"),) if picture else ()
    each = tuple(_section(found, question, turn) for question in found.asked.questions)
    plans = _plans(turn, measure) if Role.COORDINATOR in turn.roles else ()
    return (Section(words("results-title"), about, name="results"), *pairs, *each, *plans)


def _plans(turn: Turn, measure: Measure) -> tuple[Section, ...]:
    """The plan of what was chosen; one for each way in which a tie can be broken."""
    words, options = turn.translate, chosen.options(measure)
    if not options:
        return ()
    body = tuple(_plan(turn, measure, option, len(options)) for option in options)
    return (Section(words("theme-plan-heading"), body, name="plan"),)


def _plan(turn: Turn, measure: Measure, option: chosen.Themes, options: int) -> Part:
    """A plan, folded away where there are more; or why there is none."""
    words = turn.translate
    title = words("theme-plan-title", themes=themes.names(option, words))
    try:
        planned, may_use = chosen.plan_of(turn.session, turn.campaign, option, turn.now)
    except TooFewChallenges as few:
        return Fold(title, (Text(words(few.key, **few.values)),), is_open=True)
    body: tuple[Part, ...] = themes.plan_parts(planned, options, words, may_use=may_use)
    if may_use:
        body += (Actions((themes.use_button(measure.id, option, words),)),)
    return Fold(title, body, is_open=options == 1)


def _section(found: Results, question: Question, turn: Turn) -> Section:
    """What may be told of one question, by department where that can be told apart."""
    words = turn.translate
    title = question.text.in_language(words.locale)
    if question.kind is Kind.SENTENCE:
        return Section(title, (Text(words("results-sentence")),), name=question.key)
    chart = results.chart(found, question, words)
    body: tuple[Part, ...] = (Text(results.people_text(found, question, words)),)
    body += (chart,) if chart else ()
    changed = results.changes(found, question, words)
    body += (changed,) if changed else ()
    tables = results.groups(found.of(question), question, words)
    if tables:
        body += (Fold(words("results-groups"), tables),)
    return Section(title, body, name=question.key)


def _posting(action: str, key: str, measure: Measure, turn: Turn) -> Actions:
    """The button that posts: what the channel will read stands on the page already."""
    label = turn.translate(key)
    return Actions((Button(action, label, f"{measure.id}/{messages.SURE}"),))
