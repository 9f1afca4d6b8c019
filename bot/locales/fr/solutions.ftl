solved-elsewhere = Résolu ailleurs
solved-by = { $where }, { $year }
solved-in = Une autre organisation, { $year }
