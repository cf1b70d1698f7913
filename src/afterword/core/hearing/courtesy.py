"""Friendly words that ask for nothing: "it was lovely to meet you too", "we should grab lunch when you're in town"."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Looking back on the talk, in plain words without accents.
_LOOKS_BACK = re.compile(
    r"\b(?:it|that|what) was (?:\w+ ){0,4}(?:meeting|meet|talking|talk|speaking|speak|seeing|see|chatting|chat)\b"
    r"|^(?:\w+, )?(?:\w+ )?(?:great|lovely|good|nice|wonderful) (?:to|that we) (?:meet|talk|speak|see|chat)\w*"
    r" (?:(?:to|with) )?(?:you )?(?:too|as well|also|yesterday|today)\b"
    r"|\b(?:war|hat) (?:\w+ ){0,5}(?:schon|nett|freude|vergnugen|angenehm|gefreut)\b"
    r"|\b(?:ravi|heureu|content|enchante)\w* (?:de|d') ?(?:vous |t'|t )?avoir\b"
    r"|\b(?:c'etait|ce fut|a ete) (?:\w+ ){0,3}plaisir\b|\b(?:fue|ha sido) (?:\w+ ){0,2}(?:placer|gusto)\b"
    r"|\bencantad\w+ de haber|\be stat[oa] (?:\w+ ){0,3}(?:piacere|bello)\b"
    r"|\b(?:was|vond het) (?:\w+ ){0,3}(?:leuk|fijn|prettig|aangenaam)\b"
    r"|\bleuk (?:je|u) (?:\w+ ){0,2}(?:gesproken|ontmoet)"
    r"|\b(?:det )?var (?:\w+ ){0,2}(?:trevligt|kul|roligt|fint|hyggeligt|dejligt)\b|\b(?:milo bylo|bylo mi milo)\b"
    r"|\bfoi (?:\w+ ){0,2}(?:prazer|gosto)\b"
)
# What goes on to something new is more than friendly.
_GOES_ON = re.compile(
    r"\?|\b(?:next|second|final|invit\w*|would|could|can|shall|please|einlad\w*|lade|laden|mocht\w*|zweit\w*|nachst\w*"
    r"|prochain\w*|souhait\w*|voudri\w*|gustaria|podri\w*|siguiente|vorremmo|prossim\w*|graag|volgende|nasta|garna"
    r"|nastepn\w*|zaprasz\w*|gostar\w*|proxim\w*|naeste)\b"
)
_MEAL = re.compile(
    r"\b(?:lunch\w*|coffees?|beers?|drinks?|dinner|mittagessen|kaffee|dejeun\w+|cafe|comemos|comer|almuerzo|pranzo|caffe"
    r"|koffie|obiad|kawa|almoco|fika)\b"
)
_WITH_THE_HOUSE = re.compile(
    r"\bbefore we\b"
    r"|\b(?:with|mit|avec|con|met|med|z|com) (?:you and|the|our|my|dem|den|unser\w*|notre|nuestr\w*|nostr\w*"
    r"|ons|onze|vart?|noss\w*)\b"
)
_SOME_DAY = re.compile(
    r"\b(?:some ?time|some ?day|one of these days|one day|when you are (?:in|back|around)|next time)\b"
)


def without_looking_back(said: Sequence[tuple[str, str]]) -> list[str]:
    """The sentences, as they stand, that do more than be glad of the talk that was."""
    return [raw for raw, plain in said if not _LOOKS_BACK.search(plain) or _GOES_ON.search(plain)]


def is_private_meal(plain: str, *, is_of_talk: bool) -> bool:
    """True for a meal or a drink that is no talk: with nobody of the house, in a mail without a word of a talk."""
    if not _MEAL.search(plain) or _WITH_THE_HOUSE.search(plain):
        return False
    return not is_of_talk or _SOME_DAY.search(plain) is not None
