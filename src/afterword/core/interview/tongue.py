"""Which language an invitation is written in, told by the small words every sentence of it holds."""

from __future__ import annotations

import re

_LITTLE_WORDS = {
    "en": "the and you your will with for of to we are is be our have please this an at on from would look",
    "de": "und die der das wir sie ihnen ihre ihrer ihr mit für im am zu zum zur ist ein eine einen bei von auf den",
    "fr": "et le la les des vous votre nous avec pour dans du un une est au aux sur que notre",
    "es": "y el la los las de usted su con para en que una es del al nos por le",
    "it": "e il la lo gli di con per in che una è del della al nel sarà lei le suo",
    "pt": "e o a os as de com para em que uma é do da ao no na seu sua você",
    "nl": "en de het een met voor van wij je uw jouw is op te zijn ons dat aan",
    "sv": "och att du är en ett med för på till vi din om av som det den",
    "da": "og at du er en et med for på til vi din om af som det den",
    "nb": "og å du er en et med for på til vi din om av som det den",
    "pl": "i w z na do się jest pan pani państwa nas oraz dla że od po",
}
_WORDS_OF = {code: frozenset(words.split()) for code, words in _LITTLE_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
# A heading and an address alone tell nothing; a sentence or two do.
_FEWEST = 6


def tongue(text: str) -> str | None:
    """The ISO 639-1 code of the language, None where the text is short or holds two languages alike.

    A name or a job title in another language changes nothing: only small words count, each as often as it stands.
    """
    words = _WORD.findall(text.casefold())
    counts = {code: sum(word in little for word in words) for code, little in _WORDS_OF.items()}
    first, second = sorted(counts, key=lambda code: -counts[code])[:2]
    return first if counts[first] >= _FEWEST and counts[first] * 2 >= counts[second] * 3 else None
