"""What all screens share: the library, the learner's journal and settings, and the studies opened so far."""

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.app.signs import SETS, Signs, default_signs
from tui.journal import Journal
from tui.library import Library, Opened
from tui.settings import Settings
from tui.study import Study

if TYPE_CHECKING:
    from tui.app.draft import Draft
    from tui.model.acceptances import Acceptances
    from tui.model.guide import Guide
    from tui.model.open_sections import OpenSections


class Desk:
    """One learner's desk: opens guides, keeps their studies, knows the signs to draw with."""

    def __init__(
        self,
        library: Library,
        journal: Journal,
        settings: Settings,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self.library = library
        self.journal = journal
        self.settings = settings
        self.accepted: Acceptances | None = None
        """What the teacher of a class accepts beside the keys."""
        self._sections: OpenSections | None = None
        self.drafts: dict[tuple[str, ...], Draft] = {}
        """What was begun and not answered yet, by screen, guide and question; it goes with the program."""
        self._studies: dict[str, Study] = {}
        self._environ = environ

    @property
    def signs(self) -> Signs:
        """The set of signs that was chosen, or that suits the terminal."""
        encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
        return SETS.get(self.settings.get("signs"), default_signs(self._environ, encoding))

    def open(self, name: str) -> Study:
        """Open a guide by id or folder; raises GuideError, StoreError."""
        return self.study_of(self.library.open(name))

    def study_of(self, opened: Opened) -> Study:
        """Return the study of a guide, the one already begun if there is one; raises StoreError."""
        guide = self.accepted.applied(opened.guide) if self.accepted else opened.guide
        study = self._studies.get(guide.id)
        if study is None:
            study = self._studies[guide.id] = Study(guide, self.journal)
        elif study.guide != guide:
            study.follow(guide)
        study.closed = self.closed_in(guide)
        return study

    def closed_in(self, guide: "Guide") -> frozenset[str]:
        """Return the ids of a guide's sections that the teacher of a class opens later; outside a class none."""
        return self._sections.closed(guide) if self._sections else frozenset()

    def open_sections(self, sections: "OpenSections") -> None:
        """Take what the teacher of a class has open now."""
        self._sections = sections
        for study in self._studies.values():
            study.closed = self.closed_in(study.guide)
