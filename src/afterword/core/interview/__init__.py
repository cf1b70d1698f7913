"""Reading an invitation: who will be met, for what, when, and what must be asked.

1. `model`       what a calendar file says, and the invitation made of it
2. `words`       word lists that tell people, offices, jobs and companies apart
3. `naming`      from a calendar's display name to a name
4. `described`   people named in the text
5. `people`      who is the candidate, whom one will meet
6. `wording`     role, employer, link, telephone number
7. `asking`      what only the person can say
8. `invitation`  all of it together
9. `tongue`      the language it is written in
10. `before_card` what to ask there, and whose name to get right
"""

from afterword.core.interview.invitation import NoEvent, invitation
from afterword.core.interview.model import (
    CalendarEvent,
    Evidence,
    Interviewer,
    Invitation,
    Invitee,
    Letterhead,
    Moment,
    Question,
    TimeKind,
)

__all__ = [
    "CalendarEvent",
    "Evidence",
    "Interviewer",
    "Invitation",
    "Invitee",
    "Letterhead",
    "Moment",
    "NoEvent",
    "Question",
    "TimeKind",
    "invitation",
]
