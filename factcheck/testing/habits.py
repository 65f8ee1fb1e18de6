"""Habits in the code of a rule that no example can show: floats, kept state, sets in a chance order."""

from __future__ import annotations

import ast
from collections.abc import Iterator

__all__ = ["habits"]

#: Modules that ask for something other than the claims; a rule has no use for them, not even while it loads.
_OUTSIDE = frozenset(
    "time random os socket subprocess urllib secrets uuid pathlib tempfile threading glob io requests "
    "sys shutil logging".split()
)
_ASKING = frozenset(
    ("now", "today", "utcnow", "open", "read_text", "getenv", "input", "hash", "id", "__hash__")
)
_CHANGING = frozenset(
    "append add update extend insert pop popitem remove discard clear setdefault sort reverse "
    "appendleft".split()
)
_IN_ORDER = frozenset(("list", "tuple", "iter", "next", "enumerate", "join", "zip"))
_CACHES = frozenset(("cache", "lru_cache", "cached_property"))
#: Texts that have an alphabetical order, which says nothing of what they stand for.
_NAMES = frozenset(("article", "id", "quote", "printed"))


def habits(source: str) -> Iterator[str]:
    """What a rule's text does that a rule must not: a line each, with the number of the line in the file."""
    tree = ast.parse(source)
    # A number in an f-string is on its way to the reader; it is compared no more.
    shown = {id(x) for n in ast.walk(tree) if isinstance(n, ast.FormattedValue) for x in ast.walk(n)}
    found: dict[tuple[int, str], None] = {}
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        found.update(dict.fromkeys((line, words) for words in _outside(node)))
        if id(node) not in shown:
            found.update(dict.fromkeys((line, words) for words in _inexact(node)))
    for node in (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)):
        found.update(dict.fromkeys(_kept(node, _module_names(tree))))
        found.update(dict.fromkeys(_unordered(node)))
    for line, words in sorted(found):
        yield f"line {line}: {words}"


def _called(node: ast.AST) -> str:
    """The last name of what is called: "append" of ``SEEN.append(…)``."""
    if not isinstance(node, ast.Call):
        return ""
    return str(getattr(node.func, "attr", None) or getattr(node.func, "id", ""))


def _outside(node: ast.AST) -> Iterator[str]:
    modules: list[str] = []
    if isinstance(node, ast.Import):
        modules = [name.name for name in node.names]
    elif isinstance(node, ast.ImportFrom) and not node.level:
        modules = [node.module or ""]
    for module in modules:
        if module.split(".")[0] in _OUTSIDE:
            yield f"it imports {module}: a rule looks at its claims, not at the machine"
    if _called(node) in _ASKING:
        yield f"{_called(node)}(…) asks something other than the claims, and may differ from run to run"


def _inexact(node: ast.AST) -> Iterator[str]:
    if _called(node) == "float":
        yield "float(…) is not exact (0.1 + 0.2 is not 0.3): compare the fractions"
    if isinstance(node, ast.Constant) and isinstance(node.value, float):
        yield f"{node.value} is not exact: write it as a fraction, Fraction(1, 10)"
    if isinstance(node, ast.Compare) and any(
        isinstance(op, (ast.Lt, ast.Gt, ast.LtE, ast.GtE)) for op in node.ops
    ):
        ends = [getattr(end, "attr", "") for end in (node.left, *node.comparators)]
        if len(set(ends)) == 1 and ends[0] in _NAMES:
            yield f"it compares {ends[0]} by the alphabet, which says nothing of what is claimed"


def _module_names(tree: ast.Module) -> set[str]:
    """Names that the file itself gives to values and classes, which live from call to call."""
    names = {n.name for n in tree.body if isinstance(n, ast.ClassDef)}
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def _own(function: ast.FunctionDef) -> set[str]:
    """Names that are the function's own: its arguments and what it assigns."""
    own = {arg.arg for arg in ast.walk(function.args) if isinstance(arg, ast.arg)}
    return own | {
        n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }


def _kept(function: ast.FunctionDef, names: set[str]) -> Iterator[tuple[int, str]]:
    line = function.lineno
    for default in (*function.args.defaults, *function.args.kw_defaults):
        if isinstance(default, (ast.List, ast.Dict, ast.Set)) or _called(default or function) in (
            "list",
            "dict",
            "set",
        ):
            yield (
                line,
                "a list, set or mapping as a default lives from call to call: a rule remembers nothing",
            )
    for decorator in function.decorator_list:
        if isinstance(decorator, (ast.Name, ast.Attribute, ast.Call)) and _last(decorator) in _CACHES:
            yield line, f"{_last(decorator)} keeps answers between calls: a rule remembers nothing"
    kept = (names | {function.name}) - _own(function)
    for node in ast.walk(function):
        root = None
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            yield node.lineno, f"it keeps {', '.join(node.names)} between calls: a rule remembers nothing"
        elif isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, (ast.Store, ast.Del)):
            root = _root(node)
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _CHANGING
        ):
            root = _root(node.func)
        if root in kept:
            yield getattr(node, "lineno", line), f"it keeps {root} between calls: a rule remembers nothing"
        if _called(node) in ("__setattr__", "setattr") or (root and "__dict__" in ast.unparse(node)):
            yield (
                getattr(node, "lineno", line),
                "it changes what it was given: claims are read, never written",
            )


def _last(node: ast.AST) -> str:
    return _called(node) or str(getattr(node, "attr", None) or getattr(node, "id", ""))


def _root(node: ast.AST) -> str | None:
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def _unordered(function: ast.FunctionDef) -> Iterator[tuple[int, str]]:
    """Sets whose members are taken in whatever order they lie."""
    assigned = [n for n in ast.walk(function) if isinstance(n, ast.Assign)]
    sets = {t.id for n in assigned if _is_set(n.value, set()) for t in n.targets if isinstance(t, ast.Name)}
    sets -= {
        t.id for n in assigned if not _is_set(n.value, sets) for t in n.targets if isinstance(t, ast.Name)
    }
    for node in ast.walk(function):
        taken: list[ast.AST] = []
        if isinstance(node, ast.For):
            taken = [node.iter]
        elif isinstance(node, (ast.ListComp, ast.DictComp)):
            taken = [one.iter for one in node.generators]
        elif isinstance(node, ast.Call) and _called(node) in _IN_ORDER:
            taken = list(node.args)
        if any(_is_set(one, sets) for one in taken):
            yield node.lineno, "the members of a set lie in no order: take them with sorted(…)"  # type: ignore[attr-defined]


def _is_set(node: ast.AST, sets: set[str]) -> bool:
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, (ast.BitOr, ast.BitAnd, ast.Sub, ast.BitXor)) and (
            _is_set(node.left, sets) or _is_set(node.right, sets)
        )
    named = isinstance(node, ast.Name) and node.id in sets
    plain = (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("set", "frozenset")
    )
    return named or plain or isinstance(node, (ast.Set, ast.SetComp))
