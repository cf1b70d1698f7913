"""Afterword makes the follow-up after a job interview happen: correctly, on time, to the very end."""

__version__ = "0.1.0"
