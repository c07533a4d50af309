"""The form of a record: its fields as they are typed, and the ground of what is typed."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from overblikk.proposals.by_hand import Held, read_typed
from overblikk.proposals.by_hand import Typed as Differences
from overblikk.registry.rules import order_question
from overblikk.sources.by_hand import Typed
from overblikk.web.field_inputs import add_inputs, as_lines, initial_of, was
from overblikk.web.offered import Offered
from overblikk.web.stated_ground import GroundForm

PERIOD = ("period_start", "period_end")


class RecordForm(GroundForm):
    """The fields of the record's kind, each with what it said when the form was opened.

    A field that is let be is not written back over somebody else's change.
    """

    read: Differences

    def __init__(
        self,
        data: Any = None,
        *,
        held: Held,
        seen: str,
        offered: Offered,
    ) -> None:
        super().__init__(data, initial={**initial_of(held), "seen": seen})
        self.held, self.lexicon = held, offered.lexicon
        add_inputs(self.fields, held, offered)
        for field in self.fields.values():
            field.error_messages["required"] = _("Dette må fylles ut.")
        self.order_fields([*held.fields, "ground"])

    def clean(self) -> dict[str, Any]:
        """Read what was typed; what cannot be read is an error at its field."""
        data = super().clean() or {}
        self.read = read_typed(
            was={k: as_lines(f, self.was(k)) for k, f in self.held.fields.items()},
            now={k: as_lines(f, data.get(k, "")) for k, f in self.held.fields.items()},
            held=self.held,
            lexicon=self.lexicon,
            ground=data.get("ground", ""),
        )
        for key, questions in self.read.questions.items():
            for question in questions.values():
                self.add_error(key, question.message)
        self._check_period()
        return data

    def _check_period(self) -> None:
        if not set(PERIOD) <= self.held.fields.keys() or not self.changes & set(PERIOD):
            return
        said = {value.field: value.value for value in self.read.values}
        start, end = (said.get(key, self._first_held(key)) for key in PERIOD)
        if question := order_question(start, end):
            self.add_error(PERIOD[1], question.message)

    def _first_held(self, key: str) -> Any:
        return next(iter(self.held.by_words[key].values()), None)

    def was(self, key: str) -> str:
        """What the field said when the form was opened."""
        return str(self.data.get(was(key), "\n".join(self.held.lines(key))))

    @property
    def changes(self) -> set[str]:
        """The fields in which something else was typed than is held."""
        return {value.field for value in self.read.values}

    def typed(self, values: Mapping[str, Any]) -> Typed:
        """The changed fields, on top of all the `values` held; of a form that is filled in right.

        What of a field the person was not shown stands.
        """
        now: dict[str, Any] = {}
        words: dict[str, list[tuple[Any, str]]] = {}
        for one in self.read.values:
            words.setdefault(one.field, []).append((one.value, one.words))
            if not self.held.fields[one.field].is_many:
                now[one.field] = one.value
                continue
            standing = now.setdefault(one.field, list(values.get(one.field) or []))
            change = standing.remove if one.remove else standing.append
            change(one.value)
        return Typed(now, words_of_each=words)

    def tell_apart(self, before: "RecordForm") -> None:
        """Say at each field that the person and somebody else both changed what else it says."""
        for key in self.held.fields:
            standing = "\n".join(self.held.lines(key))
            if key in self.changes and before.was(key) != standing:
                told = standing or _("ingenting")
                message = _("Noen har endret dette imens. Nå står det «%(words)s» der.")
                self.add_error(key, message % {"words": told})
