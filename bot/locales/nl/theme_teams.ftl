# Themateams: wie meedoet, wat ze zien, en wat ze oppakken.
theme-teams-title = Themateams
theme-teams-about = Een themateam kijkt mee naar één thema en pakt iets op. Heeft een thema niemand, dan zorgen de coördinatoren ervoor.
theme-team-of = Themateam { $theme }
theme-team-theme = Thema
theme-team-until = Tot en met
theme-team-as = Rol in het team
theme-team-lead = Trekt het team
form-theme-invite = Ambassadeur vragen
form-take-barrier = Dit pakken wij op
form-theme-propose = Actie voorstellen
theme-invite-how = Je krijgt een tekst met een code. Geef die aan wie je vraagt. Die zegt zelf ja of nee. Het houdt vanzelf op, uiterlijk over een jaar.
error-seat-until = Kies een dag die nog komt, binnen een jaar.
theme-code-title = Een code voor een nieuwe ambassadeur
theme-code-about = Stuur dit door aan wie je vraagt. Er verandert pas iets als die ja zegt.
theme-code-text = Wil je meedoen met het themateam { $theme }? Het kost een uur per maand, tot { $day }. Typ bij Prikkel: { $typed }
theme-code-once = De code werkt één keer, tot en met { $day }.
theme-team-asks = Doe je mee? Het kost een uur per maand, tot en met { $day }. Je ziet wat er in de weg zit en wat er gebeurt bij dit thema. Je pakt iets op, vertelt hoe het gaat of stelt iets voor.
theme-team-asks-lead = Trek jij dit team? Het kost een uur per maand, tot en met { $day }. Je ziet wat er in de weg zit en wat er gebeurt bij dit thema. Je brengt het team bij elkaar, pakt iets op of stelt iets voor.
theme-team-seen = Je leest wat iedereen mag lezen, niet wie iets meldde. Coördinatoren zien dat het team iemand heeft. Je kunt altijd stoppen of het doorgeven.
button-theme-yes = Ja, ik doe mee
button-theme-no = Nee, liever niet
button-theme-invite = Iemand vragen
button-theme-team = Mijn themateam
button-theme-take = Dit pakken wij op
button-theme-propose = Actie voorstellen
button-theme-hand-over = Doorgeven
button-theme-leave = Ik stop ermee
theme-joined = Je zit in het themateam { $theme }, tot en met { $day }.
theme-declined = Dank je. Er is niets van je bewaard.
theme-left = Je zit niet meer in het themateam { $theme }. Acties waar je daarvoor zorgde, staan weer open. Dank je wel.
theme-in-short = Nieuw: { $new } · wacht op iemand: { $waiting } · te laat of vast: { $late }
theme-card-title = Hoe het met jullie thema staat
theme-discuss = Om samen over te praten: { $action }
theme-forward = Collega’s erbij? Stuur dit door:
theme-forward-text = Wij werken aan { $themes }. Doe je mee? Het kost een uur per maand. Vraag een coördinator om een code.
theme-take-due = Klaar op
theme-take-how = Iedereen leest dat jullie team het oppakt, en tegen wanneer. De coördinator hoort het.
theme-propose-title = Wat moet er gebeuren?
theme-propose-why = Waarom?
theme-propose-how = Dit komt als voorstel in het actieprogramma. De coördinator leest het. Noem geen namen.
theme-told-taken = { $team } pakt dit op
theme-told-proposed = { $team } stelt dit voor
theme-line-members =
    { $theme }: { $count ->
        [one] één lid
       *[other] { $count } leden
    }, tot en met { $day }.
theme-line-asked = { $theme }: iemand is gevraagd, nog geen antwoord.
theme-line-nobody = { $theme }: niemand. De coördinatoren zorgen ervoor.
theme-has-nobody = Dit team heeft niemand meer. Het thema is weer van de coördinatoren.
error-not-in-theme-team = Dit is alleen voor het themateam van dit thema.
error-taken-already = Hier zorgt al iemand voor.
my-data-theme-teams = Themateams
