// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Changes.h"
#include "core/rubric/Evaluation.h"
#include "ui/session/DraftKeeper.h"
#include "ui/session/SaveQueue.h"
#include "ui/session/UndoHistory.h"

#include <optional>

namespace pingshen::ui {

/// The application that lies on the desk, as the reviewer who sits at it sees it. Every change in the window goes
/// through `apply`: it shows at once, is written behind, and can be undone.
class ReviewDesk : public QObject
{
    Q_OBJECT

public:
    ReviewDesk(StorageThread& storage, SaveQueue& saves, const Clock& clock, QObject* parent = nullptr);

    /// Whoever sits here now. Clears the desk: nobody sees another's sheet.
    void seat(const ReviewerId& reviewer);
    const ReviewerId& reviewer() const { return m_reviewer; }

    /// Answers with `opened` or `openFailed`. What was typed and was no change yet when the program died becomes one.
    void open(const ApplicationId& id);
    /// The same application again, after something outside this desk changed it.
    void reload();
    void clear();

    /// Null while nothing is open. Lives until the next signal of this desk.
    const ApplicationFile* file() const { return m_file ? &*m_file : nullptr; }
    Sheet sheet() const;
    /// Only while something is open.
    Evaluation evaluation() const;

    /// False: refused, which alters nothing and is told by `refused`. A change without effect is done at once.
    bool apply(const Result<Change>& change);

    /// The text as it stands while someone types: on disk within a second, no change yet.
    void typing(const TextField& field, const QString& text, int caret);
    /// Typing has paused or the focus left: the draft becomes a change.
    bool settle(const TextField& field, const QString& text);

    const UndoHistory& history() const { return m_history; }
    void undo();
    void redo();

Q_SIGNALS:
    void opened();
    void openFailed(const pingshen::Error& error);
    void cleared();
    /// After `apply`, undo or redo.
    void changed(const pingshen::Change& change);
    void refused(const pingshen::Error& error);
    void undoChanged();

private:
    struct Loaded;

    void load(const ApplicationId& id);
    void show(Loaded loaded);
    void recover(const QList<TypedText>& drafts);
    void showChange(const Change& change);
    void enact(const Change& change);

    StorageThread& m_storage;
    SaveQueue& m_saves;
    const Clock& m_clock;
    DraftKeeper m_drafts;
    ReviewerId m_reviewer;
    ApplicationId m_wanted; ///< the last one asked for: answers for others come too late
    std::optional<ApplicationFile> m_file;
    UndoHistory m_history;
};

} // namespace pingshen::ui
