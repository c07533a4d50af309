"""What workers do for documents."""

from uuid import UUID

from procrastinate import JobContext
from procrastinate.contrib.django import app

from overblikk.documents import runs
from overblikk.documents.filling_words import fill_words
from overblikk.documents.themes import searches


@app.task(name=runs.TASK, pass_context=True)
def carry_out(context: JobContext, run_id: str) -> None:
    """Go through a document; a worker that is told to end leaves it after the batch under way."""
    runs.carry_out(UUID(run_id), go_on=lambda: not context.should_abort())


@app.periodic(cron="* * * * *")
@app.task(name="documents.take_up_again", queueing_lock="documents.take_up_again")
def take_up_again(timestamp: int) -> None:
    """Take up documents whose worker died, wherever it ran, and those that are not found yet."""
    runs.take_up_again()
    searches.take_up_again()
    fill_words()


@app.task(name=searches.TASK)
def find_themes(search_id: str) -> None:
    """Go through the documents of a folder for what they have in common."""
    searches.carry_out(UUID(search_id))
