"""A feed as Atom (RFC 4287): the same for everybody, kept for a while by who asks, and asked again by its tag."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.feedgenerator import Atom1Feed

KEPT_SECONDS = 300


class Feed(Atom1Feed):
    """Entries by their instant; a feed without any was last changed on the day it began, and not just now."""

    def __init__(self, title: str, page: str, *, began: datetime, **more: Any) -> None:
        super().__init__(title, page, "", **more)
        self.began = began

    def latest_post_date(self) -> datetime:
        """When something in it changed last."""
        return super().latest_post_date() if self.items else self.began


def answered(feed: Feed) -> HttpResponse:
    """The document; its words are in the language of who asks."""
    answer = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    answer.headers["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
    patch_vary_headers(answer, ("cookie", "accept-language"))
    return answer
