again-title = Het kan nu wel. Probeer je het nog eens?
again-title-partly = Er is iets veranderd. Probeer je het nog eens?
again-gone-partly = Dit zat in de weg en is deels weggenomen: { $barrier }
again-gone = Dit zat in de weg en is weggenomen: { $barrier }
again-challenge = De uitdaging was: { $challenge }
again-no-points = Dit telt niet mee voor de ranglijst. We willen weten of het helpt.
again-works = Mooi. Zo weten we dat het helpt.
again-not-yet = Dank je, dat is goed om te weten. Zit er nog iets in de weg? Typ dan “drempel”, in Slack na /prikkel.
button-it-works = Het lukt nu
button-not-yet = Nog niet

notice-title = Merk je het?
notice-about-partly = Twee weken geleden is dit deels weggenomen: { $barrier }
notice-about = Twee weken geleden is dit weggenomen: { $barrier }
notice-what-for = Zeggen genoeg mensen nee, dan gaat de drempel weer open. Jouw antwoord laten we aan niemand zien.
button-notice-yes = Ja
button-notice-partly = Een beetje
button-notice-no = Nee
notice-noted-yes = Mooi, dank je.
notice-noted-partly = Dank je. We nemen het mee.
notice-noted-no = Dank je voor je eerlijke antwoord. Zeggen meer mensen dit, dan gaat de drempel weer open.
notice-too-late = Deze vraag gaat over iets wat intussen veranderd is. Je hoeft niets te doen.
noted-title = Genoteerd

reopened-title = Weer open: mensen merken er niets van
reopened-because = De drempel was weggenomen, maar de meeste mensen die antwoordden merken dat niet.
reopened-owner = Eigenaar: { $owner }
park-review-title = Deze drempel zou je nu weer bekijken
late-title = De afgesproken dag van deze drempel is voorbij
late-agreed = Afgesproken: { $owner }, uiterlijk { $day }.
late-what-now = Is de drempel weg? Zeg dat dan. Is er meer tijd nodig? Spreek een nieuwe dag af. Wie erop wacht, krijgt daar bericht van.
overdue-title = Hier wacht iemand op antwoord
overdue-about = { $count ->
    [one] Eén melding wacht langer dan vijf werkdagen op een eerste reactie.
   *[other] { $count } meldingen wachten langer dan vijf werkdagen op een eerste reactie.
} Ook “gelezen” is een reactie.
overdue-since = Gemeld op { $day }
button-review-all = Alle drempels bekijken

effect-title = Heeft het geholpen?
effect-together = Iedereen: eerst lukte het { $before } van de 100 mensen, nu { $after }.
effect-hindered = Wie er last van had: eerst { $before } van de 100, nu { $after }.
effect-rest = De anderen: eerst { $before } van de 100, nu { $after }.
effect-clear = Het verschil ligt waarschijnlijk tussen { $low } en { $high }.
effect-unclear = Dit kan toeval zijn: het verschil ligt ergens tussen { $low } en { $high }.
