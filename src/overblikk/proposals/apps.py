from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    name = "overblikk.proposals"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from overblikk.proposals import concept_uses  # noqa: F401 - counted once it is imported
