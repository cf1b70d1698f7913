"""A letter without a fault raises no alarm, whatever else it names."""

from __future__ import annotations

import pytest

from afterword.core.findings import Level
from afterword.core.letter.names import check_names
from tests.core.letter.names.name_letters import SAMPLES, Sample


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_clean_letter_raises_no_alarm(sample: Sample) -> None:
    findings = check_names(sample.lang, sample.record, sample.text)

    assert [finding for finding in findings if finding.level is not Level.LOOK] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_windows_line_ends_and_straight_apostrophes_change_nothing(sample: Sample) -> None:
    text = sample.text.replace("\n", "\r\n").replace("’", "'")
    findings = check_names(sample.lang, sample.record, text)

    assert [finding for finding in findings if finding.level is not Level.LOOK] == []


def test_other_names_are_listed_to_look_over() -> None:
    sample = next(sample for sample in SAMPLES if sample.name == "near third persons")
    looks = [finding.found for finding in check_names(sample.lang, sample.record, sample.text)]

    assert looks == ["John Whitfield", "Katherine Lowe", "Max Weber"]
