"""The letter rules by their codes: what each asks, and how much it weighs (playbook part e)."""

from __future__ import annotations

# Code, what it asks, level.
LETTER_RULES: tuple[tuple[str, str, str], ...] = (
    (
        "L01",
        "The name in the salutation is the verified one, letter by letter; the title is verified "
        "or left out; greeting and punctuation fit the locale.",
        "block",
    ),
    (
        "L02",
        "No foreign matter: no other employer, role or interviewer, no placeholder, nothing of another applicant.",
        "block",
    ),
    ("L03", "Employer and role are named, spelled as in the advertisement.", "block when the role is missing"),
    (
        "L04",
        "Thanks for their time within the first two sentences, and not over and over.",
        "block when missing, warn when more than three",
    ),
    ("L05", "One plain statement of wanting this role; none when the role is not wanted.", "block"),
    (
        "L06",
        "One skill or experience of yours, tied to a task of the role, with something concrete.",
        "warn, block when there is none",
    ),
    ("L07", "Something that only this person said, from your note.", "block"),
    (
        "L08",
        "Different from every other letter to the same employer.",
        "warn above 30 % shared wording, block above 50 %",
    ),
    ("L09", "A length that fits the kind of letter and the country.", "warn, block far outside"),
    ("L10", "Two to four paragraphs, short sentences.", "warn"),
    ("L11", "A close that looks forward, without demand or deadline.", "warn"),
    ("L12", "No negotiation.", "block"),
    ("L13", "No pressure and no desperation.", "block"),
    ("L14", "No apology for how it went; correcting a fact in two sentences is fine.", "block"),
    ("L15", "Few clichés.", "warn, block at four"),
    ("L16", "At most one exclamation mark, no emoji, no capitals for emphasis.", "warn"),
    ("L17", "Not only about yourself.", "warn"),
    ("L18", "No other applicants, no other offers, no flattery of the person.", "block"),
    ("L19", "No private matters.", "warn"),
    ("L20", "No criticism of employers or of the process, nothing confidential.", "block"),
    ("L21", "No attachment nobody asked for, at most one link, no gift.", "warn, block for a gift"),
    ("L22", 'A subject that names the role or you, at most 70 characters, no invented "Re:".', "warn"),
    (
        "L23",
        "Full name and phone below; a personal address, never the present employer's.",
        "warn, block for that address",
    ),
    (
        "L24",
        "Spelling, English grammar, and one variant of English throughout.",
        "block for a wrong word, warn otherwise",
    ),
    ("L25", "Language and form of address as in the interview.", "block"),
    (
        "L26",
        'True when it is read the next morning: no "today", and the right weekday where they are.',
        "warn, block when the day is wrong",
    ),
    ("L27", "Every claim is in your profile or your notes.", "block"),
    ("L28", "Exactly one recipient; a copy only to the recruiter and only when agreed.", "block"),
    ("L29", "What you promised is kept, or mentioned with its date.", "warn"),
    ("L30", "A complete plain text, nothing that tracks.", "warn"),
)
