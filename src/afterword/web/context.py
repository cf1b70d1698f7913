"""What every page needs: appearance, route names for the bar."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, Any]:
    """The owner and their choice of light or dark."""
    owner = getattr(request, "owner", None)
    return {"owner": owner, "theme": getattr(owner, "appearance", "system")}
