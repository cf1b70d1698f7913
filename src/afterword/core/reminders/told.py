"""How a call went, as the answer to its reminder says it: one of four outcomes and their day, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from afterword.core.reminders.mail import said_lines

MOST_WORDS = 30
# In the languages of the pages, those with a "not" first: "not reached" holds "reached".
_WHO = r"(?:i |we |she |he |they |ich |wir |sie |er )?"
_THEM = r"(?:him|her|them|anybody|anyone|ihn|ihm|sie|ihr|ihnen)"
_OUTCOMES = (
    (
        "voicemail",
        re.compile(
            rf"\b{_WHO}(?:left|leaving) (?:{_THEM} )?(?:a )?(?:message|voice ?mail)(?: (?:on|for)"
            rf" (?:the|their|his|her|{_THEM})(?: machine| voice ?mail)?)?\b|\bvoice ?mail\b|\banswering machine\b"
            rf"|\b(?:{_WHO}habe )?(?:eine )?nachricht (?:{_THEM} )?(?:hinterlassen|aufgesprochen)\b"
            r"|\b(?:auf (?:den |die )?)?(?:anrufbeantworter|mailbox)(?: gesprochen)?\b"
        ),
    ),
    (
        "no_answer",
        re.compile(
            r"\bno(?:body|t? ?one)? (?:answer(?:ed)?|picked up|reply)\b"
            rf"|\b{_WHO}(?:did ?n[o']?t|could ?n[o']?t|not) (?:answer|pick(?:ed)? up|reach(?:ed)?)(?: {_THEM})?\b"
            rf"|\b(?:{_WHO}habe )?(?:{_THEM} )?(?:keine antwort|niemand(?:en)? erreicht|nicht erreicht)\b"
            r"|\bniemand (?:ging|ist) (?:ran|dran|rangegangen)\b"
            rf"|\b(?:{_WHO}ist )?nicht rangegangen\b"
            rf"|\b(?:niemand (?:hat )?|{_WHO}(?:hat )?nicht )(?:abgenommen|abgehoben)\b"
        ),
    ),
    (
        "bad_moment",
        re.compile(
            r"\b(?:it was )?(?:a )?bad (?:moment|time)\b"
            r"|\b(?:es war )?(?:ein )?(?:schlechter|ungünstiger) (?:moment|zeitpunkt)\b"
        ),
    ),
    (
        "answered",
        re.compile(
            rf"\b{_WHO}(?:have )?(?:spoke|spoken|talked|reached)(?: (?:with|to))?(?: {_THEM})?\b"
            rf"|\b(?:{_WHO}habe )?(?:mit )?(?:{_THEM} )?(?:gesprochen|erreicht|telefoniert)(?: mit)?(?: {_THEM})?\b"
        ),
    ),
)
_DONE = re.compile(r"\b(?:done|erledigt)\b")
_NOT = re.compile(r"\b(?:not|no|never|nicht|noch nicht|kein\w*|nie|unfortunately|leider|\w+n[’']t)\b")
# Words that only join, or carry nothing.
_FILL = re.compile(
    r"\b(?:and|but|und|aber|thanks?|thank you|danke|ok(?:ay)?|them|the|der|die|das|call(?:ed)?|tried|angerufen|habe"
    r"|i|we|ich|wir|hi|hello|hallo)\b"
)
_MARKS = " ,;.:!–-()"
_JOINED = re.compile(rf"^(?:[{re.escape(_MARKS)}]|(?:and|but|und|aber|them)\b)+", re.IGNORECASE)
# The rest is about deciding: it says so, or it is no more than a day.
_DECIDES = re.compile(
    r"\b(?:decid\w+|decision\w*|hear|get back|let (?:me|us) know|answer me|call(?:ing)? (?:me )?back|tell me"
    r"|entscheid\w*|melden|meldet|bescheid|rückmeld\w*|sagen)\b"
)
_DAY_ALONE = re.compile(
    r"^(?:by|on|before|until|till|next|in|this|end|tomorrow|bis|am|an|vor|nächste\w*|in|ende|morgen|spätestens)\b"
)


@dataclass(frozen=True, slots=True)
class ToldByMail:
    """One of `answered voicemail no_answer bad_moment`, and what `said` of their day to decide, in the words typed."""

    outcome: str
    said: str = ""


def told_by_mail(text: str, names: Iterable[str] = ()) -> ToldByMail | None:
    """What an answer says of the call; None where it says nothing of it, two things, or more than is understood here.

    `names` are words of whom it is about; they stand for nothing else. A “not” that belongs to no outcome, or words
    about anything but the day on which they decide, make the whole unsure: nothing is picked out of it.
    """
    typed = " ".join(said_lines(text)).replace("’", "'")
    words = _without(typed, names)
    if not words or "?" in words or len(words.split()) > MOST_WORDS:
        return None
    found, rest = list[str](), words
    for outcome, pattern in _OUTCOMES:
        if pattern.search(rest.casefold()):
            found.append(outcome)
            rest = _cut(pattern, rest)
    is_done, rest = bool(_DONE.search(rest.casefold())), _cut(_DONE, rest)
    outcome = _one_of(found, is_done=is_done)
    said = _tidy(rest)
    if not said:
        return ToldByMail(outcome) if outcome else None
    if outcome not in {"", "answered"} or len(found) > 1 or not _is_about_deciding(said):
        return None
    return ToldByMail("answered", said)


def _one_of(found: list[str], *, is_done: bool) -> str:
    """The one outcome that was named; a message that was left says that nobody answered."""
    named = [each for each in found if not (each == "no_answer" and "voicemail" in found)]
    if len(named) > 1:
        return ""
    return named[0] if named else "answered" if is_done else ""


def _is_about_deciding(said: str) -> bool:
    lowered = said.casefold()
    return not _NOT.search(lowered) and bool(_DECIDES.search(lowered) or _DAY_ALONE.search(lowered))


def _without(text: str, names: Iterable[str]) -> str:
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    if known:
        # "Left a message at Halden": where it was says no more than whom it was to.
        text = re.sub(rf"\b(?:(?:at|bei) )?(?:{known})\b(?: (?:{known})\b)*", "them", text, flags=re.IGNORECASE)
    return " ".join(text.split())


def _cut(pattern: re.Pattern[str], text: str) -> str:
    """The text without what the pattern finds in its small letters, which are as long as the others."""
    lowered = text.casefold()
    if len(lowered) != len(text):
        lowered = text.lower() if len(text.lower()) == len(text) else text
    for match in reversed(list(pattern.finditer(lowered))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _tidy(rest: str) -> str:
    """What is left to say; "" where only words that join and marks are."""
    bare = _FILL.sub(" ", rest.casefold())
    return _JOINED.sub("", " ".join(rest.split())).strip(_MARKS) if re.search(r"\w", bare) else ""
