"""What a person fills in, made into one query; a place that could be several is asked about, nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from afterword.core.figures import whole_number
from afterword.core.search.cities import City, Gazetteer
from afterword.core.search.country import country_code
from afterword.core.search.job_query import DEFAULT_KM, JobQuery, Near
from afterword.core.search.pay import Pay, typed_pay, unit_of
from afterword.core.search.posting import EMPLOYMENT_TYPES
from afterword.core.search.typed import LONGEST

MOST_KM, MOST_DAYS = 500, 365
CURRENCIES = tuple("EUR GBP USD CHF CAD AUD NZD SEK NOK DKK PLN CZK INR SGD JPY".split())
_IN = re.compile(r"^(?P<words>.*\S)\s+(?:in|near|around|bei|nahe)\s+(?P<place>[^\"]+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """The query, the form as it was filled in, what is wrong with a field, and cities to choose from."""

    query: JobQuery
    form: Mapping[str, str]
    types: tuple[str, ...] = ()
    wrong: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[City, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether it can be searched for as it stands."""
        return not self.wrong and not self.choices


def read_form(cities: Gazetteer, form: Mapping[str, str], types: Sequence[str]) -> Asked:
    """Read the fields; a place behind "in" in the words counts as the place where none is given."""
    filled = {name: value.strip()[:LONGEST] for name, value in form.items()}
    wrong: dict[str, str] = {}
    country = _country(filled.get("country", ""), wrong)
    filled, found = _placed(cities, filled, country)
    near = None
    if filled.get("place") and not found:
        wrong["place"] = "No city of that name is known here. The table holds those of more than 15,000 people."
    elif len(found) == 1:
        near = Near(found[0].label, found[0].point, _number(filled, "km", DEFAULT_KM, MOST_KM), found[0].country)
    filled, pay = _pay(filled, wrong)
    chosen = tuple(sorted(EMPLOYMENT_TYPES & set(types)))
    query = JobQuery(
        text=filled.get("q", ""),
        in_title=bool(filled.get("title")),
        near=near,
        country=country,
        remote=bool(filled.get("remote")),
        pay=pay,
        types=frozenset(chosen),
        days=_number(filled, "days", 0, MOST_DAYS),
    )
    return Asked(query, filled, chosen, wrong, found if len(found) > 1 else ())


def form_of(query: JobQuery) -> dict[str, str]:
    """The fields that ask for a query again."""
    filled = {
        "q": query.text,
        "title": "1" if query.in_title else "",
        "place": query.near.label if query.near else "",
        "km": str(query.near.km) if query.near else "",
        "country": query.country,
        "remote": "1" if query.remote else "",
        "pay": f"{query.pay.least:g}" if query.pay and query.pay.least else "",
        "currency": query.pay.currency if query.pay else "",
        "unit": query.pay.unit if query.pay else "",
        "days": str(query.days or ""),
    }
    return {name: value for name, value in filled.items() if value}


def _placed(
    cities: Gazetteer, filled: dict[str, str], country: str
) -> tuple[dict[str, str], tuple[City, ...]]:  # fmt: skip
    if filled.get("place"):
        return filled, cities.look_up(filled["place"], country)
    said = _IN.match(filled.get("q", ""))
    found = cities.look_up(said["place"], country) if said else ()
    if said and found:
        return filled | {"q": said["words"], "place": said["place"]}, found
    return filled, ()


def _country(written: str, wrong: dict[str, str]) -> str:
    code = country_code(written) if written else ""
    if written and not code:
        wrong["country"] = "No country of that name is known. Write its two letters, such as GB."
    return code


def _pay(filled: dict[str, str], wrong: dict[str, str]) -> tuple[dict[str, str], Pay | None]:
    """The pay, with the fields as they are meant: what is typed beside the amount counts before what is chosen."""
    if not filled.get("pay"):
        return filled, None
    typed = typed_pay(filled["pay"])
    if typed.amount is None:
        wrong["pay"] = "This is no amount. Write it in figures, such as 45000."
        return filled, None
    if len(typed.currencies) > 1 or len(typed.units) > 1:
        wrong["pay"] = "Write one amount, in one currency, for one time. Another one is a search of its own."
        return filled, None
    currency = typed.currencies[0] if typed.currencies else filled.get("currency", "").upper()
    unit = typed.units[0] if typed.units else unit_of(filled.get("unit", "")) or "YEAR"
    if typed.currencies or typed.units:
        filled = filled | {"pay": f"{typed.amount:.12g}", "currency": currency, "unit": unit}
    if currency not in (typed.one_of or CURRENCIES):
        wrong["currency"] = "Say in which currency; amounts in two currencies are never compared."
        return filled, None
    return filled, Pay(typed.amount, None, currency, unit)


def _number(filled: Mapping[str, str], name: str, usual: int, most: int) -> int:
    found = whole_number(filled.get(name, ""))
    return usual if found is None or found < 0 else min(found, most)
