"""Words for a concept that the vocabulary does not know."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Level

CHECK = Check(
    "unknown-concept",
    Level.ERROR,
    title=_("Ord som ikke står i kodeverket"),
    what=_("«%(words)s» står ikke i kodeverket for %(field)s."),
    why=_("Tiltak kan bare telles og sammenlignes når alle bruker de samme begrepene."),
    remedy=_("Bruk et av begrepene i malen, eller la cellen stå tom."),
)
