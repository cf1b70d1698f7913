"""Django's settings, read once from the environment; every variable is listed in docs/reference/settings.md."""

from __future__ import annotations

import logging
import secrets
from pathlib import Path

from csp.constants import NONE, SELF

from afterword import databases, environment
from afterword.mail import known_secrets

DATA = environment.data_folder()
CONFIG = environment.config_folder()


def _secret_key() -> str:
    given = environment.text("AFTERWORD_SECRET_KEY")
    if given:
        return given
    file = CONFIG / "secret-key"
    if not file.exists():
        environment.made_once(file, secrets.token_urlsafe(50).encode())
    return file.read_text(encoding="utf-8").strip()


SECRET_KEY = _secret_key()
known_secrets.remember(SECRET_KEY)
DEBUG = environment.flag("AFTERWORD_DEBUG")
PORT = environment.number("AFTERWORD_PORT", environment.DEFAULT_PORT)
ALLOWED_HOSTS = [f"{name}" for name in ("127.0.0.1", "localhost")]
ALLOWED_ORIGINS = frozenset(f"http://{name}:{PORT}" for name in ("127.0.0.1", "localhost"))
# Where the pages are reached through a proxy of the person's that speaks TLS and keeps the Host.
PAGE_ADDRESS = environment.page_address()
if PAGE_ADDRESS:
    ALLOWED_HOSTS += [PAGE_ADDRESS.removeprefix("https://").partition(":")[0]]
    ALLOWED_ORIGINS |= {PAGE_ADDRESS}
# Whose X-Forwarded-For and -Proto are believed.
PROXIES = environment.proxies()
CSRF_TRUSTED_ORIGINS = [PAGE_ADDRESS] if PAGE_ADDRESS else []
METRICS_TOKEN = environment.text("AFTERWORD_METRICS_TOKEN")
# Strangers write under the advice on a server that says so: an address of its own and a database server beside it.
COMMENTS = environment.flag("AFTERWORD_COMMENTS", default=bool(PAGE_ADDRESS and environment.text("DATABASE_URL")))

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "afterword.store",
    "afterword.web",
]

MIDDLEWARE = [
    "afterword.web.head_only.HeadOnly",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    # Before anything looks at the request: a wrong Host gets nothing, not even a static file.
    "afterword.web.guard.LoopbackGuard",
    "afterword.web.api.door.NoCookies",
    "afterword.web.compressed.CompressedText",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    # Directly behind the session: whose page follows an act, and in which language, is found anew.
    "afterword.web.at_once.AnsweredAtOnce",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "afterword.web.guard.SignedIn",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "afterword.web.urls"
WSGI_APPLICATION = "afterword.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "afterword.web.context.page",
            ],
            "libraries": {"afterword_words": "afterword.web.words"},
            "builtins": [
                "afterword.web.words",
                "afterword.web.pictures",
                "django.templatetags.static",
                "django.templatetags.i18n",
            ],
            "loaders": [
                ("django.template.loaders.cached.Loader", ["django.template.loaders.filesystem.Loader"]),
            ],
        },
    }
]

# Several runs share one server, so each keeps few connections and hands them round.
LANES = environment.number("AFTERWORD_LANES", 8) if environment.installation() else 1
POOL = environment.number("AFTERWORD_POOL", 12 + 2 * LANES) if environment.installation() else 0
DATABASES = {"default": databases.at(environment.text("DATABASE_URL"), DATA, POOL)}
# The jobs that wake letters lie in the same database, so that each is written with its row or not at all.
DRIVEN_BY_JOBS = environment.is_driven_by_jobs()
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
if DRIVEN_BY_JOBS:
    INSTALLED_APPS.append("procrastinate.contrib.django")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
# The languages of the pages, each by its own name, as who looks for it may read no other.
LANGUAGES = [("en", "English"), ("en-us", "English (United States)"), ("de", "Deutsch")]
LOCALE_PATHS = [Path(__file__).parents[1] / "locale"]
USE_I18N = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [Path(__file__).parent / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = f"afterword-{PORT}"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_NAME = f"afterword-csrf-{PORT}"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "afterword.web.errors.refused"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_CONTENT_TYPE_NOSNIFF = True
# "no-referrer" would make browsers send "Origin: null" with our own forms, which the guard rightly refuses.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
        "object-src": [NONE],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# A line that cannot be written (a terminal that is gone) is not shown on another way, past what hides secrets.
logging.raiseExceptions = False
# With AFTERWORD_DEBUG a fault is shown with the values of its variables.
DEFAULT_EXCEPTION_REPORTER = "afterword.web.reports.RedactedReporter"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # No line of the log shows a password, a token or a private address, however it came into the sentence.
    "formatters": {
        "text": {"()": "afterword.mail.known_secrets.RedactedLines"},
        "json": {"()": "afterword.mail.json_lines.JsonLines"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": environment.log_format()}},
    # Who is not signed in, or comes from elsewhere, gets an answer; that is no news for the person's terminal.
    "loggers": {"django.request": {"level": "ERROR"}, "django.security.csrf": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": environment.text("AFTERWORD_LOG_LEVEL", "WARNING")},
}

# Many people on one server, each with an account; one person needs none of it, and nothing of it is loaded.
ACCOUNTS = environment.flag("AFTERWORD_ACCOUNTS")
# Whose the comments under the advice are then, by their mailbox; where nobody is named there is no talk.
ACCOUNT_OF_HOST = environment.text("AFTERWORD_HOST")
# Who may begin an account.
SIGN_UP: frozenset[str] = frozenset({"open"})
# Another provider that signs people in besides the code.
OIDC: dict[str, str] = {}
if ACCOUNTS:
    from afterword.web import account_settings

    globals().update(account_settings.over(INSTALLED_APPS, MIDDLEWARE))
