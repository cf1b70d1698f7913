# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L25: the language of the interview and one form of address throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at, missing
from afterword.core.letter.tongue import is_in_another
from afterword.core.letter.words import words

CLOSE_FORMS: Mapping[str, str] = {
    "de": r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[rmns]?)?|[Ee]uch|[Ee]ure[rmns]?|[Ee]uer)\b",
    "fr": r"\b(?:[Tt]u|[Tt]oi|[Tt]es|[Tt]a)\b|\b(?<!un )(?<!le )(?<!ce )(?<!de )[Tt]on (?=\w)|\b[Tt]'\w|\b[Tt]e (?=\w)",
    "es": r"\b(?:[Tt]ú|[Tt]e|[Tt]i|[Cc]ontigo|[Tt]us?|[Vv]osotr[oa]s|[Oo]s|[Vv]uestr[oa]s?)\b",
    "it": r"\b(?:[Tt]u|[Tt]i|[Tt]e|[Tt]u[oae]|[Tt]uoi)\b",
    "nl": r"\b(?:[Jj]e|[Jj]ij|[Jj]ou|[Jj]ouw|[Jj]ullie)\b",
    "pt": r"\b(?:[Tt]u|[Tt]e|[Tt]i|[Cc]ontigo|[Tt]eus?|[Tt]uas?)\b",
}
DISTANT_FORMS: Mapping[str, str] = {
    "de": r"\b(?:Ihnen|Ihre[rmns]?)\b|(?<![.!?] )(?<!^)\bSie\b",
    "fr": r"\b(?:[Vv]ous|[Vv]otre|[Vv]os)\b",
    "es": r"\b(?:[Uu]sted(?:es)?|[Uu]d\.?)\b",
    "it": r"(?<![.!?] )(?<!^)\b(?:Lei|Le|Suo|Sua|Suoi|Sue)\b",
    "nl": r"\b(?:u|uw|U|Uw)\b",
    "pt": r"\b(?:o senhor|a senhora)\b",
}
DISTANT = frozenset({"sie", "vous", "lei", "usted", "ustedes", "u", "formal", "o senhor", "a senhora", "você"})
CLOSE = frozenset({"du", "ihr", "tu", "tú", "je", "jij", "informal"})
SLANG = re.compile(
    r"\b(?:hey|gonna|wanna|gotta|kinda|thx|lol|u r|ur|pls|plz|dude|guys|btw|omg|yeah|yep|nope|ya|cheers mate|cool|awesome)\b",
    re.IGNORECASE,
)
SAY_IT = "Say them in the language of the letter."
FEWEST_WORDS = 6


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked: a form of address that is not the interview's, both forms mixed, another language. Shown: English slang."""
    body = checked.parts.body.text
    if len(words(body)) >= FEWEST_WORDS and is_in_another(body, checked.locale):
        yield missing(
            "L25", Level.BLOCK, "This is not the language of the interview.", "Write it in the language you spoke."
        )
        return
    yield from _borrowed(checked)
    if checked.lang == "en":
        for match in SLANG.finditer(checked.parts.body.text):
            yield at(
                match,
                "L25",
                Level.WARN,
                "This is spoken language.",
                "Write it as you would to a stranger.",
                offset=checked.parts.body.start,
            )
        return
    wrong = _wrong_forms(checked)
    found = re.search(wrong, checked.parts.body.text.replace("’", "'")) if wrong else None
    if found:
        yield at(
            found,
            "L25",
            Level.BLOCK,
            "The form of address changes.",
            "Keep the one you used in the interview.",
            offset=checked.parts.body.start,
        )


def _borrowed(checked: Checked) -> Iterator[Finding]:
    """Words of the person's own that stand in the letter in another language than it is written in."""
    body = checked.parts.body
    for said in dict.fromkeys((checked.context.moment, *checked.context.facts)):
        if not is_in_another(said, checked.locale):
            continue
        found = re.search(re.escape(said.strip(" .")), body.text, re.IGNORECASE)
        if found:
            message = "These words are in another language than the letter."
            yield at(found, "L25", Level.WARN, message, SAY_IT, offset=body.start)


def _wrong_forms(checked: Checked) -> str | None:
    """What must not stand there: by the register told, else the close forms where distant ones stand as well."""
    register = checked.context.register.casefold()
    if checked.lang not in CLOSE_FORMS:
        return None
    if register in {"o senhor", "a senhora"}:
        return CLOSE_FORMS[checked.lang] + r"|\b[Vv]ocês?\b"
    if register in CLOSE:
        return DISTANT_FORMS[checked.lang]
    if register in DISTANT or re.search(DISTANT_FORMS[checked.lang], checked.parts.body.text):
        return CLOSE_FORMS[checked.lang]
    return None
