"""A learner's events and where they are kept; the only room that knows the database."""

from tui.store.erasing import erase, files_of
from tui.store.errors import StoreError
from tui.store.folders import data_folder, holds_class, holds_work, learner_path
from tui.store.joining import Joined
from tui.store.log import log_fault
from tui.store.store import Store
from tui.store.unkept import UnkeptStore

__all__ = [
    "Joined",
    "Store",
    "StoreError",
    "UnkeptStore",
    "data_folder",
    "erase",
    "files_of",
    "holds_class",
    "holds_work",
    "learner_path",
    "log_fault",
]
