"""What a person's name looks like in running words, in letters with upper and lower case, and what follows it."""

from __future__ import annotations

import re

from afterword.core.interview.naming import display_name, looks_like_name
from afterword.core.interview.nicknamed import CAPITAL, NICKNAME, without_nickname
from afterword.core.interview.words import BEFORE_NAME, is_job, words

_WORD = (
    rf"(?:[{CAPITAL}]\.|(?:[dDO]['’]|[lL]['’](?!Ing\b|Avv|Arch|Dott|Prof))?[{CAPITAL}][\w'’]{{0,30}}"
    r"(?:-[\w'’]{1,30}){0,3})"
)
_SMALL = (
    r"(?:van|von|vom|de|da|do|dos|das|du|des|del|della|di|der|den|la|le|los|las|zu|zum|zur|af|av|el|al|bin|ibn"
    r"|ter|ten|(?:in |op )?['’]t)"
)
_HONORIFIC = (
    r"(?:Dr\.?-Ing\.?|Dipl\.-Ing\.?|Dr\.? med\.?|[dD]rs?\.?|Prof\.?|Professor|Mr\.?|Mrs\.?|Ms\.?|Mx\.?|Miss"
    r"|Herrn?|Frau"
    r"|Monsieur|Madame|Maître|Mme|Mlle|M\.|Sra?\.?|Dra\.?|Doña|Dña\.|D\.|Don|[dD]ott\.?(?:ssa)?|[sS]ig\.?(?:ra)?|[iI]ng\.?"
    r"|[mM]w\.?|[mM]evr\.?"
    r"|[dD]hr\.?"
    r"|Cllr|Sir|Dame|Pani?|Eng\.?|Rev\.?)"
)
NAME = rf"(?:{_HONORIFIC}\s+)*{_WORD}(?:{NICKNAME})?(?:[ \t]+(?:{_SMALL}[ \t]+){{0,3}}{_WORD}){{0,4}}"
SPOT = re.compile(rf"(?<![\w@./-]){NAME}")
_TITLED = re.compile(rf"^(?:{_HONORIFIC}\s+)+")
_NO_NAME = re.compile("[&@:/\\d|]|\\.\\.|^[\u2600-\u27bf\U0001f300-\U0001faff]")
# Two capitals that name a place, a house or a firm, or only begin a sentence.
_NO_PERSON = frozenset(
    """
    avenue avenida calle rue via viale piazza rua plaza street road lane house building campus centre center tower
    floor park hotel hall square station office offices headquarters university hospital clinic college school
    institute council foundation group systems labs technologies solutions recruitment holding bank trust gate wing
    client clients google microsoft teams zoom meet webex skype whatsapp facetime passcode password meeting id pin
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december montag dienstag mittwoch donnerstag freitag samstag januar februar märz juni juli oktober
    dezember eastern central pacific mountain time standard reception empfang raum haus werk abteilung bereich
    universität klinikum hochschule gmbh hr customer success people talent human resources finance data product design
    legal kollegen kolleginnen kollege kollegin vertretern mitgliedern mitarbeitern teammitgliedern personen menschen
    leuten uns ihnen team frage fragen rückfragen bewerber bewerberin mairie hôtel gare commune commission direction
    recursos humanos ressources humaines risorse umane personalwesen kadry
    interview interviews round stage panel please thank thanks kind best regards dear your our the this that
    """.split()
)
# A word that only leads up to a name is none, however it is written at the head of a sentence.
_LEADS_UP = frozenset(
    """
    im am zum zur nach vor bei mit vom aus anschließend danach außerdem zudem später zuerst from after before then
    från fra hos vid till sedan därefter voor bij daarna vervolgens desde hasta para también luego después además
    dans chez vers sur sous depuis après avant puis ensuite également poi inoltre quindi ze potem następnie depois
    também sent powered see join ask call meet
    """.split()
)
_OURS = re.compile(r"(?:our|my|unsere?[rnm]?|notre|nuestr[ao]|nostr[ao]|onze|vår|noss[ao])", re.IGNORECASE)
_OPENERS = frozenset("once when then today here both with and our your my the on at in as".split())


def spotted(text: str, *, single: bool = False) -> str | None:
    """The name if these capitals are one, without what only begins the sentence; a single word only if asked."""
    found = text.split()
    while found and found[0].casefold() in _OPENERS:
        found = found[1:]
    # "A Rita Leal e o Rui Pires": Portuguese puts the article in front of names.
    found = found[1:] if len(found) > 2 and found[0] in ("A", "O") else found
    rest = without_nickname(" ".join(found))
    title = _TITLED.match(rest)
    bare = rest[title.end() :] if title else rest
    if re.match(r"I['’]", rest) or (words(rest)[:1] and words(rest)[0] in _LEADS_UP):
        return None
    if not looks_like_name(bare) or _NO_NAME.search(bare) or any(word in _NO_PERSON for word in words(bare)):
        return None
    name = display_name(bare, capitals=True)
    enough = name and (single or title or len(core_words(bare)) > 1)
    return f"{title.group() if title else ''}{name}" if enough else None


def core_words(name: str) -> list[str]:
    """The words of a name without its honorifics."""
    return [word for word in words(_TITLED.sub("", name)) if word not in BEFORE_NAME]


def behind_a_job(text: str) -> tuple[str, str]:
    """ "CTO Joost Hofman" as the job and the name; no job where none stands in front."""
    found = text.split()
    found = found[1:] if found and _OURS.fullmatch(found[0]) else found
    last = max((n for n, word in enumerate(found) if is_job(word)), default=-1)
    if last < 0 or last + 1 >= len(found):
        return "", text
    return " ".join(found[: last + 1]), " ".join(found[last + 1 :])
