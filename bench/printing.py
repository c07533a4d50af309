"""How figures are printed."""

from bench.load import Load


def tell(what: str, figure: str) -> None:
    """Print one figure."""
    print(f"{what:<66} {figure}", flush=True)


def in_words(load: Load) -> str:
    """What asking took, and how much was answered."""
    return (
        f"{load.median:8.1f} ms, 95 % within {load.slow:8.1f} ms, {load.rate:7.1f} a second,"
        f" {load.work:7.1f} ms of a processor each"
    )
