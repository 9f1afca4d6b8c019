"""What people see of questionnaires: the questions, the waves, and what may be told."""
