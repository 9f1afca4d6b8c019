documents-title = Documenten
documents-about = Hier staan stukken voor medewerkers, de ondernemingsraad en wie over privacy gaat. Ze zijn ingevuld uit de instellingen van nu. Verandert er iets, dan verandert de tekst mee. Het is geen juridisch advies.
documents-settings = Wat Prikkel niet kan weten, staat erin als “in te vullen” en onderaan op een rij. Contact, functionaris en beheer stelt de beheerder van de server in (PRIKKEL_CONTACT, PRIKKEL_PRIVACY_OFFICER, PRIKKEL_RUN_BY).
documents-all = De stukken
documents-language = Taal van de stukken
documents-unknown = Dit stuk is er niet.
documents-lacking = { $count ->
    [0] Alles is ingevuld
    [one] Nog één ding in te vullen
   *[other] Nog { $count } dingen in te vullen
}
paper-docx = Download voor Word of LibreOffice (DOCX)
paper-md = Download als Markdown
files-papers = Stukken om te lezen en te bewaren
