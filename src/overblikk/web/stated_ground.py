"""The part of every form that changes values by hand: why, and where it is from."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import Viewer
from overblikk.lib.web_addresses import web_address
from overblikk.sources.by_hand import StatedGround
from overblikk.sources.models import SourceKind
from overblikk.web.designed_forms import DesignedForm

KINDS = (
    SourceKind.WRITTEN_HERE,
    SourceKind.CONVERSATION,
    SourceKind.PUBLIC_PAGE,
    SourceKind.DOCUMENT,
    SourceKind.REGISTER,
)


class WebAddressField(forms.CharField):
    """An address on the web; "www." is enough."""

    def clean(self, value: Any) -> Any:
        """The whole address, or the empty text."""
        words = super().clean(value)
        address = web_address(words) if words else ""
        if address is None:
            raise forms.ValidationError(
                _("«%(words)s» er ikke en nettadresse. Den skal begynne med https://."),
                params={"words": words},
            )
        return address


class GroundForm(DesignedForm):
    """A form that asks for the ground of what it changes.

    `seen` is the version of the values that the person had before them.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    ground = forms.CharField(
        label=_("Grunnlag"),
        help_text=_("Hvorfor det skal stå slik, og hvor du har det fra."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    ground_kind = forms.ChoiceField(
        label=_("Hva grunnlaget er"), choices=[(kind.value, kind.label) for kind in KINDS]
    )
    ground_address = WebAddressField(label=_("Nettadressen til grunnlaget"), required=False)
    ground_is_public = forms.BooleanField(
        label=_("Grunnlaget er åpent, og kan vises for alle"), required=False
    )

    def __iter__(self) -> Iterator[forms.BoundField]:
        """The fields as they stand on the page, and as what is wrong is listed: the ground last."""
        return iter(sorted(super().__iter__(), key=lambda field: field.name.startswith("ground")))

    def see_again(self, version: str) -> None:
        """Say that somebody changed the record meanwhile, and let the person save all the same."""
        self.add_error(
            None,
            _(
                "Noen har endret dette imens. Se hva som står der nå, og lagre på nytt hvis det "
                "fortsatt skal stå slik du har skrevet."
            ),
        )
        self.data = {**{name: self.data[name] for name in self.data}, "seen": version}

    def stated(self, by: Viewer) -> StatedGround:
        """The ground that the viewer stated; only of a form that is filled in right."""
        return StatedGround(
            words=self.cleaned_data["ground"],
            kind=SourceKind(self.cleaned_data["ground_kind"]),
            by=by.id,
            by_name=by.name,
            address=self.cleaned_data["ground_address"],
            is_public=self.cleaned_data["ground_is_public"],
        )

    def ground_fields(self) -> list[forms.BoundField]:
        """The fields of the ground, for a part of the form of their own."""
        return [field for field in self if field.name.startswith("ground")]

    def own_fields(self) -> list[forms.BoundField]:
        """The other fields."""
        return [field for field in self.visible_fields() if not field.name.startswith("ground")]
