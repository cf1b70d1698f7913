# ruff: noqa: E501  (a list of words reads best on few lines)
"""The phrase banks: a phrase asserts nothing outside its slots, and every language has what every letter needs."""

from __future__ import annotations

import re

import pytest

from afterword.core.letter.compose.banks_index import WRITTEN, bank_of
from afterword.core.letter.compose.occasions import BREAK, occasions_of
from afterword.core.letter.compose.phrases import SLOT, Phrase, fill
from afterword.core.letter.words import content

SLOTS = {"day", "role", "employer", "topic", "fact", "more", "also", "others"}
# Words of courtesy: they speak of thanks, of the talk itself, of the wish, of an offer to say more; of nothing else.
ALLOWED = set(
    """thank thanks grateful many kind appreciated time role position conversation speaking speak talk talked spoke gave
    took made make making set aside discuss clearer picture asks asked question questions answer answers add little stayed
    come back among told mentioned said say note tells work really clear concrete posting any could kept mind what showed
    show shown see helped help subject part glad thinking since close experience bring own point know something line record
    speaks short put use team like take keen join go about want learned good care pleasure having learn use wish great
    picture colleagues success ahead well best choice described deal anything send explain please let gladly further
    useful happy arrange look forward next step meantime call write left open detail suits telephone person hear talk
    enjoyed pleasure speak directly helped chance met background includes include hope soon came especially useful particular build given sincere understanding understand concrete reason heard came away wanting more result result posting told could tell than any answering closer kept found wanted begin what out few come pass each them well
    sense easy laugh laughed smiling share shared along way friendly words few found find alike agreed see picture matters
    matter there myself return back suits hearing hear happy part left wanting interested before tell questions just glad
    thought worked touch record shows show stayed met work once like once off done asking taking telling showing able
    better away still together sure again addition beyond also thing holds holding noted here more interested document whenever time would so far side
    part following seen as for deal than bring true beside be used will became stand spoken from after after you your yours done one this that my
    i me we it is are was were the a an of in on to and with or at if by which because when all""".split()
)


@pytest.mark.parametrize("lang", WRITTEN)
def test_every_slot_of_a_phrase_is_known(lang: str) -> None:
    assert all(phrase.slots <= SLOTS for phrase in bank_of(lang).phrases)


def test_an_english_phrase_has_no_content_word_outside_the_words_of_courtesy() -> None:
    allowed = content(" ".join(ALLOWED), "en")

    strange = {
        phrase.id: sorted(content(SLOT.sub(" ", phrase.text), "en") - allowed)
        for phrase in bank_of("en").phrases
        if content(SLOT.sub(" ", phrase.text), "en") - allowed
    }

    assert strange == {}


@pytest.mark.parametrize("lang", WRITTEN)
def test_no_phrase_counts_compares_with_others_or_names_a_day(lang: str) -> None:
    never = re.compile(
        r"\d|\b(?:most|best part|of all|years?|today|yesterday|heute|gestern|aujourd'hui|hoy|oggi|vandaag|hoje)\b"
    )

    assert [phrase.text for phrase in bank_of(lang).phrases if never.search(phrase.text)] == []


@pytest.mark.parametrize("lang", WRITTEN)
def test_every_language_can_open_six_letters_differently(lang: str) -> None:
    slots = {"day": "", "role": "Rolle", "employer": "Haus"}
    openings = {" ".join(fill(phrase, slots).split()[:6]) for phrase in bank_of(lang).by_move("thanks")}

    assert len(openings) >= 6


@pytest.mark.parametrize("lang", WRITTEN)
@pytest.mark.parametrize("shape", ["clause", "record"])
@pytest.mark.parametrize("licence", ["linked", "unlinked"])
def test_every_shape_of_fact_has_a_phrase_with_and_without_a_link(lang: str, shape: str, licence: str) -> None:
    evidence = bank_of(lang).by_move("evidence")

    assert [phrase for phrase in evidence if shape in phrase.shapes and licence in phrase.requires]
    assert [phrase for phrase in bank_of(lang).by_move("more") if shape in phrase.shapes]


@pytest.mark.parametrize("lang", WRITTEN)
@pytest.mark.parametrize("shape", ["clause", "record"])
def test_three_letters_that_share_one_fact_say_it_differently(lang: str, shape: str) -> None:
    evidence = bank_of(lang).by_move("evidence")
    wordings = {phrase.text for phrase in evidence if shape in phrase.shapes and "unlinked" in phrase.requires}

    assert len(wordings) >= 3


@pytest.mark.parametrize("lang", WRITTEN)
def test_every_language_has_every_usual_occasion(lang: str) -> None:
    usual = (
        "status closing rejection_reply withdrawal decline offer_acknowledge acceptance extension keep_in_touch repair"
    )

    assert set(usual.split()) <= set(occasions_of(lang))


@pytest.mark.parametrize("lang", WRITTEN)
def test_no_occasion_has_an_empty_wording(lang: str) -> None:
    for occasion in occasions_of(lang).values():
        assert all(move == BREAK or all(text.strip() for text in move) for move in occasion.moves)


def test_an_empty_slot_takes_its_space_away() -> None:
    assert (
        fill(Phrase("x", "thanks", "Thank you for the time {day}, truly."), {"day": ""})
        == "Thank you for the time, truly."
    )


@pytest.mark.parametrize("licence", ["linked", "unlinked"])
def test_a_state_is_not_told_as_a_piece_of_work(licence: str) -> None:
    fitting = [
        phrase
        for phrase in bank_of("en").by_move("evidence")
        if "state" in phrase.shapes and licence in phrase.requires
    ]

    assert fitting
    assert not [phrase for phrase in fitting if "work" in phrase.text]
