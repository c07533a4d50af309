"""Which sources are open to everyone."""

from django.db.models.expressions import RawSQL

from overblikk.sources.models import AccessLevel


def open_today() -> RawSQL:
    """The ids of the sources that everyone may see today, for `id__in`.

    Also where the register is seen as of a past day: there the table is a view of what it held
    then, and what has been closed since must stay closed.
    """
    statement = "SELECT id FROM public.sources_source WHERE access_level = %s"
    return RawSQL(statement, [AccessLevel.PUBLIC])  # noqa: S611 - the statement is written here
