#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What run.sh makes of lines that a program prints: no time is measured here."""
import pathlib
import subprocess
import tempfile
import unittest

RUN = pathlib.Path(__file__).parent / "run.sh"


class Verdict(unittest.TestCase):
    def run_with(self, rows, ending="exit 0"):
        """The part `store`, measured by a program that prints these rows."""
        with tempfile.TemporaryDirectory() as folder:
            programs = pathlib.Path(folder) / "bin"
            programs.mkdir()
            (pathlib.Path(folder) / "rows").write_text("".join("\t".join(row) + "\n" for row in rows))
            for name, script in (("bench_store", f"cat '{folder}/rows'\n{ending}"), ("bench_corpus", "exit 1")):
                (programs / name).write_text(f"#!/bin/sh\n{script}\n")
                (programs / name).chmod(0o755)
            corpus = pathlib.Path(folder) / "bench-corpus"
            corpus.mkdir()
            subprocess.run(["touch", "-d", "next year", corpus / "made"], check=True)  # nothing is to be made
            return subprocess.run(["bash", RUN, programs, "store"], capture_output=True, text=True, check=False)

    def test_ends_well_when_every_line_is_within_its_limit(self):
        done = self.run_with([("record", "1.500", "ms", "0.500", "SQLite", "1.5"),
                              ("import", "1.000", "ms", "1.000", "bsdtar", "x1.0"),
                              ("verify", "99999.000", "ms", "0.000", "", "")])
        self.assertEqual((0, ""), (done.returncode, done.stderr))
        self.assertEqual(2, done.stdout.count(" ok\n"))

    def test_fails_and_names_the_lines_that_are_over(self):
        done = self.run_with([("record one score", "1.520", "ms", "0.500", "SQLite", "1.5"),
                              ("refold", "3.000", "ms", "0.000", "", "5"),
                              ("import", "2.200", "ms", "2.000", "bsdtar", "x1.0")])
        self.assertEqual(1, done.returncode)
        self.assertEqual(["run.sh: over its limit: record one score: 1.52 ms, at most 1.5 ms",
                          "run.sh: over its limit: import: 2.20 ms, at most 1.0 times the 2.00 ms of bsdtar"],
                         done.stderr.splitlines())
        self.assertIn("refold", done.stdout)

    def test_fails_when_a_part_cannot_be_run(self):
        done = self.run_with([("record", "1.000", "ms", "0.000", "", "1.5")], "exit 3")
        self.assertEqual(1, done.returncode)
        self.assertIn("store could not be run", done.stderr)


if __name__ == "__main__":
    unittest.main()
