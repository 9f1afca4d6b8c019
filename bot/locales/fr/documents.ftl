documents-title = Documents
documents-about = Voici des documents pour le personnel, pour ses représentants et pour qui veille à la vie privée, en néerlandais et en anglais. Ils sont remplis d’après les réglages du moment. Quand un réglage change, le texte change aussi. Ce n’est pas un avis juridique.
documents-settings = Ce que Prikkel ne peut pas savoir est marqué comme à remplir, et repris à la fin. Contact, délégué et gestion se règlent sur le serveur (PRIKKEL_CONTACT, PRIKKEL_PRIVACY_OFFICER, PRIKKEL_RUN_BY).
documents-all = Les documents
documents-language = Langue des documents
documents-unknown = Ce document n’existe pas.
documents-lacking = { $count ->
    [0] Tout est rempli
    [one] Encore une chose à remplir
   *[other] Encore { $count } choses à remplir
}
paper-docx = Télécharger pour Word ou LibreOffice (DOCX)
paper-md = Télécharger en Markdown
files-papers = Documents à lire et à garder
