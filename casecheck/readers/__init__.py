"""A file of a dossier becomes pages of lines and tables, each with its place on the paper."""

from casecheck.readers.isolated import read_isolated
from casecheck.readers.limits import Limits
from casecheck.readers.reading import READER_VERSION, read_file

__all__ = ["READER_VERSION", "Limits", "read_file", "read_isolated"]
