"""Documents on the page: handed in, read in the background, findings decided beside the page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from procrastinate.contrib.django.models import ProcrastinateJob

from overblikk.accounts.viewer import operator
from overblikk.documents import runs
from overblikk.documents.deciding import reject
from overblikk.documents.models import Document, DocumentFinding, DocumentRun
from overblikk.proposals.models import Proposal
from overblikk.sources.actions import keep_original
from overblikk.sources.models import Source, SourceKind
from tests.conftest import make_source
from tests.documents.kept import PLAN, finding_with, gone_through
from tests.documents.papers.typeset import one_column

QUOTE = "Digitaliseringsdirektoratet skal ta i bruk det nye systemet «Nabovarsel 2» innen 2027."


@pytest.fixture
def document(starting_data):
    return gone_through(one_column([["Først litt annet.", QUOTE]]).content)


@pytest.fixture
def finding(document):
    return finding_with(document, "Nabovarsel 2")


def handed_in(**fields):
    """Two documents, as the form sends them."""
    files = [SimpleUploadedFile(f"plan-{n}.md", PLAN.encode() + b"\n" * n) for n in (1, 2)]
    known = {"access_level": "internal", "access_ground": "Prøve"}
    return {"documents": files, **known, **fields}


def test_many_documents_are_handed_in_at_once(analyst_client, starting_data):
    """Each is kept, laid in the sender's folder, and waits for a worker."""
    answer = analyst_client.post("/dokumenter/", handed_in(sender="Digdir"))

    assert answer.status_code == 302
    folders = set(Document.objects.values_list("sector__key", flat=True))
    assert Document.objects.count() == 2
    assert folders == {"digitalisering-og-forvaltning"}
    assert ProcrastinateJob.objects.filter(task_name=runs.TASK).count() == 2


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"documents": []}, "Dette må fylles ut."),
        ({"access_ground": ""}, "Skriv hvorfor dokumentene ikke er offentlige."),
        ({"sender": "Ingen slik"}, "Registeret har ingen virksomhet"),
    ],
    ids=["no file", "no ground", "unknown sender"],
)
def test_what_is_handed_in_wrongly_is_said(analyst_client, starting_data, fields, says):
    answer = analyst_client.post("/dokumenter/", handed_in(**fields))

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Document.objects.exists()


def test_a_document_that_is_too_large_is_refused_before_it_is_kept(
    analyst_client, starting_data, monkeypatch
):
    monkeypatch.setattr("overblikk.web.documents.forms.FILE_BYTES", 100)

    answer = analyst_client.post("/dokumenter/", handed_in())

    assert answer.status_code == 422
    assert "plan-1.md" in answer.content.decode()
    assert not Document.objects.exists()


def test_a_document_that_came_otherwise_is_read_too(analyst_client, starting_data):
    """Such as those of Kudos: the source becomes a document, and is not registered again."""
    original = keep_original(PLAN.encode())
    source = make_source(kind=SourceKind.DOCUMENT, title="Hentet plan", filename="plan.md")
    Source.objects.filter(id=source.id).update(original=original)
    listed = analyst_client.get("/dokumenter/").content.decode()

    analyst_client.post("/dokumenter/kilder/", {"kilde": source.number})

    assert "Hentet plan" in listed
    assert [one.source for one in Document.objects.all()] == [source]
    assert ProcrastinateJob.objects.filter(task_name=runs.TASK).count() == 1


def test_the_page_shows_the_quote_marked_on_the_page_it_stands_on(analyst_client, document):
    page = analyst_client.get(document.get_absolute_url()).content.decode()
    picture = analyst_client.get(f"{document.get_absolute_url()}side/1/")

    assert QUOTE in page
    assert page.count('class="paper__mark"') >= 1
    assert "Sider: 1 (1 lest, 0 kunne ikke leses, 0 uten tekst)." in page
    assert (picture.status_code, picture["Content-Type"]) == (200, "image/webp")
    assert picture.content[8:12] == b"WEBP"


def test_a_text_without_pages_is_shown_with_the_quote_marked(analyst_client, starting_data):
    document = gone_through()

    page = analyst_client.get(document.get_absolute_url()).content.decode()

    assert "<mark>Digitaliseringsdirektoratet skal ta i bruk" in page
    assert analyst_client.get(f"{document.get_absolute_url()}side/1/").status_code == 404


def decide(client, finding, **fields):
    address = f"{finding.document.get_absolute_url()}funn/{finding.id}/"
    return client.post(address, fields)


def test_a_finding_is_accepted(analyst_client, finding):
    answer = decide(analyst_client, finding, hva="godta")

    finding.refresh_from_db()
    assert answer.status_code == 302
    assert finding.state == "accepted"
    assert Proposal.objects.get().name == "Nabovarsel 2"
    desk = analyst_client.get(finding.proposal.get_absolute_url()).content.decode()
    assert QUOTE in desk
    assert f"{finding.document.get_absolute_url()}?ark=1&amp;vis=side" in desk


def test_a_finding_is_corrected(analyst_client, finding):
    said = {"name": "Nabovarsel to", "organisation": "Skatteetaten", "status": "ongoing"}

    decide(analyst_client, finding, hva="rett", **said)

    finding.refresh_from_db()
    words = {one["field"]: one["value"] for one in finding.proposal.values}
    assert finding.state == "corrected"
    assert words["name"] == "Nabovarsel to"


def test_a_correction_without_a_name_is_refused(analyst_client, finding):
    answer = decide(analyst_client, finding, hva="rett", name="")

    finding.refresh_from_db()
    assert answer.status_code == 422
    assert finding.state == "open"


def test_a_finding_is_rejected_and_taken_back(analyst_client, finding):
    decide(analyst_client, finding, hva="avvis")
    rejected = DocumentFinding.objects.get(id=finding.id).state

    decide(analyst_client, finding, hva="angre")

    finding.refresh_from_db()
    assert (rejected, finding.state) == ("rejected", "open")


def test_what_somebody_else_has_decided_is_said(analyst_client, finding):
    reject(finding, by=operator())

    answer = decide(analyst_client, finding, hva="godta")

    shown = analyst_client.get(answer["Location"]).content.decode()
    assert "Noen har vurdert funnet før deg." in shown
    assert not Proposal.objects.exists()


def test_how_far_it_has_come_is_asked_again(analyst_client, document):
    DocumentRun.objects.update(state="running")
    asked = {"headers": {"HX-Request": "true"}}

    going = analyst_client.get(document.get_absolute_url(), **asked)
    DocumentRun.objects.update(state="done")
    ended = analyst_client.get(document.get_absolute_url(), **asked)

    assert "1 av 1 sider er gjennomgått" in going.content.decode()
    assert ended["HX-Refresh"] == "true"


def test_a_new_edition_shows_what_differs(analyst_client, starting_data):
    gone_through()
    edition = gone_through(PLAN.replace("barnevernet", "skolen").replace("viktig", "bra"))

    page = analyst_client.get(f"{edition.get_absolute_url()}utgave/").content.decode()

    assert "Endret (2)" in page
    assert "skolen" in page


def test_a_person_says_that_it_is_no_edition(analyst_client, starting_data):
    gone_through()
    edition = gone_through(PLAN.replace("barnevernet", "skolen"))
    assert edition.replaces

    analyst_client.post(f"{edition.get_absolute_url()}utgave/", {"erstatter": ""})

    edition.refresh_from_db()
    assert edition.replaces is None


@pytest.mark.parametrize("page", ["", "side/1/", "utgave/"])
def test_others_are_turned_away(client, document, reader, page):
    client.force_login(reader)

    answer = client.get(f"{document.get_absolute_url()}{page}")

    assert answer.status_code == 403


def test_a_document_is_read_with_the_model_that_is_chosen(analyst_client, document, settings):
    """What it finds is a list beside the program's own, and is started from the page."""
    settings.LANGUAGE_MODEL = {"address": "http://127.0.0.1:9/v1", "name": "prøve", "key": ""}
    address = document.get_absolute_url()

    answer = analyst_client.post(f"{address}les/", {"metode": "model prøve"}, follow=True)

    run = DocumentRun.objects.get(method="model prøve")
    assert ProcrastinateJob.objects.filter(args__run_id=str(run.id)).exists()
    assert answer.context["run"] == run
    assert not answer.context["listed"]
    assert analyst_client.get(address).context["listed"]
