from django.apps import AppConfig


class HarvestConfig(AppConfig):
    name = "overblikk.harvest"
    default_auto_field = "django.db.models.BigAutoField"
