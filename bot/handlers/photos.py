"""Photos of reports: kept with the report, removed by a coordinator, and switched on and off."""

from bot import coming_photos
from bot.chat.events import ButtonPressed, CommandGiven, NoPhoto, PhotoSent
from bot.chat.forms import id_in
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import notices
from bot.messages import photos as messages
from bot.router import Router
from bot.turn import Turn
from challenges import photos, retractions
from challenges.errors import UnknownBarrier
from challenges.queries.photos import photo_of

routes = Router()


@routes.gesture(PhotoSent)
def on_photo(event: PhotoSent, turn: Turn) -> Response:
    """Keep the photo of a report, sealed; or say why there is none."""
    secrets, is_kept = (turn.secret, *turn.older_secrets), isinstance(event.photo, bytes)
    coming_photos.arrived(turn.session, event.user, event.key, *secrets, is_kept=is_kept)
    if isinstance(event.photo, NoPhoto):
        return ReplyPrivately(messages.not_taken(event.photo, turn.translate))
    report = retractions.report_of(turn.session, event.key, *secrets)
    if report is None:
        return ReplyPrivately(notices.notice(turn.translate, "take-back-gone"))
    if not turn.campaign.takes_photos:
        return ReplyPrivately(notices.notice(turn.translate, photos.PhotosNotTaken.key))
    sealed = turn.sealing.close_bytes(event.photo, turn.now)
    photos.keep(turn.session, turn.campaign, report, sealed)
    return ReplyPrivately(messages.taken(turn.translate))


@routes.gesture(CommandGiven)
def on_photo_in_chat(event: CommandGiven, turn: Turn) -> Response | None:
    """Look at the photo that somebody sends after their report; None when none is waited for."""
    secrets = (turn.secret, *turn.older_secrets)
    key = coming_photos.follows(turn.session, event.user, turn.sealing, turn.now, *secrets)
    if key is None:
        return None
    coming = coming_photos.Coming(key, event)
    coming_photos.on_its_way(turn.session, coming, turn.sealing, turn.secret, turn.now)
    return ReplyPrivately(messages.seen(turn.translate), photo_of=key)


@routes.button("drop-photo")
def on_drop(event: ButtonPressed, turn: Turn) -> Response:
    """Let the photo of a report go, such as one with somebody's face on it."""
    person = turn.coordinator()
    report_id = id_in(event.value, UnknownBarrier)
    found = photo_of(turn.session, report_id, turn.organisation.id, before=turn.today)
    if found is None:
        return ReplyPrivately(notices.notice(turn.translate, "photo-gone"))
    barrier = photos.remove(turn.session, found, by=person, now=turn.now)
    said = notices.notice(turn.translate, "photo-dropped")
    return ReplyPrivately(said, page=f"barriers/{barrier.id}", done="removed")


@routes.button("take-photos")
@routes.button("take-no-photos")
def on_switched(event: ButtonPressed, turn: Turn) -> Response:
    """Let reports of this campaign come with a photo, or no longer."""
    turn.coordinator()
    photos.take(turn.session, turn.campaign, takes=event.action == "take-photos")
    return ReplyPrivately(messages.setting(turn.campaign, turn.translate), "photos", "saved")
