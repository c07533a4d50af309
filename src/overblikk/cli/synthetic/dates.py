"""Made-up dates, as precise as overviews are: a year the most often, seldom a day."""

from datetime import date, timedelta
from random import Random

# The day that made-up initiatives speak for; not today's, so that a seed gives the same any day.
REFERENCE = date(2026, 10, 1)
SEASONS = {21: "våren", 22: "sommeren", 23: "høsten"}


def dates_of(status: str, random: Random) -> tuple[date, date]:
    """From when until when an initiative of the status goes on."""
    begun = {"planned": (-20, 700), "finished": (-3600, -700)}.get(status, (-1500, -30))
    start = REFERENCE + timedelta(days=random.randint(*begun))
    end = start + timedelta(days=int(random.lognormvariate(6.5, 0.5)))
    if status == "finished":
        end = min(end, REFERENCE - timedelta(days=random.randint(1, 600)))
    elif status == "ongoing":
        end = max(end, REFERENCE + timedelta(days=random.randint(30, 900)))
    return start, end


def in_edtf(day: date, random: Random) -> tuple[str, str]:
    """The day as precisely as somebody knew it, in EDTF and in their words."""
    year = day.year
    known = random.choices(("year", "month", "day", "quarter", "season", "about"), _PRECISION)[0]
    if known == "day":
        return day.isoformat(), f"{day:%d.%m.%Y}"
    if known == "month":
        return f"{year}-{day.month:02}", f"{day:%m/%Y}"
    if known == "quarter":
        quarter = (day.month + 2) // 3
        return f"{year}-{32 + quarter}", f"{quarter}. kvartal {year}"
    if known == "season":
        season = random.choice(list(SEASONS))
        return f"{year}-{season}", f"{SEASONS[season]} {year}"
    return (f"{year}~", f"ca. {year}") if known == "about" else (str(year), str(year))


_PRECISION = (40, 22, 18, 12, 5, 3)
