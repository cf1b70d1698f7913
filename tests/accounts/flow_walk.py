"""Every public function of the flows, with what it asks for made up by the types that it names."""

from __future__ import annotations

import dataclasses
import inspect
import pkgutil
import typing
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from importlib import import_module
from types import ModuleType, NoneType, UnionType
from typing import Any
from uuid import UUID

from django.db import models

import afterword
from afterword import flows
from afterword.core.errors import AfterwordError
from afterword.flows.ports import Ports
from afterword.store.models import Owner

Flow = Callable[..., Any]
SEVERAL = (Collection, Sequence, Iterable, Iterator, list, tuple, set, frozenset, typing.Literal)
TEXT = "Jo Park"


@cache
def every_flow() -> dict[str, Flow]:
    """The functions that pages, commands and the worker may call, by module and name."""
    found: dict[str, Flow] = {}
    for each in pkgutil.walk_packages(flows.__path__, "afterword.flows."):
        module = import_module(each.name)
        for name, value in vars(module).items():
            if inspect.isfunction(value) and value.__module__ == each.name and not name.startswith("_"):
                found[f"{each.name.removeprefix('afterword.flows.')}.{name}"] = value
    return found


@cache
def _all_names() -> dict[str, Any]:
    """What a type may be called that a module names for the checker alone."""
    names: dict[str, Any] = dict(vars(typing))
    for each in pkgutil.walk_packages(afterword.__path__, "afterword."):
        if each.name.startswith(("afterword.core.", "afterword.flows.", "afterword.store.models")):
            module: ModuleType = import_module(each.name)
            names |= {name: value for name, value in vars(module).items() if not name.startswith("__")}
    return names | {"datetime": datetime, "date": date, "timedelta": timedelta, "UUID": UUID, "Mapping": Mapping}


@cache
def types_of(flow: Flow) -> dict[str, Any]:
    """What each argument is to be."""
    hints = typing.get_type_hints(flow, {**_all_names(), **vars(inspect.getmodule(flow))})
    takes = inspect.signature(flow).parameters
    bare = {name for name, each in takes.items() if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)}
    return {name: hint for name, hint in hints.items() if name in bare}


def is_within(wanted: Callable[[Any], bool], hint: Any) -> bool:
    """Whether a type, or a type that it is made of, is one."""
    return wanted(hint) or any(is_within(wanted, each) for each in typing.get_args(hint))


def is_id(hint: Any) -> bool:
    return hint is UUID


def is_owner(hint: Any) -> bool:
    return hint is Owner


def is_row(hint: Any) -> bool:
    return inspect.isclass(hint) and issubclass(hint, models.Model) and hint is not Owner


def takes(flow: Flow, wanted: Callable[[Any], bool]) -> bool:
    return any(is_within(wanted, hint) for hint in types_of(flow).values())


@dataclass
class Asked:
    """What one call is filled with: as whom it is made, and with which ids."""

    who: Owner
    ports: Ports
    now: datetime
    ids: Callable[[str], UUID]

    def arguments(self, flow: Flow) -> dict[str, Any]:
        """Everything it must be given, and each id that it may be given."""
        known = inspect.signature(flow).parameters
        return {
            name: self.made(name, hint)
            for name, hint in types_of(flow).items()
            if known[name].default is inspect.Parameter.empty or is_within(is_id, hint)
        }

    def made(self, name: str, hint: Any) -> Any:
        """A value of that type; AssertionError where nobody said yet how it is made."""
        single = {Owner: self.who, Ports: self.ports, datetime: self.now, date: self.now.date(), timedelta: timedelta()}
        if inspect.isclass(hint):
            if hint in single:
                return single[hint]
            if hint is UUID:
                return self.ids(name)
            return self._one(hint)
        return self._composed(name, hint)

    def _one(self, hint: type) -> Any:
        plain: dict[type, Any] = {bool: False, int: 1, str: TEXT, bytes: b"x", float: 1.0, object: None}
        if hint in plain:
            return plain[hint]
        if issubclass(hint, Enum):
            return next(iter(hint))
        if issubclass(hint, AfterwordError):
            return hint()
        assert dataclasses.is_dataclass(hint), f"Say in Asked how {hint} is made."
        needed = [each for each in dataclasses.fields(hint) if _must_be_given(each)]
        hints = typing.get_type_hints(hint, {**_all_names(), **vars(inspect.getmodule(hint))})
        return hint(**{each.name: self.made(each.name, hints[each.name]) for each in needed})

    def _composed(self, name: str, hint: Any) -> Any:
        origin, parts = typing.get_origin(hint), typing.get_args(hint)
        if origin in (typing.Union, UnionType):
            return self.made(name, next(each for each in parts if each is not NoneType))
        if origin is tuple and ... not in parts:
            return tuple(self.made(name, each) for each in parts)
        if origin in SEVERAL or (origin in (set, frozenset)):
            return [self.made(name, parts[0])]
        if origin in (Mapping, dict):
            return {}
        if origin is Callable:
            return lambda *_: None
        assert hint is Any, f"Say in Asked how {name}: {hint} is made."
        return None


def _must_be_given(each: dataclasses.Field[Any]) -> bool:
    return each.init and each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING


def leaves(value: Any, deep: int = 12) -> Iterator[Any]:
    """Everything that stands in an answer, down to single values."""
    if isinstance(value, models.Model):
        yield from (getattr(value, each.attname) for each in value._meta.concrete_fields if each.attname in vars(value))
    elif dataclasses.is_dataclass(value) and deep:
        for each in dataclasses.fields(value):
            yield from leaves(getattr(value, each.name, None), deep - 1)
    elif isinstance(value, Mapping) and deep:
        yield from (found for pair in value.items() for each in pair for found in leaves(each, deep - 1))
    elif isinstance(value, (list, tuple, set, frozenset, models.QuerySet)) and deep:
        yield from (found for each in value for found in leaves(each, deep - 1))
    else:
        yield value
