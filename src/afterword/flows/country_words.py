"""Countries as they are said in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

COUNTRIES: Mapping[str, str] = {
    "US": "the United States", "CA": "Canada", "GB": "the United Kingdom", "IE": "Ireland", "DE": "Germany",
    "AT": "Austria", "CH": "Switzerland", "FR": "France", "JP": "Japan", "IN": "India", "CN": "China",
    "HK": "Hong Kong", "ES": "Spain", "IT": "Italy", "PT": "Portugal", "BR": "Brazil", "NL": "the Netherlands",
    "SE": "Sweden", "NO": "Norway", "DK": "Denmark", "FI": "Finland", "IS": "Iceland",
}  # fmt: skip
