"""Where who writes says that they will be there themselves, or that they will not."""

from __future__ import annotations

import re

_I_SHALL = r"""
\bI(?:['’]ll|\ will|\ shall|['’]m\ going\ to|\ am\ going\ to|['’]d\ like\ to)(?:\ (?:also|both|then|too|just|myself))*
  \ (?:be\ (?:also\ |both\ )?(?:there|present|joining|attending|hosting|leading|chairing|interviewing|sitting\ in
  |on\ the\ (?:call|line|panel)|in\ the\ (?:room|meeting|interview)|with\ you|your\ (?:host|interviewer)|one\ of
  |the\ one\ (?:asking|interviewing|you))
  |join\ (?:you|us|them|him|her|the|for)|join\b(?=[.,!;]|$)|sit\ in|interview|host|lead\ the|chair|attend|take\ part)
|\bI(?:['’]m|\ am)\ (?:also\ )?(?:joining|attending|on\ the\ panel|sitting\ in)
|\bauch\ ich\ (?:werde|bin|nehme)\b
|\bich\ (?:werde|bin)\ (?:(?:auch|ebenfalls|selbst|natürlich|gerne?)\ )*(?:dabei|anwesend|mit\ am\ tisch|teilnehmen)
|\bich\ nehme\ (?:(?:auch|ebenfalls|selbst|gerne?|am\ gespräch)\ )*teil
|\bje\ serai\ (?:(?:également|aussi|moi-même|bien\ sûr)\ )*(?:présente?|là|parmi|des\ vôtres)
|\bj['’](?:assister|y\ assister)ai|\bje\ (?:participerai|me\ joindrai|vous\ accueillerai)
|\bestaré\ (?:(?:yo|también)\ )*(?:presente|en\ la\ (?:entrevista|reunión|llamada)|contigo|con\ usted)
|\b(?:asistiré|participaré|(?:te|os|le)\ acompañaré)\b
|\bsarò\ (?:anche\ io\ |anch['’]io\ )?presente|\bci\ sarò\b
|\bik\ ben\ (?:(?:er|zelf|ook|natuurlijk)\ )+bij\b|\bik\ ben\ (?:(?:zelf|ook)\ )*aanwezig
|\bik\ zit\ (?:er\ )?(?:ook\ )?bij\b
|\bik\ (?:sluit|schuif)\b[^.!?\n]{0,25}\baan\b
|\bjag\ (?:är|kommer\ att\ vara)\ (?:(?:också|själv|även)\ )*med\b|\bjag\ (?:deltar|kommer\ (?:också\ )?att\ delta)\b
|\bbędę\ (?:(?:też|również)\ )*(?:obecn[ay]|uczestnicz|na\ spotkaniu)|\b(?:wezmę\ udział|dołączę)\b
|\bestarei\ (?:também\ )?(?:presente|na\ (?:entrevista|reunião|chamada)|consigo|contigo)|\bparticiparei\b
"""
# "With X and me", "I'm one of the founders and would love to meet you".
_WITH_ME = re.compile(
    r"\b(?:and|und|et|y|e|ed|en|och|og|i|sowie) (?:also )?(?:me|myself|mich|mir|ich|mij|ik|moi|yo|mí|io|eu|mig"
    r"|jag|jeg|ja)\b(?=\s*(?:[.!;,)]|$))"
    r"|\b(?:just|see|meet|with|alongside|participam|sind|nehmen|ask for|träffar?|möter?|mit|avec|con|met|com"
    r"|med) (?:me|myself|eu|ich|moi|mich|mir|mij|mig)\b"
    r"|\bparteciperò\b|\bich (?:führe|leite) das gespräch|\bje (?:vous|te) (?:recevrai|rencontrerai)|\b(?:te"
    r"|le) (?:entrevistaré|recibiré)\b"
    r"|\bich\b[^.!?\n]{0,80}\b(?:würde|möchte) (?:dich|sie|euch) gerne? (?:\w+ )?kennenlernen"
    r"|\bme and [A-Z]|\bmeet me\b"
    r"|\b(?:I|ich)(?:'d|’d| would|'ll|’ll| will| würde| möchte|'m looking forward to)(?: (?:be|love to|like to"
    r"|also))* ?(?:interview|meet|see|speak|interviewing|meeting|dich gerne? kennenlernen"
    r"|sie gerne? kennenlernen)(?:ing)? ?(?:you|her|him|them|with you|to you|\b)",
    re.IGNORECASE | re.MULTILINE,
)
_ABSENT = re.compile(
    r"\bI (?:will not|won['’]t|can['’]t|cannot)(?: myself)? (?:be|join|attend|make)|\bich (?:selbst "
    r"|selber )?(?:bin|werde)[^.]{0,20} nicht|\bik ben[^.]{0,25} niet"
    r"|\byo no (?:podré|estaré)|\bje ne serai pas|\bio non (?:ci )?sarò|\bjag är inte med|\beu não (?:estarei"
    r"|vou)|\bja nie będę",
    re.IGNORECASE,
)
_SAID = re.compile(_I_SHALL, re.IGNORECASE | re.MULTILINE | re.VERBOSE)


def takes_part(text: str) -> bool:
    """True where who writes says to be met as well, and nowhere that they will not come."""
    return bool(_WITH_ME.search(text) or _SAID.search(text)) and not _ABSENT.search(text)
