"""Links in a comment: how many there are, which of them may lead anywhere, and how the target is shown."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

MOST_LINKS = 2
# A target longer than this is cut after its host, which is the part that tells where it leads.
SHOWN = 60
_ADDRESS = re.compile(r"\]\s*\(\s*<?\s*(?:https?:)?|<?\bh(?:tt|xx)ps?:|\bwww\.|\bmailto:|\]:", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
# A space beside the dot is the end of a sentence or of a "Dr.", and no address.
_LIKE_AN_ADDRESS = re.compile(r"[\w-][.\u2024\u3002\uff0e\uff61][^\W\d_]{2}|//|@|\bhttps?\b", re.IGNORECASE)


def count_links(text: str) -> int:
    """How many addresses stand in a text, in whichever way they are written."""
    return len(_ADDRESS.findall(text))


def link_target(href: str) -> str:
    """The address if a comment may link to it, else "": a public host by its name, over http or https, no user in it.

    A host beyond ASCII must come in its wire form (xn--), so that no letter can look like another one.
    """
    try:
        parts = urlsplit(href)
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").lower()
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or port not in {None, 80, 443}:
        return ""
    return href if href.isascii() and href.isprintable() and _is_public(host) else ""


def shown_target(href: str) -> str:
    """The target as it stands beside the words of the link: whole where it is short, else its host."""
    parts = urlsplit(href)
    whole = href.removesuffix("/")
    return whole if len(whole) <= SHOWN else f"{parts.scheme}://{parts.netloc}/…"


def passes_for_address(words: str) -> bool:
    """True when the words of a link look like an address themselves: then only its target is shown."""
    return bool(_LIKE_AN_ADDRESS.search(words))


def _is_public(host: str) -> bool:
    labels = host.split(".")
    if len(labels) < 2 or len(host) > 253 or not all(_LABEL.fullmatch(each) for each in labels):
        return False
    try:
        ip_address(host)
    except ValueError:
        # The last label of a name has a letter: "0x7f.1" and "127.1" are numbers to a browser.
        return labels[-1][0].isalpha() and labels[-1] not in {"localhost", "local", "internal", "onion", "lan", "home"}
    return False
