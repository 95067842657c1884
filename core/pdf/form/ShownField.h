// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/form/SameValue.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace pingshen {

/// A form field that brings its own appearance, to be compared with what is stored in it.
struct ShownField
{
    enum class Shape { Line, Lines, List, Button };

    int page = 0;       ///< from 0
    QString name;       ///< as the form calls it
    QStringList stored; ///< what it holds, as it may be shown: of a choice its label and what is stored for it
    Shape shape = Shape::Line;
    Formatting formatting = Formatting::Plain;
    bool isBlank = false; ///< its appearance shows nothing
    QString drawn = {};   ///< of a button, its state; else `appearance` tells
    /// The page of the copy that holds nothing but the appearance; none: nothing is drawn, or it is a button.
    std::optional<int> appearance = {};
};

} // namespace pingshen
