# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L22: a subject line that says what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, missing
from afterword.core.letter.words import fold

LONGEST = 70
REPLY = re.compile(r"^\s*(?:re|aw|antw|sv|ref|rif|r|odp|vs)\s*(?:\[\d+\])?:", re.IGNORECASE)
NO_THREAD = frozenset({"", "none", "new", "no"})


def check(checked: Checked) -> Iterator[Finding]:
    """Shown: empty, over 70 characters, without role or name, shouting, an invented "Re:", a thread's subject changed."""
    subject, context = checked.text.strip(), checked.context
    if not subject:
        yield missing("L22", Level.WARN, "The subject is empty.", "Name the role and the occasion.")
        return
    if len(subject) > LONGEST:
        yield missing("L22", Level.WARN, f"The subject is longer than {LONGEST} characters.", "Shorten it.")
    if subject.count("!") or (subject.isupper() and len(subject) > len("HR, IT")):
        yield missing("L22", Level.WARN, "The subject shouts.", "Write it quietly.")
    in_thread = context.thread.casefold() not in NO_THREAD
    if in_thread and not REPLY.match(subject) and fold(subject) not in fold(context.thread):
        yield missing(
            "L22", Level.WARN, "This answers a thread under a new subject.", "Keep the subject of the thread."
        )
    if not in_thread and REPLY.match(subject):
        yield missing("L22", Level.WARN, "“Re:” says that they wrote; there is no such thread.", "Leave it out.")
    names = (context.role, *context.roles, context.candidate, *context.accepted_short_forms)
    if any(names) and not in_thread and not any(fold(name) in fold(subject) for name in names if name):
        yield missing("L22", Level.WARN, "The subject names neither the role nor you.", "Name the role.")
