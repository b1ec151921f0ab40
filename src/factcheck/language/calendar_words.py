"""The names of months, weekdays and small numbers, for dates, durations and figures."""

_MONTHS = "january february march april may june july august september october november december"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_BELOW_TWENTY = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

MONTHS = {name: n for n, name in enumerate(_MONTHS.split(), 1)}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}

WEEKDAYS = {name: n for n, name in enumerate(_WEEKDAYS.split())}

BELOW_TWENTY = {name: n for n, name in enumerate(_BELOW_TWENTY.split())}
TENS = {name: 10 * n for n, name in enumerate(_TENS.split(), 2)}
SMALL_NUMBERS = {name: n for name, n in (BELOW_TWENTY | TENS).items() if n}
