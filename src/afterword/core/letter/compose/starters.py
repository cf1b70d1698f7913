# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Notes in French, Spanish, Italian, Dutch and Portuguese that say themselves who asked or told what."""

from __future__ import annotations

import re

from afterword.core.letter.compose.moments import Moment

_ASKED = {
    "fr": r"^(?:(?:elle|il|on|ils|elles)\s+)?(?:m['’]a|m['’]ont|a|ont)?\s*demandé\s+(?P<rest>(?:comment|pourquoi|quand|où|combien|quel\w*|si|ce que|ce qui)\b.+)$",
    "es": r"^(?:(?:ella|él|ellos)\s+)?(?:me\s+)?(?:preguntó|preguntaron|ha preguntado|han preguntado)\s+(?P<rest>(?:cómo|por qué|cuándo|dónde|qué|cuánto|quién|si)\b.+)$",
    "it": r"^(?:(?:lei|lui)\s+)?(?:mi\s+)?(?:ha|hanno)\s+chiesto\s+(?P<rest>(?:come|perché|quando|dove|quanto|chi|quale|se|che cosa)\b.+)$",
    "nl": r"^(?:(?:zij|ze|hij)\s+)?(?:vroeg(?:en)?|heeft gevraagd)\s+(?:(?:mij|me)\s+)?(?P<rest>(?:hoe|waarom|wat|wanneer|waar|wie|welke|of)\b.+)$",
    "pt": r"^(?:(?:ela|ele|eles)\s+)?(?:me\s+)?(?:perguntou|perguntaram)\s+(?P<rest>(?:como|por que|quando|onde|quanto|quem|qual|se|o que)\b.+)$",
}
_TOLD = {
    "fr": r"^(?:(?:elle|il|on|ils|elles)\s+)?(?:m['’]a|m['’]ont|a|ont)\s+(?:dit|expliqué|raconté|précisé)\s+que\s+(?P<rest>.+)$",
    "es": r"^(?:(?:ella|él|ellos)\s+)?(?:me\s+)?(?:dijo|dijeron|contó|contaron|explicó|comentó)\s+que\s+(?P<rest>.+)$",
    "it": r"^(?:(?:lei|lui)\s+)?(?:mi\s+)?(?:ha|hanno)\s+(?:detto|spiegato|raccontato)\s+che\s+(?P<rest>.+)$",
    "nl": r"^(?:(?:zij|ze|hij)\s+)?(?:zei|vertelde|legde uit)\s+(?:(?:mij|me)\s+)?dat\s+(?P<rest>.+)$",
    "pt": r"^(?:(?:ela|ele|eles)\s+)?(?:me\s+)?(?:disse|disseram|contou|explicou|comentou)\s+que\s+(?P<rest>.+)$",
}
# A third person in what follows may be the reader, or somebody else: then the note stands as it is, after a colon.
_THIRD = {
    "fr": r"\b(?:elle|il|ils|elles|sa|son|ses|leur|leurs|lui)\b",
    "es": r"\b(?:ella|él|ellos|ellas|su|sus)\b",
    "it": r"\b(?:lei|lui|loro|suo|sua|suoi|sue)\b",
    "nl": r"\b(?:zij|ze|hij|haar|zijn|hun)\b",
    "pt": r"\b(?:ela|ele|elas|eles|sua|seu|suas|seus)\b",
}


def starter(lang: str, text: str) -> Moment | None:
    """The moment by its own opening words, without them; None where there are none or a third person follows."""
    for shape, patterns in (("asked", _ASKED), ("told", _TOLD)):
        match = re.match(patterns[lang], text, re.IGNORECASE) if lang in patterns else None
        if match and not re.search(_THIRD[lang], match.group("rest"), re.IGNORECASE):
            return Moment(shape, match.group("rest"))
    return None
