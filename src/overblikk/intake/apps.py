from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "overblikk.intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let an erasure reach the rows that are kept of overviews."""
        from overblikk.intake import received  # noqa: F401
