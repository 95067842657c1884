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
    /// The text is again as it was before anybody typed: the draft is gone from disk, if need be after further tries.
    void forget(const TypedText& draft);
    /// Whoever typed before it was known who sits here is this person: the drafts become theirs, on their way to disk
    /// at once. None takes the place of what they had begun themselves: that one is `leftUnsigned`.
    void sign(const Seat& who);

Q_SIGNALS:
    void kept();
    /// Each time writing failed; it is tried again within seconds.
    void keepFailed(const pingshen::Error& error);
    /// After a failure: what waited is on disk.
    void recovered();
    void leftUnsigned(const pingshen::TypedText& draft);

private:
    /// What is to become of the draft on disk.
    struct Wish
    {
        TypedText draft;
        enum End { Kept, Gone } end = Kept;
    };

    void await(const Wish& wish);
    void drop(const TypedText& draft);
    void write(const Wish& wish);
    void finish(const std::shared_ptr<const Wish>& written, const Done& outcome);
    void signNow();
    void finishSigning(const QList<TypedText>& drafts, const Result<QList<TypedText>>& left);

    StorageThread& m_storage;
    QList<Wish> m_waiting; ///< at most one a field
    /// On its way to disk; of a field in which something newer happened since, none: it is not tried again.
    QList<std::shared_ptr<const Wish>> m_writing;
    QList<TypedText> m_unsigned; ///< typed by nobody that is known; likewise
    Seat m_signer;               ///< who that was, once it is known
    QTimer m_timer;
    bool m_failing = false;
};

} // namespace pingshen::ui
