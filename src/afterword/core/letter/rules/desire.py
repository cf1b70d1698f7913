# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L05: one plain statement that this role is wanted; none, and no show of enthusiasm, where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.parts import Piece
from afterword.core.letter.rules.checked import Checked, at, missing

_WANT_EN = (
    r"(?:like|love|want|wish|hope|keen|glad|pleased|happy|welcome|delighted|eager|proud|interested|interest|excited|"
    r"enthusias\w+|look(?:ing)? forward|value the chance|honou?red|certain|sure|convinced|privilege|surer|keener)"
)
_OBJECT_EN = (
    r"(?:join\w*|(?:the|this|that|your|a) (?:\w+ ){0,4}?(?:role|position|post|job|opportunity|appointment|opening)|work (?:with|for|at|alongside) (?:you|your|the|\w+)|"
    r"(?:do|doing|take on|taking on|carry on|bring\w*|help with|begin|start|continue|be doing|be part of|being part of|part of|"
    r"contribut\w+ to|add to|to the team|on your team|do (?:this|that|the) (?:work|job|next))|this (?:work|is the work)|the work (?:at|with|here)|your team|come (?:and )?work|serve)"
)
DESIRE = {
    "en": (
        rf"\b(?:i|my|me|we|is|are|would be)\b[^.?!]*\b{_WANT_EN}\b[^.?!]*\b{_OBJECT_EN}",
        rf"\b{_OBJECT_EN}[^.?!]*\b(?:i|my)\b[^.?!]*\b{_WANT_EN}\b",
        r"\b(?:is|are|remains) (?:the|a|one|where|what|just|exactly)\b[^.?!]*\bi\b[^.?!]*\b(?:want|like|love|hope|glad|happy|choose|gladly|look for)",
        r"\bi (?:would|should|'d) (?:gladly|willingly|happily) (?:take|accept|join|do|come|work)",
        r"\b(?:my|the|this) (?:interest|wish|desire|enthusiasm)\b[^.?!]*\b(?:role|position|post|job|join|work|grown|stronger|firm|only|clear|greater)\b",
        r"\bmore (?:interested|certain|sure|convinced|eager|keen)\b|\bi want (?:this|the|to do|to join|it)\b|\bwhere i (?:want|would like|hope)\b",
    ),
    "de": (
        r"\b(?:möchte|würde|will|wünsche)\b[^.?!]*\b(?:übernehmen|mitarbeiten|arbeiten|mitwirken|einbringen|beitragen|verstärken|anfangen|beginnen|ausfüllen|gestalten|antreten|dazugehören|weiterführen|anpacken|angehen|unterstützen|mitgestalten|wahrnehmen|kommen|sein)\b",
        r"\b(?:interesse|wunsch|lust|motivation)\b[^.?!]*\b(?:bestärkt|gestärkt|gewachsen|bestätigt|groß|verstärkt|gefestigt|an der|an dieser|stelle|position|aufgabe)\b",
        r"\b(?:bestärkt|bekräftigt|gefestigt|bestätigt)\b[^.?!]*\b(?:wunsch|interesse|entschluss|stelle|aufgabe|position)\b",
        r"\b(?:freue|freuen|reizt|interessiert|begeistert)\b[^.?!]*\b(?:aufgabe|stelle|position|team|mitarbeit|zusammenarbeit|übernehmen|arbeiten)\b",
        r"\b(?:stelle|aufgabe|position|mitarbeit|rolle)\b[^.?!]*\b(?:sehr gern|gern|reizt|interessiert|freuen|wünsche|möchte)\b",
    ),
    "fr": (
        r"\b(?:envie|souhait|désir|motivation|intérêt|volonté)\b[^.?!]*\b(?:rejoindre|poste|équipe|intégrer|travailler|renforc\w+|confirm\w+|prendre|occuper|mission)\b",
        r"\b(?:souhait\w*|aimerais|voudrais|serais (?:\w+ )?(?:heureu\w+|ravi\w*)|heureu\w+|ravi\w*|désire|tiens|tient à cœur|plairait|veux)\b[^.?!]*\b(?:rejoindre|poste|équipe|intégrer|travailler|prendre|occuper|assumer|contribuer|mettre|mener|accompagner|exercer|apporter)\b",
        r"\b(?:renforc\w+|confirm\w+|conforté\w*)\b[^.?!]*\b(?:envie|souhait|désir|motivation|intérêt|volonté|choix|idée)\b",
        r"\b(?:poste|mission)\b[^.?!]*\b(?:souhait\w*|aimerais|voudrais|envie|intéress\w+|plaît|plairait|tent\w+)\b",
    ),
    "es": (
        r"\b(?:gustaría|encantaría|ilusión|ilusiona|interesa|deseo|quiero|quisiera|ganas|interés|ilusionaría|entusiasma)\b[^.?!]*\b(?:incorporar\w*|formar parte|puesto|equipo|trabajar|asumir|unirme|ocupar|aportar|contribuir|sumarme|empezar|plaza|cargo|desempeñar)\b",
        r"\b(?:puesto|plaza|cargo|trabajo)\b[^.?!]*\b(?:gustaría|encantaría|ilusión|interesa|deseo|quiero|quisiera|ganas)\b",
        r"\b(?:confirm\w+|reforz\w+|aument\w+|crec\w+)\b[^.?!]*\b(?:ganas|interés|ilusión|deseo)\b|\b(?:ganas|interés|ilusión|deseo)\b[^.?!]*\b(?:confirm\w+|reforz\w+|refuerz\w+|aument\w+|crec\w+|mayor)\b",
    ),
    "it": (
        r"\b(?:piacerebbe|vorrei|desidero|desidererei|felice|lieto|lieta|voglia|interesse|desiderio|entusiasta|volentieri|tengo|interessa)\b[^.?!]*\b(?:entrare|far(?:e)? parte|ruolo|posto|posizione|squadra|team|gruppo|lavorare|assumere|unirmi|ricoprire|contribuire|portare|occuparmi|collaborare|incarico)\b",
        r"\b(?:ruolo|posto|posizione|incarico|lavoro)\b[^.?!]*\b(?:piacerebbe|vorrei|desidero|interessa|volentieri|desiderio|interesse)\b",
        r"\b(?:conferm\w+|rafforz\w+|cresc\w+|aument\w+)\b[^.?!]*\b(?:voglia|interesse|desiderio|motivazione)\b|\b(?:voglia|interesse|desiderio|motivazione)\b[^.?!]*\b(?:conferm\w+|rafforz\w+|cresciut\w+)\b",
    ),
    "nl": (
        r"\b(?:graag|wil|zou|hoop|zin|liever|motivatie|interesse|enthousiast\w*|wens|blij)\b[^.?!]*\b(?:functie|team|werken|vervullen|bijdragen|aan de slag|beginnen|rol|baan|plek|meewerken|oppakken|doen|deel uitmaken|inzetten|komen)\b",
        r"\b(?:functie|rol|baan|plek|werk)\b[^.?!]*\b(?:graag|zin|liever|spreekt me|trekt me|enthousiast|aanspreekt)\b",
        r"\b(?:bevestigd|versterkt|gegroeid|vergroot)\b[^.?!]*\b(?:wens|interesse|enthousiasme|motivatie)\b|\b(?:wens|interesse|enthousiasme|motivatie)\b[^.?!]*\b(?:bevestigd|versterkt|gegroeid|vergroot|groter)\b",
    ),
    "pt": (
        r"\b(?:gostaria|adoraria|quero|desejo|interesse|vontade|feliz|interessa|entusiasm\w+|prazer|queria)\b[^.?!]*\b(?:fazer parte|vaga|cargo|equipe|equipa|trabalhar|assumir|integrar|contribuir|função|posição|juntar|lugar|atuar)\b",
        r"\b(?:vaga|cargo|função|posição|trabalho)\b[^.?!]*\b(?:gostaria|quero|desejo|interessa|vontade|interesse)\b",
        r"\b(?:confirm\w+|reforç\w+|aument\w+|cresc\w+)\b[^.?!]*\b(?:vontade|interesse|desejo)\b|\b(?:vontade|interesse|desejo)\b[^.?!]*\b(?:confirm\w+|reforç\w+|aument\w+|cresceu|maior)\b",
    ),
}
# A word of wishing in a sentence of one's own: not plain enough to pass, too much to block the letter.
HINT = {
    "en": r"\b(?:i|my|me)\b.*\b(?:like|love|want|hope|glad|pleased|keen|eager|join|interest\w*|happy|welcome|delighted|excited|choose|proud|honou?red)\b",
    "de": r"\b(?:gern\w*|freu\w+|interess\w+|möchte|wünsch\w*|reiz\w*|will|hoffe|lust|passt|suche|vorstellen)\b",
    "fr": r"\b(?:envie|souhait\w*|aimer\w*|plais\w*|intér\w+|motiv\w+|heureu\w+|rejoindre|espère|voudrais|serais)\b",
    "es": r"\b(?:gust\w+|encant\w+|ilusi\w+|inter\w+|dese\w+|quier\w+|quisiera|ganas|incorpor\w+|entusias\w+|convencid[oa]|busco|alegr\w+)\b",
    "it": r"\b(?:piac\w+|vorrei|desider\w+|felic\w+|liet[oa]|voglia|interes\w+|entusias\w+|volentieri|content[oa]|convint[oa]|cerco)\b",
    "nl": r"\b(?:graag|zin|wil|hoop|interes\w+|enthous\w+|blij|liever|spreekt)\b",
    "pt": r"\b(?:gost\w+|quer\w*|desej\w+|interes\w+|vontade|feliz|entusias\w+|prazer)\b",
}
OFFER_ONLY = re.compile(
    r"^(?:if|should|please|let me|wenn|falls|si|sollten|se|mocht|als|caso)\b|\b(?:happy|glad|pleased|gladly) (?:to |, )?(?:\w+ )?"
    r"(?:send|share|walk|answer|provide|explain|talk|show|bring (?:a|the|along)|discuss)\b",
    re.IGNORECASE,
)
SHOW = {
    "en": r"\b(?:incredibl\w+|so|extremely|really|very|truly|super|absolutely|beyond) (?:excited|thrilled|eager|keen|enthusiastic|delighted)\b|\b(?:cannot|can't|can not) wait\b|\bdream (?:job|role|employer|company)\b|\bthrilled\b|\bthe (?:job|role|place) (?:for me|of my dreams)\b|\bi (?:really |very much |truly )?(?:want|would love|would like very much|would very much like)(?! to (?:thank|hear|learn|know|wish)) (?:this|the|to join|to work|to do (?:this|the)|to take on)",
    "de": r"\b(?:traumjob|traumstelle|kann es kaum erwarten|brenne darauf|riesig|begeistert)\b",
    "fr": r"\b(?:poste de mes rêves|impatient\w* de (?:commencer|rejoindre)|hâte de (?:commencer|rejoindre)|enthousiaste|ravi\w* à l'idée)\b",
    "es": r"\b(?:trabajo de mis sueños|deseando empezar|impaciente|entusiasmad[oa]|no veo la hora)\b",
    "it": r"\b(?:lavoro dei miei sogni|non vedo l'ora di (?:iniziare|cominciare)|entusiast[ai])\b",
    "nl": r"\b(?:droombaan|kan niet wachten|sta te popelen|enthousiast)\b",
    "pt": r"\b(?:emprego dos meus sonhos|mal posso esperar|ansios[oa] (?:por|para) começar|entusiasmad[oa])\b",
}


def check(checked: Checked) -> Iterator[Finding]:
    """Role wanted: blocked without a sentence that says so, shown where one only hints at it.

    An offer to send or explain something is no such sentence. Nobody said whether it is wanted: only shown.
    Role not wanted: feigned enthusiasm is blocked.
    """
    patterns = DESIRE.get(checked.lang)
    if not checked.is_thanks or patterns is None or not checked.parts.sentences:
        return
    if checked.context.wanted is False:
        yield from _feigned(checked)
        return
    if not any(says_so(sentence, checked.lang, checked.context.employer) for sentence in checked.parts.sentences):
        level = Level.BLOCK if checked.context.wanted and not _hinted(checked) else Level.WARN
        yield missing("L05", level, "It does not say that you want this role.", "Say it once, plainly.")


def _hinted(checked: Checked) -> bool:
    own = [sentence.text for sentence in checked.parts.sentences[1:] if not OFFER_ONLY.search(sentence.text)]
    return any(re.search(HINT[checked.lang], text, re.IGNORECASE) for text in own)


def says_so(sentence: Piece, lang: str, employer: str) -> bool:
    """True when the sentence says that the role is wanted."""
    text = sentence.text.replace("’", "'")
    if employer:
        text = re.sub(re.escape(employer.split(maxsplit=1)[0]) + r"\w*", "your team", text)
    if OFFER_ONLY.search(text):
        return False
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in DESIRE.get(lang, ()))


def _feigned(checked: Checked) -> Iterator[Finding]:
    for match in re.finditer(SHOW[checked.lang], checked.parts.body.text.replace("’", "'"), re.IGNORECASE):
        yield at(
            match,
            "L05",
            Level.BLOCK,
            "You said that you do not want this role; this says the opposite.",
            "Keep the thanks and leave the enthusiasm out.",
            offset=checked.parts.body.start,
        )
