"""Programs that are told what happens: added, tried, paused, given another secret, removed."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from urllib.parse import urlsplit
from uuid import UUID

from aiohttp import web
from sqlmodel import Session

from adapters import webhooks as sending
from adapters.addresses import Network
from adapters.seals import Seal
from adapters.web.board import files
from adapters.web.board.doing import doing
from adapters.web.board.gate import Gate
from adapters.web.board.visits import NotOffered, RenderedPage, Visit
from adapters.webhooks import UnusableAddress
from bot.i18n import Translate
from bot.webhooks import try_out
from challenges import webhooks
from challenges.errors import ChallengeError
from challenges.models import Webhook
from challenges.queries import webhooks as queries
from challenges.reader_keys import LONGEST_NAME

PATH = "/board/webhooks"
SHOWN_LASTS = timedelta(minutes=10)
"""In which a new secret can be read; after that nobody can."""

_WHY = {
    "no answer in time": "webhooks-slow",
    "its host is inside": "webhooks-inside",
    "its certificate is not trusted": "webhooks-untrusted",
    "it is no address": "webhooks-no-address",
    "it cannot be reached": "webhooks-unreached",
    "it broke the connection off": "webhooks-broken-off",
    "no key opens its address": "webhooks-sealed",
}


class UnknownWebhook(ChallengeError):
    """There is no such program in this organisation, or its secret cannot be read any more."""

    key = "webhooks-unknown"


class AddressRefused(ChallengeError):
    """Nothing may be sent to this address."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key  # pyright: ignore[reportAttributeAccessIssue]  # of the instance: one of few


def webhook_pages(
    gate: Gate, inside: Sequence[Network], secret: bytes, older: Sequence[bytes] = ()
) -> list[web.RouteDef]:
    """`/board/webhooks`, what its buttons do, and a secret that was just made."""
    seal = sending.seal(secret, older)
    shown = Seal(secret, "webhook secret", SHOWN_LASTS, older)
    return [
        gate.show(PATH, partial(show_webhooks, seal)),
        gate.show(f"{PATH}/secret/{{key}}", partial(_shown, shown)),
        web.post(PATH, doing(gate, partial(_add, seal, shown, inside), partial(_refused, seal))),
        web.post(f"{PATH}/{{webhook}}/try", doing(gate, partial(_one, _try))),
        web.post(f"{PATH}/{{webhook}}/pause", doing(gate, partial(_one, _pause))),
        web.post(f"{PATH}/{{webhook}}/resume", doing(gate, partial(_one, _resume))),
        web.post(f"{PATH}/{{webhook}}/rotate", doing(gate, partial(_rotate, seal, shown))),
        web.post(f"{PATH}/{{webhook}}/remove", doing(gate, partial(_one, _remove))),
    ]


def show_webhooks(seal: Seal, visit: Visit, problem: str = "", status: int = 200) -> RenderedPage:
    """Every program with how its last message ended, and a form for another."""
    words = visit.translate
    found = [
        (one, _host(seal, one, visit), _state(visit.session, one, words))
        for one in queries.webhooks(visit.session, visit.organisation.id)
    ]
    asked = visit.asked
    typed = {name: asked.answer(name) if problem else "" for name in ("name", "address")}
    chosen = asked.typed.get("event", ()) if problem else webhooks.EVENTS
    events = [(one, _event(one, words), one in chosen) for one in webhooks.EVENTS]
    values = {
        "webhooks": found, "problem": problem, "typed": typed, "events": events,
        "longest": LONGEST_NAME, "tried": visit.asked.query.get("tried", ""),
    }  # fmt: skip
    return RenderedPage("webhooks-title", "webhooks.html", values, files.PATH, status=status)


def _refused(seal: Seal, visit: Visit, error: ChallengeError) -> RenderedPage:
    return show_webhooks(seal, visit, visit.translate(error.key, **error.values), 422)


def _host(seal: Seal, one: Webhook, visit: Visit) -> str:
    """Of its address the host alone: the rest may let somebody in."""
    url = seal.open(one.sealed_url, visit.now)
    return (url and urlsplit(url).hostname) or visit.translate("webhooks-sealed")


def _state(session: Session, one: Webhook, words: Translate) -> list[str]:
    hears = ", ".join(_event(event, words) for event in one.events or webhooks.EVENTS)
    lines = [words("webhooks-hears", events=hears)]
    if one.disabled_on is not None:
        paused = one.disabled_because == webhooks.PAUSED
        lines.append(
            words("webhooks-paused", day=words.day(one.disabled_on))
            if paused
            else words(
                "webhooks-off", day=words.day(one.disabled_on),
                reason=_why(one.disabled_because, words),
            )
        )  # fmt: skip
    elif waiting := queries.waiting(session, one.id):
        lines.append(words("webhooks-waiting", count=waiting))
    if one.answered_on is None:
        lines.append(words("webhooks-nothing-yet"))
    elif one.answer:
        why = _why(one.answer, words)
        lines.append(words("webhooks-failed", day=words.day(one.answered_on), reason=why))
    else:
        lines.append(words("webhooks-taken-on", day=words.day(one.answered_on)))
    return lines


def _event(event: str, words: Translate) -> str:
    return words(f"webhooks-event-{event.replace('.', '-')}")


def _why(reason: str, words: Translate) -> str:
    """What went wrong; a status of HTTP stays as it is."""
    return words(_WHY[reason]) if reason in _WHY else reason


def _add(seal: Seal, shown: Seal, inside: Sequence[Network], visit: Visit) -> str:
    """Have a program told; where its secret can be read, for a while and by who added it alone."""
    asked = visit.asked
    chosen = set(asked.typed.get("event", ()))
    if not chosen <= set(webhooks.EVENTS):
        raise NotOffered
    events = [one for one in webhooks.EVENTS if one in chosen]
    if not events:
        raise AddressRefused("webhooks-no-event")
    every = len(events) == len(webhooks.EVENTS)
    try:
        secret = sending.make(
            visit.session, visit.organisation.id, asked.answer("name"), asked.answer("address"),
            () if every else events, seal, inside, now=visit.now,
        )  # fmt: skip
    except UnusableAddress as error:
        raise AddressRefused(error.key) from None
    return _place_of(secret, shown, visit)


def _rotate(seal: Seal, shown: Seal, visit: Visit) -> str:
    secret = sending.rotate(visit.session, _the_webhook(visit), seal, now=visit.now)
    return _place_of(secret, shown, visit)


def _place_of(secret: str, shown: Seal, visit: Visit) -> str:
    return f"{PATH}/secret/{shown.close_all((visit.person.id, secret), visit.now)}"


def _one(change: Callable[[Visit, Webhook], str], visit: Visit) -> str:
    return change(visit, _the_webhook(visit))


def _try(visit: Visit, webhook: Webhook) -> str:
    if webhook.disabled_on is None:
        try_out(visit.session, webhook, visit.now)
    return f"{PATH}?tried=yes"


def _pause(visit: Visit, webhook: Webhook) -> str:
    webhooks.disable(visit.session, webhook, webhooks.PAUSED, visit.now.date())
    return PATH


def _resume(visit: Visit, webhook: Webhook) -> str:
    webhooks.resume(visit.session, webhook, now=visit.now)
    return PATH


def _remove(visit: Visit, webhook: Webhook) -> str:
    webhooks.revoke(visit.session, webhook)
    return PATH


def _the_webhook(visit: Visit) -> Webhook:
    try:
        found = visit.session.get(Webhook, UUID(visit.asked.path["webhook"]))
    except ValueError:
        found = None
    if found is None or found.organisation_id != visit.organisation.id:
        raise UnknownWebhook
    return found


def _shown(shown: Seal, visit: Visit) -> RenderedPage:
    parts = shown.open_all(visit.asked.path["key"], visit.now, 2)
    if parts is None or parts[0] != str(visit.person.id):
        raise UnknownWebhook
    return RenderedPage("webhooks-title", "webhook.html", {"text": parts[1]}, files.PATH)
