from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class HistoryConfig(AppConfig):
    name = "overblikk.history"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from overblikk.history import changes, past_views

        pre_migrate.connect(past_views.drop, sender=self)
        post_migrate.connect(past_views.build, sender=self)
        post_migrate.connect(changes.settle, sender=self)
