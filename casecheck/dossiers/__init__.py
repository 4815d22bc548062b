"""Files as papers of a case: split, named and put in order."""

from casecheck.dossiers.arrange import to_dossier

__all__ = ["to_dossier"]
