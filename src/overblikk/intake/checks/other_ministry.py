"""Another ministry than the one that the responsible body is under."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "other-ministry",
    Level.ADVICE,
    title=_("Andre departementer enn virksomheten hører under"),
    what=_("Oversikten sier %(words)s, men %(body)s hører under %(ministry)s."),
    why=_("Departementet følger virksomheten, så det oversikten sier, blir ikke brukt."),
    remedy=_("Rett departementet, eller si fra om virksomheten har skiftet departement."),
)
