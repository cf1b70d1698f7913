"""What a few words say of the work: where, from home or not, for how long, for how much."""

from __future__ import annotations

import re

from afterword.core.jobs.job import Place
from afterword.core.search.country import country_code
from afterword.core.search.pay import Pay, amount, unit_of
from afterword.core.search.posting import EMPLOYMENT_TYPES, employment_type

_REMOTE = re.compile(
    r"\b(?:fully[ -])?remote(?:[ -](?:first|only|friendly))?\b|\bwork(?:ing)? from home\b|\banywhere\b"
    r"|\bhome[ -]office\b|\btélétravail\b|\bteletrabajo\b",
    re.I,
)
_HYBRID = re.compile(r"\bhybride?\b|\bhybrid[ao]\b", re.I)
_ONSITE = re.compile(r"\bon[ _-]?site\b|\bin[ -]office\b|\bvor ort\b|\bsur site\b|\bpresencial\b", re.I)
_NOWHERE = re.compile(
    r"\b(?:worldwide|global(?:ly)?|anywhere(?: in the world)?|multiple locations|various(?: locations)?|\d+ locations"
    r"|flexible|distributed|any location|everywhere)\b",
    re.I,
)
_NO_PLACE = re.compile(r"^[\W\d_]*$|^\d|\bdays?\b|\btime ?zones?\b|\bvisa\b", re.I)
_ONLY = re.compile(r"\b(?:only|based|candidates|residents)\b", re.I)
_REGIONS = frozenset(
    """al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa
    ri sc sd tn tx ut vt va wa wv wi wy dc ab bc mb nb nl ns nt nu on pe qc sk yt nsw vic qld act tas""".split()
)
_REGION_NAMES = frozenset(
    """alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;florida;hawaii;idaho;illinois;indiana;
    iowa;kansas;kentucky;louisiana;maine;maryland;massachusetts;michigan;minnesota;mississippi;missouri;montana;nebraska;
    nevada;new hampshire;new jersey;new mexico;north carolina;north dakota;ohio;oklahoma;oregon;pennsylvania;
    rhode island;south carolina;south dakota;tennessee;texas;utah;vermont;virginia;washington;west virginia;wisconsin;
    wyoming;district of columbia;alberta;british columbia;manitoba;new brunswick;newfoundland and labrador;nova scotia;
    ontario;prince edward island;quebec;québec;saskatchewan;new south wales;victoria;queensland;western australia;
    south australia;tasmania""".replace("\n    ", "").split(";")
)
# Parts of a country: neither the region nor the country that a form asks for.
_HOME_NATIONS = frozenset({"england", "scotland", "wales", "northern ireland"})
_WORLD = frozenset("eu europe emea apac latam americas africa asia na dach nordics cet est pst utc gmt us/eu".split())
_SYMBOLS = {"CA$": "CAD", "C$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "US$": "USD", "S$": "SGD", "R$": "BRL",
            "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY"}  # fmt: skip
_CODES = "USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|INR|SGD|JPY|BRL|MXN|ZAR"
_MONEY = r"\d[\d.,' ]*\d(?:\s?[kK])?|\d+\s?[kK]?"
_PAY = re.compile(
    rf"(?P<sign>(?:CA|C|AU|A|NZ|US|S|R)?\$|[£€₹¥]|(?:{_CODES})\s)?\s?(?P<least>{_MONEY})"
    rf"(?:\s?(?:-|–|—|to|bis|à)\s?(?:(?:CA|C|AU|A|NZ|US|S|R)?\$|[£€₹¥])?\s?(?P<most>{_MONEY}))?"
    rf"\s?(?P<code>[£€$]|{_CODES})?(?P<rest>.{{0,24}})"
)


def workplace(*saids: str | None) -> str | None:
    """remote, hybrid or onsite as these words say; hybrid wins, for a board that says both means some days."""
    said = " ".join(each for each in saids if each)
    for name, pattern in (("hybrid", _HYBRID), ("remote", _REMOTE), ("onsite", _ONSITE)):
        if pattern.search(said):
            return name
    return None


def job_type(*saids: str | None) -> str | None:
    """schema.org's word for the first of these that is one: "Full-time", "fulltime_permanent", "Contract"."""
    for said in saids:
        for part in re.split(r"[,;/|]| or | und ", said or ""):
            if (whole := employment_type(part)) in EMPLOYMENT_TYPES:
                return whole
            if found := next((word for cue, word in _TYPE_CUES if cue.search(part)), None):
                return found
    return None


_TYPE_CUES = tuple(
    (re.compile(pattern, re.I), word)
    for pattern, word in (
        (r"\bintern(?:ship)?s?\b|praktik|\bstage\b|prácticas", "INTERN"),
        (r"\bvolunteer|ehrenamt|bénévol", "VOLUNTEER"),
        (r"per[ _-]?diem", "PER_DIEM"),
        (r"freelance|contract(?:or)?\b|zzp", "CONTRACTOR"),
        (r"part[ _-]?time|teilzeit|temps[ _-]partiel|tiempo[ _-]parcial|deeltijd|parttime", "PART_TIME"),
        (r"full[ _-]?time|vollzeit|temps[ _-]plein|tiempo[ _-]completo|voltijd", "FULL_TIME"),
        (r"temporary|\btemp\b|seasonal|befristet|\bcdd\b", "TEMPORARY"),
    )
)


def place(said: str | None) -> Place | None:
    """The place that a line names: "London, UK", "Austin, TX, USA", "Remote - Canada"; None where it names none.

    A part is a country or a region only if it is known as one; a single word that is neither is a city.
    """
    left = _REMOTE.sub("", _HYBRID.sub("", _ONSITE.sub("", _NOWHERE.sub("", _ONLY.sub("", said or "")))))
    parts = [part.strip(" -–—()/:|·.") for part in re.split(r"[,()|]| [-–—/] |^\s*[-–—]|\bor\b", left)]
    parts = [part for part in parts if part.casefold() not in _WORLD and not _NO_PLACE.search(part)]
    if not parts or any("/" in part for part in parts):
        return None
    country = (
        parts.pop()
        if country_code(parts[-1]) and not _is_home_nation(parts[-1]) and not _ends_in_state(parts)
        else None
    )
    return _inner(parts, country)


def _inner(parts: list[str], country: str | None) -> Place | None:
    region = None
    if len(parts) > 1:
        last = parts.pop()
        known = last.casefold() in _REGIONS | _REGION_NAMES
        region = last if known or (country and len(parts) == 1) else None
    elif parts and (parts[0].casefold() in _REGION_NAMES and country):
        region = parts.pop()
    city = parts[0] if parts and not _is_home_nation(parts[0]) else None
    return Place(city, region, country) if city or region or country else None


def _ends_in_state(parts: list[str]) -> bool:
    """ "San Francisco, CA" is in California, not in Canada; "Remote, DE" is in Germany."""
    return len(parts) == 2 and parts[-1].isupper() and parts[-1].casefold() in _REGIONS


def _is_home_nation(part: str) -> bool:
    return part.casefold() in _HOME_NATIONS


def pay(said: str | None) -> Pay | None:
    """Pay in words: "$140k-$170k", "£50,000 - £65,000 per year", "€ 42,50 / hour"; a bare number is none."""
    for found in _PAY.finditer((said or "")[:400]):
        sign = (found["sign"] or found["code"] or "").strip().upper()
        if not sign:
            continue
        least, most = _number(found["least"]), _number(found["most"])
        if least and most and least < 1000 <= most and "k" in (found["most"] or "").casefold():
            least *= 1000
        if least and (least >= 1000 or unit_of(found["rest"])):
            unit = unit_of(found["rest"]) or ("YEAR" if least >= 10_000 else "")
            return Pay(least, most or least, _SYMBOLS.get(sign, sign), unit)
    return None


def _number(written: str | None) -> float | None:
    return amount(written.replace(" k", "k").replace(" K", "k")) if written else None
