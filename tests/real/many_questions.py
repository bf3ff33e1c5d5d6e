"""A guide with as many short questions as a test needs."""

from pathlib import Path

GUIDE = """\
format: 1
id: many
title: Many questions
summary: For tests that answer a great deal.
language: en
article: {title: Many questions}
"""
ARTICLE = """\
sections:
  - id: only
    title: The only section
    paragraphs:
      - {id: p1, text: The first is right.}
"""
QUIZ = """\
id: many-quiz
title: Many
section: only
questions:
"""
QUESTION = """\
  - id: q{number}
    type: single
    level: remember
    order: fixed
    prompt: Which is right, for the {number}th time?
    options:
      - {{id: first, text: The first, right: true, feedback: So, evidence: [{{paragraph: p1, quote: The first}}]}}
      - {{id: second, text: The second, nowhere: true, feedback: No}}
      - {{id: third, text: The third, nowhere: true, feedback: No}}
"""


def write_guide(shelf: Path, questions: int) -> Path:
    """Write the guide onto a shelf and return the shelf."""
    folder = shelf / "many"
    (folder / "quizzes").mkdir(parents=True)
    (folder / "guide.yaml").write_text(GUIDE)
    (folder / "article.yaml").write_text(ARTICLE)
    (folder / "glossary.yaml").write_text("terms: []\n")
    asked = "".join(QUESTION.format(number=number) for number in range(1, questions + 1))
    (folder / "quizzes" / "many.yaml").write_text(QUIZ + asked)
    return shelf
