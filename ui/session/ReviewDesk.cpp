// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ReviewDesk.h"

#include "core/review/ChangeRules.h"
#include "core/work/OpenApplication.h"

namespace pingshen::ui {

struct ReviewDesk::Loaded
{
    ApplicationFile file;
    QList<TypedText> drafts;
};

ReviewDesk::ReviewDesk(StorageThread& storage, SaveQueue& saves, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_storage(storage),
      m_saves(saves),
      m_clock(clock),
      m_drafts(storage)
{
    connect(&m_drafts, &DraftKeeper::keepFailed, &m_saves, &SaveQueue::saveFailed);
}

void ReviewDesk::seat(const ReviewerId& reviewer)
{
    if (reviewer != m_reviewer) {
        clear();
        m_reviewer = reviewer;
    }
}

void ReviewDesk::open(const ApplicationId& id)
{
    m_drafts.flush();
    m_history.clear();
    Q_EMIT undoChanged();
    load(id);
}

void ReviewDesk::reload()
{
    if (m_file) {
        load(m_file->dossier.id);
    }
}

void ReviewDesk::load(const ApplicationId& id)
{
    m_wanted = id;
    const auto job = [id, reviewer = m_reviewer](Workplace& workplace) -> Result<Loaded> {
        PINGSHEN_ASSIGN(auto file, openApplication(workplace, id, reviewer));
        PINGSHEN_ASSIGN(auto drafts, typedBy(workplace, reviewer, id));
        return Loaded{std::move(file), std::move(drafts)};
    };
    m_storage.run(this, job, [this, id, reviewer = m_reviewer](Result<Loaded> loaded) {
        if (id != m_wanted || reviewer != m_reviewer) {
            return;
        }
        if (!loaded) {
            Q_EMIT openFailed(loaded.error());
            return;
        }
        show(std::move(loaded).value());
    });
}

void ReviewDesk::show(Loaded loaded)
{
    m_file = std::move(loaded.file);
    for (const auto& change : m_saves.waiting()) {
        if (change.application == m_file->dossier.id) {
            showChange(change);
        }
    }
    Q_EMIT opened();
    recover(loaded.drafts);
}

void ReviewDesk::recover(const QList<TypedText>& drafts)
{
    QList<TypedText> refused;
    for (const auto& draft : drafts) {
        // A sheet that was locked meanwhile refuses the text; it stays a draft, to be seen when the sheet comes back.
        if (checkChange(*m_file, fieldChange(*m_file, m_reviewer, draft.field, draft.text))) {
            settle(draft.field, draft.text);
        } else {
            refused.append(draft);
        }
    }
    // A new note's topic was typed before the text that makes it a note.
    if (!refused.isEmpty() && refused.size() < drafts.size()) {
        recover(refused);
    }
}

void ReviewDesk::clear()
{
    m_drafts.flush();
    m_wanted = {};
    m_history.clear();
    if (m_file) {
        m_file.reset();
        Q_EMIT cleared();
    }
    Q_EMIT undoChanged();
}

Sheet ReviewDesk::sheet() const
{
    return m_file ? m_file->review.sheet(m_reviewer) : Sheet{};
}

Evaluation ReviewDesk::evaluation() const
{
    Q_ASSERT(m_file);
    return evaluate(m_file->rubric, sheet());
}

bool ReviewDesk::apply(const Result<Change>& change)
{
    Q_ASSERT(m_file);
    if (change && change->isEmpty()) {
        return true;
    }
    const auto allowed = change ? checkChange(*m_file, *change) : Done(change.error());
    if (!allowed) {
        Q_EMIT refused(allowed.error());
        return false;
    }
    enact(*change);
    m_history.add(*change);
    Q_EMIT undoChanged();
    Q_EMIT changed(*change);
    return true;
}

/// As the journal will keep it; only the sequence number is the journal's to give.
void ReviewDesk::showChange(const Change& change)
{
    Edit edit;
    edit.at = m_clock.now();
    edit.change = change;
    pingshen::apply(m_file->review, edit);
    pingshen::apply(m_file->dossier, edit);
}

void ReviewDesk::enact(const Change& change)
{
    showChange(change);
    m_saves.save(change);
}

void ReviewDesk::typing(const TextField& field, const QString& text, int caret)
{
    Q_ASSERT(m_file);
    m_drafts.keep({m_reviewer, m_file->dossier.id, field, text, caret});
}

bool ReviewDesk::settle(const TextField& field, const QString& text)
{
    if (!m_file) {
        return true;
    }
    const auto change = fieldChange(*m_file, m_reviewer, field, text);
    const TypedText draft{m_reviewer, m_file->dossier.id, field, text, 0};
    if (change.isEmpty()) {
        m_drafts.forget(draft);
        return true;
    }
    const bool done = apply(change);
    if (done) {
        m_drafts.release(draft);
    }
    return done;
}

void ReviewDesk::undo()
{
    if (m_file && m_history.canUndo()) {
        const auto change = m_history.takeUndo();
        enact(change);
        Q_EMIT undoChanged();
        Q_EMIT changed(change);
    }
}

void ReviewDesk::redo()
{
    if (m_file && m_history.canRedo()) {
        const auto change = m_history.takeRedo();
        enact(change);
        Q_EMIT undoChanged();
        Q_EMIT changed(change);
    }
}

} // namespace pingshen::ui
