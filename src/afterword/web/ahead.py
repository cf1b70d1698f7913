"""What the first page, invitation and letter would wait for is read before anybody asks, while nobody waits."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

from django.template.loader import get_template
from django.urls import get_resolver

from afterword.core.errors import AfterwordError
from afterword.flows.ports import Ports

log = logging.getLogger(__name__)
TEMPLATES = Path(__file__).parent / "templates"
LINE = "Thank you for the talk."
NOBODY = "Eva Weiß"


def read_ahead(ports: Ports, locale: str) -> None:
    """Parse the templates, start the reader of files, read names, dictionaries, grammar and tone once."""
    steps = (_pages, lambda: _reader(ports), lambda: ports.names.read(NOBODY), lambda: _proofs(ports, locale))
    for step in steps:
        try:
            step()
        except Exception:
            # Whatever cannot be read now is read, and said, when somebody asks for it.
            log.debug("Not read ahead.", exc_info=True)


def _pages() -> None:
    _ = get_resolver().url_patterns
    for file in sorted(TEMPLATES.rglob("*.html")):
        get_template(file.relative_to(TEMPLATES).as_posix())


def _reader(ports: Ports) -> None:
    """The child that reads files takes a moment to start; a line without a date is refused, and nothing is kept."""
    with contextlib.suppress(AfterwordError):
        ports.invitations.read(LINE.encode(), "line.txt")


def _proofs(ports: Ports, locale: str) -> None:
    ports.proofs.knows(locale, "thanks")
    ports.proofs.remarks(locale, LINE)
    ports.proofs.tones(locale, [LINE])
