"""What casecheck keeps between two scans of a folder."""

from casecheck.store.database import FOLDER_NAME, ReadKey, Store, prepare_store, store_path

__all__ = ["FOLDER_NAME", "ReadKey", "Store", "prepare_store", "store_path"]
