// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PlaceRestorer.h"

#include "core/review/Changes.h"
#include "ui/kit/PlainEdit.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/panels/reading/ReaderTabs.h"
#include "ui/panels/scoring/IndicatorCard.h"
#include "ui/panels/scoring/IndicatorPanel.h"
#include "ui/shell/PlaceKeys.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingPane.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QEvent>
#include <QJsonArray>
#include <QMultiMap>

#include <limits>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {
/// Tells whether a place in a text is of the text as it is now.
QString markOf(const QString& text)
{
    const auto digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.first(8).toHex());
}

QJsonArray picturesIn(const PageView& pages)
{
    const auto& camera = pages.camera();
    const auto& layout = camera.layout();
    const auto seen = layout.visiblePages(camera.view(), camera.page());
    QMultiMap<qint64, QJsonObject> bySize;
    for (int page = seen.first; page <= seen.last; ++page) {
        const auto rect = layout.pageRect(page);
        const auto part = rect & camera.view();
        bySize.insert(-qint64(part.width()) * part.height(), {{u"page"_s, page},
                                                              {u"width"_s, rect.width()},
                                                              {u"height"_s, rect.height()},
                                                              {u"rotation"_s, layout.rotationOf(page)}});
    }
    QJsonArray pictures;
    for (const auto& picture : std::as_const(bySize)) {
        pictures.append(picture);
    }
    return pictures;
}

} // namespace

PlaceRestorer::PlaceRestorer(Session& session, TopBar& top, ReaderPanel& reader, IndicatorPanel& indicators,
                             QObject* parent)
    : QObject(parent),
      m_session(session),
      m_top(top),
      m_reader(reader),
      m_indicators(indicators)
{
    connect(&session.desk, &ReviewDesk::opened, this, &PlaceRestorer::restore);
    connect(&session.desk, &ReviewDesk::cleared, this, [this] { m_shown = {}; });
    connect(&session.desk, &ReviewDesk::seated, this, [this] { m_reader.book().clear(); }); // places are a person's own
    connect(&session.desk, &ReviewDesk::openFailed, this, [this] {
        if (std::exchange(m_isOpening, false)) {
            m_comingBack = false;
            Q_EMIT nothingLeft();
        }
    });
    connect(&reader, &ReaderPanel::placeChanged, this, &PlaceRestorer::note);
    connect(&session.selection, &Selection::indicatorChosen, this, &PlaceRestorer::note);
    connect(&session.selection, &Selection::documentChosen, this, &PlaceRestorer::note);
    connect(&top, &TopBar::pageChosen, this, &PlaceRestorer::note);
    connect(&indicators, &IndicatorPanel::caretMoved, this, &PlaceRestorer::note);
    connect(qApp, &QApplication::focusChanged, this, &PlaceRestorer::note);
}

QString PlaceRestorer::key() const
{
    return applicationPlaceKey(m_session.desk.file()->dossier.id);
}

void PlaceRestorer::watchKeyboard()
{
    m_keyboardAt = QApplication::focusWidget();
    m_pageAt = m_top.page();
    m_hasPressed = false;
    qApp->installEventFilter(this);
}

/// Of a key that is a shortcut only this is heard.
bool PlaceRestorer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress
        || event->type() == QEvent::MouseButtonPress) {
        m_hasPressed = true;
    }
    return QObject::eventFilter(watched, event);
}

/// The person has taken the keyboard somewhere since an application was asked for.
bool PlaceRestorer::isElsewhere() const
{
    const auto* now = QApplication::focusWidget();
    return m_hasPressed && now && !now->isWindow() && now != m_keyboardAt;
}

void PlaceRestorer::letGo()
{
    m_isAsked = false;
    m_isOpening = false;
    watchKeyboard();
}

void PlaceRestorer::comeBack()
{
    m_isAsked = true;
    watchKeyboard();
    m_session.places.recall(m_session.desk.writer(), windowPlaceKey, this, [this](const QJsonObject& place) {
        const bool isPreferred = !m_preferred.application.isEmpty();
        const auto application =
            isPreferred ? m_preferred.application : ApplicationId(place[u"application"_s].toString());
        if (!std::exchange(m_isAsked, false) || m_session.desk.file()) {
            return;
        }
        if (application.isEmpty()) {
            Q_EMIT nothingLeft();
            return;
        }
        m_isOpening = true;
        m_comingBack = true;
        m_session.desk.open(application);
    });
}

ShownPlace PlaceRestorer::shown() const
{
    const auto* file = m_session.desk.file();
    return {file ? file->dossier.id : ApplicationId(), m_top.page()};
}

void PlaceRestorer::comeBackTo(const ApplicationId& application)
{
    watchKeyboard();
    m_isOpening = true;
    m_comingBack = true;
    m_session.desk.open(application);
}

bool PlaceRestorer::takesKeyboard()
{
    const bool isAwaited = m_isAsked || m_isOpening || m_restoring;
    m_comingBack = m_comingBack || isAwaited;
    return isAwaited;
}

void PlaceRestorer::restore()
{
    const auto* opened = m_session.desk.file();
    if (!opened) {
        return;
    }
    if (m_shown == opened->dossier.id) {
        stay(*opened);
        return;
    }
    m_shown = {};
    m_isOpening = false;
    m_restoring = true;
    m_documents.clear();
    m_caret = {};
    const auto application = opened->dossier.id;
    m_session.places.keep(m_session.desk.writer(), windowPlaceKey, {{u"application"_s, application.value()}});
    m_session.places.recall(m_session.desk.writer(), key(), this, [this, application](const QJsonObject& place) {
        const auto* file = m_session.desk.file();
        if (file && file->dossier.id == application) {
            restoreFrom(*file, place);
        }
        m_restoring = false;
        qApp->removeEventFilter(this);
        note(); // who leaves without moving the caret finds it there again
        Q_EMIT laidOut();
    });
}

/// Read again, after a resubmission for instance: the reviewer stays where they are, or go to meanwhile, unless that is
/// no longer there.
void PlaceRestorer::stay(const ApplicationFile& file)
{
    auto& selection = m_session.selection;
    if (!file.document(selection.document()) && !file.dossier.documents.isEmpty()) {
        selection.passDocument(file.dossier.documents.first().id);
    }
    const auto* begin = file.rubric.primaries().value(0);
    if (!file.rubric.indicator(selection.indicator()) && begin) {
        selection.chooseIndicator(begin->id);
    }
}

/// What is on screen. Who is in the form already stays at what is open there.
void PlaceRestorer::layOut(const ApplicationFile& file, const QJsonObject& place)
{
    const auto* form = m_indicators.parentWidget();
    const bool isInForm = isElsewhere() && form && form->isAncestorOf(QApplication::focusWidget());
    const auto places = place[u"places"_s].toArray();
    for (const auto& value : places) {
        if (const auto reading = placeFrom(value.toObject())) {
            m_documents[reading->document] = value.toObject();
            m_reader.book().remember(*reading);
        }
    }
    if (!isInForm && m_top.page() == m_pageAt) {
        const auto wanted = std::exchange(m_preferred, {});
        const bool isWanted = wanted.application == file.dossier.id;
        const int page =
            isWanted ? static_cast<int>(wanted.page) : place[u"page"_s].toInt(static_cast<int>(WorkPage::Score));
        m_top.setPage(static_cast<WorkPage>(std::clamp(page, 0, 2)));
    }
    m_reader.turns().restore(place[u"turns"_s].toObject());
    const DocumentId document(place[u"document"_s].toString());
    const bool known = file.document(document) != nullptr;
    const auto first = file.dossier.documents.isEmpty() ? DocumentId() : file.dossier.documents.first().id;
    m_reader.tabs().restore(place[u"tabs"_s].toObject());
    m_session.selection.passDocument(known ? document : first);
    m_reader.restoreSecondView(place[u"second"_s].toObject());
    if (!isInForm || !m_indicators.card() || m_top.page() != WorkPage::Score) {
        const IndicatorId indicator(place[u"indicator"_s].toString());
        const auto* begin = file.rubric.primaries().value(0);
        m_session.selection.chooseIndicator(file.rubric.indicator(indicator) || !begin ? indicator : begin->id);
    }
}

void PlaceRestorer::restoreFrom(const ApplicationFile& file, const QJsonObject& place)
{
    const bool isElsewhere = this->isElsewhere();
    layOut(file, place);
    Q_EMIT placed();
    const auto caret = place[u"caret"_s].toObject();
    const bool comesBack = std::exchange(m_comingBack, false);
    m_shown = file.dossier.id;
    if (isElsewhere) {
        return;
    }
    const bool takesText = m_indicators.card() && !m_session.desk.sheet().isLocked();
    if (takesText && !caret.isEmpty() && m_top.page() == WorkPage::Score) {
        const TextField field{EditKind::ScoreChanged, caret[u"subject"_s].toString(), caret[u"field"_s].toString()};
        m_indicators.card()->focusField(field, caretIn(field, caret));
    } else if (comesBack) {
        Q_EMIT cameBack();
    }
}

/// Where the caret was in the text as it is shown. Of another text its place says nothing: the draft that was recovered
/// knows its own, and otherwise one goes on at the end.
int PlaceRestorer::caretIn(const TextField& field, const QJsonObject& caret) const
{
    const auto& desk = m_session.desk;
    const auto* typing = desk.typed(field);
    const auto shown = typing ? typing->typed.text : valueOf(*desk.file(), desk.reviewer(), field).toString();
    if (caret[u"text"_s].toString() == markOf(shown)) {
        return caret[u"position"_s].toInt();
    }
    return desk.recoveredCaret(field, shown).value_or(std::numeric_limits<int>::max());
}

QJsonObject PlaceRestorer::here() const
{
    QJsonArray places;
    for (const auto& place : m_documents) {
        places.append(place);
    }
    QJsonObject place{{u"page"_s, static_cast<int>(m_top.page())},
                      {u"document"_s, m_session.selection.document().value()},
                      {u"indicator"_s, m_session.selection.indicator().value()},
                      {u"places"_s, places},
                      {u"tabs"_s, m_reader.tabs().left()},
                      {u"turns"_s, m_reader.turns().toJson()}};
    if (const auto pictures = picturesIn(m_reader.pane().view()); !pictures.isEmpty()) {
        place[picturesKey] = pictures;
    }
    if (const auto second = m_reader.secondView(); !second.isEmpty()) {
        place[u"second"_s] = second;
    }
    if (!m_caret.isEmpty()) {
        place[u"caret"_s] = m_caret;
    }
    return place;
}

void PlaceRestorer::followCaret()
{
    int position = 0;
    const auto field = m_indicators.card() ? m_indicators.card()->focusedField(&position) : std::nullopt;
    if (field) {
        const auto* edit = qobject_cast<const PlainEdit*>(QApplication::focusWidget());
        m_caret = {{u"subject"_s, field->subject},
                   {u"field"_s, field->field},
                   {u"position"_s, position},
                   {u"text"_s, edit ? markOf(edit->text()) : QString()}};
    } else if (QApplication::focusWidget()) {
        m_caret = {};
    }
}

void PlaceRestorer::note()
{
    // While another application is being laid out, what is on screen is partly of the one before.
    const auto* file = m_session.desk.file();
    if (m_restoring || !file || file->dossier.id != m_shown) {
        return;
    }
    followCaret();
    if (const auto reading = m_reader.place()) {
        m_documents[reading->document] = toJson(*reading);
    }
    m_session.places.keep(m_session.desk.writer(), key(), here());
}

} // namespace pingshen::ui
