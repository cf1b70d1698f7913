"""A letter by another way than our mail: a file for paper, a mail file, the words; and "I posted it"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from afterword.core.errors import NotAllowed, Refusal
from afterword.core.paper.forms import FORMS
from afterword.core.paper.layouts import LAYOUTS, Layout, layout_for
from afterword.core.paper.print_sheet import print_sheet
from afterword.core.paper.sheet import PaperLetter, Reader, Sender, Words, address_lines, on_paper
from afterword.core.people.salutation import salutation
from afterword.core.sending import State, shown_hash
from afterword.flows import hand_over, settings, verify_people
from afterword.flows.approve import ready, words_may_leave
from afterword.flows.change_step import OPEN
from afterword.flows.events import add_event, undo_approved
from afterword.flows.mail_account import account_of
from afterword.flows.names import NameCard, name_card
from afterword.flows.paper_step import BY_POST, PAPER, paper_letter_of
from afterword.flows.ports import Ports
from afterword.flows.replan import replan
from afterword.flows.send_letter import answer_ask, record_sent
from afterword.flows.write_letter import letter_text
from afterword.store import audit, sending
from afterword.store.models import Approval, Letter, Owner, Person, Process, Step

POSTED = sending.POSTED
ON_PAPER_TOO = "You posted it on paper, so no mail goes."


POSTED_ACT = "posted on paper"


class Posted(StrEnum):
    """What "I posted it" meant for the mail; the value is the sentence shown."""

    INSTEAD = "Noted as posted. No mail goes."
    BESIDES = "Noted as posted. The mail stays as it is."
    GONE = "Noted as posted. The mail has gone already."
    ALREADY = "You said that already: it counts as posted, and no mail goes."

    @property
    def stands(self) -> bool:
        """True when it stands for the mail, which then does not go."""
        return self in {Posted.INSTEAD, Posted.ALREADY}


class UnknownForm(Refusal):
    """A letter is not given out in this form."""

    hint = f"Choose one of: {', '.join(FORMS)}."


class UnknownLayout(Refusal):
    """This form of paper letter is not known."""

    hint = f"Choose one of: {', '.join(LAYOUTS)}."


class OnItsWay(NotAllowed):
    """This letter is just going out by mail, or it is not known whether it did."""

    hint = "Wait for the answer of the mail server, or answer the question about it, then say that you posted it."


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A letter given out: its file's name, what kind of file it is, its content."""

    name: str
    media_type: str
    content: bytes


def letter_file(ports: Ports, owner: Owner, letter_id: UUID, form: str, now: datetime, layout: str = "") -> LetterFile:
    """The letter in one of `FORMS`; what is printed must pass what an approval asks of the words."""
    letter = Letter.objects.one(owner, pk=letter_id)
    if form == "eml":
        name, content = hand_over.eml(ports, owner, letter_id)
        return LetterFile(name, "message/rfc822", content)
    if form == "text":
        return LetterFile(_name(letter, "txt"), "text/plain; charset=utf-8", f"{letter_text(letter)}\n".encode())
    if form not in FORMS:
        raise UnknownForm(f"A letter is not given out as “{form}”.")
    sheet = ready_for_paper(ports, owner, letter, now, layout)
    if form == "html":
        return LetterFile(_name(letter, "html"), "text/html; charset=utf-8", print_sheet(sheet).encode())
    press = ports.presses[form]
    return LetterFile(_name(letter, form), press.media_type, press.make(sheet, now))


def ready_for_paper(ports: Ports, owner: Owner, letter: Letter, now: datetime, layout: str = "") -> PaperLetter:
    """The letter laid out; one that has not left must be fit to be approved, whatever its way."""
    if sending.live_action(owner, letter.pk) is None:
        words_may_leave(ports, owner, letter)
    return paper_letter(ports, owner, letter, now, layout)


def set_addresses(owner: Owner, letter_id: UUID, theirs: str, mine: str) -> None:
    """Both addresses for the paper as the person typed them: both are kept, or neither."""
    letter = Letter.objects.one(owner, pk=letter_id)
    with transaction.atomic():
        verify_people.set_postal_address(owner, letter.person_id, theirs)
        settings.set_postal_address(owner, mine)


def check_ready(ports: Ports, form: str) -> None:
    """Refuse, with what to install, where this kind of file cannot be made here."""
    ports.presses[form].check_ready()


def paper_letter(ports: Ports, owner: Owner, letter: Letter, now: datetime, layout: str = "") -> PaperLetter:
    """What would stand on the paper today; both addresses only as far as the person typed them."""
    card = name_card(ports, owner, letter.person, letter.locale)
    words = Words(letter.locale, letter.subject, _greeting(letter, card), letter.body, letter.close, letter.signature)
    account = account_of(owner)
    writer = Sender(owner.name, owner.postal_address, owner.phone, account.address if account else "")
    return on_paper(words, writer, _reader(letter, card), _today(owner, now), _form(letter, layout))


def _reader(letter: Letter, card: NameCard) -> Reader:
    person = letter.person
    return Reader(card.written, person.job_title, _house(letter.process, person), person.postal_address)


def posted(ports: Ports, owner: Owner, letter_id: UUID, now: datetime, *, instead: bool) -> Posted:
    """The person put it into the post: it stands for the mail, or goes besides it.

    Besides a mail that went or still goes it is only noted. Where no mail can go it always stands for it, and so it
    does for a letter that was handed over by itself. One in Drafts is a mail that still goes: instead of it, it is
    taken out there.
    """
    letter = Letter.objects.one(owner, pk=letter_id)
    with transaction.atomic():
        found = _settle(ports, owner, letter, now, instead=instead)
        if found is not Posted.ALREADY:
            letter.posted_at = now
            letter.save(update_fields=["posted_at"])
            _close_paper_step(owner, letter, now)
            audit.record(owner, "person", POSTED_ACT, str(letter.pk), {"instead": found is Posted.INSTEAD}, now)
    replan(ports, owner, now)
    return found


def _close_paper_step(owner: Owner, letter: Letter, now: datetime) -> None:
    """The step of the plan that asked for it on paper is done with it."""
    steps = Step.objects.of(owner).filter(process=letter.process_id, step=PAPER, gone_at=None)
    for step in steps.filter(status__in=OPEN):
        asked = paper_letter_of(owner, letter.process_id, step.key)
        if asked is not None and asked.pk == letter.pk:
            said = {"step": PAPER, "key": step.key, "person": str(letter.person_id), "outcome": BY_POST}
            add_event(owner, letter.process, "step_done", said, now, now)


def _settle(ports: Ports, owner: Owner, letter: Letter, now: datetime, *, instead: bool) -> Posted:
    action = sending.live_action(owner, letter.pk)
    state = action.state if action else ""
    if action and state == State.HANDED and not (action.account and action.account.drafts):
        answer_ask(owner, action.pk, True, now)
        return Posted.INSTEAD
    if action and state == State.SENT:
        return Posted.ALREADY if letter.posted_at and action.evidence in sending.BY_HAND else Posted.GONE
    if not instead and letter.address:
        return Posted.BESIDES
    words_may_leave(ports, owner, letter)
    if not sending.cancel(owner, letter.pk, now, ON_PAPER_TOO):
        raise OnItsWay
    undo_approved(owner, letter, now)
    _record(ports, owner, letter, now)
    return Posted.INSTEAD


def _record(ports: Ports, owner: Owner, letter: Letter, now: datetime) -> None:
    """It counts as handed over: the letter as it stood, to whom, and the person's word for it.

    What is in the post has left, so an address that no window shows whole does not stand against it.
    """
    covered = ready(owner, letter)
    opens, closes = (covered.opens, covered.closes) if covered else (now, now + timedelta(days=1))
    reader = _reader(letter, name_card(ports, owner, letter.person, letter.locale))
    to = ", ".join(address_lines(reader, _form(letter, "")))[:254]
    text = letter_text(letter)
    approval = Approval.everything.create(
        owner=owner,
        letter=letter,
        shown_hash=shown_hash("", to, letter.subject, text, opens, closes),
        recipient=to,
        subject=letter.subject,
        text=text,
        opens=opens,
        closes=closes,
        approved_at=now,
    )
    zone = covered.time_zone if covered else letter.process.employer_time_zone or "UTC"
    record_sent(sending.record_by_hand(owner, approval, zone, now, POSTED), now, now)


def _greeting(letter: Letter, card: NameCard) -> str:
    """The greeting of paper (a colon in the United States) where the letter has the usual one of a mail."""
    if letter.salutation != card.salutation:
        return letter.salutation
    return salutation(letter.locale, "formal", card.addressee, medium="letter").text or letter.salutation


def _house(process: Process, person: Person) -> str:
    """The employer, or the agency for its own recruiter."""
    agency = process.agency or {}
    return str(agency.get("name") or "") if agency.get("recruiter") == str(person.pk) else process.employer_name


def _form(letter: Letter, layout: str) -> Layout:
    if layout and layout not in LAYOUTS:
        raise UnknownLayout(f"“{layout}” is no form of paper letter.")
    return LAYOUTS[layout] if layout else layout_for(letter.locale, letter.process.country)


def _today(owner: Owner, now: datetime) -> date:
    return now.astimezone(ZoneInfo(owner.time_zone or "UTC")).date()


def _name(letter: Letter, ending: str) -> str:
    return f"{hand_over.file_stem(letter)}.{ending}"
