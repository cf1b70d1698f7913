"""Lines that close a mail before the name ("Kind regards,"), in the languages of the greetings."""

from __future__ import annotations

import re

_VALEDICTION = re.compile(
    r"""^(?:(?:with\s+)?(?:best|kind|warm|warmest|kindest|many)?\s*(?:regards|wishes|thanks)|best|cheers|thanks(?:\s+.*)?|thank\s+you(?:\s+.*)?
    |sincerely(?:\s+yours)?|yours(?:\s+\w+)?|all\s+the\s+best|warmly|cordially|talk\s+soon|looking\s+forward.*|ttyl|br|kr|rgds|take\s+care
    |mit\s+(?:freundlichen|besten|herzlichen|lieben|vielen)\s+gr(?:ü|ue)(?:ß|ss)en.*|(?:freundliche|beste|viele|liebe|herzliche|schöne)\s+gr(?:ü|ue)(?:ß|ss)e.*
    |mfg|vg|lg|gruß.*|danke.*|hochachtungsvoll|(?:bien\s+)?cordialement|bien\s+à\s+vous|merci.*|salutations.*|sincères\s+salutations|à\s+bientôt|bonne\s+journée
    |un\s+(?:cordial\s+)?saludo|(?:cordiales\s+)?saludos(?:\s+cordiales)?|atentamente|gracias.*|un\s+abrazo|atenciosamente|cumprimentos|com\s+os\s+melhores.*|obrigad[oa].*|abraços?|abs
    |(?:cordiali|distinti)\s+saluti|grazie.*|un\s+saluto|saluti|met\s+vriendelijke\s+groet(?:en)?|groet(?:en|jes)?|hartelijke\s+groet(?:en)?|mvg|bedankt.*
    |(?:med\s+)?(?:vänliga|vennlig|venlig|bästa|bedste|beste)\s+h(?:ä|i)lsning(?:ar|er)?|mvh|vh|hälsningar|hilsen|ystävällisin\s+terveisin|terveisin|tack.*|kiitos.*
    |z\s+poważaniem|pozdrawiam(?:\s+\w+)?|z\s+wyrazami\s+szacunku|dziękuję.*|s\s+pozdravem|s\s+úctou|üdvözlettel|tisztelettel|saygılarımla|с\s+уважением|с\s+наилучшими.*
    |よろしくお願い.*|何卒.*|감사합니다.*|此致.*|敬礼)[\s,.!:;–-]*$""",
    re.I | re.X,
)


def is_valediction(line: str) -> bool:
    """True when the line is nothing but a close, with or without its comma."""
    return _VALEDICTION.match(line) is not None
