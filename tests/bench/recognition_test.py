# SPDX-License-Identifier: GPL-3.0-or-later
"""How what was read is compared with what is known."""
import random
import unittest

import recognition


def slow_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


class Recognition(unittest.TestCase):
    def test_counts_what_is_missing_too_much_and_changed(self):
        self.assertEqual(0, recognition.distance('', ''))
        self.assertEqual(3, recognition.distance('abc', ''))
        self.assertEqual(1, recognition.distance('工作许可', '工许可'))
        self.assertEqual(2, recognition.distance('工作许可', '上作许可证'))

    def test_counts_as_the_book_does(self):
        dice = random.Random(8)
        for _ in range(300):
            a, b = (''.join(dice.choices('abcd', k=dice.randint(0, 90))) for _ in range(2))
            self.assertEqual(slow_distance(a, b), recognition.distance(a, b))

    def test_takes_the_nearer_order_and_no_account_of_width_and_space(self):
        self.assertEqual(0, recognition.wrong(['姓名:王', '王姓名:'], ' 姓名：\n王'))
        self.assertEqual(0, recognition.wrong(['AB', 'BA'], 'ＢＡ'))


if __name__ == '__main__':
    unittest.main()
