solved-elsewhere = Elders opgelost
solved-by = { $where }, { $year }
solved-in = Een andere organisatie, { $year }
