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
    |(?:(?:med|allra)\s+)*(?:vänliga?|varma?|vennlige?|venlige?|bästa|bedste|beste|kjærlig|hjertelig)\s+h(?:ä|i)ls(?:ning(?:ar|er)?|en(?:er)?)|mvh|vh|dbh|hälsning(?:ar)?|hilsen|hilsner
    |(?:(?:ystävällisin|parhain|lämpimin)\s+)?terveisin|t\.|tack.*|kiitos.*|(?:með\s+)?(?:bestu|kærri|vinsamlegum)\s+kveðju(?:m|r)?|kveðja|allt\s+gott|takk.*
    |cu\s+(?:stimă|respect|drag|considerație)|toate\s+cele\s+bune|mulțumesc.*|o\s+zi\s+bună
    |iyi\s+(?:çalışmalar|günler|akşamlar|haftalar)|kolay\s+gelsin|sevgiler(?:le|imle)?|selamlar|teşekkürler.*|hürmetlerimle
    |με\s+(?:εκτίμηση|εκτιμηση|φιλικούς\s+χαιρετισμούς|σεβασμό)|φιλικά|ευχαριστώ.*|χαιρετισμούς
    |(?:hezký|pěkný|příjemný|krásný)\s+(?:den|zbytek\s+dne|večer|víkend)|(?:pekný|príjemný)\s+(?:deň|zvyšok\s+dňa|večer)|s\s+(?:pozdravom|úctou|přátelským\s+pozdravem|priateľským\s+pozdravom)|ďakujem.*|děkuji.*
    |(?:szívélyes|baráti|szép)\s+(?:üdvözlettel|napot|hetet)|köszönettel|köszönöm.*
    |(?:belle|excellente|bonne)\s+(?:journée|soirée|fin\s+de\s+journée|semaine)|(?:lep|lijep)\s+pozdrav|(?:s|sa)\s+poštovanjem|srdačan\s+pozdrav
    |miłego\s+dnia|fijne\s+(?:dag|avond|week)|buona\s+(?:giornata|serata)|(?:um\s+)?(?:bom\s+dia|boa\s+tarde|ótim[oa]\s+\w+)|(?:feliz|buen)\s+día
    |z\s+poważaniem|pozdrawiam(?:\s+\w+)?|z\s+wyrazami\s+szacunku|dziękuję.*|s\s+pozdravem|s\s+úctou|üdvözlettel|tisztelettel|saygılarımla|с\s+уважением|с\s+наилучшими.*
    |よろしくお願い.*|何卒.*|감사합니다.*|此致.*|敬礼)[\s,.!:;–-]*$""",
    re.I | re.X,
)


def is_valediction(line: str) -> bool:
    """True when the line is nothing but a close, with or without its comma."""
    return _VALEDICTION.match(line) is not None
