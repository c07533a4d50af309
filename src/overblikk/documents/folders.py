"""The folders that documents lie in: one for each sector."""

from django.utils.translation import gettext as _

from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Sector


class SectorNotFound(ValueError):
    """The words stand for no sector."""


def sector_named(words: str) -> Sector:
    """The sector that the key, or the name in any language, stands for.

    Raises SectorNotFound, which says what there is.
    """
    sectors = list(Sector.objects.all())
    for sector in sectors:
        names = (sector.key, sector.name_nb, sector.name_nn, sector.name_en)
        if order_key(words) in {order_key(name) for name in names if name}:
            return sector
    sentence = _("«%(words)s» er ingen sektor. Sektorene er %(sectors)s.")
    known = ", ".join(str(sector) for sector in sectors)
    raise SectorNotFound(sentence % {"words": words, "sectors": known})
