// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Highlight.h"
#include "ui/session/ReviewDesk.h"
#include "ui/session/StorageThread.h"

namespace pingshen::ui {

/// The highlights and notes of whoever sits here, in what the open application contains and contained. Each is on its
/// way to the vault at once; never in a vault that is only read, and for nobody without a name.
class HighlightLedger : public QObject
{
    Q_OBJECT

public:
    /// All live longer.
    HighlightLedger(StorageThread& storage, const ReviewDesk& desk, QObject* parent = nullptr);

    bool canKeep() const;
    /// By content, page and place.
    const QList<Highlight>& all() const { return m_all; }
    QList<Highlight> in(const Digest& content) const;
    std::optional<Highlight> find(const HighlightId& id) const;
    /// The first one that the passage touches.
    std::optional<Highlight> at(const DocumentPassage& passage) const;

    /// The one of that id is this one from now on, or is no more.
    void set(const Digest& content, const HighlightId& id, const std::optional<Highlight>& now);

Q_SIGNALS:
    void changed();
    void keepFailed(const pingshen::Error& error);

private:
    void load();
    void clear();
    void take(const HighlightId& id, const std::optional<Highlight>& now);

    StorageThread& m_storage;
    const ReviewDesk& m_desk;
    ReviewerId m_reviewer; ///< whose they are
    ApplicationId m_application;
    QList<Highlight> m_all;
    QList<std::pair<HighlightId, std::optional<Highlight>>> m_since; ///< set while they are being read
    int m_asked = 0;                                                 ///< answers to earlier questions are nobody's
};

} // namespace pingshen::ui
