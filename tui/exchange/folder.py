"""Files written so that none is lost: whole or not at all, and never over another unless asked to."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from tui.exchange.trouble import ExchangeError


def write_files(files: Mapping[Path, str | bytes], *, force: bool = False) -> None:
    """Write all files with the folders they need; raises ExchangeError before any is written if one stands already."""
    standing = [path for path in files if os.path.lexists(path)]
    if standing and not force:
        names = " and ".join(map(str, standing[:3])) + (" and more" if len(standing) > 3 else "")
        raise ExchangeError(f"{names} would be overwritten. Name another place, or add --force.")
    for path in standing:
        if not path.is_file():
            raise ExchangeError(f"{path} is no plain file, so nothing is written there. Name another place.")
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, text.encode() if isinstance(text, str) else text)
        except OSError as error:
            raise ExchangeError(f"{path} can’t be written: {error.strerror or error}.") from None


def _write(path: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            os.chmod(file.name, 0o666 & ~_umask())
            os.replace(file.name, path)
        except OSError:
            os.unlink(file.name)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
