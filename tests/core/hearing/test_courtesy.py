"""Friendly words after a talk ask for nothing; an invitation beside them is heard all the same."""

from __future__ import annotations

import pytest

from afterword.core.hearing.meaning import Meaning, meaning


@pytest.mark.parametrize(
    "said",
    [
        "Great to hear from you! Lunch some time?",
        "Thanks! We should grab lunch when you're in town.",
        "It was great to talk. Let's have a coffee one of these days.",
        "Thanks Rosa. Coffee next week?",
        "Es war uns eine Freude, Sie kennenzulernen!",
        "Sehr gerne! Es war schön, Sie kennenzulernen.",
        "Ravi de vous avoir rencontrée, à bientôt.",
        "Fue un placer conocerte, hablamos pronto.",
        "È stato un piacere conoscerla, a presto!",
        "Het was leuk je te ontmoeten, tot snel!",
        "Det var trevligt att träffa dig!",
        "Miło było Panią poznać, do usłyszenia!",
        "Foi um prazer conhecê-la, até breve!",
        "You're very welcome, Rosa. It was lovely meeting you too. Talk soon.",
    ],
)
def test_who_is_glad_or_hungry_invites_nobody(said: str) -> None:
    heard = meaning("Re: Thank you", said)

    assert (heard.meaning, heard.evidence, heard.sure) == (Meaning.OTHER, "", False)


@pytest.mark.parametrize(
    "said",
    [
        "Lunch with the team on Thursday, to see whether we fit?",
        "It was great to meet you. Coffee with our CEO next week?",
        "Would you have time for a second interview over lunch on Friday?",
        "Es war schön, Sie kennenzulernen. Wir möchten Sie gerne zu einem zweiten Gespräch einladen.",
        "Es war schön, Sie kennenzulernen, und wir möchten Sie zum nächsten Gespräch einladen.",
        "It was lovely meeting you, and we would like to invite you back to meet the directors.",
        "Would be great to meet you again, are you free for a call on Monday?",
    ],
)
def test_an_invitation_beside_them_is_heard(said: str) -> None:
    assert meaning("Re: Thank you", said).meaning is Meaning.INTERVIEW_INVITE
