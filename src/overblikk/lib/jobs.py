"""Work that is left to workers, by the name of its task."""

from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def enqueue_once(task: str, **arguments: str) -> bool:
    """Put a job in the queue, the one whose worker died or a new one, unless it waits there.

    Gives whether it was put there.
    """
    named = {f"args__{name}": value for name, value in arguments.items()}
    jobs = ProcrastinateJob.objects.filter(task_name=task, **named)
    if jobs.filter(status="todo").exists():
        return False
    broken_off = jobs.filter(status="doing").first()
    if broken_off:
        app.job_manager.retry_job_by_id(broken_off.id, retry_at=timezone.now())
    else:
        app.configure_task(task).defer(**arguments)
    return True
