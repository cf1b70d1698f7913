"""Thank-yous written from facts: what a person would check before sending tonight."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.errors import Unreadable
from afterword.core.findings import is_sendable
from afterword.core.letter.compose import write_letter, write_panel
from afterword.core.letter.request import LetterRequest, PanelRequest, Recipient, Sender

NURIA = Sender("Nuria Castell", "+1 212 555 0175")
FACTS = ("rebuilt the night import at Marlow Freight", "cut failed runs from 14 a month to 2", "trained five analysts")


def request(**changes: object) -> LetterRequest:
    given: dict[str, object] = {
        "situation": "thank_you",
        "locale": "en-US",
        "sender": NURIA,
        "recipient": Recipient("Dr. Amara Okafor", "Dr. Okafor", moment="how the night import fails"),
        "role": "Signal Data Analyst",
        "employer": "Northwind Rail",
        "facts": FACTS,
        "interview": date(2026, 12, 1),
        "read_on": date(2026, 12, 2),
    }
    return LetterRequest(**{**given, **changes})  # type: ignore[arg-type]


def test_a_letter_names_role_employer_weekday_topic_and_evidence_and_may_be_sent() -> None:
    draft = write_letter(request())

    for words in ("Signal Data Analyst", "Northwind Rail", "on Tuesday", "night import fails", "14 a month"):
        assert words in draft.body
    assert draft.salutation == "Dear Dr. Okafor,"
    assert draft.text.endswith("Best regards,\nNuria Castell\n+1 212 555 0175")
    assert is_sendable(draft.findings)


def test_the_same_facts_give_the_same_letter_and_another_seed_another_wording() -> None:
    assert write_letter(request()) == write_letter(request())

    assert write_letter(request(seed=1)).body != write_letter(request()).body


def test_a_letter_read_a_week_later_says_the_date() -> None:
    assert "on December 1" in write_letter(request(read_on=date(2026, 12, 9))).body


def test_without_a_moment_it_asks_what_was_said() -> None:
    draft = write_letter(request(recipient=Recipient("Dr. Amara Okafor", "Dr. Okafor")))

    assert "Dr. Okafor" in draft.questions[0]
    assert draft.body == ""


def test_without_facts_it_asks_what_the_person_has_done() -> None:
    assert "What have you done" in write_letter(request(facts=())).questions[0]


def test_a_note_without_a_word_counts_as_no_note() -> None:
    item = {
        "situation": "thank_you",
        "locale": "en-US",
        "sender": {"name": "Nuria Castell"},
        "recipient": {"name": "Kim Berg"},
    }

    draft = write_letter(
        LetterRequest.read({**item, "role": "Analyst", "employer": "Northwind", "moment": "..", "facts": [" ", "-"]})
    )

    assert len(draft.questions) == 2


def test_a_brace_in_a_name_or_note_stays_what_it_is() -> None:
    draft = write_letter(request(recipient=Recipient("Kim", "Kim", moment="the {role} of {} in the plan")))

    assert "the {role} of {} in the plan" in draft.body


def test_a_name_that_nobody_confirmed_is_asked_about() -> None:
    reader = Recipient("Amara Okafor", "Amara Okafor", evidence="conflict", moment="the night import")

    assert write_letter(request(recipient=reader)).questions


def test_a_role_that_is_not_wanted_is_thanked_for_without_a_show_of_interest() -> None:
    draft = write_letter(request(wanted=False))

    assert is_sendable(draft.findings)
    assert "join" not in draft.body


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("they asked me how I handle late data", "asked how I handle late data"),
        ("she worries about her Friday reports", "you worry about your Friday reports"),
        ("short two dispatchers until spring", "you are short two dispatchers until spring"),
        ("Dr. Okafor wants alarms in minutes, not hours", "you want alarms in minutes, not hours"),
        ("the mentoring circle for new analysts", "the mentoring circle for new analysts"),
        ("told me that nobody owns the night run", "that nobody owns the night run"),
        ("showed me the signal room", "me the signal room"),
        ("alarms nobody reads", "alarms nobody reads"),
    ],
)
def test_a_tired_note_keeps_its_words_and_turns_to_the_reader(moment: str, said: str) -> None:
    draft = write_letter(request(recipient=Recipient("Dr. Amara Okafor", "Dr. Okafor", moment=moment)))

    assert said in draft.body
    assert is_sendable(draft.findings)


@pytest.mark.parametrize(
    "moment",
    [
        "the new warehouse; I should read up on WMS",
        "the new warehouse - todo: WMS",
        "the new warehouse, need to google WMS",
        "the new warehouse (must look up WMS)",
        "the new warehouse. She seemed tired, WMS is old",
    ],
)
def test_a_remark_to_oneself_stays_out_of_the_letter(moment: str) -> None:
    draft = write_letter(request(recipient=Recipient("Dr. Amara Okafor", "Dr. Okafor", moment=moment)))

    assert "the new warehouse" in draft.body
    assert "WMS" not in draft.text
    assert draft.findings == ()


@pytest.mark.parametrize("moment", ["I should read up on WMS", "THE NEW WAREHOUSE IN LEEDS", "word " * 40])
def test_a_note_that_no_letter_can_carry_is_asked_about(moment: str) -> None:
    draft = write_letter(request(recipient=Recipient("Dr. Amara Okafor", "Dr. Okafor", moment=moment)))

    assert len(draft.questions) == 1


def test_a_shared_laugh_is_thanked_for_and_claims_no_insight() -> None:
    for seed in range(6):
        reader = Recipient("Dr. Amara Okafor", "Dr. Okafor", moment="we laughed about the coffee machine")
        body = write_letter(request(recipient=reader, seed=seed)).body

        assert "laugh" in body or "smil" in body
        assert "clearer" not in body and "useful" not in body


def test_from_a_profile_a_letter_takes_two_facts_at_most_and_the_second_only_if_it_fits() -> None:
    facts = ("rebuilt the night import", "speaks Polish", "cut failed imports by half", "baked bread")
    reader = Recipient("Dr. Amara Okafor", "Dr. Okafor", moment="how the night import fails")
    (draft,) = write_panel(PanelRequest("en-US", "Northwind Rail", "Data Analyst", NURIA, (reader,), facts=facts))

    assert [used.fact for used in draft.used] == ["rebuilt the night import", "cut failed imports by half"]


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-BR"])
def test_no_follow_up_to_one_person_says_a_sentence_twice(locale: str) -> None:
    earlier: tuple[str, ...] = ()
    for situation in ("status", "status", "closing"):
        draft = write_letter(request(situation=situation, locale=locale, facts=(), earlier=earlier))

        assert [finding.message for finding in draft.findings if finding.rule == "L08"] == []
        earlier = (*earlier, draft.body)
    assert len(earlier[1].split()) < len(earlier[0].split()) + 5


def test_each_panel_member_gets_a_topic_evidence_and_an_opening_of_their_own() -> None:
    people = (
        Recipient("Dr. Amara Okafor", "Dr. Okafor", moment="how the night import fails"),
        Recipient("Ben Adler", "Ben Adler", moment="asked me how I would train new analysts"),
        Recipient("Ms. Rosa Lindt", "Ms. Lindt", moment="he shares one screen with dispatch"),
    )
    drafts = write_panel(PanelRequest("en-US", "Northwind Rail", "Signal Data Analyst", NURIA, people, facts=FACTS))

    assert len({" ".join(draft.body.split()[:6]) for draft in drafts}) == 3
    assert len({draft.used for draft in drafts}) == 3
    assert all(is_sendable(draft.findings) for draft in drafts)
    assert not any(other.name in draft.body for draft in drafts for other in people if other.name != draft.name)


def test_an_unknown_occasion_says_which_there_are() -> None:
    with pytest.raises(Unreadable, match="no letter for 'birthday'"):
        write_letter(request(situation="birthday"))
