"""A portfolio, funding source, strategy, contact or initiative that the register does not hold."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "unknown-record",
    Level.ERROR,
    title=_("Porteføljer, personer og annet som ikke står i registeret"),
    what=_("«%(words)s» står ikke i registeret."),
    why=_("Det kan være en skrivefeil, og det som er nytt, må noen registrere først."),
    remedy=_("Se etter skrivefeil; er det nytt, så si fra når du sender oversikten."),
    codes=[
        "unknown-portfolio",
        "unknown-funding-source",
        "unknown-strategy",
        "unknown-contact",
        "unknown-initiative",
    ],
)
