// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent/RecentFlow.h"

#include "core/work/Queue.h"
#include "ui/kit/ToolButton.h"
#include "ui/panels/reading/DocumentName.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/shell/Errand.h"
#include "ui/shell/PlaceKeys.h"
#include "ui/text/Formats.h"
#include "ui/text/Naming.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/viewer/DocumentBar.h"
#include "ui/viewer/ReadingPane.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHere = 12;
constexpr int mostElsewhere = 8;
constexpr int widestEntry = space(110);

/// Of today the time, else the day.
QString whenText(const QDateTime& at, QDate today)
{
    const auto local = at.toLocalTime();
    return local.date() == today ? timeText(at).left(5) : shortDateText(local.date());
}

} // namespace

RecentFlow::RecentFlow(WindowContext& around, ReaderPanel& reader, Errand& errand, QWidget& window)
    : QObject(&window),
      m_around(around),
      m_reader(reader),
      m_errand(errand),
      m_window(window)
{
    auto& desk = around.session.desk;
    connect(&reader.pane(), &ReadingPane::documentChanged, this, &RecentFlow::note);
    connect(&reader, &ReaderPanel::viewsChanged, this, &RecentFlow::note);
    connect(&reader, &ReaderPanel::secondMade, this, [this](const ReadingPane& pane) {
        connect(&pane, &ReadingPane::documentChanged, this, &RecentFlow::note);
    });
    connect(&desk, &ReviewDesk::seated, this, &RecentFlow::recall);
    around.actions.bind(u"document.recent", this, [this] { ask(); });
    auto* button = new ToolButton(around.actions.action(u"document.recent"), &reader.pane());
    button->setObjectName(u"recentlyRead"_s);
    reader.pane().bar().addTool(button, DocumentBar::Room::Wide);
}

void RecentFlow::recall()
{
    const auto writer = m_around.session.desk.writer();
    m_reads = {};
    m_isKnown = false;
    m_around.session.places.recall(writer, recentPlaceKey, this, [this, writer](const QJsonObject& kept) {
        if (writer == m_around.session.desk.writer()) {
            m_reads.takeKept(kept);
            m_isKnown = true;
            note();
        }
    });
}

void RecentFlow::note()
{
    const auto* file = m_around.session.desk.file();
    QList<RecentlyRead::Read> shown;
    for (const auto* pane : m_reader.panes()) {
        const auto* document = file ? file->document(m_reader.documentIn(*pane)) : nullptr;
        if (document && document->digest == pane->document()) {
            shown.append({file->dossier.id, document->id, document->name, {}});
        }
    }
    const auto before = m_reads.all();
    m_reads.nowOnScreen(shown, m_around.session.clock.now());
    if (m_isKnown && m_reads.all() != before) {
        m_around.session.places.keep(m_around.session.desk.writer(), recentPlaceKey, m_reads.toJson());
    }
}

/// Without the one that is read in: the first entry is the one before it.
QList<RecentlyRead::Read> RecentFlow::here() const
{
    const auto* file = m_around.session.desk.file();
    auto reads = file ? m_reads.all() : QList<RecentlyRead::Read>();
    reads.removeIf([&](const RecentlyRead::Read& read) {
        return read.application != file->dossier.id || !file->document(read.document)
               || read.document == m_around.session.selection.document();
    });
    return reads.first(std::min<qsizetype>(reads.size(), mostHere));
}

QList<RecentlyRead::Read> RecentFlow::elsewhere() const
{
    const auto* file = m_around.session.desk.file();
    auto reads = m_reads.all();
    reads.removeIf([&](const RecentlyRead::Read& read) { return file && read.application == file->dossier.id; });
    return reads.first(std::min<qsizetype>(reads.size(), mostElsewhere));
}

/// Names are what they are today, and an application that is not here, or not theirs to know of, is not offered.
void RecentFlow::ask()
{
    const auto others = elsewhere();
    if (others.isEmpty()) {
        offer({});
        return;
    }
    QList<ApplicationId> applications;
    for (const auto& read : others) {
        applications.append(read.application);
    }
    m_around.session.storage.run(
        this,
        [applications, reviewer = m_around.session.desk.reviewer()](Workplace& workplace) {
            return applicantsOf(workplace, applications, reviewer);
        },
        [this](const Result<QMap<ApplicationId, Applicant>>& applicants) {
            offer(applicants ? *applicants : QMap<ApplicationId, Applicant>());
        });
}

void RecentFlow::offer(const QMap<ApplicationId, Applicant>& applicants)
{
    delete m_menu;
    m_menu = new QMenu(&m_window);
    m_menu->setObjectName(u"recentMenu"_s);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto* file = m_around.session.desk.file();
    const auto inThis = here();
    if (!inThis.isEmpty()) {
        addHead(tr("Recently read in this application"));
    }
    for (const auto& read : inThis) {
        add(read, numberedName(*file, *file->document(read.document)));
    }
    bool isFirst = true;
    for (const auto& read : elsewhere()) {
        const auto applicant = applicants.constFind(read.application);
        if (applicant == applicants.constEnd()) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            if (!m_menu->isEmpty()) {
                m_menu->addSeparator();
            }
            addHead(tr("In other applications"));
        }
        add(read, QFileInfo(read.name).completeBaseName() + u" · "_s
                      + applicationTitle(applicant->latinName, applicant->chineseName, applicant->caseNumber));
    }
    if (m_menu->isEmpty()) {
        addHead(tr("No other document was read yet"));
    }
    popUp(*m_menu, m_window.mapToGlobal(m_reader.isVisible() ? m_reader.mapTo(&m_window, QPoint(space(4), stripHeight))
                                                             : QPoint(space(4), topHeight)));
    // A head counts as an entry in some styles.
    const auto actions = m_menu->actions();
    const auto first = std::ranges::find_if(
        actions, [](const QAction* action) { return action->isEnabled() && !action->isSeparator(); });
    if (first != actions.end()) {
        m_menu->setActiveAction(*first);
    }
}

/// A section's caption is drawn by few styles: it is an entry that cannot be chosen.
void RecentFlow::addHead(const QString& text)
{
    m_menu->addAction(text)->setEnabled(false);
}

void RecentFlow::add(const RecentlyRead::Read& read, const QString& text)
{
    auto shown = elided(text, TextOf::Name, m_menu->fontMetrics(), widestEntry);
    shown.replace(u'&', u"&&"_s).replace(u'\t', u' ');
    auto* action = m_menu->addAction(shown + u'\t' + whenText(read.at, m_around.session.desk.today()));
    connect(action, &QAction::triggered, this, [this, read] { open(read); });
}

void RecentFlow::open(const RecentlyRead::Read& read)
{
    const auto* file = m_around.session.desk.file();
    if (file && file->dossier.id == read.application) {
        m_around.session.selection.chooseDocument(read.document);
        m_reader.focusPages();
        return;
    }
    m_errand.inApplication(read.application, [this, read] {
        if (m_around.session.desk.file()->document(read.document)) {
            open(read);
        }
    });
    Q_EMIT applicationWanted(read.application);
}

} // namespace pingshen::ui
