#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a vault's journal by resources/formats/journal.md and nothing else, and compares the state with it.

read_journal.py PINGSHEN_DB: prints what differs; exits with 1 if anything does.
read_journal.py FILE: the same for a file of edits, which must bring each chain from its beginning.
"""
import datetime
import hashlib
import json
import re
import sqlite3
import sys

# Ed25519 as in RFC 8032, section 6.

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P)
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    g, h, i, j = f - e, d - c, d + c, f + e
    return (g * h % P, i * j % P, h * i % P, g * j % P)


def multiply(factor, point):
    result = (0, 1, 1, 0)
    while factor > 0:
        if factor & 1:
            result = add(result, point)
        point = add(point, point)
        factor >>= 1
    return result


def point_from(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def is_signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = point_from(public), point_from(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % Q
    left, right = multiply(s, BASE), add(r, multiply(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# Chains


def check_chains(db, say):
    keys = {device: bytes.fromhex(key) for device, key in db.execute("SELECT id, public_key FROM device")}
    for device, key in keys.items():
        if hashlib.sha256(key).hexdigest()[:32] != device:
            say(f"device {device}: its key is another's")
    own = db.execute("SELECT value FROM vault WHERE key = 'device'").fetchone()[0]
    ends = {}
    for device, seq, clock, application, data, hashed, signature in db.execute(
        "SELECT device, seq, clock, application, bytes, hash, signature FROM edit ORDER BY device, seq"
    ):
        edit = json.loads(data)
        before = ends.get(device, {"seq": 0, "clock": 0, "hash": ""})
        if hashlib.sha256(data).hexdigest() != hashed:
            say(f"{device}/{seq}: not the bytes that were hashed")
        if (edit["device"], edit["seq"], edit["clock"], edit["application"]) != (device, seq, clock, application):
            say(f"{device}/{seq}: the columns say something else")
        if seq != before["seq"] + 1 or edit["previousHash"] != before["hash"] or clock <= before["clock"]:
            say(f"{device}/{seq}: does not continue the one before")
        ends[device] = {"seq": seq, "clock": clock, "hash": hashed, "signature": bytes.fromhex(signature)}
    for device, end in ends.items():
        if not is_signed(keys.get(device, b""), b"pingshen edit " + end["hash"].encode(), end["signature"]):
            say(f"{device}/{end['seq']}: not signed by its device")
    heads = db.execute("SELECT device, seq, clock, hash, signature FROM journal_head").fetchall()
    if {head[0] for head in heads} != set(ends):
        say("the ends of other chains are written down")
    for device, seq, clock, hashed, signature in heads:
        end = ends.get(device, {})
        message = f"pingshen head {device} {seq} {clock} {hashed}".encode()
        if (seq, clock, hashed) != (end.get("seq"), end.get("clock"), end.get("hash")):
            say(f"{device}: the chain ends elsewhere")
        if not is_signed(keys.get(own, b""), message, bytes.fromhex(signature)):
            say(f"{device}: the end is not signed")


# A file of edits


def unique(members):
    names = [name for name, value in members]
    if len(set(names)) != len(names):
        raise ValueError("two members of one name")
    return dict(members)


def check_file(data, say):
    head, *lines, end, rest = data.split(b"\n")
    count, digest = end.split(b" ")[1:]
    hashed = hashlib.sha256(data[: len(data) - len(end) - 1]).hexdigest()
    edits = [line.split(b" ", 2)[1:] for line in lines if line.startswith(b"edit ")]
    if head != b"pingshen edits 1" or not end.startswith(b"end ") or rest:
        say("no file of edits, or cut off")
    if (int(count), digest.decode()) != (len(edits), hashed):
        say("altered after it was written")
    keys = {hashlib.sha256(key).hexdigest()[:32]: key
            for key in (bytes.fromhex(line[7:].decode()) for line in lines if line.startswith(b"device "))}
    ends = {}
    for signature, data in edits:
        edit = json.loads(data, object_pairs_hook=unique)
        before = ends.get(edit["device"], {"seq": 0, "clock": 0, "hash": ""})
        if edit["seq"] != before["seq"] + 1 or edit["previousHash"] != before["hash"] or edit["clock"] <= before["clock"]:
            say(f"{edit['device']}/{edit['seq']}: does not continue the one before")
        ends[edit["device"]] = {"seq": edit["seq"], "clock": edit["clock"], "hash": hashlib.sha256(data).hexdigest(),
                                "signature": b"" if signature == b"-" else bytes.fromhex(signature.decode())}
    for device, last in ends.items():
        if not is_signed(keys.get(device, b""), b"pingshen edit " + last["hash"].encode(), last["signature"]):
            say(f"{device}/{last['seq']}: not signed by its device")
    return len(edits)


# The fold

CONCLUSIONS = ["none", "consistent", "partlyConsistent", "inconsistent", "needsSupplement"]
STANCES = ["for", "against", "context"]
PIN = ("indicator", "stance", "document", "content", "name", "page", "rects", "quote", "words", "coverage", "remark",
       "placement")
ORIGINALS = ["notAsked", "matches", "differs", "notShown"]
APPLICANT = {
    "latinName": "latin_name",
    "chineseName": "chinese_name",
    "nationality": "nationality",
    "birthDate": "birth_date",
    "passportNumber": "passport_number",
    "employer": "employer",
    "position": "position",
    "caseNumber": "case_number",
}
DATES = {"birthDate", "notifiedOn", "date", "lookedUpOn", "appliedOn"}
CONDITION = ("result", "source", "lookedUpOn", "appliedOn", "remark", "evidence")
SETTLEMENT = ("decision", "reason", "against")


def milliseconds(text):
    moment = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=datetime.timezone.utc)
    return round(moment.timestamp() * 1000)


def text_of(name, value):
    text = value or ""
    if name in DATES:
        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            return ""
    return text


def hundredths(value):
    if value is None or not re.fullmatch(r"-?\d+(\.\d{1,2})?", value):
        return None
    whole, _, part = value.partition(".")
    return int(whole) * 100 + (-1 if value.startswith("-") else 1) * int((part + "00")[:2])


def four_numbers(text):
    return re.fullmatch("[0-9]{1,8}( [0-9]{1,8}){3}", text, re.ASCII) and [int(number) for number in text.split(" ")]


def pin_text(name, value):
    """As the row has it; what is none of its kind is not set."""
    text = value or ""
    if name == "stance":
        return text if text in STANCES else "context"
    if name == "content":
        return text.lower() if re.fullmatch("[0-9a-fA-F]{64}", text) else ""
    if name == "page":
        return str(int(text)) if re.fullmatch("[0-9]{1,8}", text, re.ASCII) else ""
    if name == "rects":
        rects = [four_numbers(part) for part in text.split(",")]
        is_list = all(rect and rect[2] > 0 and rect[3] > 0 for rect in rects)
        return ",".join(" ".join(map(str, rect)) for rect in rects) if is_list else ""
    if name == "coverage":
        return " ".join(map(str, four_numbers(text) or []))
    return "" if name == "placement" and text != "moved" else text


def evidence_text(value):
    """A passage in lines: file, rectangles, name, quote. What is none is empty."""
    lines = (value or "").split("\n")
    file = re.fullmatch("([^ ]+) ([0-9a-f]{64}) ([0-9]{1,8})", lines[0], re.ASCII)
    rects = pin_text("rects", lines[1]) if len(lines) > 3 else ""
    if not file or not rects:
        return ""
    return "\n".join([f"{file[1]} {file[2]} {int(file[3])}", rects, *lines[2:]])


def condition_text(name, value):
    if name == "result":
        return value if value in ("met", "notMet") else ""
    return evidence_text(value) if name == "evidence" else text_of(name, value)


def compact(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def shortest(points):
    return f"{points // 100}.{points % 100:02}".rstrip("0").rstrip(".")


FROM_STANDARD = ("ApplicantUnnamed", "KindMissing", "RecognitionLeft")
FROM_DOCUMENT = ("PdfPasswordNeeded", "PdfDamaged", "PdfEmpty", "PdfTooLarge", "NotAPdf", "NoTextLayer", "KindUnknown",
                 "KindUncertain", "DuplicateContent")


def knows_value(edit, value):
    """The same of what was said of a field; of what a package brought, whichever of its imports was known."""
    return any(knows(edit, other) for other in (value["since"], *value["again"]))


def knows(edit, other):
    """Whether whoever made the edit had the other one, given as device and number."""
    seen = {**dict(edit["refs"]), edit["device"]: edit["seq"] - 1}
    return other[1] <= seen.get(other[0], 0)


def follows(finding, names):
    """Whether the documents and the standard say it by themselves."""
    return finding["code"] in FROM_STANDARD or finding["code"] in FROM_DOCUMENT and finding["subject"] in names


def known_as(person, links):
    way = [person]
    while way[-1] in links:
        following = links[way[-1]]
        if following in way:
            return min(way[way.index(following):])
        way.append(following)
    return way[-1]


def unnamed(person):
    """A person before anything is said of them."""
    named = "" if re.fullmatch("[0-9a-f]{32}", person) else person
    chinese = re.search("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]", named)
    return {"latinName": "" if chinese else named, "chineseName": named if chinese else "", "remark": "", "roles": "",
            "clock": 0, "sameAs": ""}


class Application:
    def __init__(self, say, links={}):
        self.say, self.links = say, links
        self.rubric, self.applicant = None, {}
        self.versions, self.documents, self.contents = [], [], []
        self.findings, self.sheets, self.scores, self.written, self.pins = [], {}, {}, {}, {}
        self.visit = {"request_reason": "", "notifiedOn": "", "date": "", "place": "", "participants": "",
                      "conclusion": "none", "summary": ""}
        self.originals, self.notes, self.latest, self.replaced, self.steps = {}, {}, {}, {}, {}
        self.eligibility = {}
        self.settlements = {}

    def named_sheet(self, edit):
        return edit["payload"].get("content", {}).get("sheet") or edit["author"]

    def is_anothers(self, edit):
        return known_as(self.named_sheet(edit), self.links) != known_as(edit["author"], self.links)

    def owner_of(self, edit):
        """Under which id the sheet was begun that the edit counts for."""
        return edit["author"] if self.is_anothers(edit) else self.named_sheet(edit)

    def fold(self, edit):
        kind, payload = edit["kind"], edit["payload"]
        fields = {name: values[1] for name, values in payload["fields"].items()}
        subject, note, content = payload["subject"], payload.get("note", ""), payload.get("content", {})
        step = getattr(self, "fold_" + kind, None)
        if step is None or (kind == "SheetSubmitted" and self.is_anothers(edit)):
            return
        step(edit, subject, fields, note, content)
        if kind != "PackageImported":
            self.find_later(subject, fields, note, content)
            self.keep_values(edit, subject, fields)

    def fold_PackageImported(self, edit, subject, fields, note, content):
        for version in self.versions:
            if version["digest"] == content["digest"]:
                version["imports"].append((edit["device"], edit["seq"]))
                for value in (value for latest in self.latest.values() for value in latest):
                    if value["since"] in version["imports"]:
                        value["again"] = list(version["imports"])
                return
        self.find(edit, content, content["documents"])
        if not self.versions:
            self.rubric = content["rubric"]
            self.applicant = {name: text_of(name, content["applicant"].get(name)) for name in APPLICANT}
        self.versions.append({**content, "imports": [(edit["device"], edit["seq"])], "succeeded": False})
        number = len(self.versions)
        for received in content["documents"]:
            document = {**received, **received["guess"], "version": number, "replaced": ""}
            self.keep_value(edit, ("", "DocumentChanged", received["id"], "content", ""), received["digest"], None)
            known = [i for i, old in enumerate(self.documents) if old["id"] == received["id"]]
            if not known:
                self.documents.append(dict(document))
            else:
                old = self.documents[known[0]]
                if old["digest"] == document["digest"]:
                    continue
                self.replace(known[0], document)
            self.contents.append(dict(document))

    def content_of(self, subject, digest):
        """What is known of a file that the document came with; of one that came several times the last."""
        came = [content for content in self.contents if (content["id"], content["digest"]) == (subject, digest)]
        return came[-1] if came else None

    def replace(self, place, document):
        old = self.documents[place]
        kept = {name: old[name] for name in ("kind", "confidence", "reason") if old["reason"] == "person"}
        self.documents[place] = {**document, **kept, "replaced": old["digest"]}

    def choose_content(self, subject, digest):
        came = self.content_of(subject, digest)
        for place, document in enumerate(self.documents):
            if came and document["id"] == subject and document["digest"] != digest:
                self.replace(place, came)

    def find(self, edit, content, received):
        """What was found in a package. What follows from the documents, or is repeated of others, is not kept."""
        for version in self.versions:
            version["succeeded"] |= any(knows(edit, imported) for imported in version["imports"])
        before, brought = ({d["name"] for d in documents} for documents in (self.documents, received))
        self.findings += [(finding, len(self.versions) + 1) for finding in content["findings"]
                          if (finding["subject"] in brought or finding["subject"] not in before)
                          and not follows(finding, brought)]

    def find_later(self, subject, fields, note, content):
        if "found" in content:
            read = [i + 1 for i, version in enumerate(self.versions) if version["digest"] == content.get("package")]
            self.findings = [found for found in self.findings if found[1] not in read]
            brought = {d["name"]: d["version"] for d in reversed(self.documents)}
            file = self.content_of(subject, note)
            self.findings += [(finding, read[0] if read else file["version"] if file
                               else brought.get(finding["subject"], len(self.versions)))
                              for finding in content["found"]]
        elif "findings" in content and (not fields or "name" in fields):
            self.findings = [(finding, len(self.versions)) for finding in content["findings"]]

    def is_content_of(self, document, version):
        """Whether the document has what it had in that version."""
        return document["version"] <= version and not any(
            content["id"] == document["id"] and document["version"] < content["version"] <= version
            for content in self.contents)

    def kept_findings(self):
        names = {d["name"]: d for d in reversed(self.documents)}
        documents = {d["id"]: d for d in self.documents}
        for finding, version in self.findings:
            bore = [c for c in self.contents if c["name"] == finding["subject"] and c["version"] <= version]
            document = (documents[max(bore, key=lambda c: c["version"])["id"]] if bore
                        else names.get(finding["subject"]))
            is_true = (self.is_content_of(document, version) if document
                       else version > 0 and not self.versions[version - 1]["succeeded"])
            if is_true and not follows(finding, names):
                yield finding

    def fold_ApplicantChanged(self, edit, subject, fields, note, content):
        self.applicant.update({name: text_of(name, value) for name, value in fields.items() if name in APPLICANT})

    def fold_DocumentChanged(self, edit, subject, fields, note, content):
        if "content" in fields:
            self.choose_content(subject, fields["content"])
        for document in self.documents:
            if document["id"] != subject:
                continue
            shown = self.content_of(subject, document["digest"])
            file = self.content_of(subject, note or document["digest"])
            is_shown = (note or document["digest"]) == document["digest"]
            if "kind" in fields:
                kind = fields["kind"]
                guess = {name: shown[name] for name in ("kind", "confidence", "reason")} if shown else kind
                document.update(guess if isinstance(kind, dict)
                                else {"kind": kind or "", "confidence": 100, "reason": "person"})
            if "name" in fields and note:
                for each in [file] * bool(file) + [document] * is_shown:
                    each["name"] = fields["name"] or ""
            if "guess" in content:
                for each in [file] * bool(file) + [document] * (is_shown and document["reason"] != "person"):
                    each.update(content["guess"])

    fold_KindRecognised = fold_DocumentChanged

    def sheet(self, reviewer):
        return self.sheets.setdefault(reviewer, {"state": "draft", "submitted_at": None, "return_reason": "",
                                                 "frozen_total": None, "frozen_settings": "",
                                                 "frozen_rubric": "", "frozen_digest": "", "frozen_pins": ""})

    def fold_ScoreChanged(self, edit, subject, fields, note, content):
        seen = self.seen_versions(edit, content)
        self.written.setdefault(self.owner_of(edit), []).append((self.take_score, edit, subject, fields, seen))
        if self.sheet(self.owner_of(edit))["state"] != "submitted":
            self.take_score(edit, subject, fields, seen)

    def lay_scores(self, reviewer, knows):
        for kept in (self.scores, self.pins):
            for key in [key for key in kept if key[0] == reviewer]:
                del kept[key]
        for take, *written in self.written.get(reviewer, []):
            if knows(written[0]):
                take(*written)

    def seen_versions(self, edit, content):
        known = [i + 1 for i, version in enumerate(self.versions)
                 if any(knows(edit, imported) for imported in version["imports"])]
        seen = content.get("seen")
        if seen is None:
            return known
        if isinstance(seen[1], int):
            return known[:seen[1]]
        return [i + 1 for i, version in enumerate(self.versions) if version["digest"] in seen[1]]

    def take_score(self, edit, subject, fields, seen):
        key = (self.owner_of(edit), subject)
        score = self.scores.setdefault(key, {"points": None, "option": "", "reason": "", "fact": ""})
        if "points" in fields:
            score["points"] = hundredths(fields["points"])
        score.update({name: fields[name] or "" for name in ("option", "reason", "fact") if name in fields})
        score["seen"] = max(seen, default=0)
        score["unseen"] = " ".join(str(version) for version in range(1, score["seen"]) if version not in seen)
        if score["points"] is None and not (score["option"] or score["reason"] or score["fact"]):
            del self.scores[key]

    fold_ScoreConfirmed = fold_ScoreChanged

    def fold_PinChanged(self, edit, subject, fields, note, content):
        self.written.setdefault(self.owner_of(edit), []).append((self.take_pin, edit, subject, fields))
        if self.sheet(self.owner_of(edit))["state"] != "submitted":
            self.take_pin(edit, subject, fields)

    def take_pin(self, edit, subject, fields):
        key = (self.owner_of(edit), subject)
        pin = self.pins.setdefault(key, {"clock": edit["clock"], "at": milliseconds(edit["at"]),
                                         **{name: pin_text(name, None) for name in PIN}})
        pin.update({name: pin_text(name, fields[name]) for name in PIN if name in fields})
        if not pin["indicator"]:
            del self.pins[key]

    def digest_of_pins(self, reviewer):
        pins = {pin: {name: said[name] for name in PIN if said[name]}
                for (owner, pin), said in self.pins.items() if owner == reviewer}
        return hashlib.sha256(compact(pins).encode()).hexdigest()

    def fold_SheetSubmitted(self, edit, subject, fields, note, content):
        seen = {**dict(edit["refs"]), edit["device"]: edit["seq"] - 1}
        self.lay_scores(self.owner_of(edit), lambda score: score["seq"] <= seen.get(score["device"], 0))
        frozen = "total" in content
        self.sheet(self.owner_of(edit)).update(
            {"state": "submitted", "submitted_at": milliseconds(edit["at"]), "return_reason": "",
             "frozen_total": content["total"] if frozen else None,
             "frozen_settings": compact(content["settings"]) if frozen else "",
             "frozen_rubric": content.get("rubric", ""), "frozen_digest": note if "rubric" in content else "",
             "frozen_pins": content.get("pins", "") if "rubric" in content else ""})
        if "rubric" in content and note != self.digest_of_sheet(edit, content):
            self.say(f"{edit['device']}/{edit['seq']}: the sheet's digest is another one")
        if "pins" in content and content["pins"] != self.digest_of_pins(self.owner_of(edit)):
            self.say(f"{edit['device']}/{edit['seq']}: the digest of the sheet's pins is another one")

    def digest_of_sheet(self, edit, content):
        scores = {}
        for (reviewer, indicator), score in self.scores.items():
            if reviewer == self.owner_of(edit):
                points = None if score["points"] is None else shortest(score["points"])
                said = {"points": points, **{name: score[name] for name in ("option", "reason", "fact")}}
                scores[indicator] = {name: value for name, value in said.items() if value}
        under = {name: content[name] for name in ("total", "settings", "rubric", "settingsDigest", "pins")
                 if name in content}
        what = {**under, "application": edit["application"], "person": self.owner_of(edit), "scores": scores}
        return hashlib.sha256(compact(what).encode()).hexdigest()

    def fold_SheetReturned(self, edit, subject, fields, note, content):
        self.lay_scores(subject, lambda score: True)
        self.sheet(subject).update({"state": "returned", "return_reason": note, "frozen_total": None,
                                    "frozen_settings": "", "frozen_rubric": "", "frozen_digest": "", "frozen_pins": ""})

    def fold_VisitRequested(self, edit, subject, fields, note, content):
        self.visit["request_reason"] = note

    def fold_VisitWithdrawn(self, edit, subject, fields, note, content):
        if self.visit["request_reason"] == content.get("request", ""):
            self.visit["request_reason"] = ""

    def fold_VisitChanged(self, edit, subject, fields, note, content):
        for name, value in fields.items():
            if name == "conclusion":
                self.visit[name] = value if value in CONCLUSIONS else "none"
            elif name in self.visit and name != "request_reason":
                self.visit[name] = text_of(name, value)

    def fold_OriginalChecked(self, edit, subject, fields, note, content):
        check = self.originals.setdefault(subject, {"state": "notAsked", "remark": ""})
        if "state" in fields:
            check["state"] = fields["state"] if fields["state"] in ORIGINALS else "notAsked"
        if "remark" in fields:
            check["remark"] = fields["remark"] or ""
        if check == {"state": "notAsked", "remark": ""}:
            del self.originals[subject]

    def fold_EligibilityChecked(self, edit, subject, fields, note, content):
        blank = dict.fromkeys(CONDITION, "")
        known = self.eligibility.get(subject)
        check = known or {**blank, "author": "", "at": 0}
        check.update({name: condition_text(name, value) for name, value in fields.items() if name in CONDITION})
        if known is None or set(fields) & {"result", "lookedUpOn", "appliedOn"}:
            check.update({"author": edit["author"], "at": milliseconds(edit["at"])})
        if all(check[name] == "" for name in CONDITION):
            self.eligibility.pop(subject, None)
        else:
            self.eligibility[subject] = check

    def fold_DifferenceSettled(self, edit, subject, fields, note, content):
        said = self.settlements.setdefault(subject, dict.fromkeys(SETTLEMENT, ""))
        said.update({name: value or "" for name, value in fields.items() if name in SETTLEMENT})
        if said["decision"] not in ("accepted", "raised"):
            said["decision"] = ""
        if all(said[name] == "" for name in SETTLEMENT):
            self.settlements.pop(subject)
        else:
            said.update({"author": edit["author"], "at": milliseconds(edit["at"])})

    def fold_NoteChanged(self, edit, subject, fields, note, content):
        kept = self.notes.setdefault(subject, {"clock": edit["clock"], "topic": "", "text": "",
                                               "author": edit["author"], "at": milliseconds(edit["at"])})
        kept.update({name: fields[name] or "" for name in ("topic", "text") if name in fields})
        if not kept["text"]:
            del self.notes[subject]

    def keep_values(self, edit, subject, fields):
        owner = self.owner_of(edit) if edit["kind"] in ("ScoreChanged", "PinChanged") else ""
        undone = self.taken_back_by(edit)
        for name, value in fields.items():
            file = edit["payload"].get("note", "") if (edit["kind"], name) == ("DocumentChanged", "name") else ""
            self.keep_value(edit, (owner, edit["kind"], subject, name, file), value, undone)
        if fields:
            self.steps[edit["device"], edit["seq"]] = edit

    def keep_value(self, edit, key, value, undone):
        this, latest = (edit["device"], edit["seq"]), self.latest.setdefault(key, [])
        known = [old for old in latest if knows_value(edit, old)]
        gone = [old for old in known if undone and undone in (old["since"], old["step"])]
        said = {"row": (*this, edit["author"], milliseconds(edit["at"])), "value": value, "since": this, "again": []}
        back = [{**said, "step": this}]
        if gone:
            before = self.replaced[undone][key]
            if any(old["value"] == value for old in before):
                back = [{**old, "since": this, "again": []} for old in before] if len(before) > 1 else [
                    {**said, "step": before[0]["step"]}]
        gone = gone or known
        latest[:] = [old for old in latest if old not in gone] + back
        self.replaced.setdefault(this, {})[key] = gone

    def taken_back_by(self, undo):
        """The edit that this one takes back, if it does."""
        named = undo["payload"].get("undoes")
        named = tuple(named) if isinstance(named, list) else None
        edit = self.steps.get(named)
        if edit is None or not knows(undo, named):
            return None
        before, after = edit["payload"], undo["payload"]
        is_same = all(edit[name] == undo[name] for name in ("application", "author", "kind"))
        turned = {name: values[::-1] for name, values in before["fields"].items()}
        return named if is_same and before["subject"] == after["subject"] and turned == after["fields"] else None

    def reviewers(self, undecided):
        """Whose each sheet is, by the id under which it was begun; one that is missing is no sheet any more."""
        people = {}
        for owner in sorted(self.sheets):
            people.setdefault(known_as(owner, self.links), []).append(owner)
        filled = {owner for owner in self.sheets if self.sheets[owner]["state"] == "submitted" or owner in undecided
                  or any(written[0] == owner for kept in (self.scores, self.pins) for written in kept)}
        result = {}
        for person, owners in people.items():
            with_something = [owner for owner in owners if owner in filled]
            if len(with_something) > 1:
                result.update({owner: owner for owner in owners})
            else:
                result[(with_something or [person if person in owners else owners[0]])[0]] = person
        return result

    def rows(self, key):
        """By table: the rows without the application's id, in the order of the columns below."""
        shown = {(document["id"], document["digest"]) for document in self.documents}
        conflicts = [field[:4] + old["row"] + (compact({"value": old["value"]}),)
                     for field, latest in self.latest.items() if not field[4] or (field[2], field[4]) in shown
                     if field[1] != "PinChanged" or (field[0], field[2]) in self.pins
                     if any(old["value"] != latest[0]["value"] for old in latest) for old in latest]
        whose = self.reviewers({conflict[0] for conflict in conflicts})
        conflicts = [(whose.get(conflict[0], conflict[0]), *conflict[1:]) for conflict in conflicts]
        visit = tuple(self.visit.values())
        return {
            "application": [(self.rubric, *(self.applicant[name] for name in APPLICANT), len(self.versions),
                             milliseconds(self.versions[0]["importedAt"]))],
            "package_version": [(i + 1, version["digest"], version["source"], milliseconds(version["importedAt"]))
                                for i, version in enumerate(self.versions)],
            "document": [(d["id"], i, d["name"], d["kind"], d["confidence"], d["reason"], d["digest"], d["bytes"],
                          d["pages"], d["textPages"], d["status"], d["version"], d["replaced"])
                         for i, d in enumerate(self.documents)],
            "document_content": [(c["id"], c["version"], c["name"], c["digest"], c["bytes"], c["kind"], c["confidence"],
                                  c["reason"], c["pages"], c["textPages"], c["status"]) for c in self.contents],
            "finding": [(i, f["code"], f["severity"], f["subject"], compact(f["args"]))
                        for i, f in enumerate(self.kept_findings())],
            "sheet": [(whose[owner], *sheet.values(), "" if whose[owner] == owner else owner)
                      for owner, sheet in self.sheets.items() if owner in whose],
            "score": [(whose[owner], indicator, s["points"], s["option"], s["reason"], s["fact"], s["seen"], s["unseen"])
                      for (owner, indicator), s in self.scores.items()],
            "pin": [(whose[owner], pin, *said.values()) for (owner, pin), said in self.pins.items()],
            "visit": [] if visit == ("", "", "", "", "", "none", "") else [visit],
            "original_check": [(document, check["state"], check["remark"])
                               for document, check in self.originals.items()],
            "eligibility": [(condition, *check.values()) for condition, check in self.eligibility.items()],
            "settlement": [(statement, *said.values()) for statement, said in self.settlements.items()],
            "note": [(note, *kept.values()) for note, kept in self.notes.items()],
            "conflict": conflicts,
        }


COLUMNS = {
    "application": "rubric, " + ", ".join(APPLICANT.values()) + ", newest_version, imported_at",
    "package_version": "number, digest, source, imported_at",
    "document": "id, place, name, kind, confidence, reason, digest, bytes, pages, text_pages, status, version, replaced",
    "document_content": "document, version, name, digest, bytes, kind, confidence, reason, pages, text_pages, status",
    "finding": "place, code, severity, subject, args",
    "sheet": "reviewer, state, submitted_at, return_reason, frozen_total, frozen_settings, frozen_rubric, "
    "frozen_digest, frozen_pins, begun_by",
    "score": "reviewer, indicator, points, option, reason, fact, seen_version, unseen",
    "pin": "reviewer, id, clock, at, " + ", ".join(PIN),
    "visit": "request_reason, notified_on, date, place, participants, conclusion, summary",
    "original_check": "document, state, remark",
    "eligibility": "condition, result, source, looked_up_on, applied_on, remark, evidence, author, at",
    "settlement": "statement, decision, reason, against, author, at",
    "note": "id, clock, topic, text, author, at",
    "conflict": "owner, kind, subject, field, device, seq, author, at, value",
}


def compare(state, folded, what, say):
    for row in set(map(repr, state)) ^ set(map(repr, folded)):
        say(f"{what}: {row} is only in the {'state' if row in map(repr, state) else 'journal'}")


def compare_table(db, table, columns, folded, what, say, rest="", binds=()):
    """All but the columns, or the table, that a vault of a program before they were added cannot have."""
    there = {column[1] for column in db.execute(f"PRAGMA table_info({table})")}
    if not there and not folded:
        return
    kept = [(place, name) for place, name in enumerate(columns.split(", ")) if name in there]
    state = db.execute(f"SELECT {', '.join(name for place, name in kept)} FROM {table} {rest}", binds).fetchall()
    compare(state, [tuple(row[place] for place, name in kept) for row in folded], what, say)


OF_A_PERSON = {
    "PersonAdded": ("latinName", "chineseName", "remark", "roles"),
    "PersonNamed": ("latinName", "chineseName", "remark"),
    "RolesChanged": ("roles",),
    "PersonMerged": ("sameAs",),
}
OF_THE_OFFICE = ("SettingChanged", "HistoryConverted", "VaultContinued", *OF_A_PERSON)
WITHOUT_EFFECT = ("DocumentsReceived",)


def check_state(db, say):
    edits, settings, persons, newer = [], {}, {}, 0
    for (data,) in db.execute("SELECT bytes FROM edit ORDER BY clock, device, seq"):
        edit = json.loads(data)
        if edit["kind"] in OF_A_PERSON:
            subject = edit["payload"]["subject"]
            person = persons.setdefault(subject, unnamed(subject))
            said = {name: values[1] or "" for name, values in edit["payload"]["fields"].items()
                    if name in OF_A_PERSON[edit["kind"]]}
            after = {**person, **said}
            if not after["latinName"] and not after["chineseName"]:
                after.update({name: person[name] for name in ("latinName", "chineseName")})
            person.update(after)
        if edit["author"]:
            person = persons.setdefault(edit["author"], unnamed(edit["author"]))
            person["clock"] = max(edit["clock"], person["clock"])
        if edit["format"] != 2 or not hasattr(Application, "fold_" + edit["kind"]):
            newer += edit["kind"] not in OF_THE_OFFICE + WITHOUT_EFFECT
        if edit["application"] and edit["format"] == 2:
            edits.append(edit)
        if edit["kind"] == "SettingChanged":
            for name, values in edit["payload"]["fields"].items():
                settings[(edit["payload"]["subject"], name)] = values[1] or ""
    links = {person: said["sameAs"] for person, said in persons.items() if said["sameAs"] not in ("", person)}
    applications = {}
    for edit in edits:
        applications.setdefault(edit["application"], Application(say, links)).fold(edit)
    compare(db.execute("SELECT rubric, key, value FROM setting").fetchall(),
            [(*key, value) for key, value in settings.items() if value], "setting", say)
    compare_table(db, "person", "id, latin_name, chinese_name, remark, roles, clock, same_as",
                  [(person, *said.values()) for person, said in persons.items()], "person", say)
    for digest, text in db.execute("SELECT digest, json FROM rubric"):
        if hashlib.sha256(text).hexdigest() != digest:
            say(f"rubric {digest}: not the bytes of this digest")
    known = [key for key, application in applications.items() if application.versions]
    compare(db.execute("SELECT id FROM application").fetchall(), [(key,) for key in known], "applications", say)
    for key in known:
        for table, rows in applications[key].rows(key).items():
            owner = "id" if table == "application" else "application"
            compare_table(db, table, COLUMNS[table], rows, f"{key} {table}", say, f"WHERE {owner} = ?", (key,))
    return len(known), newer


def main(path):
    problems = []
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(b"pingshen edits "):
        edits = check_file(data, problems.append)
        print(*problems, f"{edits} edits, {len(problems)} problems", sep="\n")
        return 1 if problems or not edits else 0
    db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    check_chains(db, problems.append)
    applications, newer = check_state(db, problems.append)
    edits = db.execute("SELECT count(*) FROM edit").fetchone()[0]
    for problem in problems:
        print(problem)
    print(f"{edits} edits, {newer} of a newer program, {applications} applications, {len(problems)} problems")
    return 1 if problems or not edits else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
