// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pingshen {

/// How many characters of a text a reader sees, in code points. Spaces count between what is seen, a run of them once;
/// what has no picture (zero width, no-break and variation marks, fillers, controls, tags, U+2800) never does.
qsizetype visibleLength(QStringView text);

/// Nothing is to be seen in it, whatever it is made of: such a text is as good as none.
bool isBlank(QStringView text);

/// The one form of a name that a person gives, a reviewer's or an application's: what is not seen is left out, spaces
/// within are one, those around it none, NFC. Names that look alike because of such characters are the same name.
QString plainName(QStringView typed);

/// By which names are compared: the plain name without the spaces that people leave between ideographs or not, and
/// without case.
QString nameKey(QStringView name);

/// It is written with ideographs.
bool isChineseName(QStringView name);

} // namespace pingshen
