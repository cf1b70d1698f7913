"""The rows, one file per stage."""

from afterword.store.models.access import AccessToken, KeptAnswer
from afterword.store.models.alerts import AlertItem, AlertMail, IndexedPosting, SavedSearch
from afterword.store.models.calendar import CalendarAccount, CalendarEvent, CalendarFeed, CalendarSource
from afterword.store.models.coaching import CoachComment, CoachedProcess, Coaching, CoachLook
from afterword.store.models.comments import (
    ClosedTalk,
    Comment,
    CommentBan,
    CommentMail,
    CommentReport,
    CommentTry,
    CommentWord,
    Moderator,
)
from afterword.store.models.contacts import ContactImport
from afterword.store.models.interview import Event, Invitation, PlanChange, Process
from afterword.store.models.jobs import JobPosting, JobSource, PostingMark
from afterword.store.models.letter import Achievement, Approval, Letter
from afterword.store.models.owned import Owned, OwnedModel, Owner
from afterword.store.models.people import Evidence, Participation, Person
from afterword.store.models.plan import Step
from afterword.store.models.proposals import ProposedWords
from afterword.store.models.reminders import ApprovalLink, CallAsked, PushDevice, Reminder, Reminding
from afterword.store.models.resume import Resume, ResumeVersion
from afterword.store.models.sending import LIVE, Action, Attempt, AuditLine, Duty, Heard, Instance, MailAccount
from afterword.store.models.sign_in import StartToken
from afterword.store.models.words import Assistant, AssistantAnswer, OwnWord

__all__ = [
    "LIVE",
    "AccessToken",
    "Achievement",
    "Action",
    "AlertItem",
    "AlertMail",
    "Approval",
    "ApprovalLink",
    "Assistant",
    "AssistantAnswer",
    "Attempt",
    "AuditLine",
    "CalendarAccount",
    "CalendarEvent",
    "CalendarFeed",
    "CalendarSource",
    "CallAsked",
    "ClosedTalk",
    "CoachComment",
    "CoachLook",
    "CoachedProcess",
    "Coaching",
    "Comment",
    "CommentBan",
    "CommentMail",
    "CommentReport",
    "CommentTry",
    "CommentWord",
    "ContactImport",
    "Duty",
    "Event",
    "Evidence",
    "Heard",
    "IndexedPosting",
    "Instance",
    "Invitation",
    "JobPosting",
    "JobSource",
    "KeptAnswer",
    "Letter",
    "MailAccount",
    "Moderator",
    "OwnWord",
    "Owned",
    "OwnedModel",
    "Owner",
    "Participation",
    "Person",
    "PlanChange",
    "PostingMark",
    "Process",
    "ProposedWords",
    "PushDevice",
    "Reminder",
    "Reminding",
    "Resume",
    "ResumeVersion",
    "SavedSearch",
    "StartToken",
    "Step",
]
