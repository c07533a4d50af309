"""Which bodies have sent anything, how often and when last; and which never have."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.insight.counted import Counted, Figure, Row
from overblikk.insight.counting import BODY, commonest_first
from overblikk.insight.senders import Sender, senders
from overblikk.registry.listing import Listing


def _count(found: Listing) -> Counted:
    unknown = len(found.numbers - found.held.with_any(BODY))
    return commonest_first(Counted(unknown, list(_rows(found)), found.numbers))


def _rows(found: Listing) -> Iterator[Row]:
    for one in senders(found):
        yield Row(str(one.number), _label(one), one.times, initiatives=one.answers_for)


def _label(one: Sender) -> str:
    return f"{one.name} ({one.when})"


FIGURE = Figure(
    key="coverage",
    title=_("Hvem som har sendt noe"),
    definition=_(
        "Hvor mange ganger hver virksomhet har sendt en oversikt, et dokument eller et skjema, og "
        "når det var sist. Med er de som har sendt noe, og de som har ansvar for et tiltak."
    ),
    version=1,
    count=_count,
    counts_values=False,
    unit=_("Kilder"),
)
