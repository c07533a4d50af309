"""What a model that does not lie adds, and what its second pass takes down."""

from overblikk.documents.asking import limits
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.page_by_page import find_with_model
from overblikk.documents.asking.prompts import prompt
from overblikk.documents.asking.stretches import stretches_at
from overblikk.documents.finding.findings import Cutting
from overblikk.documents.finding.judging import Kind
from tests.documents.asking.papers import PLAN, pages_of
from tests.documents.asking.scripted_model import names


def found_with(scripted, script, *texts):
    pages = pages_of(*(texts or PLAN))
    found = find_with_model(pages, Asking(scripted(script).model()))
    cutting = Cutting([passage for page in pages for passage in page.passages])
    return {cutting.quote(one): one for one in found.found.findings}, found


def judging(verdict):
    """Names nothing, and says the same of all that the program found."""

    def script(question):
        if not question.is_check:
            question.says(names())
            return
        numbers = [one["number"] for one in question.data["findings"]]
        question.says({"findings": [{"number": n, "verdict": verdict} for n in numbers]})

    return script


def test_the_second_pass_lowers(scripted):
    """To a possibility, to what is not digital, or to what is doubtful; never higher."""
    possible, _found = found_with(scripted, judging("possibility"))
    not_digital, _found = found_with(scripted, judging("not_digital"))
    none, found = found_with(scripted, judging("no"))

    assert {one.kind for one in possible.values()} == {Kind.POTENTIAL}
    assert {one.kind for one in not_digital.values()} == {Kind.POTENTIAL, Kind.NOT_DIGITAL}
    assert none == {}
    assert found.found.doubtful


def test_the_second_pass_cannot_raise(scripted):
    held, _found = found_with(scripted, judging("holds"))

    possible = [quote for quote, one in held.items() if one.kind is Kind.POTENTIAL]
    assert "Det bør også utvikles en app for turgåere." in possible


def test_model_prompt_and_answers_are_kept_with_the_finding(scripted):
    def script(question):
        if question.is_check:
            judging("holds")(question)
        else:
            question.says(names({"sentences": [3]} if question.data["before"] == [] else {}))

    found, _all = found_with(scripted, script)

    said = found["Kommunen skal ta i bruk det nye systemet «Nabovarsel 2» innen 1. mars 2027."].said
    assert said.model == "m"
    assert said.prompts == (prompt("find").version, prompt("check").version)
    assert '"sentences":[3]' in said.answer
    assert '"verdict":"holds"' in said.check


def test_what_is_named_in_words_is_found_as_whole_sentences(scripted):
    """A part of a sentence gives the whole, with all that it is qualified by."""

    def script(question):
        if question.is_check:
            judging("holds")(question)
        else:
            question.says(names({"quote": "utvikles en app", "kind": "potential"}))

    found, _all = found_with(scripted, script, PLAN[0])

    assert "Det bør også utvikles en app for turgåere." in found


def test_every_passage_is_in_one_stretch():
    """However long a page is, and where the file has none."""
    text = "\n".join(f"Setning nummer {number} handler om noe." for number in range(2_000))
    pages = pages_of(*PLAN, text)

    stretches = [one for at in range(len(pages)) for one in stretches_at(pages, at)]

    read = [passage.number for one in stretches for passage in one.own]
    assert read == [passage.number for page in pages for passage in page.passages]
    letters = [sum(len(passage.text) for passage in one.own) for one in stretches]
    assert max(letters) <= limits.LETTERS
    assert all(one.before for one in stretches[1:])
    assert all(one.after for one in stretches[:-1])
