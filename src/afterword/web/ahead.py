"""What the first page, invitation and letter would wait for is read before anybody asks, while nobody waits."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from django.template.loader import get_template
from django.urls import get_resolver

from afterword.core.errors import AfterwordError
from afterword.core.letter.parts import cut
from afterword.flows.ports import Ports
from afterword.flows.write_letter.check_it import own_text
from afterword.store.models import Letter, Owner

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


def hear_ahead(ports: Ports, owner: Owner, process_id: UUID) -> None:
    """How the letters of a process sound is judged while their page is still on its way; that page waits for less."""
    rows = Letter.objects.of(owner).filter(process=process_id).exclude(body="")
    texts = [(row.locale, own_text(row)) for row in rows]
    threading.Thread(target=_hear, args=(ports, texts), name="hear ahead", daemon=True).start()


def _hear(ports: Ports, texts: Iterable[tuple[str, str]]) -> None:
    try:
        for locale, text in texts:
            ports.proofs.tones(locale, [sentence.text for sentence in cut(text, locale[:2]).sentences])
    except Exception:
        # The page asks again, and says what is wrong.
        log.debug("Not heard ahead.", exc_info=True)


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
