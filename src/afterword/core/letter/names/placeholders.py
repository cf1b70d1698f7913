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
# The words such a blank is made of when it stands in capitals: "COMPANY NAME", "NAME OF COMPANY", "YOUR ROLE".
OPENING = r"(?:YOUR|MY|INSERT|ENTER|ADD|FIRST|LAST|FULL|JOB|HIRING|IHR|DEIN|VOTRE|SU|TU)"
SLOT = (
    r"(?:NAME|COMPANY|EMPLOYER|TITLE|ROLE|POSITION|DATE|ADDRESS|SURNAME|RECIPIENT|CONTACT|INTERVIEWER|MANAGER|"
    r"ORGANI[SZ]ATION|FIRMA|FIRMENNAME|VORNAME|NACHNAME|UNTERNEHMEN|STELLE|EMPRESA|NOMBRE|PUESTO|CARGO|ENTREPRISE|"
    r"NOM|POSTE)"
)
CAPITALS = rf"(?:{OPENING}[ _])+{SLOT}|{SLOT}(?:[ _](?:OF|DE|DER|DES)(?:[ _](?:THE|LA|{OPENING}))?)?[ _]{SLOT}"
# What a program writes where it had nothing to write.
NOTHING = r"(?:undefined|null|NULL|NaN|None|N/A)"
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
    r"(?<![\w$#~^@%§¤|])(?P<sigil>[$#~^@%§¤|])[A-Za-z]\w*(?:[ .-]\w+){0,2}(?P=sigil)(?![\w$#~^@%§¤|])",
    rf"‹\s*(?i:{FIELD})(?:[ _-]\w+)?\s*›",
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
    r"(?:(?<= at )|(?<= for )|(?<= join )|(?<= joining )|(?<= bei )|(?<= chez )|(?<= presso )|(?<= bij ))"
    r"(?:ACME|Acme|XYZ|ABC|XY)(?=[.,;!?]|['’]s\b|\s*$)",
    r"(?<!\w)(?:Job|Position) Title(?!\w)",
    rf"(?<![\w-])(?:{CAPITALS})(?![\w-])",
    r"(?<=[\w,;] )(?:Your (?:Company|Employer|Organi[sz]ation|Firm)|Votre Entreprise|Su Empresa)(?!\w)",
    r"(?<!\w)(?:Acme|ACME|Example|Sample|Foo|Muster|Beispiel) "
    r"(?:Inc|Ltd|LLC|Corp|Corporation|Company|GmbH|AG|SA|SL)(?!\w)",
    rf"(?:(?<= at )|(?<= join )|(?<= joining )|(?<= chez )|(?<=Dear ))(?:{NOTHING})(?![\w/-])",
    rf"(?:(?<= with )|(?<= of )|(?<= by )|(?<= from )|(?<= en )|(?<= de )|(?<= the ))"
    rf"(?:{NOTHING})(?=\s*[.,;!?]?\s*$|[.,;!?]\s)",
    r"(?<= (?:bei|von) )(?:undefined|NULL|NaN|None|N/A)(?![\w/-])",
    rf"(?<= the )(?:{NOTHING})(?= (?:role|position|post|job|team|vacancy)\b)",
    rf"(?m:^(?:Subject: *)?)(?:{NOTHING})(?=[ ,]*$)",
    r"(?<!\w)(?:Ihr|Mein|Dein) Name(?!\w)|(?<!\w)(?:Votre|Mon) [Nn]om(?!\w)|(?<!\w)(?:Su|Mi|Tu) [Nn]ombre(?!\w)",
    r"(?<!\w)(?:Max|Erika|Maxi) Mustermann(?!\w)|(?<!\w)Musterfirma(?!\w)|(?<!\w)(?:Frau|Herrn?) Mustermann(?!\w)",
    r"(?<!\w)(?:John|Jane|J\.) (?:Q\. )?(?:Doe|Smith Doe|Roe|Sample)(?!\w)|(?<!\w)John Q\. Public(?!\w)",
    r"(?<!\w)(?:Jean|Jeanne) Dupont-?[Tt]est(?!\w)|(?<!\w)Fulan[oa] de [Tt]al(?!\w)|(?<!\w)Mario Rossi [Tt]est(?!\w)",
    r"(?<!\w)(?:Mr|Mrs|Ms|Dr)\.? (?:X|Y|Z|So-and-so|Name|Surname)(?!\w)",
)
IN_SALUTATION = (
    r"(?<!\w)(?:Name|Surname|Vorname|Nachname|Nom|Prénom|Nombre|Apellido|Recipient|Interviewer|X|Y)(?!\w)(?=\s*[,:!]|\s|$)",
)
BLANK = re.compile("|".join((*BRACKETED, *BARE)), re.MULTILINE)
BLANK_IN_SALUTATION = re.compile("|".join(IN_SALUTATION))
# Spoken of rather than left open: the "TBC" flag.
SPOKEN_OF = re.compile(r"(?:TBD|TBC|TBA|TODO|FIXME|NN|N\.N\.)\Z")
QUOTES = "\"'“”„‘’«»‹›"
# Innocent: a link or an address in angle brackets, a numbered reference, a remark such as [sic] or [...].
INNOCENT = re.compile(
    r"<(?:https?:|mailto:|www\.)?[^\s<>]*[.@/][^\s<>]*>|\[(?:sic|…|\.\.\.|\d+(?:[,–-] ?\d+)*)\]", re.IGNORECASE
)


def placeholders(text: str, salutation: Span | None, allowed: Iterable[str]) -> Iterator[Finding]:
    """Report every blank left in the text.

    Not a blank: "[1]", "<https://...>", "<a@b>", "XXL", "TBC" in quotation marks, and any wording that stands in
    the record itself (`allowed`: a product called "XX", a person really named John Doe).
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
        if not is_link and not _is_spoken_of(text, span) and not any(word in name for name in permitted):
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


def _is_spoken_of(text: str, span: Span) -> bool:
    """An abbreviation directly between quotation marks is what somebody talks about."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    is_quoted = bool(before and behind) and before in QUOTES and behind in QUOTES
    return is_quoted and SPOKEN_OF.match(span.of(text)) is not None
