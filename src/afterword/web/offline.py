"""Offline: what the browser keeps of the page, the worker that answers when the server does not, and the app's card."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext

from afterword.web.routing import shown
from afterword.web.sign_in import open_to_all

STATIC = Path(__file__).parent / "static"
WORKER = STATIC / "worker.js"
# What makes an empty page look like one of ours; nothing of it is anybody's.
KEPT = ("app.css", "app.js", "mark.svg", "django_htmx/htmx-2.min.js")
FONTS = (
    "vendor/inter@5.3.0/inter-latin-400-700.woff2",
    "vendor/source-serif-4@5.3.1/source-serif-4-latin-400-700.woff2",
)
ICONS = (("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any"))
MASKABLE = ("icon-maskable-512.png", "512x512", "maskable")


@open_to_all
@shown
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, at the root so that it answers for every page; its name changes with what it keeps."""
    shell = [reverse("offline"), *(static(name) for name in (*KEPT, *FONTS))]
    head = f"const VERSION = {json.dumps(_version())};\nconst SHELL = {json.dumps(shell)};\n"
    answer = HttpResponse(head + WORKER.read_text(encoding="utf-8"), content_type="text/javascript; charset=utf-8")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@open_to_all
@shown
def page(request: HttpRequest) -> HttpResponse:
    """What is shown where the server does not answer: never anything of a person, the worker adds their own cards."""
    request.owner = None  # type: ignore[attr-defined]
    return render(request, "errors/offline.html")


@open_to_all
@shown
def manifest(request: HttpRequest) -> HttpResponse:
    """Afterword as an app on the home screen."""
    icons = [
        {"src": static(src), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for src, sizes, purpose in (*ICONS, MASKABLE)
    ]
    return JsonResponse(
        {
            "name": "Afterword",
            "short_name": "Afterword",
            "description": gettext("What comes after the interview, up to its end."),
            "id": "/",
            "start_url": reverse("today"),
            "scope": "/",
            "display": "standalone",
            "background_color": "#f6f6f8",
            "theme_color": "#33409c",
            "icons": icons,
        },
        content_type="application/manifest+json",
    )


def _version() -> str:
    names = [STATIC / name for name in ("app.css", "app.js", "worker.js", "mark.svg")]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in names))
    return digest.hexdigest()[:12]
