# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""English phrases for thank-yous: short sentences a person would say aloud.

{day} is "on Tuesday"; {topic} the moment; {fact} a fact of the person's own; {also} a further one after "I also",
{more} a further one as it stands.
"""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "Thank you for making time {day} to talk with me about the {role} role at {employer}. I enjoyed our conversation.",
        "It was a pleasure to speak with you {day} about the {role} position at {employer}. Thank you for your time, and for a conversation that I enjoyed.",
        "Many thanks for taking the time {day} to tell me about the {role} role at {employer}. It was good to hear about the work from you.",
        "I enjoyed speaking with you {day} about the {role} position at {employer}. Thank you for the time you gave me.",
        "I appreciated the chance to talk with you {day} about the {role} role at {employer}. Thank you for taking the time; it was good to hear about the work directly from you.",
        "Thank you again for our conversation {day} about the {role} position at {employer}. I am grateful for your time, and I enjoyed talking with you.",
        "I am grateful for the time you took {day} to talk with me about the {role} position at {employer}. It helped me to hear about the work from you.",
        "It was good to talk with you {day} about the {role} role at {employer}. Thank you for the time you took, and for answering my questions about the work.",
        "I wanted to thank you for your time {day}. It was a pleasure to talk with you about the {role} role at {employer}.",
        "Our conversation {day} gave me a much clearer picture of the {role} role at {employer}. Thank you for taking the time.",
        "A sincere thank you for the time you gave me {day}. I was glad to talk with you about the {role} position at {employer}.",
        "Thank you for speaking with me {day} about the {role} role at {employer}. I came away with a better understanding of the work, and I enjoyed our talk.",
    ),
    prefix="en",
)
_PASS_ON = bank(
    "pass_on",
    (
        "Please pass my thanks on to {others} as well; I was glad to talk with each of them.",
        "I enjoyed talking with {others} as well, and I would be grateful if you passed my thanks on to them.",
    ),
    prefix="en",
)
_MOMENT = bank(
    "moment",
    (
        ("asked", "You asked {topic}, and I have come back to your question since."),
        ("asked", "One of your questions has stayed with me: you asked {topic}."),
        ("asked", "I was glad that you asked {topic}. It is a question I like to think about."),
        ("asked", "When you asked {topic}, I was glad of the question. I have given it more thought since we spoke."),
        ("asked", "You asked {topic}. I would like to come back to that in a few words."),
        (
            "answer",
            "I asked {topic}, and I have thought about your answer since. Thank you for taking the question up.",
        ),
        ("answer", "Thank you for your answer when I asked {topic}. It helped me to see the role more clearly."),
        ("answer", "When I asked {topic}, your answer gave me something to think about."),
        ("told", "You told me that {topic}. I have thought about that since."),
        ("told", "You mentioned that {topic}, and I can see why that matters for the role."),
        ("told", "One thing you said has stayed with me: {topic}. It helped me to see what the role is for."),
        ("told", "I made a note when you said that {topic}. It helped me to picture the work."),
        ("told", "What I took away from our talk is that {topic}. That made the role more concrete for me."),
        ("agreed", "We agreed that {topic}, and I was glad to find that we see it alike."),
        ("agreed", "I was glad to hear that you see it as I do: {topic}."),
        (
            "topic",
            "I found our conversation about {topic} especially useful. It helped me to see the role more clearly.",
        ),
        ("topic", "What you said about {topic} has stayed with me. I have thought about it since we spoke."),
        ("topic", "I have been thinking about {topic} since we spoke, and I am glad that we talked about it."),
        (
            "topic",
            "Thank you in particular for talking with me about {topic}. I came away with a better sense of the work.",
        ),
        ("topic", "The part of our conversation about {topic} is the one I have come back to since."),
        ("topic", "I was glad that we found time to talk about {topic}. That made the role more concrete for me."),
        ("topic", "Our talk about {topic} told me more about the role than any posting could."),
        ("topic", "I enjoyed talking with you about {topic}, and I have kept thinking about it since."),
        ("laugh", "Thank you, too, for the laugh we shared about {topic}. It made our conversation an easy one."),
        ("laugh", "I am still smiling about {topic}. It was good to share a laugh along the way."),
        ("laugh", "Along the way it was good that we could laugh together about {topic}."),
        ("light", "I also enjoyed the few words we had about {topic}. They made our conversation an easy one."),
        ("light", "It was good to talk about {topic} along the way, too. I enjoyed that part of our conversation."),
        ("light", "Thank you, too, for the friendly words about {topic} along the way."),
        ("shown", "Thank you for showing me {topic}. It helped me to picture the work."),
        ("shown", "You showed me {topic}, and I was glad to see it for myself."),
        ("shown", "I was glad that you showed me {topic}. I could picture the work much better after that."),
        ("seen", "I was glad to see {topic} for myself. It helped me to picture the work."),
        ("seen", "Having seen {topic}, I can picture the work much better."),
        ("seen", "It helped me to see {topic}. The role became more concrete for me."),
        ("noted", "One point from our conversation has stayed with me: {topic}."),
        ("noted", "I have come back to one thing we talked about since: {topic}."),
        ("noted", "Since we spoke I have kept one point in mind: {topic}."),
        ("noted", "There is one point from our talk that I have given more thought: {topic}."),
    ),
    prefix="en",
)
_LINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, so this is something I know from my own work."),
        ("clause", "That is close to something I have done myself. {fact}."),
        ("clause", "{fact}, and I would put that experience to use with you."),
        ("clause", "I have done something close to it: {fact}. I would be glad to bring that with me."),
        ("clause", "{fact}, and I would like to build on that with your team."),
        ("clause state", "On that point I can speak from my own experience. {fact}."),
        ("state", "{fact}, which I hope would be of use to you here."),
        ("result", "My own record on this shows {fact}. I would be glad to tell you how that came about."),
        ("result", "On this, my record shows {fact}, and I would like to do as well with you."),
        ("skill", "My own background includes {fact}, which I hope would be of use to you here."),
        ("skill", "On that point, I would bring {fact}. I would be glad to put that to use with you."),
        ("record", "On that point, here is one line from my own record: {fact}."),
        ("record state", "Here is what I can bring to it: {fact}."),
    ),
    prefix="en.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "For my part, {fact}, and I would be glad to bring that experience to your team."),
        ("clause", "In my own work, {fact}, and I would like to put that experience to use with you."),
        ("clause", "{fact}, and that is experience I would bring to the role."),
        ("clause", "What I would bring is experience of my own: {fact}."),
        ("clause", "As for what I would bring to the role, {fact}. I would be glad to tell you more about it."),
        ("clause", "{fact}, and I would be glad to do work of that kind with you."),
        ("state", "For my part, {fact}, and I would be glad to put that to use in the role."),
        ("state", "It may help you to know that {fact}. I would be glad to put that to use with you."),
        ("state", "{fact}, and I hope that would be of use to your team."),
        ("result", "For my part, my record shows {fact}. I would be glad to tell you how that came about."),
        ("result", "My own record shows {fact}. I would like to do as well with you."),
        ("result", "One result I can point to is this: {fact}. I would like to do as well with you."),
        ("skill", "For my part, I would bring {fact}, and I would be glad to put that to use in the role."),
        ("skill", "As for what I would bring, my background includes {fact}. I hope that would be of use to you."),
        ("skill", "I would bring {fact} to the role, and I would be glad to tell you more about that."),
        ("record", "Here is one thing that I would bring to the role: {fact}."),
        ("record", "From what I have done so far, this is what I would bring to your team: {fact}."),
        ("record", "As for what I would bring to the role, here is one line from my own record: {fact}."),
    ),
    prefix="en.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
        ("clause state", "{also}."),
        ("clause state", "Beyond that, {more}."),
        ("clause state", "One thing more: {more}."),
        ("result", "My record also shows {more}."),
        ("result", "Beyond that, my record shows {more}."),
        ("skill", "My background also includes {more}."),
        ("skill", "Beyond that, I would bring {more}."),
        ("record", "One more thing I would bring: {more}."),
        ("record", "I can add this from my record: {more}."),
    ),
    prefix="en",
)
_WISH = bank(
    "wish",
    (
        "I would very much like to join {employer} and do this work with you and your team.",
        "After our conversation I am more interested than before. I would be glad to join {employer} in this role.",
        "This is a role I would like to take on, and I would be glad to do it with you and your team.",
        "I left our conversation sure that I would like to take on this role. It would be a pleasure to join {employer} and work with you.",
        "Having talked with you, I would very much like to take on the role and be part of your team.",
        "The role is one I would be glad to take on, and {employer} is where I would like to do it.",
        "It would be a pleasure to work with you, and I would very much like to take on this role.",
        "I would be happy to do this work at {employer}, and I hope that I may join your team.",
        "Our talk made me want this role more, and I would be glad to begin the work with your team.",
        "I would like this role, and what I heard from you is a good part of the reason. I hope that I may join you at {employer}.",
        "I came away wanting the role, and I would be happy to work with you and your colleagues at {employer}.",
        "I want to do this work, and I would be glad to do it at {employer} with you.",
    ),
    prefix="en",
)
_UNWANTED = bank(
    "wish",
    (
        "I learned a good deal from it, and I wish you and your colleagues every success with the work ahead.",
        "It gave me a clear picture of the work, and I wish you and your team well with it.",
        "I wish you a good choice for the role and all the best for the work ahead.",
    ),
    prefix="en.unwanted",
)
_CLOSE = bank(
    "close",
    (
        "If you have any more questions, please write; I will gladly answer.",
        "Please let me know if there is anything more I can tell you or send you.",
        "I look forward to the next step, and I am happy to answer any questions until then.",
        "If it would help to talk again, I would be glad to.",
        "I am happy to tell you more at any time that suits you, and I look forward to hearing from you.",
        "Should you have any questions, just write. I look forward to hearing from you.",
        "Please write if anything is still open. I hope that we can talk again soon.",
        "I look forward to hearing how you would like to go on, and I will gladly send you anything that helps.",
        "If there is anything you would like to hear more about, please write at any time.",
    ),
    prefix="en",
)
THANK_YOU = (*_THANKS, *_PASS_ON, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = (
    "Thank you, {to}: {role} interview",
    "{role} interview: thank you, {to}",
    "Thank you for your time, {to}: {role}",
    "Thank you, {to}: {role}",
)
CORRECTION = "One correction to what I said: {correct}."
CORRECTED = "One correction: I said {said}; the right answer is {correct}."
