"""What each board sends in JSON becomes the same kind of posting; what it does not say stays unknown."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.core.jobs.boards import UnknownSource, postings

GREENHOUSE = {
    "jobs": [
        {
            "id": 4, "title": "Ward Clerk ", "absolute_url": "https://boards.example/4", "company_name": "Elwyn ",
            "location": {"name": "Austin, TX, USA"}, "first_published": "2026-10-02T23:30:00-04:00",
            "departments": [{"name": "Care"}], "content": "&lt;p&gt;Keep &amp;amp; file.&lt;/p&gt;",
            "metadata": [{"name": "Employment Type", "value": "Part-time"}],
            "pay_input_ranges": [{"min_cents": 4_000_000, "max_cents": 4_500_050, "currency_type": "USD"}],
        }
    ]
}  # fmt: skip
RECRUITEE = {
    "offers": [
        {"id": 1, "title": "Draft", "status": "draft"},
        {
            "id": 2, "title": "Baker", "status": "published", "company_name": "Brood BV", "hybrid": True,
            "remote": True,
            "locations": [{"city": "Utrecht", "state": "Utrecht", "country": "Netherlands"}],
            "salary": {"min": "2500", "max": "3000", "period": "month", "currency": "EUR"},
            "published_at": "2026-10-01 08:00:00 UTC", "close_at": "2026-11-01 00:00:00 UTC",
            "careers_url": "https://brood.example/o/baker", "employment_type_code": "fulltime_permanent",
            "description": "<p>Bake.</p>", "requirements": "<ul><li>Rise early</li></ul>",
        },
    ]
}  # fmt: skip
SMART = {
    "content": [
        {
            "id": "s1", "name": "Fitter", "company": {"name": "Gearco"}, "releasedDate": "2026-09-03T10:00:00.000Z",
            "location": {"city": "Cork", "region": "Munster", "country": "ie", "hybrid": True},
            "department": {"label": "Plant"}, "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
        }
    ]
}  # fmt: skip
WORKDAY = {
    "jobPostings": [
        {"title": "Buyer", "externalPath": "/job/Leeds/Buyer_R-7", "locationsText": "3 Locations",
         "postedOn": "Posted 30+ Days Ago", "bulletFields": ["R-7"]}
    ]
}  # fmt: skip
REMOTEOK = [
    {"legal": "Link back."},
    {"id": "9", "position": "Ruby Dev", "company": "Railix", "location": "Worldwide",
     "date": "2026-10-05T00:00:01+00:00",
     "salary_min": 0, "salary_max": 0, "url": "https://remote.example/9", "description": "Ship."},
]  # fmt: skip
REMOTIVE = {
    "0-legal-notice": "x",
    "jobs": [
        {"id": 3, "title": "Writer", "company_name": "Inkwell", "candidate_required_location": "USA Only",
         "job_type": "contract", "salary": "$50k - $60k", "publication_date": "2026-10-05T10:00:00",
         "url": "https://remotive.example/3", "category": "Writing", "description": "<b>Write</b>"}
    ],
}  # fmt: skip
ARBEITNOW = {
    "data": [
        {"slug": "koch-1", "title": "Koch", "company_name": "Gasthof", "location": "Bremen", "remote": False,
         "job_types": ["Vollzeit"], "created_at": 1790000000,
         "url": "https://an.example/koch-1", "description": "Kochen"}
    ]
}  # fmt: skip
AGENTUR = {
    "ergebnisliste": [
        {"referenznummer": "10000-1", "stellenangebotsTitel": "Pflegefachkraft (m/w/d)", "firma": "Klinikum Nord",
         "stellenlokationen": [{"adresse": {"ort": "Kiel", "region": "SCHLESWIG_HOLSTEIN", "land": "DEUTSCHLAND"}}],
         "datumErsteVeroeffentlichung": "2026-10-11"}
    ]
}  # fmt: skip
USAJOBS = {
    "SearchResult": {
        "SearchResultItems": [
            {
                "MatchedObjectId": "77",
                "MatchedObjectDescriptor": {
                    "PositionID": "DE-1", "PositionTitle": "Ranger", "PositionURI": "https://usajobs.example/77",
                    "OrganizationName": "Park Service", "DepartmentName": "Interior",
                    "PositionLocation": [
                        {"CityName": "Moab, Utah", "CountrySubDivisionCode": "Utah", "CountryCode": "United States"}
                    ],
                    "PositionRemuneration": [
                        {"MinimumRange": "21.50", "MaximumRange": "30.10", "RateIntervalCode": "PH"}
                    ],
                    "PositionSchedule": [{"Name": "Full-time"}], "PublicationStartDate": "2026-10-01T00:00:00.000",
                    "ApplicationCloseDate": "2026-10-20T00:00:00.000",
                    "UserArea": {"Details": {"JobSummary": "Guide visitors.", "MajorDuties": ["Lead walks."]}},
                },
            }
        ]
    }
}  # fmt: skip
ADZUNA = {
    "results": [
        {"id": "a1", "title": "<strong>Nurse</strong> Manager", "company": {"display_name": "Carewell"},
         "location": {"area": ["UK", "Wales", "Cardiff"], "display_name": "Cardiff"}, "salary_min": 40000,
         "salary_max": 45000, "salary_is_predicted": "1", "contract_time": "full_time",
         "created": "2026-10-09T08:00:00Z",
         "redirect_url": "https://adz.example/a1", "category": {"label": "Healthcare"}, "description": "Run a ward"}
    ]
}  # fmt: skip
NOWHERE = {"city": None, "region": None, "country": None}

EXPECTED: list[tuple[str, object, dict[str, Any]]] = [
    ("greenhouse", GREENHOUSE, {
        "id": "4", "title": "Ward Clerk", "company": "Elwyn", "workplace": None, "employment_type": "PART_TIME",
        "locations": [{"city": "Austin", "region": "TX", "country": "USA"}], "date_posted": "2026-10-02",
        "salary": {"min": 40000, "max": 45000.5, "currency": "USD", "unit": "YEAR"}, "department": "Care",
        "description_text": "Keep & file."}),
    ("recruitee", RECRUITEE, {
        "id": "2", "workplace": "hybrid", "employment_type": "FULL_TIME", "valid_through": "2026-11-01",
        "salary": {"min": 2500, "max": 3000, "currency": "EUR", "unit": "MONTH"},
        "locations": [{"city": "Utrecht", "region": "Utrecht", "country": "Netherlands"}],
        "description_text": "Bake.\n\nRise early"}),
    ("smartrecruiters", SMART, {
        "company": "Gearco", "workplace": "hybrid", "employment_type": "FULL_TIME", "department": "Plant", "url": None,
        "locations": [{"city": "Cork", "region": "Munster", "country": "ie"}]}),
    ("workday", WORKDAY, {
        "id": "R-7", "locations": [], "date_posted": None, "company": None, "url": "/job/Leeds/Buyer_R-7"}),
    ("remoteok", REMOTEOK, {"id": "9", "salary": None, "locations": [], "workplace": "remote", "company": "Railix"}),
    ("remotive", REMOTIVE, {
        "salary": {"min": 50000, "max": 60000, "currency": "USD", "unit": "YEAR"}, "employment_type": "CONTRACTOR",
        "locations": [{**NOWHERE, "country": "USA"}], "description_text": "Write"}),
    ("arbeitnow", ARBEITNOW, {
        "employment_type": "FULL_TIME", "workplace": None, "locations": [{**NOWHERE, "city": "Bremen"}],
        "date_posted": "2026-09-21"}),
    ("arbeitsagentur", AGENTUR, {
        "company": "Klinikum Nord", "date_posted": "2026-10-11",
        "locations": [{"city": "Kiel", "region": "SCHLESWIG_HOLSTEIN", "country": "DEUTSCHLAND"}]}),
    ("usajobs", USAJOBS, {
        "id": "DE-1", "salary": {"min": 21.5, "max": 30.1, "currency": "USD", "unit": "HOUR"},
        "locations": [{"city": "Moab", "region": "Utah", "country": "United States"}], "valid_through": "2026-10-20",
        "description_text": "Guide visitors.\n\nLead walks."}),
    ("adzuna", ADZUNA, {
        "title": "Nurse Manager", "salary": None, "employment_type": "FULL_TIME", "department": "Healthcare",
        "locations": [{"city": "Cardiff", "region": "Wales", "country": "UK"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "payload", "expected"), EXPECTED, ids=[each[0] for each in EXPECTED])
def test_a_board_is_read(source: str, payload: object, expected: dict[str, Any]) -> None:
    (job,) = postings(source, payload)
    found = job.to_json()

    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize("payload", [None, [], {}, "text", {"jobs": None}, {"jobs": [None, 3, {}]}, [{"id": []}]])
@pytest.mark.parametrize("source", sorted({"greenhouse", "lever", "ashby", "workable", "recruitee", "hn", "adzuna"}))
def test_a_payload_without_postings_has_none(source: str, payload: object) -> None:
    assert postings(source, payload) == []


def test_a_source_that_nobody_reads_is_refused_with_the_list() -> None:
    with pytest.raises(UnknownSource) as caught:
        postings("linkedin", {})

    assert "greenhouse" in caught.value.hint


def test_the_employer_of_a_board_is_named_by_the_board_where_it_is_silent() -> None:
    payload = [{"id": "1", "text": "Cook", "hostedUrl": "javascript:alert(1)"}]

    (job,) = postings("lever", payload, "Gasthof")
    assert (job.company, job.url) == ("Gasthof", None)


def test_one_job_in_several_countries_is_one_posting() -> None:
    item = {"shortcode": "X", "title": "Analyst", "workplace_type": "on_site"}
    payload = {
        "name": "Z",
        "jobs": [{**item, "country": each, "city": "", "state": ""} for each in ("Spain", "Portugal")],
    }

    (job,) = postings("workable", payload)
    assert [each.country for each in job.places] == ["Spain", "Portugal"]
    assert job.workplace == "onsite"


def test_what_is_not_listed_or_hybrid_by_its_word_is_so() -> None:
    payload = {
        "jobs": [
            {"id": "a", "title": "Hidden", "isListed": False},
            {"id": "b", "title": "Open", "isRemote": True, "workplaceType": "Hybrid", "location": "Oslo",
             "secondaryLocations": [{"location": "Bergen, Norway"}],
             "compensation": {"summaryComponents": [
                 {"compensationType": "EquityPercentage", "minValue": 1}, {"compensationType": "Salary", "minValue": 50,
                  "maxValue": 60, "currencyCode": "NOK", "interval": "1 HOUR"}]}},
        ]
    }  # fmt: skip

    (job,) = postings("ashby", payload)
    found = job.to_json()
    assert (found["workplace"], found["salary"]["unit"], found["salary"]["max"]) == ("hybrid", "HOUR", 60)
    assert [(each["city"], each["country"]) for each in found["locations"]] == [("Oslo", None), ("Bergen", "Norway")]


def test_answers_and_deleted_comments_are_no_postings() -> None:
    payload = {
        "children": [
            {"id": 1, "text": "Acme | Data Engineer, ML Engineer | Lisbon, Portugal or REMOTE (EU) | €60k - €75k | https://a.example<p>Hi",
             "created_at_i": 1790000000, "children": [{"id": 2, "text": "Bob | Engineer | Mars"}]},
            {"id": 3, "text": None}, {"id": 4, "text": "Is this thread new?"},
        ]
    }  # fmt: skip

    (job,) = postings("hn", payload)
    assert (job.company, job.title, job.workplace) == ("Acme", "Data Engineer, ML Engineer", "remote")
    assert job.pay is not None
    assert (job.pay.least, job.pay.currency, job.pay.unit) == (60000, "EUR", "YEAR")


def test_item_in_which_a_page_breaks_off_is_no_posting() -> None:
    item = '<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">{0}</h2>'
    page = item.format("Clerk") + "</div>" + item.format("Porter")

    assert [each.title for each in postings("microdata", page)] == ["Clerk"]
    assert [each.title for each in postings("microdata", f"{page}</body></html>")] == ["Clerk", "Porter"]
