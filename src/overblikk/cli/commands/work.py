"""overblikk work"""

import click

from overblikk.cli.start import with_database

# Long enough for the batch under way to be finished.
SECONDS_TO_END = 5.0


@click.command("work")
@with_database()
def command() -> None:
    """Gjør det som skal gjøres i bakgrunnen; flere kan gå samtidig, også på flere maskiner."""
    from procrastinate.contrib.django import app

    from overblikk.documents import runs as documents
    from overblikk.intake import runs as overviews

    overviews.take_up_again()
    documents.take_up_again()
    with app.replace_connector(app.connector.get_worker_connector()) as worker:  # type: ignore[attr-defined]
        worker.run_worker(
            concurrency=1,
            shutdown_graceful_timeout=SECONDS_TO_END,
            delete_jobs="successful",
            fetch_job_polling_interval=2.0,
        )
