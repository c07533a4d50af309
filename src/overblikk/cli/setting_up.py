"""Making a database ready: its tables, and what it begins with."""


def make_tables() -> None:
    """Create the tables, or bring them and the words to search by up to date."""
    from django.core.management import call_command

    from overblikk.registry import word_keeping

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    word_keeping.bring_up_to_date()


def load_starting_data() -> dict[str, int]:
    """Load the starting data that are not there; gives how much of each sort came."""
    from overblikk.organisations import starting_data as bodies
    from overblikk.registry import starting_data as records
    from overblikk.vocabulary import starting_data as vocabulary

    return {
        "concepts": vocabulary.load(),
        "organisations": bodies.load(),
        "records": records.load(),
    }
