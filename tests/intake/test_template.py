"""The template goes out, and comes back through the same door with no mapping."""

import pytest
from django.utils import timezone, translation

from overblikk.accounts.viewer import operator
from overblikk.cli.synthetic.making import make
from overblikk.intake.actions import dry_run
from overblikk.intake.checks import Level
from overblikk.intake.preparing import prepare
from overblikk.intake.rules.headings import recognise
from overblikk.intake.template.columns import template_columns
from overblikk.intake.template.formats import formats
from overblikk.intake.template.making import template
from overblikk.organisations.models import Organisation
from overblikk.proposals.planning import Planner
from overblikk.registry.fields import BUILT_IN
from overblikk.registry.models import Initiative

LANGUAGES = ("nb", "nn", "en")


def written(form: str, *, body: Organisation | None = None, language: str = "nb") -> bytes:
    with translation.override(language):
        made = template(body, operator(), on=timezone.localdate())
        return formats()[form].write(made)


def read(content: bytes, filename: str, sender: Organisation):
    return prepare(content, filename=filename, sender=sender, settings=[], on=timezone.localdate())


def plans(prepared, sender: Organisation):
    return Planner(f"organisation {sender.id}").plan(prepared.rows)


@pytest.fixture
def body(committed) -> Organisation:
    """A body with many made-up initiatives, which hold values of every field between them."""
    make(300, seed=5)
    counted = Organisation.objects.filter(initiatives__isnull=False).distinct()
    return max(
        counted, key=lambda body: Initiative.objects.filter(responsible_organisation=body).count()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_is_known_again(starting_data, language):
    """A field that the headings do not know could never come back."""
    with translation.override(language):
        columns = template_columns(operator(), on=timezone.localdate())

    unknown = [one.heading for one in columns if recognise(one.heading) != one.key]

    assert unknown == []
    assert [one.key for one in columns] == ["initiative_number", *BUILT_IN]


def test_what_was_filled_in_for_a_body_comes_back_unchanged(body):
    """Every value in words, in any of the languages, is read as what it was."""
    held = Initiative.objects.filter(responsible_organisation=body).count()

    for form in ("xlsx", "csv"):
        for language in LANGUAGES:
            content = written(form, body=body, language=language)
            prepared = read(content, f"mal.{form}", body)
            differing = [(v.field, v.words) for one in plans(prepared, body) for v in one.values]
            assert (form, language, differing) == (form, language, [])
            assert [one for one in prepared.problems if one.level is Level.ERROR] == []
            assert dry_run(prepared, sender=body).counts == {"unchanged": held}
