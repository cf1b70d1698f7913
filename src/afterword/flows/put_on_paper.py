"""A letter by another way than our mail: a file for paper, a mail file, the words; and "I posted it"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
from afterword.flows.once import once
from afterword.flows.ports import Ports
from afterword.flows.replan import replan
from afterword.flows.send_letter import answer_ask, record_sent
from afterword.flows.write_letter import letter_text
from afterword.store import audit, sending
from afterword.store.models import Approval, Letter, Owner, Person, Process, Step

PAPER = "paper_letter"
POSTED = "You posted it on paper."
ON_PAPER_TOO = "You posted it on paper, so no mail goes."


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
    account = once(("own address", owner.pk), lambda: account_of(owner))
    writer = Sender(owner.name, owner.postal_address, owner.phone, account.address if account else "")
    return on_paper(words, writer, _reader(letter, card), _today(owner, now), _form(letter, layout))


def _reader(letter: Letter, card: NameCard) -> Reader:
    person = letter.person
    return Reader(card.written, person.job_title, _house(letter.process, person), person.postal_address)


def posted(ports: Ports, owner: Owner, letter_id: UUID, now: datetime, *, instead: bool) -> bool:
    """The person put it into the post. True: it stands for the mail, which then does not go.

    Besides a mail that went or still goes it is only noted. Where no mail can go it always stands for it, and so it
    does for a letter that was handed over by itself. One in Drafts is a mail that still goes: instead of it, it is
    taken out there.
    """
    letter = Letter.objects.one(owner, pk=letter_id)
    with transaction.atomic():
        stands = _settle(ports, owner, letter, now, instead=instead)
        letter.posted_at = now
        letter.save(update_fields=["posted_at"])
        _close_paper_step(owner, letter, now)
        audit.record(owner, "person", "posted on paper", str(letter.pk), {"instead": stands}, now)
    replan(ports, owner, now)
    return stands


def paper_letter_of(owner: Owner, process_id: UUID, step_key: str) -> Letter | None:
    """The letter that a paper step of the plan is about: the thanks to the same person for the same talk."""
    round_, _, person = _of_paper(step_key)
    key = f"{process_id}:{round_}:thank_you:{person}"
    return Letter.objects.of(owner).filter(process=process_id, step_key=key).first() if round_ else None


def _of_paper(step_key: str) -> tuple[str, str, str]:
    words = step_key.split(":")
    return (words[1], words[2], words[3]) if len(words) == 4 and words[2] == PAPER else ("", "", "")


def _close_paper_step(owner: Owner, letter: Letter, now: datetime) -> None:
    """The step of the plan that asked for it on paper is done with it."""
    steps = Step.objects.of(owner).filter(process=letter.process_id, step=PAPER, gone_at=None)
    for step in steps.filter(status__in=OPEN):
        asked = paper_letter_of(owner, letter.process_id, step.key)
        if asked is not None and asked.pk == letter.pk:
            said = {"step": PAPER, "key": step.key, "person": str(letter.person_id), "outcome": "posted"}
            add_event(owner, letter.process, "step_done", said, now, now)


def _settle(ports: Ports, owner: Owner, letter: Letter, now: datetime, *, instead: bool) -> bool:
    action = sending.live_action(owner, letter.pk)
    state = action.state if action else ""
    if action and state == State.HANDED and not (action.account and action.account.drafts):
        answer_ask(owner, action.pk, True, now)
        return True
    if state == State.SENT or (not instead and letter.person.email):
        return False
    words_may_leave(ports, owner, letter)
    if not sending.cancel(owner, letter.pk, now, ON_PAPER_TOO):
        raise OnItsWay
    undo_approved(owner, letter, now)
    _record(ports, owner, letter, now)
    return True


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
