error-campaign-is-closed = Deze challenge is afgesloten. Start een nieuwe als je verder wilt.
error-start-is-in-the-past = De challenge kan niet op { $starts-on } beginnen: die werkdag is voorbij.
error-unknown-timezone = De tijdzone { $timezone } kennen we niet. Schrijf bijvoorbeeld Europe/Amsterdam.
error-unknown-country = De feestdagen van { $country } kennen we niet. Schrijf bijvoorbeeld NL of BE.
