"""That bodies are what bodies can be."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from overblikk.lib.checkups import checkup
from overblikk.lib.organisation_number import is_organisation_number
from overblikk.organisations.models import Organisation


@checkup("organisation-numbers", _("Hvert organisasjonsnummer har riktig kontrollsiffer"))
def organisation_numbers() -> Iterator[str]:
    """Yields the bodies whose organisation number cannot be."""
    numbered = Organisation.objects.exclude(organisation_number=None)
    for number, digits in numbered.values_list("number", "organisation_number"):
        if not is_organisation_number(digits or ""):
            yield f"organisation {number} {digits}"


@checkup("succession", _("Ingen virksomhet er sin egen etterfølger eller overordnede"))
def succession() -> Iterator[str]:
    """Yields the bodies that following successors or parents leads back to."""
    numbers = dict(Organisation.objects.values_list("id", "number"))
    for column in ("successor_id", "parent_id"):
        onward = dict(Organisation.objects.values_list("id", column))
        for id_ in _led_back_to_themselves(onward):
            yield f"organisation {numbers[id_]}"


def _led_back_to_themselves(onward: dict[UUID, UUID | None]) -> Iterator[UUID]:
    for id_ in onward:
        seen: set[UUID] = set()
        step = onward[id_]
        while step is not None and step not in seen:
            seen.add(step)
            step = onward.get(step)
        if id_ in seen:
            yield id_
