"""What taking an overview in would come to, kept so that it is read only once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import operator
from overblikk.intake.actions import Outcomes
from overblikk.intake.preparing import Prepared
from overblikk.intake.problems import Problem, Severity, from_kept
from overblikk.intake.shown_columns import ShownColumn, shown_column
from overblikk.intake.shown_versions import Differences, Earlier, differences, earlier
from overblikk.proposals.planning import Outcome
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import fields
from overblikk.registry.wording import Wording

ROWS_SHOWN = 10
# Of each kind of problem; the rest are counted.
PROBLEMS_SHOWN = 20
PLACES_SHOWN = 8

_KINDS: dict[str, Promise] = {
    "unknown-organisation": _("Virksomheter som ikke står i registeret"),
    "ambiguous-organisation": _("Navn som flere virksomheter har"),
    "unknown-number": _("Organisasjonsnumre som ikke står i registeret"),
    "unknown-concept": _("Ord som ikke står i kodeverket"),
    "ambiguous-concept": _("Ord som kan bety flere begreper"),
    "unknown-portfolio": _("Porteføljer som ikke står i registeret"),
    "ambiguous-portfolio": _("Navn som flere porteføljer har"),
    "unknown-funding-source": _("Finansieringskilder som ikke står i registeret"),
    "ambiguous-funding-source": _("Navn som flere finansieringskilder har"),
    "unknown-strategy": _("Strategier som ikke står i registeret"),
    "ambiguous-strategy": _("Navn som flere strategier har"),
    "unknown-contact": _("Kontaktpersoner som ikke står i registeret"),
    "ambiguous-contact": _("Navn som flere personer har"),
    "unknown-initiative": _("Tiltak som ikke står i registeret"),
    "ambiguous-initiative": _("Navn som flere tiltak har"),
    "amount-of-unknown-kind": _("Beløp som ikke sier hva slags de er"),
    "not-an-amount": _("Beløp som ikke kan leses sikkert"),
    "amount-says-two-things": _("Beløp som sier to ting om det samme"),
    "amount-heading-unclear": _("Beløp under en overskrift som ikke kan leses sikkert"),
    "not-a-number": _("Tall som ikke kan leses"),
    "not-a-budget-item": _("Kapittel og post som ikke kan leses"),
    "not-an-effect": _("Virkninger som ikke kan leses"),
    "dependency-of-unknown-type": _("Avhengigheter av ukjent slag"),
    "not-a-date": _("Datoer som ikke kan leses"),
    "ends-before-it-begins": _("Tiltak som slutter før de begynner"),
    "not-an-address": _("Nettadresser som ikke kan brukes"),
    "no-name": _("Rader uten navn på tiltaket"),
    "other-ministry": _("Andre departementer enn virksomheten hører under"),
    "responsible-takes-part": _("Ansvarlig virksomhet nevnt som samarbeidspartner"),
    "number-and-name-differ": _("Navn og organisasjonsnummer som ikke hører sammen"),
    "looks-like-a-formula": _("Tekst som ligner en formel"),
    "formula_without_value": _("Formler uten verdi"),
    "error_value": _("Celler med feil i regnearket"),
}


@dataclass(frozen=True)
class Told:
    """One message, how many places it is true of, and the first of them."""

    message: str
    count: int
    places: Sequence[str]

    @property
    def unnamed(self) -> int:
        """How many places are not among those named."""
        return self.count - len(self.places)


@dataclass(frozen=True)
class ProblemKind:
    """Problems of one kind, the most frequent message first; `more` are not shown."""

    label: str
    is_question: bool
    count: int
    told: Sequence[Told]
    more: int


@dataclass(frozen=True)
class PreviewedRow:
    """A row as it will read: its number in the file, and field by field values and questions."""

    place: str
    cells: Sequence[Sequence[tuple[str, bool]]]


@dataclass(frozen=True)
class Preview:
    """What a person is shown before anything is laid on the desk."""

    columns: Sequence[ShownColumn]
    counts: dict[str, int]
    new_records: Sequence[str]
    fields: Sequence[str]
    rows: Sequence[PreviewedRow]
    problems: Sequence[ProblemKind]
    earlier: Sequence[Earlier]
    replaces: Earlier | None
    differences: Differences | None


def keep(prepared: Prepared, outcomes: Outcomes) -> dict[str, Any]:
    """The preview as it is kept with the run."""
    return {
        "columns": [column.as_json() for column in prepared.mapping],
        "counts": {outcome.value: outcomes.counts[outcome.value] for outcome in Outcome},
        "new_records": [name for _field, name in prepared.new_records],
        "rows": [
            {"place": row.place, "values": [value.as_json() for value in row.values]}
            for row in prepared.rows[:ROWS_SHOWN]
        ],
        "problems": _kept_problems(prepared.problems),
    }


def _kept_problems(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Each kind with its distinct messages, told once with the places that they are true of."""
    kinds: dict[str, dict[str, list[Problem]]] = defaultdict(lambda: defaultdict(list))
    for problem in problems:
        kinds[problem.code][problem.message].append(problem)
    return [_kept_kind(code, list(told.values())) for code, told in kinds.items()]


def _kept_kind(code: str, told: list[list[Problem]]) -> dict[str, Any]:
    told.sort(key=len, reverse=True)
    return {
        "code": code,
        "count": sum(map(len, told)),
        "more": len(told) - len(told[:PROBLEMS_SHOWN]),
        "told": [
            {
                "first": same[0].as_kept(),
                "count": len(same),
                "places": [_place(problem) for problem in same[:PLACES_SHOWN]],
            }
            for same in told[:PROBLEMS_SHOWN]
        ],
    }


def _place(problem: Problem) -> str:
    return problem.cell or str(problem.row)


def read(kept: Any) -> Preview:
    """The preview that `keep` wrote, in the reader's language."""
    rows = [
        (row["place"], [ProposedValue.from_json(value) for value in row["values"]])
        for row in kept["rows"]
    ]
    used = Counter(value.field for _place, values in rows for value in values)
    of = fields()
    shown = [key for key in of if used[key]]
    every = ((v.field, v.value) for _place, values in rows for v in values)
    # Only analysts take overviews in.
    wording = Wording.load(of, every, operator())
    known = [earlier(one) for one in kept["earlier"]]
    return Preview(
        columns=[shown_column(one, of) for one in kept["columns"]],
        counts=kept["counts"],
        new_records=kept["new_records"],
        fields=[str(of[key].label) for key in shown],
        rows=[
            PreviewedRow(place, [_cell(values, key, wording) for key in shown])
            for place, values in rows
        ],
        problems=[_kind(one) for one in kept["problems"]],
        earlier=known,
        replaces=next((one for one in known if one.number == kept["replaces"]), None),
        differences=differences(kept["version"], of) if kept["version"] else None,
    )


def _cell(values: Sequence[ProposedValue], key: str, wording: Wording) -> list[tuple[str, bool]]:
    return [
        (wording.of(key, value.value) or value.words, value.question is not None)
        for value in values
        if value.field == key
    ]


def _kind(kept: dict[str, Any]) -> ProblemKind:
    firsts = from_kept(one["first"] for one in kept["told"])
    told = [
        Told(first.message, one["count"], one["places"])
        for first, one in zip(firsts, kept["told"], strict=True)
    ]
    label = str(_KINDS.get(kept["code"], kept["code"]))
    is_question = firsts[0].severity is Severity.QUESTION
    return ProblemKind(label, is_question, kept["count"], told, kept["more"])
