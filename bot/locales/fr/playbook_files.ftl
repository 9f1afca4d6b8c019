playbook-files-title = Lire votre propre guide
playbook-files-about = Écrivez votre propre guide dans un fichier YAML. Tu vois d’abord ce qu’il contient ; il rejoint les guides au choix quand tu dis oui. Les étapes d’avant le début y sont d’office.
playbook-file-example = Télécharger un exemple pour commencer
playbook-file-hint = Un fichier (YAML ou JSON) de 512 ko au plus.
playbook-file-wrong = Ce guide ne peut pas servir tel quel. Voici où cela ne va pas.
playbook-file-mend = Ou corrige-le ici
playbook-file-mend-hint = C’est ce que tu as fait lire. Si tu choisis un fichier plus haut, c’est lui qui compte.
playbook-file-step = étape { $number }
playbook-file-kept = Le guide y est. Choisis-le sur la page Guide.
playbook-file-holds = { $count } étapes, avec celles de Prikkel. Langues : { $languages }.
playbook-file-replaces = Vous avez déjà un guide de ce nom. Celui-ci prend sa place.
playbook-file-followed = Vous suivez ce guide en ce moment : les étapes changent tout de suite. Ce qui est coché le reste.
playbook-file-steps = Les étapes
playbook-file-when = Quand
playbook-file-what = Quoi
playbook-file-who = Combien de temps, et qui
playbook-file-keep = Ajouter ce guide
playbook-file-week-before = { $weeks ->
    [one] { $weeks } semaine avant
   *[other] { $weeks } semaines avant
}
playbook-file-week-first = La première semaine
playbook-file-week-after = { $weeks ->
    [one] { $weeks } semaine après
   *[other] { $weeks } semaines après
}
playbook-own-ones = Vos propres guides
button-remove-playbook = Retirer
error-unknown-playbook = Ce guide n’est plus là.
error-playbook-in-use = Vous suivez ce guide en ce moment. Choisissez-en d’abord un autre.
error-too-many-playbooks = Il y a déjà { $most } guides à vous. Retires-en d’abord un.
file-number = Ce doit être un nombre entier.
file-at-least = C’est trop petit : { $least } au moins.
file-at-most = C’est trop grand : { $most } au plus.
file-key = Seulement des minuscules, des chiffres et des tirets.
file-yes-no = Écris true ou false.
file-list = Ce doit être une liste : chaque ligne commence par un tiret.
file-block = Ce doit être un bloc : champ, deux-points, valeur.
file-language = Ce n’est pas une langue. Écris nl, en, fr ou de.
file-lacks-languages = Ces langues manquent : { $languages }.
file-odd-languages = Ces langues ne sont qu’ici : { $languages }.
file-one-line = Ce doit être une seule ligne.
file-unseen = Il y a ici des caractères que l’on ne voit pas. Enlève-les.
file-blank = Entre accolades, seulement organisation ou start.
file-until = Les champs needs et until vont ensemble : avec quoi on le fait, et comment à la main tant que cela n’existe pas.
file-step-ours = Une étape de Prikkel porte ce nom. Choisis une autre clé.
file-playbook-ours = Un guide de Prikkel porte ce nom. Choisis-en un autre.
