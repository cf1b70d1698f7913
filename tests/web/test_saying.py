"""Sentences of the flows are known again by their words and said in another language."""

from __future__ import annotations

import pytest

from afterword.web.catalogue import Entry
from afterword.web.saying import Saying

HEAD = Entry("", ("Plural-Forms: nplurals=2; plural=(n != 1);\n",))
GERMAN = Saying(
    [
        HEAD,
        Entry("Call {name}", ("{name} anrufen",)),
        Entry("Call {name} and say yes", ("{name} anrufen und zusagen",)),
        Entry("The letter is kept.", ("Der Brief bleibt erhalten.",)),
        Entry("It did not go: {why}", ("Er ging nicht: {why}",)),
        Entry("What is the address of {name}? It is kept.", ("Wie lautet die Adresse von {name}? Sie wird behalten.",)),
        Entry("the address", ("die Adresse",)),
        Entry("The server refused {what}.", ("Der Server lehnt {what} ab.",)),
        Entry("{count} letter waits", ("{count} Brief wartet", "{count} Briefe warten"), "{count} letters wait"),
        Entry("One thing today.", ("Eine Sache heute.", "{n} Dinge heute."), "{n} things today."),
        Entry("Two", ("Zwei",)),
        Entry("The end", ("Das Ende",)),
        Entry("Not done yet", ("",)),
        Entry("{x}, {y}", ("{y}; {x}",)),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("The letter is kept.", "Der Brief bleibt erhalten."),
        ("Call Jo Park", "Jo Park anrufen"),
        ("Call Jo Park and say yes", "Jo Park anrufen und zusagen"),
        ("The server refused the address. The end", "Der Server lehnt die Adresse ab. Das Ende"),
        ("It did not go: The letter is kept.", "Er ging nicht: Der Brief bleibt erhalten."),
        (
            "What is the address of Prof. Dr.-Ing. habil. Ida Pohl? It is kept.",
            "Wie lautet die Adresse von Prof. Dr.-Ing. habil. Ida Pohl? Sie wird behalten.",
        ),
        ("1 letter waits", "1 Brief wartet"),
        ("12 letters wait", "12 Briefe warten"),
        ("One thing today.", "Eine Sache heute."),
        ("Two things today.", "Zwei Dinge heute."),
        ("The end: hired", "Das Ende: hired"),
        ("Not done yet", "Not done yet"),
        ("What they wrote, 2026", "What they wrote, 2026"),
        ("550 5.1.1 no such user. The letter is kept.", "550 5.1.1 no such user. Der Brief bleibt erhalten."),
        ("", ""),
    ],
)  # fmt: skip
def test_a_sentence_is_known_again_by_its_words(english: str, german: str) -> None:
    assert GERMAN.say(english) == german


def test_a_name_is_never_translated_whatever_it_is() -> None:
    assert GERMAN.say("Call The end") == "The end anrufen"


def test_a_sentence_that_nobody_knows_keeps_its_words_but_not_its_days() -> None:
    saying = Saying([HEAD], lambda text: text.replace("Tue 24 Nov", "Di 24. Nov."))

    assert saying.say("They meet on Tue 24 Nov.") == "They meet on Di 24. Nov.."


def test_a_language_with_three_forms_picks_by_its_own_rule() -> None:
    rule = "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\n"
    forms = ("{count} list", "{count} listy", "{count} listów")
    polish = Saying([Entry("", (rule,)), Entry("{count} letter", forms, "{count} letters")])

    assert [polish.say(words) for words in ("1 letter", "3 letters", "5 letters")] == ["1 list", "3 listy", "5 listów"]
