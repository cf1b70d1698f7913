"""What the first page, invitation and letter would wait for is read before anybody asks, while nobody waits."""

from __future__ import annotations

import contextlib
import gc
import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from django.template.loader import get_template
from django.urls import get_resolver

from afterword.core.decision import resolve_decision
from afterword.core.errors import AfterwordError
from afterword.core.letter.check import check_text
from afterword.core.letter.compose import write_panel
from afterword.core.letter.context import TextContext
from afterword.core.letter.names import check_names
from afterword.core.letter.parts import cut
from afterword.core.letter.record import Employer, LetterRecord, PersonName
from afterword.core.letter.request import Draft, PanelRequest, Recipient, Sender
from afterword.core.workdays import Workdays
from afterword.flows.ports import Ports
from afterword.flows.write_letter.check_it import own_text
from afterword.store.models import Letter, Owner, Process

log = logging.getLogger(__name__)
TEMPLATES = Path(__file__).parent / "templates"
LINE = "Thank you for the talk."
NOBODY = "Eva Weiß"
THEIR_DAY = date(2026, 1, 5)
# One of each kind that people bring: a calendar's file, a mail, a pasted text.
INVITATIONS = {
    "made-up.ics": (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Afterword//EN\r\nBEGIN:VEVENT\r\nUID:nobody\r\n"
        "DTSTAMP:20260105T080000Z\r\nDTSTART;TZID=Europe/Berlin:20260106T140000\r\n"
        "SUMMARY:Interview: Reader at Afterword\r\nDESCRIPTION:You will meet Eva Weiß (Head of Maps).\r\n"
        "ORGANIZER;CN=Eva Weiß:mailto:eva@afterword.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ),
    "made-up.eml": (
        "From: Eva Weiss <eva@afterword.example>\r\nDate: Mon, 5 Jan 2026 10:00:00 +0100\r\nSubject: Your interview\r\n"
        "Content-Type: text/plain\r\n\r\nYour interview is on Tuesday 6 January 2026 at 14:00 CET.\r\nEva Weiss\r\n"
    ),
    "made-up.txt": "Das Gespräch ist am Dienstag, 6. Januar 2026 um 14:00 Uhr. You will meet Eva Weiß (Head of Maps).",
}
PANEL = PanelRequest(
    locale="",
    employer="Afterword",
    role="Reader",
    sender=Sender("Ada Moore", "+44 20 7946 0100"),
    people=(
        Recipient(NOBODY, "Ms. Weiß", evidence="signature", moment="the map of the harbour and who drew it"),
        Recipient("Tom Reed", "Mr. Reed", evidence="signature", moment="the night shift and its two rules"),
    ),
    interview=THEIR_DAY,
    read_on=THEIR_DAY,
    facts=("I mapped the drains of a harbour.", "I led a crew of four."),
    wanted=True,
    checked=False,
)


def locales_of(owner: Owner) -> tuple[str, ...]:
    """The languages in which this person's letters are written, their own first."""
    rows = Process.objects.of(owner).order_by("language").values_list("language", flat=True).distinct()
    return tuple(dict.fromkeys((owner.language, *filter(None, rows))))


def read_ahead(ports: Ports, locales: Iterable[str]) -> None:
    """Parse the templates, start the reader of files, read names, dictionaries, grammar and tone once.

    In each language a letter to nobody is written and checked: what a language's rules are made of is ready then.
    """
    steps: list[Callable[[], object]] = [_pages, partial(_reader, ports), partial(ports.names.read, NOBODY)]
    steps += [partial(ready, ports, locale) for locale in locales for ready in (_proofs, _letters)]
    for step in steps:
        try:
            step()
        except Exception:
            # Whatever cannot be read now is read, and said, when somebody asks for it.
            log.debug("Not read ahead.", exc_info=True)
    # What is read stays for good: a collection that walks over all of it holds up whoever is just being answered.
    gc.collect()
    gc.freeze()


def hear_ahead(ports: Ports, owner: Owner, process_id: UUID) -> None:
    """How the letters of a process sound is judged while their page is still on its way; that page waits for less."""
    rows = Letter.objects.of(owner).filter(process=process_id).exclude(body="")
    _begin(ports, [(row.locale, own_text(row)) for row in rows])


def hear(ports: Ports, locale: str, texts: Iterable[str]) -> None:
    """The same of words that were composed just now."""
    _begin(ports, [(locale, text) for text in texts])


def _begin(ports: Ports, texts: Iterable[tuple[str, str]]) -> None:
    try:
        threading.Thread(target=_hear, args=(ports, texts), name="hear ahead", daemon=True).start()
    except RuntimeError:
        # No thread is to be had: the page hears them itself, and no act is lost for it.
        log.debug("Not heard ahead.", exc_info=True)


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
    """The child that reads files takes a moment to start, and one more for the first of each kind; nothing is kept."""
    for name, text in INVITATIONS.items():
        with contextlib.suppress(AfterwordError):
            ports.invitations.read(text.encode(), name)


def _proofs(ports: Ports, locale: str) -> None:
    ports.proofs.knows(locale, "thanks")
    ports.proofs.remarks(locale, LINE)
    ports.proofs.tones(locale, [LINE])


def _letters(ports: Ports, locale: str) -> None:
    """Write to a made-up panel and check what is written; it is shown to nobody and kept nowhere."""
    drafts = write_panel(replace(PANEL, locale=locale))
    for draft, reader in zip(drafts, PANEL.people, strict=True):
        _checked(ports, locale, draft, reader.name)
    resolve_decision("next week", THEIR_DAY, Workdays(ports.holidays, None, None), locale)


def _checked(ports: Ports, locale: str, draft: Draft, reader: str) -> None:
    given, surname = reader.split()
    record = LetterRecord(
        PersonName(given, surname, "Ms."),
        (PersonName("Tom", "Reed", "Mr."),),
        Employer(PANEL.employer),
        PANEL.role,
        PANEL.sender.name,
    )
    known = TextContext(
        situation="thank_you", recipient=reader, title="Ms.", salutation=(draft.salutation,), employer=PANEL.employer,
        role=PANEL.role, candidate=PANEL.sender.name, phone=PANEL.sender.phone, interview=THEIR_DAY, read_on=THEIR_DAY,
        facts=PANEL.facts, others=("Tom Reed",), wanted=True,
    )  # fmt: skip
    check_text("letter", locale, draft.text, known, ports.proofs)
    check_text("subject", locale, draft.subject, known, ports.proofs)
    check_names(locale.split("-", maxsplit=1)[0], record, draft.text)
