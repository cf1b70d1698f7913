"""Template words: dates and hours as the page says them."""

from __future__ import annotations

from django import template

register = template.Library()
