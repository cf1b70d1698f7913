"""Calendars: invitations, public holidays, time zones of files. No Django here."""
