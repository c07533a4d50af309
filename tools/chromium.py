"""Finds a Chromium for the tests in a browser, and says on the command line which."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def path() -> str | None:
    """Where the machine's Chromium is; None where it has none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


if __name__ == "__main__":
    found = path()
    print(
        f"Chromium: {found}" if found else "No Chromium found: the tests in a browser are skipped."
    )
