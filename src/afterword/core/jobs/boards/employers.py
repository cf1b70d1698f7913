"""The boards of employers that answer in JSON: one function a board, from what it sends to the postings in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from afterword.core.jobs import fields, wording
from afterword.core.jobs.job import Job, Place


def greenhouse(payload: object) -> Iterator[Job]:
    """Greenhouse: the description is escaped once more, and a company's name may end in a space."""
    for item in fields.listed(payload, "jobs"):
        where = fields.line(item, "location.name")
        ranges = fields.listed(item, "pay_input_ranges")
        cents = [each / 100 if isinstance(each, int) else None for each in _cents(ranges)]
        yield Job(
            id=fields.line(item, "id"),
            title=fields.line(item, "title") or "",
            company=fields.line(item, "company_name"),
            places=_places([where]),
            workplace=wording.workplace(where),
            employment_type=wording.job_type(*_metadata(item)),
            pay=fields.pay(cents[0], cents[1], fields.at(ranges, "0.currency_type"), "YEAR"),
            date_posted=fields.day(item, "first_published", "updated_at"),
            valid_through=fields.day(item, "application_deadline"),
            url=fields.address(item, "absolute_url"),
            department=fields.line(item, "departments.0.name"),
            text=fields.text(fields.at(item, "content")),
        )  # fmt: skip


def _cents(ranges: object) -> list[Any]:
    return [fields.at(ranges, f"0.{name}_cents") for name in ("min", "max")]


def _metadata(item: object) -> Iterator[str | None]:
    for each in fields.listed(item, "metadata"):
        if "employment" in (fields.line(each, "name") or "").casefold():
            yield fields.line(each, "value")


def lever(payload: object) -> Iterator[Job]:
    """Lever: a plain list; the text stands in four places."""
    for item in payload if isinstance(payload, list) else fields.listed(payload, "data"):
        places = [each for each in fields.listed(item, "categories.allLocations") if isinstance(each, str)]
        where = fields.line(item, "categories.location")
        lists = [
            part
            for each in fields.listed(item, "lists")
            for part in (fields.at(each, "text"), fields.at(each, "content"))
        ]
        yield Job(
            id=fields.line(item, "id"),
            title=fields.line(item, "text") or "",
            places=_places(places or [where]),
            workplace=wording.workplace(fields.line(item, "workplaceType")) or wording.workplace(where),
            employment_type=wording.job_type(fields.line(item, "categories.commitment")),
            pay=fields.pay(
                *(fields.at(item, f"salaryRange.{name}") for name in ("min", "max", "currency", "interval"))
            ),
            date_posted=fields.day(item, "createdAt"),
            url=fields.address(item, "hostedUrl", "applyUrl"),
            department=fields.line(item, "categories.department", "categories.team"),
            text=fields.text(
                fields.at(item, "descriptionPlain") or fields.at(item, "description"),
                *lists,
                fields.at(item, "additionalPlain") or fields.at(item, "additional"),
            ),
        )


def ashby(payload: object) -> Iterator[Job]:
    """Ashby: what is not listed is left out, and what is remote by a flag may be hybrid by its word."""
    for item in fields.listed(payload, "jobs"):
        if fields.at(item, "isListed") is False:
            continue
        parts = [item, *fields.listed(item, "secondaryLocations")]
        places = [
            _postal(each, "address.postalAddress") or wording.place(fields.line(each, "location")) for each in parts
        ]
        salary = _component(item)
        yield Job(
            id=fields.line(item, "id"),
            title=fields.line(item, "title") or "",
            company=fields.line(payload, "organization.name", "organizationName"),
            places=_unique(places),
            workplace=wording.workplace(fields.line(item, "workplaceType")) or _if(item, "isRemote", "remote"),
            employment_type=wording.job_type(fields.line(item, "employmentType")),
            pay=fields.pay(*(fields.at(salary, name) for name in ("minValue", "maxValue", "currencyCode", "interval"))),
            date_posted=fields.day(item, "publishedAt"),
            url=fields.address(item, "jobUrl", "applyUrl"),
            department=fields.line(item, "department", "team"),
            text=fields.text(fields.at(item, "descriptionHtml") or fields.at(item, "descriptionPlain")),
        )


def _component(item: object) -> object:
    components = [
        *fields.listed(item, "compensation.summaryComponents"),
        *fields.listed(item, "compensation.compensationTiers.0.components"),
    ]
    return next((each for each in components if fields.at(each, "compensationType") == "Salary"), None)


def workable(payload: object) -> Iterator[Job]:
    """Workable: one job is repeated once a country, and becomes one posting with all its places."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for number, item in enumerate(fields.listed(payload, "jobs")):
        if isinstance(item, Mapping):
            found.setdefault(fields.line(item, "shortcode", "id") or f"#{number}", []).append(item)
    for same in found.values():
        item = same[0]
        parts = [part for each in same for part in fields.listed(each, "locations") or [each]]
        yield Job(
            id=fields.line(item, "shortcode", "id"),
            title=fields.line(item, "title") or "",
            company=fields.line(payload, "name"),
            places=_unique(
                _named(each, "city", "region", "country") or _named(each, "city", "state", "country") for each in parts
            ),
            workplace=wording.workplace(fields.line(item, "workplace_type", "workplace"))
            or _if(item, "telecommuting", "remote"),
            employment_type=wording.job_type(fields.line(item, "employment_type", "type")),
            date_posted=fields.day(item, "published_on", "published", "created_at"),
            url=fields.address(item, "url", "shortlink", "application_url"),
            department=fields.line(item, "department", "department.0"),
            text=fields.text(*(fields.at(item, name) for name in ("description", "requirements", "benefits"))),
        )


def recruitee(payload: object) -> Iterator[Job]:
    """Recruitee: drafts appear and are left out; pay comes as text."""
    for item in fields.listed(payload, "offers"):
        if (fields.line(item, "status") or "published") != "published":
            continue
        parts = fields.listed(item, "locations") or [item]
        flags = (_if(item, "hybrid", "hybrid"), _if(item, "remote", "remote"), _if(item, "on_site", "onsite"))
        yield Job(
            id=fields.line(item, "id", "guid", "slug"),
            title=fields.line(item, "title", "position") or "",
            company=fields.line(item, "company_name"),
            places=_unique(_named(each, "city", "state", "country") for each in parts)
            or _places([fields.line(item, "location")]),
            workplace=next(filter(None, flags), None),
            employment_type=wording.job_type(fields.line(item, "employment_type_code", "employment_type")),
            pay=fields.pay(*(fields.at(item, f"salary.{name}") for name in ("min", "max", "currency", "period"))),
            date_posted=fields.day(item, "published_at", "created_at"),
            valid_through=fields.day(item, "close_at"),
            url=fields.address(item, "careers_url", "careers_apply_url"),
            department=fields.line(item, "department"),
            text=fields.text(fields.at(item, "description"), fields.at(item, "requirements")),
        )


def smartrecruiters(payload: object) -> Iterator[Job]:
    """SmartRecruiters: only from files that the person gives; its board may not be read by machines."""
    for item in fields.listed(payload, "content") or ([payload] if fields.at(payload, "name") else []):
        sections = fields.at(item, "jobAd.sections")
        texts = [fields.at(each, "text") for each in sections.values()] if isinstance(sections, Mapping) else []
        yield Job(
            id=fields.line(item, "id", "uuid"),
            title=fields.line(item, "name") or "",
            company=fields.line(item, "company.name"),
            places=_unique([_named(fields.at(item, "location"), "city", "region", "country")]),
            workplace=_if(item, "location.hybrid", "hybrid") or _if(item, "location.remote", "remote"),
            employment_type=wording.job_type(fields.line(item, "typeOfEmployment.label", "typeOfEmployment.id")),
            date_posted=fields.day(item, "releasedDate"),
            url=fields.address(item, "postingUrl", "applyUrl"),
            department=fields.line(item, "department.label"),
            text=fields.text(*texts),
        )


def workday(payload: object) -> Iterator[Job]:
    """Workday: its days are relative ("Posted 30+ Days Ago") and stay unknown; "3 Locations" is no place."""
    for item in fields.listed(payload, "jobPostings") or fields.listed(payload, "jobPostingInfo"):
        wheres = [fields.line(item, "locationsText", "location"), *(
            each for each in fields.listed(item, "additionalLocations") if isinstance(each, str))]  # fmt: skip
        yield Job(
            id=fields.line(item, "jobReqId", "bulletFields.0", "id", "externalPath"),
            title=fields.line(item, "title") or "",
            company=fields.line(payload, "hiringOrganization.name"),
            places=_places(wheres),
            workplace=wording.workplace(fields.line(item, "remoteType"), *wheres),
            employment_type=wording.job_type(fields.line(item, "timeType")),
            date_posted=fields.day(item, "startDate", "postedOn"),
            valid_through=fields.day(item, "endDate"),
            url=fields.address(item, "externalUrl", "externalPath"),
            text=fields.text(fields.at(item, "jobDescription")),
        )


def _places(saids: Iterable[str | None]) -> tuple[Place, ...]:
    return _unique(wording.place(each) for said in saids for each in (said or "").split(";"))


def _unique(places: Iterable[Place | None]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(each for each in places if each))


def _named(item: object, city: str, region: str, country: str) -> Place | None:
    found = Place(
        fields.line(item, city), fields.line(item, region), fields.line(item, country, "countryCode", "country_code")
    )
    return found if found != Place() else None


def _postal(item: object, path: str) -> Place | None:
    return _named(fields.at(item, path), "addressLocality", "addressRegion", "addressCountry")


def _if(item: object, path: str, word: str) -> str | None:
    return word if fields.at(item, path) is True else None
