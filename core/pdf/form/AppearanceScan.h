// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"
#include "core/pdf/form/ShownField.h"

#include <QString>

#include <optional>

namespace pingshen {

/// What an appearance draws.
struct AppearanceFacts
{
    bool hasWords = false;
    bool hasOthers = false; ///< pictures, curves: what may be letters to the eye
    bool isReadable = true; ///< every font in use names its characters
    int rectangles = 0;
    int forms = 0;
    qint64 bytes = 0; ///< of operators
};

/// It is a picture: what it says only eyes tell.
bool isPicture(const AppearanceFacts& facts);

/// As far as it can be read.
AppearanceFacts scannedAppearance(QPDFObjectHandle stream);

/// A field of text or choice that holds `value` and is drawn by an appearance. Nothing when nobody can tell by its
/// characters what that says: it is a picture, or its fonts name no characters. Throws what qpdf throws.
std::optional<ShownField> shownField(QPDFFormFieldObjectHelper field, const AppearanceFacts& facts,
                                     const QString& value);

/// A button that is drawn set and stored as not set, or the other way round, or drawn as another choice than is stored.
/// Throws what qpdf throws.
std::optional<ShownField> contradictingButton(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field);

/// Adds a page that holds nothing but the appearance. Throws what qpdf throws.
void appendAlone(QPDF& pdf, QPDFObjectHandle stream);

} // namespace pingshen
