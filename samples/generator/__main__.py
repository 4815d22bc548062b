"""Write samples/dossiers: `python -m samples.generator [FOLDER]`."""

import sys
from pathlib import Path

from samples.generator.as_pdf import write_pdf
from samples.generator.as_word import write_word
from samples.generator.cases.clean import CLEAN
from samples.generator.cases.clean_course import CLEAN_COURSE
from samples.generator.cases.discretion import DISCRETION
from samples.generator.cases.faulty_early import FAULTY_EARLY
from samples.generator.cases.faulty_execution import FAULTY_EXECUTION
from samples.generator.cases.faulty_hearing import FAULTY_HEARING
from samples.generator.cases.faulty_late import FAULTY_LATE
from samples.generator.cases.faulty_major import FAULTY_MAJOR
from samples.generator.cases.faulty_power import FAULTY_POWER
from samples.generator.cases.faulty_seizure import FAULTY_SEIZURE
from samples.generator.cases.on_the_spot import ON_THE_SPOT
from samples.generator.cases.one_sweep import sweep_of_2024
from samples.generator.cases.transferred import TRANSFERRED
from samples.generator.cases.whole import WHOLE
from samples.generator.sample import Sample

CASES = (
    *CLEAN,
    *FAULTY_EARLY,
    *FAULTY_MAJOR,
    *FAULTY_LATE,
    *CLEAN_COURSE,
    *FAULTY_SEIZURE,
    *FAULTY_HEARING,
    *FAULTY_EXECUTION,
    *FAULTY_POWER,
    *ON_THE_SPOT,
    *TRANSFERRED,
    *DISCRETION,
    *WHOLE,
)
WRITERS = {".docx": write_word, ".pdf": write_pdf}
HERE = Path(__file__).parent.parent / "dossiers"


def write_sample(folder: Path, sample: Sample) -> None:
    """Write the papers anew; expected.yaml beside them is written by hand and stays."""
    place = folder / sample.name
    place.mkdir(parents=True, exist_ok=True)
    for old in (*place.glob("*.docx"), *place.glob("*.pdf")):
        old.unlink()
    for name, papers in sample.files.items():
        WRITERS[Path(name).suffix](place / name, papers)


def all_samples() -> tuple[Sample, ...]:
    return (*(case() for case in CASES), *sweep_of_2024())


def main(folder: Path) -> None:
    for sample in all_samples():
        write_sample(folder, sample)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
