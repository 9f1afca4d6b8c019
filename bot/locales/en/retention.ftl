forgets-title = On { $day } we remove everybody who took part in { $campaign }.
forgets-what = Everybody’s account, team, settings and messages go, and who answered or reported what. The numbers stay, without names. Following a report by its code still works.
forgets-who-stays = Do you take part in a next round on that day, or have a role? Then you stay. Want to see first what we keep about you? You can until that day.
answers-gone = Who answered what is not kept any more, nor are your own answers. The numbers of your team are still there.
