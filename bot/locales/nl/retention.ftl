forgets-title = Op { $day } verwijderen we wie meedeed aan { $campaign }.
forgets-what = Dan halen we ieders account, team, instellingen en berichten weg, en wie wat antwoordde of meldde. De aantallen blijven, zonder namen. Een melding volgen met een code blijft kunnen.
forgets-who-stays = Doe je die dag mee aan een volgende ronde, of heb je een rol? Dan blijf je. Wil je eerst zien wat we over je bewaren? Dat kan tot die dag.
answers-gone = Wie wat antwoordde bewaren we niet meer, ook jouw antwoorden niet. De aantallen van je team zijn er nog.
