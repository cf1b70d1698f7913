"""What an answer to the reminder of a call says of it: what is certain counts, all else is nothing."""

from __future__ import annotations

import pytest

from afterword.core.reminders.told import ToldByMail, told_by_mail

NAMES = ("Amara", "Okafor", "Halden")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("no answer", "no_answer"),
        ("Nobody answered.", "no_answer"),
        ("I called, no answer", "no_answer"),
        ("couldn’t reach her", "no_answer"),
        ("she did not answer", "no_answer"),
        ("Keine Antwort", "no_answer"),
        ("Niemanden erreicht", "no_answer"),
        ("hat nicht abgenommen", "no_answer"),
        ("done, but no answer", "no_answer"),
        ("Voicemail", "voicemail"),
        ("no answer, left her a message", "voicemail"),
        ("Nachricht hinterlassen", "voicemail"),
        ("Auf den Anrufbeantworter gesprochen", "voicemail"),
        ("It was a bad moment", "bad_moment"),
        ("schlechter Zeitpunkt", "bad_moment"),
        ("done", "answered"),
        ("Erledigt", "answered"),
        ("I spoke with Amara Okafor", "answered"),
        ("Habe mit Okafor gesprochen", "answered"),
        ("spoke\n\nSent from my phone", "answered"),
        ("Spoke\n-- \nMaya, 555 0100, not an answer", "answered"),
    ],
)
def test_an_outcome_in_a_few_words_is_understood(text: str, outcome: str) -> None:
    assert told_by_mail(text, NAMES) == ToldByMail(outcome)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("done, they decide on the 12th", "they decide on the 12th"),
        ("spoke, by Friday", "by Friday"),
        ("They decide on the 12th", "They decide on the 12th"),
        ("Spoke with Amara Okafor, they will let me know by 12 December", "they will let me know by 12 December"),
        ("Erledigt, sie entscheiden bis Freitag", "sie entscheiden bis Freitag"),
        ("Gesprochen, Bescheid am 12. Dezember", "Bescheid am 12. Dezember"),
    ],
)
def test_the_day_they_named_is_kept_in_the_words_typed(text: str, said: str) -> None:
    assert told_by_mail(text, NAMES) == ToldByMail("answered", said)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "approve",
        "no",
        "called",
        "not done yet",
        "I have not called",
        "I have not spoken to her",
        "nicht gesprochen",
        "left no message",
        "abgenommen",
        "spoke, she said no",
        "spoke, she was friendly",
        "done, they chose someone else",
        "got the job!",
        "spoke and left a message",
        "spoke or no answer?",
        "spoke; they do not decide before Friday",
        "no answer, they decide on the 12th",
        "spoke " * 40,
    ],
)
def test_two_things_a_not_or_more_than_the_day_say_nothing(text: str) -> None:
    assert told_by_mail(text, NAMES) is None
