"""What is said of goals: how far they are, what is typed about them, and what may become one."""
