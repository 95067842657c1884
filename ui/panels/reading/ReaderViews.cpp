// SPDX-License-Identifier: GPL-3.0-or-later
// The second view of the reader, beside the first.

#include "ui/panels/reading/ReaderPanel.h"

#include "core/review/Counterparts.h"
#include "ui/panels/reading/SecondView.h"
#include "ui/theme/Keyboard.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"

#include <QJsonObject>
#include <QSplitter>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

void ReaderPanel::setSplit(bool split)
{
    const auto* file = m_session.desk.file();
    if (!split || !file || !m_document || m_failure) {
        closeSecond();
        Q_EMIT viewsChanged(); // also if there was none
        return;
    }
    if (isSplit()) {
        return;
    }
    makeSecond();
    const auto* counterpart = counterpartOf(file->dossier.documents, *m_document);
    const auto document = counterpart ? *counterpart : *m_document;
    if (!counterpart) {
        m_secondBook.remember(m_pane->view().place());
    }
    m_second->setFirstLook(m_pane->view().place().zoom, m_pane->view().place().mode);
    m_second->show();
    m_views->setSizes({1'000, 1'000}); // halves, whatever they are
    chooseInSecond(*file, document);
    m_second->tie().setOffset(0);
    m_second->tie().setTied(counterpart != nullptr);
    retranslateUi();
    Q_EMIT viewsChanged();
    Q_EMIT placeChanged();
}

void ReaderPanel::compare(const Document& replaced, const Document& present)
{
    const auto* file = m_session.desk.file();
    if (!file) {
        return;
    }
    showFile(replaced);
    makeSecond();
    m_second->tie().setTied(false); // what is compared may stand elsewhere
    m_second->show();
    m_views->setSizes({1'000, 1'000}); // halves, whatever they are
    chooseInSecond(*file, present);
    retranslateUi();
    Q_EMIT viewsChanged();
    Q_EMIT placeChanged();
}

ReadingPane* ReaderPanel::second()
{
    return m_second;
}

void ReaderPanel::closeSecond()
{
    if (!isSplit()) {
        return;
    }
    const bool hadKeyboard = m_second->isAncestorOf(window()->focusWidget());
    m_second->tie().setTied(false);
    m_second->hide();
    m_inSecond = {};
    m_isSecondActive = false;
    if (m_document) {
        m_session.selection.passDocument(m_document->id);
    }
    if (hadKeyboard) {
        focusPages();
    }
    retranslateUi();
    Q_EMIT viewsChanged();
    Q_EMIT placeChanged();
}

void ReaderPanel::replace(const DocumentId& gone, const DocumentId& instead)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(instead) : nullptr;
    if (!document) {
        const bool hadKeyboard = isAncestorOf(window()->focusWidget());
        m_session.selection.chooseDocument({});
        if (hadKeyboard) {
            focusPages();
        }
        return;
    }
    if (m_document && m_document->id == gone) {
        m_document = *document;
        openNow(*file, *document);
    }
    if (m_inSecond == gone) {
        closeSecond();
    }
    if (m_document && !m_isSecondActive) {
        m_session.selection.passDocument(m_document->id);
    }
}

void ReaderPanel::chooseInSecond(const ApplicationFile& file, const Document& document)
{
    m_inSecond = document.id;
    if (m_second->document() != document.digest) {
        m_second->tie().setTied(false); // of the document before
        m_second->open(sourceOf(file, document), titleOf(file, document));
        Q_EMIT placeChanged();
    }
}

/// Back and forward in the second view.
void ReaderPanel::followSecond(const Digest& digest)
{
    const auto* file = m_session.desk.file();
    const auto documents = file ? file->dossier.documents : QList<Document>();
    const auto found = std::ranges::find(documents, digest, &Document::digest);
    if (found != documents.end() && m_inSecond != found->id) {
        m_inSecond = found->id;
        if (m_isSecondActive) {
            m_session.selection.passDocument(m_inSecond);
        }
    }
}

/// Another application, or the same read again with another content of the document.
void ReaderPanel::renewSecond()
{
    if (!isSplit()) {
        return;
    }
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(m_inSecond) : nullptr;
    if (document) {
        chooseInSecond(*file, *document);
    } else {
        closeSecond();
    }
}

/// The list shows what is read.
void ReaderPanel::followFocus(const QWidget* now)
{
    const bool isInSecond = isSplit() && m_second->isAncestorOf(now);
    if (isInSecond == m_isSecondActive || !(isInSecond || m_pane->isAncestorOf(now))) {
        return;
    }
    m_isSecondActive = isInSecond;
    const auto id = isInSecond ? m_inSecond : m_document ? m_document->id : DocumentId();
    if (!id.isEmpty()) {
        m_session.selection.passDocument(id);
    }
    Q_EMIT viewsChanged();
}

void ReaderPanel::focusOtherView()
{
    if (isSplit()) {
        giveKeyboard(m_isSecondActive ? m_pane->view() : m_second->view());
    } else {
        focusPages();
    }
}

void ReaderPanel::setTied(bool tied)
{
    if (isSplit()) {
        m_second->tie().setTied(tied);
    }
}

bool ReaderPanel::isTied() const
{
    return isSplit() && m_second->tie().isTied();
}

void ReaderPanel::joinPlaces()
{
    if (isSplit()) {
        m_second->tie().joinHere();
    }
}

QJsonObject ReaderPanel::secondView() const
{
    if (!isSplit()) {
        return {};
    }
    QJsonObject left{{u"document"_s, m_inSecond.value()},
                     {u"tied"_s, m_second->tie().isTied()},
                     {u"offset"_s, m_second->tie().offset()}};
    if (m_second->summary()) {
        left[u"place"_s] = toJson(m_second->view().place());
    }
    return left;
}

void ReaderPanel::restoreSecondView(const QJsonObject& left)
{
    const auto* file = m_session.desk.file();
    const auto* document = file ? file->document(DocumentId(left[u"document"_s].toString())) : nullptr;
    if (!document || !m_document) {
        closeSecond();
        return;
    }
    makeSecond();
    if (const auto place = placeFrom(left[u"place"_s].toObject())) {
        m_secondBook.remember(*place);
    }
    m_second->show();
    chooseInSecond(*file, *document);
    m_second->tie().setOffset(left[u"offset"_s].toDouble());
    m_second->tie().setTied(left[u"tied"_s].toBool());
    retranslateUi();
    Q_EMIT viewsChanged();
}

} // namespace pingshen::ui
