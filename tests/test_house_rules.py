"""The budget of the house, measured: short functions, small modules, few parameters, few comments."""

import ast
import io
import tokenize
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "casecheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
FUNCTION_LIMIT = 40
MODULE_LIMIT = 400
PARAMETER_LIMIT = 5
COMMENTS_PER_HUNDRED = 6

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: Path) -> list[Function]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def body_length(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def parameters(function: Function) -> int:
    given = function.args
    names = [arg.arg for arg in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([name for name in names if name not in {"self", "cls"}])


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_keeps_to_the_budget(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    all_functions = functions(module)
    # A command's parameters are its options: typer reads them from the signature.
    crowded = [] if "cli" in module.parts else all_functions

    over = {
        "lines": text.count("\n") > MODULE_LIMIT,
        "long": [f.name for f in all_functions if body_length(f) > FUNCTION_LIMIT],
        "parameters": [f.name for f in crowded if parameters(f) > PARAMETER_LIMIT],
    }

    assert over == {"lines": False, "long": [], "parameters": []}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_says_in_its_first_line_what_it_is_for(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))

    assert docstring
    assert docstring.splitlines()[0].endswith((".", "?", ":"))


def test_comments_are_rare() -> None:
    lines = comments = 0
    for module in MODULES:
        text = module.read_text(encoding="utf-8")
        lines += text.count("\n")
        tokens = tokenize.generate_tokens(io.StringIO(text).readline)
        comments += sum(token.type == tokenize.COMMENT for token in tokens)

    assert comments * 100 <= COMMENTS_PER_HUNDRED * lines
