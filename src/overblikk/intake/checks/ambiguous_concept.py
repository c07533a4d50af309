"""Words that several concepts of one vocabulary go by."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "ambiguous-concept",
    Level.ERROR,
    title=_("Ord som kan bety flere begreper"),
    what=_("«%(words)s» kan bety flere begreper i %(field)s."),
    why=_("Ingen kan vite hvilket av dem som er ment."),
    remedy=_("Skriv begrepet slik det står i malen."),
)
