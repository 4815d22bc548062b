"""The same for every run: the cases of property tests, and no terminal whose width would count.

`HYPOTHESIS_PROFILE=explore` tries new cases.
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget the width that the runner of parallel tests names."""
    monkeypatch.delenv("COLUMNS", raising=False)
