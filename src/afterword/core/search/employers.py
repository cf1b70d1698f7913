"""An employer's name as two boards write it: without legal form, capitals and signs."""

from __future__ import annotations

from afterword.core.search.cities import folded
from afterword.core.search.words import words

_LEGAL = frozenset(
    "ag ab as asa aps bv bvba co company corp corporation cv ev eg gbr gmbh group gruppe holding holdings inc"
    " incorporated kg kgaa limited llc llp lp ltd mbh nv oy oyj plc pty public pvt sa sarl sas se sl spa srl sro the"
    " ug und and".split()
)


def employer_key(name: str) -> str:
    """What is left of a name to compare; the whole name where nothing else would be left."""
    found = words(folded(name.replace(".", "")))
    return " ".join(word for word in found if word not in _LEGAL) or " ".join(found)
