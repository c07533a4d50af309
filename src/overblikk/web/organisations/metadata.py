"""What the page of a body tells machines of it."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from overblikk.lib.organisation_number import display
from overblikk.organisations.models import Organisation
from overblikk.web.metadata import Metadata, is_for_everyone, web_page, without_empty
from overblikk.web.organisations.sheet import Sheet


def metadata_of(body: Organisation, sheet: Sheet, request: HttpRequest) -> Metadata | None:
    """The metadata of what everyone sees; None for a page that shows anything else."""
    if not is_for_everyone(request):
        return None
    address = request.build_absolute_uri(reverse("organisation", args=[body.number]))
    told = _("Organisasjonsnummer %(number)s") % {"number": display(sheet.number)}
    facts = ", ".join([body.name, told]) if sheet.number else body.name
    about = {
        "@type": "Organization",
        "name": body.name,
        "identifier": sheet.number,
        "sameAs": sheet.register_address,
    }
    page = web_page(request, address, name=body.name, mainEntity=without_empty(about))
    return Metadata(body.name, facts, address, page)
