sign-in = Inloggen met { $name }
sign-in-title = Je bent nog niet binnen
sign-in-going = Je gaat naar de inlogpagina van je organisatie
sign-in-again = Dit inloggen is niet afgemaakt: het duurde te lang, het begon in een andere browser, of het is al gebruikt. Begin opnieuw met de knop.
sign-in-cancelled = Je hebt het inloggen bij { $name } afgebroken, of { $name } liet je niet door. Begin opnieuw als je dat wilt.
sign-in-away = { $step ->
    [yes] { $name } antwoordt nu niet, en zonder { $name } kom je hier niet binnen. Probeer het straks nog eens.
   *[no] { $name } antwoordt nu niet. Probeer het straks nog eens, of vraag een link in de chat.
}
sign-in-refused = { $step ->
    [yes] Het antwoord van { $name } klopt niet, dus we laten je niet binnen. Zeg het tegen wie Prikkel beheert.
   *[no] Het antwoord van { $name } klopt niet, dus we laten je zo niet binnen. Vraag een link in de chat, en zeg het tegen wie Prikkel beheert.
}
sign-in-second-step = { $name } zegt niet dat je je met een tweede stap hebt aangemeld, zoals een code op je telefoon. Dat is hier wel nodig. Stel het in bij { $name } en begin opnieuw.
sign-in-unknown = { $step ->
    [yes] We weten nog niet wie je hier bent. Vraag één keer een link in de chat, open die, en log daarna in bij { $name }. Dan is dat account van jou, en kun je voortaan zonder link inloggen.
   *[no] We weten nog niet wie je hier bent. Vraag één keer een link in de chat en open het bord. Kies daar onderaan “Een andere manier om binnen te komen”. Daarna kun je inloggen met { $name }.
}
sign-in-other = Dit account bij { $name } hoort hier niet bij de persoon voor wie de link uit de chat is. Log in met je eigen account, of vraag zelf een link. Heb je bij { $name } een ander account gekregen? Vraag wie Prikkel beheert om het oude los te maken.
sign-in-role = Je bent ingelogd, maar je hebt hier geen rol waar een bord bij hoort. Dat bord is voor coördinatoren, leidinggevenden en ambassadeurs. Meedoen doe je in de chat.
sign-in-fresh = Je kwam al een tijdje geleden binnen. Vraag in de chat een nieuwe link, open daarmee het bord, en koppel je account binnen tien minuten. Zo weten we zeker dat jij het bent.
sign-in-link-title = Een andere manier om binnen te komen
sign-in-link-about = { $step ->
    [yes] Je komt hier binnen met je account bij { $name }. Krijg je daar een ander account? Kies dat hier, zolang het oude nog werkt. Van dat account bewaren we alleen een versleutelde code, geen naam en geen e-mailadres.
   *[no] Je kwam binnen met een link uit de chat. Wil je de volgende keer inloggen met je account bij { $name }? Druk op de knop en log één keer in: dan weten we dat jij dat bent. Van dat account bewaren we alleen een versleutelde code, geen naam en geen e-mailadres. Links uit de chat blijven werken.
}
sign-in-link-since = Sinds { $day } kun je inloggen met { $name }.
sign-in-link = Voortaan ook inloggen met { $name }
sign-in-link-again = Een ander account bij { $name } kiezen
sign-in-unlink = Niet meer inloggen met dat account
sign-in-linked = Gelukt. Je kunt nu ook zonder link binnenkomen.
sign-in-unlinked = Dat account opent het bord niet meer.
sign-in-alone = Het bord is overal elders gesloten. Hier ga je gewoon door.
sign-in-alone-about = Twijfel je of iemand anders nog binnen is, of liet je het bord ergens open staan?
sign-in-alone-button = Sluit het bord overal elders
sign-in-enter-about = Je bent er bijna. Hier log je ook in bij { $name }, met een tweede stap zoals een code op je telefoon. Is het de eerste keer? Dan is dat account voortaan van jou: alleen daarmee kom je binnen. We bewaren er een versleutelde code van, geen naam en geen e-mailadres. Heb je deze link niet zelf gevraagd? Druk dan niet op de knop.
sign-in-left = Bij { $name } zelf ben je misschien nog ingelogd. Deel je dit apparaat met anderen? Log dan ook daar uit.
my-data-sign-in = Met een account van je organisatie op het bord sinds
