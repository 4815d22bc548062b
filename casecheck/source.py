"""A fingerprint of our own code: what other code kept is never taken for a result of this."""

import hashlib
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def source_digest(folder: str = "") -> str:
    """Return the SHA-256 over the modules of a folder of the package (none named: of all)."""
    total = hashlib.sha256()
    for module in sorted((_PACKAGE / folder).rglob("*.py")):
        total.update(module.relative_to(_PACKAGE).as_posix().encode())
        total.update(hashlib.sha256(module.read_bytes()).digest())
    return total.hexdigest()[:16]
