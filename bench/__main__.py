"""`make bench`: prints each bar's figure. Runs on a database of its own, made and dropped here."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "overblikk.config.settings")
os.environ["OVERBLIKK_TEST_DATABASE"] = "overblikk_bench"
os.environ["OVERBLIKK_HOME"] = tempfile.mkdtemp(prefix="ob-")


def seconds(work: Callable[[], object], *, times: int = 5) -> tuple[float, float]:
    """The median time of a piece of work, and the spread from fastest to slowest."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken), max(taken) - min(taken)


def tell(what: str, figure: str) -> None:
    """Print one figure."""
    print(f"{what:<58} {figure}", flush=True)


def main() -> None:
    """Set up a base, then measure intake, past days and the doctor on it."""
    import django

    django.setup()

    from django.test.utils import setup_databases, teardown_databases

    from overblikk.cli.start import start_database

    start_database()
    kept = setup_databases(verbosity=0, interactive=False)
    try:
        from bench import measures, search_quality

        search_quality.measure(tell)
        measures.all_of_them(tell, seconds)
    finally:
        teardown_databases(kept, verbosity=0)


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}, {Path.cwd().name}")
    main()
