"""What workers do for the desk."""

from django.db import transaction
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from overblikk.accounts.viewer import operator
from overblikk.proposals.candidates import lookalikes
from overblikk.proposals.suggesting import laying

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


SUGGESTING = "proposals.suggest_from_texts"


@app.periodic(cron="31 3 * * *")
@app.task(name=SUGGESTING, queueing_lock=SUGGESTING, lock=SUGGESTING, pass_context=True)
def suggest_from_texts(context: JobContext, timestamp: int | None = None) -> None:
    """Lay on the desk what texts suggest; a worker that is told to end leaves off."""
    laying.suggest(by=operator(), go_on=lambda: not context.should_abort())


def let_texts_be_read_for_suggestions() -> bool:
    """Let a worker suggest; False where that is waiting already."""
    try:
        with transaction.atomic():
            suggest_from_texts.defer()
    except AlreadyEnqueued:
        return False
    return True
