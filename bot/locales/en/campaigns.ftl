error-campaign-is-closed = This challenge has been closed. Start a new one to go on.
error-start-is-in-the-past = The challenge cannot start on { $starts-on }: that working day is over. The next day it can is { $possible }.
error-unknown-timezone = We do not know the time zone { $timezone }. Write it as Europe/Amsterdam.
error-unknown-country = We do not know the public holidays of { $country }. Possible are: { $possible }.
error-unknown-region = { $country } has no region { $region }. Possible are: { $possible }.
error-campaign-is-over = { $name } has said its last word: there is nothing left to go on with. Start a new one with: prikkel campaign start
error-too-late-to-reopen = { $name } was closed on an earlier day, and stays closed. Start a new one with: prikkel campaign start
