solved-elsewhere = Solved elsewhere
solved-by = { $where }, { $year }
solved-in = Another organisation, { $year }
