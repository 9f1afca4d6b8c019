"""Sessions: when notes are taken, who may say what of them, and what comes of them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, select

from adapters.database import OpenStore
from bot.retention import steps
from challenges import access, actions, retention
from challenges.actions import Plan
from challenges.errors import ChallengeError, HasChanged, Incomplete
from challenges.inserts import insert_all
from challenges.models import (
    AccessPurpose,
    Action,
    Goal,
    Horizon,
    NoteKind,
    Organisation,
    SessionKind,
    SessionNote,
    WorkSession,
)
from challenges.queries import sessions as queries
from challenges.retention import AGREED
from challenges.sessions import carrying, notes, planning
from challenges.sessions.notes import Written
from challenges.sessions.planning import Occasion
from tests.founding import found

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
BEGINS, ENDS = NOW + timedelta(hours=1), NOW + timedelta(hours=3)
DURING, AFTER = BEGINS + timedelta(minutes=5), ENDS
SECRET = b"a secret"
KINDS = tuple(NoteKind)


def occasion(kind: SessionKind = SessionKind.WORK, title: str = "Afval", theme: str = "circular"):
    return Occasion(kind, title, BEGINS, ENDS, theme)


async def planned(store: OpenStore, wanted: Occasion | None = None) -> UUID:
    def work(session: Session) -> UUID:
        organisation = session.exec(select(Organisation)).one_or_none()
        if organisation is None:
            organisation, _ = found(session, NOW.date(), now=NOW)
        return planning.plan(session, organisation.id, wanted or occasion(), SECRET, now=NOW).id

    return await store.write(work)


async def writes(
    store: OpenStore, held_id: UUID, said: Sequence[Written], *, keep: bool = True
) -> list[UUID]:
    def work(session: Session) -> list[UUID]:
        held = session.get_one(WorkSession, held_id)
        made = [notes.write(session, held, one, now=DURING) for one in said]
        for note in made:
            if keep:
                notes.settle(session, held, note, kept=True, version=note.version)
        return [note.id for note in made]

    return await store.write(work)


async def reports(store: OpenStore, held_id: UUID, now: datetime = AFTER) -> None:
    def work(session: Session) -> None:
        held = session.get_one(WorkSession, held_id)
        carrying.report(
            session, held, f"Leren voor: {held.title}", now.date(), version=held.version, now=now
        )

    await store.write(work)


async def test_notes_are_taken_from_half_an_hour_before_until_the_end(store: OpenStore):
    held_id = await planned(store)

    def takes(session: Session) -> list[bool]:
        held = session.get_one(WorkSession, held_id)
        moments = (
            BEGINS - timedelta(minutes=31), BEGINS - timedelta(minutes=30),
            ENDS - timedelta(seconds=1), ENDS,
        )  # fmt: skip
        return [notes.takes(held, moment) for moment in moments]

    assert await store.read(takes) == [False, True, True, False]


async def test_the_code_is_kept_nowhere_and_ends_with_the_session(store: OpenStore):
    held_id = await planned(store)

    def look(session: Session, moment: datetime, *secrets: bytes) -> tuple[str, UUID | None]:
        held = session.get_one(WorkSession, held_id)
        code = planning.code_of(session, held, moment, *secrets)
        link = access.opened(session, code, AccessPurpose.SESSION, moment, secrets)
        return code, link.about_id if link else None

    code, about = await store.read(lambda session: look(session, DURING, b"newer", SECRET))
    assert about == held_id
    assert len(code) == 32
    assert (await store.read(lambda session: look(session, ENDS, SECRET)))[0] == ""
    assert (await store.read(lambda session: look(session, DURING, b"another")))[0] == ""

    def other(session: Session) -> object:
        return access.opened(session, code, AccessPurpose.KIOSK, DURING, (SECRET,))

    assert await store.read(other) is None


async def test_the_code_stays_when_the_session_moves_and_ends_when_notes_are_closed(
    store: OpenStore,
):
    held_id = await planned(store)

    def move(session: Session) -> tuple[str, str, str]:
        held = session.get_one(WorkSession, held_id)
        before = planning.code_of(session, held, NOW, SECRET)
        later = Occasion(SessionKind.WORK, "Afval", ENDS, ENDS + timedelta(hours=1))
        planning.change(session, held, later, SECRET, version=held.version, now=NOW)
        moved = planning.code_of(session, held, ENDS, SECRET)
        planning.close(session, held, now=ENDS)
        return before, moved, planning.code_of(session, held, ENDS, SECRET)

    before, moved, closed = await store.write(move)
    assert before == moved != ""
    assert closed == ""


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (Occasion(SessionKind.WORK, " ", BEGINS, ENDS), Incomplete),
        (Occasion(SessionKind.WORK, "T", ENDS, BEGINS), planning.BadSessionTimes),
        (Occasion(SessionKind.WORK, "T", BEGINS, BEGINS + timedelta(hours=13)),
         planning.BadSessionTimes),
        (Occasion(SessionKind.WORK, "T", NOW - timedelta(hours=2), NOW), planning.BadSessionTimes),
    ],
)  # fmt: skip
async def test_a_session_that_cannot_be_is_not_planned(
    store: OpenStore, wanted: Occasion, why: type[ChallengeError]
):
    with pytest.raises(why):
        await planned(store, wanted)
    assert await store.read(lambda session: session.exec(select(WorkSession)).all()) == []


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (Written(NoteKind.IDEA, " \n "), Incomplete),
        (Written(NoteKind.IDEA, "x" * (notes.LONGEST + 1)), Incomplete),
        (Written(NoteKind.ACTION, "x", "y" * (notes.LONGEST_DEPARTMENT + 1)), Incomplete),
    ],
)
async def test_a_note_that_says_nothing_or_too_much_is_refused(
    store: OpenStore, written: Written, why: type[ChallengeError]
):
    held_id = await planned(store)
    with pytest.raises(why):
        await writes(store, held_id, [written])


async def test_a_session_takes_so_many_notes_and_no_more(store: OpenStore):
    held_id = await planned(store)
    same = {"session_id": held_id, "kind": NoteKind.IDEA, "written_at": DURING}
    rows = [same | {"text": f"Idee {number}"} for number in range(notes.MOST - 1)]
    await store.write(lambda session: insert_all(session, SessionNote, rows))
    await writes(store, held_id, [Written(NoteKind.IDEA, "De laatste")], keep=False)
    with pytest.raises(notes.TooManyNotes):
        await writes(store, held_id, [Written(NoteKind.IDEA, "Nog een")], keep=False)


async def test_the_first_of_two_leads_who_change_a_note_wins(store: OpenStore):
    held_id = await planned(store)
    [note_id] = await writes(store, held_id, [Written(NoteKind.IDEA, "Bekers")], keep=False)

    def change(text: str) -> None:
        def work(session: Session) -> None:
            held = session.get_one(WorkSession, held_id)
            note = session.get_one(SessionNote, note_id)
            notes.change(session, held, note, Written(NoteKind.IDEA, text), version=1)

        return work  # pyright: ignore[reportReturnType]

    await store.write(change("Eigen bekers"))
    with pytest.raises(HasChanged):
        await store.write(change("Porselein"))
    [note] = await store.read(lambda session: queries.notes(session, held_id))
    assert (note.text, note.kept) == ("Eigen bekers", True)


async def test_merging_drops_the_one_and_keeps_the_other(store: OpenStore):
    held_id = await planned(store)
    first, second = await writes(
        store, held_id, [Written(NoteKind.IDEA, "Bekers"), Written(NoteKind.IDEA, "Kopjes")],
        keep=False,
    )  # fmt: skip

    def merge(session: Session) -> None:
        held = session.get_one(WorkSession, held_id)
        note, into = session.get_one(SessionNote, first), session.get_one(SessionNote, second)
        notes.merge(session, held, note, into, version=note.version)
        with pytest.raises(queries.UnknownSession):
            notes.merge(session, held, into, into, version=into.version)

    await store.write(merge)
    found_now = await store.read(lambda session: queries.notes(session, held_id))
    assert {note.text: note.kept for note in found_now} == {"Bekers": False, "Kopjes": True}


async def test_a_department_takes_three_actions_home_from_a_doorstartdag(store: OpenStore):
    held_id = await planned(store, occasion(SessionKind.DOORSTART))
    said = [Written(NoteKind.ACTION, f"Actie {number}", "Inkoop") for number in range(3)]
    await writes(store, held_id, said)
    await writes(store, held_id, [Written(NoteKind.ACTION, "Actie", "Griffie")])
    with pytest.raises(notes.EnoughForDepartment):
        await writes(store, held_id, [Written(NoteKind.ACTION, "Nog een", " inkoop ")])
    with pytest.raises(Incomplete):
        await writes(store, held_id, [Written(NoteKind.ACTION, "Van wie?")])


async def test_a_report_waits_until_the_session_is_over_and_every_note_was_looked_at(
    store: OpenStore,
):
    held_id = await planned(store)
    with pytest.raises(carrying.NothingToReport):
        await reports(store, held_id)
    await writes(store, held_id, [Written(NoteKind.IDEA, "Bekers")], keep=False)
    with pytest.raises(carrying.SessionNotOver):
        await reports(store, held_id, DURING)
    with pytest.raises(carrying.NotesToLookAt):
        await reports(store, held_id)


async def test_what_was_not_kept_is_gone_after_the_report_and_nothing_changes_any_more(
    store: OpenStore,
):
    held_id = await planned(store)
    kept, dropped = await writes(
        store, held_id, [Written(NoteKind.IDEA, "Bekers"), Written(NoteKind.IDEA, "Jan is lui")]
    )

    def drop(session: Session) -> None:
        held, note = session.get_one(WorkSession, held_id), session.get_one(SessionNote, dropped)
        notes.settle(session, held, note, kept=False, version=note.version)

    await store.write(drop)
    await reports(store, held_id)
    [left] = await store.read(lambda session: queries.notes(session, held_id))
    assert (left.id, left.written_at) == (kept, BEGINS)
    with pytest.raises(HasChanged):
        await reports(store, held_id)
    with pytest.raises(notes.NotesAreClosed):
        await writes(store, held_id, [Written(NoteKind.IDEA, "Te laat")])


async def test_five_sessions_become_one_roadmap_and_nothing_is_typed_twice(store: OpenStore):
    themes = ("climate", "circular", "biodiversity", "inclusion", "circular")
    for number, theme in enumerate(themes):
        held_id = await planned(store, occasion(title=f"Sessie {number}", theme=theme))
        await writes(
            store, held_id,
            [
                Written(NoteKind.ACTION, f"Actie {number}", "Inkoop", Horizon.BY_2030),
                Written(NoteKind.ACTION, "Eigen bekers in de kantine"),
                Written(NoteKind.AMBITION, f"Ambitie {number}", horizon=Horizon.BY_2050),
                Written(NoteKind.COMPETENCE, f"Kunnen {number}"),
                Written(NoteKind.DECISION, f"Besluit {number}"),
            ],
        )  # fmt: skip
        await reports(store, held_id)

    def look(session: Session) -> tuple[list[Action], list[Goal], list[SessionNote]]:
        return (
            [*session.exec(select(Action)).all()],
            [*session.exec(select(Goal)).all()],
            [*session.exec(select(SessionNote)).all()],
        )

    programme, goals, kept = await store.read(look)
    titles = sorted(one.title for one in programme)
    assert titles == sorted(
        ["Eigen bekers in de kantine", *(f"Actie {number}" for number in range(5)),
         *(f"Leren voor: Sessie {number}" for number in range(5))]
    )  # fmt: skip
    first = next(one for one in programme if one.title == "Actie 0")
    assert (first.theme, first.owner, first.horizon) == ("climate", "Inkoop", Horizon.BY_2030)
    learnt = next(one for one in programme if one.title == "Leren voor: Sessie 3")
    assert (learnt.theme, learnt.competences) == ("inclusion", "Kunnen 3")
    assert sorted((goal.text, goal.to_year, goal.source) for goal in goals) == [
        (f"Ambitie {number}", 2050, f"Sessie {number}") for number in range(5)
    ]
    made = {note.kind for note in kept if note.became_id is None}
    assert made == {NoteKind.DECISION}


async def test_a_competence_goes_with_its_action_and_survives_when_that_is_removed(
    store: OpenStore,
):
    held_id = await planned(store)

    def add(session: Session) -> UUID:
        organisation = session.exec(select(Organisation)).one()
        return actions.create(session, organisation.id, Plan("Repaircafé"), now=NOW).id

    action_id = await store.write(add)
    said = [
        Written(NoteKind.COMPETENCE, f"Solderen {'en ' * number}lijmen", action_id=action_id)
        for number in range(60)
    ]
    await writes(store, held_id, said)
    await reports(store, held_id)

    def look(session: Session) -> list[Action]:
        return [*session.exec(select(Action)).all()]

    programme = await store.read(look)
    assert len(programme) > 1
    assert all(len(one.competences) <= 1000 for one in programme)
    lines = [line for one in programme for line in one.competences.splitlines()]
    assert sorted(lines) == sorted(one.text for one in said)

    def remove(session: Session) -> None:
        action = session.get_one(Action, action_id)
        actions.remove(session, action, version=action.version)

    await store.write(remove)
    assert {note.action_id for note in await store.read(
        lambda session: queries.notes(session, held_id)
    )} == {None}  # fmt: skip


async def test_notes_without_a_report_go_after_a_year_and_reports_stay(store: OpenStore):
    reported = await planned(store)
    await writes(store, reported, [Written(NoteKind.IDEA, "Bekers")])
    await reports(store, reported)
    forgotten = await planned(store)
    await writes(store, forgotten, [Written(NoteKind.IDEA, "Vergeten")], keep=False)

    async def destroyed(now: datetime) -> list[str]:
        def work(session: Session) -> None:
            while retention.destroy_some(session, steps(AGREED, now), now.date()):
                pass

        await store.write(work)
        return await store.read(
            lambda session: sorted(note.text for note in session.exec(select(SessionNote)).all())
        )

    assert await destroyed(ENDS + timedelta(days=364)) == ["Bekers", "Vergeten"]
    assert await destroyed(ENDS + timedelta(days=366)) == ["Bekers"]
