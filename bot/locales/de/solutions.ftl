solved-elsewhere = Anderswo gelöst
solved-by = { $where }, { $year }
solved-in = Eine andere Organisation, { $year }
