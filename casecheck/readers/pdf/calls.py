"""Functions of pdfium that take addresses as numbers, for calls that are made very often."""

import ctypes
from collections.abc import Callable
from typing import Any


def plain(function: object, result: Any, *arguments: Any) -> Callable[..., int]:  # noqa: ANN401
    """Return the function without the objects that pypdfium2 builds for each pointer."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(result, *arguments)(address)
