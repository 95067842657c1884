// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/OfficeActions.h"

#include "core/review/ChangeRules.h"
#include "ui/actions/ActionHub.h"
#include "ui/actions/ActionTable.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QMenu>
#include <QScreen>
#include <QToolTip>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

struct OfficeAction
{
    const char16_t* id;
    EditKind::Value kind; ///< what it records
};

constexpr std::initializer_list<OfficeAction> officeActions{{u"sheet.return", EditKind::SheetReturned},
                                                            {u"visit.request", EditKind::VisitRequested},
                                                            {u"visit.withdraw", EditKind::VisitWithdrawn},
                                                            {u"program.office", EditKind::SettingChanged},
                                                            {u"program.merge", EditKind::PersonMerged}};

} // namespace

OfficeActions::OfficeActions(Session& session, ActionHub& actions, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_actions(actions)
{
    for (const auto signal : {&ReviewDesk::opened, &ReviewDesk::cleared}) {
        connect(&session.desk, signal, this, &OfficeActions::follow);
    }
    connect(&session.desk, &ReviewDesk::changed, this, &OfficeActions::follow);
    connect(&session.desk, &ReviewDesk::othersChanged, this, &OfficeActions::follow);
    connect(&session.desk, &ReviewDesk::seated, this, &OfficeActions::follow);
    connect(&session.people, &People::changed, this, &OfficeActions::follow);
    connect(&actions, &ActionHub::reworded, this, &OfficeActions::follow);
    follow();
}

bool OfficeActions::holds(QStringView action)
{
    return std::ranges::any_of(officeActions, [action](const OfficeAction& each) { return action == each.id; });
}

Done OfficeActions::allows(const QString& action) const
{
    const auto office =
        std::ranges::find(officeActions, action, [](const OfficeAction& each) { return QString::fromUtf16(each.id); });
    const auto& book = m_session.people.book();
    const auto& reviewer = m_session.desk.reviewer();
    if (office->kind == EditKind::PersonMerged) { // also where nobody has said yet who the office is
        const auto* person = book.person(book.meant(reviewer));
        return person && person->roles.testFlag(Role::Office) ? Done() : Done(Error::Code::ReservedForOffice);
    }
    return checkOffice(book, Change{office->kind, {}, reviewer, {}, {}, {}, {}});
}

/// What keeps the office itself from it in the application on the desk; empty: nothing.
QString OfficeActions::whyNot(EditKind::Value kind) const
{
    const auto* file = m_session.desk.file();
    const auto& reviewer = m_session.desk.reviewer();
    if (file && kind == EditKind::SheetReturned && file->submitted().isEmpty()) {
        return isOfOffice(file->persons, reviewer)
                   ? tr("No score sheet of this application has been submitted.")
                   : errorText({Error::Code::SheetNotSubmitted,
                                {{u"reviewer"_s, toJson(file->persons.label(reviewer))}},
                                {},
                                nullptr});
    }
    if (file && kind == EditKind::VisitRequested) {
        switch (visitAccess(file->rubric, file->panel(), file->review.visit)) {
        case VisitAccess::OpenOnRequest:
            return tr("A site visit has already been requested.");
        case VisitAccess::Open:
            return tr("A site visit can be recorded already; no request is needed.");
        case VisitAccess::OpenAsBegun:
        case VisitAccess::ClosedNotScored:
        case VisitAccess::ClosedBelow:
            break;
        }
    }
    return {};
}

void OfficeActions::follow()
{
    const bool isOpen = m_session.desk.file() != nullptr;
    for (const auto& [id, kind] : officeActions) {
        const auto name = QString::fromUtf16(id);
        const auto allowed = allows(name);
        auto* action = m_actions.action(name);
        const auto why = allowed ? whyNot(kind) : errorText(allowed.error());
        action->setEnabled(why.isEmpty() && (isOpen || !needsApplication(*actionRow(name))));
        action->setToolTip(why.isEmpty() ? action->text().remove(u'…') : why);
    }
}

void OfficeActions::explainIn(QMenu& menu)
{
    menu.setToolTipsVisible(true);
    menu.installEventFilter(this);
    menu.setProperty(walkable, true);
    connect(&menu, &QMenu::hovered, this, [this, &menu](QAction* action) { tellWhy(menu, *action); });
}

/// Beside the line where there is room, else below it: it covers the line nowhere.
void OfficeActions::tellWhy(QMenu& menu, QAction& action) const
{
    const auto why = whyOff(action);
    const auto line = menu.actionGeometry(&action);
    const auto beside = menu.mapToGlobal(line.topRight()) - QPoint(0, line.height() / 2);
    const int right = beside.x() + QFontMetrics(QToolTip::font()).horizontalAdvance(why) + space(4);
    const bool fits = right <= menu.screen()->availableGeometry().right();
    QToolTip::showText(fits ? beside : menu.mapToGlobal(line.bottomLeft()), why, &menu, line);
}

QString OfficeActions::whyOff(const QAction& action) const
{
    const auto* row = action.isEnabled() ? nullptr : actionRow(action.objectName());
    if (!row) {
        return {};
    }
    const auto allowed = holds(row->id) ? allows(row->id) : Done();
    if (allowed && needsApplication(*row) && !m_session.desk.file()) {
        return tr("Open an application first.");
    }
    return holds(row->id) ? action.toolTip() : QString();
}

/// What there is to say stands there already.
bool OfficeActions::eventFilter(QObject* watched, QEvent* event)
{
    return event->type() == QEvent::ToolTip || QObject::eventFilter(watched, event);
}

} // namespace pingshen::ui
