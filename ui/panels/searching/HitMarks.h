// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/SearchDocuments.h"

#include <QObject>

#include <utility>

namespace pingshen::ui {

class MarksOverlay;
class ReaderPanel;
class ReadingPane;

/// Lights hits on the pages of every view, whatever document comes into it.
class HitMarks : public QObject
{
    Q_OBJECT

public:
    /// `reader` lives longer.
    explicit HitMarks(ReaderPanel& reader, QObject* parent = nullptr);

    /// These from now on; `current` stands out, -1: none.
    void show(const QList<SearchHit>& hits, int current);

private:
    void follow(ReadingPane& pane);
    void mark() const;

    QList<SearchHit> m_hits;
    int m_current = -1;
    QList<std::pair<ReadingPane*, MarksOverlay*>> m_overlays; ///< owned by the panes
};

} // namespace pingshen::ui
