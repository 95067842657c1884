// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Changes.h"
#include "core/work/Drafts.h"
#include "ui/session/StorageThread.h"

#include <QTimer>

namespace pingshen::ui {

/// Keeps text on disk while it is being typed: at most 300 ms after a key the draft is on its way to the vault.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(StorageThread& storage, QObject* parent = nullptr);
    /// Writes what waits.
    ~DraftKeeper() override;

    void keep(const TypedText& draft);
    /// Writes at once what waits.
    void flush();
    /// The text became a change: the journal removes the draft when it has it, not before.
    void release(const TypedText& draft);
    /// The text is again as it was before anybody typed.
    void forget(const TypedText& draft);
    /// Whoever typed before it was known who sits here is this person: the drafts are theirs, on their way to disk at
    /// once.
    void sign(const ReviewerId& reviewer);

Q_SIGNALS:
    void kept();
    /// Each time writing failed; it is tried again within seconds.
    void keepFailed(const pingshen::Error& error);
    /// After a failure: what waited is on disk.
    void recovered();

private:
    void finish(const TypedText& draft, const Done& outcome);

    StorageThread& m_storage;
    QList<TypedText> m_waiting;  ///< at most one a field
    QList<TypedText> m_unsigned; ///< typed by nobody that is known; likewise
    QTimer m_timer;
    bool m_failing = false;
};

} // namespace pingshen::ui
