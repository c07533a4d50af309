"""A kept document read by a model in the background: nothing twice, and what was missed is said."""

import pytest

from overblikk.accounts.viewer import operator
from overblikk.documents import runs
from overblikk.documents.actions import HandedIn, take_in
from overblikk.documents.deciding import reject
from overblikk.documents.finding.findings import METHOD
from overblikk.documents.models import (
    Document,
    DocumentFinding,
    DocumentRun,
    FindingState,
    RunState,
)
from overblikk.documents.storing import keep_pages
from overblikk.documents.telling import report_of
from tests.documents.asking.papers import PLAN, pages_of
from tests.documents.asking.scripted_model import BREAKS, holding_all, names

pytestmark = pytest.mark.django_db

NAMED = "Kommunen har lansert en ny digital tjeneste for barnehageplasser."


def well(question):
    """Names what the program finds hard to see, and what stands in no document."""
    if question.is_check:
        holding_all(question)
    else:
        question.says(names({"quote": NAMED, "status": "finished"}, {"quote": "Noe annet."}))


def only_on(position, broken, otherwise):
    """Breaks on the first pass over one page."""
    first = pages_of(*PLAN)[position - 1].passages[0].number

    def script(question):
        is_there = question.data["sentences"][0]["id"] == first
        (broken if is_there and not question.is_check else otherwise)(question)

    return script


@pytest.fixture
def document(starting_data):
    """Three pages, read already."""
    taken = take_in(HandedIn(b"# Plan", "plan.md", access_ground="Test"), by=operator())
    keep_pages(taken, list(enumerate(pages_of(*PLAN), start=1)))
    Document.objects.filter(pk=taken.pk).update(is_read=True)
    return Document.objects.select_related("source").get(pk=taken.pk)


@pytest.fixture
def model(scripted, settings):
    """The model that is chosen."""
    started = scripted(well)
    settings.LANGUAGE_MODEL = {"address": started.address, "name": "m", "key": ""}
    return started


def gone_through(document, *, go_on=lambda: True):
    run = runs.start_anew(document, by=operator(), method="model m")
    runs.carry_out(run.id, go_on=go_on)
    return DocumentRun.objects.get(id=run.id)


def kept(document, **known):
    return DocumentFinding.objects.filter(document=document, run__method="model m", **known)


def test_what_a_model_said_is_kept_with_the_finding(document, model):
    """Which model, by which instructions, and its answer; what points at nothing is no finding."""
    run = gone_through(document)

    named = kept(document).exclude(said__answer="").get()
    quote = document.passages.get(number=named.first).text
    assert (run.state, run.missed) == (RunState.DONE, [])
    assert (quote, named.said.model, len(named.said.prompts)) == (NAMED, "m", 2)
    assert NAMED in named.said.answer
    assert "holds" in named.said.verdict


@pytest.mark.parametrize("pages", [1, 2])
def test_a_run_that_is_left_goes_on_and_asks_nothing_twice(document, model, pages):
    left = iter([True] * (pages - 1))
    first = gone_through(document, go_on=lambda: next(left, False))

    second = gone_through(document)

    asked = [question.text for question in model.asked if not question.is_check]
    assert (first.state, first.searched) == (RunState.RUNNING, pages)
    assert (second.state, len(asked), len(set(asked))) == (RunState.DONE, 3, 3)


def test_a_page_that_the_model_missed_is_said_and_tried_again(document, model):
    """It counts as failed until it is read; what stood on the other pages stands."""
    model.script = only_on(2, BREAKS["runs out of words"], well)
    gone_through(document)
    missed = report_of(document, "model m")
    before = set(kept(document).values_list("key", flat=True))
    model.script, model.asked = well, []

    gone_through(document)

    after = report_of(document, "model m")
    assert missed.missed == ["Side 2 er ikke lest av modellen: svaret ble for langt for modellen."]
    assert (missed.coverage.failed, after.coverage.failed, after.missed) == (1, 0, [])
    assert len([one for one in model.asked if not one.is_check]) == 1
    assert before == set(kept(document).values_list("key", flat=True))


def test_a_model_that_is_gone_ends_the_run_where_it_stands(document, model):
    """And what the program finds by itself is another list."""
    model.script = BREAKS["lets nobody in"]
    run = gone_through(document)
    model.script = well

    again = gone_through(document)

    assert (run.state, run.searched) == (RunState.FAILED, 1)
    assert (again.state, again.missed) == (RunState.DONE, [])
    assert report_of(document, METHOD).found == {}


def test_a_run_waits_for_the_model_that_it_was_started_with(document, model, settings):
    settings.LANGUAGE_MODEL = {**settings.LANGUAGE_MODEL, "name": "another"}

    run = gone_through(document)

    assert run.state == RunState.FAILED
    assert not model.asked


def test_a_decision_holds_whatever_method_found_the_words(document, model):
    """Whether the other method found them before it, or after."""
    runs.go_through(document, by=operator())
    first, *_between, last = DocumentFinding.objects.filter(run__method=METHOD).order_by("first")
    reject(first, by=operator())
    gone_through(document)

    reject(last, by=operator())

    rejected = kept(document, state=FindingState.REJECTED)
    assert {first.key, last.key} <= set(rejected.values_list("key", flat=True))
