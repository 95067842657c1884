#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a file of edits as a later program would: its own device says something of a kind that is not known today, then
gives points. By resources/formats/journal.md alone.

write_newer_edits.py PINGSHEN_DB FILE: after all that is in the vault, of its first application; prints the device.
"""
import hashlib
import json
import pathlib
import sqlite3
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "journal"))
import read_journal as ed25519  # noqa: E402

SEED = hashlib.sha256(b"a later program").digest()


def encoded(point):
    inverse = pow(point[2], ed25519.P - 2, ed25519.P)
    x, y = point[0] * inverse % ed25519.P, point[1] * inverse % ed25519.P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def keys():
    digest = hashlib.sha512(SEED).digest()
    secret = int.from_bytes(digest[:32], "little") & ((1 << 254) - 8) | (1 << 254)
    return secret, digest[32:], encoded(ed25519.multiply(secret, ed25519.BASE))


def signature(message):
    secret, prefix, public = keys()
    r = int.from_bytes(hashlib.sha512(prefix + message).digest(), "little") % ed25519.Q
    point = encoded(ed25519.multiply(r, ed25519.BASE))
    h = int.from_bytes(hashlib.sha512(point + public + message).digest(), "little") % ed25519.Q
    return point + ((r + h * secret) % ed25519.Q).to_bytes(32, "little")


def main(path, target):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    clock = db.execute("SELECT max(clock) FROM edit").fetchone()[0]
    application = db.execute("SELECT min(id) FROM application").fetchone()[0]
    refs = [list(row) for row in db.execute(
        "SELECT device, max(seq) FROM edit WHERE application = ? GROUP BY device ORDER BY device", (application,))]
    author = "1a7e" * 8
    public = keys()[2]
    device = hashlib.sha256(public).hexdigest()[:32]
    said = [("", "PersonAdded", {"subject": author, "fields": {"latinName": [None, "Later"]}}),
            (application, "PointsTraded", {"subject": "age", "fields": {"with": [None, "education"]}}),
            (application, "VisitRequested", {"subject": "", "fields": {}, "note": "asked by a later program"})]
    previous, lines = "", []
    for seq, (about, kind, payload) in enumerate(said, 1):
        edit = {"format": 2, "device": device, "seq": seq, "clock": clock + seq, "application": about, "author": author,
                "at": "2027-01-12T08:30:00.000Z", "monotonic": seq, "kind": kind, "payload": payload,
                "refs": refs if about else [], "previousHash": previous}
        data = ed25519.compact(edit).encode()
        previous = hashlib.sha256(data).hexdigest()
        signed = signature(b"pingshen edit " + previous.encode()).hex() if seq == len(said) else "-"
        lines.append(b"edit " + signed.encode() + b" " + data + b"\n")
    body = b"pingshen edits 1\n" + b"device " + public.hex().encode() + b"\n" + b"".join(lines)
    pathlib.Path(target).write_bytes(body + f"end {len(said)} {hashlib.sha256(body).hexdigest()}\n".encode())
    print(device)


if __name__ == "__main__":
    main(*sys.argv[1:])
