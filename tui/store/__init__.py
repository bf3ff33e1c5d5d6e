"""A learner's events and where they are kept; the only room that knows the database."""

from tui.store.errors import StoreError
from tui.store.folders import data_folder
from tui.store.log import log_fault
from tui.store.store import Store
from tui.store.unkept import UnkeptStore

__all__ = ["Store", "StoreError", "UnkeptStore", "data_folder", "log_fault"]
