forgets-title = Le { $day }, nous effaçons les données de toutes les personnes qui ont participé à { $campaign }.
forgets-what = Le compte, l’équipe, les réglages et les messages de chacun disparaissent, et aussi qui a répondu ou signalé quoi. Les nombres restent, sans noms. On peut toujours suivre un signalement avec son code.
forgets-who-stays = Ce jour-là, tu participes à une nouvelle campagne, ou tu as un rôle ? Alors tu restes. Tu veux d’abord voir ce que nous gardons sur toi ? C’est possible jusqu’à ce jour.
answers-gone = Nous ne gardons plus qui a répondu quoi, ni tes propres réponses. Les nombres de ton équipe sont toujours là.
