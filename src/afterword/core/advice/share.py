"""Passing an article on: plain links of the services, no script of theirs, and nothing but the article in them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

# Of November 2026. X documents its link (docs.x.com, "Web intent") and takes text and address. Facebook documents one
# for apps alone, LinkedIn its script: these need neither, and read title and picture from the page.
X = "https://x.com/intent/tweet"
LINKEDIN = "https://www.linkedin.com/sharing/share-offsite/"
FACEBOOK = "https://www.facebook.com/sharer/sharer.php"


@dataclass(frozen=True, slots=True)
class Way:
    """One way to pass it on: its name and the address that opens it."""

    name: str
    address: str


def public_address(origin: str, path: str) -> str:
    """Where everybody can read it, or "" where this installation has no address of its own on the Internet.

    Only origin and path: a query of the reader's is never passed on.
    """
    parts = urlsplit(origin)
    return urlunsplit(("https", parts.netloc, path, "", "")) if parts.scheme == "https" and parts.netloc else ""


def ways(title: str, address: str) -> tuple[Way, ...]:
    """Facebook, X and LinkedIn; none without a public address, as a link to one's own machine opens nowhere else."""
    if not address:
        return ()
    return (
        Way("Facebook", f"{FACEBOOK}?{urlencode({'u': address}, quote_via=quote)}"),
        Way("X", f"{X}?{urlencode({'text': title, 'url': address}, quote_via=quote)}"),
        Way("LinkedIn", f"{LINKEDIN}?{urlencode({'url': address}, quote_via=quote)}"),
    )


def mail(title: str, summary: str, address: str) -> str:
    """A `mailto:` address (RFC 6068) with the article's title, its summary and, where there is one, its address."""
    body = "\r\n\r\n".join(each for each in (summary, address) if each)
    return f"mailto:?{urlencode({'subject': title, 'body': body}, quote_via=quote)}"
