"""Static files: one folder for each content, whole or not there."""

import gzip
import json

import pytest

from overblikk.lib.static_files import NothingFetched, fingerprint, make_ready


@pytest.fixture
def files(tmp_path, settings):
    """A folder of static files, and where they are to be made ready."""
    folder = tmp_path / "written"
    (folder / "vendor").mkdir(parents=True)
    (folder / "look.css").write_text("body { color: black }\n" * 100)
    settings.STATICFILES_DIRS = [folder]
    settings.STATIC_ROOT = tmp_path / "made" / fingerprint(folder)
    return folder


@pytest.fixture(autouse=True)
def finders_anew():
    """Django keeps its finders; these look in the folder of the test."""
    from django.contrib.staticfiles.finders import get_finder

    get_finder.cache_clear()  # type: ignore[attr-defined]
    yield
    get_finder.cache_clear()  # type: ignore[attr-defined]


def test_a_file_is_named_by_its_contents_and_compressed(files, settings):
    make_ready()

    made = settings.STATIC_ROOT
    name = json.loads((made / "staticfiles.json").read_text())["paths"]["look.css"]
    assert name != "look.css"
    assert gzip.decompress((made / f"{name}.gz").read_bytes()) == (files / "look.css").read_bytes()


def test_the_same_contents_are_made_once(files, settings):
    make_ready()
    (settings.STATIC_ROOT / "look.css").unlink()

    make_ready()

    assert not (settings.STATIC_ROOT / "look.css").exists()


def test_other_contents_or_another_name_is_another_folder(files):
    before = fingerprint(files)

    (files / "look.css").rename(files / "other.css")
    renamed = fingerprint(files)
    (files / "other.css").write_text("body { color: white }\n" * 100)
    written = fingerprint(files)

    assert len({before, renamed, written}) == 3


def test_it_says_so_where_the_parts_from_npm_are_not_fetched(files):
    """Every page would name a style sheet that is not there."""
    (files / "vendor").rmdir()

    with pytest.raises(NothingFetched):
        make_ready()
