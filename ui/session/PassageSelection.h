// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Passage.h"

#include <QObject>

namespace pingshen::ui {

/// What of a document is marked to be pinned, and which passage the reader is asked to show. The reader sets the one
/// and follows the other; whoever pins does it the other way round. Neither knows the other.
class PassageSelection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Empty: nothing is marked.
    const DocumentPassage& marked() const { return m_marked; }

    /// By the reader: the text that is selected or the rectangle that is drawn now.
    void mark(const DocumentPassage& passage);
    void clear() { mark({}); }

    /// Asks the reader for the document, the page and the rectangles; from there its key for "back" leads to where it
    /// was. A content that the document has no more is shown as it was.
    void show(const DocumentPassage& passage) { Q_EMIT showRequested(passage); }

Q_SIGNALS:
    void markedChanged();
    void showRequested(const pingshen::DocumentPassage& passage);

private:
    DocumentPassage m_marked;
};

} // namespace pingshen::ui
