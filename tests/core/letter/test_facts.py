"""Facts typed as short lines become pieces of a sentence, or stay as they are."""

from __future__ import annotations

import pytest

from afterword.core.letter.compose.allocation import allocate
from afterword.core.letter.compose.facts import read_fact
from afterword.core.letter.compose.moments import read_moment
from afterword.core.letter.note import printable


@pytest.mark.parametrize(
    ("said", "shape", "text"),
    [
        ("ran the storm desk for three seasons", "clause", "I ran the storm desk for three seasons"),
        ("cut waste by a fifth", "clause", "I cut waste by a fifth"),
        (
            "Trained 26 volunteers and wrote their handbook.",
            "clause",
            "I trained 26 volunteers and wrote their handbook",
        ),
        ("140 loans handled a year", "clause", "I handled 140 loans a year"),
        ("trained nurse", "state", "I am a trained nurse"),
        ("certified welder since 2018", "state", "I have been a certified welder since 2018"),
        ("salvage plan", "skill", "a salvage plan"),
        ("spreadsheets", "record", "spreadsheets"),
        ("speaks Polish", "state", "I speak Polish"),
        ("welds steel and repairs trailers", "state", "I weld steel and repair trailers"),
        ("AWS D1.1 certified since 2019", "state", "I have been AWS D1.1 certified since 2019"),
        ("licensed in Ohio", "state", "I am licensed in Ohio"),
        ("I know the Harwell archive", "state", "I know the Harwell archive"),
        ("average wait under four minutes", "result", "an average wait under four minutes"),
        ("two years without a reject", "result", "two years without a reject"),
        ("no deadline missed in four years", "result", "no deadline missed in four years"),
        ("Guidewire", "skill", "Guidewire"),
        ("Python and Django", "skill", "Python and Django"),
        ("PhD in hydrology", "skill", "PhD in hydrology"),
        ("Head of a kitchen of twelve", "record", "Head of a kitchen of twelve"),
        ("Responsible for two wards", "state", "I have been responsible for two wards"),
        ("Fluent in Portuguese", "state", "I am fluent in Portuguese"),
        ("I'm a certified rigger", "state", "I am a certified rigger"),
        ("Successfully moved 40 shelves", "clause", "I successfully moved 40 shelves"),
        ("Currently maintain 60 boats", "state", "I currently maintain 60 boats"),
        ("Speak Dutch at work", "state", "I speak Dutch at work"),
        ("Lead developer of a team", "record", "Lead developer of a team"),
        ("We cut waste by a third", "clause", "We cut waste by a third"),
        ("At Quay I rewrote the tide tables", "clause", "At Quay I rewrote the tide tables"),
        ("When I ran the desk, we answered 95 % in time", "clause", "When I ran the desk, we answered 95 % in time"),
        ("While at Quay, I cut the wait to five weeks", "clause", "While at Quay, I cut the wait to five weeks"),
    ],
)
def test_a_fact_takes_the_shape_of_its_first_words(said: str, shape: str, text: str) -> None:
    fact = read_fact(said, "en")

    assert (fact.shape, fact.text) == (shape, text)


def test_a_sentence_that_begins_elsewhere_is_small_within_another_one() -> None:
    assert read_fact("At Quay I rewrote the tide tables", "en").inside == "at Quay I rewrote the tide tables"
    assert read_fact("We cut waste", "en").inside == "we cut waste"
    assert read_fact("I cut waste", "en").inside == "I cut waste"
    assert read_fact("We cut waste", "en").also == "We also cut waste"


def test_other_languages_keep_the_words_after_a_colon() -> None:
    assert read_fact("Reklamationsquote von 3 auf 1 Prozent", "de").shape == "record"

    assert (
        read_fact("ich habe acht Auszubildende eingearbeitet", "de").text == "Ich habe acht Auszubildende eingearbeitet"
    )


def test_each_person_gets_the_fact_that_answers_their_topic_and_none_twice() -> None:
    facts = [read_fact(fact, "en") for fact in ("trained five analysts", "rebuilt the night import", "speaks Polish")]

    shares = allocate(["how the night import fails", "the circle for new analysts"], facts, "en")

    assert [share[0].said for share in shares] == ["rebuilt the night import", "trained five analysts"]
    assert sorted(fact.said for share in shares for fact in share) == sorted(fact.said for fact in facts)


def test_with_fewer_facts_than_people_a_fact_is_used_again_and_nobody_goes_without() -> None:
    shares = allocate(["a", "b", "c"], [read_fact("speaks Polish", "en")], "en")

    assert [len(share) for share in shares] == [1, 1, 1]


@pytest.mark.parametrize(
    ("note", "shape", "topic"),
    [
        ("they asked me how I handle late data", "asked", "how I handle late data"),
        ("asked me to describe a bad day", "asked", "me to describe a bad day"),
        ("they're drowning in tickets", "told", "you are drowning in tickets"),
        ("he's found nobody yet", "told", "you have found nobody yet"),
        ("Ms. Berg wants a calm front desk", "told", "you want a calm front desk"),
        ("her team loses two days a month", "told", "your team loses two days a month"),
        ("that nobody reads the reports", "told", "nobody reads the reports"),
        ("good chat about sailing", "light", "sailing"),
        ("why visitors never see the banners", "topic", "why visitors never see the banners"),
        ("customers call before they read the mail", "noted", "customers call before they read the mail"),
        ("wants someone who can calm callers", "told", "you want someone who can calm callers"),
        ("how her team separates late files", "topic", "how your team separates late files"),
        ("how deals are split in their team", "topic", "how deals are split in your team"),
        ("what he expects of people", "topic", "what you expect of people"),
        ("how the new nurse found her ward", "topic", "how the new nurse found her ward"),
        ("faculty who lose their drafts", "topic", "faculty who lose their drafts"),
        ("he runs the desk and hates paper", "told", "you run the desk and hate paper"),
        ("I asked how they train new staff", "answer", "how you train new staff"),
        ("we laughed about the coffee machine", "laugh", "the coffee machine"),
        ("we agreed that nobody reads reports", "agreed", "nobody reads reports"),
        ("your tide gauge stalled twice", "noted", "your tide gauge stalled twice"),
        ("the updated charts of the bay", "topic", "the updated charts of the bay"),
        ("slips still kept on paper", "topic", "slips still kept on paper"),
        ("moving the buoys, he hopes by May", "told", "you are moving the buoys, you hope by May"),
        ("", "topic", ""),
    ],
)
def test_a_note_takes_the_shape_of_its_first_words(note: str, shape: str, topic: str) -> None:
    moment = read_moment(note, "Kim Berg")

    assert (moment.shape, moment.topic) == (shape, topic)


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        (
            "moving the buoys without losing one, she cares about the old moorings",
            "moving the buoys without losing one",
        ),
        ("struggles with nights, wants a rota", "struggles with nights"),
        ("the new lab, I told her about my thesis", "the new lab"),
        ("die Einarbeitung am Hafen, sie will weniger Fehler", "die Einarbeitung am Hafen"),
        ("la relève de nuit, elle veut moins d'erreurs", "la relève de nuit"),
        ("when the tide turns, they lose an hour", "when the tide turns, they lose an hour"),
        ("in the winter, they stop the ferries", "in the winter, they stop the ferries"),
        ("said that in winter, they close", "said that in winter, they close"),
        ("tides, charts and buoys", "tides, charts and buoys"),
    ],
)
def test_a_second_sentence_behind_a_comma_stays_out(note: str, kept: str) -> None:
    assert printable(note) == kept
