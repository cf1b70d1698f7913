"""The reference page of the rules, made from their tables; run this module to write it anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from afterword.core.closures import CLOSURES
from afterword.core.facts.events import NEEDED
from afterword.core.letter.rules_examples import EXAMPLES
from afterword.core.letter.rules_table import LETTER_RULES
from afterword.core.parameters import PROFILES, SETTINGS, WELL_KNOWN, Rules
from afterword.core.parameters.readers import shown
from afterword.core.plan.rules_table import ASKING, ENDS, INVARIANTS, OPEN_STATES, PARTS, TIMING

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "rules.md"

_HEAD = """# Rules

Every finding and every planned step names the rule it comes from.
This page is made from the tables in the code; `python -m tests.core.plan.page` writes it anew, and a test compares.
What they said about deciding is read as in [Decision phrases](decision-phrases.md).

## Letters

`block` stops the approval, `warn` is shown, `look` belongs to the list of things to look over.
"""
_FINE = """
A name in the subject or the body that L01, L02 or L03 takes for a slip may be called fine with a reason.
That holds for every letter of the interview, and can be undone on the page of the process.
The greeting, the address, the signature, a blank and a disguised letter cannot be called fine.
These are mended in the letter or in the record.
"""
_TIMING = """
The first line that fits decides.
Times are those of the person who reads the letter.
"""
_STATES = """
A process ends only in a named end; each can be opened again when they write.
"""
_PARAMETERS = """
Hours are those of the person who is written to or called, unless the unit says otherwise.
A setting of one process stands over one for all of them, and both stand over the profile.
How a letter leaves is `send.mode`, which belongs to the mail account (B1).
In either mode you approve each letter, and what you did not approve never leaves.
With `send_approved`, the usual one, that one approval sends it at its time; the playbook's usual one is `approve_each`.
With `approve_each` it lies in your Drafts at its time, and sending it is a second act of yours.
"""
_PROFILES = """
A profile is suggested from the employer's country; `article` changes nothing.
Outside US, CA, GB, DE, FR and JP it rests on little evidence and is a suggestion.
"""
_CLOSURES = """
A custom that is only asked about closes nothing until you say that it holds there.
`employer.closures` says it for one employer.
What is called a proposal rests on no source: it was chosen so that there is something to ask.
"""
_EVENTS = """
What happened, as `afterword batch plan` and the store write it down; each needs one field of every group.
"""


def page() -> str:
    """The whole page."""
    known = {one.field: one.name for one in SETTINGS}
    profiles = [(name, _changes(name, known), "" if name in WELL_KNOWN else "suggestion") for name in PROFILES]
    settings = [
        (f"`{one.name}`", one.meaning, shown(getattr(Rules(), one.field)), one.unit, one.source) for one in SETTINGS
    ]
    sources = {each.code: each.source for each in EXAMPLES}
    letters = [(code, asks, level, sources[code]) for code, asks, level in LETTER_RULES]
    events = [(f"`{name}`", ", ".join(" or ".join(group) for group in groups)) for name, groups in NEEDED.items()]
    closures = [
        (f"`{one.name}`", one.words, _countries(one.usual), _countries(one.suggested), one.proposal) for one in CLOSURES
    ]
    parts = [
        _HEAD, _table(("code", "asks", "level", "comes from"), letters), _FINE,
        "\n## When the thank-you goes\n", _TIMING, _table(("code", "when", "then"), TIMING),
        "\n## Asking where it stands\n", _table(("code", "when", "then"), ASKING),
        "\n## Where the rules come from\n", _table(("code", "about"), PARTS),
        "\n## What always holds\n", _table(("code", "holds"), INVARIANTS),
        "\n## Where a process stands\n", _STATES, _table(("state", "means"), OPEN_STATES),
        _table(("end", "means"), ENDS),
        "\n## What can be set\n", _PARAMETERS,
        _table(("setting", "what it does", "usual value", "unit", "part"), settings),
        "\n## Habits by country\n", _PROFILES, _table(("profile", "differs in", ""), profiles),
        "\n## When offices close\n", _CLOSURES,
        _table(("custom", "closed", "holds in", "asked in", ""), closures),
        "\n## Events\n", _EVENTS, _table(("event", "needs"), events),
    ]  # fmt: skip
    return "".join(parts)


def _countries(codes: Iterable[str]) -> str:
    return ", ".join(sorted(codes))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n" + "".join(f"| {' | '.join(cell or ' ' for cell in line)} |\n" for line in lines)


def _changes(name: str, known: dict[str, str]) -> str:
    changes = [f"`{known[field]}` {shown(value)}" for field, value in PROFILES[name].items()]
    return ", ".join(changes) or "nothing"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
