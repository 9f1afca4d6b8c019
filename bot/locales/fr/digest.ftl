digest-title = Bilan de la semaine : { $campaign }, du { $first } au { $last }
button-read-on = Lire la suite
digest-more-title = Plus sur la période du { $first } au { $last }
digest-quiet = Une semaine calme : rien n’a été signalé ni résolu.
digest-too-few = Nous ne disons combien a été fait qu’à partir de vingt personnes qui participent.
digest-answered = Réponses
digest-done = Fait
digest-percent = { $percent } de ce que nous attendions
digest-percent-before = { $percent } de ce que nous attendions (la semaine d’avant { $before })
digest-weeks = Réponses et défis faits, par semaine
digest-week = Semaine du
digest-decide = Ce que nous vous demandons de décider
digest-nothing-to-decide = Rien n’attend votre décision cette semaine.
digest-removed = Levés cette semaine : { $count }
digest-not-possible = Pas possibles : { $count }
digest-raised = Signalés aussi cette semaine : { $count }
digest-waiting = Encore ouverts
digest-unread = { $reports ->
    [0] La coordination n’a pas encore lu quelques signalements libres, moins de cinq.
   *[other] La coordination n’a pas encore lu au moins { $reports } signalements libres.
}
digest-overdue = { $reports ->
    [0] Moins de cinq obstacles n’ont pas eu de première réaction après cinq jours ouvrés.
   *[other] Au moins { $reports } obstacles n’ont pas eu de première réaction après cinq jours ouvrés.
}
digest-talked = Déjeuners à deux de ces semaines : au moins { $people } collègues se sont parlé.
digest-after-title = Ce qui reste à faire : du { $first } au { $last }
digest-after-first = Le défi est terminé, mais tout n’est pas encore réglé. Vous recevrez ce message toutes les quatre semaines tant que quelque chose reste ouvert. Ensuite, il s’arrêtera.
digest-removed-after = Obstacles levés pendant ces quatre semaines : { $count }
digest-late = Actions en retard ou bloquées : { $count }
digest-late-action = { $title } ({ $why })
digest-late-since = prévue pour le { $day }
digest-effect = Effet estimé de cette semaine
digest-no-names = Ce message ne nomme personne. Les nombres sont arrondis.
effect-kg = Environ { $low } à { $high } kg de CO2e évités (estimation).
effect-count = { $quantity } × { $unit }
effect-sources = Sources : { $sources }.
