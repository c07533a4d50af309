"""allauth's forms with our words and our look."""

from typing import TYPE_CHECKING, Any

from allauth.account.fields import SetPasswordField
from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

from overblikk.web.designed_forms import DesignedForm

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Words


def password_field(label: "Words", *, autocomplete: str = "current-password") -> forms.CharField:
    """A password that stands nowhere, as it was typed."""
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, strip=False, widget=widget)


def code_field(help_text: "Words") -> forms.CharField:
    """A code of digits that a telephone may fill in by itself."""
    attrs = {"autocomplete": "one-time-code", "inputmode": "numeric"}
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(label=_("Kode"), help_text=help_text, widget=widget)


class SignInForm(DesignedForm, LoginForm):
    """User name and password."""

    password = password_field(_("Passord"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login = self.fields["login"]
        login.label = _("Brukernavn eller e-postadresse")
        login.widget.attrs.pop("placeholder")
        login.widget.attrs["autocomplete"] = "username"


class CodeForm(DesignedForm, AuthenticateForm):
    """The second step."""

    code = code_field(
        _("De seks sifrene som appen viser nå. En reservekode på åtte siffer går også.")
    )


class SetUpForm(DesignedForm, ActivateTOTPForm):
    """The first code of a new app, which shows that it was set up right."""

    code = code_field(_("De seks sifrene som appen viser nå."))


class ConfirmForm(DesignedForm, ReauthenticateForm):
    """The password once more."""

    password = password_field(_("Passord"))


class NewPasswordForm(DesignedForm, ChangePasswordForm):
    """The password one has, and a new one twice."""

    oldpassword = password_field(_("Passordet du har nå"))
    password1 = SetPasswordField(
        label=_("Nytt passord"),
        help_text=_("Minst 12 tegn, og ikke et passord som mange bruker."),
    )
    password2 = password_field(_("Nytt passord en gang til"), autocomplete="new-password")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].widget.attrs.pop("placeholder")

    def clean_password2(self) -> str:
        """The same as the first. Raises ValidationError."""
        again = str(self.cleaned_data["password2"])
        if again != self.cleaned_data.get("password1", again):
            raise forms.ValidationError(_("De to nye passordene er ikke like."))
        return again
