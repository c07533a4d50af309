from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AccountsConfig(AppConfig):
    name = "overblikk.accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from overblikk.accounts import sign_ins

        # Each room's rules about who sees what stand in its `permissions`.
        autodiscover_modules("permissions")
        sign_ins.connect()
