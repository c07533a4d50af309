"""The form in which an overview is handed in."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from overblikk.intake.actions import Overview
from overblikk.intake.preparing import Setting
from overblikk.intake.readers.limits import FILE_BYTES, MIB
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.intake.senders import SenderNotFound, sender_named
from overblikk.lib.imprecise_dates import NotADate, parse, precision
from overblikk.organisations.models import Organisation
from overblikk.registry.fields import fields_in_use
from overblikk.sources.models import AccessLevel
from overblikk.web.designed_forms import DesignedForm

SETTINGS = range(1, 6)

# The endings of the formats that are read, which only the process that opens files loads.
READ = (
    ".csv,.docm,.docx,.dotx,.geojson,.htm,.html,.json,.jsonl,.markdown,.md,.ndjson,.ods,.odt,.ots,"
    ".ott,.tab,.tsv,.txt,.xhtml,.xls,.xlsb,.xlsm,.xlsx,.xlt"
)


class OverviewForm(DesignedForm):
    """An overview and what is known of it."""

    file = forms.FileField(
        label=_("Fil"),
        help_text=_(
            "Regneark, CSV, JSON eller tabeller i et dokument, høyst 50 MiB. Filen tas vare på "
            "slik den er."
        ),
        widget=forms.FileInput(attrs={"accept": READ}),
    )
    sender = forms.CharField(
        label=_("Avsender"),
        help_text=_(
            "Virksomheten oversikten kommer fra: navn, kortnavn eller organisasjonsnummer."
        ),
        widget=forms.TextInput(attrs={"list": "organisation-names", "autocomplete": "off"}),
    )
    title = forms.CharField(
        label=_("Tittel"), required=False, help_text=_("Hva oversikten heter; ellers filnavnet.")
    )
    speaks_for = forms.CharField(
        label=_("Datoen den gjelder"),
        required=False,
        help_text=_("Når opplysningene var riktige, som 31.12.2024."),
    )
    access_level = forms.ChoiceField(
        label=_("Tilgang"),
        choices=AccessLevel.choices,
        initial=AccessLevel.INTERNAL,
        help_text=_("Offentlig: alle kan se og laste ned filen slik den er, med én gang."),
    )
    access_ground = forms.CharField(
        label=_("Begrunnelse for tilgangen"),
        required=False,
        help_text=_("Må fylles ut når oversikten ikke er offentlig."),
    )
    accept = forms.BooleanField(label=_("Godta det som ikke har åpne spørsmål"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "–"), *((key, field.label) for key, field in fields_in_use().items())]
        for n in SETTINGS:
            self.fields[f"set_field_{n}"] = forms.ChoiceField(
                label=_("Felt %(number)s") % {"number": n}, choices=choices, required=False
            )
            self.fields[f"set_words_{n}"] = forms.CharField(
                label=_("Verdi %(number)s") % {"number": n}, required=False
            )
            for name in (f"set_field_{n}", f"set_words_{n}"):
                self.fields[name].widget.attrs["class"] = "ds-input"

    def setting_rows(self) -> Iterator[tuple[forms.BoundField, forms.BoundField]]:
        """The pairs of field and value that hold for the whole overview."""
        for n in SETTINGS:
            yield self[f"set_field_{n}"], self[f"set_words_{n}"]

    def clean_file(self) -> UploadedFile:
        """The file, refused before it is read where it is too large to be."""
        file: UploadedFile = self.cleaned_data["file"]
        size = file.size or 0
        if size > FILE_BYTES:
            error = UnreadableFile(
                "too_large", filename=file.name or "", size=size // MIB, limit=FILE_BYTES // MIB
            )
            raise forms.ValidationError(error.message)
        return file

    def clean_sender(self) -> Organisation:
        """The body that hands it in."""
        try:
            return sender_named(self.cleaned_data["sender"])
        except SenderNotFound as error:
            raise forms.ValidationError(str(error)) from error

    def clean_speaks_for(self) -> str | None:
        """The day as ISO 8601; None where it is not said."""
        words = self.cleaned_data["speaks_for"].strip()
        if not words:
            return None
        try:
            edtf = parse(words)
        except NotADate:
            edtf = ""
        if not edtf or edtf.endswith("~") or precision(edtf) != "day":
            raise forms.ValidationError(_("Skriv en hel dato, som 31.12.2024."))
        return edtf

    def clean(self) -> dict[str, Any]:
        """Anything but public needs a ground; a setting needs both field and value."""
        data = super().clean() or {}
        is_public = data.get("access_level") == AccessLevel.PUBLIC
        if not is_public and not data.get("access_ground", "").strip():
            self.add_error("access_ground", _("Skriv hvorfor oversikten ikke er offentlig."))
        for n in SETTINGS:
            field, words = data.get(f"set_field_{n}"), data.get(f"set_words_{n}", "")
            if field and not words:
                self.add_error(f"set_words_{n}", _("Skriv verdien som gjelder hele oversikten."))
            elif words and not field:
                self.add_error(f"set_field_{n}", _("Velg feltet som verdien gjelder."))
        return data

    def overview(self) -> Overview:
        """The overview handed in; only for a form that is valid."""
        data = self.cleaned_data
        filename = PurePath(data["file"].name).name
        return Overview(
            content=data["file"].read(),
            filename=filename,
            sender=data["sender"],
            title=data["title"] or PurePath(filename).stem,
            access_level=AccessLevel(data["access_level"]),
            access_ground=data["access_ground"].strip(),
            speaks_for=date.fromisoformat(data["speaks_for"]) if data["speaks_for"] else None,
        )

    def settings(self) -> list[Setting]:
        """What holds for the whole overview."""
        data = self.cleaned_data
        return [
            Setting(data[f"set_field_{n}"], data[f"set_words_{n}"])
            for n in SETTINGS
            if data[f"set_field_{n}"]
        ]
