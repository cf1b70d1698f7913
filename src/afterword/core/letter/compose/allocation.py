"""Which fact goes to whom, decided before a word is written."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.core.letter.compose.facts import Fact, likeness


def allocate(topics: Sequence[str], facts: Sequence[Fact], lang: str, role: str = "") -> tuple[tuple[Fact, ...], ...]:
    """Facts for each topic, in the order of the topics.

    Best likeness to the topic first, then to the role; no fact twice while facts last;
    each person gets one before anybody gets a second, and
    nobody gets more than three. With fewer facts than people the last ones share a fact: then it is used again.
    """
    shares: list[list[Fact]] = [[] for _ in topics]
    left = list(facts)
    for _ in range(3):
        waiting = [index for index in range(len(topics)) if facts]
        while waiting and left:
            index, fact = _best(waiting, left, topics, (lang, role))
            shares[index].append(fact)
            left.remove(fact)
            waiting.remove(index)
    for index, share in enumerate(shares):
        if not share and facts:
            share.append(max(facts, key=lambda fact: likeness(fact, topics[index], lang)))
    return tuple(
        tuple(sorted(share, key=lambda fact: -likeness(fact, topics[i], lang))) for i, share in enumerate(shares)
    )


def _best(
    waiting: Sequence[int], left: Sequence[Fact], topics: Sequence[str], given: tuple[str, str]
) -> tuple[int, Fact]:
    lang, role = given
    pairs = [
        (2 * likeness(fact, topics[index], lang) + bool(likeness(fact, role, lang)), -index, -at, index, fact)
        for index in waiting
        for at, fact in enumerate(left)
    ]
    best = max(pairs, key=lambda pair: pair[:3])
    return best[3], best[4]
