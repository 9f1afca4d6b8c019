"""Everything taken to another database: row by row, by nobody else meanwhile, and gone on with."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, text
from sqlmodel import Session, SQLModel, select

from adapters import migrations
from adapters.database import open_store
from adapters.database.copying import NotCopied, copy
from adapters.database.urls import parse_url
from challenges.models import Barrier, Campaign
from tests.migrated import prepare
from tests.postgres import Postgres
from tests.scenarios.world import World


async def lived(url: str) -> World:
    """What happened in a database: a campaign with answers, reports, messages, merged barriers."""
    prepare(url)
    store = open_store(url)
    world = World(store)
    await world.begin({"Facilitair": 8, "Groen": 3})
    await world.at(1)
    for number in range(6):
        await world.person(f"Facilitair-{number}").presses("Gedaan", on=world.post)
    await world.deliver()

    def merge(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        same = {
            "organisation_id": campaign.organisation_id, "campaign_id": campaign.id,
            "code": "FACIL", "theme": "circular", "opened_on": campaign.starts_on,
        }  # fmt: skip
        whole = Barrier(**same, origin="own/2", title="Alles is verpakt; zelfs de appels’’")
        session.add(whole)
        session.flush()
        part = Barrier(**same, origin="own/1", title="Appels in plastic", merged_into_id=whole.id)
        session.add(part)

    await store.write(merge)
    await store.close()
    return world


def counted(url: str) -> dict[str, int]:
    engine = create_engine(parse_url(url))
    with engine.connect() as connection:
        found = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in SQLModel.metadata.sorted_tables
        }
    engine.dispose()
    return found


def silent(table: str, seen: int, total: int) -> None:
    del table, seen, total


async def test_a_running_campaign_goes_on_in_the_other_kind_of_database_and_back(
    tmp_path: Path, postgres: Postgres
):
    here, there = f"sqlite:///{tmp_path}/here.sqlite", postgres.create("copied_there")
    back = f"sqlite:///{tmp_path}/back.sqlite"
    world = await lived(here)
    for url in (there, back):
        prepare(url)
    told: list[tuple[str, int, int]] = []

    rows = copy(parse_url(here), parse_url(there), lambda *one: told.append(one))

    assert rows == sum(counted(here).values()) > 50
    assert counted(here) == counted(there)
    assert {("check_in", 6, 6), ("comparing check_in", 6, 6)} <= set(told)
    assert not [name for name, _, total in told if not total]
    there_too = await gone_on(world, there, "Facilitair-6")
    assert copy(parse_url(there), parse_url(back), silent) == sum(counted(there).values()) > rows
    await gone_on(there_too, back, "Facilitair-7")
    assert counted(back)["check_in"] == 8


async def gone_on(before: World, url: str, who: str) -> World:
    """Somebody answers, on what the post of before shows."""
    store = open_store(url)
    world = World(store, before=before)
    person = world.person(who)
    await person.presses("Gedaan", on=world.post, event_id=f"new/{who}")
    merged = await store.read(lambda s: s.exec(select(Barrier)).all())
    await store.close()
    assert "Genoteerd: gedaan" in person.sees
    assert {one.title for one in merged if one.merged_into_id} == {"Appels in plastic"}
    return world


async def test_a_copy_that_was_stopped_goes_on(tmp_path: Path, postgres: Postgres):
    here, there = f"sqlite:///{tmp_path}/here.sqlite", postgres.create("copied_half")
    await lived(here)
    rows = sum(counted(here).values())
    prepare(there)

    class Stopped(Exception):
        pass

    def stop(table: str, seen: int, total: int) -> None:
        if table == "check_in":
            raise Stopped

    with pytest.raises(Stopped):
        copy(parse_url(here), parse_url(there), stop)
    assert 0 < sum(counted(there).values()) < rows
    assert migrations.current_revision(there) == migrations.UNFINISHED

    assert copy(parse_url(here), parse_url(there), silent) == rows
    assert counted(here) == counted(there)
    assert migrations.current_revision(there) == migrations.newest_revision()


@pytest.mark.parametrize("begun", ["UPDATE", "DELETE"])
async def test_what_another_version_or_a_backup_left_half_there_is_not_gone_on_with(
    tmp_path: Path, begun: str
):
    here, there = f"sqlite:///{tmp_path}/here.sqlite", f"sqlite:///{tmp_path}/there.sqlite"
    prepare(here)
    prepare(there)
    left = {
        "UPDATE": "UPDATE alembic_version SET version_num = 'unfinished/0001'",
        "DELETE": "DELETE FROM alembic_version",
    }
    with closing(sqlite3.connect(tmp_path / "there.sqlite")) as database:
        database.execute(left[begun])
        database.commit()
    assert migrations.current_revision(there) == migrations.UNFINISHED

    with pytest.raises(NotCopied, match="make it anew"):
        copy(parse_url(here), parse_url(there), silent)


@pytest.mark.parametrize("used", ["first", "second"])
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_nothing_is_copied_while_somebody_uses_one_of_them(
    tmp_path: Path, postgres: Postgres, used: str, kind: str
):
    in_use = f"sqlite:///{tmp_path}/used.sqlite"
    if kind == "postgres":
        in_use = postgres.create(f"in_use_{used}")
    other = f"sqlite:///{tmp_path}/other.sqlite"
    full, bare = (other, in_use) if used == "second" else (in_use, other)
    await lived(full)
    prepare(bare)
    before = counted(other)
    store = open_store(in_use)
    await store.read(lambda session: session.exec(select(Campaign)).all())
    urls = [parse_url(url) for url in ((in_use, other) if used == "first" else (other, in_use))]

    with pytest.raises(NotCopied, match=f"The {used} database .*in use; stop every Prikkel"):
        copy(*urls, silent)

    await store.close()
    assert counted(other) == before
    assert copy(*urls, silent) == sum(counted(in_use).values())


async def test_nothing_is_put_beside_what_is_of_elsewhere(tmp_path: Path):
    here, elsewhere = f"sqlite:///{tmp_path}/here.sqlite", f"sqlite:///{tmp_path}/other.sqlite"
    for url in (here, elsewhere):
        await lived(url)
    before = counted(elsewhere)

    with pytest.raises(NotCopied, match="holds something else: see its table"):
        copy(parse_url(here), parse_url(elsewhere), silent)
    assert counted(elsewhere) == before


async def test_what_does_not_fit_is_said_by_its_table_and_without_its_words(
    tmp_path: Path, postgres: Postgres
):
    here, there = f"sqlite:///{tmp_path}/here.sqlite", postgres.create("copied_nul")
    await lived(here)
    prepare(there)
    engine = create_engine(here)
    with closing(engine.connect()) as connection:
        connection.execute(text("UPDATE barrier SET title = 'somebody' || char(0) || 'said'"))
        connection.commit()
    engine.dispose()

    with pytest.raises(NotCopied, match="Rows of the table barrier do not fit") as refused:
        copy(parse_url(here), parse_url(there), silent)
    assert "somebody" not in str(refused.value)


async def test_another_value_is_found_when_all_is_compared(tmp_path: Path):
    here, there = f"sqlite:///{tmp_path}/here.sqlite", f"sqlite:///{tmp_path}/there.sqlite"
    await lived(here)
    prepare(there)
    copy(parse_url(here), parse_url(there), silent)
    engine = create_engine(there)
    with closing(engine.connect()) as connection:
        connection.execute(text("UPDATE team SET name = 'Griffie' WHERE name = 'Groen'"))
        connection.commit()
    engine.dispose()

    with pytest.raises(NotCopied, match=r"team came out the same.* make the second one anew"):
        copy(parse_url(here), parse_url(there), silent)
