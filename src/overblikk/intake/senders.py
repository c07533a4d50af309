"""Whose overview it is, from what a person writes."""

from django.utils.translation import gettext as _

from overblikk.organisations.models import Organisation
from overblikk.organisations.names import OrganisationIndex


class SenderNotFound(ValueError):
    """The words stand for no body in the register, or for several."""


def sender_named(words: str) -> Organisation:
    """The body that the name, short name or organisation number stands for.

    Raises SenderNotFound, which says what to write instead.
    """
    found = OrganisationIndex.load().find(words)
    if len(found) == 1:
        return Organisation.objects.get(id=found.pop())
    if found:
        sentence = _("Flere virksomheter heter «%(words)s»: bruk organisasjonsnummeret.")
    else:
        sentence = _(
            "Registeret har ingen virksomhet med navnet eller nummeret «%(words)s»: bruk navnet, "
            "kortnavnet eller organisasjonsnummeret slik det står i registeret."
        )
    raise SenderNotFound(sentence % {"words": words})
