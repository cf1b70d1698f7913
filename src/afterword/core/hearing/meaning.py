"""What an employer's mail says: no, yes, come, not yet, send us something, thank you, or nothing of the kind."""

from __future__ import annotations

from dataclasses import replace

from afterword.core.hearing.about import of_life, of_work
from afterword.core.hearing.courtesy import is_private_meal, without_looking_back
from afterword.core.hearing.decision_day import day_of_decision
from afterword.core.hearing.phrases import by_phrases, is_of_talk
from afterword.core.hearing.second_opinion import second_opinion
from afterword.core.hearing.sentences import plainly, spoken
from afterword.core.hearing.verdict import Meaning, Verdict

_NOTHING = Verdict(Meaning.OTHER, "", sure=False)
__all__ = ["Meaning", "Verdict", "by_phrases", "meaning"]


def meaning(subject: str, text: str) -> Verdict:
    """What a mail says, from its own words (`text` without what it quotes) and its subject.

    The phrases decide where they are sure of a no or a yes; a trained reader speaks where they hear nothing or too
    little, and never surely. An invitation is only heard in words that are more than friendly: who is glad to have met
    somebody, or would have lunch some time, asks for nothing.
    """
    heard = _heard(subject, text)
    if heard.meaning is Meaning.ACK and (day := day_of_decision(spoken(text))):
        return Verdict(Meaning.HOLD, day, sure=False)
    if heard.meaning is not Meaning.INTERVIEW_INVITE:
        return heard
    said = spoken(text)
    new = without_looking_back(said)
    if len(new) < len(said):
        heard = _heard(subject, " ".join(new)) if any(each.strip() for each in new) else _NOTHING
    talk = is_of_talk(plainly(subject), spoken(" ".join(new)))
    return _NOTHING if is_private_meal(plainly(heard.evidence), is_of_talk=talk) else heard


def _heard(subject: str, text: str) -> Verdict:
    talk = is_of_talk(plainly(subject), spoken(text))
    heard = second_opinion(by_phrases(subject, text), subject, text, is_of_work=talk)
    return _placed(heard, " ".join((plainly(subject), *(plain for _, plain in spoken(text)))), has_talk=talk)


def _placed(heard: Verdict, words: str, *, has_talk: bool) -> Verdict:
    """The verdict in its place: a mail of parcels, homes or supper without a word of work says nothing of a job.

    Nothing is sure in a mail without a word of the talk or of work, and no mail of work is surely about other things.
    """
    work = of_work(words)
    if heard.meaning is Meaning.OTHER:
        return replace(heard, sure=heard.sure and not work)
    if not work and of_life(words):
        return Verdict(Meaning.OTHER, "", sure=False)
    return replace(heard, sure=heard.sure and (bool(work) or has_talk))
