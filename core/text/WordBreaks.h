// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace pingshen {

/// A part of a text in UTF-16 units: `first` is in it, `end` is not.
struct TextSpan
{
    int first = 0;
    int end = 0;

    bool isEmpty() const { return end <= first; }
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// The word at a position as a person reads it: Chinese is parted by ICU's dictionary, 博士学位 into 博士 and 学位.
/// Spaces and punctuation are words of their own. Empty only for an empty text; a position beyond the text counts as
/// its end.
TextSpan wordAround(QStringView text, int position);

} // namespace pingshen
