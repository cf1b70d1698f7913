"""The WSGI application, for the embedded server and for gunicorn."""

from __future__ import annotations

from afterword.wiring import set_up_django

set_up_django()

from django.core.wsgi import get_wsgi_application  # noqa: E402

application = get_wsgi_application()
