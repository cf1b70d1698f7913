# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""The few English verb forms that turn "he worries" into "you worry" and "welds steel" into "I weld steel"."""

from __future__ import annotations

import re

_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
# Verbs that carry a note about work; with -s they are finite, so a note that holds one may be a clause.
_VERBS = """need want keep run take make lose find see think worry hope plan use work miss fail come go know look feel get give call
hear help hire know leave live love lead manage mean meet move open own pay prefer read rely say sell send start stop struggle talk
teach tell train travel try turn wait walk wish write close depend drop end expect fall follow forget grow handle happen hate hold
keep learn let like lack build buy care carry change choose cost cut deal decide describe do drive enjoy believe bring break arrive
ask answer belong begin become add accept agree bake cook clean design draw edit weld speak repair sew organise organize play
prepare present produce programme program schedule serve solve support test translate understand update volunteer coach mentor
maintain measure negotiate operate oversee supervise track review report research sort ship store weigh water tend""".split()
BASE_FORMS = frozenset(_VERBS)
_FORMS = {f"{verb}s" for verb in _VERBS} | {
    f"{verb}es" for verb in _VERBS if verb.endswith(("o", "s", "x", "z", "ch", "sh"))
}
_FORMS |= {f"{verb[:-1]}ies" for verb in _VERBS if verb.endswith("y") and verb[-2] not in "aeiou"}
_AUX = "is are was were has have had will would can cannot can't could must should may might do does did don't doesn't didn't isn't aren't won't".split()
FINITE = re.compile(rf"^(?:{'|'.join(sorted(_FORMS | set(_AUX), key=len, reverse=True))})(?![\w-])", re.IGNORECASE)
PLURAL_NOUNS = frozenset(
    "plans hopes needs uses works calls changes costs ends moves reads looks tests stores ships tracks reports drops cuts leaves talks deals drives turns waits walks".split()
)
_PAST = """ran led wrote built cut taught made kept took held won grew brought bought sold found gave got set put met sent spent spoke
began broke chose came drew drove fell felt flew forgot had heard hid knew learnt learned left lent lost meant paid read rode rose said
saw sewed shot showed shut slept stood stuck struck swam swept thought threw told understood woke wore was were did went oversaw
rebuilt rewrote redid undertook withstood became beat bent bound bred caught clung dealt dug fed fought hung hit hurt laid lit mowed
quit rang sang sank shook shrank spread spun sprang stole swore tore upheld wound wove co-led co-wrote outsold""".split()
_NOT_PAST = frozenset(
    "need seed speed feed breed weed indeed hundred red bed shed sled united advanced related limited".split()
)


def base_form(verb: str) -> str:
    """ "worries" -> "worry", "welds" -> "weld", "is" -> "are"."""
    plain = verb.casefold()
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    if plain.endswith("ies") and len(plain) > len("ties"):
        return f"{plain[:-3]}y"
    if plain.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return plain[:-2]
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else plain


def second_person(rest: str) -> str:
    """What follows "he": "worries about" -> "worry about"; an adverb before the verb stays."""
    match = re.match(r"((?:\w+ly|also|still|often|never|always|really|just|now)\s+)?([\w']+)(.*)$", rest, re.DOTALL)
    if not match:
        return rest
    return f"{match.group(1) or ''}{base_form(match.group(2))}{_joined(match.group(3))}"


def _joined(rest: str) -> str:
    """The second of two verbs: "runs the desk and hates paper" -> "... and hate paper"."""
    return re.sub(
        r"(\b(?:and|but)\s+)([\w']+)",
        lambda m: (
            m.group(1) + (base_form(m.group(2)) if is_present(m.group(2)) or m.group(2) in _IRREGULAR else m.group(2))
        ),
        rest,
    )


def is_past(word: str) -> bool:
    """True for a verb in the past tense, as a fact about oneself begins with ("ran", "trained")."""
    plain = word.casefold()
    return plain in _PAST or (plain.endswith("ed") and plain not in _NOT_PAST and plain.isalpha())


def is_present(word: str) -> bool:
    """True for a third person singular ("welds", "speaks")."""
    return word.casefold() in _FORMS and word.casefold() not in PLURAL_NOUNS
