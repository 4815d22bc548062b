"""The papers of the samples are those that the generator writes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from casecheck.readers import Limits, read_file
from samples.generator.__main__ import all_samples, write_sample
from samples.generator.as_pdf import FAMILY
from samples.generator.sample import Sample

DOSSIERS = Path(__file__).parent.parent / "samples" / "dossiers"
ALL = {sample.name: sample for sample in all_samples()}
OF_WORD = [name for name, sample in ALL.items() if all(f.endswith(".docx") for f in sample.files)]
OF_PDF = [name for name in ALL if name not in OF_WORD]


def has_font() -> bool:
    if shutil.which("fc-match") is None:
        return False
    found = subprocess.run(
        ["fc-match", "-f", "%{family}", FAMILY], check=True, capture_output=True, text=True
    )
    return FAMILY in found.stdout


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix in {".docx", ".pdf"})


def text_of(root: Path, name: str) -> list[str]:
    return [repr(page.blocks) for page in read_file(root, name, Limits()).pages]


def written(sample: Sample, folder: Path) -> Path:
    write_sample(folder, sample)
    return folder / sample.name


def test_every_sample_is_kept() -> None:
    kept = [path.name for path in DOSSIERS.iterdir() if not path.name.startswith(".")]

    assert sorted(ALL) == sorted(kept)


@pytest.mark.parametrize("name", OF_WORD)
def test_word_papers_are_written_again_to_the_byte(name: str, tmp_path: Path) -> None:
    new = written(ALL[name], tmp_path)

    assert names_in(new) == names_in(DOSSIERS / name)
    assert all(
        (new / one).read_bytes() == (DOSSIERS / name / one).read_bytes() for one in names_in(new)
    )


@pytest.mark.skipif(not has_font(), reason=f"needs the font {FAMILY}")
@pytest.mark.parametrize("name", OF_PDF)
def test_pdf_papers_are_written_again_with_the_same_words(name: str, tmp_path: Path) -> None:
    new = written(ALL[name], tmp_path)

    assert names_in(new) == names_in(DOSSIERS / name)
    assert all(text_of(new, one) == text_of(DOSSIERS / name, one) for one in names_in(new))
