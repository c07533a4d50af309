"""What workers do for the harvest: ask, when somebody says so or when it is due."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from overblikk.accounts.models import User
from overblikk.accounts.viewer import Viewer, operator, viewer_of
from overblikk.harvest import asking
from overblikk.harvest.models import PublicList


@app.task(name="harvest.ask_system", pass_context=True)
def ask_system(context: JobContext, key: str, by: str | None) -> None:
    """Ask a system; a worker that is told to end leaves it where the next goes on."""
    asking.ask_system(key, by=_viewer(by), go_on=lambda: not context.should_abort())


@app.task(name="harvest.ask_list", pass_context=True)
def ask_list(context: JobContext, id: str, by: str | None) -> None:
    """Fetch a list, and take it in if it has changed."""
    asking.ask_list(UUID(id), by=_viewer(by), go_on=lambda: not context.should_abort())


@app.periodic(cron="23 3 * * *")
@app.task(name="harvest.ask_what_is_due", queueing_lock="harvest.ask_what_is_due")
def ask_what_is_due(timestamp: int) -> None:
    """Let what is due be asked, on behalf of whoever added it."""
    systems, lists = asking.due(on=timezone.localdate())
    for key in systems:
        let_system_be_asked(key, by=None)
    for of in PublicList.objects.filter(id__in=lists):
        let_list_be_asked(of, by=of.added_by_id)


def let_system_be_asked(key: str, *, by: UUID | None) -> bool:
    """Let a worker ask the system; False where that is waiting already."""
    return _enqueue(ask_system, f"system {key}", key=key, by=str(by) if by else None)


def let_list_be_asked(of: PublicList, *, by: UUID | None) -> bool:
    """Let a worker fetch the list; False where that is waiting already."""
    return _enqueue(ask_list, f"list {of.id}", id=str(of.id), by=str(by) if by else None)


def _enqueue(task: object, what: str, **arguments: str | None) -> bool:
    try:
        # A refusal undoes no more than the asking for it.
        with transaction.atomic():
            task.configure(queueing_lock=f"harvest {what}").defer(**arguments)  # type: ignore[attr-defined]
    except AlreadyEnqueued:
        return False
    return True


def _viewer(by: str | None) -> Viewer:
    """Whose right it is asked with today; what the command added, the operator asks for."""
    return viewer_of(User.objects.get(id=by)) if by else operator()
