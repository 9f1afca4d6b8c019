# Les équipes qui suivent un groupe de Slack ou de Teams.
groups-title = Équipes et groupes
groups-how = Une équipe peut suivre un groupe de Slack (un groupe d’utilisateurs ou un canal), ou un canal ou une discussion de groupe de Teams où je suis. Chaque nuit, je regarde qui est dans ce groupe. Qui participe rejoint cette équipe ; cela compte dès la semaine suivante. De qui ne participe pas, je ne garde rien : ces personnes ne comptent que dans l’effectif de l’équipe. Les invités et les bots ne comptent pas. Qui quitte le groupe reste dans l’équipe tant qu’il n’est pas dans un autre groupe.
groups-linked-ones = Groupes suivis
groups-none = Aucune équipe ne suit encore un groupe.
groups-no-teams = Il n’y a pas d’équipe sans groupe. Qui gère Prikkel crée des équipes : prikkel teams import
groups-line = { $team } : { $group }
groups-team = Équipe
groups-where = Espace de travail ou locataire
groups-group = Groupe ou canal
groups-listed = Groupe d’utilisateurs
groups-other = Ou un autre groupe, ou un canal
groups-offer = { $people ->
    [one] { $group }, { $people } membre
   *[other] { $group }, { $people } membres
}
groups-group-hint = Dans Slack : ouvre le groupe d’utilisateurs, appuie sur ⋮ et choisis « Copier l’identifiant du groupe ». Dans Teams : choisis ⋯ à côté du canal, puis « Copier le lien », et colle-le ici.
groups-size = Le groupe compte { $people } collègues. L’équipe a alors cet effectif.
groups-left-out = Laissés de côté, car ce sont des invités ou des bots ou que leur compte est fermé : { $people }.
groups-shared = Aussi dans un autre groupe suivi : { $people }. Qui d’entre eux participe reste où il est. Retire-les de l’un des deux, dans Slack ou Teams.
groups-moving = De ceux qui participent, au moins { $people } rejoignent cette équipe.
groups-agree-how = Rien n’a encore changé. Dis oui et cela se fait dans la minute, puis chaque nuit tout seul. Cela compte dès la semaine suivante.
groups-preview-title = { $team } peut suivre un groupe
groups-held-title = Le groupe de { $team } a beaucoup changé cette nuit
groups-trouble-title = Il y a un souci avec le groupe de { $team }
groups-gone = Ce groupe n’existe plus, est désactivé, ou je n’y ai pas accès. Tout le monde reste dans l’équipe. L’identifiant est-il bon, ou faut-il m’y inviter de nouveau ? Sinon, tu peux cesser de le suivre.
groups-twice = Une autre équipe suit déjà ce groupe. Arrête l’un des deux.
groups-unread = Depuis un jour, on ne me dit pas qui est dans ce groupe. Tout le monde reste dans l’équipe, et j’essaie chaque heure. Qui gère Prikkel en voit plus avec : prikkel doctor
groups-unread-yet = Je regarde qui s’y trouve. Reviens dans une minute.
groups-waiting = Cela attend ton oui.
groups-held = Tant de choses ont changé cette nuit que je demande d’abord si c’est juste.
groups-followed = L’équipe suit ce groupe, chaque nuit.
groups-agreed = C’est noté. Dans la minute, l’équipe sera comme le groupe.
groups-linked = Je vais regarder qui est dans le groupe. Dans la minute, tu liras ce qui changerait ; rien ne change avant ton oui.
groups-unlinked = { $team } ne suit plus de groupe. Tout le monde reste où il est.
button-link-group = Suivre un groupe
button-agree-group = Oui, fais-le
button-unlink-group = Ne plus suivre
error-group-linked = Cette équipe suit déjà un groupe, ou une autre équipe suit celui-ci.
error-unknown-group = Ce groupe n’est pas (ou plus) suivi.
error-group-not-read = Je ne sais pas encore qui est dans ce groupe. Réessaie dans une minute.
