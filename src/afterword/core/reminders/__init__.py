"""What the person is told, when, and in which words, so that the follow-up happens without looking at the page."""

from afterword.core.reminders.model import Due, Facts, Kind, LetterWaiting, Lock, Planned, Talk, Wishes
from afterword.core.reminders.timing import due_reminders, is_quiet
from afterword.core.reminders.wording import Words, words_of

__all__ = [
    "Due",
    "Facts",
    "Kind",
    "LetterWaiting",
    "Lock",
    "Planned",
    "Talk",
    "Wishes",
    "Words",
    "due_reminders",
    "is_quiet",
    "words_of",
]
