#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recognition.py PINGSHEN_CLI FOLDER: reads the scans in FOLDER (NN.scan.pdf) with ours and with tesseract, both on one
core and at 300 dots an inch, and prints lines of BenchRow.h: for each page how many of a hundred characters were read
wrongly, then the sum and the time. What stands on a page is told by NN.text.pdf, in reading order or row by row,
whichever is nearer; white space and the width of characters make no difference, as they make none to the search."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

DOTS = '300'
# Two threads on one core wait for each other: tesseract is ten times as fast with one.
CORE = ['env', 'OMP_THREAD_LIMIT=1', 'taskset', '-c', '0']


def folded(text):
    return re.sub(r'\s+', '', unicodedata.normalize('NFKC', text))


def distance(a, b):
    """Characters to insert, to take out and to change (Myers, bits of one number as a column)."""
    if not a or not b:
        return len(a) + len(b)
    places = {}
    for i, character in enumerate(a):
        places[character] = places.get(character, 0) | 1 << i
    every = (1 << len(a)) - 1
    last = 1 << (len(a) - 1)
    more, less, score = every, 0, len(a)
    for character in b:
        here = places.get(character, 0)
        vertical = here | less
        level = (((here & more) + more) ^ more) | here
        up = less | (~(level | more) & every)
        down = more & level
        score += 1 if up & last else -1 if down & last else 0
        up = (up << 1 | 1) & every
        down = (down << 1) & every
        more = down | (~(vertical | up) & every)
        less = up & vertical
    return score


def wrong(known, text):
    return min(distance(folded(order), folded(text)) for order in known)


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()


def known_text(pdf, page):
    part = ['-f', str(page), '-l', str(page)]
    return [output('pdftotext', *order, *part, str(pdf), '-') for order in ([], ['-layout'])]


def read_by_us(cli, scan):
    start = time.monotonic()
    pages = json.loads(output(*CORE, cli, 'text', str(scan), '--ocr', '--json'))['pages']
    return [page['text'] for page in pages], time.monotonic() - start


def read_by_tesseract(scan, pages):
    texts, seconds = [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        for page in range(1, pages + 1):
            picture = f'{folder}/{page}'
            output('pdftoppm', '-r', DOTS, '-f', str(page), '-l', str(page), '-singlefile', str(scan), picture)
            start = time.monotonic()
            texts.append(output(*CORE, 'tesseract', picture + '.ppm', '-', '-l', 'chi_sim+eng'))
            seconds += time.monotonic() - start
    return texts, seconds


def row(what, ours, unit, theirs, limit=''):
    print(what, f'{ours:.4f}', unit, f'{theirs:.4f}', 'tesseract', limit, sep='\t', flush=True)


def main():
    cli, folder = sys.argv[1:]
    characters = pages = 0
    errors, seconds = [0, 0], [0.0, 0.0]
    for scan in sorted(pathlib.Path(folder).glob('*.scan.pdf')):
        ours, our_time = read_by_us(cli, scan)
        theirs, their_time = read_by_tesseract(scan, len(ours))
        seconds = [seconds[0] + our_time, seconds[1] + their_time]
        for page, texts in enumerate(zip(ours, theirs), 1):
            known = known_text(scan.with_name(scan.name.replace('.scan.', '.text.')), page)
            length = len(folded(known[0]))
            found = [wrong(known, text) for text in texts]
            errors = [errors[0] + found[0], errors[1] + found[1]]
            characters, pages = characters + length, pages + 1
            row(f'read wrongly, scan {scan.name[:2]} page {page}', 100 * found[0] / length, '%', 100 * found[1] / length)
    row(f'read wrongly, of {characters:,} characters', 100 * errors[0] / characters, '%', 100 * errors[1] / characters,
        'x0.8')
    row(f'recognition of a page, of {pages}', 1000 * seconds[0] / pages, 'ms', 1000 * seconds[1] / pages, 'x1.0')


if __name__ == '__main__':
    main()
