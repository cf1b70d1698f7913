"""Files of job boards through the door: feeds, pages, and what must be refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from afterword.core.errors import Unreadable
from afterword.reading.jobs import JobDoor


@pytest.fixture(scope="module")
def door() -> Iterator[JobDoor]:
    found = JobDoor()
    yield found
    found.close()


def _one(door: JobDoor, content: str, source: str) -> dict[str, Any]:
    (posting,) = door.read(content.encode(), source)["postings"]
    found: dict[str, Any] = posting
    return found


def test_a_feed_of_we_work_remotely_names_company_and_title(door: JobDoor) -> None:
    found = _one(door, """<rss><channel><item><title>Acme: Senior Dev: Pay</title><region>USA Only</region>
        <type>Contract</type>
        <pubDate>Tue, 06 Oct 2026 09:30:00 +0000</pubDate><guid>https://w.example/1</guid>
        <link>https://w.example/1</link>
        <description>&lt;p&gt;Ruby&lt;/p&gt;</description></item></channel></rss>""", "rss")  # fmt: skip

    assert (found["company"], found["title"], found["workplace"]) == ("Acme", "Senior Dev: Pay", "remote")
    assert found["locations"] == [{"city": None, "region": None, "country": "USA"}]
    assert (found["employment_type"], found["description_text"]) == ("CONTRACTOR", "Ruby")


def test_a_plain_feed_keeps_the_colon_of_its_title(door: JobDoor) -> None:
    found = _one(door, """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Planner: Transport</title>
        <id>urn:1</id>
        <link rel="alternate" href="https://council.example/1"/><updated>2026-10-03T09:00:00Z</updated>
        <content type="html">&lt;p&gt;Buses&lt;/p&gt;</content></entry></feed>""", "atom")  # fmt: skip

    assert (found["title"], found["company"], found["url"]) == ("Planner: Transport", None, "https://council.example/1")
    assert (found["date_posted"], found["workplace"]) == ("2026-10-03", None)


def test_teamtailor_says_where_and_how_in_its_own_elements(door: JobDoor) -> None:
    found = _one(door, """<rss xmlns:tt="https://teamtailor.com/locations"><channel><item><title>Welder</title>
        <guid>77</guid><link>https://t.example/jobs/77</link><remoteStatus>hybrid</remoteStatus>
        <pubDate>Thu, 01 Oct 2026 08:00:00 +0200</pubDate><tt:department>Plant</tt:department>
        <tt:locations><tt:location><tt:name>HQ</tt:name><tt:city>Lund</tt:city><tt:country>Sweden</tt:country></tt:location>
        </tt:locations></item></channel></rss>""", "teamtailor")  # fmt: skip

    assert found["locations"] == [{"city": "Lund", "region": None, "country": "Sweden"}]
    assert (found["workplace"], found["department"], found["id"]) == ("hybrid", "Plant", "77")


def test_a_json_feed_is_read_where_a_feed_is_expected(door: JobDoor) -> None:
    found = _one(door, """{"items": [{"id": "5", "url": "https://t.example/5", "title": "Welder", "_jobposting":
        {"@type": "JobPosting", "title": "Welder", "employmentType": "FULL_TIME"}}]}""", "teamtailor")  # fmt: skip

    assert (found["id"], found["employment_type"], found["url"]) == ("5", "FULL_TIME", "https://t.example/5")


def test_a_broken_json_ld_block_is_mended(door: JobDoor) -> None:
    page = """<link rel="canonical" href="https://firm.example/careers/">
        <script type="application/ld+json">{broken</script>
        <script type='application/ld+json'><!--
        {"@type": "JobPosting", "title": "Cook", "description": "line one
line two", "url": "cook", "hiringOrganization": {"name": "Inn"}, "mainEntityOfPage": "/careers/cook",
        "jobLocation": {"address": {"addressLocality": "Bath", "addressCountry": "GB",}}, }
        --></script>"""

    found = _one(door, page, "jsonld")
    assert (found["title"], found["company"], found["url"]) == ("Cook", "Inn", "https://firm.example/careers/cook")
    assert found["locations"] == [{"city": "Bath", "region": None, "country": "GB"}]


def test_microdata_is_read_from_the_page(door: JobDoor) -> None:
    page = """<div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Tailor</h1>
        <meta itemprop="datePosted" content="2026-10-02"><a itemprop="url" href="https://x.example/t">more</a>
        <span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">
        <span itemprop="name">Stitch &amp; Co</span></span>
        <div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><div itemprop="address" itemscope
        itemtype="http://schema.org/PostalAddress"><span itemprop="addressLocality">Derry</span>
        <span itemprop="addressCountry">GB</span></div></div>
        <div itemprop="description"><p>Cut <b>cloth</b>.</p></div></div>"""

    found = _one(door, page, "microdata")
    assert (found["title"], found["company"], found["date_posted"]) == ("Tailor", "Stitch & Co", "2026-10-02")
    assert (found["url"], found["description_text"]) == ("https://x.example/t", "Cut cloth.")
    assert found["locations"] == [{"city": "Derry", "region": None, "country": "GB"}]


def test_personio_positions_are_read_once(door: JobDoor) -> None:
    position = (
        "<position><id>1</id><office>Remote (UK)</office><name>Planner</name><schedule>part-time</schedule></position>"
    )

    found = _one(door, f"<workzag-jobs>{position}{position}</workzag-jobs>", "personio")
    assert (found["workplace"], found["employment_type"], found["url"]) == ("remote", "PART_TIME", None)


@pytest.mark.parametrize(
    ("content", "source", "code"),
    [
        (b'<!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>', "rss", "doctype"),
        ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE r><rss/>'.encode("utf-16"), "rss", "doctype"),
        (b"<rss><item></rss>", "rss", "not_xml"),
        (b'<?xml version="1.0" encoding="UTF-V"?><rss/>', "rss", "not_xml"),
        (b'<?xml version="1.0" encoding="utf-7"?><rss/>', "rss", "not_xml"),
        (b"<a>" * 100, "rss", "too_much"),
        (b"", "lever", "no_postings"),
        (b'[{"id": NaN}]', "lever", "not_json"),
        (b'[{"id": 1, "id": 2}]', "lever", "not_json"),
        (b"[" + b"9" * 5000 + b"]", "lever", "not_json"),
        (b"[" * 100 + b"]" * 100, "lever", "too_much"),
        (b"\xff\x00\xfe{", "lever", "not_json"),
        (b"<html><p>Nothing here</p></html>", "jsonld", "no_postings"),
        (b" " * 2_000_001, "microdata", "too_big"),
    ],
)
def test_what_cannot_be_read_says_why(door: JobDoor, content: bytes, source: str, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        door.read(content, source)

    assert caught.value.code == code
    assert "invitation" not in caught.value.message + caught.value.hint


def test_utf_16_is_text_too(door: JobDoor) -> None:
    content = '[{"id": "1", "text": "Köchin"}]'.encode("utf-16")

    assert door.read(content, "lever")["postings"][0]["title"] == "Köchin"


def test_map_of_a_site_is_read_behind_the_door() -> None:
    content = b"<urlset><url><loc>https://elwyn.example/jobs/1</loc><lastmod>2026-11-01</lastmod></url></urlset>"
    door = JobDoor()
    try:
        found = door.sitemap(content)
        with pytest.raises(Unreadable):
            door.sitemap(b"<!DOCTYPE a [<!ENTITY b 'c'>]><urlset>&b;</urlset>")
    finally:
        door.close()

    assert found == {"maps": [], "pages": [["https://elwyn.example/jobs/1", "2026-11-01"]]}
