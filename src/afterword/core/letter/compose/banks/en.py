# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""English phrases for thank-yous. {day} is "on Tuesday"; {topic} the moment; {fact} and {more} the person's own facts."""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "Thank you for the time you gave me {day} to talk about the {role} role at {employer}.",
        "I am grateful for the time you took {day} to discuss the {role} position at {employer} with me.",
        "It was kind of you to make time {day} for a conversation about the {role} role at {employer}, and I thank you for it.",
        "Many thanks for making time {day} to speak with me about the {role} position at {employer}.",
        "Our conversation {day} about the {role} role at {employer} is one I am grateful for; thank you for making the time.",
        "My thanks for the time you set aside {day} to talk with me about the {role} role at {employer}.",
        "I appreciated the time you made {day} to speak with me about the {role} position at {employer}.",
        "Thank you for speaking with me {day} about the {role} role at {employer}, and for the time you gave to my questions and answers.",
    ),
    prefix="en",
)
_MOMENT = bank(
    "moment",
    (
        ("asked", "You asked {topic}, and I would like to add to my answer."),
        ("asked", "You asked {topic}; let me say a little more on that here."),
        ("asked", "You asked {topic}. The question has stayed with me, and I would like to come back to it."),
        ("asked", "Among your questions, one has stayed with me: you asked {topic}."),
        ("told", "You told me that {topic}, and that gave me a clearer picture of what the role asks for."),
        ("told", "You mentioned that {topic}. I made a note of it, because it tells me what the work is really about."),
        ("told", "When you said that {topic}, the role became more concrete for me than any posting could make it."),
        ("told", "I have kept in mind what you told me: that {topic}."),
        ("topic", "Our conversation about {topic} gave me a clearer picture of what the role asks for."),
        ("topic", "What you said about {topic} made the role more concrete for me than any posting could."),
        ("topic", "I have kept thinking about {topic} since we spoke, and I am glad that we talked about it."),
        ("topic", "One subject from our conversation has stayed with me: {topic}."),
        (
            "topic",
            "I made a note about {topic}, because that part of our conversation showed me what the work is really about.",
        ),
        ("shown", "It helped me to see the work itself when you showed me {topic}."),
        ("shown", "You showed me {topic}, and that made the role more concrete for me than any posting could."),
        ("noted", "One point from our conversation has stayed with me: {topic}."),
        (
            "noted",
            "I made a note of something from our conversation, because it tells me what the work is about: {topic}.",
        ),
        ("noted", "Since we spoke I have kept one point in mind: {topic}."),
    ),
    prefix="en",
)
_LINKED = bank(
    "evidence",
    (
        ("clause", "That is close to work I have done: {fact}."),
        ("clause", "I can speak to that from experience: {fact}."),
        ("clause state", "On that point I bring experience of my own: {fact}."),
        ("clause", "I know something of that from my own work: {fact}."),
        ("record", "On that point, one line from my own record speaks for itself: {fact}."),
        ("record state", "What I can bring to it, in short, is this: {fact}."),
        ("record", "My own record on that point, in short: {fact}."),
    ),
    prefix="en.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "For my part, {fact}, and I would bring that experience to the role."),
        ("clause", "In my own work so far, {fact}, and I would put that experience to use for you."),
        ("clause state", "As for what I would bring to the role: {fact}."),
        ("clause state", "From my side I would bring this to the role: {fact}."),
        ("record", "From my own record I would bring this to the role: {fact}."),
        ("record", "As for what I would bring to the role, this stands on my record: {fact}."),
        ("record", "One line from my record that I would bring to the role: {fact}."),
    ),
    prefix="en.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
        ("clause", "In addition, {more}."),
        ("clause", "Beyond that, {more}."),
        ("record", "Also on my record: {more}."),
        ("record", "I can add one more thing from my record: {more}."),
        ("record", "My record also holds this: {more}."),
    ),
    prefix="en",
)
_WISH = bank(
    "wish",
    (
        "I would very much like to take on the {role} role and to put this experience to work for you and your team.",
        "After our conversation I am keen to take on the role, and I would be glad to join {employer}.",
        "This is a role I want to take on, and I would be glad to do the work with your team.",
        "I would be glad to take on this work at {employer}, and to learn how you and your team go about it.",
        "Having spoken with you, I would very much like to join {employer} and to do this work with your team.",
        "This is a role I want, and what I have learned so far would be put to good use in your team.",
        "It would be a pleasure to join you at {employer}, and I would very much like to take on this role.",
        "The role is one I would be glad to take on, and {employer} is where I would like to do it.",
    ),
    prefix="en",
)
_UNWANTED = bank(
    "wish",
    (
        "I learned a good deal from it, and I wish you and your colleagues every success with the work ahead.",
        "It gave me a clear picture of the work, and I wish you and your team well with it.",
        "I wish you a good choice for the role and all the best for the work you described.",
    ),
    prefix="en.unwanted",
)
_CLOSE = bank(
    "close",
    (
        "If there is anything more I can send or explain, please let me know; I will gladly do so.",
        "Should a further conversation or any document be useful to you, I am happy to arrange it.",
        "I look forward to the next step and am glad to answer any question in the meantime.",
        "Please call or write if anything is left open; I will gladly answer.",
        "I am happy to go into more detail whenever it suits you, by telephone or in person.",
        "If you would like more detail on any of this, I can send it or talk it through at a time that suits you.",
        "Whenever you would like to hear more about how I work, I am glad to talk again.",
    ),
    prefix="en",
)
THANK_YOU = (*_THANKS, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = (
    "Thank you, {to}: {role} interview",
    "{role} interview: thank you, {to}",
    "Thank you for your time, {to}: {role}",
)
CORRECTION = "One correction to what I said: {correct}."
CORRECTED = "One correction: I said {said}; the right answer is {correct}."
