"""A list of people is understood, or what is wrong with it is told by row and column."""

import pytest

from adapters.imports import read_tables
from challenges import people_lists
from challenges.models import Role
from challenges.people_lists import PeopleList, PersonRow
from challenges.tables import NoList


def read(text: str) -> PeopleList:
    return people_lists.understand(read_tables(text.encode(), people_lists.VOCABULARY.knows))


def people(text: str) -> list[PersonRow]:
    found = read(text)
    assert found.complaints == ()
    return list(found.people)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("user,team,site,role\nU1,Groen,Noord,leader\nU2,Blauw,,\n", id="commas"),
        pytest.param("user;team;site;role\nU1;Groen;Noord;Leader\nU2;Blauw;;\n", id="semicolons"),
        pytest.param("user|team|site|role\nU1|Groen|Noord|leader\nU2|Blauw||\n", id="bars"),
        pytest.param(
            "\ufeffuser;team;site;role\r\nU1;Groen;Noord;leader\r\nU2;Blauw;;\r\n", id="from Excel"
        ),
        pytest.param(
            "Team,Name, USER ,role,site\nGroen,Anna,U1,LEADER,Noord\nBlauw,Bo,U2,participant\n",
            id="other order, other case, a column too many and a cell too few",
        ),
        pytest.param(
            "gebruiker;afdeling;locatie;rol\nU1;Groen;Noord;leiding\nU2;Blauw;;deelnemer\n", id="nl"
        ),
        pytest.param(
            "utilisateur;équipe;lieu;rôle\nU1;Groen;Noord;dirigeant\nU2;Blauw;;\n", id="fr"
        ),
        pytest.param(
            "Benutzer;Abteilung;Standort;Rolle\nU1;Groen;Noord;Leitung\nU2;Blauw;;\n", id="de"
        ),
        pytest.param(
            "Gebruiker;userId;department;office;role\nAnna;U1;Groen;Noord;leader\nBo;U2;Blauw;;\n",
            id="an id goes before a name",
        ),
        pytest.param("user;team;;\nU1;Groen;Noord;leader\n;;;\n;;;\n", id="empty rows at the end")
    ],
)  # fmt: skip
def test_a_file_is_read(text: str):
    found = people(text)
    assert found[0].user == "U1"
    if "site" in read(text).columns:
        assert found == [PersonRow("U1", "Groen", "Noord", Role.LEADER), PersonRow("U2", "Blauw")]


def test_a_team_in_quotes_may_hold_the_delimiter():
    assert people('user,team\nU1,"Afval, water en energie"\n') == [
        PersonRow("U1", "Afval, water en energie")
    ]


def test_a_leader_needs_no_team():
    assert people("user,team,role\nU1,,leader\n") == [PersonRow("U1", "", "", Role.LEADER)]


def test_every_bad_row_is_named_at_once():
    found = read(f"user,team,role\nU1,Groen,baas\n,Groen,\nU2,,\nU1,{'x' * 81},\nU3,Groen,\n")
    assert [(each.row, each.column, each.key, each.found) for each in found.complaints] == [
        (2, "role", "import-no-role", "baas"),
        (3, "user", "import-no-user", ""),
        (4, "team", "import-no-team", ""),
        (5, "team", "import-name-too-long", f"{'x' * 59}…"),
        (5, "user", "import-user-twice", "2"),
    ]
    assert found.people == (PersonRow("U3", "Groen"),)


def test_one_team_is_one_however_it_is_spelled_and_its_spellings_are_told():
    found = read(
        "user;team;site\nU1;Burgerzaken;\nU2;burgerzaken;Noord\nU3;Burgerzaken ;Zuid\n"
        'U4;Burger\u00a0zaken;\nU5;Burger-zaken;\nU6;Burger\u200bzaken;\nU7;"Burger\nzaken";\n'
        "U8;Cafe\u0301;\nU9;Café;\n"
    )
    burgerzaken, cafe = found.teams
    assert (burgerzaken.name, burgerzaken.people, burgerzaken.site) == ("Burgerzaken", 7, "Noord")
    assert burgerzaken.spellings == ("Burgerzaken", "burgerzaken", "Burger zaken", "Burger-zaken")
    assert burgerzaken.sites == ("Noord", "Zuid")
    assert (cafe.name, cafe.people) == ("Café", 2)
    assert {row.team for row in found.people} == {"Burgerzaken", "Café"}


@pytest.mark.parametrize("again", ["U0AAA0001", "U0AAA0001\u200b", "U0AAA\u00ad0001"])
def test_one_person_in_two_teams_is_told_and_twice_in_one_is_no_matter(again: str):
    [complaint] = read(f"user,team\nU0AAA0001,Ruimte\n{again},Wonen\n").complaints
    assert (complaint.row, complaint.key, complaint.found) == (3, "import-user-twice", "2")
    assert read(f"user,team\nU0AAA0001,Ruimte\n{again},ruimte\n").complaints == ()


def test_what_nobody_sees_around_an_id_is_no_part_of_it():
    assert people("user,team\n\u200b U0AAA0001\u00a0,Ruimte\n") == [
        PersonRow("U0AAA0001", "Ruimte")
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("", "import-no-user-column", id="empty"),
        pytest.param("U1,Groen\n", "import-no-user-column", id="no header"),
        pytest.param("user,temas\nU1,Groen\n", "import-no-team-column", id="typo"),
        pytest.param("username,email,userid\na,b,U1\n", "import-no-team-column", id="from Slack"),
        pytest.param("user,team\n", "import-nobody", id="only a header"),
    ],
)
def test_a_file_without_people_is_refused(text: str, key: str):
    with pytest.raises(NoList) as failure:
        read(text)
    assert failure.value.key == key


@pytest.mark.parametrize(
    "heading",
    [
        "headcount", "Headcount (2026)", "aantal medewerkers", "Aantal medewerkers per 1-1-2026",
        "formatie", "Effectif", "Nombre d'agents", "Mitarbeiterzahl", "Anzahl Mitarbeitende",
        "Teamgröße",
    ],
)  # fmt: skip
def test_a_team_has_a_headcount_in_any_of_the_four_languages(heading: str):
    found = read(f"user;team;{heading}\nU1;Groen;\nU2;groen;24\nU3;Blauw;\n")
    assert found.complaints == ()
    assert [(team.name, team.headcount) for team in found.teams] == [("Groen", 24), ("Blauw", None)]
    assert [row.headcount for row in found.people] == [24, 24, None]


@pytest.mark.parametrize("cell", ["0", "-3", "24,5", "1e3", "veel", "²", "٢٤", "100000", "9" * 99])
def test_a_headcount_that_is_no_whole_number_of_people_is_told(cell: str):
    [complaint] = read(f"user;team;headcount\nU1;Groen;{cell}\nU2;Groen;24\n").complaints
    assert (complaint.row, complaint.column, complaint.key, complaint.found) == (
        2, "headcount", "import-no-headcount", cell[:60],
    )  # fmt: skip


def test_headcounts_of_one_team_that_differ_are_told_by_row_however_it_is_spelled():
    found = read("team;user;headcount\nGroen;U1;24\nGROEN;U2;\ngro-en;U3;25\nGroen;U4;024\n")
    [complaint] = found.complaints
    assert (complaint.row, complaint.column, complaint.key, complaint.found) == (
        4, "headcount", "import-headcounts-differ", "2",
    )  # fmt: skip
    assert {row.headcount for row in found.people} == {24}


def test_a_leader_who_has_a_team_in_a_later_row_is_in_one_team_all_the_same():
    text = "user;team;role\nU1;;leader\nU1;Groen;\nU1;Blauw;\n"
    assert [each.key for each in read(text).complaints] == ["import-user-twice"]
