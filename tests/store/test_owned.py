"""Rows are reached through their owner; how that is asked is what Django itself would ask."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.apps import apps

from afterword.store.models import Owner
from afterword.store.models.owned import OwnedModel

OWNED = [model for model in apps.get_models() if issubclass(model, OwnedModel)]


@pytest.mark.parametrize("model", OWNED, ids=lambda model: model.__name__)
def test_the_rows_of_an_owner_are_asked_for_as_django_filters_them(model: type[OwnedModel]) -> None:
    owner = Owner(created_at=datetime(2026, 3, 10, tzinfo=UTC))
    mine = model.objects.of(owner)

    assert str(mine.query) == str(model.everything.filter(owner=owner).query)
    assert str(mine.exclude(pk=owner.pk).query) == str(model.everything.filter(owner=owner).exclude(pk=owner.pk).query)
