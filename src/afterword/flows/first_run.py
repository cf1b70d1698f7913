"""What is asked at the first run: the language of the letters, and the four decisions that people feel most (B19)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from afterword.flows.ports import Ports
from afterword.flows.settings import profile, save_profile
from afterword.store.models import Owner

ASKED, LANGUAGE_ASKED = "first_run", "first_run_language"
# What a new owner has, whom nobody has asked.
UNASKED = "en-US"
AS_IN_THE_ARTICLE = " (as in the article)"


@dataclass(frozen=True, slots=True)
class FirstQuestion:
    """One short question; the first answer is the article's and changes nothing, its value is empty."""

    name: str
    code: str
    ask: str
    answers: tuple[tuple[str, str], ...]


QUESTIONS = (
    FirstQuestion(
        "call.unit", "D1", "If they name no day, you ask on day 3 to 5. Which days count?",
        (("", f"Calendar days{AS_IN_THE_ARTICLE}"), ("business", "Working days")),
    ),
    FirstQuestion(
        "call_before_decision", "D2", "If they named a day, do you call before it?",
        (("", f"No, wait for it{AS_IN_THE_ARTICLE}"), ("on", "Yes, one short call")),
    ),
    FirstQuestion(
        "follow_up_channel", "D3", "How do you ask where it stands?",
        (("", f"By phone, where there is a number{AS_IN_THE_ARTICLE}"), ("email", "By e-mail")),
    ),
    FirstQuestion(
        "ty.eve_policy", "D4", "After a Friday’s interview, when does the thank-you go?",
        (("", f"That evening{AS_IN_THE_ARTICLE}"), ("next_business_morning", "The next working morning")),
    ),
)  # fmt: skip


def first_questions(owner: Owner) -> tuple[FirstQuestion, ...]:
    """The questions, until they were answered or left as they are."""
    answered = ASKED in owner.settings or any(one.name in owner.settings for one in QUESTIONS)
    return () if answered else QUESTIONS


def answer_first(ports: Ports, owner: Owner, answers: Mapping[str, str], now: datetime) -> None:
    """Keep the answers; whatever is left out stays as in the article. They are not asked again."""
    known = profile(owner)
    chosen = {one.name: answers[one.name] for one in QUESTIONS if answers.get(one.name)}
    save_profile(ports, owner, replace(known, settings={**known.settings, **chosen, ASKED: True}), now)


def language_question(owner: Owner, proposed: str) -> str:
    """The language to propose for letters, as the browser asks for it; empty where one was chosen or it is the same."""
    is_chosen = owner.language != UNASKED or LANGUAGE_ASKED in owner.settings
    return "" if is_chosen or proposed == owner.language else proposed


def answer_language(ports: Ports, owner: Owner, language: str, now: datetime) -> None:
    """Write in this language from now on, where a process has none of its own; it is not asked again."""
    known = profile(owner)
    kept = replace(known, language=language, settings={**known.settings, LANGUAGE_ASKED: True})
    save_profile(ports, owner, kept, now)
