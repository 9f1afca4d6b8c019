error-campaign-is-closed = Diese Kampagne ist geschlossen. Starte eine neue, um weiterzumachen.
error-start-is-in-the-past = Die Kampagne kann nicht am { $starts-on } beginnen: Dieser Arbeitstag ist vorbei. Der nächste mögliche Tag ist { $possible }.
error-unknown-timezone = Wir kennen die Zeitzone { $timezone } nicht. Schreib sie wie Europe/Amsterdam.
error-unknown-country = Wir kennen die Feiertage von { $country } nicht. Möglich sind: { $possible }.
error-unknown-region = { $country } hat keine Region { $region }. Möglich sind: { $possible }.
error-campaign-is-over = { $name } hat alles gesagt: Es gibt nichts mehr, womit es weitergehen kann. Starte eine neue mit: prikkel campaign start
error-too-late-to-reopen = { $name } wurde an einem früheren Tag geschlossen und bleibt geschlossen. Starte eine neue mit: prikkel campaign start
