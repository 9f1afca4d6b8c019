"""Who calls a public function reads in its docstring which errors it raises itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("challenges", "scoring", "bot", "adapters")
EXEMPT = (
    "adapters/cli/",
    "adapters/slack/manifest.py",
    "adapters/teams/manifest.py",
    "bot/handlers/",
    "adapters/migrations/versions/",
)
"""A command's docstring is its help, and a handler's error is its answer to the person."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_public_functions_say_what_they_raise():
    silent = {
        f"{path}:{function.lineno} {function.name}"
        for path, function in _public_functions()
        if any(_raised(function)) and "Raises:" not in (ast.get_docstring(function) or "")
    }

    assert silent == set()


def test_the_look_at_what_is_raised_sees_what_it_should():
    told, hidden = ast.parse(
        "def told():\n    if True:\n        raise ValueError('x')\n"
        "def hidden():\n    try:\n        raise KeyError\n    except KeyError:\n        pass\n"
    ).body

    assert isinstance(told, ast.FunctionDef)
    assert isinstance(hidden, ast.FunctionDef)
    assert any(_raised(told))
    assert not any(_raised(hidden))


def _public_functions() -> Iterator[tuple[str, Function]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if name.startswith(EXEMPT):
                continue
            module = ast.parse(path.read_text("utf-8"))
            classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
            bodies = [module.body, *(one.body for one in classes if not one.name.startswith("_"))]
            for node in (node for body in bodies for node in body):
                if isinstance(node, Function) and not node.name.startswith("_"):
                    yield name, node


def _raised(node: ast.AST) -> Iterator[ast.Raise]:
    """What a function raises itself; not what it catches, nor what is not implemented."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Try):
            for part in (*child.handlers, *child.orelse, *child.finalbody):
                yield from _raised(part)
        elif isinstance(child, ast.Raise) and child.exc is not None:
            if "NotImplementedError" not in ast.unparse(child.exc):
                yield child
        elif not isinstance(child, Function | ast.ClassDef | ast.Lambda):
            yield from _raised(child)
