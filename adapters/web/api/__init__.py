"""What other programs read over HTTP: the export as JSON, and a calendar."""
