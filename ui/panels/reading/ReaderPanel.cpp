// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/ReaderPanel.h"

#include "core/review/Counterparts.h"
#include "ui/kit/ElidedLabel.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/ToolButton.h"
#include "ui/panels/reading/ReaderTabs.h"
#include "ui/panels/reading/SecondView.h"
#include "ui/panels/reading/TurnFinder.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/viewer/DocumentBar.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestPair = space(130); ///< of two views side by side

bool asksForPassword(const Error& error)
{
    return error.code == Error::Code::PdfPasswordRequired || error.code == Error::Code::PdfPasswordWrong;
}

} // namespace

ReaderPanel::ReaderPanel(Session& session, PageSource& source, TileStore& tiles, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_pane(new ReadingPane(source, tiles, m_book, this)),
      m_title(new ElidedLabel(TypeRole::Strong, ElidedLabel::Ink::Text, this)),
      m_empty(new EmptyState(u"document"_s, this)),
      m_password(m_empty->addButton()),
      m_stack(new QStackedLayout),
      m_views(new QSplitter(this)),
      m_beside(new ToolButton(u"pages-two"_s, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space(3), 0, space(3), 0);
    head->addWidget(m_title);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    m_title->setObjectName(u"lockedTitle"_s);
    m_title->setFixedHeight(stripHeight);
    m_stack->addWidget(m_empty);
    m_views->setObjectName(u"views"_s);
    m_views->setChildrenCollapsible(false);
    m_views->addWidget(m_pane);
    m_stack->addWidget(m_views);
    m_beside->setObjectName(u"beside"_s);
    m_pane->bar().addTool(m_beside);
    m_pane->view().setObjectName(u"pages"_s);
    m_password->setObjectName(u"documentPassword"_s);
    m_pane->setErrorWords(
        [this](const Error& error) { return wordsOf(error, m_document ? m_document->name : QString()); });

    connect(&session.selection, &Selection::documentChosen, this, &ReaderPanel::choose);
    connect(&session.desk, &ReviewDesk::cleared, this, &ReaderPanel::clear);
    connect(&session.desk, &ReviewDesk::opened, this, [this, shown = ApplicationId()]() mutable {
        const auto& dossier = m_session.desk.file()->dossier;
        const auto isOpen = [this](const Document& document) { return document.digest == m_document->digest; };
        const bool isAnother = std::exchange(shown, dossier.id) != dossier.id;
        if (isAnother) {
            m_turns.clear();
        }
        if (isAnother && m_document && std::ranges::any_of(dossier.documents, isOpen)) {
            clear(); // the same bytes, sent with two applications: no worker sees documents of both
        }
        renewSecond();
        choose(m_session.selection.document());
    });
    connect(&session.desk, &ReviewDesk::changed, this, &ReaderPanel::retitle);
    connect(m_beside, &QToolButton::clicked, this, [this] { setSplit(true); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
    m_pane->setTurns(m_turns);
    connect(m_pane, &ReadingPane::placeChanged, this, &ReaderPanel::placeChanged);
    connect(m_pane, &ReadingPane::documentChanged, this, &ReaderPanel::follow);
    connect(m_pane, &ReadingPane::openFailed, this, &ReaderPanel::showFailure);
    connect(m_password, &QPushButton::clicked, this, [this] { Q_EMIT passwordRequested(m_document->id); });
    // Last: a tab follows what is shown already.
    m_tabs = new ReaderTabs(session, *this);
    m_turnFinder = new TurnFinder(session, *this);
    column->insertWidget(0, &m_tabs->row());
    connect(m_tabs, &ReaderTabs::changed, this, &ReaderPanel::placeChanged);
    retranslateUi();
}

void ReaderPanel::addFoot(QWidget* foot)
{
    layout()->addWidget(foot);
}

std::optional<ReadingPlace> ReaderPanel::place() const
{
    return m_pane->summary() ? std::optional(m_pane->view().place()) : std::nullopt;
}

void ReaderPanel::focusPages()
{
    if (m_stack->currentWidget() == m_views) {
        giveKeyboard(activePane().view());
    } else {
        giveKeyboard(m_failure ? static_cast<QWidget&>(*m_password) : *m_empty);
    }
}

void ReaderPanel::choose(const DocumentId& id)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(id) : nullptr;
    if (!document) {
        clear();
        return;
    }
    if (m_isSecondActive && isSplit()) {
        chooseInSecond(*file, *document);
        return;
    }
    const bool same = m_document && m_document->digest == document->digest && !m_failure;
    m_document = *document;
    same ? retitle() : openNow(*file, *document);
}

QString ReaderPanel::titleOf(const ApplicationFile& file, const Document& document)
{
    const auto name = QFileInfo(document.name).completeBaseName();
    const auto everything = file.documentsInHistory();
    const bool isOneOfSeveral = std::ranges::any_of(
        everything, [&](const Document& each) { return each.id == document.id && each.digest != document.digest; });
    return isOneOfSeveral ? tr("%1 · version %2").arg(name).arg(document.version) : name;
}

/// Of every document that was opened: the language, or what waits for a choice, has changed.
void ReaderPanel::retitle()
{
    const auto* file = m_session.desk.file();
    // The last one counts: of bytes that are a document's now and were another one's, what it is now.
    for (const auto& document : file ? file->contents + file->dossier.documents : QList<Document>()) {
        for (auto* pane : {m_pane, static_cast<ReadingPane*>(m_second)}) {
            if (pane) {
                pane->retitle(document.digest, titleOf(*file, document));
            }
        }
    }
}

void ReaderPanel::openNow(const ApplicationFile& file, const Document& document)
{
    m_failure.reset();
    m_title->hide();
    // Also while the question for the password is still the active window.
    const auto* focused = window()->focusWidget();
    const bool waits = focused == m_empty || m_empty->isAncestorOf(focused);
    m_stack->setCurrentWidget(m_views);
    if (waits) {
        focusPages();
    }
    m_pane->open(sourceOf(file, document), titleOf(file, document));
    retranslateUi();
}

PdfSource ReaderPanel::sourceOf(const ApplicationFile& file, const Document& document) const
{
    return {document.digest, file.bytes.value(document.digest), m_passwords.value(document.digest),
            file.dossier.id.value()};
}

ReadingPane& ReaderPanel::activePane()
{
    return m_isSecondActive && isSplit() ? *m_second : *m_pane;
}

bool ReaderPanel::isSplit() const
{
    return m_second && !m_second->isHidden();
}

void ReaderPanel::makeSecond()
{
    if (m_second) {
        return;
    }
    m_second = new SecondView(m_pane->source(), m_pane->tiles(), m_secondBook, m_pane->view(), m_views);
    m_second->hide();
    m_second->setTextSource(m_texts);
    m_second->setTurns(m_turns);
    m_views->addWidget(m_second);
    m_second->setErrorWords([this](const Error& error) {
        const auto* file = m_session.desk.file();
        const auto* document = file ? file->document(m_inSecond) : nullptr;
        return wordsOf(error, document ? document->name : QString());
    });
    connect(m_second, &SecondView::closeRequested, this, [this] { setSplit(false); });
    connect(m_second, &ReadingPane::documentChanged, this, &ReaderPanel::followSecond);
    connect(m_second, &ReadingPane::placeChanged, this, &ReaderPanel::placeChanged);
    connect(&m_second->tie(), &ScrollTie::changed, this, [this] {
        Q_EMIT viewsChanged();
        Q_EMIT placeChanged();
    });
    Q_EMIT secondMade(*m_second);
}

void ReaderPanel::setTextSource(TextSource* source)
{
    m_texts = source;
    m_turnFinder->setTextSource(source);
    m_pane->setTextSource(source);
    if (m_second) {
        m_second->setTextSource(source);
    }
}

void ReaderPanel::moreRead()
{
    m_turnFinder->moreRead();
}

QList<ReadingPane*> ReaderPanel::panes()
{
    if (!isSplit()) {
        return {m_pane};
    }
    return m_isSecondActive ? QList<ReadingPane*>{m_second, m_pane} : QList<ReadingPane*>{m_pane, m_second};
}

DocumentId ReaderPanel::documentIn(const ReadingPane& pane) const
{
    if (&pane == m_second) {
        return m_inSecond;
    }
    return m_document ? m_document->id : DocumentId();
}

void ReaderPanel::tryPassword(const DocumentId& id, const QString& password)
{
    const auto* file = m_session.desk.file();
    const auto* known = file ? file->document(id) : nullptr;
    if (known) {
        const auto document = m_document && m_document->id == id ? *m_document : *known; // maybe another file of it
        m_passwords[document.digest] = password;
        m_document = document;
        m_session.selection.chooseDocument(id);
        openNow(*file, document);
    }
}

void ReaderPanel::showFile(const Document& file)
{
    if (const auto* application = m_session.desk.file()) {
        m_session.selection.chooseDocument(file.id);
        m_document = file;
        openNow(*application, file);
    }
}

/// Back and forward lead to other documents: the lists follow.
void ReaderPanel::follow(const Digest& digest)
{
    const auto* file = m_session.desk.file();
    if (!file || (m_document && m_document->digest == digest)) {
        return;
    }
    const auto found = std::ranges::find(file->dossier.documents, digest, &Document::digest);
    if (found != file->dossier.documents.end()) {
        m_document = *found;
        m_session.selection.passDocument(found->id);
    }
}

void ReaderPanel::showFailure(const Digest& digest, const Error& error)
{
    if (m_document && m_document->digest == digest && asksForPassword(error)) {
        m_failure = error;
        const bool wasReading = m_pane->isAncestorOf(window()->focusWidget());
        m_stack->setCurrentWidget(m_empty);
        retranslateUi();
        if (wasReading) {
            focusPages();
        }
    }
}

/// Speaks of the document by its name; where its bytes lie is nobody's business.
QString ReaderPanel::wordsOf(Error error, const QString& document)
{
    error.where = document;
    return errorText(error);
}

void ReaderPanel::clear()
{
    m_document.reset();
    m_failure.reset();
    if (m_second) {
        m_second->tie().setTied(false);
        m_second->hide();
        m_second->clear();
    }
    m_inSecond = {};
    m_isSecondActive = false;
    m_pane->clear();
    m_stack->setCurrentWidget(m_empty);
    retranslateUi();
    Q_EMIT viewsChanged();
}

/// Where there is no room for two views side by side they stand one above the other.
void ReaderPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto orientation = width() < narrowestPair ? Qt::Vertical : Qt::Horizontal;
    if (m_views->orientation() != orientation) {
        m_views->setOrientation(orientation);
        m_views->setSizes({1'000, 1'000}); // halves, whatever they are
    }
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
    retitle();
    m_title->setVisible(m_failure.has_value());
    const auto* file = m_session.desk.file();
    m_title->setText(m_document && file ? titleOf(*file, *m_document) : QString());
    const bool hasCounterpart = file && m_document && counterpartOf(file->dossier.documents, *m_document);
    m_beside->setVisible(!isSplit());
    m_beside->setWord(hasCounterpart ? tr("Show the translation beside it") : tr("Open a second view"));
    m_password->setVisible(m_failure.has_value());
    m_password->setText(tr("Enter the password…"));
    if (m_failure) {
        m_empty->setTexts(tr("This document is password-protected"), wordsOf(*m_failure, m_document->name));
    } else {
        m_empty->setTexts(tr("Select a document"), tr("The documents of this application are listed on the left."));
    }
}

} // namespace pingshen::ui
