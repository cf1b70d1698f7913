"""Text leaves compressed, what is compressed already leaves as it is, and nobody gets bytes they did not ask for."""

from __future__ import annotations

import gzip

import pytest

from tests.fakes import WEDNESDAY_EVENING as NOW
from tests.letters import an_owner
from tests.web.visitors import signed_in, visitor

FONT = "/static/vendor/inter@5.3.0/inter-latin-400-700.woff2"


@pytest.mark.django_db
def test_a_page_leaves_compressed_and_is_the_same_page() -> None:
    who = signed_in(an_owner(NOW))
    squeezed = who.get("/settings", **{"accept-encoding": "gzip"})

    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in squeezed.headers["Vary"]
    assert len(squeezed.content) * 3 < len(gzip.decompress(squeezed.content))


@pytest.mark.parametrize("path", ["/static/app.css", "/static/app.js", "/static/icons.svg"])
def test_a_file_of_text_leaves_compressed_and_is_asked_for_again_by_its_day(path: str) -> None:
    first = visitor().get(path, **{"accept-encoding": "gzip"})
    again = visitor().get(path, **{"accept-encoding": "gzip", "if-modified-since": first.headers["Last-Modified"]})
    plain = visitor().get(path)

    assert gzip.decompress(first.getvalue()) == plain.getvalue()
    assert "ETag" not in first.headers
    assert again.status_code == 304


def test_a_font_leaves_as_it_is() -> None:
    answer = visitor().get(FONT, **{"accept-encoding": "gzip"})

    assert "Content-Encoding" not in answer.headers
    assert answer.getvalue()[:4] == b"wOF2"
