// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace pingshen::ui {

/// What a reviewer has read in any application, by when it was last on screen. Holds the last 100.
class RecentlyRead
{
public:
    static constexpr int most = 100;

    struct Read
    {
        ApplicationId application;
        DocumentId document;
        QString name; ///< of its file, as in its package
        QDateTime at; ///< when it was last on screen; of what is there now: when that was last noted

        bool isSame(const Read& other) const { return application == other.application && document == other.document; }
        friend bool operator==(const Read&, const Read&) = default;
    };

    /// The newest first.
    const QList<Read>& all() const { return m_reads; }
    /// These are on screen from now on, the one that is read in first; what was there until now was, until now.
    void nowOnScreen(QList<Read> shown, const QDateTime& now);
    /// What was kept, behind what was noted since.
    void takeKept(const QJsonObject& kept);
    /// Key: read (application, document, name, at: ISO 8601, UTC).
    QJsonObject toJson() const;

private:
    void note(Read read, const QDateTime& at);

    QList<Read> m_reads;
    QList<Read> m_shown;
};

} // namespace pingshen::ui
