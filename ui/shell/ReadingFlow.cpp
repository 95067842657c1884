// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ReadingFlow.h"

#include "core/domain/NaturalOrder.h"
#include "core/work/Readings.h"
#include "core/work/Reports.h"
#include "ui/panels/reading/DocumentShelf.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/reading/ReadingBar.h"
#include "ui/shell/Activity.h"
#include "ui/shell/Errand.h"
#include "ui/text/Naming.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadablePages.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/ThumbnailList.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QStandardPaths>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

ReadingFlow::ReadingFlow(WindowContext& around, ReaderPanel& reader, DocumentShelf& shelf, MessageBar& messages,
                         Prompter& prompter, const Activity& activity, Errand& errand, QWidget& window)
    : QObject(&window),
      m_around(around),
      m_reader(reader),
      m_shelf(shelf),
      m_messages(messages),
      m_prompter(prompter),
      m_errand(errand),
      m_window(window),
      m_bar(new ReadingBar(&shelf)),
      m_clock(new ReadingClock(
          around.session.clock, around.session.readings, [this] { return inSight(); }, this))
{
    shelf.addFoot(m_bar);
    shelf.thumbnails().setReading(around.session.readings.record());
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &ReadingFlow::follow);
    connect(&reader, &ReaderPanel::viewsChanged, m_clock, &ReadingClock::look);
    connect(&around.session.readings, &ReadingLedger::changed, this, &ReadingFlow::show);
    connect(&around.session.readings, &ReadingLedger::grown, &shelf.thumbnails(), &ThumbnailList::renewReading);
    auto& desk = around.session.desk;
    connect(&desk, &ReviewDesk::opened, this, &ReadingFlow::show);
    connect(&desk, &ReviewDesk::cleared, this, &ReadingFlow::show);
    connect(&desk, &ReviewDesk::changed, this, [this](const Change& change) {
        if (change.kind == EditKind::DocumentChanged) {
            show();
        }
    });
    connect(m_bar, &QAbstractButton::clicked, this, &ReadingFlow::goToNextUnread);
    around.actions.bind(u"page.nextUnread"_s, this, [this] { goToNextUnread(); });
    around.actions.bind(u"application.reading"_s, this, [this] { exportRecord(); });
    connect(&activity, &Activity::worked, m_clock, &ReadingClock::noteActivity);
    connect(&activity, &Activity::moved, m_clock, &ReadingClock::noteActivity);
    connect(&activity, &Activity::windowChanged, m_clock, &ReadingClock::look);
}

void ReadingFlow::follow(ReadingPane& pane)
{
    connect(&pane.view(), &PageView::placeChanged, m_clock, &ReadingClock::look);
}

/// The window is in front, or one of its panes that was detached; and nothing asks over it.
bool ReadingFlow::isActive() const
{
    const auto* active = QApplication::activeWindow();
    const bool isPane = qobject_cast<const QDockWidget*>(active) && active->parentWidget() == &m_window;
    return (active == &m_window || isPane) && !QApplication::activeModalWidget();
}

QList<PageInSight> ReadingFlow::inSight() const
{
    QList<PageInSight> pages;
    if (isActive()) {
        for (auto* pane : m_reader.panes()) {
            for (const int page : readablePages(pane->view(), pane->tiles())) {
                pages.append({pane->view().document(), page});
            }
        }
    }
    return pages;
}

/// As they are listed.
QList<Document> ReadingFlow::documents() const
{
    const auto* file = m_around.session.desk.file();
    auto documents = file ? file->dossier.documents : QList<Document>();
    if (file) {
        sortBySlots(documents, file->rubric);
    }
    return documents;
}

void ReadingFlow::show()
{
    m_bar->show(documents(), m_around.session.readings.record());
    m_shelf.thumbnails().renewReading();
}

void ReadingFlow::goToNextUnread()
{
    const auto& pane = m_reader.activePane();
    const DocumentPage here{m_reader.documentIn(pane), pane.view().camera().page()};
    if (const auto next = nextUnread(m_around.session.readings.record(), documents(), here)) {
        goTo(*next);
    } else if (m_around.session.desk.file()) {
        Message message{Tone::Ok, [closed = progressOf(m_around.session.readings.record(), documents()).closed] {
                            return closed > 0 ? tr("All pages that can be shown have been read; %n document(s) cannot "
                                                   "be shown.",
                                                   nullptr, closed)
                                              : tr("All pages of this application have been read.");
                        }};
        message.key = u"reading"_s;
        message.about = m_around.session.desk.file()->dossier.id;
        m_messages.show(message);
    }
}

void ReadingFlow::goTo(const DocumentPage& place)
{
    const auto* document = m_around.session.desk.file()->document(place.document);
    const auto content = document->digest;
    m_around.session.selection.chooseDocument(place.document);
    m_errand.inDocument(content, [this, page = place.page] { m_reader.activePane().view().jumpTo(page); });
    m_reader.focusPages();
}

void ReadingFlow::exportRecord()
{
    const auto* file = m_around.session.desk.file();
    if (!file) {
        return;
    }
    const auto& applicant = file->dossier.applicant;
    const auto who = applicationTitle(applicant.latinName, applicant.chineseName, applicant.caseNumber);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    FileQuestion question{[] { return tr("Export my reading record"); }};
    question.preset = folder.filePath(fileSafe(tr("Reading record - %1").arg(who)) + u".csv"_s);
    m_prompter.saveFile(question, this, [this, id = file->dossier.id](const std::optional<QString>& path) {
        const auto* now = m_around.session.desk.file();
        if (path && now && now->dossier.id == id) {
            write(*path);
        }
    });
}

void ReadingFlow::write(const QString& path)
{
    const ReadingWords words{tr("Document"), tr("Page"), tr("Seconds on screen"), tr("SHA-256 of the document")};
    const auto bytes = readingCsv(*m_around.session.desk.file(), m_around.session.readings.record(), words);
    m_around.session.tasks.run(
        TaskKind::Report, QFileInfo(path).fileName(), this,
        [path, bytes](const Task&) { return writeReport(path, bytes); },
        [this, path](const Done& done) {
            if (!done) {
                m_messages.show(done.error());
                return;
            }
            Message message{Tone::Ok, [path] {
                                return tr("Your reading record was saved to %1.").arg(QDir::toNativeSeparators(path));
                            }};
            message.key = u"reading"_s;
            m_messages.show(message);
        });
}

} // namespace pingshen::ui
