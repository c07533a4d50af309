from django.apps import AppConfig


class OverlapConfig(AppConfig):
    name = "overblikk.overlap"
    default_auto_field = "django.db.models.BigAutoField"
