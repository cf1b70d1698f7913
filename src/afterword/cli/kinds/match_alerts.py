"""`batch match-alerts`: saved searches on the first line, then one posting a line to the searches it matches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.search.batch import Batch
from afterword.core.search.matching import Watchlist
from afterword.core.search.posting import Posting
from afterword.core.search.query import NotASearch, Search


class NoSearches(Unreadable):
    """There is no list of searches before this posting."""

    code = "no_searches"
    hint = 'Write {"id": "searches", "searches": [...]} on a line before the postings.'


class _Watch:
    """The searches of the last line that held any."""

    def __init__(self) -> None:
        self._list: Watchlist | None = None

    def answer(self, item: Mapping[str, Any]) -> Mapping[str, Any]:
        """Take the searches of the line, or tell which of them its posting matches."""
        if "searches" in item:
            return self._take(item["searches"])
        if self._list is None:
            raise NoSearches
        batch = Batch([Posting.read(item)])
        sure = self._list.matches(batch)[0]
        maybe = set(self._list.matches(batch, pay_may_be_open=True)[0]) - set(sure)
        return {"matches": sorted(sure, key=str), "pay_not_stated": sorted(maybe, key=str)}

    def _take(self, items: object) -> Mapping[str, Any]:
        if not isinstance(items, list):
            raise NotASearch('"searches" is not a list.')
        watch, left_out = Watchlist(), []
        for item in items:
            try:
                watch.add(Search.read(item if isinstance(item, Mapping) else {}))
            except NotASearch as error:
                name = item.get("id") if isinstance(item, Mapping) else None
                left_out.append({"id": name, "message": error.message, "hint": error.hint})
        self._list = watch
        return {"searches": len(items) - len(left_out), "left_out": left_out}


answer = _Watch().answer
