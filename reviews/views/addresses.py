"""Addresses in templates. Django looks through the routes anew for each, and the page of a pair has some forty: the addresses
of one route differ in their keys alone, so it is looked up once.
"""

import re
from functools import cache
from typing import Any

from django.template import Context, Library
from django.template.base import Parser, Token
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as of_django
from django.urls import reverse

register = Library()
PLACES = tuple(range(1_973_040_201, 1_973_040_206))
"""Numbers that stand for the keys of a route."""
PLACE = re.compile("|".join(map(str, PLACES)))


@register.tag
def url(parser: Parser, token: Token) -> "Address":
    """As Django's tag of that name."""
    node = of_django(parser, token)
    return Address(node.view_name, node.args, node.kwargs, node.asvar)


class Address(URLNode):
    """The address of a route; where all that it takes are keys, without looking for the route again."""

    def render(self, context: Context) -> str:
        """The address, as a part of the page."""
        if self.kwargs or self.asvar:
            return super().render(context)
        keys = [one.resolve(context) for one in self.args]
        if not keys or any(type(key) is not int or key < 0 for key in keys):
            return super().render(context)
        return with_places(self.view_name.resolve(context), len(keys)).format(*keys)


@cache
def with_places(name: Any, keys: int) -> str:
    """The address of the route `name` with {} for each of its `keys`. Raises NoReverseMatch as `reverse` does."""
    return PLACE.sub("{}", reverse(name, args=PLACES[:keys]))
