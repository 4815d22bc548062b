"""The settings of a bureau: casecheck.toml beside the dossiers, or in a folder above them."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from casecheck.errors import UsageError

FILE_NAME: Final = "casecheck.toml"
_KEYS: Final = ("profile", "rules", "select", "ignore", "jobs", "standard")


@dataclass(frozen=True, slots=True)
class Config:
    """What casecheck.toml may set; an option of the command line goes before it."""

    profile: str = "default"
    rules: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    jobs: int | None = None
    standard: str = "default"
    file: Path | None = None


def find_config(folder: Path) -> Config:
    """Read the nearest casecheck.toml in `folder` or above it; none gives the defaults."""
    start = folder.resolve()
    for place in (start, *start.parents):
        file = place / FILE_NAME
        if os.access(place, os.X_OK) and file.is_file():
            return read_config(file)
    return Config()


def read_config(file: Path) -> Config:
    """Read a casecheck.toml; what is wrong is named with file and line."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        raise UsageError(f"{file}: 配置文件无法读取（{error.strerror}）") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: 配置文件不是 UTF-8 编码，请另存为 UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: 配置文件不是正确的 TOML 格式（{error}）") from error
    return _Reader(file, text, data).config()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Checks the keys and values of one file."""

    file: Path
    text: str
    data: dict[str, Any]

    def config(self) -> Config:
        for key in self.data:
            if key not in _KEYS:
                raise self._wrong(key, f"不认识的设置“{key}”，可用的有：{'、'.join(_KEYS)}")
        rules = self._words("rules", "")
        return Config(
            profile=self._words("profile", "default"),
            rules=self.file.parent / rules if rules else None,
            select=self._list("select"),
            ignore=self._list("ignore"),
            jobs=self._jobs(),
            standard=self._words("standard", "default"),
            file=self.file,
        )

    def _words(self, key: str, default: str) -> str:
        value = self.data.get(key, default)
        if not isinstance(value, str):
            raise self._wrong(key, f"“{key}”应当是文字，例如 {key} = '…'")
        return value

    def _list(self, key: str) -> tuple[str, ...]:
        value = self.data.get(key, [])
        words = value.split(",") if isinstance(value, str) else value
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise self._wrong(key, f"“{key}”应当是规则编号的列表，例如 {key} = ['OD', 'FE013']")
        return tuple(word.strip() for word in words if word.strip())

    def _jobs(self) -> int | None:
        value = self.data.get("jobs")
        if value is not None and (
            not isinstance(value, int) or isinstance(value, bool) or value < 1
        ):
            raise self._wrong("jobs", "“jobs”应当是大于 0 的整数")
        return value

    def _wrong(self, key: str, message: str) -> UsageError:
        lines = self.text.splitlines()
        starts = (
            number for number, line in enumerate(lines, 1) if line.lstrip("[ \t").startswith(key)
        )
        return UsageError(f"{self.file}:{next(starts, 1)}: {message}")
