"""Values as YAML that the loader reads back as they were: the only place that writes it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

_WIDTH = 110
_FOLDED_FROM = 88


class _Dumper(yaml.SafeDumper):
    """Writes lists indented, and long texts folded, as an author would."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists under their field too."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        """Write what stands twice twice: a guide has no aliases."""
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > _FOLDED_FROM else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def yaml_text(fields: Mapping[str, Any], comments: Sequence[str] = ()) -> str:
    """Return fields as a YAML file, comments first; the items of the last field stand apart if they are many."""
    *heads, last = fields
    parts = ["".join(f"# {line}\n" if line else "#\n" for comment in comments for line in comment.split("\n"))]
    if heads:
        parts.append(_dumped({name: fields[name] for name in heads}))
    items = fields[last]
    if isinstance(items, list) and items and all(isinstance(item, Mapping) for item in items):
        parts.append(f"{last}:\n" + "\n".join(_indented(_dumped([item])) for item in items))
    else:
        parts.append(_dumped({last: items}))
    return "".join(parts)


def _dumped(value: Any) -> str:
    return str(
        yaml.dump(value, Dumper=_Dumper, width=_WIDTH, allow_unicode=True, sort_keys=False, default_flow_style=False)
    )


def _indented(text: str) -> str:
    return re.sub(r"^(?=[^\n])", "  ", text, flags=re.MULTILINE)
