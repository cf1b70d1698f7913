"""The words that carry each part of a letter."""

from __future__ import annotations

from afterword.core.letter.carried import carried

LETTER = """Dear Dr. Okafor,

Thank you for your time on Tuesday. You told me how false alarms wake the crew at night.

At the depot I cut false alarms by a third, and I would very much like to join you as Signal Data Analyst.

Sincerely,
Maya Lindqvist"""


def test_each_part_points_at_its_own_words() -> None:
    spans = carried(LETTER, "en-US", "how false alarms wake the crew at night", ["cut false alarms by a third"])

    said = {rule: [span.of(LETTER) for span in found] for rule, found in spans.items()}
    assert said["L01"] == ["Dear Dr. Okafor,"]
    assert said["L04"] == ["Thank you for your time on Tuesday."]
    assert said["L06"] == ["cut false alarms by a third"]
    assert said["L07"] == ["how false alarms wake the crew at night"]
    assert "I would very much like to join you" in said["L05"][0]


def test_a_part_that_stands_nowhere_is_left_out() -> None:
    spans = carried("Dear Jonas Brandt,\n\nIt rained.\n\nSincerely,\nMaya", "en-US", "the night import", [])

    assert set(spans) == {"L01"}
