"""What workers do for the desk."""

from django.db import transaction
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from overblikk.proposals.candidates import lookalikes

LOCK = "proposals.search_for_lookalikes"


@app.periodic(cron="41 2 * * *")
@app.task(name="proposals.search_for_lookalikes", queueing_lock=LOCK, lock=LOCK, pass_context=True)
def search_for_lookalikes(context: JobContext, timestamp: int | None = None) -> None:
    """Look for initiatives that may be one; a worker that is told to end leaves it."""
    lookalikes.search(go_on=lambda: not context.should_abort())


def let_lookalikes_be_searched_for() -> bool:
    """Let a worker search; False where that is waiting already."""
    try:
        # A refusal undoes no more than the asking for it.
        with transaction.atomic():
            search_for_lookalikes.defer()
    except AlreadyEnqueued:
        return False
    return True
