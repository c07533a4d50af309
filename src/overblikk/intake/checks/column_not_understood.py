"""A column that holds something, and is not understood."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InOverviews, Level, SeenOverview
from overblikk.intake.rules.columns import Origin


def _finds(overview: SeenOverview) -> Iterator[Found]:
    for column in overview.columns:
        if column.filled and column.origin is Origin.NOTHING:
            yield Found({"heading": column.heading or column.letters}, column=column)


CHECK = Check(
    "column-not-understood",
    Level.ADVICE,
    title=_("Kolonner som ikke gir noe felt"),
    what=_(
        "Kolonnen «%(heading)s» gir ikke noe felt: verken overskriften eller verdiene sier hva "
        "den er."
    ),
    why=_("Det som står der, beholdes med kilden, men kommer ikke med i tiltakene."),
    remedy=_("Bruk en av overskriftene i malen, eller velg felt for kolonnen ved inntaket."),
    finders=[InOverviews(_finds)],
)
