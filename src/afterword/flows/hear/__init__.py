"""Hearing the mailbox: what concerns a process is kept as its words, what it seems to say is asked, nothing decided."""

from afterword.flows.hear.answering import Decision, NotAnAnswer, address_known, answer
from afterword.flows.hear.hearing import hear
from afterword.flows.hear.questions import question, questions

__all__ = ["Decision", "NotAnAnswer", "address_known", "answer", "hear", "question", "questions"]
