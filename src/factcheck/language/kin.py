"""Words by which the news tells one thing: a death toll, the dead and those killed are counted alike."""

from factcheck.language.words import plain, stem

MARK = "~"
"""What a family's key begins with, as no word does."""

_FAMILIES = """
    death: kill killed killing die died dies dying dead death deaths deadly toll fatal fatality fatalities perish
        perished slain
    injury: injure injured injuries injury wound wounded hurt hospitalised hospitalized
    people: people person persons passenger passengers resident residents inhabitant inhabitants villager villagers
        man men woman women child children civilian civilians worker workers employee employees staff
        visitor visitors tourist tourists patient patients student students pupil pupils migrant migrants
        refugee refugees
    force: soldier soldiers troop troops fighter fighters serviceman servicemen personnel
    sinking: sink sank sunk sinking capsize capsized capsizing founder foundered
    crash: crash crashed collision collide collided derail derailed
    ship: ship vessel ferry boat
    plane: plane aircraft airliner jet
    fire: fire fires blaze burn burned burnt
    storm: storm hurricane cyclone typhoon
    fight: fight fought fighting battle battles clash clashes combat offensive assault hostilities operation
    war: war wars conflict
    truce: truce ceasefire armistice
    deal: deal agreement accord treaty pact
    strike: strike walkout stoppage
    cost: cost costs price priced expense bill
    pay: pay paid pays spend spent spending
    fine: fine fined fines penalty penalties
    aid: aid assistance relief
    arms: arms weapon weapons weaponry armaments
    building: build built construct constructed construction erect erected
    founding: found founded establish established launch launched create created set
    opening: open opened opening inaugurate inaugurated unveil unveiled
    closing: close closed closing closure shut shutdown
    buying: buy bought purchase purchased acquire acquired acquisition
    selling: sell sold sale sales
    search: search searching rescue rescued
    arrest: arrest arrested detain detained detention
    trial: trial tried
    sentence: sentence sentenced jail jailed prison imprisoned
    election: election elected vote voted votes ballot poll
    resignation: resign resigned resignation quit
    protest: protest protests protester protesters demonstrate demonstration demonstrators rally march
    company: company firm operator business employer
    job: job jobs post posts position positions
    home: home homes house houses dwelling dwellings household households
    car: car cars vehicle vehicles
    road: road street highway motorway
    money: fund funds funding grant grants subsidy subsidies
    loan: loan loans credit
    infection: infect infected infection infections case cases
    study: study survey research poll
    evacuation: evacuate evacuated evacuation flee fled displaced
"""


def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    key = ""
    for line in _FAMILIES.strip().splitlines():
        head, colon, rest = line.partition(":")
        words = rest if colon else head
        key = head.strip() if colon else key
        for word in words.split():
            found.setdefault(stem(word), key)
            found.setdefault(plain(word), key)
    return found


FAMILIES = _families()
"""Stem, or word → its family."""


def family(word: str) -> str:
    """The family of the word, marked; its stem where it has none."""
    known = FAMILIES.get(plain(word)) or FAMILIES.get(stem(word))
    return f"{MARK}{known}" if known else stem(word)
