"""A day as messages write it."""

from datetime import date


def day_in_words(when: date) -> str:
    """Return 2024年3月1日."""
    return f"{when.year}年{when.month}月{when.day}日"
