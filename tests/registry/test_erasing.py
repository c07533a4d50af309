"""A person is erased everywhere, and the register is whole afterwards."""

import gzip
import io
import zipfile

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from overblikk.accounts.viewer import operator
from overblikk.history.as_of import as_of
from overblikk.history.models import Erasure, LedgerEntry
from overblikk.history.queries import versions_of
from overblikk.lib.checkups import examine
from overblikk.lib.norwegian_words.asking import asked
from overblikk.lib.person_words import MARK
from overblikk.proposals.actions import propose_by_hand
from overblikk.proposals.values import ProposedValue
from overblikk.registry.actions import change_record, register_record
from overblikk.registry.erasing import erase_person, find_person
from overblikk.registry.initiative_words import numbers_of
from overblikk.registry.models import Contact, Initiative, SearchSpelling, SearchWords
from overblikk.registry.person_search import AlreadyErased
from overblikk.registry.record_kinds import CONTACT
from overblikk.registry.trail import record_trail
from overblikk.sources.actions import keep_original
from overblikk.sources.claims import Claim
from overblikk.sources.models import Evidence, Method, Original
from tests.cli.test_doctor import behind_its_back
from tests.conftest import make_source, record_initiative

EVIDENCE = "sources_evidence"
NAME, ADDRESS = "Åse Nordmann", "ase.nordmann@etat.no"
BOTH = f"{NAME} <{ADDRESS}>"
# As it may be written, too: in any case, without its ring as a letter of its own.
TRACES = (NAME.lower(), "nordmann", ADDRESS, "a\u030ase")

EVERY_COLUMN = """
SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
"""


def source_with(content: bytes, **details):
    source = make_source(title="Oversikt fra etaten", **details)
    source.original = keep_original(content)
    source.save()
    return source


def register_contact(source, name=NAME, email=ADDRESS):
    claims = [
        Claim("name", name, source, Method.READ, words=BOTH, place={"cell": "A2"}),
        Claim("email", email, source, Method.READ, words=BOTH),
    ]
    contact = register_record("contact", claims, by=operator(), ground=f"{name} er kontakt")
    ask_for_evidence()
    return contact


def change_name(contact, name, source):
    claim = Claim("name", name, source, Method.TYPED, words=name)
    change_record("contact", contact, [claim], by=operator(), ground="Giftet seg")


@pytest.fixture
def source(starting_data):
    """An overview with the person in a cell."""
    return source_with(f"navn;kontakt\r\nDigital post;{BOTH}\r\n".encode("cp1252"))


@pytest.fixture
def contact(source):
    """A contact of an initiative, who had another name before."""
    contact = register_contact(source, name="Åse Nordmann Hansen")
    change_name(contact, NAME, make_source(title=f"Registrering av {NAME}"))
    initiative = record_initiative(
        source=source, name="Digital post", contacts=[str(contact.id)], description="En tekst"
    )
    record_initiative(
        source=source, initiative=initiative, description=f"Spør {NAME.upper()}, {ADDRESS}."
    )
    value = ProposedValue("contacts", None, words=BOTH)
    propose_by_hand(
        initiative=initiative, name="Digital post", values=[value], source=source, by=operator()
    )
    return contact


def traces(*words: str) -> set[str]:
    """The columns of the whole database, and the originals, in which the words stand."""
    found = {f"original {o.sha256}" for o in Original.objects.all() if in_bytes(o.content, words)}
    with connection.cursor() as cursor:
        cursor.execute(EVERY_COLUMN)
        for table, column in cursor.fetchall():
            cursor.execute(
                f'SELECT count(*) FROM "{table}" WHERE lower("{column}"::text) LIKE ANY (%s)',
                [[f"%{word.lower()}%" for word in words]],
            )
            if cursor.fetchone()[0]:
                found.add(f"{table}.{column}")
    return found


def in_bytes(content, words) -> bool:
    content = bytes(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(in_bytes(archive.read(name), words) for name in archive.namelist())
    if content.startswith(b"\x1f\x8b"):
        return in_bytes(gzip.decompress(content), words)
    readings = [content.decode(e, "ignore").lower() for e in ("utf-8", "cp1252", "utf-16-le")]
    return any(word.lower() in text for word in words for text in readings)


def erase(contact, **options):
    """Erase as if in a transaction of its own: evidence is asked for before it and after it."""
    ask_for_evidence()
    done = erase_person(contact, ground=f"{NAME} ba om det", by=operator(), **options)
    ask_for_evidence()
    return done


def ask_for_evidence():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def test_nothing_of_the_person_is_left_in_any_column_or_original(contact):
    """Neither the name of today nor an earlier one, nor the address, nor as sorted."""
    assert traces(*TRACES)

    erase(contact)

    assert traces(*TRACES, "}se", "nordmann hansen") == set()


def test_the_register_is_whole_after_an_erasure(contact):
    """Evidence says what the values say, versions follow each other, and the ledger holds."""
    erase(contact)

    assert list(examine()) == []


def test_the_mark_stands_where_the_person_stood(contact):
    """The contact stays, so that what is tied to it keeps its shape."""
    erase(contact)

    contact.refresh_from_db()
    initiative = Initiative.objects.get()
    assert (contact.name, contact.email) == (MARK, "")
    assert initiative.description == f"Spør {MARK}, {MARK}."
    assert initiative.contact_links.get().contact == contact
    assert set(Evidence.objects.filter(record_id=contact.id).values_list("words", flat=True)) == {
        MARK
    }


def test_the_original_is_rewritten_in_its_own_encoding(contact, source):
    """All else in it stays as it came; its number of record stays that of what came."""
    erase(contact)

    original = Original.objects.get(sha256=source.original_id)
    text = f"navn;kontakt\r\nDigital post;{MARK} <{MARK}>\r\n"
    assert bytes(original.content) == text.encode("cp1252")
    assert original.erasure is not None


def test_another_of_the_same_name_is_left_unless_asked_for(contact):
    """Elsewhere the name may be somebody else's, and a person chooses."""
    other = record_initiative(name=f"Tiltaket til {NAME}", description="x")
    found = find_person(contact)

    done = erase(contact)

    other.refresh_from_db()
    assert other.name == f"Tiltaket til {NAME}"
    assert {one.table.name for one in found.by_name} >= {"registry_initiative", EVIDENCE}
    assert done.erasure.counts.get("registry_formername") is None
    assert list(examine()) == []


def test_also_where_only_the_name_stands_if_asked_for(contact):
    """What follows from a name follows from the mark."""
    other = record_initiative(name=f"Tiltaket til {NAME}", former_names=[f"Før {NAME}"])
    make_source(title=f"Møte med {NAME}", address="https://etat.no/")

    erase(contact, names_too=True)

    other.refresh_from_db()
    assert other.name == f"Tiltaket til {MARK}"
    assert traces(*TRACES, "}se") == set()
    assert list(examine()) == []


def test_what_rests_on_an_own_source_is_consistent_with_all_its_evidence(contact, source):
    """An initiative that the source gives the person's name to, is rewritten with its evidence."""
    other = record_initiative(source=source, name="Arkiv", description=f"Eies av {NAME}")
    record_initiative(initiative=other, description=f"Eies fortsatt av {NAME}")

    erase(contact)

    other.refresh_from_db()
    assert other.description == f"Eies fortsatt av {MARK}"
    assert list(examine()) == []


def test_another_contact_with_the_same_address_loses_it(contact):
    """A shared address cannot be told from the person's own."""
    other = register_contact(make_source(), name="Postmottak")

    erase(contact)

    other.refresh_from_db()
    assert (other.name, other.email) == ("Postmottak", "")
    assert list(examine()) == []


def test_a_document_that_cannot_be_searched_goes_where_its_source_names_the_person(contact):
    """Another such document is counted, for somebody to look at."""
    minutes = source_with(b"%PDF-1.7 packed")
    claim = Claim("email", ADDRESS, minutes, Method.TYPED)
    change_record("contact", contact, [claim], by=operator(), ground="x")
    source_with(b"%PDF-1.7 something else")

    done = erase(contact)

    minutes.original.refresh_from_db()
    assert bytes(minutes.original.content) == b""
    assert done.emptied == [minutes.original_id]
    assert done.findings.unsearched == 1
    assert list(examine()) == []


def test_looking_changes_nothing(contact):
    """What would be done is told first."""
    before = traces(*TRACES)

    found = find_person(contact)

    assert {one.is_certain for one in found.originals} == {True}
    assert "registry_contactevent" in {one.table.name for one in found.certain}
    assert traces(*TRACES) == before
    assert not Erasure.objects.exists()


def test_an_erasure_says_that_it_was_and_not_of_whom(contact, source):
    """The ledger entries that were sealed anew name it."""
    done = erase(contact)

    kept = Erasure.objects.get()
    assert (kept.by_name, kept.ground) == (operator().name, f"{MARK} ba om det")
    assert kept.counts["registry_contact"] == 1
    assert set(kept.originals) == {source.original_id}
    assert LedgerEntry.objects.filter(erasure=done.erasure, table=EVIDENCE).exists()


@pytest.mark.parametrize(
    "statement", ["UPDATE history_erasure SET ground = 'x'", "DELETE FROM history_erasure"]
)
def test_an_erasure_cannot_be_taken_back(contact, statement):
    """Nor told otherwise."""
    erase(contact)

    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_what_is_append_only_is_so_again_afterwards(contact):
    """The triggers were set aside for the erasure's own statements only."""
    erase(contact)

    with pytest.raises(ProgrammingError), transaction.atomic():
        Evidence.objects.update(words="x")
    Contact.objects.update(order_key="ny")
    assert "ny" in {version.row["order_key"] for version in versions_of([(Contact, {})])}


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("UPDATE sources_evidence SET words = 'x'", "ledger"),
        ("UPDATE registry_contactevent SET name = 'x'", "ledger"),
        ("UPDATE history_erasure SET ground = 'x'", "ledger"),
        ("UPDATE history_erasure SET originals = '{}'", "originals"),
        ("UPDATE sources_original SET content = 'x'", "originals"),
        ("UPDATE sources_original SET erasure_id = NULL", "originals"),
        ("UPDATE registry_contact SET name = 'x'", "newest-version"),
        ("UPDATE registry_contact SET name = 'x'", "evidence"),
    ],
)
def test_the_doctor_still_finds_what_is_done_behind_its_back(contact, statement, name):
    """Sealing anew is no way to alter anything else."""
    erase(contact)

    behind_its_back(statement)

    assert name in {finding.checkup.name for finding in examine()}


def test_what_was_altered_before_is_not_sealed_by_an_erasure(contact):
    """The doctor found it before, and finds it after."""
    ask_for_evidence()
    behind_its_back("UPDATE sources_evidence SET ground = 'x' WHERE field = 'email'")

    erase(contact)

    assert {finding.checkup.name for finding in examine()} == {"ledger"}


def test_whoever_is_erased_has_nothing_more_to_erase(contact):
    """And is told so."""
    erase(contact)

    with pytest.raises(AlreadyErased):
        find_person(Contact.objects.get())


def test_an_account_that_seems_to_be_the_persons_is_told(contact, analyst):
    """It is closed in another way."""
    analyst.email = ADDRESS.upper()
    analyst.save()

    found = find_person(contact)

    assert found.accounts == 1


def test_the_history_and_past_days_show_the_mark(committed):
    """A past day is read from the same versions."""
    contact = register_contact(source_with(BOTH.encode()))
    moment = timezone.now()
    change_name(contact, f"{NAME} Hansen", make_source())

    erase_person(contact, ground="x", by=operator())

    with as_of(moment):
        assert Contact.objects.get().name == MARK
        assert set(Evidence.objects.filter(field="name").values_list("words", flat=True)) == {MARK}
    told = str(record_trail(CONTACT, contact.id, operator()))
    assert MARK in told
    assert "nordmann" not in told.lower()
    assert list(examine()) == []


def test_nothing_is_found_by_an_erased_person_today_or_before(contact):
    """Words that are searched by are made anew, in the past too; and none of the person's is
    suggested to whoever misspells it."""
    assert words_found("nordmann")
    assert words_found("etat.no")

    erase(contact)

    assert not words_found("nordmann")
    assert not words_found("etat.no")
    assert not SearchSpelling.objects.filter(spelling__in=["nordmann", "åse", "etat"]).exists()
    assert [f for f in examine() if f.checkup.name == "search-words"] == []


def words_found(words: str) -> bool:
    """Whether any initiative is, or was, found by the words."""
    tokens = [token for term in asked(words) for of in term.tokens() for token in of]
    numbers = numbers_of(tokens, in_names=False)
    return SearchWords.objects.filter(found_by__overlap=numbers).exists()
