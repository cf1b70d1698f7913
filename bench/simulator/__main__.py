"""Simulate candidate-years: `python -m bench.simulator [YEARS] [FIRST_SEED] [JOBS]`; ends with 1 at any violation.

CI runs `python -m bench.simulator 300 SEED` with a fixed seed, beside the tests.
A year that fails is repeated by its seed alone: `python -m bench.simulator 1 SEED`.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter


def main(years: int, first: int, jobs: int) -> int:
    """Share the years among processes; one process has a database in memory."""
    if jobs == 1:
        return _one_job(years, first)
    share, rest = divmod(years, jobs)
    starts = [first + job * share for job in range(jobs)]
    counts = [share] * (jobs - 1) + [share + rest]
    command = [sys.executable, "-m", "bench.simulator"]
    began = time.perf_counter()
    running = [
        subprocess.Popen([*command, str(count), str(start), "1"]) for count, start in zip(counts, starts, strict=True)
    ]
    ended = [process.wait() for process in running]
    print(f"{years} years by {jobs} processes in {time.perf_counter() - began:.0f} s")
    return int(any(ended))


def _one_job(years: int, first: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(AFTERWORD_DATA=folder, AFTERWORD_CONFIG=folder, DATABASE_URL="sqlite://:memory:")
        os.environ["DJANGO_SETTINGS_MODULE"] = "afterword.web.settings"
        import django
        from django.core.management import call_command

        django.setup()
        logging.disable(logging.CRITICAL)
        call_command("migrate", verbosity=0)
        return _simulate(years, first)


def _simulate(years: int, first: int) -> int:
    from django.apps import apps

    from afterword.flows import tick
    from bench.simulator.year import LETTERS, Year, forget_everything

    # The outbox alone is under test here: replanning has its own properties and would take most of the time.
    vars(tick)["replan_all"] = lambda *_: 0
    models = list(apps.get_app_config("store").get_models())[::-1]
    start, faults, failed = time.process_time(), Counter[str](), 0
    for seed in range(first, first + years):
        forget_everything(models)
        year = Year(seed).live()
        faults += year.faults()
        failed += bool(year.violations)
        for violation in year.violations:
            print(f"seed {seed}: {violation}", flush=True)
    took = time.process_time() - start
    print(f"{years} years of {LETTERS} letters, seeds {first} to {first + years - 1}")
    print(f"{faults.total()} faults ({faults.total() / years:.0f} a year), {failed} years with a violation")
    print(f"{took:.0f} CPU-seconds, {years / took * 60:.0f} years a minute on one core")
    print(", ".join(f"{name} {count}" for name, count in faults.most_common()))
    return int(failed > 0)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:4]]
    sys.exit(main(*given, *(100, 0, 1)[len(given) :]))
