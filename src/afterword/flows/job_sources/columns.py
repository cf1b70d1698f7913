"""A posting as a board sends it, made into the columns of its row; what the source does not say stays empty."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from afterword.core.jobs.addresses import ATTRIBUTION, COMPLETE
from afterword.core.jobs.duplicates import fold_key
from afterword.core.jobs.recognized import FROM_FILE
from afterword.core.search.country import country_code
from afterword.core.search.pay import Pay
from afterword.store.models import JobSource

MOST_TEXT = 100_000


def columns_of(source: JobSource, job: Mapping[str, Any]) -> dict[str, Any]:
    """All of them; none where it has no title."""
    title = str(job.get("title") or "").strip()[:500]
    if not title:
        return {}
    digest = hashlib.sha256(json.dumps(job, sort_keys=True).encode()).hexdigest()
    places = [_place(each) for each in job.get("locations") or ()]
    workplace = str(job.get("workplace") or "")
    employer = str(job.get("company") or _employer(source))[:500]
    remote = {each["country"] for each in places if each["country"] and workplace == "remote"}
    return {
        "identifier": str(job.get("id") or job.get("url") or digest)[:500],
        "title": title,
        "url": _url(source, job)[:2000],
        "organization": employer,
        "description_text": str(job.get("description_text") or "")[:MOST_TEXT],
        "locations": places,
        "workplace": workplace[:10],
        "remote_countries": sorted(remote),
        "employment_types": [job["employment_type"]] if job.get("employment_type") else [],
        **_pay(job.get("salary")),
        "date_posted": _day(job.get("date_posted")),
        "valid_through": _day(job.get("valid_through")),
        "department": str(job.get("department") or "")[:500],
        "attribution": ATTRIBUTION.get(source.address if source.kind == FROM_FILE else source.kind, ""),
        "payload_hash": digest,
        "fold_key": fold_key(title, employer, [each["city"] for each in places]),
    }  # fmt: skip


def _employer(source: JobSource) -> str:
    """The employer's own board need not name it in each posting; a list of many employers must."""
    return source.name if source.kind in COMPLETE - {"hn"} else ""


def _place(given: Mapping[str, Any]) -> dict[str, str]:
    city, region, country = (str(given.get(name) or "") for name in ("city", "region", "country"))
    return {"city": city[:200], "region": region[:200], "country": country_code(country)}


def _pay(given: Mapping[str, Any] | None) -> dict[str, Any]:
    if not given:
        return {"pay_min": None, "pay_max": None, "pay_currency": "", "pay_unit": "", "pay_year_high": None}
    pay = Pay(given.get("min"), given.get("max"), str(given.get("currency") or ""), str(given.get("unit") or ""))
    return {"pay_min": pay.least, "pay_max": pay.most, "pay_currency": pay.currency[:3], "pay_unit": pay.unit[:10],
            "pay_year_high": pay.most_a_year}  # fmt: skip


def _day(given: object) -> date | None:
    return date.fromisoformat(given) if isinstance(given, str) else None


def _url(source: JobSource, job: Mapping[str, Any]) -> str:
    """The page of the posting; Personio's list does not say it, but its address is always made so."""
    url = str(job.get("url") or "")
    if not url and source.kind == "personio" and job.get("id"):
        return f"https://{source.board}/job/{job['id']}"
    if not url and source.kind == "hn" and job.get("id"):
        return f"https://news.ycombinator.com/item?id={job['id']}"
    return url if url.startswith(("https://", "http://")) else ""
