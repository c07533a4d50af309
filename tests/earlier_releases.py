"""The migrations as installations of earlier releases went through them, one by one."""

from django.db.migrations.loader import MigrationLoader


class OneByOne(MigrationLoader):
    """A loader that knows none of our migrations that stand for several."""

    def load_disk(self) -> None:
        """Leave those out that replace others."""
        super().load_disk()
        self.disk_migrations = {
            key: migration
            for key, migration in self.disk_migrations.items()
            if not (migration.replaces and type(migration).__module__.startswith("overblikk."))
        }
