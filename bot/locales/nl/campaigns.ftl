error-campaign-is-closed = Deze campagne is gesloten. Start een nieuwe als je verder wilt.
error-start-is-in-the-past = De campagne kan niet op { $starts-on } beginnen: die werkdag is voorbij. Het kan weer vanaf { $possible }.
error-unknown-timezone = De tijdzone { $timezone } kennen we niet. Schrijf bijvoorbeeld Europe/Amsterdam.
error-unknown-country = De feestdagen van { $country } kennen we niet. Kies uit: { $possible }.
error-unknown-region = { $country } heeft geen regio { $region }. Kies uit: { $possible }.
error-campaign-is-over = { $name } is helemaal afgelopen: er komt niets meer. Begin een nieuwe met: prikkel campaign start
error-too-late-to-reopen = { $name } is op een eerdere dag gesloten, en blijft dicht. Begin een nieuwe met: prikkel campaign start
