"""The command line, taken apart: light for a bare start, with the full parser for anything more."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from argparse import ArgumentParser

VIEWS = {
    "argument": "the stated reasons, each with its passage",
    "dates": "the events, with their sources",
    "map": "the places; line by line, with bearings and distances",
}
"""The commands that open a view, and what it shows."""
LATER = ("review", "mark", "marks", "sheet", "data")
"""The commands of a learner who comes back."""
COMMANDS = (
    *("read", "quiz", *LATER, "glossary", *VIEWS, "progress", "check", "new", "preview", "import", "export"),
    *("serve", "class", "completion"),
)
"""The first words that are no guide."""
BARE = "open"
"""What a start without a command stands for."""
ACTIONS = ("export", "import", "merge", "backup", "restore", "erase")
"""What can be done with a learner's data."""
FORMS = ("terminal", "markdown", "html")
"""What a page to take along can be printed as."""
_WITH_VALUE = ("--content", "--data", "--learner")
_WITH_VALUE_AFTER = (
    *(*_WITH_VALUE, "--to", "--out", "--as", "--against", "--format", "--words"),
    *("--class", "--host", "--port", "--idle"),
)


class Options(NamedTuple):
    """What the command line asks for."""

    command: str = BARE
    words: tuple[str, ...] = ()
    plain: bool = False
    json: bool = False
    content: str = ""
    data: str = ""
    learner: str | None = None
    to: str = ""
    out: str = ""
    kind: str = ""
    strict: bool = False
    guess: bool = False
    against: str = ""
    force: bool = False
    room: str = ""
    host: str = ""
    port: int = 2222
    idle: float = 30.0
    keep_code: bool = False
    no_board: bool = False
    form: str = FORMS[0]
    anyone: bool = False
    report: str = ""
    names: bool = False
    passage: str = ""
    remove: bool = False


def bare_options(words: Sequence[str]) -> Options | None:
    """Return the options of a plain start, `studyguide [GUIDE]` with folders and name at most; None if it is more."""
    values: dict[str, str] = {}
    guides: list[str] = []
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if name in _WITH_VALUE:
            value = value if equals else next(rest, "")
            if not value or value.startswith("-"):
                return None
            values[name[2:]] = value
        elif not word or word.startswith("-") or word in COMMANDS or guides:
            return None
        else:
            guides.append(word)
    content, data, learner = values.get("content", ""), values.get("data", ""), values.get("learner")
    return Options(words=tuple(guides), content=content, data=data, learner=learner)


def parsed_options(words: Sequence[str]) -> Options:
    """Return the options of any command line; help, version and wrong usage end the program."""
    found = vars(parser().parse_args(_with_command(words)))
    command = found.pop("command") or BARE
    positional = [found.pop(name, None) for name in ("guide", "item", "shell", "source", "folder", "action")]
    positional += found.pop("paths", None) or ()
    return Options(command, tuple(word for word in positional if word is not None), **found)


def _with_command(words: Sequence[str]) -> list[str]:
    """Return the words with a command, the bare one where none is named, and after it the options before the rest."""
    index = 0
    while index < len(words) and words[index].startswith("-") and words[index] != "-":
        index += 2 if words[index] in _WITH_VALUE else 1
    if index >= len(words):
        return list(words)
    command = words[index : index + 1] if words[index] in COMMANDS else [BARE]
    rest = words[index + 1 :] if words[index] in COMMANDS else words[index:]
    return [*words[:index], *command, *_options_first(rest)]


def _options_first(words: Sequence[str]) -> list[str]:
    """Return the words with options before the others, since argparse ends optional words at the next option."""
    options: list[str] = []
    others: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            others += [word, *rest]
        elif word.startswith("-") and word != "-":
            options += [
                word,
                *([value] if word in _WITH_VALUE_AFTER and (value := next(rest, None)) is not None else []),
            ]
        else:
            others.append(word)
    return options + others


def parser() -> "ArgumentParser":
    """Return the full parser, which also knows the help texts and completions."""
    import argparse

    from tui import __version__

    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS, allow_abbrev=False)
    shared.add_argument("--content", metavar="DIR", help="a folder of guides, or one guide")
    shared.add_argument("--data", metavar="DIR", help="where progress is kept (or STUDYGUIDE_DATA)")
    shared.add_argument("--version", action="version", version=f"studyguide {__version__}")
    shared.add_argument("--learner", metavar="NAME", help="whose progress, on a shared account (or STUDYGUIDE_LEARNER)")
    parser = argparse.ArgumentParser(
        prog="studyguide",
        parents=[shared],
        allow_abbrev=False,
        usage="studyguide [GUIDE]\n       studyguide COMMAND …",
        description="Read a text, look words up, be quizzed, stop and resume. Bare: open where you left off.",
        epilog="GUIDE is a guide's id or its folder. Exit codes: 0 all is well, 1 a finding, 2 wrong usage.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, **texts: Any) -> argparse.ArgumentParser:
        return commands.add_parser(name, prog=f"studyguide {name}", parents=[shared], allow_abbrev=False, **texts)

    def words(into: argparse.ArgumentParser, item: str = "", help: str = "") -> None:
        into.add_argument("guide", nargs="?", metavar="GUIDE", help="a guide's id or its folder")
        if item:
            into.add_argument("item", nargs="?", metavar=item, help=help)

    words(command(BARE))
    read = command("read", help="read the text")
    words(read, "SECTION", "a section's id or number, or a page's id")
    quiz = command("quiz", help="answer questions")
    words(quiz, "QUIZ", "a quiz's, part's or section's id, or a number")
    review = command("review", help="five minutes of what is due")
    words(review)
    views = [command(name, help=what) for name, what in VIEWS.items()]
    for each in views:
        words(each)
    for each in (read, quiz, review, *views):
        each.add_argument("--plain", action="store_true", help="line by line: for pipes and screen readers")
    _add_mark(command("mark", help="mark a paragraph, or some words of it, with a note"))
    words(command("marks", help="print your marks and notes"))
    sheet = command("sheet", help="print one page to take along")
    words(sheet)
    sheet.add_argument("--format", dest="form", choices=FORMS, help="terminal (unless given), markdown or html")
    data = command("data", help="take your progress out, bring it together, keep it, erase it")
    data.add_argument("action", choices=ACTIONS, metavar="ACTION", help=", ".join(ACTIONS))
    data.add_argument(
        "paths", nargs="*", default=(), metavar="FILE", help="an export, a progress file, a data folder or a backup"
    )
    data.add_argument("--anyone", action="store_true", help="take in what stands under another learner’s name")
    words(command("glossary", help="print an entry, or all names"), "TERM", "a name in any form or script")
    progress = command("progress", help="print how far you are")
    words(progress)
    progress.add_argument("--json", action="store_true", help="as JSON")
    check = command("check", help="name every problem of guides, for their authors")
    check.add_argument("paths", nargs="*", metavar="PATH", help="guide folders; all guides unless given")
    _add_authoring(command, check)
    _add_exchange(command)
    _add_class_commands(command)
    completion = command("completion", help="print a script of completions for a shell")
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"))
    return parser


def _add_mark(mark: "ArgumentParser") -> None:
    mark.add_argument("guide", metavar="GUIDE", help="a guide's id or its folder")
    mark.add_argument("item", metavar="PARAGRAPH", help="its number")
    mark.add_argument("paths", nargs="*", metavar="NOTE", help="a note on it; it is added to one that is there")
    mark.add_argument("--words", dest="passage", default="", metavar="WORDS", help="only these words of the paragraph")
    mark.add_argument("--remove", action="store_true", help="take the mark away, with its note")


def _add_authoring(command: Callable[..., "ArgumentParser"], check: "ArgumentParser") -> None:
    """Add the commands with which a guide is written, and what its check can be asked."""
    check.add_argument("--json", action="store_true", help="as JSON, for editors and machines")
    check.add_argument("--strict", action="store_true", help="exit code 1 for warnings too")
    check.add_argument("--guess", action="store_true", help="how far a guesser gets in each quiz, against chance")
    check.add_argument("--against", metavar="OLD", help="what the change from OLD, a folder or a git revision, does")
    new = command("new", help="begin a guide: a small one, complete, with comments")
    new.add_argument("paths", nargs=1, metavar="DIR", help="the folder to make")
    new.add_argument("--force", action="store_true", help="write over files that stand there")
    preview = command("preview", help="open the guide that you are writing; each saved change shows at once")
    preview.add_argument("paths", nargs=1, metavar="DIR", help="the guide's folder")


def _add_exchange(command: Callable[..., "ArgumentParser"]) -> None:
    """Add the commands that take texts and questions in and give guides out."""
    taking = command("import", help="make a guide from a text, or a quiz from Moodle's GIFT")
    taking.add_argument("source", metavar="SOURCE", help="a text, Markdown, HTML or GIFT file; - for standard input")
    taking.add_argument("folder", metavar="DIR", help="the guide's folder")
    kinds = ("text", "markdown", "html", "gift")
    taking.add_argument("--as", dest="kind", default="", choices=kinds, help="what SOURCE is, unless its name says it")
    giving = command("export", help="write a guide for Anki, Moodle, a spreadsheet or a printer")
    giving.add_argument("guide", nargs="?", metavar="GUIDE", help="a guide's id or its folder")
    targets = ("anki", "gift", "csv", "markdown", "html")
    giving.add_argument("--to", required=True, choices=targets, help="what to write")
    giving.add_argument("--out", default="", metavar="FILE", help="where to; - for standard output")
    for each in (taking, giving):
        each.add_argument("--force", action="store_true", help="write over files that are there already")


def _add_class_commands(command: Callable[..., "ArgumentParser"]) -> None:
    serve = command("serve", help="let a class in over SSH, from this machine")
    serve.add_argument("paths", nargs="*", metavar="GUIDE", help="guides' ids or folders; all guides unless given")
    serve.add_argument("--class", dest="room", metavar="NAME", help="which class: a name, or its folder")
    serve.add_argument("--port", type=int, default=2222, help="the port to listen on (2222 unless given)")
    serve.add_argument("--host", default="", help="the address to listen on; all unless given")
    serve.add_argument("--idle", type=float, default=30.0, metavar="MINUTES", help="without a key, then closed (30)")
    serve.add_argument("--keep-code", action="store_true", help="keep the class code of last time")
    serve.add_argument("--no-board", action="store_true", help="no board, only the log, as without a terminal")
    manage = command("class", help="look after a class: its list, codes, door")
    form = manage.add_mutually_exclusive_group()
    for each, kind in (("csv", "for spreadsheets"), ("json", "as JSON"), ("html", "as a page to print")):
        form.add_argument(
            f"--{each}", dest="report", action="store_const", const=each, default="", help=f"a report {kind}"
        )
    manage.add_argument("--names", action="store_true", help="a report with the learners' names, not their numbers")
    manage.add_argument("paths", nargs="*", metavar="NAME ACTION …", help="see `studyguide class`")
