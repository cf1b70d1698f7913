# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L21: nothing attached that nobody asked for, one link at most, and never a gift."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at
from afterword.core.letter.words import content

LINK = re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)
ATTACHED = {
    "en": r"\b(?:attach(?:ed|ing|ment|ments)?|enclos(?:ed|e|ing|ure)|appended)\b(?! (?:to (?:the|a|my|each|one)))",
    "de": r"\b(?:anbei|im anhang|als anlage|in der anlage|angehängt\w*|beigefügt\w*|hänge ich|füge ich|anhang)\b",
    "fr": r"\b(?:ci-joint\w*|en pièces? jointes?|joins|joint à)\b",
    "es": r"\b(?:adjunt[oa]s?|adjuntado)\b",
    "it": r"\b(?:allego|allegat[oaie]|in allegato)\b",
    "nl": r"\b(?:bijgevoegd\w*|bijlagen?|bijgaand\w*)\b",
    "pt": r"\b(?:anexo|anexei|em anexo|anexad[oa]s?|segue o)\b",
}
GIFT = {
    "en": r"\b(?:gift cards?|gift vouchers?|gift baskets?|hamper|bouquet|flowers|bottle of (?:wine|champagne|whisk\w+)|box of (?:chocolates?|pralines?)|chocolates|small (?:gift|present)|little (?:gift|present|something)|token of (?:my|our)|"
    r"(?:a|my|this) (?:gift|present) (?:for|to|from|is|as)|treat you to|invite you (?:to|for) (?:dinner|lunch)|tickets? (?:for|to) (?:you|the)|coffee (?:card|voucher)|voucher for)\b",
    "de": r"\b(?:geschenk\w*|gutschein\w*|blumen(?:strauß)?|pralinen|flasche wein|kleine aufmerksamkeit|präsent)\b",
    "fr": r"\b(?:cadeau\w*|bouquet|fleurs|boîte de chocolats|chèque[- ]cadeau|bouteille|petit présent)\b",
    "es": r"\b(?:regalo|tarjeta regalo|flores|bombones|botella de|pequeño detalle)\b",
    "it": r"\b(?:regalo|buono regalo|fiori|cioccolatini|bottiglia di|piccolo pensiero|omaggio)\b",
    "nl": r"\b(?:cadeau\w*|cadeaubon|bloemen|bonbons|fles wijn|kleine attentie|presentje)\b",
    "pt": r"\b(?:presente (?:para|de)|vale[- ]presente|flores|bombons|chocolates|garrafa de|lembrancinha|mimo)\b",
}
GIVING = {
    "en": r"\b(?:accept|for you|to you|you|send|sent|sending|brought|bring|enjoy|your (?:desk|office|team|family))\b",
    "de": r"\b(?:ihnen|sie|ihr\w*|schicke|sende|überreich\w*|bringe|erlaub\w*)\b",
    "fr": r"\b(?:vous|votre|accept\w+|envo\w+|offr\w+)\b",
    "es": r"\b(?:le|les|usted|su|envío|acept\w+|mando|para)\b",
    "it": r"\b(?:le|lei|vi|per|accett\w+|invi\w+|mand\w+|porto)\b",
    "nl": r"\b(?:u|uw|stuur|gestuurd|aanvaard\w*|breng|voor)\b",
    "pt": r"\b(?:lhe|você|seu|sua|envi\w+|aceit\w+|para|mand\w+)\b",
}
MOST_LINKS = 1


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked: a gift. Shown: an attachment nobody asked for or was promised, and every link after the first."""
    pattern = ATTACHED.get(checked.lang)
    asked = content(" ".join(checked.context.promised), checked.lang)
    for sentence in checked.parts.sentences if pattern else ():
        hit = re.search(pattern or "", sentence.text, re.IGNORECASE)
        if hit and not asked & content(sentence.text, checked.lang):
            yield at(
                hit,
                "L21",
                Level.WARN,
                "Nobody asked for an attachment.",
                "Offer it, and send it when they say yes.",
                offset=sentence.start,
            )
        gift = re.search(GIFT[checked.lang], sentence.text, re.IGNORECASE)
        if gift and re.search(GIVING[checked.lang], sentence.text, re.IGNORECASE):
            yield at(
                gift,
                "L21",
                Level.BLOCK,
                "A gift reads as a bribe.",
                "Take it out; the words are enough.",
                offset=sentence.start,
            )
    for link in list(LINK.finditer(checked.parts.body.text))[MOST_LINKS:]:
        yield at(
            link,
            "L21",
            Level.WARN,
            "One link is enough.",
            "Keep the one that matters.",
            offset=checked.parts.body.start,
        )
