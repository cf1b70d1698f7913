"""A letter by another way: files for paper, the same gate as an approval, and "I posted it"."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from afterword.core.errors import AfterwordError
from afterword.core.paper.coverage import CannotBeDrawn
from afterword.core.paper.sheet import AddressTooLong
from afterword.flows import settings, verify_people
from afterword.flows.approve import MayNotLeave, approve
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView, ReadPerson
from afterword.flows.overview.sent import sent
from afterword.flows.paper_step import paper_letter_of
from afterword.flows.put_on_paper import OnItsWay, Posted, UnknownForm, UnknownLayout, letter_file, paper_letter, posted
from afterword.flows.typed import TooLong
from afterword.flows.write_letter import edit
from afterword.paper.extras import ExtraMissing, need
from afterword.store.models import Action, Event, Letter, Step
from tests.letters import an_account
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


def told(**edited: Any) -> tuple[Story, LetterView]:
    """One interview, held and noted; its letter."""
    story = begin((OKAFOR,), **edited)
    story.note(TALKS[0])
    return story, view_of(story)


def view_of(story: Story) -> LetterView:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0]


def laid_out(story: Story, view: LetterView) -> tuple[str, ...]:
    letter = Letter.objects.one(story.owner, pk=view.id)
    return paper_letter(story.ports, story.owner, letter, story.now).lines()


def press_posted(story: Story, view: LetterView, *, instead: bool) -> Posted:
    return posted(story.ports, story.owner, view.id, story.now, instead=instead)


def test_a_letter_on_paper_says_what_is_known_and_leaves_out_what_is_not() -> None:
    story, view = told()

    lines = laid_out(story, view)

    assert lines[:7] == (
        "+1 617 555 0188", "December 1, 2026", "Dr. Amara Okafor", "Head of Signals", "Halden Instruments",
        "Dear Dr. Okafor:", view.body.split("\n\n")[0],
    )  # fmt: skip
    assert lines[-2:] == (view.close, "Maya Lindqvist")


def test_addresses_that_were_typed_stand_on_the_paper() -> None:
    story, view = told()
    person = story.people()[0]
    verify_people.set_postal_address(story.owner, person.pk, " 400 Quay Street \r\n\r\nNew York, NY 10005\r\n")
    mine = settings.profile(story.owner)
    kept = settings.Profile(**{**_fields(mine), "postal_address": "12 Elm Street\nBoston, MA 02130"})
    settings.save_profile(story.ports, story.owner, kept, story.now)

    lines = laid_out(story, view)

    assert lines[:2] == ("12 Elm Street", "Boston, MA 02130")
    assert lines[4:9] == (
        "Dr. Amara Okafor", "Head of Signals", "Halden Instruments", "400 Quay Street", "New York, NY 10005",
    )  # fmt: skip


def test_an_address_longer_than_an_envelope_is_refused() -> None:
    story, _view = told()

    with pytest.raises(TooLong, match="has 7 lines; an envelope has room for 6"):
        verify_people.set_postal_address(story.owner, story.people()[0].pk, "\n".join("abcdefg"))


def test_the_letter_of_a_recruiter_bears_the_name_of_the_agency() -> None:
    story, view = told()
    story.process.agency = {"recruiter": str(story.people()[0].pk), "name": "Ferry Talent"}
    story.process.save()

    lines = laid_out(story, view)

    assert "Ferry Talent" in lines
    assert "Halden Instruments" not in lines


@pytest.mark.parametrize("form", ["html", "eml", "text"])
def test_each_form_holds_the_words_of_the_letter(form: str) -> None:
    story, view = told()

    file = letter_file(story.ports, story.owner, view.id, form, story.now)

    assert file.name.startswith("letter-dr--amara-okafor.")
    assert b"Okafor" in file.content
    assert view.close.encode() in file.content


def test_the_files_for_paper_are_of_their_kind() -> None:
    story, view = told(country="DE", language="en-GB")

    pdf = letter_file(story.ports, story.owner, view.id, "pdf", story.now)
    word = letter_file(story.ports, story.owner, view.id, "docx", story.now, "us-block")

    assert (pdf.media_type, pdf.content[:5]) == ("application/pdf", b"%PDF-")
    assert "Dr. Amara Okafor" in Document(BytesIO(word.content)).paragraphs[2].text


@pytest.mark.parametrize(("form", "layout", "refusal"), [("fax", "", UnknownForm), ("html", "fr", UnknownLayout)])
def test_an_unknown_form_is_refused_with_those_that_are_known(
    form: str, layout: str, refusal: type[AfterwordError]
) -> None:
    story, view = told()

    with pytest.raises(refusal) as refused:
        letter_file(story.ports, story.owner, view.id, form, story.now, layout)
    assert "Choose one of" in refused.value.hint


def test_what_may_not_be_approved_may_not_be_printed() -> None:
    story, view = told()
    edit(story.owner, view.id, view.subject, view.body + " [NAME]", story.now, view.revision)

    for form in ("pdf", "docx", "html"):
        with pytest.raises(MayNotLeave):
            letter_file(story.ports, story.owner, view.id, form, story.now)


def test_a_name_that_the_font_cannot_draw_is_said_on_the_page_and_refused_as_a_pdf_alone() -> None:
    story = begin((ReadPerson("김민준", "minjun.kim@halden.example", "", "signature", "interviewer"),))
    verify_people.correct_name(story.ports, story.owner, story.people()[0].pk, "김민준", story.now)
    story.note(TALKS[0])
    view = view_of(story)

    with pytest.raises(CannotBeDrawn, match="“김”"):
        letter_file(story.ports, story.owner, view.id, "pdf", story.now)
    assert "김민준" in letter_file(story.ports, story.owner, view.id, "html", story.now).content.decode()
    assert view.ways
    assert "김민준" in view.ways.why_no_pdf


def test_without_the_package_the_person_hears_what_to_install() -> None:
    class Absent:
        media_type = "application/pdf"

        def check_ready(self) -> None:
            need("no_such_module_of_ours", "pdf", "PDF files")

        def make(self, letter: object, at: object) -> bytes:
            self.check_ready()
            return b""

    story, view = told()
    ports = story.world.ports(presses={"pdf": Absent()})

    with pytest.raises(ExtraMissing):
        letter_file(ports, story.owner, view.id, "pdf", story.now)
    shown = letters_page(ports, story.owner, story.process.pk, story.now).letters[0]
    assert shown.ways
    assert "afterword[pdf]" in shown.ways.why_no_pdf


def test_a_letter_posted_instead_counts_as_handed_over_and_no_mail_goes() -> None:
    story, view = told()
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    assert press_posted(story, view, instead=True) is Posted.INSTEAD

    (left,) = sent(story.owner)
    assert (left.how, left.text, left.to) == (
        "You posted it on paper.",
        view.text,
        "Dr. Amara Okafor, Head of Signals, Halden Instruments",
    )
    assert sorted(Action.objects.of(story.owner).values_list("state", flat=True)) == ["cancelled", "sent"]
    assert Event.objects.of(story.owner).filter(type="letter_sent").count() == 1
    assert Step.objects.one(story.owner, key=view.step_key).status == "done"
    assert story.world.server.taken == []


def test_a_letter_posted_as_well_leaves_the_mail_as_it_was() -> None:
    story, view = told()
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    assert press_posted(story, view, instead=False) is Posted.BESIDES

    assert view_of(story).state == "going"
    assert (ways := view_of(story).ways)
    assert ways.posted_at == story.now
    assert not Event.objects.of(story.owner).filter(type="letter_sent").exists()


def test_saying_it_twice_is_one_letter() -> None:
    story, view = told()

    assert press_posted(story, view, instead=True) is Posted.INSTEAD
    assert press_posted(story, view, instead=True) is Posted.ALREADY

    assert Event.objects.of(story.owner).filter(type="letter_sent").count() == 1


def test_a_letter_that_is_just_leaving_is_not_posted_instead() -> None:
    story, view = told()
    action = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    Action.objects.of(story.owner).filter(pk=action.pk).update(state="committed")

    with pytest.raises(OnItsWay):
        press_posted(story, view, instead=True)
    assert Letter.objects.one(story.owner, pk=view.id).posted_at is None


def test_a_letter_handed_over_and_posted_counts_as_sent() -> None:
    story, view = told()
    action = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    Action.objects.of(story.owner).filter(pk=action.pk).update(state="handed")

    assert press_posted(story, view, instead=True) is Posted.INSTEAD
    assert view_of(story).state == "sent"


def in_drafts() -> tuple[Story, LetterView, Action]:
    """The letter lies in the person's Drafts."""
    story, _view = told()
    an_account(story.owner, smtp_host="", drafts=True)
    view = view_of(story)
    action = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    saved = {"state": "handed", "attempt": 1, "content": b"letter", "committed_at": story.now}
    Action.objects.of(story.owner).filter(pk=action.pk).update(**saved)
    return story, view, action


def test_a_letter_posted_instead_of_its_draft_is_recorded_and_the_draft_leaves_drafts() -> None:
    story, view, action = in_drafts()

    assert press_posted(story, view, instead=True) is Posted.INSTEAD

    draft = Action.objects.one(story.owner, pk=action.pk)
    assert (draft.state, draft.wake_at) == ("cancelled", story.now)
    (left,) = sent(story.owner)
    assert left.how == "You posted it on paper."


def test_a_letter_posted_besides_its_draft_leaves_the_draft_where_it_is() -> None:
    story, view, action = in_drafts()

    assert press_posted(story, view, instead=False) is Posted.BESIDES
    assert Action.objects.one(story.owner, pk=action.pk).state == "handed"


def test_what_was_posted_is_recorded_though_no_window_has_room_for_its_address() -> None:
    story, view = told()
    address = "\n".join(f"{line} of a house with a name that is far too long for any window" for line in "abcdef")
    verify_people.set_postal_address(story.owner, story.people()[0].pk, address)
    letter = Letter.objects.one(story.owner, pk=view.id)
    with pytest.raises(AddressTooLong):
        paper_letter(story.ports, story.owner, letter, story.now)

    assert press_posted(story, view, instead=True) is Posted.INSTEAD
    assert sent(story.owner)[0].to.startswith("Dr. Amara Okafor, Head of Signals, Halden Instruments, a of a house")


def test_a_letter_with_a_mistake_is_not_taken_for_posted() -> None:
    story, view = told()
    edit(story.owner, view.id, view.subject, view.body + " [NAME]", story.now, view.revision)

    with pytest.raises(MayNotLeave):
        press_posted(story, view, instead=True)


def _fields(profile: settings.Profile) -> dict[str, Any]:
    return {name: getattr(profile, name) for name in settings.Profile.__slots__}


def test_the_paper_step_of_the_plan_opens_its_letter_and_is_done_once_it_is_posted() -> None:
    story, view = told()
    wanted = replace(settings.profile(story.owner), settings={"ty.medium": "email_and_letter"})
    settings.save_profile(story.ports, story.owner, wanted, story.now)
    asked = Step.objects.of(story.owner).filter(step="paper_letter", gone_at=None).get()
    opened = paper_letter_of(story.owner, story.process.pk, asked.key)
    press_posted(story, view, instead=False)
    asked.refresh_from_db()

    assert opened is not None and opened.pk == view.id
    assert asked.status == "done"
    thanks = Step.objects.of(story.owner).filter(step="thank_you", gone_at=None).get()
    assert thanks.status == "planned"
