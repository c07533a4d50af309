"""The shipped model is what `make train` makes of the sentences, and holds none of them."""

import hashlib
import os
import zlib
from pathlib import Path

import pytest

from overblikk.documents.finding.linear import FILE, from_bytes, shipped, to_bytes
from tests.house.tree import ROOT
from tools.finding.examples import OWN, UNSEEN, of_others, own

SENTENCES = Path(os.environ.get("OVERBLIKK_SENTENCES") or ROOT.parent / "shared/data/gold")
CARD = ROOT / "docs" / "model_card.md"


def test_the_card_is_of_the_model_that_is_shipped():
    """Whoever trains anew must write the card anew."""
    content = FILE.read_bytes()

    assert hashlib.sha256(content).hexdigest() in CARD.read_text(encoding="utf-8")


def test_the_model_is_small_and_holds_no_text():
    """A line of settings, and then numbers: nothing that was read can be read from it."""
    content = FILE.read_bytes()

    head, numbers = zlib.decompress(content).split(b"\n", 1)

    assert len(content) < 2_000_000
    assert len(head) < 1_000
    assert len(numbers) == sum(2 * len(one) for one in shipped().weights.values())


def test_a_model_is_read_back_as_it_was_written():
    assert to_bytes(from_bytes(FILE.read_bytes())) == FILE.read_bytes()


def test_own_sentences_are_of_every_kind_and_stand_once():
    lines = [
        line
        for folder in (OWN, UNSEEN)
        for file in folder.rglob("*.txt")
        for line in file.read_text(encoding="utf-8").splitlines()
    ]

    assert len({label for one in own() for label in one.labels}) == 8
    assert len(lines) == len(set(lines))


@pytest.mark.skipif(
    not (SENTENCES / "sentences.jsonl").is_file(),
    reason="the sentences of others are not here: OVERBLIKK_SENTENCES names their folder",
)
def test_training_makes_the_shipped_file_again():
    """Byte for byte, from the same sentences."""
    from tools.finding.training import train

    content = to_bytes(train(of_others(SENTENCES), own(), at_large=own("at_large")))

    assert content == FILE.read_bytes()
