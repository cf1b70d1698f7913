# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L15: worn phrases, counted (playbook list F3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at
from afterword.core.letter.words import count

CLICHES = {
    "en": r"""writing to (?:thank you|express|follow up)|thank you for the opportunity to (?:interview|meet)|(?:great|perfect|ideal|excellent|strong|natural) (?:fit|match|addition)\b|team[ -]player|
        hit(?:s|ting)? the ground running|can[- ]do attitude|think on my feet|great asset|win[- ]win|cutting[- ]edge|best of breed|at the end of the day|(?:think|thinking|thinker) outside (?:of )?the box|outside the box|passionate about|passion for|my passion|dynamic (?:environment|team|company)|fast[ -]paced|synerg\w+|value[ -]add(?:ed)?|
        results?[ -](?:driven|oriented)|(?:go|goes|going|went) (?:above and beyond|the extra mile)|extra mile|at your earliest convenience|valuable (?:asset|addition|member)|hon(?:e|ed|ing) my skills|
        informational and interesting|self[ -]starter|go[ -]getter|detail[ -]oriented|proven track record|track record of success|wealth of (?:experience|knowledge)|wear many hats|think big|
        game[ -]changer|move the needle|low[ -]hanging fruit|best[ -]in[ -]class|thought leader\w*|give (?:it )?(?:110|one hundred and ten) ?(?:%|percent)|people person|hard[ -]working individual|
        bring (?:a lot|so much) to the table|bring to the table|take (?:\w+ )?to the next level|next level|seamless(?:ly)?|leverage my|skill ?set|dream (?:job|company)|uniquely qualified|
        highly motivated|world[ -]class|deep dive|work hard,? play hard|perfect candidate|aligns? perfectly|excited about the opportunity|make a difference|rockstar|ninja""",
    "de": r"""teamplayer|teamfähig\w*|belastbar\w*|hochmotiviert\w*|hoch motiviert|über den tellerrand|leidenschaft für|leidenschaftlich\w*|dynamische\w* (?:umfeld|team|unternehmen)|synergie\w*|
        mit herzblut|die extrameile|hands[ -]on[ -]mentalität|zielorientiert\w*|ergebnisorientiert\w*|perfekte? (?:ergänzung|besetzung|passung)|wertvolle\w* (?:bereicherung|ergänzung)|motiviert bis in die haarspitzen|passe perfekt|optimal zu mir""",
    "fr": r"""esprit d'équipe|passionnée? par|sortir des sentiers battus|force de proposition|dynamique et motivée?|environnement dynamique|valeur ajoutée|synergie\w*|relever (?:de nouveaux|ce|le) défis?|
        candidate? idéale?|parfaite adéquation|atout (?:précieux|majeur) pour""",
    "es": r"""trabajo en equipo|fuera de la caja|apasionad[oa] (?:por|de)|entorno dinámico|valor añadido|sinergia\w*|orientad[oa] a resultados|proactiv[oa]|candidat[oa] ideal|encaj[oe] perfect\w+|valioso activo""",
    "it": r"""gioco di squadra|fuori dagli schemi|appassionat[oa] di|ambiente dinamico|valore aggiunto|sinergi\w+|orientat[oa] (?:ai risultati|al risultato)|candidat[oa] ideale|proattiv[oa]|problem solving""",
    "nl": r"""teamspeler|out of the box|gepassioneerd|passie voor|dynamische omgeving|meerwaarde|synergie\w*|resultaatgericht\w*|hands[ -]on mentaliteit|perfecte match|ideale kandidaat""",
    "pt": r"""espírito de equip[ea]|fora da caixa|apaixonad[oa] por|ambiente dinâmico|valor agregado|sinergia\w*|focad[oa] em resultados|proativ[oa]|candidat[oa] ideal|vestir a camisa""",
}
BEYOND = 2
WORDS_FOR_ONE = 100


def check(checked: Checked) -> Iterator[Finding]:
    """More than max(1, words / 100) worn phrases are shown; more than two beyond that are blocked."""
    pattern = CLICHES.get(checked.lang)
    if pattern is None:
        return
    joined = "".join(line.strip() for line in pattern.splitlines())
    hits = list(re.finditer(rf"\b(?:{joined})", checked.parts.body.text.replace("’", "'"), re.IGNORECASE))
    allowed = max(1.0, count(checked.parts.body.text) / WORDS_FOR_ONE)
    if len(hits) <= allowed:
        return
    level = Level.BLOCK if len(hits) > allowed + BEYOND else Level.WARN
    for hit in hits:
        yield at(
            hit,
            "L15",
            level,
            "A worn phrase.",
            "Say it in your own words, or leave it out.",
            offset=checked.parts.body.start,
        )
