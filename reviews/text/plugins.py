"""The folder is the registry: every public module of a package is one plug-in, in order of name."""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def modules(package: str) -> dict[str, ModuleType]:
    """The plug-ins of `package` (a dotted name) that declare themselves by the attribute PLUGIN_ATTRIBUTE."""
    folder = import_module(package)
    wanted = folder.PLUGIN_ATTRIBUTE
    found = {}
    for info in sorted(pkgutil.iter_modules(folder.__path__), key=lambda info: info.name):
        module = import_module(f"{package}.{info.name}")
        if hasattr(module, wanted):
            found[info.name] = module
    return found
