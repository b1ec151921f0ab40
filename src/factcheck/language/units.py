"""Units of measure as the news writes them, each brought to one of its kind: feet, miles and metres are all lengths."""

import re

_UNITS = """
    m: metre metres meter meters 1 / kilometre kilometres kilometer kilometers km kms 1000 / mile miles 1609.344
        / foot feet ft 0.3048 / inch inches 0.0254 / yard yards 0.9144 / centimetre centimetres centimeter centimeters
        cm 0.01 / millimetre millimetres millimeter millimeters mm 0.001
    m2: m2 m² sqm 1 / km2 km² 1000000 / acre acres 4046.86 / hectare hectares ha 10000
    m3: m3 m³ 1 / litre litres liter liters 0.001 / gallon gallons 0.003785 / barrel barrels 0.159
    kg: kilogram kilograms kilogramme kilogrammes kilo kilos kg 1 / gram grams gramme grammes 0.001
        / tonne tonnes ton tons 1000
    m/s: mph 0.44704 / kph 0.27778 / knot knots 0.51444
    W: watt watts 1 / kilowatt kilowatts kw 1000 / megawatt megawatts mw 1000000 / gigawatt gigawatts gw 1000000000
    Wh: kwh 1000 / mwh 1000000 / gwh 1000000000
    byte: megabyte megabytes mb 1000000 / gigabyte gigabytes gb 1000000000 / terabyte terabytes tb 1000000000000
    degree: degree degrees 1
"""


def _read() -> dict[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    base = ""
    words: list[str] = []
    for line in _UNITS.strip().splitlines():
        head, colon, rest = line.partition(":")
        base = head.strip() if colon else base
        for word in (rest if colon else head).replace("/", " ").split():
            if word[0].isdigit():
                found.update((w, (base, float(word))) for w in words)
                words = []
            else:
                words.append(word)
    return found


UNITS = _read()
"""A unit's word, in lower case → the unit that it is brought to, and how many of that it is."""


MEASURED = (
    rf"(?:(?P<power>square|cubic|sq\.?|cu\.?)[\s-])?(?P<measure>{'|'.join(sorted(UNITS, key=len, reverse=True))})(?!\w)"
)
"""A unit, perhaps squared or cubed, as a piece of a regular expression that is not case-sensitive."""

_MEASURED = re.compile(MEASURED, re.IGNORECASE)
_EXPONENTS = {"s": 2, "c": 3}


def in_base(words: str) -> tuple[float, str]:
    """The last unit that the words name: how many of the base unit it is, and that unit. ("2 square miles" → m2)"""
    *_, match = _MEASURED.finditer(words)
    unit, factor = UNITS[match["measure"].lower()]
    exponent = _EXPONENTS[match["power"][0].lower()] if match["power"] else 1
    return factor**exponent, f"{unit}{exponent}" if exponent > 1 else unit
