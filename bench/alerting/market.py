"""Postings and saved searches drawn from the same words, places and pay."""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import Any

from afterword.core.search.frequencies import share
from afterword.core.search.word_shares import LEVELS

COUNTRIES = {"US": "USD", "GB": "GBP", "DE": "EUR", "FR": "EUR", "CA": "CAD", "AU": "AUD", "NL": "EUR"}
TYPES = ("FULL_TIME", "FULL_TIME", "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN")
LEVEL_WORDS = ("senior", "junior", "lead", "head", "principal", "assistant")
SKILLS = """python java sql excel react aws azure docker kubernetes terraform salesforce sap oracle tableau figma jira
    spark django typescript postgresql autocad solidworks matlab hadoop kafka""".split()
WORDS_A_POSTING = 216
PLACES = 2000


class Market:
    """Draws postings and searches; the same seed draws the same ones."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)
        self._words = sorted(word for line in LEVELS.values() for word in line.split() if len(word) > 2)
        self._weights = list(accumulate(share(word) for word in self._words))
        rare = [word for word in self._words if 0.005 < share(word) < 0.1]
        self._trades = self._chance.sample(rare, 700)
        # Some trades are many and some are few, as in life.
        self._weights_of_trades = list(accumulate(1 / (place + 3) for place in range(len(self._trades))))
        self._cities = [self._city() for _ in range(PLACES)]

    def posting(self) -> dict[str, Any]:
        """A JobPosting of about 216 words; a sixth are remote and a third state their pay."""
        country, lat, lon = self._chance.choice(self._cities)
        text = self._chance.choices(self._words, cum_weights=self._weights, k=WORDS_A_POSTING)
        item: dict[str, Any] = {
            "title": self._title(),
            "description": " ".join([*text, *self._chance.sample(SKILLS, 3)]),
            "employmentType": self._chance.choice(TYPES),
            "jobLocation": {
                "address": {"addressCountry": country},
                "geo": {"latitude": lat, "longitude": lon},
            },
        }
        if self._chance.random() < 1 / 6:
            item["jobLocationType"] = "TELECOMMUTE"
        if self._chance.random() < 1 / 3:
            least = self._chance.randrange(30, 150) * 1000
            value = {"minValue": least, "maxValue": least + 15_000, "unitText": "YEAR"}
            item["baseSalary"] = {"currency": COUNTRIES[country], "value": value}
        return item

    def search(self, identity: str) -> dict[str, Any]:
        """A search of one to three words, a phrase or a group of skills, with conditions as people set them."""
        chance = self._chance
        item: dict[str, Any] = {"id": identity, "in": chance.choice(("title", "title+description")), "all": []}
        kind = chance.random()
        if kind < 0.6:
            item["all"] = self._title().split()[-chance.choice((1, 2, 2, 3)) :]
        elif kind < 0.75:
            item["phrases"] = [" ".join(self._title().split()[:2])]
        else:
            item["any"] = [chance.sample(SKILLS, chance.choice((2, 3, 4)))]
            item["all"] = self._trade(1) if chance.random() < 0.8 else []
        if chance.random() < 0.12:
            item["none"] = [chance.choice(LEVEL_WORDS)]
        return item | self._conditions()

    def _conditions(self) -> dict[str, Any]:
        chance, found = self._chance, dict[str, Any]()
        country, lat, lon = chance.choice(self._cities)
        where = chance.random()
        if where < 0.45:
            found["near"] = {"lat": lat, "lon": lon, "km": chance.choice((10, 25, 50, 100)), "country": country}
        elif where < 0.65:
            found["country"] = country
        elif where < 0.77:
            found["remote_only"] = True
        if chance.random() < 0.2:
            amount = chance.randrange(30, 130) * 1000
            found["salary_min"] = {"amount": amount, "currency": COUNTRIES[country], "unit": "YEAR"}
        if chance.random() < 0.15:
            found["employment_types"] = [chance.choice(TYPES)]
        return found

    def _trade(self, count: int) -> list[str]:
        return self._chance.choices(self._trades, cum_weights=self._weights_of_trades, k=count)

    def _title(self) -> str:
        level = [self._chance.choice(LEVEL_WORDS)] if self._chance.random() < 0.4 else []
        return " ".join([*level, *self._trade(self._chance.choice((1, 2, 2, 3)))])

    def _city(self) -> tuple[str, float, float]:
        country = self._chance.choice(list(COUNTRIES))
        return country, round(self._chance.uniform(25, 60), 4), round(self._chance.uniform(-120, 150), 4)
