"""One call in words: open, say, ask, offer, close; and a message on the machine that takes under thirty seconds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from afterword.core.call.tongue import ACCEPT, APOLOGY, DEBRIEF, INTEREST, STATUS, WITHDRAW, Tongue
from afterword.core.call.words import TONGUES

# A message is spoken at 150 words a minute, every digit of a number a word of its own (playbook B9).
WORDS_A_MINUTE = 150
LONGEST_MESSAGE = 30.0
NOON = 12
OCCASION_OF: Mapping[str, str] = {
    "interest_call": INTEREST,
    "acceptance_call": ACCEPT,
    "written_acceptance": ACCEPT,
    "withdraw": WITHDRAW,
    "apology": APOLOGY,
    "debrief": DEBRIEF,
}
_SPOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d|\+")
_HOLLOW = re.compile(r"\s+([,.;])")
_TWICE = re.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What a call is about; `greeting` is the first line of a letter to them, `day` such as "on Tuesday" or "".

    `hour` is on their clock. `me` and `phone` are the caller's own.
    """

    step: str
    locale: str
    me: str
    phone: str
    written: str
    greeting: str = ""
    address_as: str = ""
    role: str = ""
    employer: str = ""
    day: str = ""
    hour: int = 9


@dataclass(frozen=True, slots=True)
class CallScript:
    """The words of one call, in the language `language`; `is_theirs` is False where theirs has no words.

    `turns` says what to answer where it goes otherwise, by its kind.
    """

    language: str
    is_theirs: bool
    open: str
    say: str
    ask: str
    offer: str
    close: str
    voicemail: str
    turns: Mapping[str, str] = field(default_factory=dict)

    @property
    def spoken(self) -> tuple[str, ...]:
        """Everything that may be said aloud."""
        return (self.open, self.say, self.ask, self.offer, self.close, self.voicemail, *self.turns.values())


def call_script(facts: CallFacts) -> CallScript:
    """Greet by title and name, say who calls and why, ask whether it suits, thank, one sentence, one question (B9).

    The language is that of the interview where its words are known, else English, and the card says so.
    """
    asked = facts.locale.partition("-")[0].lower()
    language = asked if asked in TONGUES else "en"
    tongue = TONGUES[language]
    occasion = tongue.occasions[OCCASION_OF.get(facts.step, STATUS)]
    slots = _slots(facts, tongue, language)
    slots["why"] = _filled(occasion.about or tongue.met, slots)
    return CallScript(
        language=language,
        is_theirs=language == asked,
        open=_filled(tongue.open, slots),
        say=_filled(occasion.say, slots),
        ask=_filled(occasion.ask, slots),
        offer=_filled(occasion.offer, slots),
        close=tongue.close,
        voicemail=_message(tongue, {**slots, "message": occasion.message}),
        turns={kind: _filled(words, slots) for kind, words in tongue.turns.items()},
    )


def seconds_to_say(text: str) -> float:
    """How long a text takes aloud; "+49 30 1" are six words, for each digit and the plus is said."""
    return len(_SPOKEN.findall(text)) * 60 / WORDS_A_MINUTE


def spoken_name(facts: CallFacts, tongue: Tongue) -> str:
    """What stands after the greeting word of a letter: "Frau Dr. Weber"; the whole name where no greeting is known."""
    line = facts.greeting.rstrip(" ,:!") or facts.address_as
    return tongue.written_greeting.sub("", line) or facts.written


def _slots(facts: CallFacts, tongue: Tongue, language: str) -> dict[str, str]:
    named = {"role": facts.role, "employer": facts.employer}
    role = tongue.role.format(**named) if facts.role else tongue.a_role
    return {
        **named,
        "hello": tongue.hello[0 if facts.hour < NOON else 1],
        "to": facts.address_as or spoken_name(facts, tongue),
        "me": facts.me,
        "phone": facts.phone,
        "role": role,
        "Role": role[:1].upper() + role[1:],
        "about": (tongue.about_role if facts.role else tongue.about_a_role).format(**named),
        "day": facts.day,
    }


def _filled(words: str, slots: Mapping[str, str]) -> str:
    return _TWICE.sub(" ", _HOLLOW.sub(r"\1", words.format(**slots)))


def _message(tongue: Tongue, slots: Mapping[str, str]) -> str:
    """The fullest frame that can be said in time; a number twice is worth more than a long sentence.

    Without a number of one's own there is nothing to leave that they could call back.
    """
    if not slots["phone"].strip():
        return ""
    frames = [_filled(frame, slots) for frame in tongue.machines]
    return next((one for one in frames if seconds_to_say(one) <= LONGEST_MESSAGE), frames[-1])
