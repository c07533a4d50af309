"""What migrations do besides Django's own operations."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


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
