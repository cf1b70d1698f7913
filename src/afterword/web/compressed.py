"""Text leaves compressed where the browser takes it; fonts and pictures are compressed already."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXTS = frozenset({"text/html", "text/css", "text/javascript", "image/svg+xml", "application/manifest+json"})


class CompressedText(GZipMiddleware):
    """Pages, styles and scripts; Django adds a random length to each, so that sizes tell nothing of a token."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress what is text; the browser asks again by the day of the file, as its tag stood for other bytes."""
        if response.headers.get("Content-Type", "").partition(";")[0] not in TEXTS:
            return response
        answer = super().process_response(request, response)
        if answer.headers.get("Content-Encoding") == "gzip":
            answer.headers.pop("ETag", None)
        return answer
