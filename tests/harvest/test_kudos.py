"""Kudos: each document once, its files as sources, politely, and on from where it broke off."""

import hashlib
from uuid import UUID, uuid5

import pytest

from overblikk.accounts.viewer import operator
from overblikk.harvest.asking import ask_system
from overblikk.harvest.missed import message_of
from overblikk.harvest.models import AskingOutcome, FoundDocument, FoundFile, System
from overblikk.sources.models import Source
from tests.bodies import TEST_NUMBER, register_body

SPACE = UUID("00000000-0000-4000-8000-000000000000")


class Kudos:
    """Lists documents as Kudos does: at most fifty a page, and strict about what it is asked."""

    ALLOWED = frozenset({"type", "published_year_from", "published_year_to", "page", "per_page"})

    def __init__(self, side, count):
        self.side = side
        self.documents = [self.document(n) for n in range(count)]
        self.drift = 0
        side.pages["/documents"] = self._list

    def document(self, n, **more):
        content = f"Innholdet i {n}".encode()
        self.side.pages[f"/files/{n}"] = lambda asked: asked.answer(content)
        file = {
            "uuid": str(uuid5(SPACE, f"file {n}")),
            "filename": f"{n}.pdf",
            "url": f"{self.side.address}/files/{n}",
            "sha256": hashlib.sha256(content).hexdigest(),
        }
        return {
            "uuid": str(uuid5(SPACE, f"document {n}")),
            "type": "Tildelingsbrev",
            "title": f"Tildelingsbrev {n}",
            "publish_date": "2026-01-15",
            "external_public_url": f"https://example.org/{n}",
            "authors": [{"name": "Kari Nordmann"}],
            "publishers": [{"name": "Prøvedepartementet", "org_number": int(TEST_NUMBER)}],
            "recipients": [{"name": "Etaten", "org_number": None}],
            "files": [file],
            **more,
        }

    def _list(self, asked):
        wrong = asked.query.keys() - self.ALLOWED
        size, page = int(asked.query["per_page"]), int(asked.query["page"])
        if wrong or size > 50:
            asked.json({"message": "no", "allowed_parameters": sorted(self.ALLOWED)}, 422)
            return
        # A page that has moved shows the end of the one before, and its own end on no page.
        start = max((page - 1) * size - (self.drift if page > 1 else 0), 0)
        last = -(-len(self.documents) // size)
        meta = {"current_page": page, "last_page": last, "total": len(self.documents)}
        asked.json({"data": self.documents[start : start + size], "meta": meta})


@pytest.fixture
def chosen(db):
    System.objects.create(key="kudos", parameters={"types": ["Tildelingsbrev"]})


def ask(**how):
    asking = ask_system("kudos", by=operator(), **how)
    assert asking
    asking.refresh_from_db()
    return asking


def fetched():
    return Source.objects.filter(filename__endswith=".pdf")


def test_documents_become_sources_with_their_files(other_side, chosen):
    Kudos(other_side, 1)
    publisher = register_body("Prøvedepartementet", organisation_number=TEST_NUMBER)

    asking = ask()

    source = Source.objects.get(title="Tildelingsbrev 0")
    assert asking.outcome == AskingOutcome.CHANGED
    assert source.original
    assert bytes(source.original.content) == b"Innholdet i 0"
    assert (source.from_organisation_id, str(source.speaks_for)) == (publisher.id, "2026-01-15")
    assert (source.filename, source.address) == ("0.pdf", "https://example.org/0")


def test_persons_are_not_kept(other_side, chosen):
    Kudos(other_side, 1)

    ask()

    assert "Nordmann" not in str(FoundDocument.objects.get().details)


def test_each_document_comes_once_however_often_it_is_listed(other_side, chosen):
    kudos = Kudos(other_side, 3)
    kudos.documents.append(kudos.documents[0])

    ask()
    again = ask()

    assert FoundDocument.objects.count() == fetched().count() == 3
    assert again.counts.get("new_documents", 0) == 0


def test_all_pages_are_read(other_side, chosen):
    Kudos(other_side, 120)

    asking = ask()

    pages = [a.query["page"] for a in other_side.asked if a.path == "/documents"]
    assert FoundFile.objects.exclude(source=None).count() == 120
    assert pages == ["1", "2", "3"]
    assert asking.missed == []


def test_pages_that_move_are_walked_again_and_what_did_not_come_is_told(other_side, chosen):
    kudos = Kudos(other_side, 100)
    kudos.drift = 5

    asking = ask()

    assert [m["code"] for m in asking.missed] == ["drifted"]
    assert asking.missed[0]["params"] == {"total": 100, "count": 95}


def test_an_asking_that_is_stopped_goes_on_where_it_left_off(other_side, chosen):
    Kudos(other_side, 120)
    left = iter([True, False])

    first = ask(go_on=lambda: next(left))
    asked_before = len(other_side.asked)
    second = ask()

    pages = [a.query["page"] for a in other_side.asked[asked_before:] if a.path == "/documents"]
    assert first.outcome == AskingOutcome.BROKEN_OFF
    assert pages == ["2", "3"]
    assert second.outcome == AskingOutcome.CHANGED
    assert fetched().count() == 120


def test_a_file_that_is_another_than_it_should_be_is_not_taken_in(other_side, chosen):
    kudos = Kudos(other_side, 2)
    kudos.documents[0]["files"][0]["sha256"] = "0" * 64

    asking = ask()

    assert [m["code"] for m in asking.missed] == ["other-checksum"]
    assert fetched().get().title == "Tildelingsbrev 1"


def test_a_file_that_does_not_come_is_fetched_the_next_time(other_side, chosen):
    Kudos(other_side, 2)
    page = other_side.pages.pop("/files/0")
    first = ask()
    other_side.pages["/files/0"] = page

    ask()

    assert [m["code"] for m in first.missed] == ["status"]
    assert fetched().count() == 2


def test_a_file_on_a_closed_network_is_not_fetched(other_side, chosen):
    kudos = Kudos(other_side, 1)
    kudos.documents[0]["files"][0]["url"] = "http://169.254.169.254/latest/"

    asking = ask()

    assert [m["code"] for m in asking.missed] == ["closed-address"]


def test_what_kudos_does_not_take_is_told_in_its_words(other_side, chosen, monkeypatch):
    Kudos(other_side, 1)
    monkeypatch.setattr(Kudos, "ALLOWED", frozenset({"page", "per_page"}))

    asking = ask()

    assert asking.outcome == AskingOutcome.FAILED
    assert "allowed_parameters" in message_of(asking.missed[0])


def test_nothing_is_fetched_before_somebody_has_chosen_what(other_side, db):
    Kudos(other_side, 1)

    asking = ask()

    assert [m["code"] for m in asking.missed] == ["nothing-chosen"]
    assert other_side.asked == []
