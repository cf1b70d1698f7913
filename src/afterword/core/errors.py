"""What may go wrong, as one tree: the docstring is the sentence shown, `hint` is the next action.

    AfterwordError
    ├── Unreadable      an input that cannot be read (exit 1, an `error` in batch output)
    └── Refusal         a rule says no; nothing was changed
        ├── NotYours    the object is not there, or is somebody else's
        └── NotAllowed  a state or a rule forbids it now

Subclasses live beside the rule that raises them and give their own docstring and hint.
"""

from __future__ import annotations


class AfterwordError(Exception):
    """Something was refused.

    `about` names the one value that is meant, `given` is that value as it came; both only where it is known.
    """

    code = "error"
    hint = "Nothing was changed."
    about = ""
    given: str | None = None

    def __init__(
        self,
        message: str | None = None,
        *,
        hint: str | None = None,
        code: str | None = None,
        about: str = "",
        given: str | None = None,
    ) -> None:
        self.message = message or (type(self).__doc__ or "").strip().split("\n", maxsplit=1)[0]
        if hint is not None:
            self.hint = hint
        if code is not None:
            self.code = code
        self.about, self.given = about or self.about, given if given is not None else self.given
        super().__init__(self.message)


class Unreadable(AfterwordError):
    """This input cannot be read."""

    code = "unreadable"
    hint = "Nothing was kept of it. Give the file again, or paste its text."


class Refusal(AfterwordError):
    """A rule says no."""

    code = "refused"


class NotYours(Refusal):
    """There is nothing here under that name."""

    code = "not_found"
    hint = "Look at the list of your processes."


class NotAllowed(Refusal):
    """This cannot be done now."""

    code = "not_allowed"
