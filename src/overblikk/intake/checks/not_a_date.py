"""Words that are no date, or one that cannot be."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "not-a-date",
    Level.ERROR,
    title=_("Datoer som ikke kan leses"),
    what=_("«%(words)s» er ikke en dato som kan leses."),
    why=_("Uten tid vet ingen om tiltaket er kommende, i gang eller ferdig."),
    remedy=_("Skriv den som 31.12.2025, mars 2025, 1. kvartal 2025 eller 2025."),
)
