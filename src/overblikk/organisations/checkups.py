"""That bodies are what bodies can be."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.lib.checkups import checkup
from overblikk.lib.organisation_number import is_organisation_number
from overblikk.organisations.models import Organisation


@checkup("organisation-numbers", _("Hvert organisasjonsnummer har riktig kontrollsiffer"))
def organisation_numbers() -> Iterator[str]:
    """Yields the bodies whose organisation number cannot be."""
    numbered = Organisation.objects.exclude(organisation_number=None)
    for number, digits in numbered.values_list("number", "organisation_number"):
        if not is_organisation_number(digits):
            yield f"organisation {number} {digits}"


@checkup("succession", _("Ingen virksomhet er sin egen etterfølger eller overordnede"))
def succession() -> Iterator[str]:
    """Yields the bodies that following successors or parents leads back to."""
    rows = list(Organisation.objects.values_list("id", "number", "successor_id", "parent_id"))
    for column in (2, 3):
        onward = {row[0]: row[column] for row in rows}
        for id_, number, *_onward in rows:
            seen = set()
            step = onward[id_]
            while step is not None and step not in seen:
                seen.add(step)
                step = onward.get(step)
            if id_ in seen:
                yield f"organisation {number}"
