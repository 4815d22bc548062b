"""Amounts as messages write them: 60000, not 60000.00 and not 6E+4."""

from decimal import Decimal


def in_figures(amount: Decimal) -> str:
    """Write an amount without idle zeros and without an exponent."""
    return f"{amount.normalize():f}"
