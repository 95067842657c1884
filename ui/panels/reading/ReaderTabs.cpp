// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/ReaderTabs.h"

#include "ui/panels/reading/DocumentName.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"

#include <QEvent>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

ReaderTabs::ReaderTabs(Session& session, ReaderPanel& reader)
    : QObject(&reader),
      m_session(session),
      m_reader(reader),
      m_row(new TabRow(&reader))
{
    m_row->installEventFilter(this);
    retranslateUi();
    connect(&session.selection, &Selection::documentChosen, this, &ReaderTabs::follow);
    connect(&session.selection, &Selection::documentKept, this, &ReaderTabs::follow);
    connect(&session.desk, &ReviewDesk::opened, this, &ReaderTabs::followDesk);
    connect(&session.desk, &ReviewDesk::cleared, this, &ReaderTabs::followDesk);
    connect(&session.desk, &ReviewDesk::changed, this, [this](const Change& change) {
        if (change.kind == EditKind::DocumentChanged) {
            show(); // of another kind it is called otherwise
        }
    });
    connect(m_row, &TabRow::chosen, this, [this](const QString& id) { activate(DocumentId(id)); });
    connect(m_row, &TabRow::closeRequested, this, [this](const QString& id) { close(DocumentId(id)); });
    connect(m_row, &TabRow::reordered, this, [this](int from, int to) {
        m_open.move(from, to);
        Q_EMIT changed();
    });
    watch(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &ReaderTabs::watch);
}

void ReaderTabs::watch(ReadingPane& pane)
{
    connect(&pane, &ReadingPane::placeChanged, this, [this, &pane] { noteReading(pane); });
}

/// Whoever turns a page or zooms reads: the document is no longer only passed.
void ReaderTabs::noteReading(const ReadingPane& pane)
{
    const auto document = m_reader.documentIn(pane);
    if (!m_open.isPassing(document)) {
        return;
    }
    const auto place = pane.view().place();
    if (!m_passed || m_passed->document != place.document) {
        m_passed = place;
    } else if (m_passed->anchor.page != place.anchor.page || m_passed->zoom != place.zoom) {
        m_open.keep(document);
        show();
    }
}

void ReaderTabs::follow(const DocumentId& document)
{
    const auto* file = m_session.desk.file();
    if (!file || !file->document(document)) {
        return;
    }
    QList<DocumentId> onScreen;
    for (const auto* pane : m_reader.panes()) {
        onScreen.append(m_reader.documentIn(*pane));
    }
    const bool passes = m_session.selection.isPassing();
    m_open.show(document, passes ? OpenDocuments::Manner::Passing : OpenDocuments::Manner::Chosen, onScreen);
    show();
}

void ReaderTabs::followDesk()
{
    const auto* file = m_session.desk.file();
    const auto application = file ? file->dossier.id : ApplicationId();
    if (application != m_application) {
        m_application = application;
        m_open = {};
        m_passed.reset();
    }
    if (file) {
        QList<DocumentId> present;
        std::ranges::transform(file->dossier.documents, std::back_inserter(present), &Document::id);
        m_open.retain(present);
        follow(m_session.selection.document());
    }
    show();
}

void ReaderTabs::restore(const QJsonObject& left)
{
    m_open = OpenDocuments::fromJson(left);
    followDesk();
}

void ReaderTabs::step(int by)
{
    activate(m_open.neighbour(by));
}

void ReaderTabs::activate(const DocumentId& document)
{
    if (document.isEmpty()) {
        return;
    }
    const auto panes = m_reader.panes();
    const bool isInOther =
        panes.size() > 1 && m_reader.documentIn(*panes[0]) != document && m_reader.documentIn(*panes[1]) == document;
    isInOther ? m_reader.focusOtherView() : m_session.selection.chooseDocument(document);
}

void ReaderTabs::closeCurrent()
{
    close(DocumentId(m_open.current())); // which is another one as soon as it is closed
}

void ReaderTabs::close(const DocumentId& document)
{
    if (m_open.order().contains(document)) {
        m_reader.replace(document, m_open.close(document));
        show();
    }
}

void ReaderTabs::reopen()
{
    if (const auto document = m_open.reopen(); !document.isEmpty()) {
        m_session.selection.chooseDocument(document);
        show();
    }
}

TabRow::Tab ReaderTabs::tabOf(const ApplicationFile& file, const Document& document) const
{
    const auto text = shortName(file, document, m_open.order());
    TabRow::Tab tab{document.id.value(), text, numberedName(file, document), tr("Close %1").arg(text)};
    tab.isPassing = m_open.isPassing(document.id);
    if (tab.isPassing) {
        tab.tip +=
            u'\n' + tr("Only looked at: the next document takes this tab. Click it, or turn a page, to keep it.");
        tab.spoken = tr("%1, only looked at").arg(text);
    }
    return tab;
}

void ReaderTabs::show()
{
    const auto* file = m_session.desk.file();
    QList<TabRow::Tab> tabs;
    for (const auto& id : m_open.order()) {
        if (const auto* document = file ? file->document(id) : nullptr) {
            tabs.append(tabOf(*file, *document));
        }
    }
    m_row->showTabs(tabs, m_open.current().value());
    Q_EMIT changed();
}

bool ReaderTabs::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    return QObject::eventFilter(watched, event);
}

void ReaderTabs::retranslateUi()
{
    m_row->setAccessibleName(tr("Open documents"));
    show();
}

} // namespace pingshen::ui
