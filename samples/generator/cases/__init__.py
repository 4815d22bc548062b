"""The invented cases: five without a defect, nine with."""
