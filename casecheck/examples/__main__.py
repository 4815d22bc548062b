"""`python -m casecheck.examples [ID…]`: print the examples that fail, with their traces."""

import sys
from collections.abc import Sequence

from casecheck.errors import CasecheckError
from casecheck.examples import run_examples
from casecheck.facts.registry import fact_names
from casecheck.rulebase import load_rulebase


def main(ids: Sequence[str]) -> int:
    """Print the examples that fail, with their traces; return the exit code."""
    results = list(run_examples(load_rulebase(derived=fact_names()), ids))
    failed = [result for result in results if not result.passed]
    for result in failed:
        print(f"{result.file}: {result.name}: 应为 {result.expected}，实为 {result.got}")  # noqa: T201
        print(result.trace)  # noqa: T201
    print(f"{len(results)} 个示例，{len(failed)} 个不符")  # noqa: T201
    return 3 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CasecheckError as error:
        print(error)  # noqa: T201
        sys.exit(error.exit_code)
