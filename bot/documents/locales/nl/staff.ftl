staff-title = Prikkel bij { $organisation }: uitleg voor medewerkers

staff-what-title = Wat is Prikkel?
staff-what =
    Prikkel is een robot in de chat. Tijdens een campagne krijg je elke werkdag een kleine uitdaging over duurzaam werken. Je antwoordt met één tik. Lukt het niet? Dan kun je zeggen wat er in de weg zat. Coördinatoren zorgen dat daar iets mee gebeurt. Daar is het om te doen.

    De campagne loopt van { $first } tot en met { $last }.

staff-voluntary-title = Meedoen is vrijwillig
staff-voluntary =
    - Je kiest zelf of je meedoet. Stoppen kan altijd, zonder reden: typ “stoppen”. Niemand krijgt daar bericht van.
    - Of je meedoet, en wat je antwoordt, telt niet mee bij je beoordeling.
    - Niemand krijgt een lijst van wie er meedoet of wie wat antwoordde.

staff-data-title = Wat we over je bewaren
staff-data =
    Alles staat in één database. Die wordt beheerd door: { $host }. Prikkel stuurt niets naar anderen, behalve naar { $carriers }: daar loopt de chat.

    @kept

    Elke nacht verwijdert de server wat zijn tijd heeft gehad.

staff-seen-title = Wie ziet wat
staff-seen =
    - Jij ziet alles wat over jou gaat: typ “mijn-gegevens”.
    - Collega’s zien alleen aantallen, en die zijn afgerond. Zet je een vinkje onder een uitdaging in plaats van op de knop te drukken? Dan ziet iedereen dat vinkje.
    - Coördinatoren lezen de woorden, de plaats en de dag van een melding. Niet van wie die komt.
    - De leiding krijgt een bericht met aantallen, zonder namen.
    - Wie de server beheert, kan in de database en in de reservekopieën kijken.
    - { $carriers } vervoert elke tik en elk bericht. Wat de beheerders daarvan kunnen bekijken, staat in het contract van { $organisation }.

staff-small-title = Wat een collega soms toch kan raden
staff-small =
    { $ranking ->
        [on] Er is een stand van teams. Kleine teams staan daarin samen: een rij heeft minstens { $fewest } deelnemers. Punten liggen tussen { $low } en { $high }, in stappen van { $step }. De stand komt één keer per week.
       *[off] Er is geen stand van teams.
    } Een aandeel van iedereen samen noemen we pas vanaf { $crowd } mensen, in stappen van { $step } procent.

    Dat is in een klein team niet altijd genoeg. Weet iemand al hoe bijna iedereen antwoordde? Dan kan die soms raden wat de laatste deed. Wil je dat niet? Antwoord dan niet: dat merkt niemand aan jou.

staff-anonymous-title = Anoniem melden
staff-anonymous =
    Een melding is anoniem, tenzij je zelf iets anders kiest. Dan bewaren we niet wie hem deed: alleen de dag, en je team als daar { $minimum } mensen of meer in zitten.

    Wie de server beheert, kan soms wel afleiden van wie een melding komt. Je tik komt binnen met je account, en hoogstens { $fingerprints } dagen lang houden we een vingerafdruk bij, zodat dubbel tikken één keer telt. Ook wat je schrijft kan je verraden. Is dat niet veilig genoeg voor wat je wilt zeggen? Zeg het dan ergens anders.

    “Past niet bij mij” is geen melding. Daar bewaren we niets van.

staff-rights-title = Je rechten
staff-rights =
    - Zien: typ “mijn-gegevens”. Liever op papier? Vraag het aan wie de server beheert.
    - Verbeteren: je antwoord van vandaag, je werkdagen, je taal en je herinnering verander je zelf.
    - Verwijderen: typ “wissen”. Je account gaat meteen weg. De aantallen blijven, zonder jou. De woorden van je meldingen blijven ook; jij staat er niet meer bij.
    - Bezwaar of een klacht: bij { $organisation }, of bij { $country ->
        [NL] de Autoriteit Persoonsgegevens.
        [BE] de Gegevensbeschermingsautoriteit.
       *[other] de toezichthouder op de privacy.
    }

staff-ask-title = Aan wie je iets kunt vragen
staff-ask =
    - Over privacy: { $contact }
    - Functionaris gegevensbescherming: { $officer }
    - Coördinatoren: [in te vullen: wie de coördinatoren zijn]
