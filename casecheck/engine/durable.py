"""The only door to durable-rules 2.0.28, which has sharp edges (docs/architecture.md).

One host a process without polling threads; one flat fact at a time under one fixed sid, asserted
as a copy under a fresh id and retracted again; no joins, patterns, nulls, floats or delete_state.
"""

# ruff: noqa: ANN401 - durable-rules has no types

import itertools
import threading
from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any, Final

from casecheck.engine.compile import ALWAYS, CATCH_ALL, Compiled, Flat, Ruleset, encode
from casecheck.errors import EngineError
from casecheck.model.fact import FactSheet

_SID: Final = "1"
_ATTEMPTS: Final = 3
_IDS: Final = itertools.count(1)
_NAMES: Final = itertools.count(1)
_LOCK: Final = threading.Lock()


@cache
def durable_available() -> bool:
    """Return whether durable-rules can be imported here (it cannot on Python 3.13 or Windows)."""
    if find_spec("durable") is None:
        return False
    try:
        from durable import engine  # noqa: F401, PLC0415 - it may be installed and yet not import
    except ImportError:
        return False
    return True


class DurableRules:
    """Rulesets registered with durable-rules: puts sheets to them, says what fires."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._fired: list[str] = []
        self._rulesets = {f"casecheck{next(_NAMES)}": item for item in compiled.rulesets}
        with _LOCK:
            for name, ruleset in self._rulesets.items():
                _host().set_rulesets({name: self._definition(ruleset)})

    def fire(self, sheet: FactSheet) -> frozenset[str]:
        """Return the signals that a sheet gives."""
        with _LOCK:
            self._fired.clear()
            known: dict[str, Flat] = {}
            for name, ruleset in self._rulesets.items():
                self._put(name, encode(sheet, ruleset.facts, known))
            return self._compiled.signals(frozenset(self._fired))

    def _definition(self, ruleset: Ruleset) -> dict[str, object]:
        expressions = {f"{n}": (rule.part, rule.expression) for n, rule in enumerate(ruleset.rules)}
        expressions[CATCH_ALL] = (CATCH_ALL, ALWAYS)
        return {
            name: {"all": [{"m": expression}], "run": self._recorder(part)}
            for name, (part, expression) in expressions.items()
        }

    def _recorder(self, part: str) -> Callable[[Any], None]:
        # One parameter: with another number durable-rules takes it for a callback of its own.
        def record(_: Any) -> None:
            self._fired.append(part)

        return record

    def _put(self, ruleset: str, fact: Mapping[str, int | str]) -> None:
        fired_before = len(self._fired)
        message = _assert(ruleset, fact)
        if CATCH_ALL not in self._fired[fired_before:]:
            raise EngineError("规则引擎没有响应：durable-rules 未触发任何规则")
        _host().retract_fact(ruleset, dict(message))


@cache
def _host() -> Any:
    from durable import engine  # noqa: PLC0415 - not there on every platform

    class QuietHost(engine.Host):  # type: ignore[misc]
        """A host without the polling threads of its parent: every call stays synchronous."""

        def _run(self) -> None:
            return

    return QuietHost()


def _assert(ruleset: str, fact: Mapping[str, int | str]) -> Mapping[str, int | str]:
    """Assert a fact and return it with its id; ids are hashed to 32 bits: one may be taken."""
    from durable import engine  # noqa: PLC0415 - not there on every platform

    for _ in range(_ATTEMPTS):
        message = {**fact, "sid": _SID, "id": next(_IDS)}
        try:
            _host().assert_fact(ruleset, dict(message))
        except engine.MessageObservedException:
            continue
        except Exception as error:
            raise EngineError(f"规则引擎出错：{error}") from error
        return message
    raise EngineError("规则引擎拒绝事实：编号已被占用")
