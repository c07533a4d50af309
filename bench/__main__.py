"""`make bench`: prints each bar's figure, on databases and servers that are made here and end here.

`python -m bench pages search` takes some of the measures, `--size 5000` one number of initiatives.
"""

import argparse
import atexit
import os
import shutil
import signal
import sys
import tempfile
from contextlib import ExitStack

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "overblikk.config.settings")
SIZES = (5_000, 100_000)


def main() -> None:
    """Set up, then take the measures that are asked for."""
    chosen = _asked()
    # Asked to end, it ends what it has started too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with ExitStack() as stack:
        os.environ["OVERBLIKK_HOME"] = home = tempfile.mkdtemp(prefix="ob-")
        # Registered first, so that it goes after the server in it has ended.
        atexit.register(shutil.rmtree, home, ignore_errors=True)
        _start(stack)

        from bench.measure import measures
        from bench.stands import Stands

        known = measures()
        if unknown := set(chosen.measures) - known.keys():
            sys.exit(f"No measure {', '.join(sorted(unknown))}; there are {', '.join(known)}.")
        stands = Stands(sorted(set(chosen.size or SIZES)), stack)
        for name in chosen.measures or known:
            known[name].take(stands)
    _tell_machine("after")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("measures", nargs="*", metavar="NAME", help="only these measures")
    parser.add_argument("--size", type=int, action="append", help="so many initiatives")
    return parser.parse_args()


def _start(stack: ExitStack) -> None:
    _tell_machine("before")
    import django

    django.setup()

    from overblikk.cli.start import start_database
    from overblikk.lib import static_files

    static_files.make_ready()
    start_database()


def _tell_machine(when: str) -> None:
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, load {load:.2f} {when}", flush=True)
    if when == "before" and load > 1:
        print("WARNING: the machine has other work; the figures are worth less.", flush=True)


if __name__ == "__main__":
    main()
