// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoGuide.h"

#include "core/domain/EditKinds.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/fields/FieldMark.h"
#include "ui/shell/StatusStrip.h"
#include "ui/text/EditText.h"
#include "ui/theme/Keyboard.h"

#include <QWidget>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

std::optional<WorkPage> pageOf(EditKind::Value kind)
{
    switch (rowOf(kind).part) {
    case StatePart::Visit:
    case StatePart::Original:
    case StatePart::Note:
        return WorkPage::Visit;
    case StatePart::Package:
    case StatePart::Applicant:
    case StatePart::Document:
    case StatePart::Eligibility:
    case StatePart::Settlement:
        return WorkPage::Materials;
    case StatePart::None:
    case StatePart::Score:
    case StatePart::Sheet:
    case StatePart::Pin:
    case StatePart::Setting:
        return WorkPage::Score;
    case StatePart::Person:
        return std::nullopt; // wherever one is
    }
    Q_UNREACHABLE();
}

/// Where a choice waits that a person sees; null where none does.
ConflictBox* boxAbout(const QWidget& window, const TextField& field)
{
    const auto boxes = window.findChildren<ConflictBox*>();
    const auto box = std::ranges::find_if(
        boxes, [&](const ConflictBox* each) { return each->isVisible() && each->asksAbout(field); });
    return box == boxes.end() ? nullptr : *box;
}

} // namespace

UndoGuide::UndoGuide(Session& session, StatusStrip& status, QWidget& window)
    : QObject(&window),
      m_session(session),
      m_status(status),
      m_window(window)
{
    const auto forget = [this] { m_status.say({}); };
    connect(&session.desk, &ReviewDesk::changed, this, forget);
    connect(&session.desk, &ReviewDesk::opened, this, [this, forget] {
        if (m_session.desk.file()->dossier.id != m_told) { // what is read again is still what it was said of
            forget();
        }
    });
    connect(&session.desk, &ReviewDesk::cleared, this, forget);
    connect(&session.desk, &ReviewDesk::undone, this, [this](const Change& change) { tell(change, Way::Back); });
    connect(&session.desk, &ReviewDesk::redone, this, [this](const Change& change) { tell(change, Way::Forward); });
    connect(&session.desk, &ReviewDesk::asideUndone, this,
            [this](const AsideStep& step) { tellAside(step, Way::Back); });
    connect(&session.desk, &ReviewDesk::asideRedone, this,
            [this](const AsideStep& step) { tellAside(step, Way::Forward); });
    connect(&session.desk, &ReviewDesk::changed, this, [this] { m_officeSaved.reset(); });
    connect(&session.desk, &ReviewDesk::cannotBeUndone, this, &UndoGuide::tellFinal);
    connect(&session.desk, &ReviewDesk::nothingToUndo, this, [this] { tellNothing(Way::Back); });
    connect(&session.desk, &ReviewDesk::nothingToRedo, this, [this] { tellNothing(Way::Forward); });
}

void UndoGuide::noteOfficeSaved()
{
    m_officeSaved = onDesk();
}

ApplicationId UndoGuide::onDesk() const
{
    const auto* file = m_session.desk.file();
    return file ? file->dossier.id : ApplicationId();
}

/// Of what the person did last.
void UndoGuide::tellNothing(Way way)
{
    if (m_officeSaved == onDesk()) {
        m_status.sayBriefly([] { return tr("Office settings cannot be undone here; change them in Office settings"); });
        return;
    }
    if (m_session.desk.sheet().isLocked()) {
        Q_EMIT lockedTouched();
        return;
    }
    m_status.sayBriefly([way] { return way == Way::Back ? tr("Nothing to undo") : tr("Nothing to redo"); });
}

void UndoGuide::tellFinal(const Change& change)
{
    openPlaceOf(change.kind, change.subject);
    m_told = change.application;
    if (change.kind == EditKind::SheetReturned) {
        m_status.sayBriefly(
            [] { return tr("A return cannot be undone: the sheet can be changed and submitted again"); });
        return;
    }
    m_status.sayBriefly([change, &desk = m_session.desk] {
        const auto* file = desk.file();
        const auto what =
            file ? changeText(change, file->rubric, file->documentsInHistory(), file->persons) : QString();
        return tr("Cannot be undone: %1. Undo again for the step before it.").arg(what);
    });
}

void UndoGuide::tell(const Change& change, Way way)
{
    lead(change);
    m_told = change.application;
    // What was undone, where another kind of change does so.
    const bool isOpposite = way == Way::Back && rowOf(change.kind).opposite != EditKind::Unknown;
    QStringList open;
    for (const auto& field : change.fields) {
        if (m_session.desk.isUndecided({change.kind, change.subject, field.field})) {
            open.append(field.field);
        }
    }
    m_status.say([change = isOpposite ? change.inverse() : change, way, open, &desk = m_session.desk] {
        const auto* file = desk.file();
        const auto what =
            file ? changeText(change, file->rubric, file->documentsInHistory(), file->persons, {}, open) : QString();
        return way == Way::Back ? tr("Undone: %1").arg(what) : tr("Redone: %1").arg(what);
    });
}

void UndoGuide::tellAside(const AsideStep& step, Way way)
{
    step.lead();
    m_told = onDesk();
    m_status.say([step, way] {
        return way == Way::Back ? tr("Undone: %1").arg(step.what()) : tr("Redone: %1").arg(step.what());
    });
}

void UndoGuide::lead(const Change& change)
{
    if (rowOf(change.kind).part == StatePart::Document) {
        m_session.selection.chooseDocument(DocumentId(change.subject));
        return;
    }
    openPlaceOf(change.kind, change.subject);
    for (const auto& field : change.fields) {
        // What was chosen waits for a choice again: there the digits choose, and not in the field below.
        if (auto* box = boxAbout(m_window, {change.kind, change.subject, field.field}); box && box->takeKeyboard()) {
            bringIntoSight(*box);
            return;
        }
        auto* control = controlOf(m_window, {change.kind, change.subject, field.field});
        if (control && (field.from != field.to || change.isChosen())) {
            ui::leadTo(control);
            return;
        }
    }
}

void UndoGuide::leadTo(const TextField& field)
{
    openPlaceOf(field.kind, field.subject);
    if (auto* control = controlOf(m_window, field)) {
        ui::leadTo(control);
    }
}

void UndoGuide::openPlaceOf(EditKind::Value kind, const QString& subject)
{
    if (const auto page = pageOf(kind)) {
        Q_EMIT pageNeeded(*page);
    }
    const auto* file = m_session.desk.file();
    const auto* primary = file ? file->rubric.primaryOf(IndicatorId(subject)) : nullptr;
    if (primary) {
        m_session.selection.chooseIndicator(primary->id);
    }
}

} // namespace pingshen::ui
