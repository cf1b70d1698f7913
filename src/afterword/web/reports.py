"""The report of a fault, as a page for a developer or as text: without any secret of this run."""

from __future__ import annotations

from django.utils.safestring import SafeString
from django.views.debug import ExceptionReporter

from afterword.mail.known_secrets import redacted


class RedactedReporter(ExceptionReporter):
    """Django's own report; the values in it are shown with what is secret left out."""

    def get_traceback_html(self) -> SafeString:
        """The page."""
        return SafeString(redacted(super().get_traceback_html()))

    def get_traceback_text(self) -> SafeString:
        """The same as text."""
        return SafeString(redacted(super().get_traceback_text()))
