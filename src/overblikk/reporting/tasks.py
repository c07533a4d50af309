"""What workers do for reports."""

from uuid import UUID

from procrastinate.contrib.django import app

from overblikk.reporting import makings


@app.task(name=makings.TASK)
def carry_out(making_id: str) -> None:
    """Write a report that somebody has asked for."""
    makings.carry_out(UUID(making_id))


@app.periodic(cron="* * * * *")
@app.task(name="reporting.take_up_again", queueing_lock="reporting.take_up_again")
def take_up_again(timestamp: int) -> None:
    """Take up reports whose worker died, wherever it ran."""
    makings.take_up_again()


@app.periodic(cron="17 * * * *")
@app.task(name="reporting.let_go_of_old", queueing_lock="reporting.let_go_of_old")
def let_go_of_old(timestamp: int) -> None:
    """Delete the reports that are older than a day."""
    makings.let_go_of_old()
