"""Which board a saved file comes from, by the names that only its form has."""

from __future__ import annotations

from collections.abc import Sequence

FROM_FILE = "file"
START = 400_000
# The first form of which all names stand in the file is the one to try; others have no name of their own.
_NAMES: tuple[tuple[str, tuple[bytes, ...]], ...] = (
    ("jsonfeed", (b"_jobposting",)),
    ("usajobs", (b"SearchResultItems",)),
    ("workday", (b"externalPath",)),
    ("workday", (b"jobPostingInfo",)),
    ("smartrecruiters", (b"releasedDate",)),
    ("greenhouse", (b"absolute_url", b"jobs")),
    ("lever", (b"hostedUrl",)),
    ("ashby", (b"isListed",)),
    ("ashby", (b"employmentType", b"jobUrl")),
    ("workable", (b"shortcode",)),
    ("recruitee", (b"offers", b"careers_url")),
    ("arbeitsagentur", (b"ergebnisliste",)),
    ("arbeitsagentur", (b"stellenangebote",)),
    ("adzuna", (b"redirect_url", b"results")),
    ("remotive", (b"candidate_required_location",)),
    ("jobicy", (b"jobTitle", b"companyName")),
    ("himalayas", (b"applicationLink", b"companyName")),
    ("arbeitnow", (b"job_types", b"slug")),
    ("remoteok", (b"position", b"legal")),
    ("hn", (b"children", b"author")),
)


def sources_of_file(content: bytes) -> Sequence[str]:
    """The forms to try, the likeliest first; none where it is neither JSON, XML nor a page."""
    start = content[:START].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in {b"{", b"["}:
        return [kind for kind, names in _NAMES if all(b'"' + name + b'"' in start for name in names)][:2]
    if b"<workzag-jobs" in start:
        return ["personio"]
    if any(mark in start[:2000] for mark in (b"<rss", b"<feed", b"<rdf:RDF")):
        return ["rss"]
    return ["jsonld", "microdata"] if start[:1] == b"<" or b"JobPosting" in start else []
