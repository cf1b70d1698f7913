"""In which forms a letter is given out, and how such a file ends."""

from __future__ import annotations

FORMS = {"pdf": ".pdf", "docx": ".docx", "html": ".html", "eml": ".eml", "text": ".txt"}


def form_of(filename: str) -> str:
    """The form that a file's ending asks for; the words alone where it asks for none."""
    name = filename.casefold()
    return next((form for form, ending in FORMS.items() if name.endswith(ending)), "text")
