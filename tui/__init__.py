"""studyguide: a terminal program that teaches a text.

The house, from the ground up. Imports point down only; siblings are strangers.

    cli.py       composition root: runs a command, imports a room only when its command runs;
                 options.py parses, surroundings.py finds folders, learner and journal;
                 authoring.py holds the commands of authors, class_commands.py those of a class;
                 exchanging.py says what exchange/ does
    app/         the full-screen program (Textual): screens, widgets, themes, the terminal driver
    plain/       the same study line by line, for pipes, poor terminals and screen readers
    exchange/    texts and questions in, guides out: files of other programs, and paper
    classroom/   many learners over SSH: gateway, a child a learner; sign-in, limits, board; warm.py composes the
                 process that runs the program for them
    errands.py   the commands of a learner who comes back: marks, the page to take along, the data
    reading.py   a visit to the text: what counts as read; look_ups.py: which terms were looked up;
                 page_visit.py: a visit to a page around the text, whose time counts apart;
                 reviewing.py: what is due today; marking.py: passages marked, and notes on them;
                 accepting.py: how the learner hears what the teacher accepts
    course.py    a teacher's door to a class: who belongs to it, how they are known, what is accepted;
                 class_work.py: what its learners have done
    study.py     a learner's door for every front end, over settings.py and journal.py, the queue before the store
    library/     YAML files to a checked guide, every problem at its line; the only room that knows YAML
    store/       the learner's events in SQLite; the only room that writes SQL
    dictionary.py  a dictionary installed beside the program, read in place
    model/       what a guide and a learner's work are: frozen values and pure rules

Everything a learner does is an event in an append-only log; what a screen shows is a fold over it: model/progress.py,
what comes back when in model/review.py, marks and notes in model/marks.py.
"""

__version__ = "0.1.0"
