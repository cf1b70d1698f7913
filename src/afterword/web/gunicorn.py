"""How gunicorn serves the pages: `gunicorn -c python:afterword.web.gunicorn afterword.web.wsgi:application`.

What its own options say, such as --bind and --workers, counts more than this.
"""

from __future__ import annotations

from afterword import environment

bind = f"127.0.0.1:{environment.number('AFTERWORD_PORT', environment.DEFAULT_PORT)}"
workers = 2
threads = 6
# A request that has begun is answered before a stop; after this it is cut off, and no letter with it: workers send.
graceful_timeout = 30
timeout = 60
# Who may say from where somebody comes is AFTERWORD_PROXIES, read by the application.
forwarded_allow_ips = ""
# Lines of requests hold addresses of people.
accesslog = None
# Nobody governs it but by signals.
control_socket_disable = True
