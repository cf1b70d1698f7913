"""A whole number as it was typed."""

from __future__ import annotations

import pytest

from afterword.core.figures import whole_number


@pytest.mark.parametrize(("typed", "number"), [("0", 0), (" 587 ", 587), ("007", 7), ("65535", 65_535)])
def test_plain_figures_are_read(typed: str, number: int) -> None:
    assert whole_number(typed, 65_535) == number


@pytest.mark.parametrize("typed", ["", "-1", "1.5", "65536", "9" * 5_000, "٣", "²", "1_000", "+1", "0x1"])
def test_anything_else_is_no_number_however_long(typed: str) -> None:
    assert whole_number(typed, 65_535) is None
