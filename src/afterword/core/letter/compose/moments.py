# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Reads a moment typed by a tired person: which shape it has, and its words turned towards the reader."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.core.letter.compose.to_reader import to_reader
from afterword.core.letter.compose.verbs import BASE_FORMS, FINITE, base_form, is_past, is_present, second_person
from afterword.core.letter.words import content, fold, words


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment ready for a phrase.

    `shape`: "asked" (clause after "You asked"), "told" (clause after "You told me that"), "topic" (stands after
    "about"), "shown" (stands after "showing me"), "seen" (after "to see"), "answer" (after "I asked"), "light" or "laugh" (small talk, after "about"),
    "agreed" (clause after "We agreed that"), "noted" (fits only after a colon). `topic` is its text.
    """

    shape: str
    topic: str


_ASKED = re.compile(
    r"^(?:(?:they|she|he|you|we|i was|was|i got|got)\s+)?(?:also\s+)?asked(?:\s+me)?\s+(?P<rest>.+)$", re.IGNORECASE
)
_TOLD = re.compile(
    r"^(?:they|she|he|you)?\s*(?:also\s+)?(?:told me|said|mentioned|explained|noted|pointed out|stressed|admitted|says|added)(?:\s+to me)?\s+(?P<that>that\s+)?(?P<rest>.+)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^(?:(?:we|they|she|he|you|i)\s+)?(?:also\s+)?(?:talked|spoke|spoken|chatted|discussed|told me|compared notes|agreed|laughed|conversation|talk|discussion)\s*(?:a lot\s+|at length\s+|briefly\s+|(?:for )?(?:a long time|a while|ages|a bit)\s+|mostly\s+|mainly\s+)?(?:about|on|over)?\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"^(?:they|she|he|you)?\s*(?:also\s+)?(?:showed|walked)\s+me\s+(?P<rest>(?:through|round|around|the|your|their|his|her|how|a)\b.+)$",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"^(?:i|we)\s+(?:also\s+)?(?:saw|toured|visited|got to see|was shown|were shown|walked through|looked round)\s+(?P<rest>(?:the|your|their|his|her|how|a|an|where)\b.+)$",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"^(?:they|she|he|you)\s+(?:also\s+)?(?:described|raised|brought up|outlined|sketched)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_LIGHT = re.compile(
    r"^(?:(?:we|they|she|he|you|i)\s+)?(?:both |all |also )*(?:had a (?:good |nice )?(?:laugh|giggle|joke)|shared a (?:laugh|joke)|(?:a )?(?:good |shared |nice )?(?:laugh|joke)s?|laughed|joked|giggled|bonded|(?:made )?small talk|(?:a )?fun (?:chat|talk))\s*(?:together\s+)?(?:with (?:her|him|them)\s+)?(?:about|at|over|on)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_SMALL_TALK = re.compile(
    r"\b(?:weather|rain|coffee machine|coffee|parking|traffic|weekend|holiday|holidays|vacation|dogs?|cats?|football|soccer|baseball|basketball|cricket|rugby|tennis|golf|hiking|hike|running|marathon|cycling|sailing|skiing|surfing|climbing|knitting|gardening|gardens?|cooking|recipe|cake|music|guitar|choir|concert|movies?|films?|podcasts?|home ?town|commute|lift|elevator|bikes?|snow|heatwave|snacks|canteen|lunch)\b",
    re.IGNORECASE,
)
_I_ASKED = re.compile(r"^i (?:also )?asked\s+(?:(?:her|him|them|you)\s+)?(?P<rest>.+)$", re.IGNORECASE)
_I_TOLD = re.compile(
    r"^i (?:also )?(?:told|showed|explained to|described to)\s+(?:her|him|them|you)\s+(?:about\s+)?(?P<rest>(?:my|the|a|an|how)\b.+)$",
    re.IGNORECASE,
)
_FILLER = re.compile(r"^(?:ok|okay|so|well|and|also|oh|hm+|um|basically|mainly|mostly)[,\s]+(?=\w)", re.IGNORECASE)
_MOST_LIGHT_WORDS = 9
_WH = re.compile(r"^(?:how|why|what|when|where|which|who|whether|whose)\b", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"^(?:short(?:\s+(?:of|on|by))?|worried|keen|proud|busy|unhappy|happy|looking|hoping|planning|trying|moving|growing|hiring|struggling|understaffed|behind|glad|concerned|tired|afraid|losing|missing|changing|waiting|working on|fed up|excited|stuck)\b",
    re.IGNORECASE,
)
_DETERMINERS = frozenset("the a an your our my their his her its this that these those some any no of and or".split())
_AFTER_PARTICIPLE = frozenset("on in by at for from with to under over as into of during since and or".split())
_RELATIVE = frozenset({"who", "that", "which", "whose", "where", "when"})
_SUBJECT = re.compile(r"^(?P<subject>they|she|he|you|we)\s+(?P<rest>.+)$", re.IGNORECASE)
_SHORTENED = re.compile(r"^(they|she|he|you|we)['’](re|s|ve|ll|d)\s+(.+)$", re.IGNORECASE)
_CHAT = re.compile(
    r"^(?:a )?(?:good|nice|long|great|short|lovely|friendly)\s+(?:chat|talk|conversation|discussion)\s+(?:about|on)\s+",
    re.IGNORECASE,
)
_AGREED = re.compile(r"^we (?:both )?agreed\s+(?:that\s+)?(?P<rest>.+)$", re.IGNORECASE)


def read_moment(text: str, reader: str, work: str = "") -> Moment:
    """The shape of an English note, by its first words; in doubt "noted", which fits after a colon and is never wrong.

    A pronoun that opens the note, or the reader's own name, means the reader and becomes "you", and so do "her",
    "his", "their" after it where only the reader can be meant; nothing else is changed. Small talk is "light",
    unless its words belong to the `work` (role and employer).
    """
    plain = _FILLER.sub("", re.sub(r"\s+", " ", text).strip().rstrip(".;,!").strip())
    moment = _of_plain(_CHAT.sub("", _spelt_out(_without_name(plain, reader))))
    return Moment("light", moment.topic) if moment.shape == "topic" and _is_small_talk(moment.topic, work) else moment


def _is_small_talk(topic: str, work: str) -> bool:
    if _WH.match(topic) or len(topic.split()) > _MOST_LIGHT_WORDS:
        return False
    return bool(_SMALL_TALK.search(topic)) and not content(topic, "en") & content(work, "en")


def _of_plain(plain: str) -> Moment:
    light = _LIGHT.match(plain)
    if light:
        return Moment("laugh", _lower(to_reader(light.group("rest"))))
    for pattern, shape in ((_I_ASKED, "answer"), (_I_TOLD, "topic")):
        match = pattern.match(plain)
        if match:
            return _of_mine(shape, match.group("rest"))
    return _of_starter(plain)


def _of_mine(shape: str, rest: str) -> Moment:
    if shape == "answer" and not (_WH.match(rest) or rest.lower().startswith(("if ", "about ", "for "))):
        return Moment("noted", _lower(to_reader(rest)))
    return Moment(shape, _lower(to_reader(rest)))


def _of_starter(plain: str) -> Moment:
    for pattern, shape in ((_ASKED, "asked"), (_SHOWN, "shown"), (_SEEN, "seen"), (_DESCRIBED, "topic")):
        match = pattern.match(plain)
        if match:
            return _of_rest(shape, match.group("rest"))
    match = _AGREED.match(plain)
    if match:
        return Moment("agreed", to_reader(match.group("rest")))
    match = _TOLD.match(plain)
    if match:
        return _told(match.group("rest"), sure=bool(match.group("that")))
    match = _ABOUT.match(plain)
    if match:
        return Moment("topic", _lower(to_reader(match.group("rest"))))
    return _bare(plain)


def _spelt_out(text: str) -> str:
    """ "they're drowning" -> "they are drowning"; "he's found" has another verb than "he's worried"."""
    match = _SHORTENED.match(text)
    if not match:
        return text
    verb = {"re": "are", "s": "is", "ve": "have", "ll": "will", "d": "would"}[match.group(2).lower()]
    if verb == "is" and re.match(r"(?:been|had|got|found|seen|lost|made|taken|never|gone)\b", match.group(3)):
        verb = "has"
    return f"{match.group(1)} {verb} {match.group(3)}"


def _of_rest(shape: str, rest: str) -> Moment:
    if shape == "asked" and not (_WH.match(rest) or rest.lower().startswith(("if ", "about ", "for ", "to "))):
        return Moment("asked", f"about {_lower(to_reader(rest))}")
    if shape == "asked" and rest.lower().startswith("to "):
        return Moment(shape, f"me {to_reader(rest)}")
    return Moment(shape, _lower(to_reader(rest)))


def _told(rest: str, *, sure: bool) -> Moment:
    about = re.match(r"^(?:me\s+)?about\s+(.+)$", rest, re.IGNORECASE)
    if about:
        return Moment("topic", _lower(to_reader(about.group(1))))
    if _WH.match(rest):
        return Moment("topic", _lower(to_reader(rest)))
    clause = _clause(rest)
    if clause:
        return Moment("told", clause)
    return Moment("told", _lower(to_reader(rest))) if sure else _bare(rest)


def _bare(text: str) -> Moment:
    """A note without a starter: a question word, a state, a clause, a thing, or simply a note."""
    if _WH.match(text):
        return Moment("topic", _lower(to_reader(text)))
    if text.lower().startswith("that "):
        return Moment("told", _clause(text[5:]) or to_reader(text[5:]))
    clause = _clause(text) or _verb_first(text)
    if clause:
        return Moment("told", clause)
    if _ADJECTIVE.match(text):
        return Moment("told", f"you are {_lower(to_reader(text))}")
    text = to_reader(text)
    first = text.partition(" ")[0]
    if is_past(first) and first.islower() and " " in text:
        return Moment("noted", text)
    if re.fullmatch(r"[a-z]+(?<!s)(?<!ing)(?<!ness)(?<!ity)(?<!ship)", text):
        return Moment("topic", f"the {text}")
    if _has_verb(text):
        return Moment("told", _lower(text)) if _surely_clause(text) else Moment("noted", text)
    return Moment("noted" if _may_be_past(text) else "topic", _lower(text))


def _may_be_past(text: str) -> bool:
    """ "your migration stalled twice" is a clause; "the updated chart" and "slips kept on paper" are things."""
    met = [word.text.casefold() for word in words(text)]
    for before, word, after in zip(met, met[1:], met[2:], strict=False):
        if word in _RELATIVE:
            return False
        if is_past(word) and before not in _DETERMINERS and after not in _AFTER_PARTICIPLE:
            return True
    return False


def _verb_first(text: str) -> str:
    """ "wants someone calm" -> "you want someone calm"."""
    first, _, rest = text.partition(" ")
    # "volunteers who ...", "reports that ...", "volunteers are ...": a noun, whatever verb it looks like.
    second = fold(rest.partition(" ")[0])
    if second in _RELATIVE | {"of", "from"} or FINITE.match(second) or second in BASE_FORMS:
        return ""
    return f"you {base_form(first)} {rest}" if rest and first.islower() and is_present(first) else ""


def _clause(text: str) -> str:
    """ "he worries about delays" -> "you worry about delays"; "" where the subject is no pronoun."""
    match = _SUBJECT.match(text)
    if not match:
        return ""
    subject, rest = match.group("subject").casefold(), match.group("rest")
    if subject in {"he", "she"}:
        rest = second_person(rest)
    if subject != "we":
        rest = to_reader(rest)
    return f"{'we' if subject == 'we' else 'you'} {rest}"


def _without_name(text: str, reader: str) -> str:
    """ "Dr. Park wants ..." in a note for Dr. Park reads "she or he wants"; the name itself never stands in the letter."""
    names = [word.text for word in words(reader)]
    if not names:
        return text
    match = re.match(
        rf"^(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Frau|Herr)\.?\s+)?(?:{'|'.join(map(re.escape, names))})(?:\s+(?:{'|'.join(map(re.escape, names))}))*\s+",
        text,
    )
    if not match or not FINITE.match(text[match.end() :]):
        return text
    return f"he {text[match.end() :]}"


def _has_verb(text: str) -> bool:
    """True when a finite verb stands before any relative word: then it may be a clause."""
    for word in words(text)[1:]:
        if fold(word.text) in _RELATIVE:
            return False
        if FINITE.match(word.text) or word.text.casefold() in BASE_FORMS:
            return True
    return False


def _surely_clause(text: str) -> bool:
    """A clause with a plain subject: a determiner or "nobody", at most three words, then is, are, has, cannot ..."""
    return (
        re.match(
            r"^(?:the|our|your|a|an|this|these|those|some|most|many|nobody|everybody|everyone|no one|half|all|\w+s)\s+(?:[\w'-]+\s+){0,3}?"
            r"(?:is|are|was|were|has|have|had|will|would|can|cannot|can't|could|must|do|does|don't|doesn't|did|didn't|never|always|keeps?|needs?|fails?|takes?|wants?|goes|comes|owns?|knows?|fails|loses|finds|spends|happens|breaks|starts|ends|begins|grew|lost|depends|struggles|feels|gets|leaves|works for|runs (?:out|late|on))\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def _lower(text: str) -> str:
    """The first letter small, unless the word is a name, an acronym or "I"."""
    first = re.match(r"[\w'’]+", text)
    if not first or first.group() in {"I", "I'm", "I'd"} or not first.group()[1:].islower():
        return text
    common = {
        "the",
        "a",
        "an",
        "how",
        "why",
        "what",
        "your",
        "our",
        "their",
        "when",
        "where",
        "who",
        "which",
        "whether",
        "that",
        "my",
        "this",
        "these",
        "some",
    }
    return text[0].lower() + text[1:] if first.group().lower() in common or text[0].islower() else text
