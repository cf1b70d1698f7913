"""The tables of the languages in which a call can be worded."""

from __future__ import annotations

from collections.abc import Mapping

from afterword.core.call.tongue import Tongue
from afterword.core.call.words.de import DE
from afterword.core.call.words.en import EN
from afterword.core.call.words.es import ES
from afterword.core.call.words.fr import FR
from afterword.core.call.words.it import IT
from afterword.core.call.words.nl import NL
from afterword.core.call.words.pt import PT

TONGUES: Mapping[str, Tongue] = {"en": EN, "de": DE, "fr": FR, "es": ES, "it": IT, "nl": NL, "pt": PT}
