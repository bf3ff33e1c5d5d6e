"""Reading on after an error of syntax, so that one run names every one of them."""

import yaml

_NO_BREAK = "\u00a0"
_WIDE_COLON = "\uff1a"


def passed_over(text: str, error: yaml.YAMLError, opened: tuple[int, int] | None = None) -> str | None:
    """Return a text in which the one character at fault means nothing to YAML; None where no one character is.

    `opened` is the line and column, from 1, of a quotation mark that was closed too late or never.
    """
    if opened is not None:
        index = _index(text, opened[0] - 1, opened[1] - 1)
        return f"{text[:index]}_{text[index + 1 :]}" if text[index : index + 1] in ("'", '"') else None
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return None
    said = str(getattr(error, "problem", ""))
    index = _index(text, mark.line, mark.column)
    character = text[index : index + 1]
    if "mapping values are not allowed" in said and character == ":":
        if text[index + 1 : index + 2] == " ":
            return f"{text[: index + 1]}{_NO_BREAK}{text[index + 2 :]}"
        return f"{text[:index]}{_WIDE_COLON}{text[index + 1 :]}"
    if "cannot start any token" in said and character and not character.isspace():
        return f"{text[:index]}_{text[index + 1 :]}"
    if "block sequence entries are not allowed" in said and character == "-":
        return f"{text[:index]}_{text[index + 1 :]}"
    return None


def _index(text: str, line: int, column: int) -> int:
    index = 0
    for _ in range(line):
        index = text.find("\n", index) + 1
        if not index:
            return len(text)
    return index + column
