# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Facts about the sender as pieces of a sentence: what can follow "I", and what only stands after a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.core.letter.compose.local_facts import first_person, inverted
from afterword.core.letter.compose.verbs import BASE_FORMS, base_form, is_past, is_present
from afterword.core.letter.numbers import number_in
from afterword.core.letter.words import content

_PARTICIPLES = frozenset(
    """handled moved led trained managed written built taught run tracked audited delivered served supervised mentored coached
    edited published planned organised organized processed repaired shipped sold tested translated closed opened installed
    designed hired onboarded reviewed resolved answered baked cooked welded sewn catalogued cataloged digitised digitized""".split()
)
_ADJECTIVES = re.compile(
    r"^(?:[\w.&-]+\s+){0,3}?(?:certified|licensed|licenced|qualified|fluent|accredited|registered|chartered|trained|bilingual|native)\b|^(?:(?:very|really) )?(?:good|comfortable|confident|strong|used|able|experienced|familiar|calm|patient|skilled|practised|practiced|proficient) (?:with|at|in|to|under)\b",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"^(?:(?!in\b|as\b)[\w.&-]+ ){0,2}?(?:certified|licensed|licenced|qualified|accredited|registered|chartered|trained|native|bilingual)\s+(?:[\w-]+ ){0,2}?(?:\w+(?:er|or|ist|ian|ant)|nurse|cook|chef|architect|midwife|agent|pilot|coach|clerk)(?=$|,|\s(?:with|since|for|in|at|of|and|by)\b)",
    re.IGNORECASE,
)


_SHORT = {"m": "am", "ve": "have", "re": "are"}
# A whole sentence that does not begin with its subject: "At Quay I rewrote ...", "When I ran the desk, we answered ...".
_LED_IN = re.compile(
    r"^(?:at|in|as|with|during|while|when|after|before|since|for|on|under|over|last|this|from|by|within|together|between|through|throughout|until|whenever|because)\b"
    r"[^.;:]{0,70}?(?:,\s|\s)(?:I|we)\s+(?:(?:\w+ly|also|then|first)\s+)?[a-z]+\s+\S",
    re.IGNORECASE,
)
# "When I ran the night desk" alone is half a sentence.
_HALF = re.compile(r"^(?:when|while|after|before|since|whenever|because|as)\s+(?:I|we)\b(?!.*,\s)", re.IGNORECASE)
_ADVERB = re.compile(r"^(?P<adverb>[A-Za-z]+ly|[Aa]lso|[Oo]ften|[Aa]lways|[Nn]ow)\s+(?P<verb>[a-z][a-z-]+)(?=\s)")
_OBJECT = re.compile(
    r"\s(?:(?:a|an|the|my|our|all|both|every|each|about|over|up to|more than|around|some|many|several|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)\b|\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact ready for a phrase.

    `shape` is "clause" (a deed, a whole clause with "I"), "state" (a clause that is true now), "result" (stands
    after "my record shows"), "skill" (after "my background includes") or "record" (stands only after a colon).
    """

    said: str
    shape: str
    text: str
    stems: frozenset[str]

    @property
    def also(self) -> str:
        """A clause as the second of two: "I ran" -> "I also ran", "Ich habe ..." -> "Außerdem habe ich ..."."""
        turned = inverted(self.text)
        if turned:
            return turned
        verb = re.match(r"(?:I|We) (?:(am|are|was|were|have(?= been| had| \w+ed\b| \w+n\b))\s+)?", self.text)
        return f"{self.text[: verb.end()]}also {self.text[verb.end() :]}" if verb else self.text

    @property
    def inside(self) -> str:
        """The words where they stand within a sentence: "We cut ..." -> "we cut ...", "I" stays."""
        return self.text if re.match(r"I\b", self.text) else _small(self.text)


def read_fact(said: str, lang: str) -> Fact:
    """An English fact by its first words; other languages keep the user's words after a colon.

    "ran the desk" -> "I ran the desk"; "welds steel" -> "I weld steel"; "certified since 2019" -> "I have been
    certified since 2019"; "140 loans handled a year" -> "I handled 140 loans a year"; all else stays as it is.
    """
    plain = re.sub(r"\s+", " ", said).strip().rstrip(".;,!").strip()
    stems = content(plain, lang)
    clause = _english(plain) if lang == "en" else first_person(plain, lang)
    if not clause:
        shape, text = _named(plain) if lang == "en" else ("record", plain)
        return Fact(said, shape, text, stems)
    return Fact(said, "state" if lang == "en" and _is_state(clause) else "clause", clause, stems)


_RESULT = re.compile(
    r"^(?:(?:no|zero|average|fewer|less|more than|under|over|almost|nearly)\b|[\w'’-]+(?: [\w'’-]+){0,2} (?:down|up|cut|from)\b)|\b(?:without|per cent|percent)\b|%",
    re.IGNORECASE,
)
_SKILL = re.compile(
    r"^(?:(?:\w+ )?years? (?:of|in|as|with|at)\b|[\w+]+ years (?:of|in|as|with|at|on|for|behind|running|leading|teaching|working|managing|looking)\b|(?:\w+ )?experience\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:[\w-]+ ){0,2}(?:plan|programme|program|project|system|database|certificate|licence|license|degree|diploma|team|budget|catalogue|catalog|handbook|guide|course|website|app|workshop|apprenticeship|career|master's|bachelor's)\b",
    re.IGNORECASE,
)
# Nothing but names: "Guidewire", "Python and Django", "Lean Six Sigma".
_NAMES = re.compile(r"^[A-Z][\w'’.+#/-]*(?:(?:,|,? and| &)? [A-Z0-9][\w'’.+#/-]*)*$")
_ARTICLE = re.compile(r"^(?:a|an|the|my|our|one|no|zero|\d\S*)\b", re.IGNORECASE)


def _named(text: str) -> tuple[str, str]:
    """A note that is no clause: a result, a skill, or in doubt a record, which keeps its words after a colon."""
    if _SKILL.match(text):
        return "skill", _small(text)
    if _RESULT.search(text) or number_in(text.split(maxsplit=1)[0], "en"):
        return "result", f"an {_small(text)}" if text.lower().startswith("average ") else _small(text)
    if _COUNTED.match(text) and not _ARTICLE.match(text):
        return "skill", f"{_a_or_an(text)} {_small(text)}"
    first = re.match(r"[\w'’.+#/-]+", text)
    is_name = first is not None and (
        bool(_NAMES.match(text)) or (not first.group()[1:].islower() and len(first.group()) > 1)
    )
    return ("skill", text) if is_name and not _is_opening(text) else ("record", text)


def _is_opening(text: str) -> bool:
    """True where the first word has a capital only because the line begins with it ("My team ...", "Lead")."""
    return bool(_ARTICLE.match(text)) or text.lower() in BASE_FORMS or not text[0].isupper()


def _a_or_an(text: str) -> str:
    """By the sound: "an SMSTS certificate", "an hourly plan", "a university degree"."""
    first = text.split(maxsplit=1)[0]
    if first.isupper() and len(first) > 1 and not re.match(r"[^AEIOU][AEIOU]", first):
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    return "an" if re.match(r"[aeio]|hour|honou?r|heir|un[^i]|up|ut", text, re.IGNORECASE) else "a"


def _small(text: str) -> str:
    """The first letter small where the rest of the word is: "Average wait" -> "average wait", "SAP" stays."""
    first = text.split(maxsplit=1)[0]
    return text[0].lower() + text[1:] if first[1:].islower() and not first.endswith("'s") else text


def _is_state(clause: str) -> bool:
    """ "I am licensed", "I have been certified since 2019", "I speak Polish": true now, and no piece of work done."""
    if not clause.startswith(("I ", "We ")):
        return False
    verbs = [word for word in clause.split()[1:] if not word.endswith("ly") and word != "also"]
    return bool(verbs) and (verbs[0] in {"am", "are", "have"} or not is_past(verbs[0]))


def _english(text: str) -> str:
    first = re.match(r"[\w'’-]+", text)
    if first is None:
        return ""
    word = first.group()
    if _is_sentence(text):
        return text[0].upper() + re.sub(r"^(I|We|we)['’](m|ve|re)\b", _spelt_out, text)[1:]
    if _ADJECTIVES.match(text):
        return _state(text)
    if re.match(r"(?:responsible|accountable) for\b", text, re.IGNORECASE):
        # The perfect is true of a duty that is over and of one that goes on.
        return f"I have been {_small(text)}"
    if is_past(word) and not (word.isupper() and len(word) > 1):
        rest = text[first.end() :]
        return f"I {word.lower()}{' a' if rest.startswith(' team ') else ''}{rest}"
    if is_present(word) and word.islower():
        return f"I {base_form(word)}{_present_rest(text[first.end() :])}"
    return _adverb_first(text) or _base_first(word, text[first.end() :]) or _turned(text)


def _is_sentence(text: str) -> bool:
    """True for "I ...", "We ...", and for a sentence that begins with where or when."""
    return bool(re.match(r"(?:I|We|we)\b", text) or (_LED_IN.match(text) and not _HALF.match(text)))


def _spelt_out(short: re.Match[str]) -> str:
    return f"{short.group(1)} {_SHORT[short.group(2)]}"


def _adverb_first(text: str) -> str:
    """ "Successfully migrated 40 services" -> "I successfully migrated ..."; "Currently maintain 60 servers" likewise."""
    match = _ADVERB.match(text)
    if not match:
        return ""
    verb = match.group("verb")
    if is_past(verb):
        return f"I {match.group('adverb').lower()} {verb}{text[match.end() :]}"
    now = base_form(verb) if is_present(verb) else verb
    said = _base_first(now, text[match.end() :])
    return f"I {match.group('adverb').lower()}{said.removeprefix('I')}" if said else ""


def _base_first(word: str, rest: str) -> str:
    """ "Maintain 60 servers", "Speak Dutch daily": a verb as a list of duties has it, where its object shows it is one."""
    verb = word.casefold()
    if verb not in BASE_FORMS or not (_OBJECT.match(rest) or (verb == "speak" and re.match(r" [A-Z]", rest))):
        return ""
    return f"I {verb}{rest}"


def _state(text: str) -> str:
    """ "trained 26 volunteers" is a deed, "trained in first aid" a state, "certified welder" a trade.

    "since" asks for the perfect.
    """
    text = _small(text) if re.match(r"[A-Z][a-z]+ (?:in|with|at|to|as|for|since|by)\b", text) else text
    trade = _TRADE.match(text)
    if trade:
        article = _a_or_an(text)
        return (
            f"I have been {article} {_small(text)}"
            if re.search(r"\bsince\b", text)
            else f"I am {article} {_small(text)}"
        )
    if re.match(
        r"^(?:trained|qualified|certified|licensed|registered)\s+(?!(?:in|as|to|for|since|by|with)\b)\w+",
        text,
        re.IGNORECASE,
    ):
        return f"I {text[0].lower()}{text[1:]}"
    return f"I have been {text}" if re.search(r"\bsince\b", text) else f"I am {text}"


def _present_rest(rest: str) -> str:
    """ "welds aluminum and repairs trailers": the second verb follows the first."""
    return re.sub(
        r"(\band\s+)([\w']+)",
        lambda m: m.group(1) + (base_form(m.group(2)) if is_present(m.group(2)) else m.group(2)),
        rest,
    )


def _turned(text: str) -> str:
    """ "140 loans handled a year": a number, at most three words, a participle of doing, the rest."""
    match = re.match(
        r"^(?P<what>(?P<number>[\w,.\-]+)\s+(?:[\w'’&-]+\s+){1,3}?)(?P<done>\w+)(?P<rest>(?:\s+.*)?)$", text
    )
    if match and number_in(match.group("number"), "en") and match.group("done").casefold() in _PARTICIPLES:
        done = {"written": "wrote", "taught": "taught", "run": "ran", "sewn": "sewed"}.get(
            match.group("done"), match.group("done")
        )
        return f"I {done} {match.group('what').strip()}{match.group('rest')}"
    return ""


def likeness(fact: Fact, topic: str, lang: str) -> int:
    """How many content words fact and topic share; near forms count (storm, storms)."""
    return len(fact.stems & content(topic, lang))
