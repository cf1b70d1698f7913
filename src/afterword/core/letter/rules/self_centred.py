"""L17: a letter about them as well: not every sentence begins with "I", and "you" stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from afterword.core.findings import Finding, Level
from afterword.core.letter.parts import Piece
from afterword.core.letter.rules.checked import Checked, missing

ABOUT_ME = {
    "en": r"(?:I|My|I'[a-z]+)\b",
    "de": r"(?:[Ii]ch|[Mm]ein\w*)\b",
    "fr": r"(?:[Jj]e\b|[Jj]'|[Mm]on\b|[Mm]a\b|[Mm]es\b)",
    "es": r"(?:[Yy]o|[Mm]i|[Mm]is)\b",
    "it": r"(?:[Ii]o|[Mm]i[oae]|[Mm]iei)\b",
    "nl": r"(?:[Ii]k|[Mm]ijn)\b",
    "pt": r"(?:[Ee]u|[Mm]eus?|[Mm]inhas?)\b",
}
ABOUT_YOU = {
    "en": r"\byou(?:r|rs)?\b",
    "de": r"\b(?:Sie|Ihr\w*|Ihnen|euch|eure?\w*|dir|dein\w*|du)\b",
    "fr": r"\b(?:vous|votre|vos)\b",
    "es": r"\b(?:[Uu]sted(?:es)?|[Ss]us?|[Ll]es?|[Tt]e|[Tt]u|\w+(?:rle|rles|irse))\b",
    "it": r"\b(?:Lei|Le|La|Su[oaei]|Suoi|[Vv]ostr[oaei]|[Vv]oi|vi|le|la|su[oa]|\w+(?:rla|rLa|rle|rLe|arvi|glie\w*))\b",
    "nl": r"\b(?:u|uw|jullie|je|jouw)\b",
    "pt": r"\b(?:você|vocês|seus?|suas?|lhe|lhes|o senhor|a senhora)\b",
}
FEWEST_SENTENCES = 5


def too_many_about_me(sentences: Sequence[Piece], lang: str, fewest: int = FEWEST_SENTENCES) -> int:
    """How far the sentences that begin with the writer outweigh the others; 0 for at most half, or for few sentences.

    A language without a list of such beginnings is not judged.
    """
    begins = ABOUT_ME.get(lang)
    if begins is None or len(sentences) < fewest:
        return 0
    return max(0, 2 * sum(re.match(begins, sentence.text) is not None for sentence in sentences) - len(sentences))


def check(checked: Checked) -> Iterator[Finding]:
    """From five sentences up at most half of them begin with the first person; thank-yous speak to the reader."""
    sentences = checked.parts.sentences
    you = ABOUT_YOU.get(checked.lang)
    if not sentences or you is None:
        return
    if too_many_about_me(sentences, checked.lang):
        yield missing(
            "L17", Level.WARN, "Most sentences begin with you yourself.", "Let some begin with what they said."
        )
    if checked.is_thanks and not re.search(you, checked.parts.body.text):
        yield missing("L17", Level.WARN, "It never speaks to the reader.", "Speak of what they said or need.")
