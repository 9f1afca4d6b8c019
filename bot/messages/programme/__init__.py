"""The opportunity map, the action programme and the roadmap: cards, forms, tables and pictures."""
