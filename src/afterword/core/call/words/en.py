# ruff: noqa: E501  (a phrase reads best on one line)
"""A call in English."""

from __future__ import annotations

import re

from afterword.core.call.tongue import ACCEPT, APOLOGY, DEBRIEF, INTEREST, STATUS, WITHDRAW, Occasion, Tongue

EN = Tongue(
    hello=("Good morning", "Good afternoon"),
    written_greeting=re.compile(r"^(?:Dear|Hello|Hi)\s+"),
    role="the {role} role",
    a_role="the role",
    about_role="about the {role} role",
    about_a_role="about the role",
    met="we met {day} {about}",
    open="{hello}, {to}. This is {me}; {why}. Is this a good moment?",
    close="Thank you for your time. Goodbye.",
    machines=(
        "{hello}, {to}, this is {me}; {why}. {message} My number is {phone}. Again, slowly: {phone}. Thank you, goodbye.",
        "{hello}, {to}, this is {me}; {why}. {message} My number is {phone}. Again: {phone}. Thank you.",
        "{hello}, this is {me}; {why}. My number is {phone}. Again: {phone}. Thank you.",
    ),
    turns={
        "gatekeeper": "This is {me}. When would be a good time to reach {to}? Thank you, I will call again then.",
        "bad_moment": "I will not keep you. May I write you a short e-mail instead? Thank you, and goodbye.",
        "undecided": "Thank you for telling me. When may I ask again?",
        "wanted": "Gladly. What exactly, and by when? I will send it in good time.",
        "next_round": "That is good news, thank you. Which day, and whom will I meet?",
        "offer": "Thank you, I am very glad. Could you send me the terms in writing, and by when would you like my answer?",
        "no": "Thank you for telling me openly. I would be glad if you kept me in mind. All the best to you and the team.",
    },
    occasions={
        STATUS: Occasion(
            "Thank you again for your time. I would very much like {role}, and our talk made me want it more.",
            "May I ask how the process stands, and when I should expect to hear?",
            "Is there anything you still need from me?",
            "I would very much like to do this work, and wanted to ask how things stand.",
        ),
        INTEREST: Occasion(
            "Thank you again for your time. I would very much like {role}, and our talk made me want it more.",
            "You told me when you decide, so I ask for nothing today.",
            "Is there anything you still need from me?",
            "I would very much like to do this work, and look forward to hearing from you.",
        ),
        ACCEPT: Occasion(
            "Thank you for the offer. I am glad to accept it, and you will have it in writing from me today.",
            "Is there anything I should do before the first day?",
            "Is there anything else you need from me?",
            "Thank you for the offer. I am glad to accept it, and my answer in writing follows today.",
        ),
        WITHDRAW: Occasion(
            "I have decided to step back from {role}. Thank you for your time; I wanted you to hear it from me.",
            "Nothing more is needed from you; I confirm it in writing today.",
            "I wish you every success with the search.",
            "I have decided to step back, and I confirm it in writing today.",
        ),
        APOLOGY: Occasion(
            "I am sorry that I was not there. I know that you kept the time free for me.",
            "Would you give me another time? I would make any hour possible.",
            "May I send you anything meanwhile?",
            "I am sorry that I was not there, and would be glad of another time.",
            about="we were to meet {about}",
        ),
        DEBRIEF: Occasion(
            "I want to tell you how it went, what I think of {role}, and what I would still like to know.",
            "Is there anything that you want to pass on, or that they should hear from me?",
            "When is a good time to speak again?",
            "I would like to tell you how it went.",
            about="it is {about} at {employer}",
        ),
    },
)
