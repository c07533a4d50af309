"""The headline numbers in sentences, each by the id of its line in the figure `headlines`."""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

Sentence = Callable[[int], str]

# In paragraphs, in the order in which they are read. A sentence takes n, and share: n of all
# initiatives.
PARAGRAPHS: tuple[dict[str, Sentence], ...] = (
    {
        "initiatives": lambda n: ngettext(
            "Registeret har ett tiltak.", "Registeret har %(n)s tiltak.", n
        ),
        "bodies": lambda n: ngettext(
            "Én virksomhet har ansvar for dem eller tar del i dem.",
            "%(n)s virksomheter har ansvar for dem eller tar del i dem.",
            n,
        ),
        "portfolios": lambda n: ngettext(
            "Det er registrert én portefølje.", "Det er registrert %(n)s porteføljer.", n
        ),
        "in_several_portfolios": lambda n: ngettext(
            "Ett tiltak står i mer enn én portefølje.",
            "%(n)s tiltak står i mer enn én portefølje.",
            n,
        ),
    },
    {
        "large": lambda n: ngettext(
            "Ett tiltak er oppgitt som stort.", "%(n)s tiltak er oppgitt som store.", n
        ),
        "small": lambda n: ngettext(
            "Ett er oppgitt som mindre.", "%(n)s er oppgitt som mindre.", n
        ),
        "cooperating": lambda n: ngettext(
            "I ett tiltak (%(share)s) tar to eller flere virksomheter del ved siden av den som "
            "har ansvaret.",
            "I %(n)s tiltak (%(share)s) tar to eller flere virksomheter del ved siden av den som "
            "har ansvaret.",
            n,
        ),
        "children": lambda n: ngettext(
            "Ett tiltak er del av et annet.", "%(n)s tiltak er del av et annet.", n
        ),
    },
    {
        "with_purpose": lambda n: ngettext(
            "For ett tiltak (%(share)s) er formålet oppgitt.",
            "For %(n)s tiltak (%(share)s) er formålet oppgitt.",
            n,
        ),
        "with_organising": lambda n: ngettext(
            "For ett tiltak (%(share)s) er det oppgitt hvordan det er organisert.",
            "For %(n)s tiltak (%(share)s) er det oppgitt hvordan de er organisert.",
            n,
        ),
        "ai": lambda n: ngettext(
            "Ett tiltak (%(share)s) er oppgitt å bruke kunstig intelligens.",
            "%(n)s tiltak (%(share)s) er oppgitt å bruke kunstig intelligens.",
            n,
        ),
    },
    {
        "with_strategy_area": lambda n: ngettext(
            "Ett tiltak (%(share)s) er knyttet til et område i digitaliseringsstrategien.",
            "%(n)s tiltak (%(share)s) er knyttet til et område i digitaliseringsstrategien.",
            n,
        ),
        "with_circular_point": lambda n: ngettext(
            "Ett tiltak (%(share)s) er knyttet til et krav i digitaliseringsrundskrivet.",
            "%(n)s tiltak (%(share)s) er knyttet til et krav i digitaliseringsrundskrivet.",
            n,
        ),
    },
    {
        "funding_sources": lambda n: ngettext(
            "Det er registrert én finansieringskilde.",
            "Det er registrert %(n)s finansieringskilder.",
            n,
        ),
        "other_funding": lambda n: ngettext(
            "Ett tiltak (%(share)s) har minst én annen finansieringskilde enn virksomhetens eget "
            "budsjett.",
            "%(n)s tiltak (%(share)s) har minst én annen finansieringskilde enn virksomhetens "
            "eget budsjett.",
            n,
        ),
    },
)

# What is said where a line counts nothing.
NONE: dict[str, Promise] = {
    "initiatives": _("Registeret har ingen tiltak."),
    "portfolios": _("Ingen portefølje er registrert."),
    "in_several_portfolios": _("Ingen tiltak står i mer enn én portefølje."),
    "large": _("Ingen tiltak er oppgitt som store."),
    "small": _("Ingen er oppgitt som mindre."),
    "cooperating": _(
        "I ingen tiltak tar to eller flere virksomheter del ved siden av den som har ansvaret."
    ),
    "children": _("Ingen tiltak er del av et annet."),
    "with_purpose": _("Ikke for noe tiltak er formålet oppgitt."),
    "with_organising": _("Ikke for noe tiltak er det oppgitt hvordan det er organisert."),
    "ai": _("Ingen tiltak er oppgitt å bruke kunstig intelligens."),
    "with_strategy_area": _("Ingen tiltak er knyttet til et område i digitaliseringsstrategien."),
    "with_circular_point": _("Ingen tiltak er knyttet til et krav i digitaliseringsrundskrivet."),
    "funding_sources": _("Ingen finansieringskilde er registrert."),
    "other_funding": _(
        "Ingen tiltak har en annen finansieringskilde enn virksomhetens eget budsjett."
    ),
    "bodies": _("Ingen virksomhet har ansvar for dem eller tar del i dem."),
}
