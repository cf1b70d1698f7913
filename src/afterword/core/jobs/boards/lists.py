"""Job lists and public services that answer in JSON: one function a source."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.jobs import fields, wording
from afterword.core.jobs.job import Job, Place


def remoteok(payload: object) -> Iterator[Job]:
    """RemoteOK: the first of the list is its legal notice; 0 means that no pay is stated."""
    for item in payload if isinstance(payload, list) else []:
        if fields.line(item, "position") is None:
            continue
        yield Job(
            id=fields.line(item, "id", "slug"),
            title=fields.line(item, "position") or "",
            company=fields.line(item, "company"),
            places=_places(fields.line(item, "location")),
            workplace="remote",
            pay=fields.pay(fields.at(item, "salary_min"), fields.at(item, "salary_max"), "USD", "YEAR"),
            date_posted=fields.day(item, "date", "epoch"),
            url=fields.address(item, "url"),
            text=fields.text(fields.at(item, "description")),
        )


def remotive(payload: object) -> Iterator[Job]:
    """Remotive: pay in words."""
    for item in fields.listed(payload, "jobs"):
        yield Job(
            id=fields.line(item, "id"),
            title=fields.line(item, "title") or "",
            company=fields.line(item, "company_name"),
            places=_places(fields.line(item, "candidate_required_location")),
            workplace="remote",
            employment_type=wording.job_type(fields.line(item, "job_type")),
            pay=wording.pay(fields.line(item, "salary")),
            date_posted=fields.day(item, "publication_date"),
            url=fields.address(item, "url"),
            department=fields.line(item, "category"),
            text=fields.text(fields.at(item, "description")),
        )


def arbeitnow(payload: object) -> Iterator[Job]:
    """Arbeitnow: not remote does not say on site."""
    for item in fields.listed(payload, "data"):
        yield Job(
            id=fields.line(item, "slug"),
            title=fields.line(item, "title") or "",
            company=fields.line(item, "company_name"),
            places=_places(fields.line(item, "location")),
            workplace="remote" if fields.at(item, "remote") is True else None,
            employment_type=wording.job_type(*_words(item, "job_types")),
            date_posted=fields.day(item, "created_at"),
            url=fields.address(item, "url"),
            text=fields.text(fields.at(item, "description")),
        )


def jobicy(payload: object) -> Iterator[Job]:
    """Jobicy."""
    for item in fields.listed(payload, "jobs"):
        least, most = (fields.at(item, name) or fields.at(item, other) for name, other in (
            ("salaryMin", "annualSalaryMin"), ("salaryMax", "annualSalaryMax")))  # fmt: skip
        yield Job(
            id=fields.line(item, "id"),
            title=fields.line(item, "jobTitle") or "",
            company=fields.line(item, "companyName"),
            places=_places(fields.line(item, "jobGeo")),
            workplace="remote",
            employment_type=wording.job_type(*_words(item, "jobType")),
            pay=fields.pay(least, most, fields.at(item, "salaryCurrency"), fields.at(item, "salaryPeriod") or "YEAR"),
            date_posted=fields.day(item, "pubDate"),
            url=fields.address(item, "url"),
            department=next(iter(_words(item, "jobIndustry")), None),
            text=fields.text(fields.at(item, "jobDescription")),
        )


def himalayas(payload: object) -> Iterator[Job]:
    """Himalayas: days in seconds."""
    for item in fields.listed(payload, "jobs"):
        yield Job(
            id=fields.line(item, "guid", "id"),
            title=fields.line(item, "title") or "",
            company=fields.line(item, "companyName"),
            places=_places(*_words(item, "locationRestrictions")),
            workplace="remote",
            employment_type=wording.job_type(fields.line(item, "employmentType")),
            pay=fields.pay(
                fields.at(item, "minSalary"), fields.at(item, "maxSalary"), fields.at(item, "currency"),
                fields.at(item, "salaryPeriod") or "YEAR",
            ),
            date_posted=fields.day(item, "pubDate"),
            valid_through=fields.day(item, "expiryDate"),
            url=fields.address(item, "applicationLink", "guid"),
            department=next(iter(_words(item, "categories")), None),
            text=fields.text(fields.at(item, "description")),
        )  # fmt: skip


def adzuna(payload: object) -> Iterator[Job]:
    """Adzuna: pay that it predicts is not stated; titles hold the words searched for in bold."""
    for item in fields.listed(payload, "results"):
        area = _words(item, "location.area")
        place = (
            Place(area[-1] if len(area) > 2 else None, area[1] if len(area) > 1 else None, area[0]) if area else None
        )
        predicted = str(fields.at(item, "salary_is_predicted")) in {"1", "True"}
        least, most = (None if predicted else fields.at(item, name) for name in ("salary_min", "salary_max"))
        yield Job(
            id=fields.line(item, "id"),
            title=fields.line(item, "title") or "",
            company=fields.line(item, "company.display_name"),
            places=(place,) if place else _places(fields.line(item, "location.display_name")),
            employment_type=wording.job_type(fields.line(item, "contract_time"), fields.line(item, "contract_type")),
            pay=fields.pay(least, most, None, "YEAR"),
            date_posted=fields.day(item, "created"),
            url=fields.address(item, "redirect_url"),
            department=fields.line(item, "category.label"),
            text=fields.text(fields.at(item, "description")),
        )


def arbeitsagentur(payload: object) -> Iterator[Job]:
    """The German employment agency, in the words of version 6 and of those before; no hit sends no list."""
    for item in fields.listed(payload, "ergebnisliste") or fields.listed(payload, "stellenangebote"):
        parts = [fields.at(each, "adresse") or each for each in fields.listed(item, "stellenlokationen")]
        parts = parts or fields.listed(item, "arbeitsort")
        places = [
            Place(fields.line(each, "ort"), fields.line(each, "region"), fields.line(each, "land")) for each in parts
        ]
        yield Job(
            id=fields.line(item, "referenznummer", "refnr", "hashId"),
            title=fields.line(item, "stellenangebotsTitel", "titel", "beruf") or "",
            company=fields.line(item, "firma", "arbeitgeber"),
            places=tuple(dict.fromkeys(each for each in places if each != Place())),
            date_posted=fields.day(item, "datumErsteVeroeffentlichung", "aktuelleVeroeffentlichungsdatum"),
            url=fields.address(item, "externeUrl", "externeURL"),
            department=fields.line(item, "hauptberuf"),
            text=fields.text(fields.at(item, "stellenangebotsBeschreibung") or fields.at(item, "stellenbeschreibung")),
        )


def usajobs(payload: object) -> Iterator[Job]:
    """USAJOBS: PA is by the year and PH by the hour."""
    for item in fields.listed(payload, "SearchResult.SearchResultItems"):
        job = fields.at(item, "MatchedObjectDescriptor")
        ranges = fields.at(job, "PositionRemuneration.0")
        unit = {"PA": "YEAR", "PH": "HOUR", "PM": "MONTH", "PD": "DAY"}.get(
            fields.line(ranges, "RateIntervalCode") or ""
        )
        details = fields.at(job, "UserArea.Details")
        yield Job(
            id=fields.line(job, "PositionID") or fields.line(item, "MatchedObjectId"),
            title=fields.line(job, "PositionTitle") or "",
            company=fields.line(job, "OrganizationName", "DepartmentName"),
            places=tuple(dict.fromkeys(_federal(each) for each in fields.listed(job, "PositionLocation"))),
            workplace="remote" if fields.at(details, "RemoteIndicator") is True else None,
            employment_type=wording.job_type(fields.line(job, "PositionSchedule.0.Name")),
            pay=fields.pay(
                fields.at(ranges, "MinimumRange"), fields.at(ranges, "MaximumRange"), "USD",
                unit or fields.line(ranges, "RateIntervalCode", "Description"),
            ),
            date_posted=fields.day(job, "PublicationStartDate"),
            valid_through=fields.day(job, "ApplicationCloseDate"),
            url=fields.address(job, "PositionURI"),
            department=fields.line(job, "DepartmentName"),
            text=fields.text(
                fields.at(details, "JobSummary"),
                *_words(details, "MajorDuties"),
                fields.at(job, "QualificationSummary"),
            ),
        )  # fmt: skip


def _federal(each: object) -> Place:
    city = fields.line(each, "CityName", "LocationName")
    return Place(
        city.split(",")[0] if city else None,
        fields.line(each, "CountrySubDivisionCode"),
        fields.line(each, "CountryCode"),
    )


def _places(*saids: str | None) -> tuple[Place, ...]:
    parts = [part for said in saids for part in (said or "").split(";")]
    return tuple(dict.fromkeys(found for part in parts if (found := wording.place(part))))


def _words(item: object, path: str) -> list[str]:
    return [each for each in fields.listed(item, path) if isinstance(each, str) and each.strip()]
