"""Secrets that take each other's place, pauses, and messages that only try."""

from datetime import timedelta

from sqlmodel import Session, select

from adapters.bootstrap.purging import purge
from adapters.webhooks import Caller, Courier, rotate, seal
from bot.models import Delivery
from bot.webhooks import try_out
from challenges import webhooks
from challenges.models import Webhook
from challenges.retention import AGREED
from challenges.webhooks import OVERLAP
from tests.adapters.webhooks.conftest import HERE, KEY, Place, is_signed


async def rotated(place: Place) -> str:
    def work(session: Session) -> str:
        webhook = session.exec(select(Webhook)).one()
        return rotate(session, webhook, seal(KEY), now=place.clock())

    return await place.store.write(work)


def signed_by(place: Place, *secrets: str) -> list[bool]:
    """By which secrets a receiver takes what it heard last: any signature in the list will do."""
    headers, body = place.receiver.heard[-1]
    return [
        any(
            is_signed(secret, {**headers, "webhook-signature": one}, body)
            for one in headers["webhook-signature"].split(" ")
        )
        for secret in secrets
    ]


async def test_for_a_day_both_secrets_sign_and_then_the_new_one_alone(place: Place):
    new = await rotated(place)
    assert new != place.secret
    await place.acknowledge()
    await place.courier.do_due()
    assert signed_by(place, place.secret, new, "whsec_" + "A" * 44) == [True, True, False]

    place.clock.now += OVERLAP
    await place.acknowledge(title="Nog iets")
    await place.courier.do_due()
    assert signed_by(place, place.secret, new) == [False, True]


async def test_what_is_tried_again_is_signed_with_the_secrets_of_that_moment(place: Place):
    place.receiver.answers = [503]
    await place.acknowledge()
    await place.courier.do_due()
    assert signed_by(place, place.secret) == [True]
    new = await rotated(place)
    place.clock.now += webhooks.PAUSES[0]
    await place.courier.do_due()
    assert signed_by(place, place.secret, new) == [True, True]


async def test_a_second_change_within_the_day_ends_the_first_secret(place: Place):
    first = await rotated(place)
    second = await rotated(place)
    await place.acknowledge()
    await place.courier.do_due()
    assert signed_by(place, place.secret, first, second) == [False, True, True]


async def test_at_night_the_former_secret_is_dropped(place: Place):
    await rotated(place)
    await place.store.write(lambda session: purge(session, AGREED, place.clock(), [KEY]))
    assert (await place.webhook())["sealed_former"]
    place.clock.now += OVERLAP
    await place.store.write(lambda session: purge(session, AGREED, place.clock(), [KEY]))
    kept = await place.webhook()
    assert (kept["sealed_former"], kept["former_until"]) == ("", None)


async def test_both_secrets_are_sealed_with_another_key(place: Place):
    new = await rotated(place)
    other = KEY[::-1]

    def reseal(session: Session) -> None:
        closing = seal(other, [KEY])

        def renew(sealed: str) -> str | None:
            text = closing.open(sealed, place.clock())
            return None if text is None else closing.close(text, place.clock())

        assert webhooks.reseal(session, renew) == (1, 0)

    await place.store.write(reseal)
    await place.acknowledge()
    await Courier(place.store, place.clock, seal(other), Caller(HERE)).do_due()
    assert signed_by(place, place.secret, new) == [True, True]


async def test_a_pause_drops_what_was_on_its_way_and_tells_nothing_later(place: Place):
    def pause(session: Session) -> None:
        webhook = session.exec(select(Webhook)).one()
        webhooks.disable(session, webhook, webhooks.PAUSED, place.clock().date())

    def resume(session: Session) -> None:
        webhooks.resume(session, session.exec(select(Webhook)).one(), now=place.clock())

    await place.acknowledge()
    await place.store.write(pause)
    await place.acknowledge(title="Intussen")
    place.clock.now += timedelta(days=2)
    assert await place.courier.do_due() == 0
    await place.store.write(resume)
    await place.store.write(resume)
    assert await place.courier.do_due() == 0
    await place.acknowledge(title="Daarna")
    assert await place.courier.do_due() == 1
    kept = await place.webhook()
    assert (kept["disabled_on"], kept["disabled_because"]) == (None, "")
    assert kept["look_at"] > place.clock()


async def test_a_message_that_tries_is_sent_once_and_its_end_is_kept(place: Place):
    def try_it(session: Session) -> None:
        try_out(session, session.exec(select(Webhook)).one(), place.clock())

    place.receiver.answers = [404, 204]
    await place.store.write(try_it)
    await place.courier.do_due()
    kept = await place.webhook()
    assert (kept["answer"], kept["answered_on"]) == ("HTTP 404", place.clock().date())
    assert kept["failing_since"] is None
    assert await place.waiting() == 0
    await place.store.write(try_it)
    await place.courier.do_due()
    assert (await place.webhook())["answer"] == ""
    assert [told["type"] for told in place.receiver.told()] == ["test", "test"]


async def test_who_is_switched_on_again_and_fails_again_is_told_again(place: Place):
    def resume(session: Session) -> None:
        webhooks.resume(session, session.exec(select(Webhook)).one(), now=place.clock())

    for _ in range(2):
        place.receiver.answers = [410]
        await place.acknowledge()
        await place.courier.do_due()
        assert (await place.webhook())["disabled_because"] == "HTTP 410"
        place.clock.now += timedelta(days=1)
        await place.store.write(resume)

    def told(session: Session) -> int:
        return len(session.exec(select(Delivery)).all())

    assert await place.store.read(told) == 2
