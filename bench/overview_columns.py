"""The columns of the made-up overview: those that most overviews have."""

NAME, DESCRIPTION, BODY, MINISTRY = "Navn", "Beskrivelse", "Ansvarlig virksomhet", "Departement"
STATUS, PHASE, AI, ADDRESS = "Status", "Fase", "Bruker KI", "Nettadresse"
COOPERATING, PORTFOLIOS = "Samarbeidspartnere", "Portefølje"
PURPOSES, TECHNOLOGIES = "Formål", "Teknologi"
START, END, AMOUNT, IDENTIFIER = "Oppstart", "Slutt", "Kostnadsramme (mill. kr)", "Prosjektnummer"
HEADINGS = (
    IDENTIFIER,
    NAME,
    DESCRIPTION,
    BODY,
    MINISTRY,
    COOPERATING,
    PORTFOLIOS,
    START,
    END,
    STATUS,
    PHASE,
    PURPOSES,
    TECHNOLOGIES,
    AI,
    AMOUNT,
    ADDRESS,
)
