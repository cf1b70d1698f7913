# ruff: noqa: E501  (a text reads best on one line)
"""Each letter rule with where it comes from, a text that keeps it and one that breaks it; a test holds the rules to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

LETTER = """Dear Dr. Okafor,

Thank you for the hour you gave me on Tuesday to talk about the Signal Data Analyst role. Your account of how the night import fails twice a week has stayed with me since.

At Marlow Freight I rebuilt an import of the same kind, and failed runs went from 14 a month to 2. The five analysts I trained there still use the same short checklist, which I would gladly adapt to your signals and your night crew.

I would very much like to do this work at Northwind Rail. If it would help, I can send the checklist; it fits on one page.

Best regards,
Nuria Castell
+1 212 555 0175"""
OCCASION: Mapping[str, Any] = {
    "situation": "thank_you",
    "recipient": "Amara Okafor",
    "title": "Dr.",
    "salutation": ["Dear Dr. Okafor,"],
    "employer": "Northwind Rail",
    "role": "Signal Data Analyst",
    "candidate": "Nuria Castell",
    "phone": "+1 212 555 0175",
    "interview": "2026-12-01",
    "read_on": "2026-12-02",
    "moment": "how the night import fails twice a week",
    "facts": [
        "rebuilt the import at Marlow Freight",
        "failed runs from 14 a month to 2",
        "trained five analysts",
        "one-page checklist",
    ],
    "others": ["Mr. Paul Reyes (panel)"],
    "wanted": True,
}


@dataclass(frozen=True, slots=True)
class Example:
    """One rule: its code, its source, and a text that keeps it beside one that breaks it, each with its occasion."""

    code: str
    source: str
    good: str
    bad: str
    unit: str = "sentence"
    context: Mapping[str, Any] = field(default_factory=dict)
    bad_context: Mapping[str, Any] = field(default_factory=dict)


def _letter(code: str, source: str, old: str, new: str, **context: Any) -> Example:
    """The good letter, and the same with one stretch exchanged; `context` holds for the bad one alone."""
    return Example(code, source, LETTER, LETTER.replace(old, new, 1), "letter", OCCASION, {**OCCASION, **context})


_THANKS = "Thank you for the hour you gave me on Tuesday to talk about"
_WISH = "I would very much like to do this work at Northwind Rail. If it would help, I can"
_FIT = LETTER[LETTER.index("At Marlow") : LETTER.index("I would very")]
_ARTICLE = "the article that this follows"
_BRIDGES = "lists of what burns bridges"
_PROPOSAL = "a number chosen so that it can be judged"
_ENVELOPE = {"to": ["okafor@northwind.example"]}

EXAMPLES: tuple[Example, ...] = (
    _letter("L01", f"{_ARTICLE}; recruiters on misspelt names", "Dear Dr. Okafor,", "Dear Dr. Okafar,"),
    _letter("L02", "recruiters on copied notes", "at Northwind Rail. If", "at [Company]. If"),
    _letter("L03", _ARTICLE, "Signal Data Analyst", "Data Engineer"),
    _letter("L04", _ARTICLE, _THANKS, "On Tuesday you gave me an hour to talk about"),
    _letter("L05", f"{_ARTICLE}; Higgins and Judge 2004 on liking and fit", _WISH, "If it would help, I can"),
    _letter("L06", f"{_ARTICLE}; Proost and others on warmth with evidence", _FIT, "", facts=["speaks Polish"]),
    _letter(
        "L07", "career columns: could it have been written before?", "", "", moment="why dispatchers share one screen"
    ),
    _letter(
        "L08", "career offices: a panel compares its notes", "", "", earlier=[LETTER.replace("Dr. Okafor", "Mr. Reyes")]
    ),
    _letter("L09", _PROPOSAL, "At Marlow", "Much more of it. " * 70 + "At Marlow"),
    _letter("L10", _PROPOSAL, "At Marlow", "I could say much more of this here, since " * 14 + "at Marlow"),
    Example(
        "L11",
        _BRIDGES,
        "I would be glad to send more if it helps.",
        "I await your reply by Friday.",
        context={"part": "close"},
    ),
    Example("L12", _BRIDGES, "I worked on the pay system for drivers.", "I would need at least 90,000 dollars a year."),
    Example("L13", _BRIDGES, "I would very much like this role.", "I really need this job, please, please call me."),
    Example("L14", _BRIDGES, "The figure I gave was 14, not 40.", "I am sorry for my performance; I was so nervous."),
    Example(
        "L15",
        "Purdue's writing lab on clichés",
        "I trained five analysts.",
        "I am a results-driven team player, passionate about synergy and ready to hit the ground running.",
    ),
    Example("L16", _PROPOSAL, "It was good to talk with you.", "It was SO GOOD to talk with you!!"),
    _letter(
        "L17",
        _PROPOSAL,
        _FIT,
        "I rebuilt an import. I trained five analysts. I wrote a checklist. I kept it short. I still use it. I like it.\n\n",
    ),
    Example("L18", _BRIDGES, "The other team at your site uses it too.", "I have two other offers on the table."),
    Example(
        "L19",
        "law on what an interview may ask",
        "I enjoyed our talk about the night crew.",
        "My wife is pregnant and we are both Catholic.",
    ),
    Example(
        "L20", _BRIDGES, "At Marlow Freight I rebuilt the import.", "My boss at Marlow Freight is incompetent and rude."
    ),
    Example(
        "L21",
        "career columns on gifts",
        "I can send the checklist if it helps.",
        "I have sent a small gift, a bottle of wine, to your office.",
    ),
    Example(
        "L22",
        _PROPOSAL,
        "Thank you: Signal Data Analyst",
        "Re: hello",
        "subject",
        {"role": "Signal Data Analyst", "candidate": "Nuria Castell"},
        {"role": "Signal Data Analyst", "candidate": "Nuria Castell"},
    ),
    _letter("L23", "career columns on the present employer's address", "Nuria Castell\n", "Nora Castel\n"),
    Example("L24", "recruiters on mistakes", "I received the plan.", "I recieved the plan."),
    Example(
        "L25",
        "language authorities by country",
        "Ich danke Ihnen für das Gespräch.",
        "Ich danke dir für das Gespräch, und ich freue mich auf deine Antwort.",
        context={"register": "Sie"},
    ),
    _letter("L26", f"{_ARTICLE}: it is read the next morning", "on Tuesday", "on Thursday"),
    _letter("L27", "readers do not notice inventions, so a program must", "five analysts", "nine analysts"),
    Example(
        "L28",
        "career offices: one letter to one person",
        "",
        "",
        "envelope",
        _ENVELOPE,
        {"to": ["a@north.example", "b@north.example"]},
    ),
    _letter("L29", "career offices: doing what was said", "", "", promised=["the audit report of 2024"]),
    Example(
        "L30",
        "privacy",
        "Thank you.",
        "Thank you.",
        "message",
        {},
        {"plain": "Thank you.", "html": '<p>Thank you.</p><img src="https://t.example/x.gif" width="1" height="1">'},
    ),
)
