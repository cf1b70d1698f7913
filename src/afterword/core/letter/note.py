# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""What of a private note may stand in a letter: one clause about the talk, never a remark to oneself."""

from __future__ import annotations

import re

LONGEST = 28
SHORTEST = 6
_MARK = re.compile(r"^\s*(?:\d+[.)]\s|[-*•]\s*)\s*")
_JOINT = re.compile(
    r"\s*(?:;|\n|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\bNo)(?<!\bNr)(?<!\bProf)(?<!\bHr)(?<!\bFr)(?<!\bvs)(?<!e\.g)(?<!i\.e)(?<!z\.B)(?<!z\. B)(?<!\b[A-Z])[.!?](?=\s)|\s[-–—]{1,2}\s|—|…|\.{2,})\s*"
)
_OWN = r"(?:should|must|need to|have to|ought to|forgot|messed|botched|blanked|stumbled|rambled|mumbled|panicked|was (?:so |too |very )?(?:nervous|tired|late|slow|bad|awful|lost)|felt|didn['’]t|did not|don['’]t|do not|couldn['’]t|could not|think|guess|wonder|wish|doubt|suspect|will (?:read|look|check|google|ask|find)|want to (?:read|look|check|google|ask)|hated|liked (?:her|him|them))"
_SELF = rf"(?:i (?:really |probably |also |still )?{_OWN}|i['’](?:ll (?:read|look|check|google|ask)|m (?:not|so|too|no)|d better|ve (?:no|to))|(?:must|should|need to|have to|gotta|better) (?:read|look|check|google|learn|brush|study|ask|find|remember|prepare|practi[sc]e|send|write|buy|call|follow|revise)|todo|to[- ]do|note to self|remember to|don['’]t forget|do not forget|not sure (?:if|whether|what|how|about)|no idea|private(?:ly)?:|confidential|off the record|don['’]t mention|do not mention)"
_OPINION = r"(?:(?:s?he|they) (?:(?:really|also|just) )?(?:seem(?:s|ed)?|look(?:s|ed)?|sound(?:s|ed)?|came across|(?:is|was|are|were) (?:\w+ )?(?:nice|lovely|boring|rude|cold|kind|friendly|tough|weird|odd|arrogant|bored|distracted|tired|grumpy|intimidating|great))|(?:very |really |so )?(?:nice|lovely|great|kind|friendly|boring|awkward|scary|weird|tough) (?:guy|man|woman|lady|person|bloke|chap)\b)"
_GERMAN = r"(?:(?:ich )?(?:muss|sollte|soll|müsste) (?:ich )?(?:\w+ )*(?:nachlesen|nachsehen|nachschauen|lesen|lernen|googeln|merken|anschauen|ansehen|informieren|fragen)|(?:\w+ )*(?:muss|sollte) ich\b|nicht (?:vergessen|erwähnen)|merken|notiz an mich|ich war (?:zu |sehr |so )?(?:nervös|müde|schlecht)|(?:sie|er) (?:wirkte|schien)\b)"
_REMARK = re.compile(
    rf"^(?:(?:and|but|so|und|aber|also|then|ps:?|nb:?)\s+)*(?:{_SELF}|{_OPINION}|{_GERMAN})", re.IGNORECASE
)
_LATER = re.compile(
    r"^(?:and |but |so )?(?:i\b|remember\b|check\b|look up\b|look into\b|read up\b|google\b|find out\b|ask (?:her|him|them|about)\b|must\b|should\b|need to\b|maybe\b|perhaps\b|hopefully\b|ugh\b|lol\b|haha\b|ps\b|nb\b|ich\b)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"\s*(?:[,:]\s*(?:and |so |but |und )?|\s(?:and|so|but|und)\s)(?={_SELF}|{_OPINION}|{_GERMAN}|(?:look up|read up|google|check)\b|(?:must|should) \w+ (?:up|into)\b).*$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_BREAK = re.compile(
    r",\s|\s(?=(?:and|but|because|since|which|while|although|so that|und|aber|weil|et|mais|y|pero|e|ma|en|maar)\s)"
)


_PRONOUN = r"(?:s?he|they|we|I|sie|er|wir|ich|elle|ils?|elles|on|je|nous|hij|ze|zij|ik|ela|ele|elas|eles|eu)"
# "..., she cares about ...": a second sentence behind a comma; "..., wants a rota": the same without its subject.
_SPLICE = re.compile(
    rf",\s+(?=(?-i:{_PRONOUN})(?:['’](?:s|re|ve|d|ll|m))?\s+\w|(?:wants|needs|says|said|told|asked|hopes|worries|thinks|prefers|likes|hates|mentioned)\s)",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\b(?:when|whenever|if|because|while|although|since|once|until|unless|though|whereas|wenn|falls|weil|obwohl|nachdem|bevor|sobald|solange|während|quand|lorsque|parce|pendant|wanneer|omdat|terwijl|quando|porque|enquanto|as soon)\b"
    r"|^(?:in|at|on|during|every|each|this|next|last|as|after|before|for|with|without|from|by|to|over|under|apparently|honestly|interestingly|funnily|yes|no)\b"
    r"|\b(?:that|dass|que|dat|how|why|what|where)\s+(?:in|at|on|with|during|for|after|before|as|by|from|without|on|im|am|bei|mit|nach|vor|en|dans|avec|em|no|na|com|op|met)\b[^,]*$",
    re.IGNORECASE,
)


def printable(note: str) -> str:
    """The first clause of a note that speaks of the talk; "" where the whole note is a remark to oneself.

    A note is private (playbook L14, L20): "I should read up on ...", "todo", "she seemed tired" and what stands in
    brackets as such stay out, and so does every clause after the first. A clause over 28 words ends at a joint.
    """
    plain = _BRACKET.sub(lambda found: "" if _is_remark(found.group(1), later=True) else found.group(), note)
    clauses = [_TAIL.sub("", clause).strip(" ,:") for clause in _JOINT.split(_MARK.sub("", plain))]
    kept = [clause for at, clause in enumerate(clauses) if clause and not _is_remark(clause, later=at > 0)]
    first = _before_splice(next((clause for clause in kept if any(char.isalnum() for char in clause)), ""))
    return _shortened(" ".join(first.split()).rstrip(".;,!?"))


def _before_splice(clause: str) -> str:
    """The words before a second sentence that hangs on a comma; a clause that only opens one ("when ...,") stays."""
    for found in _SPLICE.finditer(clause):
        head = clause[: found.start()]
        if len(head.split()) > 1 and not _SUBORDINATE.search(head):
            return head
    return clause


def is_too_long(clause: str) -> bool:
    """True for a clause that no sentence of a letter can carry: it has no joint to end it at."""
    return len(clause.split()) > LONGEST


def _is_remark(clause: str, *, later: bool) -> bool:
    return bool(_REMARK.match(clause.strip()) or (later and _LATER.match(clause.strip())))


def _shortened(clause: str) -> str:
    """Ends at the last joint before the limit; without one it stays whole, and is asked about."""
    if not is_too_long(clause):
        return clause
    ends = [
        found.start()
        for found in _BREAK.finditer(clause)
        if SHORTEST <= len(clause[: found.start()].split()) <= LONGEST
    ]
    return clause[: ends[-1]].rstrip(" ,") if ends else clause


def is_shouted(clause: str) -> bool:
    """True for three words or more in capitals: nobody can tell its names from its other words."""
    return len(clause.split()) > 2 and clause == clause.upper() and clause != clause.lower()
