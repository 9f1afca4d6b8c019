error-kiosk-too-few = Een team krijgt een tablet als er minstens vijf mensen zonder account zijn. Geef eerst het aantal mensen in het team door: prikkel teams headcount.
error-kiosk-full = Voor vandaag is het vol: er kwamen al zoveel antwoorden binnen als jullie team mensen zonder account heeft. Morgen weer!
