// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/Block.h"

namespace pingshen {

/// Drawings of sample documents. Shapes come from a number made of their name, so that each name has its own.

/// A round red seal (公章): ring, star, the owner's name around it, a line below the star. Drawn as outlines, not as
/// text.
Drawing sealDrawing(const QString& owner, const QString& line, const Fonts& fonts);

/// A hand's stroke.
Drawing signatureDrawing(const QString& name);

/// A head-and-shoulders outline of nobody.
Drawing portraitDrawing(const QString& name);

/// A two-dimensional code that encodes nothing.
Drawing codeDrawing(const QString& name);

/// A rosette of fine lines as on certificates and passports.
Drawing rosetteDrawing(const QColor& colour);

/// The double border of a certificate, over the whole page.
Drawing borderDrawing(const QColor& colour);

/// FNV-1a of the name's UTF-8: the same on every machine.
quint32 seedOf(const QString& name);

} // namespace pingshen
