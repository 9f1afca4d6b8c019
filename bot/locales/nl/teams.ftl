teams-only-in-our-chat = Dat kan ik alleen in onze eigen chat beantwoorden. Open in Teams “Apps”, zoek Prikkel, kies “Toevoegen” en vraag het me daar.
teams-received = Ontvangen.
teams-app-name = Prikkel: elke dag een kleine uitdaging
teams-app-short = Elke dag een kleine duurzame uitdaging, en drempels die verdwijnen
teams-app-full = Prikkel zet elke werkdag één kleine duurzame uitdaging in het kanaal. Je antwoordt met één tik. Lukt het niet, dan vertel je anoniem wat er in de weg zat, en je organisatie haalt die drempels weg. Meedoen is vrijwillig.
