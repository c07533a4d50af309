"""The forms of public bodies in words, after Enhetsregisteret's list of organisasjonsformer."""

from django.utils.translation import gettext_lazy as _

_IN_WORDS = {
    "STAT": _("Staten"),
    "ORGL": _("Organisasjonsledd"),
    "ADOS": _("Administrativ enhet i offentlig sektor"),
    "KOMM": _("Kommune"),
    "FYLK": _("Fylkeskommune"),
    "KF": _("Kommunalt foretak"),
    "FKF": _("Fylkeskommunalt foretak"),
    "IKS": _("Interkommunalt selskap"),
    "SF": _("Statsforetak"),
    "SÆR": _("Foretak etter særskilt lov"),
    "KIRK": _("Den norske kirke"),
}


def form_in_words(form: str) -> str:
    """The form in words with its code, or the code alone where it has no words here."""
    return f"{_IN_WORDS[form]}, {form}" if form in _IN_WORDS else form
