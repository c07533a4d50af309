"""A column whose heading names what another column gives."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InOverviews, Level, SeenOverview
from overblikk.intake.rules.columns import Origin


def _finds(overview: SeenOverview) -> Iterator[Found]:
    for column in overview.columns:
        if column.filled and column.origin is Origin.TAKEN:
            yield Found({"heading": column.heading}, column=column)


CHECK = Check(
    "column-said-twice",
    Level.ADVICE,
    title=_("Kolonner som gir det samme"),
    what=_("Kolonnen «%(heading)s» navngir et felt som en tidligere kolonne gir."),
    why=_("Et tiltak har bare én verdi av feltet, så kolonnen er ikke brukt."),
    remedy=_("Slå kolonnene sammen, eller gi den ene en annen overskrift."),
    finders=[InOverviews(_finds)],
)
