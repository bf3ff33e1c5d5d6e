"""The commands of a learner who comes back: how far, what is due, the marks, the page, the data."""

from collections.abc import Callable
from pathlib import Path

from tui.options import Options
from tui.refusal import FINDING, USAGE, Refusal
from tui.surroundings import Surroundings, complain

Command = Callable[[Surroundings, Options], int]


def review(around: Surroundings) -> int:
    """Ask what is due, line by line."""
    from tui.plain.review import PlainReview
    from tui.study import Study

    opened, _ = around.picked()
    study = Study(opened.guide, around.journal)
    around.tell_first(opened.guide)
    around.settings.choose("guide", study.guide.id)
    trouble = PlainReview(study, around.dialogue, around.kept).run()
    around.back_up()
    if trouble:
        complain(f"Not saved: {trouble}")
    return FINDING if trouble else 0


def progress(around: Surroundings, options: Options) -> int:
    """Print how far the learner is, and what comes back when."""
    from tui.plain.progress import print_progress, progress_data
    from tui.plain.reviews import print_reviews, review_data
    from tui.study import Study

    opened, _ = around.picked()
    study = Study(opened.guide, around.journal)
    around.tell_first(opened.guide)
    if not around.kept:
        return FINDING
    if options.json:
        import json

        data = {**progress_data(study.progress, around.learner, study.journal.calendar), "review": review_data(study)}
        around.dialogue.write(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print_progress(around.dialogue, study.progress)
        print_reviews(around.dialogue, study)
    return 0


def marks(around: Surroundings, options: Options) -> int:
    """Print the marks and notes."""
    from tui.plain.marks import print_marks
    from tui.study import Study

    opened, _ = around.picked()
    study = Study(opened.guide, around.journal)
    around.tell_first(opened.guide)
    print_marks(around.dialogue, study)
    return 0


def mark(around: Surroundings, options: Options) -> int:
    """Mark a paragraph or some words of it, or take the mark away."""
    from tui.plain.keeping import Keeping
    from tui.plain.mark import NotMarked, PlainMarking
    from tui.study import Study

    guide, paragraph, *note = options.words
    study = Study(around.opened(guide).guide, around.journal)
    around.tell_notices()
    marking = PlainMarking(study, around.dialogue)
    try:
        if options.remove:
            marking.remove(paragraph, options.passage)
        else:
            marking.mark(paragraph, options.passage, " ".join(note))
    except NotMarked as error:
        raise Refusal(str(error), FINDING) from error
    trouble = Keeping(study.journal).close()
    if trouble:
        complain(f"Not saved: {trouble}")
    return FINDING if trouble or not around.kept else 0


def sheet(around: Surroundings, options: Options) -> int:
    """Print one page to take along."""
    from tui.plain.sheet import print_sheet
    from tui.study import Study

    opened, _ = around.picked()
    study = Study(opened.guide, around.journal)
    around.tell_first(opened.guide)
    print_sheet(around.dialogue, study, around.learner, options.form)
    return 0


def data(around: Surroundings, options: Options) -> int:
    """Take a learner's data out, bring it together, copy it, bring it back, or erase it."""
    from tui.plain.data import Data, NotDone

    action, *paths = options.words
    try:
        done = Data(around.data, around.learner, around.dialogue, anyone=options.anyone).carry_out(
            action, [Path(path).expanduser() for path in paths]
        )
    except NotDone as error:
        raise Refusal(str(error), FINDING if paths else USAGE) from error
    return 0 if done else FINDING


ERRANDS: dict[str, Command] = {"progress": progress, "mark": mark, "marks": marks, "sheet": sheet, "data": data}
