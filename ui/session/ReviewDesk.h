// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Changes.h"
#include "core/rubric/Evaluation.h"
#include "ui/session/DraftKeeper.h"
#include "ui/session/SaveQueue.h"
#include "ui/session/UndoHistory.h"

#include <QMap>

#include <optional>

namespace pingshen::ui {

/// Text typed into a field that is no change yet.
struct Typing
{
    TypedText typed;
    std::optional<Error> fault; ///< why it cannot become one; it stays as typed until it is corrected or undone
    qsizetype after = 0;        ///< depth of the history when it was typed
};

/// The application that lies on the desk, as the reviewer who sits at it sees it. Every change in the window goes
/// through `apply`: it shows at once, is written behind, and can be undone.
class ReviewDesk : public QObject
{
    Q_OBJECT

public:
    ReviewDesk(StorageThread& storage, SaveQueue& saves, const Clock& clock, QObject* parent = nullptr);

    /// Whoever sits here now. Clears the desk: nobody sees another's sheet. What was typed before anybody was named is
    /// theirs, and becomes changes when its application is opened, but where something is recorded that was not shown.
    void seat(const Seat& seat);
    Seat seat() const { return {m_reviewer, m_writer}; }
    /// The person, whom all that is shown is asked for.
    const ReviewerId& reviewer() const { return m_reviewer; }
    /// Which of their ids what they do is written under. What goes through this desk, and the queue behind it, says the
    /// person: it is written as that by itself.
    const ReviewerId& writer() const { return m_writer; }
    QDate today() const { return m_clock.now().toLocalTime().date(); }

    /// Answers with `opened` or `openFailed`. What was typed and was no change yet when the program died becomes one.
    void open(const ApplicationId& id);
    /// The same application again, after something outside this desk changed it.
    void reload();
    /// The same after the vault was out of this program's hands for a while; `changedElsewhere` if something came in.
    void lookAgain();
    void clear();

    /// Null while nothing is open. Lives until the next signal of this desk.
    const ApplicationFile* file() const { return m_file ? &*m_file : nullptr; }
    Sheet sheet() const;
    /// Of nothing while nothing is open.
    Evaluation evaluation() const;
    /// Reviewing experts score, and whoever has no role yet. What anybody else has on a sheet stays as it is.
    bool mayScore() const { return !m_file || m_file->persons.isScoring(m_reviewer); }
    /// The own sheet takes nothing here: it is submitted, not this person's to fill in, or the vault is read-only.
    bool isSheetLocked() const { return sheet().isLocked() || !mayScore() || isReadOnly(); }

    /// False: refused, which alters nothing and is told by `refused`. A change without effect is done at once.
    bool apply(const Result<Change>& change);
    /// Several changes as one step, all or none.
    bool applyTogether(const QList<Change>& changes);

    /// The text as it stands while someone types: on disk within a second, no change yet. Undo takes it back first.
    void typing(const TextField& field, const QString& text, int caret);
    /// The same for a field that is not on the desk yet (a note being written): it has no steps here.
    void keepDraft(const TextField& field, const QString& text, int caret);
    /// The reason that is being typed for a change of the application on the desk, and what was left of it when it was
    /// last asked for, also by a program that was killed.
    void keepReason(const Change& change, const QString& text);
    QString begunReason(const Change& change) const;
    /// The change with it is on its way: with that the draft goes.
    void dropReason(const Change& change);
    /// Typing has paused or the focus left: the draft becomes a change. False: it cannot, and stays with its fault.
    /// A date that is years away is one only when the person is sure of it.
    enum class Sure { No, Yes };
    bool settle(const TextField& field, const QString& text, Sure sure = Sure::No);
    /// Everything that is typed becomes changes where it can.
    void settleTyping();
    /// What is typed and cannot become a change is on its way to disk at once.
    void keepDrafts() { m_drafts.flush(); }
    /// What is typed into the field is dropped, and the field shows the review's value again.
    void abandon(const TextField& field);
    /// What is typed into the field and is no change yet; null: the field shows the review's value.
    const Typing* typed(const TextField& field) const;
    /// Several values wait for a choice there: the review's value is one of them, and none to show.
    bool isUndecided(const TextField& field) const;
    /// Where the caret was in a text that was recovered when this application was opened; nothing if it is another now.
    std::optional<int> recoveredCaret(const TextField& field, const QString& text) const;
    /// What was being written of a note that nobody added before the application was left or the program ended: a
    /// draft, no change. Its fields, empty when there is no such note.
    const QList<TypedText>& unfinishedNote() const { return m_unfinishedNote; }
    /// The fields that hold something which cannot be taken in, the oldest first.
    QList<TextField> faultyFields() const;
    /// The vault is write-protected: nothing that is typed can be kept.
    bool isReadOnly() const { return m_storage.isReadOnly(); }

    const UndoHistory& history() const;
    /// Something was done beside the review, with what lies here: a step of the one undo.
    void noteAside(const AsideStep& step);
    /// One step back and one forward, wherever the focus is.
    void undo();
    void redo();

Q_SIGNALS:
    /// What lies here goes now: whoever still holds something that was typed hands it in before this returns.
    void leaving();
    void opened();
    void openFailed(const pingshen::Error& error);
    void cleared();
    /// Somebody else sits here now; nothing of what the one before saw is left.
    void seated(const pingshen::ReviewerId& reviewer);
    /// What may be known of the other experts' sheets is other than before.
    void othersChanged();
    /// After `apply`, undo or redo.
    void changed(const pingshen::Change& change);
    void refused(const pingshen::Error& error);
    /// A change that was shown is taken back, and with it those of the same step: when they came to be saved the vault
    /// was no longer as the desk shows it. What was typed for them stays a draft in the fields `kept`. The desk is read
    /// again after this.
    void saveRefused(const pingshen::Change& change, const pingshen::Error& error,
                     const QList<pingshen::TextField>& kept);
    /// Another program changed what lies here while it had the vault; it is shown as it is now.
    void changedElsewhere();
    void undoChanged();
    /// What was typed into the field became a change, was taken back, or was found to be wrong or right.
    void typingChanged(const pingshen::TextField& field);
    /// What undo or redo did, to be said and shown; of typing: the change it would have been.
    void undone(const pingshen::Change& change);
    void redone(const pingshen::Change& change);
    /// The same of what is kept beside the review.
    void asideUndone(const pingshen::ui::AsideStep& step);
    void asideRedone(const pingshen::ui::AsideStep& step);
    /// Asked for, but there is no step, or something else came between. What the rules refuse is told by `refused`.
    /// What an undo met instead of a step: it stays as it is, and the next undo goes on before it.
    void cannotBeUndone(const pingshen::Change& change);
    void nothingToUndo();
    void nothingToRedo();

private:
    struct Loaded;
    enum class Fresh { Yes, No };

    /// The text itself is wrong: not the time, nor that it belongs to a note that is none yet.
    static bool isFaultOfText(const Error& error);
    static Result<Loaded> read(Workplace& workplace, const ApplicationId& id, const ReviewerId& reviewer);
    void load(const ApplicationId& id, Fresh fresh);
    void leave();
    void show(Loaded loaded, Fresh fresh);
    void recover(QList<TypedText> drafts);
    void showOvertaken(const QList<TypedText>& drafts);
    void tellUnsigned(const TypedText& draft);
    QList<TypedText> takeUnfinishedNote(QList<TypedText>& drafts) const;
    bool isOnItsWay(const TypedText& draft) const;
    void showChange(const Change& change);
    void takeInto(ApplicationFile& file, const Change& change) const;
    Done checkOneAfterTheOther(const QList<Change>& changes) const;
    void enter(const QList<Change>& changes);
    void enact(const Change& change);
    Done check(const Result<Change>& change, Sure sure) const;
    void setFault(const TextField& field, const QString& text, const Error& fault);
    bool dropTyping(const TextField& field);
    bool takeTypingBack();
    bool typeAgain();
    using Nothing = void (ReviewDesk::*)();
    bool isPossible(const QList<Change>& changes, Nothing nothing);
    bool mayGo(const std::function<Done()>& may);
    UndoHistory& steps();
    void showEntries();
    void followState(const Change& change);
    void takeRefusal(const QList<Change>& changes, const Error& error);
    QList<TextField> keepRefused(const Change& change, const Error& error);
    bool isOnDesk(const Change& change) const;
    void followSheet();
    void takeSheet(Loaded loaded);

    StorageThread& m_storage;
    SaveQueue& m_saves;
    const Clock& m_clock;
    DraftKeeper m_drafts;
    ReviewerId m_reviewer;
    ReviewerId m_writer;
    ApplicationId m_wanted; ///< the last one asked for: answers for others come too late
    std::optional<ApplicationFile> m_file;
    bool m_looksAgain = false;
    QList<TypedText> m_recovered; ///< what the drafts held when the application was opened
    QList<TypedText> m_unfinishedNote;
    QList<TypedText> m_reasons; ///< of changes that nobody made yet
    QList<Typing> m_typing;     ///< of the application on the desk, the newest last; at most one a field
    QMap<std::pair<ReviewerId, ApplicationId>, UndoHistory> m_histories;
    /// A sheet went in or came back, or somebody's roles are others: what follows is to be asked for once it is saved.
    bool m_sheetMoved = false;
    /// Something was undone that another computer has said otherwise since: what waits for a choice now is to be read.
    bool m_isOvertaken = false;
};

} // namespace pingshen::ui
