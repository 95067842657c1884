// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"
#include "core/text/PageText.h"

#include <QImage>
#include <QList>
#include <QStringList>

namespace pingshen::test {

/// A document as the tests make them: lines of text, which know where each letter stands.
struct MadePage
{
    QStringList lines;
    double top = 72;           ///< points, of the first line
    bool isScan = false;       ///< a picture only
    quint32 scan = 0;          ///< another number: scanned another time. 0: as drawn
    bool isRecognised = false; ///< its text is the recogniser's
    bool isStraight = false;   ///< the scanner neither turned nor shifted it: its letters are where they were drawn
};

using MadeDocument = QList<MadePage>;

/// Invented prose: the same for the same number. No two lines are alike.
QStringList prose(quint32 seed, int lines = 24);

/// With boxes; of a scan without text none.
QList<PageText> textsOf(const MadeDocument& document);
QImage pictureOf(const MadePage& page, int height);

/// A text of a line as it would be pinned: where the page shows it, to within half a point on a scan.
Passage pinned(const MadeDocument& document, int page, int line, const QString& text);

} // namespace pingshen::test
