"""What workers do for the intake."""

from uuid import UUID

from procrastinate import JobContext
from procrastinate.contrib.django import app

from overblikk.intake import runs


@app.task(name=runs.TASK, pass_context=True)
def carry_out(context: JobContext, run_id: str) -> None:
    """Carry a run out; a worker that is told to end leaves it after the batch under way."""
    runs.carry_out(UUID(run_id), go_on=lambda: not context.should_abort())


@app.periodic(cron="* * * * *")
@app.task(name="intake.take_up_again", queueing_lock="intake.take_up_again")
def take_up_again(timestamp: int) -> None:
    """Take up runs whose worker died, wherever it ran."""
    runs.take_up_again()


@app.periodic(cron="7 * * * *")
@app.task(name="intake.discard_old_previews", queueing_lock="intake.discard_old_previews")
def discard_old_previews(timestamp: int) -> None:
    """Take away the previews that nobody went on with."""
    runs.discard_old_previews()
