"""Why a posting matches a search: which words stand where, how far it is, what it pays."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.core.search.batch import Field
from afterword.core.search.job_query import JobQuery
from afterword.core.search.places import distance_km
from afterword.core.search.posting import Posting
from afterword.core.search.query import ALL_OF
from afterword.core.search.typed import stems_of_way
from afterword.core.search.words import words


@dataclass(frozen=True, slots=True)
class Why:
    """The words of the search that stand in the title and in the text, the distance where one was asked for.

    `is_remote` says that it counts as near because it is remote; `pay_a_year` is the upper end in its currency.
    """

    in_title: tuple[str, ...] = ()
    in_text: tuple[str, ...] = ()
    km: int | None = None
    is_remote: bool = False
    pay_a_year: int | None = None
    currency: str = ""
    is_pay_open: bool = False


def why(query: JobQuery, posting: Posting) -> Why:
    """Why this posting is among what the search found."""
    tongues = (posting.tongue,)
    title, text = Field([words(posting.title)], tongues), Field([words(posting.text)], tongues)
    ways = [way for group in query.typed.groups for way in group]
    in_title = tuple(way.replace(ALL_OF, " ") for way in ways if _stands(title, way, posting.tongue))
    left = [way for way in ways if way.replace(ALL_OF, " ") not in in_title]
    in_text = () if query.in_title else tuple(w.replace(ALL_OF, " ") for w in left if _stands(text, w, posting.tongue))
    km = _km(query, posting)
    yearly = posting.pay.most_a_year if posting.pay else None
    return Why(
        in_title=in_title,
        in_text=in_text,
        km=km,
        is_remote=bool(posting.remote and query.near and (km is None or km > query.near.km)),
        pay_a_year=None if yearly is None else round(yearly),
        currency=posting.pay.currency if posting.pay else "",
        is_pay_open=query.pay is not None and not _comparable(query, posting),
    )


def _stands(field: Field, way: str, tongue: str) -> bool:
    return any(map(field.with_stems, stems_of_way(way, (tongue,) if tongue else ())))


def _km(query: JobQuery, posting: Posting) -> int | None:
    if query.near is None or not posting.points:
        return None
    return round(min(distance_km(query.near.point, each) for each in posting.points))


def _comparable(query: JobQuery, posting: Posting) -> bool:
    """Whether the posting says its pay so that it can be compared with what is asked."""
    asked, said = query.pay, posting.pay
    return bool(asked and said and said.most_a_year is not None and said.currency == asked.currency)
