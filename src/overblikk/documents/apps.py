from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "overblikk.documents"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let an erasure reach what was read from originals."""
        from overblikk.documents import forgetting  # noqa: F401
