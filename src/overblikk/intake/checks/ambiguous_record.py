"""A name that several portfolios, persons or the like go by."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "ambiguous-record",
    Level.ERROR,
    title=_("Navn som flere i registeret har"),
    what=_("Flere i registeret heter «%(words)s»."),
    why=_("Ingen kan vite hvem eller hva som er ment."),
    remedy=_("Skriv e-postadressen til en person, nummeret til et tiltak, eller hele navnet."),
    codes=[
        "ambiguous-portfolio",
        "ambiguous-funding-source",
        "ambiguous-strategy",
        "ambiguous-contact",
        "ambiguous-initiative",
    ],
)
