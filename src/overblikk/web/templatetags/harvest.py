"""What came of asking another system, in words."""

from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.harvest.missed import message_of
from overblikk.harvest.models import Asking
from overblikk.organisations.fields import FIELDS

register = template.Library()

_COUNTED: dict[str, Promise] = {
    "read": _("Lest"),
    "looked_up": _("Slått opp"),
    "units": _("Enheter med noe nytt"),
    "new_bodies": _("Nye virksomheter"),
    "changed_bodies": _("Endrede virksomheter"),
    "new_codes": _("Nye koder"),
    "changed_codes": _("Endrede koder"),
    "pages": _("Sider"),
    "new_documents": _("Nye dokumenter"),
    "new_files": _("Nye filer"),
    "rows": _("Rader"),
}


@register.filter
def told_counts(asking: Asking) -> list[tuple[str, int]]:
    """What came, each sort with how many; what was none of is left out."""
    counted = ((name, asking.counts.get(name, 0)) for name in _COUNTED)
    return [(str(_COUNTED[name]), count) for name, count in counted if count]


@register.filter
def told_missed(asking: Asking) -> list[dict[str, Any]]:
    """The first things that were missed, each with why."""
    return [{"what": missed["what"], "why": message_of(missed)} for missed in asking.missed]


@register.filter
def untold_missed(asking: Asking) -> int:
    """How many were missed besides."""
    return asking.missed_count - len(asking.missed)


@register.filter
def body_field(name: str) -> str:
    """What a field of a body is called."""
    return str(FIELDS.get(name, name))
