// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace pingshen {

/// What a JPEG's frame header says (ITU-T T.81, B.2.2).
struct JpegHeader
{
    int width = 0;
    int height = 0;
    int components = 0;
};

/// Nothing when there is none, or when its samples have another depth than 8 bits.
std::optional<JpegHeader> jpegHeader(QByteArrayView bytes);

} // namespace pingshen
