import pytest

from challenges.models import Role
from challenges.teams import PersonRow, UnreadablePeople, import_csv


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("user,team,site,role\nU1,Groen,Noord,leader\nU2,Blauw,,\n", id="commas"),
        pytest.param("user;team;site;role\nU1;Groen;Noord;Leader\nU2;Blauw;;\n", id="semicolons"),
        pytest.param(
            "\ufeffuser;team;site;role\r\nU1;Groen;Noord;leader\r\nU2;Blauw;;\r\n", id="from Excel"
        ),
        pytest.param(
            "Team,Name, USER ,role,site\nGroen,Anna,U1,LEADER,Noord\nBlauw,Bo,U2,participant\n",
            id="other order, other case, a column too many and a cell too few",
        ),
    ],
)
def test_a_file_is_read(text: str):
    assert import_csv(text) == [
        PersonRow("U1", "Groen", "Noord", Role.LEADER),
        PersonRow("U2", "Blauw"),
    ]


def test_a_team_in_quotes_may_hold_the_delimiter():
    assert import_csv('user,team\nU1,"Afval, water en energie"\n') == [
        PersonRow("U1", "Afval, water en energie")
    ]


def test_a_leader_needs_no_team():
    assert import_csv("user,team,role\nU1,,leader\n") == [PersonRow("U1", "", "", Role.LEADER)]


def test_every_bad_line_is_named_at_once():
    with pytest.raises(UnreadablePeople) as failure:
        import_csv(f"user,team,role\nU1,Groen,baas\n,Groen,\nU2,,\nU1,{'x' * 81},\nU3,Groen,\n")
    assert failure.value.complaints == (
        "line 2: 'baas' is not a role; choose from participant, ambassador, coordinator, leader",
        "line 3: the user is missing",
        "line 4: the team is missing; only people with another role can do without",
        "line 5: the team is longer than 80 characters",
        "line 5: this user is on line 2 already",
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param("", "line 1: the column user is missing", id="empty"),
        pytest.param("U1,Groen\n", "line 1: the column user is missing", id="no header"),
        pytest.param("user,temas\nU1,Groen\n", "the column team is missing", id="typo"),
        pytest.param("user,team\n", "there is nobody in the file", id="only a header"),
    ],
)
def test_a_file_without_people_is_refused(text: str, complaint: str):
    with pytest.raises(UnreadablePeople) as failure:
        import_csv(text)
    assert complaint in str(failure.value)
