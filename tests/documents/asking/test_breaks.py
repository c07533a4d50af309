"""A model that breaks, in every way that servers do: what it did not read is said."""

import pytest

from overblikk.documents.asking import limits
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.faults import Fault
from overblikk.documents.asking.keeping import InMemory
from overblikk.documents.asking.page_by_page import find_with_model
from overblikk.documents.finding.coverage import Coverage
from overblikk.documents.finding.detector import find
from tests.documents.asking.papers import PLAN, pages_of
from tests.documents.asking.scripted_model import BREAKS, breaks_after, naming

FAULTS = {
    "hangs": Fault.TOOK_TOO_LONG,
    "hangs up": Fault.NOT_REACHED,
    "is cut off": Fault.NOT_REACHED,
    "never ends": Fault.NOT_REACHED,
    "sends a bomb": Fault.NOT_REACHED,
    "is busy": Fault.BUSY,
    "is busy for an hour": Fault.BUSY,
    "fails": Fault.BUSY,
    "is down": Fault.BUSY,
    "lets nobody in": Fault.TURNED_AWAY,
    "knows no such model": Fault.TURNED_AWAY,
    "leads elsewhere": Fault.NOT_UNDERSTOOD,
    "runs out of words": Fault.CUT_SHORT,
    "is filtered": Fault.REFUSED,
    "refuses": Fault.REFUSED,
}


def nothing(_data):
    return []


def asking(model, *, seconds=30.0, kept=None, waited=None):
    pauses = waited if waited is not None else []
    return Asking(model.model(seconds), kept or InMemory(), pauses.append)


@pytest.mark.parametrize("way", sorted(BREAKS))
def test_a_page_that_was_not_read_is_said(scripted, way):
    """With why; the program's own findings stand on it."""
    pages = pages_of(PLAN[0])
    model = scripted(BREAKS[way])

    found = find_with_model(pages, asking(model, seconds=0.5 if way == "hangs" else 30.0))

    assert found.read.unread == {1: FAULTS.get(way, Fault.NOT_UNDERSTOOD)}
    assert found.coverage == Coverage(pages=1, read=0, failed=1, without_text=0)
    assert found.found == find(pages[0].passages)


@pytest.mark.parametrize("way", sorted(BREAKS))
def test_a_check_that_did_not_come_is_said(scripted, way):
    """What the program found itself stands, and nothing that only the model named."""
    pages = pages_of(PLAN[0])

    def script(question):
        (BREAKS[way] if question.is_check else naming(nothing))(question)

    found = find_with_model(pages, asking(scripted(script), seconds=0.5 if way == "hangs" else 30))

    assert found.read.unread == {}
    assert found.read.unchecked == {1: FAULTS.get(way, Fault.NOT_UNDERSTOOD)}
    assert found.found.holds_explicit


def test_a_server_that_is_busy_is_waited_for_as_long_as_it_asks(scripted):
    waited: list[float] = []
    model = scripted(breaks_after(0, BREAKS["is busy"], naming(nothing)))

    find_with_model(pages_of(PLAN[1]), asking(model, waited=waited))

    assert waited == [7.0, 7.0]
    assert len(model.asked) == limits.TRIES


def test_a_server_that_comes_back_has_read_all(scripted):
    model = scripted(naming(nothing))
    well, model.script = model.script, BREAKS["is down"]

    def sleep(_seconds):
        model.script = well

    found = find_with_model(pages_of(*PLAN), Asking(model.model(), sleep=sleep))

    assert found.read.unread == {}
    assert found.coverage.read == 3


def test_what_was_answered_is_not_asked_again(scripted):
    """A run that was cut off goes on where it stopped."""
    kept, pages = InMemory(), pages_of(*PLAN)
    model = scripted(breaks_after(4, BREAKS["hangs up"], naming(nothing)))
    first = find_with_model(pages, asking(model, kept=kept))
    model.script, model.asked = naming(nothing), []

    second = find_with_model(pages, asking(model, kept=kept))

    assert set(first.read.unread) == {3}
    assert second.read.unread == {}
    assert [one.data["sentences"][0]["id"] for one in model.asked] == [9, 9]


def test_another_model_is_asked_anew(scripted):
    kept, pages = InMemory(), pages_of(PLAN[1])
    one, other = scripted(naming(nothing)), scripted(naming(nothing))
    find_with_model(pages, asking(one, kept=kept))

    find_with_model(pages, asking(other, kept=kept))

    assert other.asked


def test_a_server_that_is_gone_is_given_up(scripted):
    """Not asked three times for each of a hundred pages."""
    pages = pages_of(*[PLAN[1]] * 12)
    model = scripted(BREAKS["fails"])

    found = find_with_model(pages, asking(model))

    assert len(model.asked) == limits.FAILURES * limits.TRIES
    assert len(found.read.unread) == 12
    assert found.read.unread[12] is Fault.GIVEN_UP


def test_one_page_that_is_refused_does_not_stop_the_rest(scripted):
    pages = pages_of(*[PLAN[1]] * 6)

    def script(question):
        refused = question.data["sentences"][0]["id"] == 5
        (BREAKS["refuses"] if refused else naming(nothing))(question)

    found = find_with_model(pages, asking(scripted(script)))

    assert found.read.unread == {2: Fault.REFUSED}
