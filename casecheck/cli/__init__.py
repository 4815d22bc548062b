"""The commands: parse, call, print; no logic."""

from casecheck.cli.app import main

__all__ = ["main"]
