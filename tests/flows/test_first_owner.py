"""Runs that start together on empty tables make one owner between them."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection

from afterword.flows.owners import the_owner
from afterword.store.models import Owner
from tests.fakes import FakeClock

RUNS = 6


@pytest.mark.django_db(transaction=True)
def test_runs_that_start_together_make_one_owner() -> None:
    # The database of the tests on SQLite lies in the memory of one connection.
    runs = RUNS if connection.vendor == "postgresql" else 1
    together = threading.Barrier(runs)

    def begin() -> UUID:
        together.wait(60)
        try:
            return the_owner(FakeClock().now()).pk
        finally:
            connection.close()

    if runs == 1:
        found = {the_owner(FakeClock().now()).pk, the_owner(FakeClock().now()).pk}
    else:
        with ThreadPoolExecutor(runs) as pool:
            found = {each.result() for each in [pool.submit(begin) for _ in range(runs)]}

    assert found == set(Owner.objects.values_list("pk", flat=True))
    assert len(found) == 1
