// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"
#include "core/pdf/form/ShownField.h"

#include <QString>

#include <optional>

namespace pingshen {

/// A field of text or choice that holds `value` and is drawn by `stream`. Nothing when nobody can tell by its
/// characters what the appearance says: it is a picture, or its fonts name no characters. Throws what qpdf throws.
std::optional<ShownField> shownField(QPDFFormFieldObjectHelper field, QPDFObjectHandle stream, const QString& value);

/// A button that is drawn set and stored as not set, or the other way round, or drawn as another choice than is stored.
/// Throws what qpdf throws.
std::optional<ShownField> contradictingButton(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field);

/// Adds a page that holds nothing but the appearance. Throws what qpdf throws.
void appendAlone(QPDF& pdf, QPDFObjectHandle stream);

} // namespace pingshen
