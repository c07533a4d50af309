"""What migrations do besides Django's own operations."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger import compiler

from overblikk.history.tracking import digest_in_sql


class CreateModels(Operation):
    """Creates models whole, with the triggers among their options, all in one operation.

    Django's own, one for each, renders anew each time all models that the new one is linked to,
    which most are: for 134 models that is most of a minute, and this once for each room. Keys may
    point at models further down, since they are laid when all tables stand.
    """

    def __init__(self, operations: Sequence[CreateModel]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Add them to a state in which nothing is rendered; it is when a table is to be made."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Make each table."""
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Take the tables away, the last first."""
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """What is done, for whoever runs it."""
        return f"Create {', '.join(operation.name for operation in self.operations)}"


class InstallTriggers(Operation):
    """Installs the triggers that new models have among their options, all in one operation.

    pgtrigger's own operation, one for each, renders every model anew each time: 120 of them take
    twenty seconds, this one none to speak of.
    """

    def __init__(self, models: Sequence[str]) -> None:
        self.models = models

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The state has them since the models were created."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Run what installs each."""
        for model in self.models:
            for trigger in to_state.models[app_label, model].options["triggers"]:
                schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(self, *_states: Any) -> None:
        """They go with the tables."""

    def describe(self) -> str:
        """What is done, for whoever runs it."""
        return f"Install the triggers of {', '.join(self.models)}"


class ReplaceTriggers(Operation):
    """Takes triggers of models away and installs others, all in one operation.

    For the same reason: pgtrigger's own have every model rendered anew for each trigger.
    """

    def __init__(
        self, gone: Sequence[tuple[str, str]], come: Sequence[tuple[str, compiler.Trigger]]
    ) -> None:
        # Each with its model: the names of those that go, and those that come.
        self.gone, self.come = gone, come

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """A model's triggers are among its options, and nothing else hangs on them."""
        for model, name in self.gone:
            options = state.models[app_label, model].options
            options["triggers"] = [one for one in options["triggers"] if one.name != name]
        for model, trigger in self.come:
            options = state.models[app_label, model].options
            options["triggers"] = [*options["triggers"], trigger]

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Run what takes each away, and what installs each."""
        gone = set(self.gone)
        for model in {model for model, _name in self.gone}:
            for trigger in from_state.models[app_label, model].options["triggers"]:
                if (model, trigger.name) in gone:
                    schema_editor.execute(trigger.uninstall_sql, params=None)
        for _model, trigger in self.come:
            schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(self, *_states: Any) -> None:
        """There is no way back to those before."""

    def describe(self) -> str:
        """What is done, for whoever runs it."""
        return f"Replace triggers of {', '.join(sorted({model for model, _ in self.come}))}"


class SealAnew(Operation):
    """Seals what the ledger has of the tables by what rows are as text, as its triggers now do.

    What did not hold before is left as it is, so that the doctor still finds it.
    """

    SEAL = """
    WITH found AS (
      SELECT l.id, md5(string_agg(overblikk_row_digest(to_jsonb(kept)), '' ORDER BY kept.{key}))
             AS before, {digest} AS after
        FROM history_ledgerentry AS l JOIN {table} AS kept ON kept.{key} = ANY (l.row_ids)
       WHERE l."table" = '{table}' GROUP BY l.id)
    UPDATE history_ledgerentry AS l SET digest = after FROM found
     WHERE found.id = l.id AND found.before = l.digest
    """

    def __init__(self, keys: dict[str, str]) -> None:
        # The tables, each with its key.
        self.keys = keys

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Nothing of the models changes."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Seal each table's entries."""
        for table, key in self.keys.items():
            digest = digest_in_sql("kept", key)
            schema_editor.execute(self.SEAL.format(table=table, key=key, digest=digest))

    def database_backwards(self, *_states: Any) -> None:
        """There is no way back to the triggers before."""

    def describe(self) -> str:
        """What is done, for whoever runs it."""
        return f"Seal anew {', '.join(self.keys)}"
