"""What else may have happened is noted with its people and days, turns the plan, and can be taken back."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from afterword.core.errors import NotYours
from afterword.core.facts.events import NEEDED
from afterword.core.letter.compose.entry import write_letter
from afterword.core.letter.request import LetterRequest
from afterword.flows import close, turns
from afterword.flows.overview.process import process_page
from afterword.flows.overview.wording import ENDED_STATES, OPEN_STATES
from afterword.flows.people_of import add_to_process
from afterword.flows.turns_table import HEADS, TURNS
from afterword.flows.write_letter.occasion_of import facts_for
from afterword.store.models import Letter, Participation, Step
from tests.story import BRANDT, OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db

# Events that have a page or a command of their own, or that the product writes down by itself.
ELSEWHERE = frozenset(
    "interview_booked notes_captured decision_expected name_confirmed words_fine letter_told letter_approved "
    "letter_sent letter_declined step_done step_moved step_skipped call_made withdrawal_decided merged "
    "service_down applied".split()
)


@pytest.fixture
def story() -> Story:
    story = begin()
    story.note(*TALKS)
    return story


def turn(story: Story, word: str, **told: Any) -> Any:
    return turns.turn(story.ports, story.owner, story.process.pk, word, story.now, turns.Told(**told))


def open_steps(story: Story) -> Set[tuple[str, str]]:
    rows = Step.objects.of(story.owner).filter(process=story.process, gone_at=None, status__in=("planned", "blocked"))
    return {(row.step, row.person.written if row.person else "") for row in rows.select_related("person")}


def test_everything_that_can_happen_can_be_said_somewhere() -> None:
    assert {one.event for one in TURNS} | ELSEWHERE == set(NEEDED)
    assert {one.group for one in TURNS} == {group for group, _ in HEADS}
    assert all(one.states <= OPEN_STATES | ENDED_STATES for one in TURNS)


def test_who_referred_one_is_thanked_and_hears_how_it_went(story: Story) -> None:
    event = turn(story, "referred", name="Rita Holm", email="rita.holm@example.org")
    with_her = open_steps(story)
    letters = Letter.objects.of(story.owner).filter(process=story.process, person__written="Rita Holm")

    assert {("thank_referrer", "Rita Holm"), ("tell_referrer", "Rita Holm")} <= with_her
    assert ("thank_you", "Rita Holm") not in with_her
    close.undo(story.ports, story.owner, event.pk, story.now)
    assert not {name for _, name in open_steps(story)} & {"Rita Holm"}
    assert not Participation.objects.of(story.owner).filter(process=story.process, person__written="Rita Holm")
    assert letters is not None


def test_who_referred_one_and_is_met_later_is_thanked_for_the_talk_and_stays_when_the_referral_goes() -> None:
    story = begin((OKAFOR,))
    event = turn(story, "referred", name=BRANDT.written, email=BRANDT.email)
    person = event.payload["person"]
    add_to_process(story.owner, story.process, BRANDT, story.now)
    hours = {"starts": "2026-12-01T11:00-05:00", "ends": "2026-12-01T12:00-05:00"}
    talk: dict[str, Any] = {"round": 1, "with": [person], **hours}
    close.happened(story.ports, story.owner, story.process.pk, "interview_booked", story.now, **talk)
    story.note(TALKS[0])

    assert ("thank_you", BRANDT.written) in open_steps(story)
    close.undo(story.ports, story.owner, event.pk, story.now)
    assert ("thank_you", BRANDT.written) in open_steps(story)


def test_the_referrer_is_thanked_again_only_once_the_first_thanks_left(story: Story) -> None:
    rita = turn(story, "referred", name="Rita Holm", email="rita.holm@example.org").payload["person"]

    def told() -> list[str]:
        rows = Step.objects.of(story.owner).filter(step="tell_referrer", gone_at=None, person=rita)
        return facts_for(story.ports, story.owner, story.process, rows.get())

    before = told()
    close.happened(story.ports, story.owner, story.process.pk, "letter_sent", story.now,
                   step="thank_referrer", person=rita)  # fmt: skip

    assert told() == [*before, "thank-you sent"]


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-BR"])
def test_the_first_thanks_to_a_referrer_do_not_say_again(locale: str) -> None:
    given = {"situation": "referrer", "locale": locale, "sender": {"name": "Maya Lindqvist"}, "employer": "Halden",
             "role": "Analyst", "recipient": {"name": "Rita Holm", "address_as": "Rita"}}  # fmt: skip
    first, second = (
        write_letter(LetterRequest.read({**given, "facts": facts})).body for facts in ([], ["thank-you sent"])
    )
    again = re.compile(r"\bagain\b|nochmals|nogmaals|encore|de nuevo|ancora|mais uma vez", re.IGNORECASE)

    assert not again.search(first)
    assert again.search(second)
    assert first.partition("Halden")[1] == "Halden"
    assert "sent" not in second


def test_an_interviewer_may_have_referred_one_too(story: Story) -> None:
    okafor = story.people()[0]
    event = turn(story, "referred", who=okafor.pk, on=story.now.date() - timedelta(days=1))

    assert ("thank_referrer", okafor.written) in open_steps(story)
    assert ("thank_you", okafor.written) in open_steps(story)
    assert event.at < story.now
    close.undo(story.ports, story.owner, event.pk, story.now)
    assert ("tell_referrer", okafor.written) not in open_steps(story)
    assert Participation.objects.of(story.owner).filter(process=story.process, person=okafor)


def test_a_reference_is_briefed_before_and_thanked_after(story: Story) -> None:
    turn(story, "references", name="Rudi Kern", email="rudi.kern@example.org")
    asked = open_steps(story)
    rudi = next(key for key, name in turns.people_here(story.owner, story.process) if name == "Rudi Kern")
    turn(story, "reference_called", who=rudi)

    assert ("brief_reference", "Rudi Kern") in asked
    assert ("thank_reference", "Rudi Kern") in open_steps(story)


def test_a_letter_that_reached_the_wrong_person_is_excused_and_goes_anew(story: Story) -> None:
    okafor = story.people()[0]
    close.happened(story.ports, story.owner, story.process.pk, "letter_sent", story.now, step="thank_you",
                   person=str(okafor.pk))  # fmt: skip
    gone = open_steps(story)
    story.world.clock.wait(minutes=5)
    turn(story, "wrong_reader", name="Amir Okafor", email="amir@elsewhere.example", other=okafor.pk)

    assert ("thank_you", okafor.written) not in gone
    assert {("repair", "Amir Okafor"), ("thank_you", okafor.written)} <= open_steps(story)


def test_who_hurt_somebody_writes_the_apology_alone(story: Story) -> None:
    okafor = story.people()[0]
    turn(story, "hurtful", who=okafor.pk, what="a joke about her accent")
    step = Step.objects.of(story.owner).get(step="personal_apology")

    assert step.said["own_words"] is True and step.said["rule"] == "B18"
    assert not Letter.objects.of(story.owner).filter(step_key=step.key).exists()
    assert f"Say sorry to {okafor.written} in your own words" in {
        one.head for one in (*page(story).planned, page(story).present) if one
    }


def page(story: Story) -> Any:
    return process_page(story.ports, story.owner, story.process.pk, story.now)


@pytest.mark.parametrize(
    ("word", "told", "step"),
    [
        ("documents", {"what": "a certificate", "day": date(2026, 12, 7)}, "promise"),
        ("no_by_phone", {}, "rejection_reply"),
        ("no_automatic", {}, "rejection_reply"),
        ("offer", {"day": date(2026, 12, 11)}, "decide_by"),
        ("no_contact", {}, "silent_review"),
    ],
)
def test_what_they_said_turns_the_plan(story: Story, word: str, told: dict[str, Any], step: str) -> None:
    turn(story, word, **told)

    assert step in {name for name, _ in open_steps(story)}


def test_nobody_who_is_away_is_asked_before_they_are_back(story: Story) -> None:
    okafor = story.people()[0]
    turn(story, "away", who=okafor.pk, day=date(2026, 12, 28))
    asked = Step.objects.of(story.owner).filter(process=story.process, step="F1", gone_at=None).get()

    assert asked.at is not None and asked.at.date() > date(2026, 12, 28)


def test_a_moved_interview_takes_its_new_hour_on_their_clock() -> None:
    story = begin()
    event = turn(story, "moved", hour=datetime(2026, 12, 3, 10))

    assert event.payload["starts"] == "2026-12-03T10:00:00-05:00"
    with pytest.raises(turns.NotThatDay):
        turn(story, "moved")
    with pytest.raises(turns.NotThatDay, match="no 02:30 on Sun 14 Mar"):
        turn(story, "moved", hour=datetime(2027, 3, 14, 2, 30))


@pytest.mark.parametrize(
    ("word", "told", "refusal"),
    [
        ("referred", {}, turns.WhoIsMissing),
        ("away", {"day": date(2026, 12, 28)}, turns.WhoIsMissing),
        ("referred", {"who": UUID(int=7)}, NotYours),
        ("hurtful", {"who": UUID(int=7)}, NotYours),
        ("hold", {"on": date(2026, 12, 9)}, turns.NotYetHappened),
        ("hold", {"on": date(2020, 12, 9)}, turns.NotYetHappened),
        ("hold", {"day": date(2036, 12, 9)}, turns.NotThatDay),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    story: Story, word: str, told: dict[str, Any], refusal: type[Exception]
) -> None:
    before = open_steps(story), Participation.objects.of(story.owner).count()
    with pytest.raises(refusal):
        turn(story, word, **told)

    assert (open_steps(story), Participation.objects.of(story.owner).count()) == before


def test_an_agency_that_is_named_gets_everything_first_until_it_is_taken_back(story: Story) -> None:
    direct = {name for step, name in open_steps(story) if step == "F1"}
    event = turn(story, "agency", name="Lena Lind", email="lena@ferry.example", what="Ferry Talent")
    through = open_steps(story)
    close.undo(story.ports, story.owner, event.pk, story.now)

    assert {name for step, name in through if step in ("F1", "debrief")} == {"Lena Lind"}
    assert {name for step, name in open_steps(story) if step == "F1"} == direct
    assert not {name for _, name in open_steps(story)} & {"Lena Lind"}


def test_news_after_the_end_is_an_occasion_to_write_now(story: Story) -> None:
    close.they_said_no(story.ports, story.owner, story.process.pk, story.now)
    close.happened(story.ports, story.owner, story.process.pk, "letter_declined", story.now, step="rejection_reply",
                   reason="said it on the phone")  # fmt: skip
    story.world.clock.wait(days=20)
    turn(story, "news", what="they opened a second depot")
    step = Step.objects.of(story.owner).get(step="keep_in_touch_news")

    assert step.said["rule"] == "B14" and step.said["what"] == "they opened a second depot"
    assert step.at is not None and timedelta(0) < step.at - story.now < timedelta(days=5)


def test_somebody_told_of_twice_is_thanked_for_each_and_is_no_second_person(story: Story) -> None:
    first = turn(story, "referred", name="Nia Souza")
    turn(story, "referred", who=UUID(first.payload["person"]))

    with pytest.raises(turns.AlreadyHere, match="Nia Souza takes part here already"):
        turn(story, "referred", name="Nia Souza", email="nia@friends.example")
    assert Step.objects.of(story.owner).filter(step="thank_referrer", gone_at=None).count() == 2
