"""A number with its noun, for what the program itself says."""


def counted(number: int, noun: str) -> str:
    """`1 claim`, `2 claims`: of nouns that take an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
