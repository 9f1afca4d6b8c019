rules-title = Regeling gebruik van Prikkel bij { $organisation }

rules-words-title = Artikel 1. Begrippen
rules-words =
    - deelnemer: wie zelf heeft gekozen om mee te doen;
    - melding: wat één deelnemer zegt dat in de weg zat;
    - drempel: wat achter een of meer meldingen zit;
    - coördinator: wie drempels leest, een naam geeft en zorgt dat er iets mee gebeurt;
    - leiding: wie over drempels beslist;
    - beheerder: wie de server en de database beheert.

rules-aim-title = Artikel 2. Doel
rules-aim =
    Prikkel wordt gebruikt om duurzaam werken te stimuleren, en om weg te nemen wat dat in de weg staat. De gegevens worden nergens anders voor gebruikt: niet voor beoordeling, beloning, verzuim, aanwezigheid of toezicht.

rules-free-title = Artikel 3. Vrijwillig
rules-free =
    Meedoen, antwoorden en melden zijn vrijwillig. Wie niet meedoet of stopt, heeft daar geen nadeel van. Niemand vraagt een ander of die meedoet of wat die antwoordde.

rules-roles-title = Artikel 4. Rollen
rules-roles =
    { $organisation } wijst coördinatoren, leiding en beheerders aan. In het systeem staan nu: coördinatoren: { $coordinators }; leiding: { $leaders }.

    - Wie wijst aan: [in te vullen: wie rollen toekent en intrekt]
    - Wie een rol heeft, houdt voor zich wat die leest.
    - Een rol wordt ingetrokken zodra iemand die niet meer heeft.

rules-coordinators-title = Artikel 5. Coördinatoren
rules-coordinators =
    - Zij zoeken niet uit van wie een melding komt.
    - Zij doen geen meldingen en splitsen of voegen geen drempels samen om te tellen hoeveel mensen iets meldden.
    - Zij geven een melding in eigen woorden een naam die niemand verraadt, voordat iedereen die kan lezen.
    - Zij zetten geen naam van een collega in een drempel of actie zonder dat die ervan weet.

rules-leaders-title = Artikel 6. Leiding
rules-leaders =
    De leiding krijgt berichten met afgeronde aantallen, en beslist over drempels. Zij vraagt niet naar personen.

rules-operators-title = Artikel 7. Beheer
rules-operators =
    - Beheerder: { $host }
    - De database en reservekopieën worden alleen geopend als het nodig is om het systeem te laten werken of om aan een verzoek van een betrokkene te voldoen, en met twee mensen: [in te vullen: wie erbij is, en waar het wordt opgeschreven]
    - Een reservekopie wordt niet langer bewaard dan: [in te vullen: bewaartermijn van reservekopieën, bij voorkeur hoogstens een maand]

rules-ranking-title = Artikel 8. Stand van teams
rules-ranking =
    { $ranking ->
        [on] Er is een stand van teams, één keer per week, met rijen van minstens { $fewest } deelnemers. Hij gaat uit als de ondernemingsraad daarom vraagt.
       *[off] Er is geen stand van teams. Die komt er alleen met instemming van de ondernemingsraad.
    }

rules-health-title = Artikel 9. Gezondheid, geloof en eten
rules-health =
    Past een uitdaging niet bij iemand, bijvoorbeeld om gezondheid, geloof of eten? Dan is er het antwoord “Past niet bij mij”. Daarvan wordt niets bewaard, en niemand vraagt erop door. Waarom iemand afwezig is, wordt niet gevraagd.

rules-kept-title = Artikel 10. Bewaartermijnen
rules-kept =
    @periods

    De software vernietigt dit elke nacht vanzelf.

rules-rights-title = Artikel 11. Rechten
rules-rights =
    Wie meedoet, ziet de eigen gegevens met “mijn-gegevens” en verwijdert ze met “wissen”. Wie dat liever niet in de chat doet, vraagt het aan: { $contact }

rules-breach-title = Artikel 12. Klachten en datalekken
rules-breach =
    Een klacht of een vermoeden van een datalek gaat naar: { $contact }. De functionaris gegevensbescherming is: { $officer }.

rules-change-title = Artikel 13. Wijziging en evaluatie
rules-change =
    Een andere bewaartermijn, een stand van teams, een nieuwe rol of een nieuw doel wordt eerst voorgelegd aan de ondernemingsraad. Deze regeling wordt geëvalueerd op: [in te vullen: datum van de evaluatie]
