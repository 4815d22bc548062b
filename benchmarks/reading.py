"""How fast casecheck's readers are beside plain pdfplumber and plain python-docx, in one run.

Makes a PDF of 140 pages of forms and 200 Word documents, reads them in turns, and prints medians.
Then deals them out to dossiers and scans these, with one process and with two.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pdfplumber
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from casecheck.check import Setup
from casecheck.model.document import ReadFile
from casecheck.readers import Limits, read_file, read_isolated
from casecheck.scan import scan_folder
from casecheck.store import FOLDER_NAME

Read = Callable[[Path, str, Limits], ReadFile]

CASES = 20
FONT = "STSong-Light"
LABELS = ("案由", "当事人", "住所", "案件来源", "案情摘要", "承办人意见", "负责人意见", "备注")
SENTENCE = "经查，当事人未经许可擅自从事经营活动，违反了有关规定，拟处罚款人民币伍仟元整。"


def make_pdf(path: Path, pages: int) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    canvas = Canvas(str(path), pagesize=(595, 842))
    for number in range(pages):
        draw_form(canvas, number)
        canvas.showPage()
    canvas.save()


def draw_form(canvas: Canvas, number: int) -> None:
    canvas.setFont(FONT, 18)
    canvas.drawCentredString(297, 790, "行 政 处 罚 审 批 表")
    canvas.setFont(FONT, 11)
    canvas.drawString(60, 765, f"编号：某文综罚字〔2024〕第{number}号")
    for row, label in enumerate(LABELS):
        top = 740 - row * 60
        canvas.rect(60, top - 60, 90, 60)
        canvas.rect(150, top - 60, 380, 60)
        canvas.drawString(70, top - 35, label)
        canvas.drawString(156, top - 20, SENTENCE[:34])
        canvas.drawString(156, top - 36, f"第{number}页 2024年3月{row + 1}日 15,000.00元")
    for index in range(5):
        canvas.drawString(60, 230 - index * 20, SENTENCE)


def make_word(path: Path, number: int) -> None:
    document = docx.Document()
    document.add_heading("行政处罚审批表", 0)
    document.add_paragraph(f"编号：某文综罚字〔2024〕第{number}号")
    table = document.add_table(rows=len(LABELS), cols=4)
    for row, label in enumerate(LABELS):
        cells = table.rows[row].cells
        cells[0].text, cells[2].text = label, "日期"
        cells[1].text, cells[3].text = SENTENCE, f"2024年3月{row + 1}日"
    for _ in range(10):
        document.add_paragraph(SENTENCE)
    document.save(str(path))


def plain_pdfplumber(path: Path) -> None:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def plain_python_docx(paths: list[Path]) -> None:
    for path in paths:
        document = docx.Document(str(path))
        for paragraph in document.paragraphs:
            _ = paragraph.text
        for table in document.tables:
            for row in table.rows:
                for cell in row.cells:
                    _ = cell.text


def seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def medians(contestants: dict[str, Callable[[], None]], rounds: int) -> dict[str, float]:
    """Return the median seconds of each, measured in turns so that a busy moment hits all alike."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, work in contestants.items():
            times[name].append(seconds(work))
    return {name: statistics.median(each) for name, each in times.items()}


def report(title: str, unit: str, count: int, times: dict[str, float]) -> None:
    base = next(iter(times.values()))
    print(f"\n{title}\n\n| reader | {unit} a second | ms each | times as fast |")
    print("| --- | --- | --- | --- |")
    for name, each in times.items():
        print(f"| {name} | {count / each:.0f} | {each / count * 1000:.2f} | {base / each:.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=140)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), asked.pages, asked.documents, asked.rounds)


def measure(folder: Path, pages: int, documents: int, rounds: int) -> None:
    pdf = folder / "forms.pdf"
    make_pdf(pdf, pages)
    words = [folder / f"{number}.docx" for number in range(documents)]
    for number, path in enumerate(words):
        make_word(path, number)
    times = medians(pdf_contestants(pdf), rounds)
    report(f"PDF, {pages} pages of forms", "pages", pages, times)
    times = medians(word_contestants(words), rounds)
    report(f"Word, {documents} documents", "documents", documents, times)
    cases = folder / "cases"
    files = make_cases(cases, pages, words)
    times = medians(batch_contestants(cases), rounds)
    report(f"The batch, {len(files)} files in {CASES} dossiers", "files", len(files), times)


def pdf_contestants(pdf: Path) -> dict[str, Callable[[], None]]:
    def ours(read: Read) -> None:
        check(read(pdf.parent, pdf.name, Limits()).problems)

    return {
        "pdfplumber, text and tables": lambda: plain_pdfplumber(pdf),
        "casecheck": lambda: ours(read_file),
        "casecheck, isolated": lambda: ours(read_isolated),
    }


def word_contestants(words: list[Path]) -> dict[str, Callable[[], None]]:
    def ours(read: Read) -> None:
        for path in words:
            check(read(path.parent, path.name, Limits()).problems)

    return {
        "python-docx, paragraphs and tables": lambda: plain_python_docx(words),
        "casecheck": lambda: ours(read_file),
        "casecheck, isolated": lambda: ours(read_isolated),
    }


def make_cases(folder: Path, pages: int, words: list[Path]) -> list[Path]:
    """Put the Word files, and PDF files of seven pages, into dossiers."""
    for number in range(CASES):
        (folder / f"case{number}").mkdir(parents=True)
    for number, path in enumerate(words):
        shutil.copy(path, folder / f"case{number % CASES}" / path.name)
    for number in range(pages // 7):
        make_pdf(folder / f"case{number % CASES}" / f"{number}.pdf", 7)
    return [path for path in folder.rglob("*") if path.is_file()]


def batch_contestants(cases: Path) -> dict[str, Callable[[], None]]:
    """Return the plain loops over the files, and whole scans: read, judged and stored."""
    pdfs, words = sorted(cases.rglob("*.pdf")), sorted(cases.rglob("*.docx"))

    def plain() -> None:
        plain_python_docx(words)
        for path in pdfs:
            plain_pdfplumber(path)

    def scanned(processes: int) -> None:
        shutil.rmtree(cases / FOLDER_NAME, ignore_errors=True)
        scan = scan_folder(cases, Setup(today=date(2026, 11, 23)), jobs=processes)
        check(tuple(problem for case in scan.result.dossiers for problem in case.problems))

    return {
        "pdfplumber and python-docx, reading only": plain,
        "casecheck scan, 1 process": lambda: scanned(1),
        "casecheck scan, 2 processes": lambda: scanned(2),
    }


def check(problems: tuple[object, ...]) -> None:
    if problems:
        raise SystemExit(f"the benchmark's own file was not read: {problems}")


if __name__ == "__main__":
    main()
