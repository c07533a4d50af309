"""Fields that analysts add to initiatives: added, changed, ended, opened again; never deleted."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max

from overblikk.history.who import changing
from overblikk.lib.languages import LANGUAGES
from overblikk.lib.slugs import free_key, slug
from overblikk.vocabulary.models import ConceptScheme, OwnField
from overblikk.vocabulary.models.own_field import PREFIX
from overblikk.vocabulary.queries import words_key

LONGEST_KEY = 50
LABELS = tuple(f"label_{language}" for language in LANGUAGES)
EXPLANATIONS = tuple(f"explanation_{language}" for language in LANGUAGES)


class LabelTaken(ValueError):
    """Another field is called so, in one language or another: `label`, of which of LABELS."""

    def __init__(self, of: str, label: str) -> None:
        super().__init__(label)
        self.of, self.label = of, label


@transaction.atomic
def add_field(
    *,
    texts: Mapping[str, str],
    kind: str,
    scheme: ConceptScheme | None = None,
    by: UUID | None,
    name: str,
) -> OwnField:
    """Add a field after the others, as the person called `name`. Raises LabelTaken.

    `texts` gives LABELS and EXPLANATIONS. The key is made from the bokmål label, and stands.
    """
    _refuse_taken(texts, besides=None)
    last = OwnField.objects.aggregate(last=Max("position", default=-1))["last"]
    field = OwnField(kind=kind, scheme=scheme, position=last + 1, **texts)
    field.key = _key(texts["label_nb"])
    try:
        with transaction.atomic(), changing(by=by, name=name):
            field.save(force_insert=True)
    except IntegrityError as error:
        # Somebody added the same at the same moment, or the same form was sent twice.
        if OwnField.objects.filter(label_nb=field.label_nb).exists():
            raise LabelTaken("label_nb", field.label_nb) from error
        raise
    return field


@transaction.atomic
def change_field(
    field: OwnField,
    *,
    texts: Mapping[str, str],
    after: OwnField | None,
    by: UUID | None,
    name: str,
) -> None:
    """Change what the field is called and means, and let it stand after another, or first.

    Its key, kind and scheme stand, since its values do. Raises LabelTaken.
    """
    _refuse_taken(texts, besides=field)
    for text, words in texts.items():
        setattr(field, text, words)
    others = list(OwnField.objects.exclude(pk=field.pk))
    place = others.index(after) + 1 if after else 0
    with changing(by=by, name=name):
        for position, one in enumerate([*others[:place], field, *others[place:]]):
            if one.position != position or one is field:
                one.position = position
                one.save()


@transaction.atomic
def end_field(field: OwnField, *, on: date, by: UUID | None, name: str) -> None:
    """Let the field be asked for until and with the day `on`; the values it has stand."""
    field.valid_to = on
    with changing(by=by, name=name):
        field.save()


@transaction.atomic
def reopen_field(field: OwnField, *, by: UUID | None, name: str) -> None:
    """Ask for the field again."""
    field.valid_to = None
    with changing(by=by, name=name):
        field.save()


def _key(label: str) -> str:
    taken = set(OwnField.objects.values_list("key", flat=True))
    stem = slug(label).replace("-", "_") or "felt"
    return free_key(PREFIX, stem, taken, longest=LONGEST_KEY)


def _refuse_taken(texts: Mapping[str, str], *, besides: OwnField | None) -> None:
    others = OwnField.objects.exclude(pk=besides.pk) if besides else OwnField.objects.all()
    taken = {words_key(label) for row in others.values_list(*LABELS) for label in row if label}
    for of in LABELS:
        if texts[of] and words_key(texts[of]) in taken:
            raise LabelTaken(of, texts[of])
