"""The dashboard: what was found, in four lines, and a sheet per theme."""
