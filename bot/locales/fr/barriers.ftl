friction-form-title = { $kind ->
    [chance] Quelle opportunité ?
    [keep] Que faut-il garder ?
   *[barrier] Qu’est-ce qui a coincé ?
}
friction-reason = Qu’est-ce qui t’en a empêché ?
friction-reason-own = Autre chose, avec mes mots
friction-code = De quoi s’agit-il ?
friction-code-own = De quoi parles-tu ?
friction-text = Avec tes mots
friction-text-hint = N’écris pas de noms de personnes.
friction-place = { $kind ->
    [chance] C’est où ?
    [keep] C’est où ?
   *[barrier] C’était où ?
}
friction-hear = Veux-tu savoir ce qu’on en fait ?
friction-known = Pas anonyme : relie ce signalement à moi, pour que je sache ce qu’on en fait
friction-code-wanted = Rester anonyme, mais suivre mon signalement : donne-moi un code
friction-same-as = Veux-tu dire l’un de ceux-ci ?
friction-none-of-these = Non, c’est autre chose
friction-over = { $barrier } ({ $status }, mais pas pour moi)
friction-alike = Cela ressemble à quelque chose que nous connaissons déjà. Est-ce la même chose ? Choisis ci-dessous, et ta voix s’ajoute.
friction-sure = Veux-tu d’abord changer quelque chose ?
friction-one-of-both = Choisis l’un des deux : avec ton nom, ou sans ton nom et avec un code.
friction-as-it-is = Envoyer quand même comme ça
friction-found-email = Il y a une adresse e-mail dans ton texte. Mieux vaut l’enlever.
friction-found-phone = Il y a sans doute un numéro de téléphone dans ton texte. Mieux vaut l’enlever.
friction-found-mention = Il y a un nom avec @ dans ton texte. Mieux vaut l’enlever.
friction-left-out = Un signalement peut faire { $most } caractères au plus. Cette partie du message n’est pas dans le formulaire :
friction-not-sent = Rien n’est encore envoyé.
friction-who-sees = Ton signalement est anonyme, sauf si tu choisis autre chose ci-dessous. La coordination lit tes mots à partir de demain, mais pas qui les a écrits. Techniquement, la personne qui gère le serveur pourrait lire aussi.
friction-words-needed = { $kind ->
    [chance] Écris en quelques mots quelle opportunité tu vois.
    [keep] Écris en quelques mots ce qui doit rester.
   *[barrier] Écris en quelques mots ce qui a coincé.
}
friction-twice = Tu l’avais déjà signalé. Cela compte une fois.
friction-thanks = Merci. Ton signalement est noté.
friction-others = { $kind ->
    [chance] Au moins { $people } collègues voient la même chose.
    [keep] Au moins { $people } collègues veulent aussi le garder.
   *[barrier] Au moins { $people } collègues ont rencontré le même obstacle.
}
friction-worked-on = { $owner } s’en occupe déjà.
friction-you-hear = Tu recevras un message quand quelque chose change.
friction-follow = Chaque semaine, tu peux lire dans le canal ce qu’on fait des signalements.
friction-no-summary = La coordination verra ton signalement. Il n’y a plus de message hebdomadaire dans le canal. Le bouton ci-dessous montre ce qui est encore ouvert.

barrier-unnamed = Un signalement libre, qui n’a pas encore de nom
voices = au moins { $people } collègues
voices-reports = { $reports } signalements ou plus
voices-few = moins de cinq signalements
status-reported = Signalé
status-acknowledged = { $kind ->
    [chance] À l’étude
    [keep] Lu
   *[barrier] Lu
}
status-planned = Prévu
status-in-progress = { $kind ->
    [chance] À l’essai
    [keep] On y veille
   *[barrier] En cours
}
status-removed = { $kind ->
    [chance] Adopté
    [keep] Reste ainsi
   *[barrier] Levé
}
status-partly-removed = { $kind ->
    [chance] Adopté en partie
    [keep] Reste en partie
   *[barrier] Levé en partie
}
status-not-possible = { $kind ->
    [chance] Pas maintenant
    [keep] Ne peut pas rester
   *[barrier] Pas possible
}
status-parked = Mis de côté
status-merged = Regroupé
status-will-do = { $status } : { $owner } s’en charge
status-owner = { $status } par { $owner }
status-since = { $status } le { $day }
status-until = { $status }, à revoir le { $day }
status-due = { $status }, prêt le { $day }

barriers-title = { $kind ->
    [chance] Quelles opportunités voit-on ici ?
    [keep] Qu’est-ce qui doit rester ici ?
   *[barrier] Qu’est-ce qui coince ici ?
}
barriers-about = { $kind ->
    [chance] Tu en vois une aussi ? Appuie sur « Moi aussi ». Ta voix compte, et tu sauras ce qu’on en fait.
    [keep] Tu es du même avis ? Appuie sur « Moi aussi ». Ta voix compte, et tu sauras ce qu’on en fait.
   *[barrier] Tu reconnais un de ces obstacles ? Appuie sur « Moi aussi ». Ta voix compte, et tu sauras ce qu’on en fait.
}
barriers-none = { $kind ->
    [chance] Il n’y a pas d’opportunité ouverte en ce moment.
    [keep] Rien n’est ouvert ici en ce moment.
   *[barrier] Il n’y a pas d’obstacle ouvert en ce moment.
}
button-about = { $button } : { $subject }
support-noted = C’est noté : toi aussi.
support-known = Ta voix comptait déjà.
support-hear = Tu recevras un message quand quelque chose change.
summary-title = Ce que vous avez signalé, et ce qu’on en fait
summary-removed = { $kind ->
    [chance] Opportunités adoptées
    [keep] Ce qui reste
   *[barrier] Levé
}
summary-worked-on = { $kind ->
    [chance] Opportunités à l’essai
    [keep] Ce sur quoi on veille
   *[barrier] En cours
}
summary-not-possible = { $kind ->
    [chance] Opportunités laissées pour l’instant, et pourquoi
    [keep] Ce qui ne peut pas rester, et pourquoi
   *[barrier] Pas (encore) possible, et pourquoi
}
summary-heard = { $kind ->
    [chance] Opportunités que vous voyez
    [keep] Ce que vous voulez garder
   *[barrier] Bien reçu
}
summary-partly = { $name } (en partie)
summary-line = { $name } – { $rest }
summary-more = { $more ->
    [one] et { $more } autre
   *[other] et { $more } autres
}
summary-answered = Un signalement libre a reçu une réponse
summary-unread = { $reports ->
    [0] Moins de cinq signalements libres sont encore à lire.
   *[other] Au moins { $reports } signalements libres sont encore à lire.
}
summary-quiet = Rien n’a été signalé cette semaine. Quelque chose a coincé quand même ? Dis-le-nous.
news-title = { $kind ->
    [chance] Du nouveau sur une opportunité que tu vois
    [keep] Du nouveau sur ce que tu veux garder
   *[barrier] Du nouveau sur un obstacle que tu as rencontré
}
summary-parked = { $why } À revoir le { $day }.
news-merged = Regroupé, car c’est la même chose : { $barrier }. Ta voix compte là-bas.
news-again = De nouveau ouvert : nous regardons encore une fois.
news-answer = Réponse : { $answer }
news-instead = Ce qui est possible à la place : { $instead }
decided-title = La direction a décidé

review-title-open = { $kind ->
    [chance] Opportunités à examiner
    [keep] À garder : à examiner
   *[barrier] Obstacles à examiner
}
review-title-ended = { $kind ->
    [chance] Opportunités closes
    [keep] À garder : clos
   *[barrier] Obstacles clos
}
review-title-parked = { $kind ->
    [chance] Opportunités mises de côté
    [keep] À garder : mis de côté
   *[barrier] Obstacles mis de côté
}
review-about-open = { $kind ->
    [chance] { $count ->
        [0] Rien n’est ouvert.
        [one] { $count } opportunité est ouverte. Ce que personne n’a encore lu vient en premier.
       *[other] { $count } opportunités sont ouvertes. Ce que personne n’a encore lu vient en premier.
    }
    [keep] { $count ->
        [0] Rien n’est ouvert.
        [one] { $count } chose est ouverte. Ce que personne n’a encore lu vient en premier.
       *[other] { $count } choses sont ouvertes. Ce que personne n’a encore lu vient en premier.
    }
   *[barrier] { $count ->
        [0] Rien n’est ouvert.
        [one] { $count } obstacle est ouvert. Ce que personne n’a encore lu vient en premier.
       *[other] { $count } obstacles sont ouverts. Ce que personne n’a encore lu vient en premier.
    }
}
review-about-ended = { $kind ->
    [chance] { $count ->
        [0] Rien n’est encore clos.
        [one] { $count } opportunité est close : adoptée, adoptée en partie ou pas maintenant.
       *[other] { $count } opportunités sont closes : adoptées, adoptées en partie ou pas maintenant. Les dernières viennent en premier.
    }
    [keep] { $count ->
        [0] Rien n’est encore clos.
        [one] { $count } chose est close.
       *[other] { $count } choses sont closes. Les dernières viennent en premier.
    }
   *[barrier] { $count ->
        [0] Rien n’est encore clos.
        [one] { $count } obstacle est clos : levé, levé en partie ou pas possible.
       *[other] { $count } obstacles sont clos : levés, levés en partie ou pas possibles. Les derniers viennent en premier.
    }
}
review-about-parked = { $kind ->
    [chance] { $count ->
        [0] Rien n’est mis de côté.
        [one] { $count } opportunité est mise de côté.
       *[other] { $count } opportunités sont mises de côté. Celles que tu dois revoir le plus tôt viennent en premier.
    }
    [keep] { $count ->
        [0] Rien n’est mis de côté.
        [one] { $count } chose est mise de côté.
       *[other] { $count } choses sont mises de côté. Celles que tu dois revoir le plus tôt viennent en premier.
    }
   *[barrier] { $count ->
        [0] Rien n’est mis de côté.
        [one] { $count } obstacle est mis de côté.
       *[other] { $count } obstacles sont mis de côté. Ceux que tu dois revoir le plus tôt viennent en premier.
    }
}
button-review-open = Voir ce qui est ouvert
button-review-ended = Voir ce qui est clos
button-review-parked = Voir ce qui est mis de côté
review-tomorrow = Ce qui est signalé aujourd’hui apparaît demain. Ainsi, l’heure ne trahit personne.
review-waits = { $days ->
    [0] signalé aujourd’hui
    [one] attend depuis { $days } jour ouvré
   *[other] attend depuis { $days } jours ouvrés
}
review-no-owner = pas encore de responsable
review-usual-owner = encore personne ; d’habitude { $owner }
review-said = Ce que des collègues en ont écrit
review-place = Lieu : { $place }
review-answer = Réponse jusqu’ici : { $answer }
review-resembles = { $kind ->
    [chance] Cela ressemble à une autre opportunité. Est-ce la même ? Alors appuie pour les regrouper.
    [keep] Cela ressemble à autre chose à garder. Est-ce la même ? Alors appuie pour les regrouper.
   *[barrier] Cela ressemble à un autre obstacle. Est-ce le même ? Alors appuie pour les regrouper.
}
fact-status = Statut
fact-voices = Nombre de signalements
fact-kind = Type
fact-opened = Signalé le
fact-owner = Responsable

button-acknowledge = J’ai lu
button-reopen = Rouvrir
button-assign-barrier = Choisir un responsable
button-answer-barrier = Répondre
button-remove-barrier = { $kind ->
    [chance] Adopté
    [keep] Reste ainsi
   *[barrier] Levé
}
button-reject-barrier = { $kind ->
    [chance] Pas maintenant
    [keep] Ne peut pas rester
   *[barrier] Pas possible
}
button-name-barrier = J’ai lu : lui donner un nom
button-rename-barrier = Renommer
form-rename-barrier = { $kind ->
    [chance] Nom de l’opportunité
    [keep] Nom
   *[barrier] Nom de l’obstacle
}
button-merge-barrier = Regrouper
button-decide-barrier = Décision
hint-assign-barrier = Celles et ceux qui l’ont signalé à leur nom ou qui ont dit « moi aussi » apprennent qui s’en occupe.
hint-answer-barrier = Celles et ceux qui l’ont signalé à leur nom ou qui ont dit « moi aussi » reçoivent ta réponse. Pendant la campagne, elle est aussi dans le message de la semaine.
hint-remove-barrier = Dis ce qui a changé. Celles et ceux qui l’ont signalé à leur nom ou qui ont dit « moi aussi » reçoivent un message. Pendant la campagne, c’est aussi dans le message de la semaine.
hint-reject-barrier = Un non honnête avec une raison est aussi une réponse. Celles et ceux qui l’ont signalé à leur nom ou qui ont dit « moi aussi » reçoivent un message. Pendant la campagne, c’est aussi dans le message de la semaine.
hint-rename-barrier = Tout le monde lit ce nom. Enlève les noms de personnes.
hint-merge-barrier = À partir de là, leurs voix comptent ensemble. Qui a signalé les deux à son nom, ou dit deux fois « moi aussi », compte une fois.
hint-decide-barrier = La coordination apprendra ta décision.
field-owner = Qui s’en occupe ?
field-owner-hint = Un service ou une fonction, par exemple Bâtiments.
field-due = Ce sera prêt quand ?
field-title = { $kind ->
    [chance] Comment s’appelle cette opportunité ?
    [keep] Qu’est-ce qui doit rester ?
   *[barrier] Comment s’appelle cet obstacle ?
}
field-into = Regrouper avec
field-answer = Ta réponse
field-what-changed = { $kind ->
    [chance] Que fait-on maintenant ? Une phrase que tout le monde lira
    [keep] Que convient-on ? Une phrase que tout le monde lira
   *[barrier] Qu’est-ce qui a changé ? Une phrase que tout le monde lira
}
field-reason = { $kind ->
    [chance] Pourquoi pas maintenant ?
    [keep] Pourquoi cela ne peut-il pas rester ?
   *[barrier] Pourquoi n’est-ce pas possible ?
}
field-instead = Qu’est-ce qui est possible à la place ?
field-decision = Que décides-tu ?
field-note = Explication
decide-go-ahead = D’accord, allez-y
decide-tell-me-more = Je veux d’abord en savoir plus
decide-not-now = Pas maintenant, pour cette raison
decision-go-ahead = Décision de la direction : d’accord, allez-y.
decision-tell-me-more = La direction veut d’abord en savoir plus.
decision-not-now = Décision de la direction : pas maintenant.
decision-note = Explication : { $note }
summary-go-ahead = La direction a décidé : d’accord.
summary-not-now = La direction a décidé : pas maintenant.
became-of-it-title = Ce que vos obstacles sont devenus
became-of-it-nav = Ce qu’ils sont devenus
became-of-it-since = Voici ce qui a changé depuis le { $day }.
became-of-it-ask = Voici ce qui sera publié dans le canal. Tout le monde y lit cela. On le fait ?
became-of-it-nothing = Il n’y a rien de nouveau à raconter dans le canal. Pendant une campagne, le message de la semaine le fait.
became-of-it-posted = Ce sera dans le canal dans un instant.
