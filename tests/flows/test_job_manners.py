"""How hosts are asked: robots.txt before every host, also where one sends on; its delay; and nothing told to others."""

from __future__ import annotations

import pytest

from afterword.core.jobs.addresses import MayNotBeRead
from afterword.core.jobs.port import Fetched
from afterword.flows.job_sources.polite import HostStops, RobotsRefuse, Round
from tests.boards_here import WebHere

HERE, THERE = "https://a.example/jobs", "https://b.example/list"


def moved(url: str) -> Fetched:
    return Fetched(302, {"location": url}, b"", "")


def page(content: bytes = b"here") -> Fetched:
    return Fetched(200, {}, content, "")


def asked(web: WebHere) -> list[str]:
    return [url for url, _ in web.asked]


def test_robots_of_the_host_that_is_sent_on_to_are_asked_before_it() -> None:
    web = WebHere({HERE: moved(THERE), "https://b.example/robots.txt": page(b"User-agent: *\nDisallow: /list")})

    with pytest.raises(RobotsRefuse):
        Round(web).get(HERE)
    assert asked(web) == ["https://a.example/robots.txt", HERE, "https://b.example/robots.txt"]


def test_what_is_told_to_one_host_is_not_told_to_the_next() -> None:
    web = WebHere({HERE: moved(THERE), THERE: page()})

    Round(web).get(HERE, {"Authorization-Key": "secret"})

    assert dict(web.asked)[HERE] == {"Authorization-Key": "secret"}
    assert dict(web.asked)[THERE] == {}


def test_sending_on_to_what_terms_forbid_is_not_followed() -> None:
    web = WebHere({HERE: moved("https://www.linkedin.com/jobs")})

    with pytest.raises(MayNotBeRead):
        Round(web).get(HERE)
    assert "linkedin" not in str(asked(web))


def test_delay_of_a_host_is_kept_from_robots_to_the_list_on() -> None:
    web = WebHere({HERE: page(), "https://a.example/robots.txt": page(b"User-agent: *\nCrawl-delay: 7")})

    Round(web).get(HERE)

    assert web.delays == [0.0, 7.0]


def test_robots_that_moved_are_read_where_they_are_now() -> None:
    web = WebHere(
        {
            HERE: page(),
            "https://a.example/robots.txt": moved("https://www.a.example/robots.txt"),
            "https://www.a.example/robots.txt": page(b"User-agent: *\nDisallow: /"),
        }
    )

    with pytest.raises(RobotsRefuse):
        Round(web).get(HERE)
    assert HERE not in asked(web)


def test_host_that_said_stop_is_not_asked_again_in_this_round() -> None:
    web = WebHere({HERE: Fetched(429, {"retry-after": "60"}, b"", "")})
    going = Round(web)
    with pytest.raises(HostStops):
        going.get(HERE)
    before = len(web.asked)

    with pytest.raises(HostStops):
        going.get("https://a.example/other")
    assert len(web.asked) == before
