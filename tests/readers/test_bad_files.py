"""A file that cannot be read is named with a reason and with advice; nothing is raised."""

import io
import os
import zipfile
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from casecheck.model.document import Problem, ProblemCode, ReadFile
from casecheck.readers import Limits, read_file, read_isolated

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def small_pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "text")
    canvas.save()
    return out.getvalue()


def encrypted_pdf() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(small_pdf())) as opened:
        opened.save(out, encryption=pikepdf.Encryption(user="secret", owner="owner"))
    return out.getvalue()


def archive(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def stream(name: str) -> bytes:
    return name.encode("utf-16-le")


def endless_form() -> bytes:
    """Return a PDF whose form draws itself twice, which pdfium never finishes."""
    own = b"<</XObject<</F 5 0 R>>>>"
    twice = b"stream\n/F Do /F Do\nendstream"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources" + own + b"/Contents 4 0 R>>",
        b"<</Length 5>>stream\n/F Do\nendstream",
        b"<</Subtype/Form/BBox[0 0 9 9]/Resources" + own + b"/Length 11>>" + twice,
    ]
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(out))
    )


def read(tmp_path: Path, data: bytes, name: str = "立案 审批表.docx") -> ReadFile:
    (tmp_path / name).write_bytes(data)
    return read_file(tmp_path, name, Limits())


def only_problem(found: ReadFile) -> Problem:
    (problem,) = found.problems
    assert (found.pages, found.read_by, problem.file) == ((), "", found.path)
    assert problem.message.startswith(f"{found.path}：")
    assert problem.message.endswith("。")
    return problem


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.EMPTY),
        (b"  \r\n", ProblemCode.EMPTY),
        ("不是压缩包".encode(), ProblemCode.UNSUPPORTED),
        ("当事人：张三".encode("gb18030"), ProblemCode.UNSUPPORTED),
        (b"\x00\x01\x02random\xff", ProblemCode.UNSUPPORTED),
        (b"{\\rtf1 text}", ProblemCode.UNSUPPORTED),
        (b"<html><body>x</body></html>", ProblemCode.UNSUPPORTED),
        (b"\x89PNG\r\n\x1a\n....", ProblemCode.SCANNED),
        (b"\xff\xd8\xff\xe0....", ProblemCode.SCANNED),
        (OLE + stream("EncryptedPackage"), ProblemCode.ENCRYPTED),
        (OLE + stream("WordDocument"), ProblemCode.UNSUPPORTED),
        (archive(xl__workbook_xml=b"<a/>"), ProblemCode.UNSUPPORTED),
        (archive(OFD_xml=b"<a/>"), ProblemCode.UNSUPPORTED),
        (archive(a=b"text"), ProblemCode.UNSUPPORTED),
        (archive(word__document_xml=b"<broken"), ProblemCode.DAMAGED),
        (archive(word__styles_xml=b"<a/>"), ProblemCode.DAMAGED),
        (archive(word__document_xml=b"<a/>")[:60], ProblemCode.DAMAGED),
        (archive(word__document_xml=bytes(70 * 1024 * 1024)), ProblemCode.TOO_BIG),
        (encrypted_pdf(), ProblemCode.ENCRYPTED),
        (small_pdf()[:300], ProblemCode.DAMAGED),
    ],
    ids=lambda value: value.value if isinstance(value, ProblemCode) else "bytes",
)
def test_each_kind_of_bad_file_is_named_with_its_reason(
    tmp_path: Path, data: bytes, code: ProblemCode
) -> None:
    assert only_problem(read(tmp_path, data)).code is code


def test_the_name_of_a_file_does_not_decide_what_it_is(tmp_path: Path) -> None:
    found = read(tmp_path, small_pdf(), "实为PDF.docx")
    assert (found.read_by, found.problems, len(found.pages)) == ("pdf-text", (), 1)


def test_advice_for_old_word_names_the_way_out(tmp_path: Path) -> None:
    problem = only_problem(read(tmp_path, OLE + stream("WordDocument")))
    assert "另存为 .docx" in problem.message


def test_a_link_that_leads_outside_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.pdf").write_bytes(small_pdf())
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "a.pdf").symlink_to(tmp_path / "secret.pdf")
    assert only_problem(read_file(folder, "a.pdf", Limits())).code is ProblemCode.OUTSIDE


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(small_pdf())
    path.chmod(0)
    assert only_problem(read_file(tmp_path, "a.pdf", Limits())).code is ProblemCode.NO_PERMISSION


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert only_problem(read_file(tmp_path, "无.pdf", Limits())).code is ProblemCode.UNSUPPORTED


def test_a_file_over_the_size_limit_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(small_pdf())
    found = read_file(tmp_path, "a.pdf", Limits(file_bytes=10))
    assert only_problem(found).code is ProblemCode.TOO_BIG


def test_a_worker_gives_the_same_answer(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(small_pdf())
    assert read_isolated(tmp_path, "a.pdf", Limits()) == read_file(tmp_path, "a.pdf", Limits())


def test_where_pdfium_hangs_pdfplumber_reads_in_a_second_worker(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(endless_form())
    found = read_isolated(tmp_path, "a.pdf", Limits(seconds=2))
    assert (found.read_by, len(found.pages)) == ("pdf-text", 1)
    assert [(p.code, p.pages) for p in found.problems] == [(ProblemCode.DAMAGED, (1,))]


def test_a_worker_that_misses_its_deadline_twice_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(endless_form())
    found = read_isolated(tmp_path, "a.pdf", Limits(seconds=0, seconds_per_megabyte=0))
    assert only_problem(found).code is ProblemCode.TIMED_OUT


def test_a_worker_out_of_memory_costs_its_file_only(tmp_path: Path) -> None:
    with pikepdf.new() as made:
        made.add_blank_page()
        made.pages[0].contents_add(b" " * (256 * 1024 * 1024))
        made.save(tmp_path / "a.pdf", compress_streams=True)
    found = read_isolated(tmp_path, "a.pdf", Limits(memory_bytes=1024 * 1024))
    assert only_problem(found).code in {ProblemCode.TOO_BIG, ProblemCode.DAMAGED}
