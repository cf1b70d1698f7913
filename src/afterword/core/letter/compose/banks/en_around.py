# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""English letters around an interview and an ending: names asked for, news to those who met you."""

from __future__ import annotations

from afterword.core.letter.compose.occasions import BREAK, Occasion

AROUND = {
    "ask_names": Occasion(
        "{role} interview: whom will I meet?",
        (
            (
                "Thank you for arranging the interview {day} for the {role} role at {employer}.",
                "Thank you for arranging the interview for the {role} role at {employer}.",
            ),
            BREAK,
            (
                "Could you please tell me who will take part, how each of them writes their name, and what they do? I would like to prepare well and address everyone correctly.",
                "May I ask for the names of those I will meet, spelt as they write them, and for their roles? I would like to address everyone correctly.",
            ),
            (
                "If you may share their addresses as well, I would be glad to thank them afterwards.",
                "I would also be glad of an address at which I may thank each of them afterwards, if you can share it.",
            ),
            ("Thank you for your help.", "Thank you; I am grateful for your help."),
        ),
        ("role",),
    ),
    "ask_address": Occasion(
        "{role} interview: a request",
        (
            (
                "Thank you again for arranging the interview {day} for the {role} role at {employer}.",
                "Thank you again for arranging the interview for the {role} role at {employer}.",
            ),
            (
                "I would like to thank everyone I spoke with and do not have every address. Could you please send me those you may share, or pass my thanks on?",
                "I would like to write a line of thanks to everyone I met. Could you please tell me where I may write to them, or pass my thanks on?",
            ),
            BREAK,
            ("I am grateful for your help.", "Thank you for the trouble you take."),
        ),
        ("role",),
    ),
    "tell_interviewer": Occasion(
        "{role}: good news, and my thanks",
        (
            (
                "I wanted you to hear it from me: I have accepted the {role} role at {employer}, and I look forward to it.",
                "You may have heard already: I have accepted the {role} role at {employer}, and I am glad of it.",
            ),
            (
                "I have not forgotten our talk about {topic}.",
                "Thank you again for the time you took for our conversation.",
            ),
            BREAK,
            ("I look forward to working with you.", "I hope to see you soon, and I look forward to working with you."),
        ),
        ("role",),
    ),
    "hold_check": Occasion(
        "{role}: is there news?",
        (
            (
                "Some time ago you told me that the {role} role at {employer} was on hold. May I ask whether it is moving again?",
                "I am coming back to the {role} role at {employer}, which was on hold when we last wrote. May I ask how things stand?",
            ),
            (
                "My interest has not changed, and I would be glad to go on with our conversation.",
                "I am still interested in it, and I would be glad to hear from you.",
            ),
            ("Since then there has been one thing worth adding: {clause}.",),
            BREAK,
            (
                "If it is too early to say, please tell me when I may ask again.",
                "If there is nothing to say yet, a word on when I may ask again would help me.",
            ),
        ),
        ("role",),
    ),
    "cancelled_for_good": Occasion(
        "{role}: thank you for letting me know",
        (
            (
                "Thank you for letting me know that the interview for the {role} role at {employer} will not take place.",
            ),
            ("I would have liked to talk with you, and I understand.",),
            BREAK,
            (
                "Should a role come up later, I would be glad to hear from you.",
                "I would be glad if you kept me in mind for another time.",
            ),
            ("I wish you and your colleagues all the best.",),
        ),
        ("role",),
    ),
    "not_met": Occasion(
        "{role}: our interview",
        (
            (
                "We had an interview planned {day} for the {role} role at {employer}, and I believe that we missed each other.",
                "We had an interview planned for the {role} role at {employer}, and I believe that we missed each other.",
            ),
            ("I was there at the time we had agreed on, and I know that something can always come up.",),
            BREAK,
            ("I am still glad to talk with you. Which other day and time would suit you?",),
        ),
        ("role",),
    ),
    "expired": Occasion(
        "Your offer: {role}",
        (
            (
                "I owe you an answer about the offer for the {role} role at {employer}, and I let the date pass. I apologise for that.",
            ),
            ("Thank you for the offer and for the trust behind it.",),
            BREAK,
            (
                "If you are willing to tell me how things stand now, I would be grateful; if the matter is closed, I understand.",
            ),
        ),
        ("role",),
    ),
}
