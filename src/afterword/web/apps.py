"""The Django app that holds the pages."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages of Afterword."""

    name = "afterword.web"
    label = "web"
