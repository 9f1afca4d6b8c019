"""Sessions: planned from a template, notes made in them, and what comes of those."""

from challenges.sessions.contents import Part, Template
from challenges.sessions.loading import lacking, template

__all__ = ["Part", "Template", "lacking", "template"]
