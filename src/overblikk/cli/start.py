"""What every command does first: the language, the settings, the database."""

import os
from collections.abc import Callable
from functools import wraps
from typing import Any

from overblikk.cli.failures import AskedWrong


def with_database(*, set_up: bool = True) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Decorator: the command runs with Django ready and a database that answers.

    With `set_up` the database must have been set up before; without, it may be empty.
    """

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def run(*args: Any, **kwargs: Any) -> Any:
            start_django()
            start_database()
            if set_up:
                _require_set_up()
            return command(*args, **kwargs)

        return run

    return decorate


def start_django() -> None:
    """Make Django ready in the language of OVERBLIKK_LANGUAGE: nb (the usual), nn or en."""
    import django
    from django.utils import translation

    try:
        django.setup()
    except (OSError, ValueError, TypeError, ImportError) as error:
        # The settings are read here, and what they name in the environment may not be usable.
        raise AskedWrong(
            f"Innstillingene kan ikke brukes: se DATABASE_URL og OVERBLIKK_HOME ({error})."
        ) from error
    translation.activate(os.environ.get("OVERBLIKK_LANGUAGE", "nb"))


def start_database() -> None:
    """Start the embedded PostgreSQL, or attach to it; a database of one's own is left alone."""
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError, connection
    from django.utils.translation import gettext as _

    from overblikk.lib import embedded_postgres

    try:
        if settings.EMBEDDED_DATABASE:
            embedded_postgres.start(settings.HOME)
        connection.ensure_connection()
    except embedded_postgres.EmbeddedPostgresError as error:
        raise AskedWrong(str(error)) from error
    except (ImproperlyConfigured, TypeError) as error:
        raise AskedWrong(_("DATABASE_URL må være adressen til en PostgreSQL.")) from error
    except OperationalError as error:
        sentence = _("Databasen svarer ikke: %(why)s") % {"why": str(error).splitlines()[0]}
        raise AskedWrong(sentence) from error


def _require_set_up() -> None:
    from django.db import connection
    from django.utils.translation import gettext as _

    if "registry_initiative" not in connection.introspection.table_names():
        raise AskedWrong(_("Databasen er ikke satt opp ennå: kjør «overblikk setup» først."))
