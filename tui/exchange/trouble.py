"""The error of an import or export that can't be done."""


class ExchangeError(Exception):
    """A guide can't be made or written out: one sentence what is wrong, where, and what to do."""
