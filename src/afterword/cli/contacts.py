"""`afterword contacts`: bring in a file or an address book, look it over, take it back; give the people out."""

from __future__ import annotations

import argparse
import sys
from typing import Any
from uuid import UUID

from afterword.cli import console, session
from afterword.core.errors import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword contacts`."""
    parser.add_argument("file", nargs="?", default="", help="vCard, LinkedIn's Connections.csv, Google's CSV")
    parser.add_argument("--book", default="", metavar="ADDRESS", help="an address book on a server (CardDAV)")
    parser.add_argument("--user", default="", help="with --book; the password is read from standard input")
    parser.add_argument("--take", action="store_true", help="take in everybody whose address is known here")
    parser.add_argument("--undo", default="", metavar="ID", help="take an import back")
    parser.add_argument("--export", choices=("vcard", "csv"), help="print everybody")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Read and show, take back, or give out."""
    here = session.begin()
    from afterword.flows.contacts import give_out, take_back

    if options.export:
        give = give_out.all_cards if options.export == "vcard" else give_out.as_table
        sys.stdout.buffer.write(give(here.ports, here.owner))
    elif options.undo:
        take_back.take_back(here.ports, here.owner, _id(options.undo), here.now)
        console.say("Taken back. What you typed or confirmed since stays.")
    else:
        _bring_in(here, options)
    return 0


def _bring_in(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.contacts import bring_in
    from afterword.reading.contact_files import contacts_at

    known = (here.ports, here.owner)
    if options.book:
        password = sys.stdin.readline().rstrip("\n")
        made = bring_in.read_address_book(*known, options.book, options.user, password, here.now)
    elif options.file:
        made = bring_in.read_file(*known, contacts_at(options.file), options.file.rpartition("/")[2], here.now)
    else:
        raise Refusal("No file was named.", hint="Name a .vcf or .csv file, or --book. Nothing was changed.")
    page = bring_in.preview(here.owner, made)
    if options.take:
        bring_in.take(*known, made, [row.number for row in page.rows if row.is_ticked], here.now)
    console.write_json(page) if options.json else _show(page, taken=options.take)


def _show(page: Any, *, taken: bool) -> None:
    for row in (*page.rows, *page.others):
        said = "; ".join(f"{each.what}: {each.said}" for each in row.additions)
        console.say(f"{row.kind:6} {row.name}  {said}")
    end = "The known ones were taken in." if taken else "Nothing counts yet: say --take, or tick them on the page."
    console.say(f"{len(page.rows)} known, {len(page.others)} new. {end} {page.id!s}")


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Refusal(f"“{text}” is no id of an import.", hint="It is printed when a file is read.") from error
