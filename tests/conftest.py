"""What every test stands on: a real PostgreSQL, and the register with its starting data."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

# The tests keep a home of their own; workers of a run in parallel inherit it.
if "OVERBLIKK_TESTING" not in os.environ:
    os.environ["OVERBLIKK_TESTING"] = "yes"
    os.environ["OVERBLIKK_HOME"] = tempfile.mkdtemp(prefix="ob-")


def pytest_configure(config: pytest.Config) -> None:
    """Start the server that the tests share; it stops when the last process lets go.

    pytest-django has read the settings by now, with the home of whoever runs the tests.
    """
    from django.conf import settings

    from overblikk.lib import embedded_postgres

    if os.environ.pop("PYTHONDONTWRITEBYTECODE", "") and config.cache:
        # Of the commands that tests start each would compile all of Django; here it is kept apart.
        os.environ["PYTHONPYCACHEPREFIX"] = str(config.cache.mkdir("bytecode"))
    home = Path(os.environ["OVERBLIKK_HOME"])
    settings.HOME = home
    # The tests' own server serves the static files as they lie, under their own names.
    settings.STATIC_ROOT = None
    settings.STORAGES["staticfiles"]["BACKEND"] = (
        "django.contrib.staticfiles.storage.StaticFilesStorage"
    )
    # The usual one takes a third of a second for each password, which is its purpose.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if settings.EMBEDDED_DATABASE:
        settings.DATABASES["default"].update(embedded_postgres.connection_settings(home))
        embedded_postgres.start(home, fast_and_forgetful=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first: begun last, it would be waited for by the other processes."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    prepared_database: str,
) -> None:
    """The test database of each process is a copy of one in which the migrations are done."""
    from django.db import connection

    connection.settings_dict["TEST"]["TEMPLATE"] = prepared_database


@pytest.fixture(scope="session")
def prepared_database(pytestconfig: pytest.Config, django_db_blocker: Any) -> str:
    """The name of a database in which every migration is done, and nothing else."""
    from tests import prepared_database

    with django_db_blocker.unblock():
        return prepared_database.template(pytestconfig.cache.mkdir("prepared_database"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The starting data stands in the test database from the start, where a test asks for one.

    Where none does the connection is to the database that is in use, which is let be.
    """
    import pgtrigger
    from django.db import connection
    from django.test import TransactionTestCase

    from tests import kept_rows

    if not connection.settings_dict["NAME"].startswith("test_"):
        return
    with django_db_blocker.unblock():
        # A few tests empty every table themselves, the access log too.
        pgtrigger.disable("accounts.AccessEntry:never_emptied")
        load_starting_data()
        kept_rows.begin()
    # Instead of emptying every table, after a test whose transactions are real.
    back = kept_rows.put_back_as_the_run_began
    TransactionTestCase._fixture_teardown = lambda _case: back()  # type: ignore[attr-defined]


def load_starting_data() -> None:
    """Load vocabularies, sectors and bodies where they are not there."""
    from overblikk.organisations import starting_data as bodies
    from overblikk.vocabulary import starting_data as vocabulary

    vocabulary.load()
    bodies.load()


@pytest.fixture
def starting_data(db: None) -> None:
    """Vocabularies, sectors and bodies, which stand in the test database."""


@pytest.fixture
def committed(transactional_db: None) -> None:
    """The starting data, in a test whose transactions are real; needed for past moments."""
    from overblikk.registry.holdings import forget

    # A register that a module made for itself may have been read before.
    forget()


def person(role: str, *, username: str = "", **scope: Any) -> Any:
    """A person with the role from today, or `reader` for none; `scope` says of what.

    An owner is given `organisation`, a coordinator `sector`.
    """
    from django.utils.timezone import localdate

    from overblikk.accounts.actions import Rights, grant
    from overblikk.accounts.models import Role, User
    from overblikk.accounts.viewer import operator

    user = with_second_factor(
        User.objects.create_user(username or role, password="a-long-password")
    )
    if role != "reader":
        rights = Rights(Role(role), localdate(), **scope)
        grant(user, rights, ground="Prøve", by=operator())
    return user


@pytest.fixture
def analyst(db: None) -> Any:
    """A person with the role of analyst."""
    return person("analyst")


@pytest.fixture
def reader(db: None) -> Any:
    """A person who has signed in and may no more than anyone."""
    return person("reader")


def with_second_factor(person: Any) -> Any:
    """The person, who has now set up an app that shows codes; without one nobody gets in."""
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(person, generate_totp_secret())
    return person


@pytest.fixture
def owner(starting_data: None) -> Any:
    """A person who edits the initiatives of Digitaliseringsdirektoratet."""
    from overblikk.organisations.models import Organisation

    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    return person("owner", organisation=body)


@pytest.fixture
def coordinator(starting_data: None) -> Any:
    """A person who edits the initiatives of that body's sector."""
    from overblikk.organisations.models import Sector

    return person("coordinator", sector=Sector.objects.get(key="digitalisering-og-forvaltning"))


@pytest.fixture
def administrator(db: None) -> Any:
    """A person who looks after people and vocabularies."""
    return person("administrator")


@pytest.fixture
def analyst_client(client: Any, analyst: Any) -> Any:
    """A browser in which the analyst has signed in."""
    client.force_login(analyst)
    return client


@pytest.fixture
def overview_source(starting_data: None) -> Any:
    """An overview that is not for sharing."""
    return make_source()


@pytest.fixture
def register_initiative(starting_data: None) -> Callable[..., Any]:
    """Records an initiative with evidence; fields as claims write them, a list for a link."""
    return record_initiative


def make_source(**details: Any) -> Any:
    """A source received now; an overview with restricted access unless told otherwise."""
    from overblikk.sources.actions import Received, receive
    from overblikk.sources.models import SourceKind

    known = {"kind": SourceKind.OVERVIEW, "title": "En oversikt", "access_ground": "Prøve"}
    return receive(Received(**{**known, **details}), by=None)


def record_initiative(*, initiative: Any = None, source: Any = None, **fields: Any) -> Any:
    """An initiative recorded through the one writer, each value with evidence."""
    from overblikk.accounts.viewer import operator
    from overblikk.registry.actions import Draft, record
    from overblikk.sources.claims import Claim
    from overblikk.sources.models import Method

    source = source or make_source()
    if initiative is None:
        fields = {"name": "Et tiltak", **fields}
    pairs = [
        (field, one)
        for field, value in fields.items()
        for one in (value if isinstance(value, list) else [value])
    ]
    claims = [
        Claim(field, one, source=source, method=Method.READ, words=str(one), place={"cell": "A1"})
        for field, one in pairs
    ]
    return record([Draft(initiative, claims)], by=operator())[0]


@pytest.fixture
def shared() -> Path:
    """The folder of other people's data beside the project; the test is skipped without it."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.exists():
        pytest.skip("the shared data are not on this machine")
    return folder
