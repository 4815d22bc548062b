"""What a file is, by its content and never by its name."""

import io
import zipfile
from enum import StrEnum

PDF_HEADER_WITHIN = 4096
_TEXT_SAMPLE = 4096
_CONTROL_BYTES = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")

_IMAGES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
)


class Kind(StrEnum):
    """The kinds of file that are told apart."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    OFD = "ofd"
    ZIP = "zip"
    ENCRYPTED_OFFICE = "encrypted_office"
    LEGACY_WORD = "legacy_word"
    LEGACY_OFFICE = "legacy_office"
    RTF = "rtf"
    HTML = "html"
    IMAGE = "image"
    TEXT = "text"
    EMPTY = "empty"
    BROKEN_ZIP = "broken_zip"
    UNKNOWN = "unknown"


def detect(data: bytes) -> Kind:
    """Return the kind of a file from its bytes."""
    head = data[:PDF_HEADER_WITHIN]
    if not data.strip(b"\x00 \t\r\n"):
        return Kind.EMPTY
    if data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _package_kind(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole_kind(data)
    if b"%PDF-" in head:
        return Kind.PDF
    return _plain_kind(head)


def _package_kind(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return Kind.BROKEN_ZIP
    if "ofd.xml" in names:
        return Kind.OFD
    folders = {name.partition("/")[0] for name in names if name.endswith(".xml")}
    if "word" in folders:
        return Kind.DOCX
    if "xl" in folders:
        return Kind.XLSX
    return Kind.ZIP


def _ole_kind(data: bytes) -> Kind:
    """Tell an encrypted package from old Word by the stream names in the directory (UTF-16)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Kind.ENCRYPTED_OFFICE
    if "WordDocument".encode("utf-16-le") in data:
        return Kind.LEGACY_WORD
    return Kind.LEGACY_OFFICE


def _plain_kind(head: bytes) -> Kind:
    if head.startswith(_IMAGES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return Kind.IMAGE
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(b"{\\rtf"):
        return Kind.RTF
    if text.startswith((b"<!doctype html", b"<html")) or b"<html" in text[:1024]:
        return Kind.HTML
    return Kind.TEXT if _is_text(head) else Kind.UNKNOWN


def _is_text(head: bytes) -> bool:
    """Say whether the sample reads as text in one of the encodings used for Chinese."""
    sample = head[:_TEXT_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if any(byte in _CONTROL_BYTES for byte in sample):
        return False
    return _decodes(sample, "utf-8") or _decodes(sample, "gb18030")


def _decodes(sample: bytes, encoding: str) -> bool:
    """Decode, forgiving a character cut at the end of the sample."""
    for cut in range(4):
        try:
            sample[: len(sample) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
