"""overblikk matching"""

import click

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database


@click.command("matching")
@click.option("--decide", type=float, help="Så likt at en regel avgjør, fra 0 til 1.")
@click.option("--ask", type=float, help="Så likt at et menneske blir spurt, fra 0 til 1.")
@click.option("--ground", default="", metavar="WORDS", help="Hvorfor grensene endres.")
@with_database()
def command(decide: float | None, ask: float | None, ground: str) -> None:
    """Vis eller sett hvor likt et tiltak må være før det regnes som det samme."""
    from django.utils.translation import gettext as _

    from overblikk.accounts.viewer import operator
    from overblikk.proposals.candidates.thresholds import NotInOrder, limits, set_limits

    before = limits()
    if decide is not None or ask is not None:
        try:
            set_limits(
                before.decide if decide is None else decide,
                before.ask if ask is None else ask,
                by=operator(),
                ground=ground,
            )
        except NotInOrder as error:
            raise AskedWrong(str(error)) from error
    told = _("En regel avgjør fra %(decide)s. Et menneske blir spurt fra %(ask)s.")
    click.echo(told % vars(limits()))
