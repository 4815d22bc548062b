"""How much one file may cost before its reading is given up."""

from dataclasses import dataclass

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one file: sizes in bytes, times in seconds. The defaults fit honest dossiers."""

    file_bytes: int = 300 * _MEGABYTE
    archive_bytes: int = 200 * _MEGABYTE
    part_bytes: int = 64 * _MEGABYTE
    archive_entries: int = 2000
    pages: int = 3000
    lines_on_page: int = 5000
    memory_bytes: int = 1536 * _MEGABYTE
    seconds: float = 30.0
    seconds_per_megabyte: float = 2.0

    def deadline(self, size: int) -> float:
        """Return how many seconds a file of `size` bytes may take."""
        return self.seconds + self.seconds_per_megabyte * size / _MEGABYTE
