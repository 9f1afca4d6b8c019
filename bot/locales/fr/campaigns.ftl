error-campaign-is-closed = Cette campagne est close. Démarres-en une nouvelle pour continuer.
error-start-is-in-the-past = La campagne ne peut pas commencer le { $starts-on } : ce jour ouvré est passé. Le premier jour possible est le { $possible }.
error-unknown-timezone = Nous ne connaissons pas le fuseau horaire { $timezone }. Écris-le comme Europe/Amsterdam.
error-unknown-country = Nous ne connaissons pas les jours fériés de { $country }. Possibles : { $possible }.
error-unknown-region = { $country } n’a pas de région { $region }. Possibles : { $possible }.
error-campaign-is-over = { $name } a dit son dernier mot : il n’y a plus rien à poursuivre. Démarre une nouvelle campagne avec : prikkel campaign start
error-too-late-to-reopen = { $name } a été close un autre jour, et le reste. Démarre une nouvelle campagne avec : prikkel campaign start
