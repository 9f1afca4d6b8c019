"""Lunch talks: rounds, who takes part in them, and what came of it."""
