"""Pay by the year: what an hour, a day, a week or a month comes to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

# Working units in a year: 52 weeks of 40 hours.
A_YEAR = {"YEAR": 1, "MONTH": 12, "WEEK": 52, "DAY": 260, "HOUR": 2080}
_UNITS = {
    "year": "YEAR", "yearly": "YEAR", "annual": "YEAR", "annually": "YEAR", "annum": "YEAR", "yr": "YEAR",
    "pa": "YEAR", "ann": "YEAR", "month": "MONTH", "monthly": "MONTH", "mon": "MONTH", "week": "WEEK",
    "weekly": "WEEK", "wk": "WEEK", "day": "DAY", "daily": "DAY", "hour": "HOUR", "hourly": "HOUR", "hr": "HOUR",
    "hur": "HOUR",
}  # fmt: skip
_NUMBER = re.compile(r"\d+(?:[.,' \u00a0\u202f]\d{3})*(?:[.,]\d{1,2})?(?!\d)")


class Pay(NamedTuple):
    """What is paid for one unit of time, in one currency; an end that is not stated is None."""

    least: float | None
    most: float | None
    currency: str
    unit: str

    @property
    def most_a_year(self) -> float | None:
        """The upper end by the year; the lower one where no other is stated."""
        end = self.most if self.most is not None else self.least
        return None if end is None or self.unit not in A_YEAR else end * A_YEAR[self.unit]


def unit_of(written: object) -> str:
    """YEAR, MONTH, WEEK, DAY or HOUR for what a posting writes ("per hour", "1 YEAR", "annually"); "" else."""
    for word in re.findall(r"[a-z]+", str(written or "").casefold()):
        if word in _UNITS:
            return _UNITS[word]
    return ""


def amount(written: object) -> float | None:
    """A number as a posting gives it: 50000, "50,000.00", "50.000", "50k"; None for anything else."""
    if isinstance(written, bool) or written is None:
        return None
    if isinstance(written, int | float):
        return float(written) if 0 < written < 1e12 else None
    text = str(written)[:100]
    found = _NUMBER.search(text)
    if not found:
        return None
    whole = re.sub(r"[.,' \u00a0\u202f](?=\d{3}(?!\d))", "", found.group()).replace(",", ".")
    number = float(whole) * (1000 if text[found.end() : found.end() + 1] in "kK" and found.end() < len(text) else 1)
    return number if 0 < number < 1e12 else None


def base_salary(item: object) -> Pay | None:
    """A schema.org baseSalary: MonetaryAmount with a value or a QuantitativeValue, in any of the ways it is written."""
    if isinstance(item, list):
        return next((pay for each in item if (pay := base_salary(each))), None)
    if not isinstance(item, Mapping):
        number = amount(item)
        return Pay(number, number, "", "") if number else None
    value = item.get("value")
    inner: Mapping[str, Any] = value if isinstance(value, Mapping) else {"value": value}
    given = {**{name: each for name, each in item.items() if name != "value"}, **inner}
    one = amount(given.get("value"))
    least, most = (amount(given.get(name)) for name in ("minValue", "maxValue"))
    if least is None and most is None:
        least = most = one
    if least is None and most is None:
        return None
    currency = str(given.get("currency") or given.get("salaryCurrency") or "").strip().upper()[:3]
    return Pay(least, most, currency, unit_of(given.get("unitText") or given.get("unitCode")))


# As people type them; a bare $ or kr is one of several, so the currency is chosen beside it.
_CURRENCIES = {
    "EUR": r"\beur(?:os?)?\b|€", "GBP": r"\bgbp\b|£", "USD": r"\busd\b|\bus\$", "CHF": r"\bchf\b",
    "CAD": r"\bcad\b|\bca?\$",
    "AUD": r"\baud\b|\bau?\$", "NZD": r"\bnzd\b|\bnz\$", "SEK": r"\bsek\b", "NOK": r"\bnok\b", "DKK": r"\bdkk\b",
    "PLN": r"\bpln\b|zł", "CZK": r"\bczk\b|kč", "INR": r"\binr\b|₹", "SGD": r"\bsgd\b|\bs\$", "JPY": r"\bjpy\b",
}  # fmt: skip
_ONE_OF = {
    r"(?<![a-z])\$|dollar": "USD CAD AUD NZD SGD", r"\bkr\b|kron": "SEK NOK DKK CZK", "¥": "JPY",
    "franc|franken": "CHF",
}  # fmt: skip
_UNITS_TYPED = {
    "YEAR": r"\bp\.?\s?a\b|\bye?a?r(?:ly)?\b|\bannual(?:ly)?\b|\bannum\b|\bjahr\b|\bjährlich\b",
    "MONTH": r"\bp\.?\s?m\b|\bmo(?:nth|nthly|n)?\b|\bmonat(?:lich)?\b",
    "WEEK": r"\bp\.?\s?w\b|\bwe?e?k(?:ly)?\b|\bwoche\b|\bwöchentlich\b",
    "DAY": r"\bdaily\b|\bday\b|\btag\b|\btäglich\b",
    "HOUR": r"\bp\.?\s?h\b|/\s?h\b|\bh(?:ou)?r(?:ly)?\b|\bstunde\b|\bstd\b",
}  # fmt: skip


class TypedPay(NamedTuple):
    """Pay as a person types it: the first amount, and every currency and unit of time that is named.

    `one_of` are the currencies that a sign of several may mean.
    """

    amount: float | None
    currencies: tuple[str, ...]
    units: tuple[str, ...]
    one_of: frozenset[str] = frozenset()


def typed_pay(written: str) -> TypedPay:
    """ "12,000 EUR p.m." as 12000, EUR and MONTH; what is not named stays open."""
    text = _parted(written.casefold())
    currencies = tuple(name for name, shape in _CURRENCIES.items() if re.search(shape, text))
    units = tuple(name for name, shape in _UNITS_TYPED.items() if re.search(shape, text))
    several = [names.split() for shape, names in _ONE_OF.items() if re.search(shape, text)]
    return TypedPay(amount(written), currencies, units, frozenset(name for names in several for name in names))


def _parted(text: str) -> str:
    """ "12000eur" in two words."""
    return re.sub(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", " ", text)
