"""`afterword comments`: what waits for a moderator, and the decisions on it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from afterword.cli import console, session
from afterword.core.comments.reasons import REASONS
from afterword.core.errors import NotAllowed, NotYours

if TYPE_CHECKING:
    from afterword.flows.comments.moderate import Queue
    from afterword.store.models import Comment

ACTS = ("list", "approve", "reject", "ban", "back")
# So much of the mark of the words stands in an id that nobody finds other words with the same.
MARK = 12


class CommentsOff(NotAllowed):
    """Nobody can write under the articles of this place."""

    hint = "Set AFTERWORD_COMMENTS=yes to switch comments on."


class OtherWords(NotAllowed):
    """This id is not of the comment as it is now."""

    hint = "`afterword comments list` shows what waits, with the id that belongs to these words."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword comments`."""
    parser.add_argument(
        "act", nargs="?", default="list", choices=ACTS, help="list what waits, decide on it, or take a refusal back"
    )
    parser.add_argument("id", nargs="?", default="", help="the id from the list; it belongs to exactly these words")
    parser.add_argument("--reason", default="", choices=("", *REASONS), help="why it does not appear")
    parser.add_argument("--words", default="", help="the same in your own words; its author reads both")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """List, or decide on one."""
    here = session.begin()
    from django.conf import settings

    from afterword.flows.comments import moderate

    if not settings.COMMENTS:
        raise CommentsOff
    if options.act != "list":
        _decide(here, options, moderate.queue(here.owner))
    found = moderate.queue(here.owner)
    console.write_json(as_document(found)) if options.json else _show(found)
    return 0


def as_document(found: Queue) -> dict[str, Any]:
    """The queue as one document: what can be decided on in its order, and what did not appear."""
    return {
        "waiting": [
            _row(each)
            | {
                "likely_spam": each in found.likely,
                "reported": [every.reason for every in each.reports.all()] if each in found.reported else [],
            }
            for each in found.in_order
        ],
        "refused": [_row(each) | {"reason": each.reason, "words": each.reason_words} for each in found.refused],
    }


def _row(comment: Comment) -> dict[str, Any]:
    return {
        "id": id_of(comment),
        "article": comment.slug,
        "name": comment.name,
        "text": comment.text,
        "written_at": comment.made_at,
        "answers": comment.parent.name if comment.parent else None,
        "state": comment.state,
    }


def id_of(comment: Comment) -> str:
    """Which comment, and which words of it: a decision on words that were changed since is refused."""
    from afterword.flows.comments.moderate import mark_of

    return f"{str(comment.pk)[:8]}.{mark_of(comment)[:MARK]}"


def _decide(here: session.Session, options: argparse.Namespace, found: Queue) -> None:
    from afterword.flows.comments import moderate

    comment = _find(options.id, found.refused if options.act == "back" else found.in_order)
    shown = moderate.mark_of(comment)
    if options.act == "approve":
        moderate.approve(here.owner, comment.pk, shown, here.now)
    elif options.act == "back":
        moderate.take_back(here.owner, comment.pk, here.now)
    else:
        ban = options.act == "ban"
        moderate.refuse(here.owner, comment.pk, shown, options.reason, options.words, here.now, ban=ban)


def _find(wanted: str, rows: Any) -> Comment:
    one: Comment
    for one in rows:
        if wanted and id_of(one) == wanted:
            return one
        if wanted and str(one.pk)[:8] == wanted.partition(".")[0]:
            raise OtherWords
    raise NotYours(f"No comment with the id “{wanted}” is there.", hint="`afterword comments list` shows the ids.")


def _show(found: Queue) -> None:
    if not found.in_order:
        console.say("No comment waits.")
    for each in found.in_order:
        note = " (reported)" if each in found.reported else " (looks like advertising)" if each in found.likely else ""
        console.say(f"{id_of(each)}  {each.name}, under {each.slug}{note}")
        console.say("\n".join(f"  {line}" for line in each.text.split("\n")))
    for each in found.refused:
        console.say(f"{id_of(each)}  did not appear: {each.name}, {' '.join(each.text.split())[:60]}")
