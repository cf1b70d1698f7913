"""What the person of the shipped walk knows: their profile, and what was talked about."""

from __future__ import annotations

NAME = "Maya Lindqvist"
PHONE = "+1 617 555 0188"
LEAD_PHONE = "+1 617 555 0110"
ADDRESS = "maya.lindqvist@home.example"
ACHIEVEMENTS = (
    "cleaned eleven years of signal logs at Ostsee Rail and cut false alarms by a third",
    "wrote the night import at Ostsee Rail that has run for two years without a manual restart",
    "trained four colleagues at Ostsee Rail to read the alarm reports themselves",
    "brought the incident reports of three depots into one format",
)
MOMENTS = (
    "how false alarms wake the crew at night",
    "the reports that every depot writes in its own format",
    "the night import that has to be restarted by hand",
    "how new colleagues learn to read the alarm reports",
    "the way the team hands work over between shifts",
    "which of the old logs are still worth keeping",
)
# What an invitation may leave out; in a walk nobody is there to be asked.
ROLE = "Analyst"
EMPLOYER = "the company of the invitation"
SOMEBODY = ("Alex Kim", "alex.kim@company.example")
DECISION = "by the end of next week"
