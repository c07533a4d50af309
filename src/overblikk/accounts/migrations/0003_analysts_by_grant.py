"""Those who were analysts are so by a grant, from the day this is run."""

from django.db import migrations
from django.utils.timezone import localdate

from overblikk.history.who import changing

GROUND = "Var analytiker da rollene ble tidfestet."


def give(apps, schema_editor):
    """A grant of the role to each, without an end."""
    user, grant = apps.get_model("accounts", "User"), apps.get_model("accounts", "Grant")
    with changing(by=None, name="overblikk setup", ground=GROUND):
        for one in user.objects.filter(role="analyst"):
            grant.objects.create(user=one, role="analyst", valid_from=localdate(), ground=GROUND)


def take_back(apps, schema_editor):
    """The role of those with a grant of it, in the column again."""
    grant = apps.get_model("accounts", "Grant")
    analysts = grant.objects.filter(role="analyst", valid_to=None).values("user_id")
    apps.get_model("accounts", "User").objects.filter(id__in=analysts).update(role="analyst")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_grants_and_access_log")]

    operations = [migrations.RunPython(give, take_back)]
