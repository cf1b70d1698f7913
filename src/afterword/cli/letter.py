"""`afterword letter`: one letter as a file: PDF, Word, a page to print, a mail file, the words; or "I posted it"."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli import console, gallery, session
from afterword.core.errors import Refusal
from afterword.core.paper.forms import FORMS, form_of
from afterword.core.paper.layouts import LAYOUTS

if TYPE_CHECKING:
    from afterword.store.models import Letter


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword letter`."""
    parser.add_argument(
        "letter", nargs="?", default="", help="its id, the beginning of its id, or the name of the person it is to"
    )
    parser.add_argument("--as", dest="form", choices=tuple(FORMS), default="", help="else by the ending of --out")
    parser.add_argument("--out", default="", metavar="FILE", help="where to put it; without it, or with -, print it")
    parser.add_argument("--layout", choices=tuple(LAYOUTS), default="", help="the form of paper letter")
    parser.add_argument("--posted", choices=("besides", "instead"), help="you posted it, besides the mail or instead")
    parser.add_argument("--demo", action="store_true", help="show what is written for invented people, all situations")
    parser.add_argument(
        "--only", metavar="WORD", default="", help="with --demo: a situation or a locale, such as de-DE"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Give the letter out, or note that it was posted."""
    if options.demo:
        return gallery.show(options.only, as_json=options.json)
    if not options.letter:
        raise Refusal("No letter was named.", hint="Name the person it is to, or try `afterword letter --demo`.")
    here = session.begin()
    letter = session.find_letter(here, options.letter)
    if options.posted:
        return _note_posted(here, letter, options)
    from afterword.flows.put_on_paper import letter_file

    form = options.form or form_of(options.out)
    file = letter_file(here.ports, here.owner, letter.pk, form, here.now, options.layout)
    if options.out in {"", "-"}:
        sys.stdout.buffer.write(file.content)
        return 0
    _write(options.out, file.content)
    said = {"letter": letter.pk, "file": options.out, "media_type": file.media_type, "bytes": len(file.content)}
    words = f"{options.out}: the letter to {letter.person.written}, {len(file.content)} bytes. Nothing was sent."
    console.write_json(said) if options.json else console.say(words)
    return 0


def _write(out: str, content: bytes) -> None:
    try:
        Path(out).write_bytes(content)
    except OSError as error:
        hint = "Name another file with --out. Nothing was changed."
        raise Refusal(f"{out} cannot be written: {error.strerror or error}.", hint=hint) from error


def _note_posted(here: session.Session, letter: Letter, options: argparse.Namespace) -> int:
    from afterword.flows.put_on_paper import posted

    found = posted(here.ports, here.owner, letter.pk, here.now, instead=options.posted == "instead")
    said = {"letter": letter.pk, "posted": True, "instead": found.stands, "words": found.value}
    console.write_json(said) if options.json else console.say(found.value)
    return 0
