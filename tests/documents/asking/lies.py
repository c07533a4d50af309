"""What a model that lies names on a page: the ways that Digdir's report tells of."""

from collections.abc import Callable
from typing import Any

Data = dict[str, Any]
Lie = Callable[[Data], list[Data]]


def everything(data: Data) -> list[Data]:
    return [{"sentences": [one["id"]]} for one in data["sentences"]]


def all_in_one(data: Data) -> list[Data]:
    return [{"sentences": [one["id"] for one in data["sentences"]]}]


def ids_of_the_neighbours(data: Data) -> list[Data]:
    return [{"sentences": [one["id"]]} for one in data["before"] + data["after"]]


def ids_that_are_not_there(_data: Data) -> list[Data]:
    return [{"sentences": [number]} for number in (-1, 0, 10_000)]


def words_of_the_neighbours(data: Data) -> list[Data]:
    return [{"quote": one["text"]} for one in data["before"] + data["after"]]


def words_of_another_document(_data: Data) -> list[Data]:
    return [{"quote": "Etaten skal innføre en felles meldingsboks innen utgangen av 2029."}]


def the_right_id_with_other_words(data: Data) -> list[Data]:
    return [
        {"sentences": [one["id"]], "quote": "Kommunen skal innføre kunstig intelligens."}
        for one in data["sentences"]
    ]


def words_without_their_qualifier(data: Data) -> list[Data]:
    cut = ("innføre kunstig intelligens i byggesaksbehandlingen", "vedtatt å innføre digital")
    return [{"quote": words} for words in cut]


LIES: list[Lie] = [
    everything,
    all_in_one,
    ids_of_the_neighbours,
    ids_that_are_not_there,
    words_of_the_neighbours,
    words_of_another_document,
    the_right_id_with_other_words,
    words_without_their_qualifier,
]
