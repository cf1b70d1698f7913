# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""English letters for every occasion that is no thank-you; a slot in braces must be known or its sentence is left out."""

from __future__ import annotations

from afterword.core.letter.compose.banks.en_around import AROUND
from afterword.core.letter.compose.banks.en_repairs import REPAIRS
from afterword.core.letter.compose.occasions import BREAK, Occasion

_GREAT_WISH = (
    "I wish you and your colleagues every success, and I hope that our paths cross again.",
    "I wish you and your team all the best, and would be glad if our paths crossed again.",
)
_THANKS_FOR_TIME = (
    "Thank you again for our conversation {day} about the {role} role at {employer}.",
    "Thank you once more for the time you gave me {day} to talk about the {role} role at {employer}.",
    "Thank you again for our conversation about the {role} role at {employer}.",
)

OCCASIONS = {
    "reminder": Occasion(
        "{role}: a short reminder",
        (
            (
                "I wanted to come back briefly to the {role} role at {employer}.",
                "A short note about the {role} role at {employer}.",
            ),
            (
                "You will have a good deal to do, so I will be brief. Is there any news you can share, or a day on which I should ask again?",
                "Is there any news you can share? If it is too early, I am glad to wait.",
            ),
            ("Since we spoke there has been one thing worth adding: {clause}.",),
            BREAK,
            (
                "The role is still one I would very much like to take on. Thank you for keeping me in mind.",
                "I would still be very glad to join you. Thank you for any news you can give me.",
            ),
        ),
        ("role",),
    ),
    "status": Occasion(
        "{role}: how things stand",
        (
            _THANKS_FOR_TIME,
            (
                "I am still very interested in it, and I would be glad to join your team.",
                "My interest in the role is as strong as it was then, and I would be glad to do the work.",
            ),
            ("Our talk about {topic} is still on my mind.",),
            ("One thing that may be of use to you in the meantime: {clause}.",),
            BREAK,
            (
                "I understood that a decision was planned {decision}; may I ask how the process stands, and when I might expect to hear?",
                "May I ask how the process stands, and when I might expect to hear from you?",
            ),
            (
                "If there is anything more I can provide, I will gladly send it.",
                "If you need anything further from me, I am happy to send it.",
            ),
        ),
        ("role",),
    ),
    "closing": Occasion(
        "{role}: a last word of thanks",
        (
            (
                "This is a last note from me about the {role} role at {employer}, with my thanks for our conversation {day}.",
                "This is a last note from me about the {role} role at {employer}, with my thanks for the conversation we had.",
            ),
            (
                "My interest remains, and I would be glad to hear from you whenever there is news.",
                "I am still interested in the work, and a word from you would be welcome at any time.",
            ),
            BREAK,
            (
                "I know that such decisions take time, so I will not write again unless I hear from you.",
                "You will have much to weigh, so I will leave it here and not write again unless I hear from you.",
            ),
            _GREAT_WISH,
        ),
        ("role",),
    ),
    "rejection_reply": Occasion(
        "Thank you: {role}",
        (
            (
                "Thank you for letting me know about the {role} role, and for the time you and your colleagues at {employer} gave me.",
                "Thank you for your message about the {role} role, and for the time that you and your colleagues gave me.",
            ),
            (
                "I would have been glad to join you, and I respect the decision.",
                "I am sorry that it did not work out this time, and I respect the decision.",
            ),
            (
                "I valued our conversation about {topic}.",
                "I valued the conversation and what I learned about your work.",
            ),
            BREAK,
            ("If you have a moment, I would welcome a sentence on what I could do better another time{feedback}.",),
            (
                "I would be happy if you kept me in mind for a role that may come up later.",
                "Should another role come up later, I would be glad to hear from you.",
            ),
            ("I wish you and your team every success.", "My best wishes go to you and your team."),
        ),
        ("role",),
    ),
    "withdrawal": Occasion(
        "Withdrawing my application: {role}",
        (
            ("I would like to withdraw my application for the {role} role at {employer}.",),
            ("Please give the appointment of {booked} to somebody else.",),
            (
                "I wanted you to know at once, so that you can plan accordingly.",
                "I am telling you at once so that you can go on without waiting for me.",
            ),
            BREAK,
            (
                "Thank you for the time you gave me {day} and for all that I learned about your work.",
                "Thank you for the time you and your colleagues gave me and for all that I learned about your work.",
            ),
            _GREAT_WISH,
        ),
        ("role",),
    ),
    "decline": Occasion(
        "Your offer: {role}",
        (
            (
                "Thank you very much for the {offer} for the {role} role at {employer}, and for the trust that stands behind it.",
                "Thank you very much for offering me the {role} role at {employer}, and for the trust that stands behind it.",
            ),
            (
                "After careful thought I have decided to decline it.",
                "Having thought it over with care, I have decided to decline the offer.",
                "The reason lies in {reason} alone; after careful thought I have decided to decline the offer.",
            ),
            ("I am telling you at once so that you can offer the role to somebody else.",),
            BREAK,
            (
                "Our conversations were a pleasure, and I am grateful for the time you and your colleagues gave me.",
                "It was good to talk with you and your colleagues, and I am grateful for the time you gave me.",
            ),
            _GREAT_WISH,
        ),
        ("role",),
    ),
    "offer_acknowledge": Occasion(
        "Your offer: {role}",
        (
            (
                "Thank you very much for the {offer} for the {role} role at {employer}; I was very glad to receive it.",
                "Thank you very much for offering me the {role} role at {employer}; I was very glad to hear it.",
            ),
            (
                "I will read everything with care and give you my answer by {answer_by}.",
                "I would like to read everything with care before I answer.",
            ),
            BREAK,
            (
                "Would you please send me the offer with its terms in writing, and confirm that {answer_by} is the date by which you need my answer?",
                "Would you please send me the offer with its terms in writing, and tell me by when you need my answer?",
            ),
            ("I look forward to reading it.", "Thank you again for your trust."),
        ),
        ("role",),
    ),
    "acceptance": Occasion(
        "Accepting your offer: {role}",
        (
            (
                "Thank you for the {offer}. I am delighted to accept the {role} position at {employer}.",
                "Thank you for your offer. I am delighted to accept the {role} position at {employer}.",
            ),
            BREAK,
            ("So that we have the same understanding, these are the terms as I have them: {terms}.",),
            (
                "Please let me know if any of this differs from your records, and what you need from me before I begin.",
                "Please tell me if your records say otherwise, and which documents you need from me before I start.",
            ),
            BREAK,
            ("I look forward to working with you and the team.", "I look forward to starting and to working with you."),
        ),
        ("role", "terms"),
    ),
    "extension": Occasion(
        "Your offer: {role}",
        (
            (
                "Thank you again for the {offer} for the {role} role at {employer}; it means a great deal to me.",
                "Thank you again for offering me the {role} role at {employer}; it means a great deal to me.",
            ),
            ("It deserves a considered answer, and I would like to give you a firm one.",),
            BREAK,
            (
                "You asked for my answer by {answer_by}. Would it be possible for me to answer on {new_date} instead? You would have my final answer on that day.",
                "Would it be possible for me to answer on {new_date}? You would have my final answer on that day.",
            ),
            ("If that causes you any difficulty, please tell me; I will do my best to fit in with your planning.",),
        ),
        ("role", "new_date"),
    ),
    "competing_offer": Occasion(
        "{role}: a date you should know of",
        (
            _THANKS_FOR_TIME,
            (
                "I am writing because I have received an offer from another employer and am asked to answer by {answer_by}.",
            ),
            BREAK,
            (
                "The {role} role at {employer} is the one I would rather take, and so I would be grateful to know whether a decision before that date is possible.{preferred}",
                "I would be grateful to know whether a decision before that date is possible.",
            ),
            (
                "I know that your process has its own pace, and I will respect it whatever the answer.",
                "If it is not possible, I understand; I only wanted to tell you openly and in good time.",
            ),
        ),
        ("role", "answer_by"),
    ),
    "hold_reply": Occasion(
        "{role}: thank you for the update",
        (
            (
                "Thank you for telling me that the {role} role at {employer} is on hold for the time being.",
                "Thank you for telling me how things stand with the {role} role at {employer}.",
            ),
            (
                "I understand that such things change, and I remain interested.",
                "I understand, and my interest in the role has not changed.",
            ),
            BREAK,
            (
                "I will be glad to pick up the conversation again when the time comes, and will ask how things stand in some weeks if I may.",
                "Whenever it moves on again, I would be glad to continue our conversation.",
            ),
            ("Until then I wish you and your team all the best.",),
        ),
        ("role",),
    ),
    "keep_in_touch": Occasion(
        "A line from {name}",
        (
            (
                "I have thought back with pleasure to our conversation about the {role} role at {employer}.",
                "I still think back with pleasure to our conversation about the {role} role at {employer}.",
                "It is some time since we talked about the {role} role at {employer}, and I think back to it with pleasure.",
            ),
            (
                "Congratulations on the news: {news}.{congratulate}",
                "Something reached me that may be of interest to you: {news}.",
                "I thought that this might interest you: {news}.",
            ),
            (
                "There is a little news from my side, too: {own}.",
                "A short word on what I have been doing: {own}.",
            ),
            BREAK,
            (
                "There is no need to answer; I only wanted to send a friendly note.",
                "No answer is needed; I simply wanted to send you a few lines.",
            ),
            (
                "I hope all is well with you and your team, and would be glad to hear how you are getting on.",
                "I hope that you and your team are well, and I would be glad to stay in touch.",
            ),
        ),
        ("told",),
    ),
    "agency_debrief": Occasion(
        "{role} at {employer}: how the interview went",
        (
            (
                "Thank you for arranging the interview for the {role} role at {employer}. Here is my account while it is fresh.",
                "Thank you for arranging the interview for the {role} role at {employer}. Here, in short, is how it went.",
            ),
            BREAK,
            ("{account}",),
            BREAK,
            ("My interest in the role is real, and I would like to go on to the next round.{interested}",),
            (
                "Could you please ask about the open point, and pass my thanks on to everyone I met?{concerned}",
                "Please pass my thanks on to everyone I met, and tell me if anything else would help you.",
            ),
            ("I am glad to talk it through by phone if that is easier for you.",),
        ),
        ("listed",),
    ),
    "referrer": Occasion(
        "{role} at {employer}: thank you",
        (
            (
                "{thanked}Thank you again for putting in a word for me at {employer} for the {role} role.",
                "{thanked}Thank you again for recommending me for the {role} role at {employer}.",
                "{unthanked}Thank you for putting in a word for me at {employer} for the {role} role.",
                "{unthanked}Thank you for recommending me for the {role} role at {employer}.",
            ),
            (
                "You should be the first to hear how it went. {news}.",
                "I wanted you to know where things stand. {news}.",
            ),
            BREAK,
            (
                "Your support means a great deal to me, and I will let you know how it goes on.",
                "I am grateful for your support, and will tell you how it continues.",
            ),
            ("If I can do something for you in return, please tell me.",),
        ),
    ),
    "reference_brief": Occasion(
        "Reference for the {role} role at {employer}",
        (
            (
                "Thank you for being willing to speak for me. I am being considered for the {role} role at {employer}, and they may get in touch with you.",
            ),
            BREAK,
            ("What would help you to know: {listed}.",),
            ("If you can, please speak about this: {stress}.",),
            BREAK,
            ("Please tell me if the timing does not suit you, and I will arrange it otherwise.",),
            ("I am grateful for your help, and will let you know how it turns out.",),
        ),
        ("role", "listed"),
    ),
    "arranger": Occasion(
        "Thank you for arranging my interview: {role}",
        (
            (
                "Thank you for arranging the interview {day} for the {role} role at {employer}.",
                "Thank you for arranging the interview for the {role} role at {employer}.",
            ),
            (
                "I was glad to talk with your colleagues, and would be very happy to hear from you about the next steps.{met}",
                "It was good to talk with your colleagues, and I look forward to hearing how it goes on.{met}",
                "The role interests me very much, and I would be happy to hear from you about the next steps.{unmet}",
            ),
            ("Please pass my thanks on to {others} as well.",),
            BREAK,
            (
                "If you need anything else from me, a short message is enough.",
                "Should you need anything further from me, please write at any time.",
            ),
        ),
        ("role",),
    ),
    "reference_thanks": Occasion(
        "Thank you for your reference",
        (
            (
                "Thank you for speaking for me to {employer} about the {role} role.",
                "Thank you for giving me a reference for the {role} role at {employer}.",
            ),
            ("You should hear how it stands. {news}.",),
            BREAK,
            (
                "Your time and your good word mean a great deal to me, and I will keep you informed.",
                "I am grateful for the time you took, and will let you know how it goes on.",
            ),
            ("If I can ever return the favour, please tell me.",),
        ),
    ),
    **REPAIRS,
    **AROUND,
}
