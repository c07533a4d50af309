"""The forms about what is asked of other systems."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from overblikk.harvest.actions import ListDetails
from overblikk.harvest.models import PublicList, Schedule
from overblikk.lib.fetch_faults import FetchFault
from overblikk.lib.fetching import check_address
from overblikk.organisations.models import Organisation
from overblikk.sources.models import AccessLevel
from overblikk.web.body_field import BodyField
from overblikk.web.designed_forms import DesignedForm, LinesField

FIRST_YEAR, LAST_YEAR = 1950, 2100


class ScheduleForm(DesignedForm):
    """How often a system is asked."""

    schedule = forms.ChoiceField(label=_("Hvor ofte"), choices=Schedule.choices)


class BodiesForm(ScheduleForm):
    """Also which new bodies are taken in from Enhetsregisteret."""

    forms = forms.MultipleChoiceField(
        label=_("Ta inn nye virksomheter av formene"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Uten valg følges bare de virksomhetene som alt står i registeret."),
    )

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["forms"].choices = choices  # type: ignore[attr-defined]


class DocumentsForm(ScheduleForm):
    """Also which documents are fetched from Kudos."""

    types = LinesField(
        label=_("Slag dokumenter"),
        help_text=_("Ett på hver linje, slik Kudos skriver dem, som Årsrapport og Tildelingsbrev."),
    )
    from_year = forms.IntegerField(
        label=_("Utgitt fra år"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )
    to_year = forms.IntegerField(
        label=_("Utgitt til år"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR
    )


class ListForm(DesignedForm):
    """A list at an address: where, whose, how often, and who may see it."""

    address = forms.CharField(
        label=_("Adresse"),
        max_length=2000,
        help_text=_("Der selve filen ligger, som https://…/oversikt.csv."),
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
    )
    sender = BodyField(
        label=_("Avsender"),
        help_text=_("Virksomheten listen kommer fra: navn, kortnavn eller organisasjonsnummer."),
    )
    title = forms.CharField(label=_("Tittel"), help_text=_("Hva listen heter."))
    schedule = forms.ChoiceField(label=_("Hvor ofte"), choices=Schedule.choices)
    access_level = forms.ChoiceField(
        label=_("Tilgang"),
        choices=AccessLevel.choices,
        help_text=_("Offentlig: alle kan se og laste ned filen slik den er, med én gang."),
    )
    access_ground = forms.CharField(
        label=_("Begrunnelse for tilgangen"),
        required=False,
        help_text=_("Må fylles ut når listen ikke er offentlig."),
    )
    accept = forms.BooleanField(label=_("Godta det som ikke har åpne spørsmål"), required=False)

    def clean_address(self) -> str:
        """An address that can be fetched from."""
        address: str = self.cleaned_data["address"].strip()
        try:
            check_address(address)
        except FetchFault as fault:
            raise forms.ValidationError(fault.message) from fault
        return address

    def clean(self) -> dict[str, Any]:
        """Anything but public needs a ground."""
        data = super().clean() or {}
        is_public = data.get("access_level") == AccessLevel.PUBLIC
        if not is_public and not data.get("access_ground", "").strip():
            self.add_error("access_ground", _("Skriv hvorfor listen ikke er offentlig."))
        return data

    def details(self) -> ListDetails:
        """The list as it was filled in; only for a form that is valid."""
        data = self.cleaned_data
        return ListDetails(
            title=data["title"],
            address=data["address"],
            sender=Organisation.objects.get(id=data["sender"]),
            schedule=data["schedule"],
            access_level=AccessLevel(data["access_level"]),
            access_ground=data["access_ground"].strip(),
            accept=data["accept"],
        )

    def refuse_address(self) -> None:
        """Say that another list is fetched from there."""
        self.add_error("address", _("En annen liste hentes alt fra denne adressen."))


def as_filled_in(of: PublicList) -> dict[str, Any]:
    """The list as the form shows it to begin with."""
    return {
        "address": of.address,
        "sender": of.sender.organisation_number or of.sender.name_nb,
        "title": of.title,
        "schedule": of.schedule,
        "access_level": of.access_level,
        "access_ground": of.access_ground,
        "accept": of.accept,
    }
