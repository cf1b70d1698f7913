"""Acts that no evening of the walk leads to: each is pressed without scripts in the file that is named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.test import Client

from tests.web.walk import act_of

# Acts that rest on what comes from outside, or on rows that no page makes: each is done without scripts in the file.
ELSEWHERE = {
    "add_fact": "test_asked_of_you.py",
    "add_job_source": "test_job_sources.py",
    "add_keyed_source": "test_job_sources.py",
    "add_word": "test_acts.py",
    "answer_taken_out": "test_taken_out.py",
    "bring_jobs": "test_job_sources.py",
    "days": "test_process.py",
    "end_search": "test_jobs.py",
    "habits": "test_process.py",
    "keys": "test_access.py",
    "job_sources": "test_job_sources.py",
    "moderators": "test_moderators.py",
    "my_comment": "test_comments.py",
    "one_call": "test_two_devices.py",
    "one_tap": "test_reminders.py",
    "put_proposed_aside": "test_proposed.py",
    "put_back_resume": "test_resume.py",
    "remove_device": "test_reminders.py",
    "save_language": "test_first_language.py",
    "save_name": "test_asked_of_you.py",
    "sent_by_hand": "test_acts.py",
    "show_events_again": "test_calendar.py",
    "start": "test_acts.py",
    "step_done": "test_calendar.py",
    "take_reworded": "test_acts.py",
    "use_proposed": "test_proposed.py",
    "watch_employer": "test_jobs.py",
    "which_counts": "test_reworded.py",
}
DONE = frozenset({200, 204, 303})


@contextmanager
def acts_heard() -> Iterator[set[str]]:
    """The acts that any browser of these tests presses, where they were done."""
    heard, post = set[str](), Client.post

    def listening(self: Client, path: str, *args: Any, **named: Any) -> Any:
        answer = post(self, path, *args, **named)
        if answer.status_code in DONE:
            heard.add(act_of(path))
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Client, "post", listening)
        yield heard


def is_whole(request: pytest.FixtureRequest) -> bool:
    """Whether all of a file is run: a test that was picked out of it presses less."""
    options = request.config.option
    picked = options.keyword or options.markexpr or getattr(options, "lf", False)
    return not picked and not any("::" in str(each) for each in request.config.args)
