again-title = Er is iets veranderd. Probeer je het nog eens?
again-gone-partly = Dit zat in de weg en is deels weggenomen: { $barrier }
again-gone = Dit zat in de weg en is weggenomen: { $barrier }
again-challenge = De uitdaging was: { $challenge }
again-no-points = Dit telt niet mee voor de ranglijst. We willen weten of het helpt.
again-works = Mooi. Zo weten we dat het helpt.
again-not-yet = Dank je, dat is goed om te weten. Zit er nog iets in de weg? Typ dan “{ $prefix }drempel”.
button-it-works = Het lukt nu
offer-announced = Op { $day } om { $at } zetten we dit, samen met wat er nog meer is weggenomen, in het kanaal, en bieden we de uitdaging opnieuw aan. Wie hier ook tegenaan liep, krijgt dan bericht.
button-hold-offer = Niet in het kanaal zetten
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
is-late = Te laat
late-day = { $day } (te laat)
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
effect-about = Bij zoveel mensen lukte de uitdaging, van wie antwoordde:
effect-together = Iedereen samen: eerst { $before }, nu { $after }.
effect-hindered = Wie “ik ook” zei of met naam meldde: eerst { $before }, nu { $after }.
effect-rest = De anderen, ook wie anoniem meldde: eerst { $before }, nu { $after }.
effect-drawn = Lukte de uitdaging?
effect-who = Wie
effect-before = Eerst
effect-now = Nu
effect-together-name = Iedereen samen
effect-hindered-name = Wie het meldde
effect-rest-name = De anderen
effect-more = Waarschijnlijk lukt het bij { $low } tot { $high } van elke 100 mensen meer.
effect-fewer = Waarschijnlijk lukt het bij { $low } tot { $high } van elke 100 mensen minder.
effect-unclear = Dit kan toeval zijn: van elke 100 mensen kunnen het er { $fewer } minder zijn, maar ook { $more } meer.
effect-caveat = “Eerst” is de dag van de uitdaging, “nu” zijn de twee weken nadat de drempel weg was. Niet iedereen probeerde het opnieuw en gaf antwoord. Lukt het iemand wel, dan antwoordt die misschien eerder. Zie het dus als een aanwijzing en niet als een bewijs.
effect-too-few = Hierover kunnen we niets laten zien. Daarvoor moeten minstens { $people } mensen antwoorden: toen de drempel er nog was, en nu.
