"""The fields of a body: what each is called."""

from django.utils.translation import gettext_lazy as _

FIELDS = {
    "name_nb": _("Navn på bokmål"),
    "name_nn": _("Navn på nynorsk"),
    "name_en": _("Navn på engelsk"),
    "other_names": _("Andre navn"),
    "organisation_number": _("Organisasjonsnummer"),
    "form": _("Organisasjonsform"),
    "parent": _("Overordnet virksomhet"),
    "ministry": _("Ansvarlig departement"),
    "sector": _("Sektor"),
    "successor": _("Etterfølger"),
    "employees": _("Ansatte"),
    "nace_code": _("Næringskode"),
    "nace_version": _("Utgave av næringskoden"),
    "sector_code": _("Institusjonell sektorkode"),
    "municipality_number": _("Kommune"),
}
