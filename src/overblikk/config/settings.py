"""Django's settings. Everything that differs between installations comes from the environment."""

import os
from pathlib import Path
from typing import Any

import dj_database_url
from django.utils.translation import gettext_lazy as _

from overblikk.config.home import overblikk_home
from overblikk.config.secrets import secret_key
from overblikk.lib import embedded_postgres
from overblikk.lib.static_files import fingerprint

PACKAGE = Path(__file__).resolve().parent.parent
HOME = overblikk_home()

# The demonstration shows a sign-in that asks for no password, and says so on every page.
DEMONSTRATION = os.environ.get("OVERBLIKK_DEMONSTRATION") == "yes"
DEBUG = os.environ.get("OVERBLIKK_DEBUG") == "yes"
SECRET_KEY = secret_key(HOME)
ALLOWED_HOSTS = os.environ.get("OVERBLIKK_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
BEHIND_HTTPS = os.environ.get("OVERBLIKK_HTTPS") == "yes"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "procrastinate.contrib.django",
    "pgtrigger",
    "pghistory",
    "overblikk.history",
    "overblikk.sources",
    "overblikk.vocabulary",
    "overblikk.organisations",
    "overblikk.accounts",
    "overblikk.registry",
    "overblikk.proposals",
    "overblikk.overlap",
    "overblikk.intake",
    "overblikk.documents",
    "overblikk.harvest",
    "overblikk.reporting",
    "overblikk.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "overblikk.web.middleware.CompressedText",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "overblikk.web.middleware.ContentSecurityPolicy",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "overblikk.web.middleware.RequireSecondFactor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "overblikk.web.middleware.PlainErrors",
    "overblikk.web.middleware.AccessLog",
    "overblikk.web.middleware.AsOf",
]

ROOT_URLCONF = "overblikk.config.urls"
WSGI_APPLICATION = "overblikk.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "overblikk.web.context.page",
            ],
            "builtins": ["overblikk.web.templatetags.overblikk"],
        },
    },
]

DATABASES: dict[str, dict[str, Any]] = {
    "default": dict(dj_database_url.parse(os.environ["DATABASE_URL"]))
    if "DATABASE_URL" in os.environ
    else embedded_postgres.connection_settings(HOME)
}
# Compiling a query as of a past day takes seconds and saves milliseconds (measured: 2.6 s of 2.7).
# Every trigger of pgtrigger asks which triggers are set aside; where nothing has been said it meets
# an error, and PostgreSQL then goes through all that waits for the end of the transaction.
DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c jit=off -c pgtrigger.ignore={}"
# A connection for each request cost a tenth of a page here, and a new process at the server.
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("OVERBLIKK_TEST_DATABASE")}
# Whether Overblikk looks after the server itself.
EMBEDDED_DATABASE = "DATABASE_URL" not in os.environ

# Failed sign-ins and used codes are counted here, and every process must count the same: memory of
# one's own would multiply the tries by the number of processes. `overblikk setup` makes the table.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "counted",
        # At the limit a third goes, live ones too; the usual 300 are soon reached on purpose.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # Charts that have been drawn, by what they were drawn from: they never grow old.
    "drawings": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": HOME / "drawings",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    },
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# History: by statement (17 times faster than by row), deletes too; the moment is the database's.
PGHISTORY_CREATED_AT_FUNCTION = "overblikk_moment()"
PGHISTORY_APPEND_ONLY = False  # superseded_at is set later; the ledger finds any other change

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "front"
LOGOUT_REDIRECT_URL = "front"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Accounts are given by an administrator; nobody makes one. See docs/adr/0009.
ACCOUNT_ADAPTER = "overblikk.web.signing_in.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
MFA_ADAPTER = "overblikk.web.signing_in.adapters.SecondFactorAdapter"
MFA_TOTP_ISSUER = "Overblikk"
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Tries are also counted by address, which behind a proxy is the one that the proxy passes on.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_HTTPS else 0

LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", _("Bokmål")), ("nn", _("Nynorsk")), ("en", _("Engelsk"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Oslo"
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = "overblikk.lib.formats"
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "static/"
# Our own and what `make assets` fetched; nothing of the applications above is used.
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
STATIC_ROOT = HOME / "static" / fingerprint(STATICFILES_DIRS[0])
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# The systems that are asked, and who it is that asks them. Kudos hangs on rapid calls.
ASKED_ADDRESSES = {
    "enhetsregisteret": os.environ.get(
        "OVERBLIKK_ENHETSREGISTERET", "https://data.brreg.no/enhetsregisteret/api"
    ),
    "klass": os.environ.get("OVERBLIKK_KLASS", "https://data.ssb.no/api/klass/v1"),
    "kudos": os.environ.get("OVERBLIKK_KUDOS", "https://kudos.dfo.no/api/v0"),
}
KUDOS_PAUSE_SECONDS = float(os.environ.get("OVERBLIKK_KUDOS_PAUSE", "2"))
FETCH_AGENT = os.environ.get("OVERBLIKK_FETCH_AGENT", "Overblikk/0.1")
# Hosts on a closed network that may be asked all the same; others never are.
FETCH_HOSTS = frozenset(filter(None, os.environ.get("OVERBLIKK_FETCH_HOSTS", "").split(",")))

# The language model that documents may be read by; none is asked unless address and name are set.
LANGUAGE_MODEL = {
    "address": os.environ.get("OVERBLIKK_MODEL_ADDRESS", ""),
    "name": os.environ.get("OVERBLIKK_MODEL", ""),
    "key": os.environ.get("OVERBLIKK_MODEL_KEY", ""),
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_HTTPS
SECURE_SSL_REDIRECT = BEHIND_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_HTTPS else 0
if BEHIND_HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# An overview is at most 50 MiB (intake/readers/limits.py); a little is left for the form around it.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"},
        "bare": {"format": "%(message)s"},
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line"},
        "bare": {"class": "logging.StreamHandler", "formatter": "bare"},
    },
    # A line of JSON for each entry of the access log, for whoever collects what is printed.
    "loggers": {"overblikk.access": {"handlers": ["bare"], "level": "INFO", "propagate": False}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("OVERBLIKK_LOG", "WARNING")},
}
