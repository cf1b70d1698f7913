"""Amounts of money as the language of the page writes them."""

from __future__ import annotations

import pytest
from django.utils import translation

from afterword.store.models import JobPosting
from afterword.web.job_search import pay_words

PAY = JobPosting(pay_min=30_000.0, pay_max=41_600.0, pay_currency="GBP", pay_unit="YEAR")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "30,000 to 41,600 GBP a year"), ("de", "30.000 bis 41.600 GBP im Jahr")]
)
def test_a_pay_is_written_in_the_language_of_the_page(language: str, words: str) -> None:
    with translation.override(language):
        assert pay_words(PAY) == words
