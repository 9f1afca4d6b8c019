request-title = Verzoek om instemming met het gebruik van Prikkel

request-to-title = Aan de ondernemingsraad
request-to =
    { $country ->
        [NL] Verzoek volgens de Nederlandse wet.
       *[other] Let op: dit verzoek volgt de Nederlandse wet, en { $organisation } staat in een ander land. Hoe het personeel daar wordt geïnformeerd en geraadpleegd: [in te vullen: de regels van dat land]
    }

    Van: [in te vullen: de bestuurder van { $organisation }]

    Datum: [in te vullen: de datum van dit verzoek]

    Wij vragen uw instemming met het besluit hieronder, op grond van artikel 27, eerste lid, onder k en l, van de Wet op de ondernemingsraden (WOR). Prikkel verwerkt persoonsgegevens van medewerkers, en het is geschikt om gedrag te volgen. Daar is het niet voor bedoeld; voor de WOR is het genoeg dat het kan.

request-decision-title = 1. Voorgenomen besluit
request-decision =
    { $organisation } gebruikt Prikkel in { $carriers }, voor een campagne van { $first } tot en met { $last }{ $days ->
        [0] { "" }
        [one] { "" } (één uitdaging)
       *[other] { "" } ({ $days } uitdagingen)
    }. Daarna blijven de drempels en de acties die eruit kwamen in behandeling.

    De regels voor het gebruik staan in de bijlage “Regeling”.

request-why-title = 2. Aanleiding en doel
request-why =
    Medewerkers willen vaak wel duurzamer werken, maar lopen ergens tegenaan. Prikkel maakt zichtbaar waartegen, en zorgt dat iemand er iets aan doet. Het doel is dat drempels worden weggenomen.

    Aanleiding bij { $organisation }: [in te vullen: waarom nu, en wat er al is gedaan]

request-data-title = 3. Welke gegevens, van wie
request-data =
    @kinds

    Antwoorden staan op een willekeurig nummer. De tabel die dat nummer met een account verbindt, staat in dezelfde database. De gegevens zijn dus gepseudonimiseerd, niet anoniem.

request-not-title = 4. Waarvoor de gegevens niet worden gebruikt
request-not =
    - niet voor de beoordeling of beloning van medewerkers;
    - niet om aanwezigheid, verzuim of prestaties te volgen;
    - niet om uit te zoeken wie iets heeft gemeld.

request-effects-title = 5. Gevolgen voor het personeel, en maatregelen
request-effects =
    - Meedoen is vrijwillig en kost ongeveer een minuut per dag. Wie niet meedoet, merkt daar niets van.
    - Coördinatoren en leiding zien geen lijst van deelnemers en geen antwoorden.
    - { $ranking ->
        [on] Er is een wekelijkse stand van teams. Kleine teams staan samen: een rij heeft minstens { $fewest } deelnemers, en punten gaan in stappen van { $step }. De stand kan uit.
       *[off] Er is geen stand van teams.
    }
    - Een herinnering krijgt alleen wie erom vraagt, hoogstens één per dag.
    - Wie de server beheert, kan technisch in de database kijken. Spreek af wie dat is en onder welke voorwaarden: [in te vullen: afspraak over toegang tot de database]

request-else-title = 6. Alternatieven
request-else =
    - zonder stand van teams;
    - zonder teams;
    - op papier of met een gewone enquête: dan kan niemand laten weten wat er met een melding is gebeurd.

    Afweging: [in te vullen: waarom voor deze vorm is gekozen]

request-safe-title = 7. Beveiliging
request-safe =
    @safety

request-kept-title = 8. Bewaartermijnen
request-kept =
    @periods

request-trial-title = 9. Proef en evaluatie
request-trial =
    De campagne is een proef. Wij bespreken de uitkomst met u op: [in te vullen: datum van de evaluatie]

    Wij kijken dan naar:

    - hoeveel drempels zijn weggenomen;
    - of iemand nadeel heeft gehad van meedoen of niet meedoen;
    - klachten en vragen over privacy;
    - of de termijnen zijn gehaald: de software schrijft op wat zij heeft vernietigd.

request-advice-title = 10. Advies van de functionaris gegevensbescherming
request-advice =
    Functionaris: { $officer }

    Advies: [in te vullen: het advies, met de datum]

request-more-title = 11. Bijlagen
request-more =
    - uitleg voor medewerkers;
    - regeling voor het gebruik;
    - gegevensbeschermingseffectbeoordeling (DPIA), concept;
    - bewaartabel.
