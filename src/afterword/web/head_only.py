"""HEAD is answered by its head alone (RFC 9110, 9.3.2): with a body after it the next answer cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase


class HeadOnly:
    """The outermost layer, so that refusals of the others are included; the length stays that of the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Programs that show a preview of a link, and filters of mail, ask so."""
        answer = self.get_response(request)
        if request.method != "HEAD":
            return answer
        if isinstance(answer, StreamingHttpResponse):
            answer.streaming_content = iter(())
        elif isinstance(answer, HttpResponse):
            length = str(len(answer.content))
            answer.content = b""
            answer.headers.setdefault("Content-Length", length)
        return answer
