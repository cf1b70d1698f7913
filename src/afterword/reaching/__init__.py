"""Reaching the person where they look: the browser (Web Push), and other services by the extra `reminders`."""
