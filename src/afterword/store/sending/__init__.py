"""The outbox in the database: every move of an action is one conditional UPDATE whose row count must be 1."""

from afterword.store.sending.claims import (
    Claim,
    Verdict,
    account_works,
    claim,
    due,
    gate,
    rest_account,
    settle,
    settle_copy,
    settle_look,
)
from afterword.store.sending.instance import Standing, hold, is_copy, let_go, take_over, unsettle
from afterword.store.sending.person import (
    NothingAsked,
    OutsideWindow,
    answer_ask,
    cancel,
    live_action,
    postpone,
    proven,
    schedule,
    state_of,
)

__all__ = [
    "Claim",
    "NothingAsked",
    "OutsideWindow",
    "Standing",
    "Verdict",
    "account_works",
    "answer_ask",
    "cancel",
    "claim",
    "due",
    "gate",
    "hold",
    "is_copy",
    "let_go",
    "live_action",
    "postpone",
    "proven",
    "rest_account",
    "schedule",
    "settle",
    "settle_copy",
    "settle_look",
    "state_of",
    "take_over",
    "unsettle",
]
