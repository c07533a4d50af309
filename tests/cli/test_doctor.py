"""The doctor finds what is done behind the register's back."""

import pytest
from django.db import connection

from overblikk.lib.checkups import examine
from overblikk.registry.reading import cooperation
from overblikk.sources.actions import keep_original
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative

PURPOSE = str(concept_id("purpose", "efficiency"))


@pytest.fixture
def register(starting_data):
    """An initiative with values and links, changed once, that rests on an original."""
    source = make_source(title="Med original")
    source.original = keep_original(b"navn;status\nDigital post;planlagt\n")
    source.save()
    body = str(record_body())
    initiative = record_initiative(
        source=source,
        name="Digital post",
        purposes=[PURPOSE],
        cooperating_organisations=[cooperation(body)],
    )
    record_initiative(initiative=initiative, name="Digital post til alle")
    return initiative


def record_body():
    from overblikk.organisations.actions import register as register_body
    from overblikk.sources.claims import Claim
    from overblikk.sources.models import Method

    claim = Claim("name_nb", "Prøvevirksomheten", make_source(), Method.TYPED)
    return register_body([claim], by=None).id


def behind_its_back(statement: str) -> None:
    """Run a statement with every trigger off, as whoever holds the database could."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statement)
        assert cursor.rowcount, "the statement touched nothing"
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")


def found() -> set[str]:
    return {finding.checkup.name for finding in examine()}


def test_a_register_that_nobody_has_tampered_with_is_well(register):
    """Also after a change by hand."""
    assert found() == set()


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("UPDATE registry_initiative SET name = 'Noe annet'", "evidence"),
        ("UPDATE registry_initiative SET name = 'Noe annet'", "newest-version"),
        # A name that it bore once has evidence, yet no longer the newest.
        ("UPDATE registry_initiative SET name = 'Digital post'", "evidence"),
        ("UPDATE registry_initiative SET description = 'Ny'", "evidence"),
        ("UPDATE organisations_organisation SET name_nb = name_nb || '!'", "evidence"),
        ("UPDATE registry_initiative SET order_key = 'å'", "derived-columns"),
        ("DELETE FROM sources_evidence WHERE field = 'name'", "evidence"),
        ("DELETE FROM sources_evidence WHERE field = 'purposes'", "evidence"),
        ("DELETE FROM sources_evidence WHERE field = 'cooperating_organisations'", "evidence"),
        ("DELETE FROM sources_evidence WHERE field = 'name'", "ledger"),
        ("UPDATE sources_evidence SET words = 'ingen sa dette'", "ledger"),
        (
            "INSERT INTO registry_conceptlink (initiative_id, field, concept_id)"
            f" SELECT id, 'technologies', '{concept_id('technology', 'cloud')}'"
            " FROM registry_initiative",
            "evidence",
        ),
        ("DELETE FROM registry_conceptlink", "newest-version"),
        ("UPDATE registry_initiativeevent SET name = 'x' WHERE pgh_label = 'insert'", "ledger"),
        ("DELETE FROM registry_initiativeevent WHERE pgh_label = 'insert'", "ledger"),
        ("DELETE FROM registry_initiativeevent WHERE pgh_label = 'insert'", "unbroken-history"),
        ("DELETE FROM registry_initiativeevent WHERE pgh_label = 'update'", "newest-version"),
        (
            "UPDATE registry_initiativeevent SET superseded_at = '9999-12-31 00:00+00'",
            "unbroken-history",
        ),
        ("DELETE FROM history_ledgerentry WHERE \"table\" = 'registry_initiativeevent'", "ledger"),
        ("UPDATE sources_original SET content = 'noe annet'", "originals"),
        (
            "UPDATE organisations_organisation SET organisation_number = '123456789'"
            " WHERE name_nb = 'Digitaliseringsdirektoratet'",
            "organisation-numbers",
        ),
        (
            "UPDATE organisations_organisation SET parent_id = id"
            " WHERE name_nb = 'Digitaliseringsdirektoratet'",
            "succession",
        ),
        (
            "INSERT INTO registry_redirect (number, initiative_id)"
            " VALUES (7, '00000000-0000-4000-8000-000000000000')",
            "redirects",
        ),
        (
            "INSERT INTO registry_redirect (number, initiative_id)"
            " SELECT number, id FROM registry_initiative",
            "redirects",
        ),
        ("UPDATE registry_searchwords SET made_of = initiative_id", "search-words"),
        ("DELETE FROM registry_searchwords", "search-words"),
        (f"UPDATE registry_initiative SET status_id = '{PURPOSE}'", "schemes"),
    ],
)
def test_the_doctor_finds_what_was_done(register, statement, name):
    """Whoever did it, and with every trigger off."""
    behind_its_back(statement)

    assert name in found()
