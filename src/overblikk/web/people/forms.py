"""The forms about people and their roles."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.actions import Rights
from overblikk.accounts.models import Role, User
from overblikk.organisations.models import Organisation, Sector
from overblikk.web.body_field import BodyField
from overblikk.web.designed_forms import DesignedForm


def _day(label: Any, **settings: Any) -> forms.DateField:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, widget=widget, **settings)


def _ground(help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=_("Grunnlag"), help_text=help_text, widget=forms.Textarea(attrs={"rows": 2})
    )


# What is typed is of somebody else than whom the browser knows.
_OF_ANOTHER = {"autocomplete": "off"}


class PersonForm(DesignedForm):
    """Somebody new."""

    username = forms.CharField(
        label=_("Brukernavn"),
        max_length=150,
        validators=[User.username_validator],
        widget=forms.TextInput(attrs=_OF_ANOTHER),
    )
    name = forms.CharField(
        label=_("Navn"), max_length=150, widget=forms.TextInput(attrs=_OF_ANOTHER)
    )
    email = forms.EmailField(
        label=_("E-post"), required=False, widget=forms.EmailInput(attrs=_OF_ANOTHER)
    )
    password = forms.CharField(
        label=_("Passord"),
        help_text=_("Minst 12 tegn. Gi det til personen på en trygg måte."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        """The password, if it is strong enough."""
        password: str = self.cleaned_data["password"]
        try:
            validate_password(password)
        except ValidationError:
            raise forms.ValidationError(
                _("Passordet er for svakt: bruk minst 12 tegn, og ikke et vanlig passord.")
            ) from None
        return password

    def refuse_name(self) -> None:
        """Say that somebody has the user name."""
        self.add_error("username", _("En annen person har dette brukernavnet."))


class GrantForm(DesignedForm):
    """A role, for what, from when until when, and why."""

    role = forms.ChoiceField(label=_("Rolle"), choices=Role.choices)
    organisation = BodyField(
        label=_("Virksomhet"),
        required=False,
        help_text=_("For en eier: navn, kortnavn eller organisasjonsnummer."),
    )
    sector = forms.ModelChoiceField(
        label=_("Sektor"),
        queryset=Sector.objects.all(),
        required=False,
        empty_label=_("Ingen"),
        help_text=_("For en koordinator."),
    )
    valid_from = _day(_("Gjelder fra"))
    valid_to = _day(
        _("Opphører"),
        required=False,
        help_text=_("Fra denne dagen gjelder rollen ikke lenger. La feltet stå tomt til videre."),
    )
    ground = _ground(_("Hvem som har bestemt det, og hvorfor."))

    def clean(self) -> dict[str, Any]:
        """A role has what it is to have, and ends after it begins."""
        data = super().clean() or {}
        role = data.get("role")
        self._fits("organisation", role == Role.OWNER, _("En eier, og bare en eier, har dette."))
        self._fits(
            "sector",
            role == Role.COORDINATOR,
            _("En koordinator, og bare en koordinator, har dette."),
        )
        first, last = data.get("valid_from"), data.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", _("Rollen kan ikke opphøre før den begynner."))
        return data

    def rights(self) -> Rights:
        """What is to be given; only of a form that is filled in right."""
        data = self.cleaned_data
        body = data["organisation"]
        return Rights(
            Role(data["role"]),
            valid_from=data["valid_from"],
            valid_to=data["valid_to"],
            organisation=Organisation.objects.get(id=body) if body else None,
            sector=data["sector"],
        )

    def refuse_own_role(self) -> None:
        """Say that nobody gives themselves a role."""
        self.add_error(
            None, _("Du kan ikke gi deg selv en rolle. Be en annen administrator om det.")
        )

    def _fits(self, key: str, is_wanted: bool, message: Any) -> None:
        if key not in self.errors and bool(self.cleaned_data.get(key)) != is_wanted:
            self.add_error(key, message)


class EndForm(DesignedForm):
    """From when a role holds no longer, and why."""

    on = _day(_("Opphører"), help_text=_("Fra denne dagen gjelder rollen ikke lenger."))
    ground = _ground(_("Hvorfor rollen opphører."))

    def clean_on(self) -> Any:
        """The day, not before today: what has been so, has been so."""
        day = self.cleaned_data["on"]
        if day < localdate():
            raise forms.ValidationError(_("Velg i dag eller senere."))
        return day

    def refuse_day(self, ends: date) -> None:
        """Say that the role ends as early already."""
        message = _(
            "Rollen opphører allerede %(day)s, og slutten kan bare settes tidligere. "
            "Skal rollen gjelde lenger, må den gis på nytt."
        )
        self.add_error("on", message % {"day": date_format(ends, "DATE_FORMAT")})


class CloseForm(DesignedForm):
    """Why an account is closed."""

    ground = _ground(_("Hvorfor kontoen stenges."))
