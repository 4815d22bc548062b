"""Open a Word package and hand out its parts as parsed XML, each only when it is asked for.

The entries are taken from the zip one by one and parsed by python-docx's own hardened parser:
`docx.Document` loads every related part (a 3 GB picture too) and refuses a package for one
missing picture, neither of which matters to a reader of text.
"""

import posixpath
import re
import zipfile
from dataclasses import dataclass

from docx.oxml import parse_xml
from lxml import etree
from lxml.etree import _Element as Element

from casecheck.model.document import ProblemCode
from casecheck.readers.archive import open_archive, read_entry
from casecheck.readers.limits import Limits
from casecheck.readers.trouble import ReadError
from casecheck.readers.word.names import STRICT_NAMES

_USUAL_MAIN_PART = "word/document.xml"
_TABLE_STYLE = re.compile(rb'<w:style w:type="table".*?</w:style>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: `kind` is the last word of the relationship type."""

    kind: str
    target: str


class Package:
    """The parts of a Word file."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._archive = open_archive(data, limits)
        self._names = {_normal(name): name for name in self._archive.namelist()}
        self.main_name = self._find_main()
        self.relations = self._relations_of(self.main_name)

    def main(self) -> Element:
        root = self.part(self.main_name)
        if root is None:
            raise ReadError(ProblemCode.DAMAGED, "Word 文件中没有正文")
        return root

    def part(self, name: str) -> Element | None:
        """Return a part's root element, or None when the package does not have it."""
        entry = self._names.get(_normal(name))
        return None if entry is None else _parse(self._archive, entry, self._limits)

    def related(self, kind: str) -> Element | None:
        """Return the main part's first related part of a kind, such as `styles`."""
        for relation in self.relations.values():
            if relation.kind == kind:
                return self.part(relation.target)
        return None

    def _find_main(self) -> str:
        for relation in self._relations_of("").values():
            if relation.kind == "officeDocument" and _normal(relation.target) in self._names:
                return relation.target
        return _USUAL_MAIN_PART

    def _relations_of(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {
            item.get("Id", ""): Relation(
                item.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, item.get("Target", ""))),
            )
            for item in root.iterchildren("{*}Relationship")
            if item.get("TargetMode") != "External"
        }


def _normal(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _parse(archive: zipfile.ZipFile, entry: str, limits: Limits) -> Element:
    content = read_entry(archive, entry, limits)
    for strict, transitional in STRICT_NAMES:
        content = content.replace(strict, transitional)
    if entry.lower().endswith("styles.xml"):  # nine tenths of a style sheet, and never asked for
        content = _TABLE_STYLE.sub(b"", content)
    try:
        return parse_xml(content)
    except etree.XMLSyntaxError as error:
        raise ReadError(ProblemCode.DAMAGED, f"其中的部件 {entry} 不是有效的 XML") from error
