"""Letters: composed from the facts, edited by the person, checked at every change."""

from afterword.flows.write_letter.check_it import call_fine, check, context_of, letter_text
from afterword.flows.write_letter.compose_it import NO_NAME, prepare_letters, tell
from afterword.flows.write_letter.edit_it import Edited, EditedMeanwhile, as_typed, edit
from afterword.flows.write_letter.go_back import Changed, EarlierVersion, changes_in, go_back, versions_in
from afterword.flows.write_letter.judge_tone import ask_tone, tone_advice, tone_answer, tone_question
from afterword.flows.write_letter.pass_it_on import CannotPassOn, cover_of, may_pass_on, send_through
from afterword.flows.write_letter.reword_it import (
    OfferGone,
    Reworded,
    ask_assistant,
    may_reword,
    rewording,
    take_offers,
)
from afterword.flows.write_letter.word_again import another_wording

__all__ = [
    "NO_NAME",
    "CannotPassOn",
    "Changed",
    "EarlierVersion",
    "Edited",
    "EditedMeanwhile",
    "OfferGone",
    "Reworded",
    "another_wording",
    "as_typed",
    "ask_assistant",
    "ask_tone",
    "call_fine",
    "changes_in",
    "check",
    "context_of",
    "cover_of",
    "edit",
    "go_back",
    "letter_text",
    "may_pass_on",
    "may_reword",
    "prepare_letters",
    "rewording",
    "send_through",
    "take_offers",
    "tell",
    "tone_advice",
    "tone_answer",
    "tone_question",
    "versions_in",
]
