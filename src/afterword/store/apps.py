"""The Django app that holds the rows."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Rows of Afterword."""

    name = "afterword.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
