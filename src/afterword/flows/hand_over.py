"""Without a mail account each letter is handed to the person when it is due: mailto link, .eml, "did you send it?"."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote
from uuid import UUID

from afterword.core.ports import Envelope
from afterword.flows.ports import Ports
from afterword.flows.replan import replan
from afterword.flows.send_letter import answer_ask, went_after_all
from afterword.flows.standing import step_of
from afterword.flows.write_letter import letter_text
from afterword.flows.write_letter.pass_it_on import copied_to
from afterword.store.models import Action, Letter, Owner


def mailto(letter: Letter) -> str:
    """A link that opens the person's own mail program with the letter in it (RFC 6068)."""
    text = quote(letter_text(letter).replace("\n", "\r\n"), safe="")
    copy = copied_to(letter.owner, letter, step_of(letter.owner, letter.process_id, letter.step_key))
    cc = f"cc={quote(copy, safe='@')}&" if copy else ""
    return f"mailto:{quote(letter.address, safe='@')}?{cc}subject={quote(letter.subject, safe='')}&body={text}"


def eml(ports: Ports, owner: Owner, letter_id: UUID) -> tuple[str, bytes]:
    """The letter as a file that mail programs open as a draft (X-Unsent)."""
    letter = Letter.objects.one(owner, pk=letter_id)
    copy = copied_to(owner, letter, step_of(owner, letter.process_id, letter.step_key))
    draft: Envelope = ports.draft(letter.address, letter.subject, letter_text(letter), copy)
    return f"{file_stem(letter)}.eml", b"X-Unsent: 1\r\n" + draft.content


def file_stem(letter: Letter) -> str:
    """The name of a file with this letter, without its ending."""
    name = "".join(c if c.isalnum() else "-" for c in letter.person.written).strip("-").casefold()
    return f"letter-{name or 'draft'}"


def did_you_send_it(ports: Ports, owner: Owner, action_id: UUID, *, yes: bool, now: datetime) -> None:
    """The person's word decides: yes is recorded as sent by hand, no gives the letter back to the plan."""
    answer_ask(owner, action_id, yes, now)
    replan(ports, owner, now)


def next_in_hand(owner: Owner, process_id: UUID) -> UUID | None:
    """The letter of this process that waits next for the person to send it, the longest waiting first."""
    waiting = Action.objects.of(owner).filter(letter__process=process_id, state="handed")
    return waiting.order_by("opens", "pk").values_list("letter", flat=True).first()


def it_went_after_all(ports: Ports, owner: Owner, action_id: UUID, now: datetime) -> None:
    """Yes after a no: the letter that was given back to the plan counts as sent by hand."""
    went_after_all(owner, action_id, now)
    replan(ports, owner, now)
