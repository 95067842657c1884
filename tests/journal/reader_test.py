#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader that knows only the format's description agrees with the vault that the program wrote, and sees what was
changed in a copy of it."""
import contextlib
import io
import pathlib
import shutil
import sqlite3
import sys
import tempfile
import unittest

import read_journal

SAMPLE = pathlib.Path(__file__).parent.parent / "data" / "vault-format-2" / "pingshen.db"

MET = pathlib.Path(__file__).parent.parent / "data" / "vault-met"

FILE = pathlib.Path(__file__).parent.parent / "data" / "edits-file-1" / "sample.edits"


class Reader(unittest.TestCase):
    def answer(self, *changes):
        # Of an older program: it kept there what follows from the documents, which was all that there was.
        return self.answer_to(SAMPLE, "DELETE FROM finding", *changes)

    def answer_to(self, sample, *changes):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "pingshen.db"
            shutil.copy(sample, copy)
            database = sqlite3.connect(copy)
            for change in ("DROP TRIGGER edit_is_never_changed", "DROP TRIGGER edit_is_never_removed", *changes):
                database.execute(change)
            database.commit()
            database.close()
            with contextlib.redirect_stdout(io.StringIO()) as said:
                return read_journal.main(str(copy)), said.getvalue()

    def test_agrees_with_what_the_program_wrote(self):
        result, said = self.answer()
        self.assertEqual(0, result, said)
        self.assertIn("69 edits, 0 of a newer program, 2 applications", said)

    def test_sees_state_that_no_edit_made(self):
        for change in (
            "UPDATE score SET points = points + 1",
            "UPDATE document SET digest = 'x' WHERE place = 0",
            "UPDATE sheet SET frozen_total = 1",
            "UPDATE note SET text = 'x'",
            "INSERT INTO finding SELECT id, 0, 'NameUnsafe', 'error', 'x', '{}' FROM application",
            "UPDATE setting SET value = '1'",
            "UPDATE person SET clock = 1",
            "UPDATE person SET latin_name = 'x'",
            "UPDATE sheet SET frozen_digest = 'x' WHERE state = 'submitted'",
            "UPDATE rubric SET json = x'7B7D'",
            "INSERT INTO conflict SELECT application, '', 'VisitChanged', '', 'place', '', 1, '', 0, '' FROM visit",
        ):
            self.assertEqual(1, self.answer(change)[0], change)

    def test_sees_a_history_that_was_changed(self):
        for change in (
            "UPDATE edit SET hash = 'x' WHERE seq = 5",
            "UPDATE edit SET signature = '' WHERE seq = 69",
            "DELETE FROM edit WHERE seq = 9",
            "UPDATE journal_head SET signature = ''",
            "UPDATE device SET public_key = '00'",
        ):
            self.assertEqual(1, self.answer(change)[0], change)

    def test_agrees_with_both_computers_that_met(self):
        for name in ("office.db", "home.db"):
            result, said = self.answer_to(MET / name)
            self.assertEqual(0, result, said)
            self.assertIn("25 edits, 1 of a newer program, 1 applications", said)
        result, said = self.answer_to_file((MET / "both.edits").read_bytes())
        self.assertEqual(0, result, said)
        self.assertIn("25 edits, 0 problems", said)

    def test_the_sample_of_two_computers_holds_what_it_is_for(self):
        database = sqlite3.connect(f"file:{MET / 'office.db'}?mode=ro&immutable=1", uri=True)
        edits = [read_journal.json.loads(data) for (data,) in database.execute("SELECT bytes FROM edit")]
        self.assertEqual(3, len({edit["device"] for edit in edits}))
        self.assertLess({"PersonMerged", "PointsTraded", "PackageImported"}, {edit["kind"] for edit in edits})
        self.assertTrue([edit for edit in edits if "content" in edit["payload"]["fields"]], "a choice of a file")
        self.assertEqual([("content",), ("points",)],
                         database.execute("SELECT DISTINCT field FROM conflict ORDER BY field").fetchall())
        database.close()

    def test_sees_state_that_no_edit_of_either_made(self):
        for change in (
            "DELETE FROM conflict WHERE field = 'content'",
            "UPDATE conflict SET author = '' WHERE field = 'points'",
            "UPDATE document SET digest = replaced, replaced = digest",
            "UPDATE document_content SET pages = pages + 1 WHERE version = 2",
            "UPDATE person SET same_as = ''",
            "UPDATE score SET points = points + 1 WHERE indicator = 'age'",
            "UPDATE visit SET request_reason = ''",
            "UPDATE edit SET bytes = CAST(replace(CAST(bytes AS TEXT), 'PointsTraded', 'PointsTradeD') AS BLOB)",
            "DELETE FROM edit WHERE CAST(bytes AS TEXT) LIKE '%PointsTraded%'",
        ):
            self.assertEqual(1, self.answer_to(MET / "home.db", change)[0], change)

    def test_withdraws_the_request_that_is_named_and_no_other_one(self):
        application = read_journal.Application(self.fail)
        application.fold_VisitRequested({}, "", {}, "why", {})
        application.fold_VisitWithdrawn({}, "", {}, "", {"request": "another"})
        self.assertEqual("why", application.visit["request_reason"])
        application.fold_VisitWithdrawn({}, "", {}, "settled", {"request": "why"})
        self.assertEqual("", application.visit["request_reason"])

    def test_folds_what_was_said_of_a_difference(self):
        application = read_journal.Application(self.fail)

        def say(author, **fields):
            edit = {"author": author, "at": "2026-01-12T08:30:00.000Z"}
            application.fold_DifferenceSettled(edit, "birthDate d1 1984-03-02", fields, "", {})
            return application.settlements.get("birthDate d1 1984-03-02")

        self.assertEqual("accepted", say("li", decision="accepted", reason="typing slip", against="1984-03-17")["decision"])
        self.assertEqual(("bo", ""), tuple(say("bo", decision="perhaps")[name] for name in ("author", "decision")))
        self.assertIsNone(say("bo", decision=None, reason=None, against=None))

    def test_folds_what_was_looked_up_of_a_condition(self):
        application = read_journal.Application(self.fail)

        def say(author, **fields):
            edit = {"author": author, "at": "2026-01-12T08:30:00.000Z"}
            application.fold_EligibilityChecked(edit, "registered", fields, "", {})
            return application.eligibility.get("registered")

        passage = f"d1 {'a' * 64} 007\n01 2 3 4\nlicence.pdf\nBeijing\nChaoyang"
        self.assertEqual("li", say("li", result="met", lookedUpOn="2026-01-12")["author"])
        self.assertEqual("li", say("bo", remark="seen", evidence=passage)["author"])
        self.assertEqual(passage.replace("007", "7").replace("01 ", "1 "), application.eligibility["registered"]["evidence"])
        self.assertEqual(("bo", ""), tuple(say("bo", result="perhaps")[name] for name in ("author", "result")))
        self.assertEqual("", say("bo", evidence=passage.replace("3 4", "0 4"))["evidence"])
        self.assertIsNone(say("bo", lookedUpOn="2026-02-30", remark=None))

    def answer_to_file(self, data):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "sample.edits"
            copy.write_bytes(data)
            with contextlib.redirect_stdout(io.StringIO()) as said:
                return read_journal.main(str(copy)), said.getvalue()

    def test_agrees_with_a_file_of_edits(self):
        result, said = self.answer_to_file(FILE.read_bytes())
        self.assertEqual(0, result, said)
        self.assertIn("69 edits, 0 problems", said)

    def test_sees_a_file_that_was_changed(self):
        whole = FILE.read_bytes()
        for changed in (
            whole.replace(b'"ScoreChanged"', b'"ScoreChangeD"', 1),
            whole.replace(b"end 69", b"end 68"),
            whole.replace(b"device ", b"devise "),
        ):
            self.assertEqual(1, self.answer_to_file(changed)[0])

    def test_asks_again_once_a_choice_is_taken_back(self):
        application = read_journal.Application(self.fail)

        def edit(device, seq, before, after, refs=(), undoes=None):
            payload = {"subject": "", "fields": {"place": [before, after]}, **({"undoes": undoes} if undoes else {})}
            application.fold({"device": device, "seq": seq, "clock": seq, "application": "a", "author": "li",
                              "at": "2026-01-12T08:30:00.000Z", "kind": "VisitChanged", "payload": payload,
                              "refs": refs})
            return [value["row"][0] + " " + value["value"] for value in application.latest["", "VisitChanged", "", "place", ""]]

        edit("one", 1, None, "Beijing")
        self.assertEqual(["one Beijing", "two Shanghai"], edit("two", 1, None, "Shanghai"))
        self.assertEqual(["one Beijing"], edit("one", 2, "Shanghai", "Beijing", [["two", 1]]))
        self.assertEqual(["one Beijing", "two Shanghai"], edit("one", 3, "Beijing", "Shanghai", [["two", 1]], ["one", 2]))
        self.assertEqual(["one Beijing"], edit("one", 4, "Shanghai", "Beijing", [["two", 1]], ["one", 3]))

    def test_knows_which_pins_a_submission_signed(self):
        said = []
        application = read_journal.Application(said.append)
        clock = iter(range(1, 99))

        def edit(kind, subject="", fields={}, content={}, note=""):
            seq = next(clock)
            application.fold({"device": "one", "seq": seq, "clock": seq, "application": "a", "author": "li",
                              "at": "2026-01-12T08:30:00.000Z", "kind": kind, "refs": [],
                              "payload": {"subject": subject, "note": note, "content": content,
                                          "fields": {name: [None, value] for name, value in fields.items()}}})

        place = {"document": "d", "content": "ab" * 32, "page": "02", "rects": "01 2 3 4,5 6 7 8"}
        edit("PinChanged", "p", {"indicator": "age", "stance": "sideways", **place})
        pin = application.pins["li", "p"]
        self.assertEqual(("context", "2", "1 2 3 4,5 6 7 8"), (pin["stance"], pin["page"], pin["rects"]))
        edit("PinChanged", "q", {"indicator": "age", "words": "x", "coverage": "9 8 1"})
        self.assertEqual("", application.pins["li", "q"]["coverage"])
        edit("PinChanged", "q", {"indicator": None})
        content = {"total": 1, "settings": {}, "rubric": "r", "settingsDigest": "s",
                   "pins": application.digest_of_pins("li")}
        signed = {**content, "application": "a", "person": "li", "scores": {}}
        digest = read_journal.hashlib.sha256(read_journal.compact(signed).encode()).hexdigest()
        edit("SheetSubmitted", content=content, note=digest)
        self.assertEqual([], said)
        edit("PinChanged", "p", {"indicator": None})
        self.assertIn(("li", "p"), application.pins, "nothing on a submitted sheet changes")
        edit("SheetReturned", "li", note="again")
        self.assertEqual({}, application.pins)
        edit("SheetSubmitted", content=content, note=digest)
        self.assertEqual(["one/7: the digest of the sheet's pins is another one"], said)

    def test_keeps_what_is_said_of_one_file_apart_from_another(self):
        application = read_journal.Application(self.fail)
        clock = iter(range(1, 99))

        def edit(device, kind, payload, refs=()):
            seq = next(clock)
            application.fold({"device": device, "seq": seq, "clock": seq, "application": "a", "author": "li",
                              "at": "2026-01-12T08:30:00.000Z", "kind": kind, "refs": refs,
                              "payload": {"subject": "d", "fields": {}, **payload}})
            return seq

        def bring(device, digest, refs=()):
            name = f"{digest}.pdf"
            document = {"id": "d", "name": name, "digest": digest, "bytes": 1, "pages": 1, "textPages": 1,
                        "status": "readable", "guess": {"kind": "passport", "confidence": 80, "reason": "name"}}
            turned = {"code": "PagesRotated", "severity": "info", "subject": name, "args": {}}
            return edit(device, "PackageImported", {"content": {
                "digest": f"package {digest}", "source": "", "importedAt": "2026-01-12T08:30:00.000Z", "rubric": "r",
                "applicant": {}, "documents": [document], "findings": [turned]}}, refs)

        def shown():
            rows = application.rows("a")
            self.assertEqual({"content"} if settled == 0 else set(), {row[3] for row in rows["conflict"]})
            return rows["document"][0][2:4], [row[3] for row in rows["finding"]]

        settled = 0
        first = bring("one", "x")
        bring("one", "y")
        latest = bring("two", "z", [["one", first]])
        guess = {"kind": "visa", "confidence": 90, "reason": "text"}
        edit("one", "KindRecognised", {"note": "y", "content": {"guess": guess}})
        edit("one", "DocumentChanged", {"note": "y", "fields": {"name": ["y.pdf", "Y.pdf"]},
                                        "content": {"found": [], "package": "package y"}})
        edit("one", "KindRecognised", {"note": "y", "content": {"guess": guess, "found": [
            {"code": "PagesPoorlyRead", "severity": "info", "subject": "Y.pdf", "args": {}}]}})
        edit("two", "DocumentChanged", {"note": "z", "fields": {"name": ["z.pdf", "Z.pdf"]},
                                        "content": {"found": [], "package": "package z"}}, [["one", first]])
        self.assertEqual((("Z.pdf", "passport"), []), shown())
        settled = edit("one", "DocumentChanged", {"fields": {"content": ["z", "y"]}}, [["two", latest]])
        self.assertEqual((("Y.pdf", "visa"), ["Y.pdf"]), shown())


if __name__ == "__main__":
    sys.exit(unittest.main())
