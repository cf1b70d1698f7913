"""The ways of a letter besides our mail, as its page offers them, and what stands in the way of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from afterword.core.errors import Refusal
from afterword.core.paper.coverage import check_drawable
from afterword.flows.ports import Ports
from afterword.flows.put_on_paper import check_ready, paper_letter
from afterword.flows.standing import step_of
from afterword.flows.write_letter import may_pass_on
from afterword.flows.write_letter.pass_it_on import copied_to
from afterword.store.models import Letter, Owner


@dataclass(frozen=True, slots=True)
class OtherWays:
    """What the person typed for the envelope, the form on paper, why it cannot be printed, when it was posted.

    `through` is who passes it on, `copy` the address that gets an open copy, `ways_on` through whom it could go.
    """

    their_address: str = ""
    my_address: str = ""
    layout: str = ""
    why_no_paper: str = ""
    why_no_pdf: str = ""
    posted_at: datetime | None = None
    through: str = ""
    copy: str = ""
    ways_on: tuple[tuple[UUID, str], ...] = ()


def other_ways(ports: Ports, owner: Owner, letter: Letter, now: datetime) -> OtherWays:
    """What stands in the way is said here, before the letter is approved, not after."""
    layout = why_no_paper = why_no_pdf = ""
    try:
        sheet = paper_letter(ports, owner, letter, now)
        layout = sheet.layout.name
    except Refusal as no:
        why_no_paper = f"{no.message} {no.hint}"
    else:
        try:
            check_ready(ports, "pdf")
            check_drawable(sheet)
        except Refusal as no:
            why_no_pdf = f"{no.message} {no.hint}"
    theirs, mine = letter.person.postal_address, owner.postal_address
    return OtherWays(
        theirs,
        mine,
        layout,
        why_no_paper,
        why_no_pdf,
        letter.posted_at,
        through=letter.through.written if letter.through else "",
        copy=copied_to(owner, letter, step_of(owner, letter.process_id, letter.step_key)),
        ways_on=tuple((each.pk, each.written) for each in may_pass_on(owner, letter)),
    )
