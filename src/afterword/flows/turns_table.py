"""Everything that may have happened besides talks, letters and calls: what it is called, where it fits, its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from afterword.flows.overview.wording import ENDED_STATES, OPEN_STATES

HERE, PERHAPS, ANYBODY = "here", "perhaps", "anybody"

_TALKING = frozenset("WAITING_DATED WAITING_UNDATED WAITING_NO_CONTACT CHASING ON_HOLD THANKING HELD".split())
_AHEAD = frozenset({"BOOKED", "REOPENED"})
_OVER = frozenset({"HELD", "THANKING", "BOOKED"})
_OFFER = frozenset({"OFFERED"})
_YES = frozenset({"ACCEPTING"})
_LIVE = OPEN_STATES - {"ACCEPTING", "DECLINING", "WITHDRAWING", "REJECTED_OPEN"}
_STILL = OPEN_STATES - {"REJECTED_OPEN", "WITHDRAWING", "DECLINING"}
_KEPT = ENDED_STATES - {"HIRED", "MERGED", "OFFER_EXPIRED"}
_ANY = OPEN_STATES | ENDED_STATES

OFFERS, ANSWERS, TALKS, HELP, WISHES, SLIPS = "offers", "answers", "talks", "help", "wishes", "slips"
HEADS: tuple[tuple[str, str], ...] = (
    (OFFERS, "An offer"),
    (ANSWERS, "Their answer"),
    (TALKS, "The interview"),
    (HELP, "Somebody helped you"),
    (WISHES, "What they or you want"),
    (SLIPS, "Something went wrong"),
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that may have happened; a field that is "" is not asked for.

    `day` names the field of the event that a day goes to, `hour` the one that a day with its hour goes to.
    `who` is HERE where one of the people here has to be named, PERHAPS where it may stay open, ANYBODY where it can be
    somebody new as well, who then takes `part`; `other` names the field of a second person.
    """

    word: str
    event: str
    states: frozenset[str]
    group: str
    label: str
    said: str
    day: str = ""
    needs_day: bool = False
    hour: str = ""
    who: str = ""
    part: str = ""
    other: str = ""
    what: str = ""
    known: Mapping[str, Any] = field(default_factory=dict)


TURNS: tuple[Turn, ...] = (
    Turn("accepted", "offer_accepted", _OFFER, OFFERS, "I said yes to the offer",
         "Noted: you accept. Now say it in writing."),
    Turn("accepted_by_phone", "offer_accepted", _OFFER, OFFERS, "I said yes to the offer on the phone",
         "Noted: you accept. What is left is to say it in writing.", known={"how": "phone"}),
    Turn("declined", "offer_declined", _OFFER, OFFERS, "I decline the offer",
         "Noted: you decline. A kind no is planned."),
    Turn("more_time", "offer_extended", _OFFER, OFFERS, "They gave me more time for my answer",
         "Noted: the days move along.", "answer_by", needs_day=True),
    Turn("confirmed", "acceptance_confirmed", _YES, OFFERS, "They confirmed that I start", "Noted: they confirmed."),
    Turn("taken_back", "offer_rescinded", _OFFER | _YES | {"HIRED"}, OFFERS, "They took the offer back",
         "Noted: they took it back. A short reply is planned."),
    Turn("offer", "offer_received", _LIVE | {"SILENT", "REJECTED"}, OFFERS,
         "They made an offer (give the day for my answer, if they named one)",
         "Noted: they made an offer. Thank them at once, even if you need time.", "answer_by", who=PERHAPS),
    Turn("reply", "reply_received", _TALKING | _OFFER | {"BOOKED", "APPLIED"}, ANSWERS,
         "They wrote, without deciding (give the day if they named one)",
         "Noted: they wrote. The plan counts from it.", "date", who=PERHAPS),
    Turn("no_by_phone", "rejected", _LIVE, ANSWERS, "They said no on the phone",
         "Noted: they said no. A short thank-you is written for the next working day.", who=PERHAPS,
         known={"by": "phone"}),
    Turn("no_automatic", "rejected", _LIVE, ANSWERS, "A no came from a machine, from nobody in person",
         "Noted: they said no. The answer goes to somebody you met, never to the machine.", known={"by": "automatic"}),
    Turn("hold", "on_hold", _LIVE, ANSWERS, "They put the role on hold (give the day if they named one)",
         "Noted: it is on hold.", "until"),
    Turn("cancelled", "role_cancelled", _STILL, ANSWERS, "They cancelled the role, or filled it themselves",
         "Noted: the role went. A gracious word is planned."),
    Turn("documents", "documents_asked", _LIVE, ANSWERS, "They want something from me (give the day if they named one)",
         "Noted: it stands in the plan as a promise.", "by", who=PERHAPS, what="What they want"),
    Turn("away", "auto_reply", _LIVE, ANSWERS, "Somebody is away for a while",
         "Noted: nobody is asked before they are back.", "back_on", needs_day=True, who=HERE),
    Turn("again", "reopened", ENDED_STATES, ANSWERS, "They wrote again",
         "It is open again: answer within a working day.", who=PERHAPS),
    Turn("moved", "interview_moved", _AHEAD | _OVER, TALKS, "They moved the interview",
         "Noted: the plan follows the new time.", hour="starts"),
    Turn("called_off", "interview_cancelled", _AHEAD, TALKS, "They called the interview off, a new date is open",
         "Noted: it was called off. A question for the new date is planned."),
    Turn("called_off_for_good", "interview_cancelled", _AHEAD, TALKS, "They called the interview off for good",
         "Noted: it was called off.", known={"for_good": True}),
    Turn("missed", "interview_missed", _OVER, TALKS, "I could not be there",
         "Noted. Call them now if you can; a line in writing is planned."),
    Turn("missed_for_good", "interview_missed", _OVER, TALKS, "I could not be there, and there is no other time",
         "Noted. An apology is planned.", known={"for_good": True}),
    Turn("no_show", "interview_missed", _OVER, TALKS, "They were not there",
         "Noted. A polite question for a new date is planned.", known={"by": "employer"}),
    Turn("referred", "referral_made", _STILL, HELP, "Somebody referred or introduced me",
         "Noted. Thanks within a working day are planned, and they hear how it goes.", who=ANYBODY, part="referrer"),
    Turn("references", "references_asked", _TALKING | _OFFER, HELP, "They want to call my references",
         "Noted: each reference is told first.", who=ANYBODY, part="reference"),
    Turn("reference_called", "reference_contacted", _STILL, HELP, "They spoke with one of my references",
         "Noted. Thanks within two working days are planned.", who=ANYBODY, part="reference"),
    Turn("no_calls", "flag_set", _STILL, WISHES, "They asked not to be phoned",
         "Noted: nobody there is phoned any more.", who=PERHAPS, known={"flag": "no_calls"}),
    Turn("no_contact", "flag_set", _STILL, WISHES, "They asked me to wait until they get in touch",
         "Noted: nothing goes out until they write.", known={"flag": "no_contact"}),
    Turn("no_notes", "flag_set", _STILL, WISHES, "They asked for no thank-you notes",
         "Noted: nobody gets one but the contact they named.", known={"flag": "no_notes"}),
    Turn("preferred", "flag_set", _LIVE, WISHES, "This is the job I want most",
         "Noted: an offer elsewhere is told here, once.", known={"flag": "preferred"}),
    Turn("chat", "flag_set", _STILL, WISHES, "It was a talk to learn, with no job in it",
         "Noted: the thanks has five days, and nothing is asked after it.", known={"flag": "informational"}),
    Turn("long_talk", "flag_set", _STILL, WISHES, "I had a good long talk with one of them",
         "Noted: with a large panel they get a letter of their own.", who=HERE, known={"flag": "substantial_talk"}),
    Turn("agency", "agency_named", _STILL, WISHES, "An agency stands in between",
         "Noted: everything goes through the recruiter first.", who=ANYBODY, part="recruiter",
         what="The agency’s name"),
    Turn("news", "news_heard", _KEPT, WISHES, "I heard news of them: a new job, a new posting, a success",
         "Noted: a word to them is planned for the next good morning.", who=PERHAPS, what="What you heard"),
    Turn("came_back", "bounce", _ANY, SLIPS, "A letter came back",
         "Noted. Their right address is looked for.", who=HERE),
    Turn("wrong_reader", "sent_to_wrong_person", _ANY, SLIPS, "A letter reached the wrong person",
         "Noted. One line to whoever got it is planned, and the letter goes anew.", who=ANYBODY, part="wrong_reader",
         other="via"),
    Turn("hurtful", "remark_regretted", _STILL, SLIPS, "I said something that may have hurt",
         "Noted. A short apology is planned; the words are yours alone.", who=HERE, what="What you said"),
)  # fmt: skip
