"""The filter learns from decisions alone, sees through disguises, and is unsure where it knows nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from afterword.core.comments.spam import LEAST_LEARNED, Seen, is_likely, spam_chance, traits

BAD = (
    "Cheap pills without prescription, order now https://pills.test",
    "Best casino bonus, win money now https://casino.test",
    "Earn 5000 a week from home, click https://money.test",
    "Buy followers and likes, cheap price https://likes.test",
    "Loans approved now, click for the best price https://loans.test",
)
GOOD = (
    "Thank you, I sent my letter the same evening and they answered at noon.",
    "In my panel there were four people; should each letter name another moment?",
    "The recruiter told me to wait two weeks. Is a call on day five too early then?",
    "I misspelt her name once and she remembered. Check it twice.",
    "My interview was on a Friday before a holiday, the morning slot worked well.",
)


def learned(bad: Iterable[str], good: Iterable[str]) -> tuple[dict[str, Seen], Seen]:
    spam, fair, counts = Counter[str](), Counter[str](), (list(bad), list(good))
    for text in counts[0]:
        spam.update(traits(text))
    for text in counts[1]:
        fair.update(traits(text))
    return {each: Seen(spam[each], fair[each]) for each in spam | fair}, Seen(len(counts[0]), len(counts[1]))


KNOWN = learned(BAD * 3, GOOD * 3)


def chance(text: str) -> float:
    found = spam_chance(traits(text), *KNOWN)
    assert found is not None
    return found


def test_before_enough_was_decided_nothing_is_said() -> None:
    words, _ = KNOWN

    assert spam_chance(traits(BAD[0]), words, Seen(LEAST_LEARNED, LEAST_LEARNED - 1)) is None
    assert not is_likely(None)


def test_it_tells_advertising_from_talk() -> None:
    assert is_likely(chance("Win money at the best casino now, cheap price https://other.test"))
    assert chance("I sent her the letter the same evening, and they answered two weeks later.") < 0.1


def test_what_it_does_not_know_it_is_unsure_of() -> None:
    assert 0.1 < chance("Zebras graze quietly.") < 0.9


@pytest.mark.parametrize(
    "disguised",
    [
        "Win m\u043en\u0435y at the best c\u0430sin\u043e now, cheap price https://other.test",
        "Ｗｉｎ ｍｏｎｅｙ at the best ｃａｓｉｎｏ now, cheap price https://other.test",
        "\u0336".join("Win money at the best casino now, cheap price ") + "https://other.test",
        "WIN MONEY AT THE BEST CASINO NOW CHEAP PRICE HTTPS://OTHER.TEST",
    ],
)  # fmt: skip
def test_a_disguise_changes_little(disguised: str) -> None:
    assert is_likely(chance(disguised))


def test_fair_words_around_do_not_make_spam_fair() -> None:
    hidden = f"{BAD[1]} {BAD[0]} {GOOD[0]}"

    assert chance(hidden) > 0.4


def test_scripts_without_spaces_are_read_too() -> None:
    assert "面接" in traits("面接のあとで")


def test_it_stays_a_number_when_everything_is_certain() -> None:
    words, total = learned(BAD * 400, GOOD * 400)

    assert spam_chance(traits(" ".join(BAD)), words, total) == pytest.approx(1, abs=0.01)
    assert spam_chance(traits(" ".join(GOOD)), words, total) == pytest.approx(0, abs=0.01)
