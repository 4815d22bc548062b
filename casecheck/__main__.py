"""Run the commands as `python -m casecheck`."""

from casecheck.cli import main

if __name__ == "__main__":
    main()
