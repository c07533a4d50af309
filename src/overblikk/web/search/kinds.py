"""What a search finds, in words: the heading of each kind, and where all of it is shown."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.registry.finding import FoundOfKind

TITLES: dict[str, Promise] = {
    "initiative": _("Tiltak"),
    "organisation": _("Virksomheter"),
    "portfolio": _("Porteføljer"),
    "strategy": _("Strategier"),
    "funding-source": _("Finansiering"),
    "need": _("Behov"),
    "source": _("Kilder"),
    "sector": _("Sektorer"),
    "concept": _("Kodeverk"),
}
# Has a list of its own, which is searched in the same way.
LISTED = "initiative"


@dataclass(frozen=True)
class ShownKind:
    """What was found of a kind, as the page shows it. `page` is the name of each one's address."""

    found: FoundOfKind

    @property
    def page(self) -> str:
        """The name of the address of each one found."""
        return self.found.kind

    @property
    def title(self) -> Promise:
        """The heading."""
        return TITLES[self.found.kind]

    @property
    def is_listed(self) -> bool:
        """Whether all of them stand in a list of their own."""
        return self.found.kind == LISTED

    @property
    def more(self) -> int:
        """How many there are where they are not all shown."""
        return self.found.count if self.found.count > len(self.found.best) else 0
