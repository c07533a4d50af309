"""overblikk serve"""

import os
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import click

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import start_database, start_django
from overblikk.cli.worker import Worker

PORTS = click.IntRange(1, 65535)


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Adressen det lyttes på.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Porten det lyttes på.",
)
@click.option("--demo", is_flag=True, help="Med eksempeloversikt og innlogging uten passord.")
def command(host: str, port: int, demo: bool) -> None:
    """Vis sidene, og gjør det som skal gjøres i bakgrunnen."""
    if demo:
        # Read by the settings, here and in the processes that are started.
        os.environ["OVERBLIKK_DEMONSTRATION"] = "yes"
    start_django()
    _make_static_files()
    start_database()
    _see_that_it_is_set_up()
    if demo:
        _take_in_sample()
    with ExitStack() as stack:
        stack.callback(_watch_database())
        stack.callback(Worker().end)
        _serve(host, port)


def _make_static_files() -> None:
    from django.utils.translation import gettext as _

    from overblikk.lib import static_files

    try:
        static_files.make_ready()
    except static_files.NothingFetched as error:
        raise AskedWrong(_("Sidenes utseende er ikke hentet ennå: kjør «make assets».")) from error


def _see_that_it_is_set_up() -> None:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor
    from django.utils.translation import gettext as _

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise AskedWrong(
            _("Databasen er tom eller eldre enn programmet: kjør «overblikk setup» først.")
        )


def _take_in_sample() -> None:
    from overblikk.cli.sample.taking_in import take_in

    take_in()


def _watch_database() -> Callable[[], None]:
    from django.conf import settings
    from django.db import connections

    from overblikk.lib import embedded_postgres

    # What was opened here must not be shared with the processes that are started.
    connections.close_all()
    if not settings.EMBEDDED_DATABASE:
        return lambda: None
    return embedded_postgres.watch(settings.HOME)


def _serve(host: str, port: int) -> None:
    from django.core.wsgi import get_wsgi_application
    from django.utils.translation import gettext as _
    from gunicorn.app.base import BaseApplication

    from overblikk.registry.holdings import holdings

    class Application(BaseApplication):
        def load_config(self) -> None:
            options: dict[str, Any] = {
                "bind": f"{host}:{port}",
                "workers": 2,
                "threads": 4,
                "timeout": 120,
                "loglevel": "warning",
                "proc_name": "overblikk",
            }
            for key, value in options.items():
                self.cfg.set(key, value)

        def load(self) -> Any:
            application = get_wsgi_application()
            # Read before anyone waits for it.
            holdings()
            return application

    click.echo(
        _("Overblikk vises på http://%(host)s:%(port)s – stopp med Ctrl-C.")
        % {"host": host, "port": port}
    )
    Application().run()
