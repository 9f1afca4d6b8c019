error-kiosk-too-few = Une équipe reçoit une tablette si au moins cinq personnes n’ont pas de compte. Indique d’abord combien de personnes compte l’équipe : prikkel teams headcount.
error-kiosk-full = C’est complet pour aujourd’hui : il y a déjà autant de réponses que de personnes sans compte dans ton équipe. À demain !
