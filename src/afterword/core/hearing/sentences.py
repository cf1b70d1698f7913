"""A text as sentences, and a sentence as plain words to look phrases up in."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MOST_SENTENCES = 200
MOST_OF_A_SENTENCE = 1200
_CONDITIONAL = re.compile(
    r"(^|[,;] ?)(if|should|unless|in case|in the event|whether|falls|wenn|sollte\w*|sofern|si|au cas"
    r"|sans (reponse|nouvelles)|se|qualora|caso|als|indien|mocht\w*|en caso"
    r"|hvis|ifall|om (?:du|vi|ni)|jesli|jezeli|gdyby)\b|場合"
    r"|\b(if (you|we|your|there)|in case|whether|do not hear|not hear(d)? (back )?from|sans reponse"
    r"|considerez|eventuell|would otherwise|ob (wir|sie))\b"
)
# What is asked, not supposed: "let us know by Friday whether you accept".
_ASKED = re.compile(
    r"\b(?:know|confirm|tell (?:us|me)|hear|decide)\b(?:(?! if | whether ).){0,30} (?:if|whether) (?=you\b)"
)
# A full stop that ends no sentence: in a number or an address, "1. Juli", "Dr. Osei".
_STOP = (
    r"\.(?:(?=[a-z0-9])|(?<=\d\.)(?= (?:[a-zäöüß]|Jan|Feb|Mär|Mar|Apr|Mai|Maj|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec))"
    r"|(?:(?<=\bDr\.)|(?<=\bMr\.)|(?<=\bMs\.)|(?<=\bMrs\.)|(?<=\bDra\.)|(?<=\bSr\.))(?= ))"
)
_SENTENCE = re.compile(rf"[^.!?\n。！？]+(?:{_STOP}[^.!?\n]+)*[.!?。！？]*")
_SHORT = {"won't": "will not", "shall not": "will not", "shan't": "will not", "can't": "can not", "cannot": "can not"}
_SHORT |= {"n't": " not", "'ve": " have", "'re": " are"}
# Letters that carry their stroke within, so that taking accents off leaves them.
_STROKES = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "ł": "l", "’": "'", "‑": "-"})
_SHORT |= {"'ll": " will", "i'm": "i am", "'d like": " would like", "'d love": " would love", "it's": "it is"}


def sentences(text: str) -> list[str]:
    """The sentences of a text as they stand; a line that goes on in the next is one with it."""
    flowing = re.sub(r"(?<=[^\n.!?:])\n(?=[^\n])", " ", text)
    return [one.group()[:MOST_OF_A_SENTENCE] for one in _SENTENCE.finditer(flowing)][:MOST_SENTENCES]


@lru_cache(maxsize=4)
def spoken(text: str) -> tuple[tuple[str, str], ...]:
    """Each sentence as it stands and in plain words; every reader of one mail asks for the same."""
    return tuple((each, plainly(each)) for each in sentences(text))


def plainly(text: str) -> str:
    """Lower case without accents, short forms written out, one space between words."""
    lower = text.lower().translate(_STROKES)
    for short, whole in _SHORT.items():
        lower = lower.replace(short, whole)
    return " ".join(without_marks(lower).split())


def without_marks(text: str) -> str:
    """The letters without their accents, and kana without the marks of their sound."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def is_supposed(plain: str) -> bool:
    """True where a plain sentence only supposes what it says: "if we decide otherwise"."""
    return bool(_CONDITIONAL.search(plain))


def asked(plain: str) -> str:
    """A plain sentence without what it asks to be told: "let us know by Friday whether you accept"."""
    return _ASKED.sub("", plain)
