from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("registry", "0004_concepts_in_one_table")]

    operations = [
        migrations.DeleteModel(name=name)
        for name in (
            "InitiativePurposeEvent",
            "InitiativeTechnologyEvent",
            "InitiativePurpose",
            "InitiativeTechnology",
        )
    ]
