# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""English letters that put something right, confirm, or answer a change of theirs."""

from __future__ import annotations

from afterword.core.letter.compose.occasions import BREAK, Occasion

REPAIRS = {
    "repair": Occasion(
        "A correction: {role}",
        (
            (
                "I would like to correct something I said in our conversation {day} about the {role} role: I said {said}; the right answer is {correct}.",
                "I would like to correct something I said in our conversation about the {role} role: I said {said}; the right answer is {correct}.",
                "I would like to correct one point from our conversation about the {role} role: {correct}.",
                "I would like to correct one point: {correct}.",
            ),
            (
                "Please take this as the right version; I wanted you to have it as soon as I noticed.",
                "I wanted you to have the right version as soon as I noticed it.",
            ),
            BREAK,
            ("Thank you for your understanding, and thank you again for your time.",),
        ),
        ("correct",),
    ),
    "missed": Occasion(
        "{role}: my apology",
        (
            (
                "I am sorry that I did not come to our interview {day} for the {role} role at {employer}.",
                "I am sorry that I did not come to our interview for the {role} role at {employer}.",
            ),
            ("The fault is mine, and I apologise for the time it cost you.",),
            BREAK,
            (
                "If you are willing to offer me another time, I will be there; if not, I understand and thank you for the invitation.",
            ),
        ),
        ("role",),
    ),
    "confirm": Occasion(
        "Confirming: {role} interview",
        (
            ("Thank you for the invitation to talk about the {role} role at {employer}.",),
            (
                "I am glad to confirm our appointment on {booked}, and I look forward to it.",
                "I am glad to confirm our appointment, and I look forward to it.",
            ),
            BREAK,
            ("May I ask who will take part, with their names and roles, so that I can prepare well?{unnamed}",),
            ("If you need anything from me beforehand, please tell me.",),
        ),
        ("role",),
    ),
    "promise": Occasion(
        "As promised: {role}",
        (
            (
                "In our conversation {day} about the {role} role I promised you this: {promised}.",
                "In our conversation about the {role} role I promised you this: {promised}.",
            ),
            ("Here it is, with my thanks for the time you gave me.",),
            BREAK,
            ("If anything about it raises a question, I am glad to answer.",),
        ),
        ("promised",),
    ),
    "answer_reopened": Occasion(
        "{role}: thank you for writing again",
        (
            (
                "Thank you for thinking of me again. I was glad to hear from you, and I am interested in talking about the {role} role at {employer}.",
                "Thank you for thinking of me again. I was glad to hear from you, and I am interested in talking.",
            ),
            (
                "I am {free}; please tell me if one of these would suit you.",
                "Please tell me which days would suit you, and I will arrange my time accordingly.",
            ),
            BREAK,
            ("I look forward to our conversation.", "I look forward to talking with you again."),
        ),
    ),
    "rescinded": Occasion(
        "{role}: your message",
        (
            ("Thank you for telling me that the offer for the {role} role at {employer} has been withdrawn.",),
            (
                "I had been looking forward to the work, and would be grateful to know the reason if you are able to share it.",
            ),
            BREAK,
            ("I thank you and your colleagues for the time you gave me, and wish you well.",),
        ),
        ("role",),
    ),
    "repair_name": Occasion(
        "My apology for a misspelt name",
        (
            (
                "In my last message I wrote the name as {said}; the right spelling is {correct}.",
                "In my last message I misspelt your name; the right way to write it is {written}.",
            ),
            (
                "I apologise for the mistake, and have put it right on my side.",
                "I am sorry, and have put it right on my side.",
            ),
            BREAK,
            (
                "Thank you again for the time you gave me {day} to talk about the {role} role.",
                "Thank you again for your time.",
            ),
        ),
    ),
    "wrong_person": Occasion(
        "Please disregard my last message",
        (
            ("A message from me that was meant for somebody else has reached you by mistake.",),
            ("I apologise for the disturbance, and would be grateful if you disregarded and deleted it.",),
            BREAK,
            ("Thank you for your understanding.",),
        ),
    ),
    "addition": Occasion(
        "One addition to our conversation: {role}",
        (
            (
                "There is one point I would like to add to our conversation {day} about the {role} role: {correct}.",
                "There is one point I would like to add to our conversation about the {role} role: {correct}.",
            ),
            ("It bears on the work we talked about, and I wanted you to have it.",),
            BREAK,
            ("Thank you again for your time; I am glad to say more about it whenever it suits you.",),
        ),
        ("role", "correct"),
    ),
    "cancelled": Occasion(
        "{role}: thank you for letting me know",
        (
            (
                "Thank you for letting me know that our appointment about the {role} role at {employer} cannot take place as planned.",
            ),
            ("I understand, and my interest in the role has not changed.",),
            BREAK,
            ("May I ask whether there will be another date? I will gladly arrange my time around yours.",),
        ),
        ("role",),
    ),
}
