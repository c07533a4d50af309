"""What an erasure finds, in the words of those who decide on it."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.history.erasing import Rewriting

VERSIONS = _("Tidligere versjoner")
OTHER = _("Andre opplysninger")
KINDS: dict[str, Promise] = {
    "registry_contact": _("Kontakter"),
    "sources_evidence": _("Belegg"),
    "sources_source": _("Kilder"),
    "proposals_proposal": _("Forslag"),
    "intake_run": _("Inntak"),
    "intake_overviewrow": _("Rader i oversikter"),
    "pghistory_context": _("Grunnlag for endringer"),
}


def by_kind(rewritings: Iterable[Rewriting]) -> dict[str, int]:
    """How many rows of each kind, under its name."""
    counts: dict[str, int] = defaultdict(int)
    for one in rewritings:
        counts[str(_kind(one.table.name))] += 1
    return dict(counts)


def _kind(table: str) -> Promise:
    return VERSIONS if table.endswith("event") else KINDS.get(table, OTHER)
