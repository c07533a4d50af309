"""The forms about bodies."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from overblikk.lib.organisation_number import display, is_organisation_number, normalised
from overblikk.organisations.fields import FIELDS
from overblikk.organisations.models import NameKind, Organisation, Sector
from overblikk.organisations.queries import would_lead_back
from overblikk.sources.by_hand import Typed
from overblikk.vocabulary.models import Concept
from overblikk.web.body_field import BodyField
from overblikk.web.designed_forms import LinesField
from overblikk.web.stated_ground import GroundForm

TEXTS = (
    "name_nb",
    "name_nn",
    "name_en",
    "nace_code",
    "nace_version",
    "sector_code",
    "municipality_number",
)


class OrganisationForm(GroundForm):
    """What an analyst may say of a body. `body` is the one that is changed, None for a new one."""

    name_nb = forms.CharField(label=FIELDS["name_nb"])
    keep_former_name = forms.BooleanField(
        label=_("Får den nytt navn: behold det gamle som tidligere navn"), required=False
    )
    name_nn = forms.CharField(label=FIELDS["name_nn"], required=False)
    name_en = forms.CharField(label=FIELDS["name_en"], required=False)
    aliases = LinesField(
        label=_("Kortnavn og andre navn"), help_text=_("Ett på hver linje."), required=False
    )
    former_names = LinesField(
        label=_("Tidligere navn"), help_text=_("Ett på hver linje."), required=False
    )
    organisation_number = forms.CharField(
        label=FIELDS["organisation_number"], help_text=_("Ni siffer."), required=False
    )
    form = forms.ModelChoiceField(
        Concept.objects.none(), label=FIELDS["form"], required=False, empty_label=_("Ukjent")
    )
    parent = BodyField(label=FIELDS["parent"], required=False)
    ministry = BodyField(
        label=FIELDS["ministry"],
        help_text=_("For et departement: departementet selv."),
        required=False,
    )
    sector = forms.ModelChoiceField(
        Sector.objects.all(),
        label=FIELDS["sector"],
        help_text=_("Uten sektor følger den departementets."),
        required=False,
        empty_label=_("Som departementet"),
    )
    employees = forms.IntegerField(
        label=FIELDS["employees"],
        help_text=_("Tomt betyr ukjent, ikke null."),
        min_value=0,
        max_value=2_000_000_000,
        required=False,
    )
    nace_code = forms.RegexField(
        r"^\d\d(\.\d{1,3})?$",
        label=FIELDS["nace_code"],
        help_text=_("Som 84.110."),
        error_messages={"invalid": _("En næringskode skrives som 84.110.")},
        required=False,
    )
    nace_version = forms.ChoiceField(
        label=FIELDS["nace_version"],
        choices=[("", _("Ukjent")), ("SN2007", "SN2007"), ("SN2025", "SN2025")],
        required=False,
    )
    sector_code = forms.RegexField(
        r"^\d{4}$",
        label=FIELDS["sector_code"],
        error_messages={"invalid": _("En sektorkode er fire siffer.")},
        required=False,
    )
    municipality_number = forms.RegexField(
        r"^\d{4}$",
        label=FIELDS["municipality_number"],
        error_messages={"invalid": _("Et kommunenummer er fire siffer.")},
        required=False,
    )

    def __init__(self, *args: Any, body: Organisation | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = body
        forms_of_bodies = Concept.objects.filter(scheme__key="organisation-form")
        today = localdate()
        valid = [c.id for c in forms_of_bodies if c.is_valid(on=today)]
        held = [body.form_id] if body and body.form_id else []
        self.fields["form"].queryset = forms_of_bodies.filter(  # type: ignore[attr-defined]
            id__in=[*valid, *held]
        )
        if body is None:
            del self.fields["keep_former_name"]

    def clean_organisation_number(self) -> str | None:
        """The nine digits, or None."""
        number = normalised(self.cleaned_data["organisation_number"])
        if not number:
            return None
        if not is_organisation_number(number):
            raise forms.ValidationError(
                _("%(words)s er ikke et organisasjonsnummer: ni siffer, der det siste stemmer."),
                params={"words": number},
            )
        taken = Organisation.objects.filter(organisation_number=number).first()
        if taken and taken != self.body:
            raise forms.ValidationError(
                _("%(body)s har organisasjonsnummeret %(number)s."),
                params={"body": taken.name, "number": display(number)},
            )
        return number

    def clean_parent(self) -> UUID | None:
        """The id of the body above, which is not below this one."""
        parent: UUID | None = self.cleaned_data["parent"]
        if self.body and parent and would_lead_back(self.body, "parent", parent):
            raise forms.ValidationError(_("Den ligger selv under denne virksomheten."))
        return parent

    def typed(self) -> Typed:
        """The values as the register takes them; only of a form that is filled in right."""
        cleaned = self.cleaned_data
        ids = {
            "form": _id(cleaned["form"]),
            "sector": _id(cleaned["sector"]),
            "parent": _text(cleaned["parent"]),
            "ministry": _text(cleaned["ministry"]),
        }
        words = {
            "form": str(cleaned["form"] or ""),
            "sector": str(cleaned["sector"] or ""),
            **{key: self.data.get(key, "") for key in ("parent", "ministry")},
        }
        values = {
            **{key: cleaned[key] for key in TEXTS},
            **ids,
            "organisation_number": cleaned["organisation_number"],
            "employees": cleaned["employees"],
            "other_names": self._other_names(),
        }
        return Typed(values, words)

    def _other_names(self) -> list[dict[str, str]]:
        former = list(self.cleaned_data["former_names"])
        if self.body and self.cleaned_data["keep_former_name"]:
            before = self.body.name_nb
            if before not in former and before != self.cleaned_data["name_nb"]:
                former.append(before)
        return [
            *({"kind": str(NameKind.ALIAS), "name": n} for n in self.cleaned_data["aliases"]),
            *({"kind": str(NameKind.FORMER), "name": name} for name in former),
        ]


class MergeForm(GroundForm):
    """Which body another lives on in."""

    successor = BodyField(
        label=FIELDS["successor"],
        help_text=_("Virksomheten som denne gikk inn i. Tomt: den består likevel."),
        required=False,
    )

    def __init__(self, *args: Any, body: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = body
        self.fields["successor"].required = body.successor_id is None
        self.fields["successor"].error_messages["required"] = _("Skriv hvilken den gikk inn i.")

    def clean_successor(self) -> UUID | None:
        """The id of the successor, which does not lead back to this body."""
        successor: UUID | None = self.cleaned_data["successor"]
        if successor and would_lead_back(self.body, "successor", successor):
            raise forms.ValidationError(_("Den har selv denne virksomheten som etterfølger."))
        return successor

    def typed(self) -> Typed:
        """The successor as the register takes it."""
        words = {"successor": self.data.get("successor", "")}
        return Typed({"successor": _text(self.cleaned_data["successor"])}, words)


def initial(body: Organisation, held: dict[str, Any], seen: str) -> dict[str, Any]:
    """The values of a body as its form shows them."""
    names, number = held["other_names"], held["organisation_number"]
    return {
        **{key: held[key] for key in (*TEXTS, "form", "sector", "employees")},
        "seen": seen,
        "organisation_number": number and display(number),
        "parent": body.parent.name_nb if body.parent else "",
        "ministry": body.ministry.name_nb if body.ministry else "",
        "aliases": _lines(names, NameKind.ALIAS),
        "former_names": _lines(names, NameKind.FORMER),
        "keep_former_name": True,
    }


def _lines(names: list[dict[str, str]], kind: NameKind) -> str:
    return "\n".join(sorted(name["name"] for name in names if name["kind"] == kind))


def _id(row: Concept | Sector | None) -> str | None:
    return str(row.id) if row else None


def _text(id_: UUID | None) -> str | None:
    return str(id_) if id_ else None
