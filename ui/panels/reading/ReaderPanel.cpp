// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/ReaderPanel.h"

#include "ui/kit/EmptyState.h"
#include "ui/text/ErrorText.h"
#include "ui/viewer/DocumentBar.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

bool asksForPassword(const std::optional<Error>& error)
{
    return error && (error->code == Error::Code::PdfPasswordRequired || error->code == Error::Code::PdfPasswordWrong);
}

} // namespace

ReaderPanel::ReaderPanel(Session& session, PageSource& source, TileStore& tiles, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_source(source),
      m_tiles(tiles),
      m_view(new PageView(tiles, this)),
      m_empty(new EmptyState(u"document"_s, this)),
      m_help(m_empty->addButton()),
      m_stack(new QStackedLayout)
{
    m_bar = new DocumentBar(m_view, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_view->setObjectName(u"pages"_s);
    m_view->setErrorWords([](const Error& error) { return errorText(error); });

    connect(&source, &PageSource::opened, this, &ReaderPanel::showOpened);
    connect(&source, &PageSource::openFailed, this, &ReaderPanel::showFailure);
    connect(&session.selection, &Selection::documentChosen, this, &ReaderPanel::choose);
    connect(&session.desk, &ReviewDesk::cleared, this, &ReaderPanel::clear);
    connect(&session.desk, &ReviewDesk::opened, this, [this] { choose(m_session.selection.document()); });
    connect(m_view, &PageView::placeChanged, this, &ReaderPanel::rememberPlace);
    connect(m_view, &PageView::jumping, this, [this](const ReadingPlace& from) { m_jumps.jumpedFrom(from); });
    connect(m_help, &QPushButton::clicked, this, [this] {
        if (asksForPassword(m_failure)) {
            Q_EMIT passwordRequested(m_document->id);
        } else if (m_document) {
            openNow(*m_document);
        }
    });
    retranslateUi();
}

std::optional<ReadingPlace> ReaderPanel::place() const
{
    return m_open ? std::optional(m_view->place()) : std::nullopt;
}

void ReaderPanel::setDark(bool dark)
{
    const auto colours = dark ? ViewerColours::dark() : ViewerColours::light();
    m_view->setColours(colours);
    m_tiles.setPaper(colours.paper);
}

void ReaderPanel::choose(const DocumentId& id)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(id) : nullptr;
    if (!document) {
        clear();
        return;
    }
    const bool same = m_open && m_document && m_document->digest == document->digest;
    m_document = *document;
    if (!same) {
        openNow(*document);
    }
}

void ReaderPanel::openNow(const Document& document)
{
    m_open = false;
    m_failure.reset();
    m_goal = m_book.find(document.digest);
    m_source.open(
        {document.digest, m_session.desk.file()->paths.value(document.id), m_passwords.value(document.digest)});
}

void ReaderPanel::tryPassword(const DocumentId& id, const QString& password)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(id) : nullptr;
    if (document) {
        m_passwords[document->digest] = password;
        m_session.selection.chooseDocument(id);
        openNow(*document);
    }
}

void ReaderPanel::showOpened(const Digest& digest, const PdfSummary& summary)
{
    if (!m_document || m_document->digest != digest || m_open) {
        return;
    }
    m_open = true;
    m_view->showDocument(digest, summary, QFileInfo(m_document->name).completeBaseName());
    if (m_goal) {
        m_view->goTo(*m_goal);
    }
    m_stack->setCurrentWidget(m_view);
    m_bar->setVisible(true);
    Q_EMIT placeChanged();
}

void ReaderPanel::showFailure(const Digest& digest, const Error& error)
{
    if (!m_document || m_document->digest != digest) {
        return;
    }
    m_failure = error;
    m_view->clear();
    m_stack->setCurrentWidget(m_empty);
    retranslateUi();
}

void ReaderPanel::rememberPlace()
{
    if (m_open) {
        m_book.remember(m_view->place());
        Q_EMIT placeChanged();
    }
}

void ReaderPanel::goBack()
{
    if (m_open) {
        travel(m_jumps.back(m_view->place()));
    }
}

void ReaderPanel::goForward()
{
    if (m_open) {
        travel(m_jumps.forward(m_view->place()));
    }
}

void ReaderPanel::travel(std::optional<ReadingPlace> to)
{
    const auto* file = m_session.desk.file();
    if (!to || !file) {
        return;
    }
    if (to->document == m_document->digest) {
        m_view->goTo(*to);
        return;
    }
    const auto& documents = file->dossier.documents;
    const auto target = std::ranges::find(documents, to->document, &Document::digest);
    if (target != documents.end()) {
        m_book.remember(*to);
        m_session.selection.chooseDocument(target->id);
    }
}

void ReaderPanel::clear()
{
    m_open = false;
    m_document.reset();
    m_failure.reset();
    m_view->clear();
    m_stack->setCurrentWidget(m_empty);
    m_bar->setVisible(false);
    retranslateUi();
}

void ReaderPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void ReaderPanel::retranslateUi()
{
    m_help->setVisible(m_failure.has_value());
    if (!m_failure) {
        m_empty->setTexts(tr("Choose a document"), tr("The documents of this application are in the list beside."));
        return;
    }
    m_empty->setTexts(tr("This document cannot be shown"), errorText(*m_failure));
    m_help->setText(asksForPassword(m_failure) ? tr("Enter the password…") : tr("Try again"));
}

} // namespace pingshen::ui
