"""Runs the tests of this folder, or a part of them, and tells what failed and what took long.

usage: run.py (--only | --but) PREFIX... : the files test_PREFIX*.py, or all others. LANDFALL_TEST_CLIENTS
limits both to tests whose name contains it. What failed is written once more into the file that
LANDFALL_TEST_FAILURES names, so that it can be read without all that was printed meanwhile.
"""

import os
import pathlib
import sys
import time
import unittest

SLOWEST = 8


class Result(unittest.TextTestResult):
    """Remembers how long each test took."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.seconds = []

    def startTest(self, test):
        self.began = time.monotonic()
        super().startTest(test)

    def stopTest(self, test):
        super().stopTest(test)
        self.seconds.append((time.monotonic() - self.began, test.id()))


def modules(choice, prefixes):
    names = sorted(path.stem for path in pathlib.Path().glob("test_*.py"))
    wanted = tuple(f"test_{prefix}" for prefix in prefixes)
    return [name for name in names if name.startswith(wanted) == (choice == "--only")]


def main(choice, *prefixes):
    loader = unittest.TestLoader()
    if name := os.environ.get("LANDFALL_TEST_CLIENTS"):
        loader.testNamePatterns = [f"*{name}*"]
    tests = loader.loadTestsFromNames(modules(choice, prefixes))
    result = unittest.TextTestRunner(verbosity=2, resultclass=Result).run(tests)
    for seconds, test in sorted(result.seconds, reverse=True)[:SLOWEST]:
        print(f"{seconds:8.1f} s  {test}", file=sys.stderr)
    with open(os.environ["LANDFALL_TEST_FAILURES"], "w", encoding="utf-8") as file:
        for test, text in result.failures + result.errors:
            file.write(f"{test.id()}\n{text}\n")
        for test in result.unexpectedSuccesses:
            file.write(f"{test.id()}: unexpected success\n")
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
