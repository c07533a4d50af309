"""The form in which documents are handed in, and that of a correction."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from overblikk.documents.actions import HandedIn
from overblikk.documents.models import FindingStatus
from overblikk.documents.proposing import Correction
from overblikk.documents.reading.limits import FILE_BYTES
from overblikk.documents.reading.unreadable import message_of
from overblikk.intake.senders import SenderNotFound, sender_named
from overblikk.lib.untrusted.limits import MIB
from overblikk.lib.untrusted.refusal import Refused
from overblikk.organisations.models import Organisation, Sector
from overblikk.sources.models import AccessLevel
from overblikk.web.designed_forms import DesignedForm

READ = ".pdf,.docx,.odt,.htm,.html,.xhtml,.md,.markdown,.txt"


class _FilesInput(forms.FileInput):
    allow_multiple_selected = True


class _FilesField(forms.FileField):
    """Several files; cleans to a list of them."""

    widget = _FilesInput(attrs={"accept": READ})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Each file, refused before it is read where it is too large to be."""
        files = [super(_FilesField, self).clean(one, initial) for one in data or [None]]
        errors = [message for file in files for message in _too_large(file)]
        if errors:
            raise forms.ValidationError(errors)
        return files


def _too_large(file: UploadedFile) -> Iterator[str]:
    size = file.size or 0
    if size > FILE_BYTES:
        refusal = Refused("too_large", size=size // MIB, limit=FILE_BYTES // MIB)
        yield message_of(refusal, file.name or "")


class DocumentsForm(DesignedForm):
    """Documents, and what is known of all of them."""

    documents = _FilesField(
        label=_("Filer"),
        help_text=_(
            "PDF, Word (DOCX), OpenDocument (ODT), nettsider, Markdown eller tekst; høyst 100 om "
            "gangen, hver på høyst 200 MiB. Filene tas vare på slik de er."
        ),
    )
    sender = forms.CharField(
        label=_("Avsender"),
        required=False,
        help_text=_("Virksomheten dokumentene kommer fra: navn, kortnavn eller nummer."),
        widget=forms.TextInput(attrs={"list": "organisation-names", "autocomplete": "off"}),
    )
    sector = forms.ModelChoiceField(
        label=_("Mappe"),
        queryset=Sector.objects.all(),
        required=False,
        empty_label=_("Avsenderens sektor"),
        to_field_name="key",
    )
    access_level = forms.ChoiceField(
        label=_("Tilgang"),
        choices=AccessLevel.choices,
        initial=AccessLevel.INTERNAL,
        help_text=_("Offentlig: alle kan se og laste ned filene slik de er, med én gang."),
    )
    access_ground = forms.CharField(
        label=_("Begrunnelse for tilgangen"),
        required=False,
        help_text=_("Må fylles ut når dokumentene ikke er offentlige."),
    )

    def clean_sender(self) -> Organisation | None:
        """The body that they come from; None where nobody has said."""
        words = self.cleaned_data["sender"].strip()
        if not words:
            return None
        try:
            return sender_named(words)
        except SenderNotFound as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        """Anything but public needs a ground."""
        data = super().clean() or {}
        is_public = data.get("access_level") == AccessLevel.PUBLIC
        if not is_public and not data.get("access_ground", "").strip():
            self.add_error("access_ground", _("Skriv hvorfor dokumentene ikke er offentlige."))
        return data

    def handed_in(self) -> Iterator[HandedIn]:
        """The documents, one at a time; only for a form that is valid."""
        data = self.cleaned_data
        for file in data["documents"]:
            yield HandedIn(
                content=file.read(),
                filename=PurePath(file.name).name,
                sender=data["sender"],
                sector=data["sector"],
                access_level=AccessLevel(data["access_level"]),
                access_ground=data["access_ground"].strip(),
            )


class CorrectionForm(DesignedForm):
    """What a person says instead of what was found."""

    name = forms.CharField(label=_("Navn på tiltaket"), max_length=500)
    organisation = forms.CharField(
        label=_("Ansvarlig virksomhet"),
        required=False,
        widget=forms.TextInput(attrs={"list": "organisation-names", "autocomplete": "off"}),
    )
    status = forms.ChoiceField(
        label=_("Status"), required=False, choices=[("", "–"), *FindingStatus.choices]
    )

    def correction(self) -> Correction:
        """What differs from what was found; only for a form that is valid."""
        said = {
            key: value.strip()
            for key, value in self.cleaned_data.items()
            if value.strip() != (self.initial.get(key) or "")
        }
        return Correction(**said)
