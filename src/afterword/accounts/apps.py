"""The Django app of accounts; only installed where AFTERWORD_ACCOUNTS says so."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts of Afterword."""

    name = "afterword.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
