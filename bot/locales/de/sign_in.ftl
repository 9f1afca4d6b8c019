sign-in = Mit { $name } anmelden
sign-in-title = Du bist noch nicht drin
sign-in-going = Du gehst zur Anmeldeseite deiner Organisation
sign-in-again = Die Anmeldung wurde nicht fertig: Sie hat zu lange gedauert, hat in einem anderen Browser begonnen oder wurde schon benutzt. Beginne mit dem Knopf noch einmal.
sign-in-cancelled = Du hast die Anmeldung bei { $name } abgebrochen, oder { $name } hat dich nicht durchgelassen. Beginne noch einmal, wenn du möchtest.
sign-in-away = { $step ->
    [yes] { $name } antwortet gerade nicht, und ohne { $name } kommst du hier nicht hinein. Versuche es später noch einmal.
   *[no] { $name } antwortet gerade nicht. Versuche es später noch einmal, oder bitte im Chat um einen Link.
}
sign-in-refused = { $step ->
    [yes] Die Antwort von { $name } stimmt nicht, deshalb lassen wir dich nicht hinein. Sag der Person Bescheid, die Prikkel betreibt.
   *[no] Die Antwort von { $name } stimmt nicht, deshalb lassen wir dich so nicht hinein. Bitte im Chat um einen Link, und sag der Person Bescheid, die Prikkel betreibt.
}
sign-in-second-step = { $name } sagt nicht, dass du dich mit einem zweiten Schritt angemeldet hast, zum Beispiel mit einem Code auf dem Telefon. Das ist hier nötig. Richte ihn bei { $name } ein und beginne noch einmal.
sign-in-unknown = { $step ->
    [yes] Wir wissen noch nicht, wer du hier bist. Bitte einmal im Chat um einen Link, öffne ihn und melde dich dann bei { $name } an. Ab dann ist dieses Konto deins, und du kannst dich ohne Link anmelden.
   *[no] Wir wissen noch nicht, wer du hier bist. Bitte einmal im Chat um einen Link und öffne das Board. Wähle dort unten „Ein anderer Weg hinein“. Danach kannst du dich mit { $name } anmelden.
}
sign-in-other = Dieses Konto bei { $name } gehört hier nicht zu der Person, für die der Link aus dem Chat ist. Melde dich mit deinem eigenen Konto an, oder bitte selbst um einen Link. Hast du bei { $name } ein anderes Konto bekommen? Bitte die Person, die Prikkel betreibt, das alte zu lösen.
sign-in-role = Du bist angemeldet, aber du hast hier keine Rolle, zu der ein Board gehört. Das Board ist für Koordination, Leitung, Botschafterinnen und Botschafter. Mitmachen kannst du im Chat.
sign-in-fresh = Du bist schon vor einer Weile hereingekommen. Bitte im Chat um einen neuen Link, öffne damit das Board und verbinde dein Konto innerhalb von zehn Minuten. So wissen wir sicher, dass du es bist.
sign-in-link-title = Ein anderer Weg hinein
sign-in-link-about = { $step ->
    [yes] Du kommst hier mit deinem Konto bei { $name } hinein. Bekommst du dort ein anderes Konto? Wähle es hier, solange das alte noch funktioniert. Von diesem Konto behalten wir nur einen verschlüsselten Code, keinen Namen und keine E-Mail-Adresse.
   *[no] Du bist mit einem Link aus dem Chat gekommen. Möchtest du dich das nächste Mal mit deinem Konto bei { $name } anmelden? Drück auf den Knopf und melde dich einmal an: Dann wissen wir, dass du es bist. Von diesem Konto behalten wir nur einen verschlüsselten Code, keinen Namen und keine E-Mail-Adresse. Links aus dem Chat funktionieren weiter.
}
sign-in-link-since = Seit { $day } kannst du dich mit { $name } anmelden.
sign-in-link = Ab jetzt auch mit { $name } anmelden
sign-in-link-again = Ein anderes Konto bei { $name } wählen
sign-in-unlink = Nicht mehr mit diesem Konto anmelden
sign-in-linked = Geschafft. Ab jetzt kommst du auch ohne Link hinein.
sign-in-unlinked = Dieses Konto öffnet das Board nicht mehr.
sign-in-alone = Das Board ist überall sonst geschlossen. Hier machst du einfach weiter.
sign-in-alone-about = Bist du unsicher, ob noch jemand anders drin ist, oder hast du das Board irgendwo offen gelassen?
sign-in-alone-button = Board überall sonst schließen
sign-in-enter-about = Du bist fast da. Hier meldest du dich auch bei { $name } an, mit einem zweiten Schritt wie einem Code auf dem Telefon. Ist es das erste Mal? Dann ist dieses Konto ab jetzt deins: Nur damit kommst du hinein. Wir behalten davon einen verschlüsselten Code, keinen Namen und keine E-Mail-Adresse. Hast du nicht selbst um diesen Link gebeten? Dann drück nicht auf den Knopf.
sign-in-left = Bei { $name } selbst bist du vielleicht noch angemeldet. Teilst du dieses Gerät mit anderen? Dann melde dich auch dort ab.
my-data-sign-in = Mit einem Konto deiner Organisation auf dem Board seit
