dpia-title = Gegevensbeschermingseffectbeoordeling (DPIA) van Prikkel: concept

dpia-1-title = A1. Voorstel
dpia-1 =
    { $organisation } gebruikt Prikkel in { $carriers } voor een campagne van { $first } tot en met { $last }. Deelnemers krijgen elke werkdag een uitdaging, antwoorden met één tik, en kunnen melden wat er in de weg zat. Coördinatoren behandelen die drempels; de leiding beslist waar dat nodig is.

    Dit concept volgt de zeventien punten van het Model DPIA Rijksdienst. Wat de software weet, is ingevuld.

dpia-2-title = A2. Persoonsgegevens
dpia-2 =
    @kinds

dpia-3-title = A3. Gegevensverwerkingen
dpia-3 =
    - verzamelen: een tik of een formulier in de chat;
    - bewaren: in één database;
    - bijeenbrengen: tot aantallen per team, per week en per drempel;
    - tonen: afgerond, volgens punt A8;
    - verstrekken: aan { $carriers }, om het bericht te bezorgen;
    - vernietigen: elke nacht, volgens punt A10.

dpia-4-title = A4. Doeleinden
dpia-4 =
    Duurzaam werken stimuleren, en wegnemen wat dat in de weg staat. De gegevens zijn niet voor beoordeling, beloning, verzuim, aanwezigheid of toezicht.

dpia-5-title = A5. Betrokken partijen
dpia-5 =
    - verwerkingsverantwoordelijke: { $organisation }
    - functionaris gegevensbescherming: { $officer }
    - verwerker van de chat: { $carriers }
    - beheer van de server: { $host }
    - betrokkenen: deelnemers, wie in een team is gezet, coördinatoren, leiding, en wie in vrije tekst wordt genoemd

dpia-6-title = A6. Belangen
dpia-6 =
    De organisatie wil weten wat duurzaam werken in de weg staat. Medewerkers willen dat er iets met hun melding gebeurt, zonder dat iemand hen volgt. Belangen van anderen: [in te vullen: andere belangen]

dpia-7-title = A7. Verwerkingslocaties
dpia-7 =
    De database en de server: { $host }. De chat: { $carriers }, [in te vullen: waar de leverancier van de chat gegevens verwerkt].

    De software stuurt niets naar anderen dan naar de chat.

dpia-8-title = A8. Techniek en methode
dpia-8 =
    @safety

    Wat mensen te zien krijgen, volgt vaste regels:

    - niets over minder dan { $minimum } mensen;
    - aantallen naar beneden afgerond, in stappen van { $step };
    - een aandeel van iedereen pas vanaf { $crowd } mensen van wie er minstens { $crowd-day } op een dag werken, in stappen van { $step } procent, van { $low } tot { $high };
    - { $ranking ->
        [on] een stand van teams, één keer per week, met rijen van minstens { $fewest } deelnemers;
       *[off] geen stand van teams;
    }
    - wat vandaag wordt gemeld, is morgen pas te zien, ook voor coördinatoren;
    - een gesloten week verandert nooit meer.

    Er is geen besluit over personen dat door de software wordt genomen.

dpia-9-title = A9. Juridisch en beleidsmatig kader
dpia-9 =
    - Algemene verordening gegevensbescherming (AVG)
    - Wet op de ondernemingsraden, artikel 27, eerste lid, onder k en l
    - [in te vullen: eigen beleid, gedragscode, archiefregels]

dpia-10-title = A10. Bewaartermijnen
dpia-10 =
    @periods

dpia-11-title = B11. Rechtsgrond
dpia-11 =
    Rechtsgrond: [in te vullen: taak van algemeen belang of gerechtvaardigd belang, met de afweging (AVG artikel 6, eerste lid, onder e of f)]

    Toestemming is in een arbeidsverhouding zelden vrij. Meedoen is vrijwillig, maar dat is een waarborg en niet de rechtsgrond.

dpia-12-title = B12. Bijzondere persoonsgegevens
dpia-12 =
    - Naar gezondheid, geloof of eten wordt niet gevraagd. Daarvoor is er het antwoord “Past niet bij mij”: daarvan wordt niets bewaard, ook geen aantal.
    - In vrije tekst kan alles staan. De software waarschuwt voor e-mailadressen, telefoonnummers en vermeldingen. Namen kan zij niet herkennen.
    - Van afwezigheid worden alleen de dagen bewaard.

dpia-13-title = B13. Doelbinding
dpia-13 =
    De gegevens worden niet voor een ander doel gebruikt. De regeling legt dat vast. Coördinatoren en leiding hebben geen scherm met deelnemers of hun antwoorden.

dpia-14-title = B14. Noodzaak en evenredigheid
dpia-14 =
    - Een nummer per deelnemer is nodig om dubbel tellen te voorkomen, en om iemand een eigen antwoord te laten veranderen.
    - Antwoorden per persoon zijn na de campagne niet meer nodig: zij vervallen (A10).
    - Een melding kan zonder persoon.
    - { $ranking ->
        [on] De stand van teams is niet nodig voor het doel; hij maakt meedoen leuker. Afweging: [in te vullen: waarom de stand aan is]
       *[off] De stand van teams staat uit.
    }

dpia-15-title = B15. Rechten van betrokkenen
dpia-15 =
    - informatie: de uitleg voor medewerkers, en de pagina /privacy van de server;
    - inzage en kopie: “mijn-gegevens” in de chat, of door de beheerder;
    - verbeteren: antwoord, taal, werkdagen en herinnering zelf; het team door de beheerder;
    - wissen: “wissen” in de chat, of door de beheerder, meteen;
    - bezwaar: niet meedoen of stoppen, of bij { $contact }

    Een anonieme melding kan alleen worden ingetrokken door wie het ontvangstbewijs of de code heeft.

dpia-16-title = C16. Risico’s
dpia-16 =
    @risks

dpia-17-title = D17. Maatregelen
dpia-17 =
    @measures

    Besluit over wat overblijft: [in te vullen: wie het restrisico aanvaardt, en wanneer]

dpia-tables-title = Bijlage. Tabellen en kolommen
dpia-tables =
    Uit de software zelf: elke tabel van de database met elke kolom.

    @tables

risk-small = In een klein team raadt een collega wat de laatste antwoordde.
risk-small-measure = Rijen van minstens { $fewest } deelnemers, stappen van { $step }, één stand per week, geen aantallen per dag.
risk-small-left = Wie al weet hoe bijna iedereen antwoordde, kan nog raden.
risk-author = Iemand zoekt uit van wie een anonieme melding komt.
risk-author-measure = Er is geen persoon bij opgeslagen, geen tijdstip en geen volgnummer; het team alleen vanaf { $minimum } mensen. De melding is pas morgen te zien.
risk-author-left = Stijl en plaats kunnen iemand verraden. Wie de database heeft, kan meldingen naast antwoorden leggen.
risk-operator = De beheerder kijkt in de database of in een reservekopie.
risk-operator-measure = Schuilnamen, vingerafdrukken met een sleutel buiten de database, korte termijnen; een afspraak over toegang.
risk-operator-left = Wie database en instellingen heeft, kan pseudoniemen herleiden.
risk-coordinator = Een coördinator telt met eigen meldingen of samenvoegen precies hoeveel mensen iets meldden.
risk-coordinator-measure = Aantallen als “minstens”, in stappen van { $step }; een regel in de regeling.
risk-coordinator-left = Het aantal kan bekend worden; wie het waren niet.
risk-words = Iemand schrijft een naam of gezondheid in vrije tekst.
risk-words-measure = Een waarschuwing vooraf, woorden alleen voor coördinatoren, een eigen naam voor iedereen, weghalen kan.
risk-words-left = Namen worden niet herkend.
risk-chat = De leverancier van de chat, of een beheerder daarvan, leest mee.
risk-chat-measure = Afspraken in het contract met { $carriers }.
risk-chat-left = Elke tik en elk bericht gaat daar doorheen.
risk-pressure = Iemand voelt zich gedwongen om mee te doen.
risk-pressure-measure = Vrijwillig, stoppen zonder bericht, geen lijst van deelnemers, geen herinnering zonder verzoek.
risk-pressure-left = Collega’s kunnen elkaar ernaar vragen; vinkjes onder een uitdaging zijn zichtbaar.

safety =
    - Database: { $database ->
        [postgresql] PostgreSQL
       *[sqlite] een bestand op de server (SQLite)
    }, beheerd door: { $host }
    - Verbinding: { $address ->
        [https] versleuteld (https)
       *[none] [in te vullen: hoe de verbinding met de server is versleuteld]
    }
    - { $sealed ->
        [on] Vingerafdrukken worden gemaakt met een sleutel die niet in de database staat.
       *[off] [in te vullen: stel een eigen sleutel in (PRIKKEL_SECRET_KEY)]
    }
    - Antwoorden staan op een willekeurig nummer in plaats van op een account.
    - Het bord van coördinatoren gaat open met een link die één keer werkt, en sluit vanzelf.
    - Het logboek bevat geen namen, geen accounts en geen woorden van mensen.
    - Versleuteling van de schijf en van reservekopieën: [in te vullen: hoe de schijf en de reservekopieën zijn beveiligd]
