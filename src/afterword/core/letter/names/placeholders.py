"""Blanks that were never filled in: [Company], {{name}}, XX, TBD, "Your Name", John Doe (L02)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.spans import Span

# What a blank may be called, in the languages of the letters.
FIELD = (
    r"(?:first|last|full|given|family|your|my|the|sur|company|employer|recipient|contact|hiring|manager|interviewer|"
    r"sender|candidate|job|insert|enter|add|dein|ihr|euer|votre|su|tu|nombre|nom|prénom|entreprise|empresa|"
    r"firma|firmenname|vorname|nachname|ansprechpartner|stelle|poste|puesto|cargo|unternehmen|name|title|role|position|"
    r"date|datum|fecha|address|phone|telefon|email|mail|city|team|project|topic|skill|signature|salutation|anrede|fname|"
    r"lname|placeholder|platzhalter|xyz)"
)
BRACKETED = (
    r"\{\{[^{}\n]{0,60}\}\}",
    r"\$\{[^{}\n]{0,60}\}",
    r"\{%[^\n]{0,60}?%\}",
    r"\{[^{}\n]{1,40}\}",
    r"<<[^<>\n]{0,60}>>",
    r"«\s*[A-Z_]{2,30}\s*»",
    r"\*\|[^|\n]{0,60}\|\*",
    r"%%[^%\n]{1,40}%%",
    r"%[A-Za-z_]{2,40}%",
    r"(?<![\w$])\$[A-Z][A-Z_]{2,40}(?!\w)",
    r"@@[\w ]{1,40}@@",
    r"__+[A-Za-z][A-Za-z ]*__+",
    r"#\{[^}\n]{0,40}\}",
    r"\[\[[^\]\n]{0,60}\]\]",
    r"\[(?!\d{1,3}\])[^\[\]\n]{0,60}\]",
    rf"<\s*(?i:{FIELD})(?:[ _-][\w -]{{0,30}})?\s*>",
    r"\(\s*(?i:insert|enter|add|your|fill in|hier|bitte|insérer|insertar)\b[^()\n]{0,40}\)",
    r"(?<!\w)(?:_{3,}|\.{5,}|…{2,}|\?{3,}|#{3,}|-{5,}(?=\s*\w))",
)
BARE = (
    r"(?<![\w-])X{2,}(?:[ -]?X{2,})*(?![\w-])",
    r"(?<![\w-])xxx+(?![\w-])",
    r"(?<![\w-])(?:TBD|TBC|TBA|TODO|FIXME|N\.N\.|NN|FNAME|LNAME|FIRSTNAME|LASTNAME|COMPANY_?NAME|YOUR_?NAME)(?![\w-])",
    r"(?<!\w)(?i:lorem ipsum|dolor sit amet|to be (?:confirmed|completed|filled)(?= [.,]| *$))",
    r"(?<!\w)(?:Your|My|First|Last|Full|Company|Employer|Recipient|Contact|Interviewer|Hiring Manager) Name(?!\w)",
    r"(?<!\w)(?:Company ABC|ABC Company|XYZ (?:Company|Corp|Inc|GmbH)|Company (?:X|XYZ)|Firma XY)(?!\w)",
    r"(?<!\w)(?:Job|Position) Title(?!\w)",
    r"(?<!\w)(?:Ihr|Mein|Dein) Name(?!\w)|(?<!\w)(?:Votre|Mon) [Nn]om(?!\w)|(?<!\w)(?:Su|Mi|Tu) [Nn]ombre(?!\w)",
    r"(?<!\w)(?:Max|Erika|Maxi) Mustermann(?!\w)|(?<!\w)Musterfirma(?!\w)|(?<!\w)(?:Frau|Herrn?) Mustermann(?!\w)",
    r"(?<!\w)(?:John|Jane|J\.) (?:Q\. )?(?:Doe|Smith Doe|Roe|Sample)(?!\w)|(?<!\w)John Q\. Public(?!\w)",
    r"(?<!\w)(?:Jean|Jeanne) Dupont-?[Tt]est(?!\w)|(?<!\w)Fulan[oa] de [Tt]al(?!\w)|(?<!\w)Mario Rossi [Tt]est(?!\w)",
    r"(?<!\w)(?:Mr|Mrs|Ms|Dr)\.? (?:X|Y|Z|So-and-so|Name|Surname)(?!\w)",
)
IN_SALUTATION = (
    r"(?<!\w)(?:Name|Surname|Vorname|Nachname|Nom|Prénom|Nombre|Apellido|Recipient|Interviewer|X|Y)(?!\w)(?=\s*[,:!]|\s|$)",
)
BLANK = re.compile("|".join((*BRACKETED, *BARE)))
BLANK_IN_SALUTATION = re.compile("|".join(IN_SALUTATION))
# Innocent: a link or an address in angle brackets, a numbered reference, a remark such as [sic] or [...].
INNOCENT = re.compile(
    r"<(?:https?:|mailto:|www\.)?[^\s<>]*[.@/][^\s<>]*>|\[(?:sic|…|\.\.\.|\d+(?:[,–-] ?\d+)*)\]", re.IGNORECASE
)


def placeholders(text: str, salutation: Span | None, allowed: Iterable[str]) -> Iterator[Finding]:
    """Report every blank left in the text.

    Not a blank: "[1]", "<https://...>", "<a@b>", "XXL", and any wording that stands in the record itself
    (`allowed`: a product called "XX", a person really named John Doe).
    """
    permitted = [name for name in allowed if name]
    innocent = [Span(match.start(), match.end()) for match in INNOCENT.finditer(text)]
    found = [Span(match.start(), match.end()) for match in BLANK.finditer(text)]
    if salutation is not None:
        places = BLANK_IN_SALUTATION.finditer(text, salutation.start, salutation.end)
        found += [Span(match.start(), match.end()) for match in places]
    for span in found:
        word = span.of(text)
        is_link = any(other.covers(span) or span == other for other in innocent)
        if not is_link and not any(word in name for name in permitted):
            yield Finding(
                "L02",
                Level.BLOCK,
                f"“{word}” is a blank that was never filled in.",
                span.start,
                span.end,
                word,
                None,
                "Write what belongs here, or take the sentence out.",
            )
