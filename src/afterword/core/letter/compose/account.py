"""Short lines about an interview as the sentences of an account to the agency that arranged it."""

from __future__ import annotations

import re
from collections.abc import Callable

from afterword.core.letter.compose.facts import read_fact

OPEN_POINT = (
    r"^(?:open|concern|worry|doubt|question|offen|frage|bedenken|question|duda|dubbio|vraag|dúvida)\w*\b|\?\s*$"
)
_PRIVATE = re.compile(r"^(?:private|privat|note to self|do not mention|don't mention|nicht erwähnen)\b", re.IGNORECASE)
_INTEREST = re.compile(r"^interest\w*:? *(?:yes|very|strong|still|high|keen)\w*$", re.IGNORECASE)
_LABEL = re.compile(r"^(?P<label>[\w' -]{3,30}):\s*(?P<rest>.+)$")
# How a label is said in a sentence; "{rest}" is what stands after it.
_SAID: tuple[tuple[str, str], ...] = (
    (r"^(?:concern|worry|doubt)s?$", "One point is open for me: {rest}"),
    (r"^(?:question|open(?: point| question)?)s?$", "One question is open: {rest}"),
    (r"^notice(?: period)?$", "My notice period is {rest}"),
    (r"^(?:salary|pay|expectation|salary expectation)s?$", "On pay: {rest}"),
    (r"^(?:availab\w+|free)$", "I am available {rest}"),
    (r"^(?:went well|good|liked)$", "What went well: {rest}"),
)
_PLAIN: tuple[tuple[str, Callable[[str], str]], ...] = (
    (r"^(?:free|available)\b", lambda text: f"I am {text}"),
    (r"^notice period (?:of )?(?=\w)", lambda text: re.sub(r"^notice period (?:of )?", "My notice period is ", text)),
    (r"^(?:it |the interview )?went\b", lambda text: text if text.startswith(("it ", "the ")) else f"It {text}"),
)


def is_own(fact: str, lang: str) -> bool:
    """True where the fact tells what the person themselves did, by its own words."""
    return read_fact(fact, lang).shape in ("clause", "state")


def account(facts: tuple[str, ...], lang: str) -> str:
    """Every line as a sentence, in the order given; private lines and a bare "interested: yes" are not repeated."""
    kept = [fact.strip().rstrip(".") for fact in facts if not _PRIVATE.match(fact) and not _INTEREST.match(fact)]
    return " ".join(_ended(_said(fact, lang)) for fact in kept if fact)


def _said(fact: str, lang: str) -> str:
    if lang == "en":
        match = _LABEL.match(fact)
        for pattern, form in _SAID if match else ():
            if match and re.match(pattern, match.group("label"), re.IGNORECASE):
                return form.format(rest=match.group("rest"))
        for pattern, turned in _PLAIN:
            if re.match(pattern, fact, re.IGNORECASE):
                return turned(fact[0].lower() + fact[1:])
    return read_fact(fact, lang).text


def _ended(text: str) -> str:
    whole = text[:1].upper() + text[1:]
    return whole if whole.endswith(("?", "!")) else f"{whole}."
