"""How common a word is in descriptions of work."""

from __future__ import annotations

from functools import cache

from afterword.core.search.stemming import stem
from afterword.core.search.word_shares import LEVELS

# A word that the table does not hold stands in fewer occupations than any that it does.
UNKNOWN = 2.0**-9.5
# What nearly every posting says of itself, whatever the work; the table knows tasks only.
_EVERY_POSTING = """
    a an and any are as at be both but by can could do does for from had has have he her his how i if in into is it its
    let like may me more most must my no nor not of off on one only or other our out over own per she should so some
    such than that the their them then there these they this those to too up us via was we were what when where which
    while who will with within without would you your
    ability able about advantage apply applicant application background based benefit bonus bring career candidate
    colleague company competitive culture degree desirable employer employment environment equal essential excellent
    experience experienced fast full good great grow growth help hire hiring holiday ideal including insurance ideally
    interest job join key knowledge least look looking love make member minimum motivated need new office offer
    opportunity opportunities package paid part passion passionate pension people person plus position preferred
    proven qualification reference remote require requirement responsibility responsible responsibilities role salary
    seek self skill skills someone strong successful take team time track travel understanding use using want weekly
    well work working world year years
"""
_IN_EVERY_POSTING = 0.5


def share(stemmed: str) -> float:
    """In what share of descriptions of work a stem stands, from 1 for "and" down to `UNKNOWN`."""
    return _shares().get(stemmed, UNKNOWN)


@cache
def _shares() -> dict[str, float]:
    found = {word: 2.0**level for level, line in LEVELS.items() for word in line.split()}
    for word in _EVERY_POSTING.split():
        stemmed = stem(word)
        found[stemmed] = max(found.get(stemmed, 0.0), _IN_EVERY_POSTING)
    return found
