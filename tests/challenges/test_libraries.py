"""A library tells what was removed and how, and nothing about people."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from sqlmodel import Session

from bot.ports import Store
from challenges import libraries, queries
from challenges.models import BarrierStatus, Campaign, Organisation, Signal
from challenges.packs import PackError
from tests.in_memory import open_session
from tests.reported import add_barrier, start_campaign

CLOSED = datetime(2027, 2, 1, tzinfo=UTC)
TODAY = CLOSED.date()
GOOD = """\
schema: prikkel-library/1
solutions:
- origin: abc/1
  code: FACIL
  title: {nl: Geen bakken}
  how: "Bakken geplaatst."
  language: nl
  year: 2026
"""


def removed(session: Session, campaign: Campaign, title: str, **changes: object) -> None:
    values = {
        "status": BarrierStatus.REMOVED, "answer": "Nieuwe bakken, van Jansen BV",
        "owner": "Piet de Vries", "site": "Stadhuis", "closed_at": CLOSED,
    }  # fmt: skip
    add_barrier(session, campaign, 2, title=title, **(values | changes))


def test_what_was_removed_is_told_without_people_and_places():
    with open_session() as session:
        campaign = start_campaign(session)
        removed(session, campaign, "Geen bakken")
        removed(session, campaign, "Half", status=BarrierStatus.PARTLY_REMOVED)
        removed(session, campaign, "Piet zei dit", own_words=True)
        removed(session, campaign, "Zonder antwoord", answer=" ")
        removed(session, campaign, "Ziek", code="HEALTH")
        add_barrier(session, campaign, 9, title="Nog open", answer="Komt")
        organisation = queries.organisation(session, campaign.organisation_id)
        bare = libraries.shared(
            session, organisation, with_organisation=False, with_places=False, today=TODAY
        )
        full = libraries.shared(
            session, organisation, with_organisation=True, with_places=True, today=TODAY
        )

    assert bare is not None
    assert full is not None
    assert {one.title.root["nl"] for one in bare.solutions} == {"Geen bakken", "Half"}
    document = libraries.as_document(bare)
    [first, _] = document["solutions"]
    assert set(document) == {"schema", "solutions"}
    assert set(first) == {"origin", "code", "theme", "title", "how", "language", "year"}
    assert first["year"] == 2027
    text = libraries.as_yaml(bare)
    assert not any(word in text for word in ("Piet", "Stadhuis", "Voorbeeld", "mijn tekst"))
    assert (full.shared_by, full.solutions[0].place) == ("Voorbeeld", "Stadhuis")


def test_a_ready_made_barrier_keeps_its_name_in_both_languages():
    with open_session() as session:
        campaign = start_campaign(session)
        wording = {"nl": "Alles is verpakt", "en": "Everything is packaged"}
        removed(session, campaign, "", wording=wording)
        organisation = queries.organisation(session, campaign.organisation_id)
        found = libraries.shared(
            session, organisation, with_organisation=False, with_places=False, today=TODAY
        )
    assert found is not None
    assert found.solutions[0].title.model_dump() == wording


def test_with_nothing_to_tell_there_is_no_library():
    with open_session() as session:
        campaign = start_campaign(session)
        organisation = queries.organisation(session, campaign.organisation_id)
        assert (
            libraries.shared(
                session, organisation, with_organisation=True, with_places=True, today=TODAY
            )
            is None
        )


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_a_library_travels_to_another_organisation_once(tmp_path: Path, kind: str):
    path = tmp_path / f"library.{kind}"
    with open_session() as session:
        campaign = start_campaign(session)
        removed(session, campaign, 'Geen: "bakken" #1', answer="Eerst\tdit,\n\ndan ‘dat’ é 🌍 \x07")
        mine = queries.organisation(session, campaign.organisation_id)
        library = libraries.shared(
            session, mine, with_organisation=True, with_places=False, today=TODAY
        )
        assert library is not None
        text = libraries.as_yaml(library)
        if kind == "json":
            text = json.dumps(libraries.as_document(library), ensure_ascii=False, indent=2)
        path.write_text(text, "utf-8")
        other = Organisation(name="Elders", created_at=CLOSED)
        session.add(other)
        session.flush()
        read = libraries.read(path)
        assert read == library
        assert libraries.add(session, mine, read, now=CLOSED, today=TODAY).solutions == 0
        assert libraries.add(session, other, read, now=CLOSED, today=TODAY).solutions == 1
        assert libraries.add(session, other, read, now=CLOSED, today=TODAY).solutions == 0
        [solution] = queries.solutions(session, other.id)
        assert queries.solutions(session, mine.id) == []
    assert (solution.title, solution.code, solution.year) == (
        {"nl": 'Geen: "bakken" #1'}, "FACIL", 2027,
    )  # fmt: skip
    assert solution.how == "Eerst dit,\n\ndan ‘dat’ é 🌍"
    assert solution.shared_by == "Voorbeeld"


@pytest.mark.parametrize(
    ("change", "line", "complaint"),
    [
        (("FACIL", "FAC"), 4, "'code' in solution 1 must be one of"),
        (("  year: 2026\n", ""), 3, "Solution 1 lacks 'year'"),
        (("year: 2026", "year: 1926"), 8, "'year' in solution 1 must be at least 2000"),
        (("{nl: Geen bakken}", "{Dutch: Geen}"), 5, "'Dutch' is no language; write its tag"),
        (("{nl: Geen bakken}", "{}"), 5, "needs a text in some language"),
        (("abc/1", "a b"), 3, "must be letters, digits"),
        (("library/1", "library/9"), 1, "prikkel-library/1"),
        (("solutions:", "owner: Piet\nsolutions:"), 2, "There is no key 'owner' here"),
        (("how:", "reporter: Jan\n  how:"), 6, "There is no key 'reporter' here"),
        (('"Bakken geplaatst."', '""'), 6, "is empty"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(
    tmp_path: Path, change: tuple[str, str], line: int, complaint: str
):
    path = tmp_path / "library.yaml"
    path.write_text(GOOD.replace(*change), "utf-8")
    with pytest.raises(PackError) as refused:
        libraries.read(path)
    assert f"library.yaml:{line}: " in str(refused.value)
    assert complaint in str(refused.value)


def test_the_same_origin_twice_is_told(tmp_path: Path):
    path = tmp_path / "library.yaml"
    path.write_text(GOOD + GOOD.partition("solutions:\n")[2], "utf-8")
    with pytest.raises(PackError, match=r"library\.yaml:9: 'abc/1' is used twice; first on line 3"):
        libraries.read(path)


def test_a_library_is_plain_yaml():
    assert set(yaml.safe_load(GOOD)) == {"schema", "solutions"}


def test_a_chance_is_shared_and_read_as_a_chance_and_an_older_library_has_barriers(
    tmp_path: Path,
):
    with open_session() as session:
        campaign = start_campaign(session)
        removed(session, campaign, "Zonnepanelen", kind=Signal.CHANCE)
        removed(session, campaign, "Fietsenstalling", kind=Signal.KEEP)
        removed(session, campaign, "Geen bakken")
        mine = queries.organisation(session, campaign.organisation_id)
        library = libraries.shared(
            session, mine, with_organisation=False, with_places=False, today=TODAY
        )
        assert library is not None
        (tmp_path / "new.yaml").write_text(libraries.as_yaml(library), "utf-8")
        (tmp_path / "old.yaml").write_text(GOOD, "utf-8")
        other = Organisation(name="Elders", created_at=CLOSED)
        session.add(other)
        session.flush()
        for name in ("new.yaml", "old.yaml"):
            libraries.add(session, other, libraries.read(tmp_path / name), now=CLOSED, today=TODAY)
        known = {one.title["nl"]: one.kind for one in queries.solutions(session, other.id)}

    assert libraries.as_document(library)["schema"] == "prikkel-library/3"
    assert sorted(known.values()) == ["barrier", "chance", "keep"]
    assert known["Zonnepanelen"] is Signal.CHANCE


def test_a_kind_that_does_not_exist_is_told_with_its_line(tmp_path: Path):
    path = tmp_path / "library.yaml"
    path.write_text(GOOD.replace("  code: FACIL", "  kind: kans\n  code: FACIL"), "utf-8")
    with pytest.raises(PackError, match=r"library\.yaml:4: .*kans"):
        libraries.read(path)


async def test_a_library_is_made_and_read_on_both_databases(store: Store):
    def work(session: Session) -> list[str]:
        campaign = start_campaign(session)
        removed(session, campaign, "Geen bakken")
        removed(session, campaign, "Piet zei dit", own_words=True)
        mine = queries.organisation(session, campaign.organisation_id)
        library = libraries.shared(
            session, mine, with_organisation=False, with_places=False, today=TODAY
        )
        assert library is not None
        other = Organisation(name="Elders", created_at=CLOSED)
        session.add(other)
        session.flush()
        assert libraries.add(session, other, library, now=CLOSED, today=TODAY).solutions == 1
        return [solution.title["nl"] for solution in queries.solutions(session, other.id)]

    assert await store.write(work) == ["Geen bakken"]
