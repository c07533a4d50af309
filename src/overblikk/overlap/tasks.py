"""What workers do about overlap."""

from django.db import transaction
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from overblikk.overlap import searching

LOCK = "overlap.search"


@app.periodic(cron="11 3 * * *")
@app.task(name="overlap.search", queueing_lock=LOCK, lock=LOCK, pass_context=True)
def search_for_overlap(context: JobContext, timestamp: int | None = None) -> None:
    """Look for initiatives that look alike; a worker that is told to end leaves it."""
    searching.search(go_on=lambda: not context.should_abort())


def let_overlap_be_searched_for() -> bool:
    """Let a worker search; False where that is waiting already."""
    try:
        # A refusal undoes no more than the asking for it.
        with transaction.atomic():
            search_for_overlap.defer()
    except AlreadyEnqueued:
        return False
    return True
