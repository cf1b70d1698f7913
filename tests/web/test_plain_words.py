"""The pages say process, letter, take back, their turn: never the words of job boards and mail programs."""

from __future__ import annotations

import re

from afterword.web.catalogue import Entry
from tests.project.spoken import sentences

NOT_SAID = re.compile(
    r"\b(pipelines?|applications?|deals?|messages?|templates?|contents?|schedul(?:e[sd]?|ing)|queued?|cancel|cancelling"
    r"|abort(?:s|ed)?|verified|pending|stale|ghosted|rejected|lost|archived?|re-engage|nurtur(?:e|ing)|warnings?"
    r"|conflicts?)\b|!",
    re.IGNORECASE,
)
# A PDF has a table of contents. "Cancelled" is what an employer does to a talk; what the person does is taken back.
# On the phone one leaves a message.
MEANT_OTHERWISE = re.compile(
    r"\b[Ll](?:eft|eave) (?:a|the|no|this one) message\b|\b[Nn]othing (?:is|was) lost\b"
    r"|\bletters were lost on the way\b|\b[Tt]able of contents\b"
)
# The encoded mail, which is a message by its standard; a style sheet; the name of a folder on their server.
OF_ITS_OWN = frozenset({"core/message.py", "core/paper/print_sheet.py", "mail/imap.py"})
HOLE = re.compile(r"\{\w*\}|%\(\w+\)s")
QUOTED = re.compile(r"“[^”]*”")


def faults(entry: Entry) -> list[str]:
    """The words of a sentence that are not said here; holes, and what somebody else is quoted with, do not count."""
    if set(entry.where) <= OF_ITS_OWN:
        return []
    plain = (QUOTED.sub("", HOLE.sub("", text)) for text in (entry.msgid, entry.plural))
    return [found[0] for text in plain for found in NOT_SAID.finditer(MEANT_OTHERWISE.sub("", text))]


def test_no_sentence_of_the_pages_uses_a_word_that_is_not_said_here() -> None:
    found = {entry.msgid: words for entry in sentences().values() if (words := faults(entry))}

    assert not found


def test_what_is_not_said_is_found_wherever_it_stands() -> None:
    said = ["Your application is pending.", "Cancel the letter", "Done!", "It is scheduled."]

    assert [faults(Entry(text, where=("web/today.py",))) for text in said] == [
        ["application", "pending"],
        ["Cancel"],
        ["!"],
        ["scheduled"],
    ]
    assert not faults(Entry("Left a message. Nothing is lost, and they cancelled the role.", where=("web/call.py",)))
