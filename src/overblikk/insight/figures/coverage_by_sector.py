"""In how many of each sector's bodies somebody has sent anything, and when last."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pyroaring import BitMap

from overblikk.insight.counted import Counted, Figure, Row
from overblikk.insight.counting import commonest_first
from overblikk.insight.senders import Sender, senders, when_in_words
from overblikk.registry.listing import Listing


def _count(found: Listing) -> Counted:
    unknown = len(found.numbers - found.held.with_any("sector"))
    return commonest_first(Counted(unknown, list(_rows(found)), found.numbers))


def _rows(found: Listing) -> Iterator[Row]:
    of_sector: dict[str, list[Sender]] = defaultdict(list)
    names = {}
    for one in senders(found):
        if one.sector:
            of_sector[one.sector.key].append(one)
            names[one.sector.key] = str(one.sector)
    for key, bodies in of_sector.items():
        sent = [one for one in bodies if one.times]
        last = max((one.last for one in sent if one.last), default=None)
        told = {"sector": names[key], "all": len(bodies), "when": when_in_words(last)}
        answered_for = BitMap().union(*(one.answers_for for one in bodies))
        label = _("%(sector)s (av %(all)s, %(when)s)") % told
        yield Row(key, label, len(sent), initiatives=answered_for)


FIGURE = Figure(
    key="coverage-by-sector",
    title=gettext_lazy("Hvor mange i hver sektor som har sendt noe"),
    definition=gettext_lazy(
        "Hvor mange av virksomhetene i hver sektor som har sendt en oversikt, et dokument eller et "
        "skjema, og når det var sist. Med er de som har sendt noe, og de som har ansvar for et "
        "tiltak."
    ),
    version=1,
    count=_count,
    counts_values=False,
    unit=gettext_lazy("Virksomheter"),
)
