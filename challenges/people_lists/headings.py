"""The words for columns and roles in a list of people, in Dutch, English, French and German."""

from collections.abc import Mapping

from challenges.models import Role
from challenges.tables import Vocabulary

VOCABULARY = Vocabulary(
    {
        "user": "userid memberid objectid slackid teamsid aadobjectid entraid entraobjectid "
        "gebruikersid gebruikerid lidid idgebruiker utilisateurid idutilisateur benutzerid "
        "nutzerid benutzerkennung | user users gebruiker gebruikers utilisateur utilisateurs "
        "benutzer benutzerin nutzer id",
        "team": "team teams teamnaam teamname naamteam naamvanhetteam | afdeling afdelingen "
        "afdelingsnaam groep groepsnaam dienst department departement group equipe equipes service "
        "services abteilung abteilungen gruppe referat onderdeel organisatieonderdeel",
        "site": "site sites locatie locaties vestiging gebouw standplaats werklocatie location "
        "office building officelocation lieu implantation batiment standort standorte dienstort",
        "headcount": "headcount teamsize staffcount numberofemployees numberofpeople employeecount "
        "aantalmedewerkers aantalmensen aantalpersonen aantalcollegas aantalteamleden formatie "
        "teamgrootte omvangteam effectif effectifs nombredepersonnes nombredecollaborateurs "
        "nombredagents mitarbeiterzahl mitarbeiteranzahl mitarbeitendenzahl anzahlmitarbeiter "
        "anzahlmitarbeitende anzahlpersonen personalbestand teamgrosse kopfzahl",
        "role": "role roles rol rollen rolle fonctiondanslacampagne rolincampagne",
    }
)

ROLES: Mapping[Role, str] = {
    Role.PARTICIPANT: "participant participante deelnemer deelneemster teilnehmer teilnehmerin "
    "medewerker",
    Role.COORDINATOR: "coordinator coordinateur coordinatrice koordinator koordinatorin",
    Role.LEADER: "leader leiding leidinggevende directie dirigeant dirigeante direction leitung "
    "leiter leiterin",
}
