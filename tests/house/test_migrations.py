"""Migrations that stand for several lead to what those led to."""

from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import CreateModel
from django.db.migrations.state import ModelState
from django.db.migrations.writer import MigrationWriter

from tests.earlier_releases import OneByOne


def models_by(loader: MigrationLoader) -> dict[str, str]:
    """Each model as a migration would write it, its columns in their order."""
    states = loader.project_state().models.values()
    return {f"{state.app_label}.{state.name}": written(state) for state in states}


def written(state: ModelState) -> str:
    options = {name: value for name, value in state.options.items() if value != []}
    fields = list(state.fields.items())
    creation = CreateModel(state.name, fields, options, state.bases, state.managers)
    return MigrationWriter.serialize(creation)[0]


def test_those_that_stand_for_several_lead_to_the_same_tables():
    """In the same order of columns too: the ledger's digests are of rows as text."""
    of_today = models_by(MigrationLoader(connection=None))

    of_before = models_by(OneByOne(connection=None))

    assert of_today == of_before
