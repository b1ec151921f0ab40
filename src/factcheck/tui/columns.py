"""A small chart of upright bars, drawn with the eighths of a block."""

from collections.abc import Sequence

from factcheck.tui.widgets.pane import Row

_EIGHTHS = " ▁▂▃▄▅▆▇█"


def columns(amounts: Sequence[int], height: int, *, thick: int = 1) -> list[Row]:
    """Rows from the top down, a bar an amount, the highest as high as the chart; an amount above 0 is always seen."""
    most = max(amounts, default=0)
    scale = 8 * height / most if most else 0.0
    eighths = [max(1, round(amount * scale)) if amount else 0 for amount in amounts]
    rows: list[Row] = []
    for level in range(height - 1, -1, -1):
        cells = (_EIGHTHS[max(0, min(8, filled - 8 * level))] for filled in eighths)
        rows.append([("".join(cell * thick + " " * (thick > 1) for cell in cells), "accent")])
    return rows
