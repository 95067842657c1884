// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ReadingPane.h"

#include "ui/viewer/DocumentBar.h"
#include "ui/viewer/PageBox.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/SignatureLine.h"
#include "ui/viewer/place/PageTurns.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

ReadingPane::ReadingPane(PageSource& source, TileStore& tiles, PlaceBook& places, QWidget* parent)
    : QWidget(parent),
      m_source(source),
      m_tiles(tiles),
      m_places(places),
      m_bar(new DocumentBar(this)),
      m_signatures(new SignatureLine(this)),
      m_view(new PageView(tiles, this)),
      m_aids(new ReadingAids(*m_view, tiles, this)),
      m_opening(new QLabel(m_view))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_signatures);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    m_opening->setAlignment(Qt::AlignCenter);
    m_opening->setProperty("role", u"second"_s);
    m_opening->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(300); // most documents are open before anyone could read the word
    connect(&m_patience, &QTimer::timeout, m_opening, &QWidget::show);
    connect(&source, &PageSource::opened, this, &ReadingPane::showOpened);
    connect(&source, &PageSource::openFailed, this, &ReadingPane::showFailure);
    connect(&tiles, &TileStore::signaturesChanged, this, [this](const Digest& document) {
        if (document == m_document) {
            m_signatures->showSignatures(m_tiles.signatures(document));
        }
    });
    connect(m_view, &PageView::placeChanged, this, &ReadingPane::follow);
    connect(m_view, &PageView::jumping, this, &ReadingPane::noteJump);
    connectBar();
    retranslateUi();
}

void ReadingPane::connectBar()
{
    connect(m_bar, &DocumentBar::pageRequested, this, [this](int page) {
        m_view->jumpTo(page);
        m_view->setFocus();
    });
    connect(&m_bar->pageBox(), &PageBox::left, m_view, [this] { m_view->setFocus(); });
    connect(m_bar, &DocumentBar::zoomRequested, m_view, &PageView::setZoom);
    connect(m_bar, &DocumentBar::zoomStepRequested, m_view, &PageView::zoomInSteps);
    connect(m_bar, &DocumentBar::turnRequested, m_view,
            [this](int degrees) { m_view->setRotation(m_view->place().rotation + degrees); });
    connect(m_bar, &DocumentBar::modeRequested, m_view, &PageView::setPageMode);
}

void ReadingPane::noteJump()
{
    if (m_isShown) {
        m_jumps.jumpedFrom(m_view->place());
        Q_EMIT jumpsChanged();
    }
}

void ReadingPane::open(const PdfSource& source, const QString& title)
{
    if (source.digest != m_document) {
        noteJump();
    }
    m_known[source.digest].source = source;
    m_known[source.digest].title = title;
    change(source.digest, m_places.find(source.digest));
}

void ReadingPane::openAt(const PdfSource& source, const QString& title, const ReadingPlace& place)
{
    noteJump();
    m_known[source.digest].source = source;
    m_known[source.digest].title = title;
    change(source.digest, place);
}

void ReadingPane::showOver(QWidget& bar)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    if (column->indexOf(&bar) < 0) { // where it stands it stays
        column->insertWidget(column->indexOf(m_view), &bar);
    }
}

void ReadingPane::setTextSource(TextSource* source)
{
    m_texts = source;
    m_aids->setTextSource(source);
}

void ReadingPane::setTurns(PageTurns& turns)
{
    m_turns = &turns;
    connect(&turns, &PageTurns::changed, this, [this](const Digest& document) {
        if (document == m_document) {
            followTurns();
        }
    });
}

void ReadingPane::followTurns()
{
    if (m_turns) {
        m_view->setTurns(m_turns->of(m_document), m_turns->uprighted(m_document));
    }
}

void ReadingPane::turnPage(int degrees)
{
    if (m_turns && m_isShown) {
        m_turns->turn(m_document, m_view->camera().page(), degrees);
    }
}

void ReadingPane::reveal(int page, const QRectF& rect)
{
    if (m_isShown) {
        m_view->reveal(page, rect, Jump::Noted);
    } else {
        m_passage = {page, rect};
    }
}

void ReadingPane::retitle(const Digest& document, const QString& title)
{
    const auto known = m_known.find(document);
    if (known == m_known.end() || known->second.title == title) {
        return;
    }
    known->second.title = title;
    if (document == m_document) {
        m_bar->showTitle(title);
        m_view->setTitle(title);
    }
}

void ReadingPane::change(const Digest& document, const std::optional<ReadingPlace>& place)
{
    const bool isAnother = document != m_document;
    const auto& known = m_known[document];
    m_place = place;
    if (isAnother || !m_isShown) {
        dropFailure();
        m_isShown = false;
        m_document = document;
        m_passage.reset();
        m_view->clear();
        m_aids->clear();
        m_bar->showTitle(known.title);
        m_signatures->showSignatures(m_tiles.signatures(document));
        // Asked for also when it is known: the source may have closed it in between.
        m_source.open(known.source, place ? place->anchor.page : 0);
        m_patience.start();
    }
    if (known.summary && m_document == document) {
        showKnown(known);
    }
    if (isAnother) {
        Q_EMIT documentChanged(document);
    }
}

void ReadingPane::clear()
{
    stopWaiting();
    dropFailure();
    m_isShown = false;
    const bool wasAny = !std::exchange(m_document, {}).isEmpty();
    m_jumps = {};
    m_passage.reset();
    m_view->clear();
    m_aids->clear();
    m_bar->showTitle({});
    m_bar->showPage(0, 0);
    m_signatures->showSignatures({});
    Q_EMIT jumpsChanged();
    if (wasAny) {
        Q_EMIT documentChanged({});
    }
    // Last: nobody wishes for their pictures any more.
    for (const auto& [document, known] : std::exchange(m_known, {})) {
        m_source.close(document);
        m_tiles.forget(document);
        if (m_texts) {
            m_texts->close(document);
        }
    }
}

const PdfSummary* ReadingPane::summary() const
{
    const auto known = m_known.find(m_document);
    return known != m_known.end() && known->second.summary ? &*known->second.summary : nullptr;
}

void ReadingPane::showOpened(const Digest& document, const PdfSummary& summary)
{
    const auto known = m_known.find(document);
    if (known == m_known.end()) {
        return;
    }
    const auto& before = known->second.summary;
    const bool isNew = !before || (summary.isWhole && !before->isWhole);
    known->second.summary = summary;
    if (summary.isRevised && isNew) {
        m_tiles.forget(document);
    }
    if (document == m_document && !m_isShown) {
        showKnown(known->second);
    } else if (document == m_document) {
        m_view->correctSizes(summary.pageSizes);
    }
    if (isNew) {
        Q_EMIT documentOpened(document);
    }
}

void ReadingPane::setFirstLook(const Zoom& zoom, PageMode mode)
{
    m_firstZoom = zoom;
    m_firstMode = mode;
}

void ReadingPane::showKnown(const Known& known)
{
    constexpr double edge = PageLayout::margin;
    const bool isNew = !m_place;
    const auto start = m_place.value_or(ReadingPlace{m_document, {0, {-edge, -edge}}, m_firstZoom, 0, m_firstMode});
    m_place.reset();
    dropFailure();
    stopWaiting();
    if (!m_isShown) {
        followTurns();
        m_view->showDocument(m_document, *known.summary, known.title);
        m_aids->showDocument(known.source, known.summary->pages());
        m_isShown = true;
    }
    m_view->goTo(start);
    if (isNew && m_view->turns().contains(0)) {
        m_view->showStart(); // where a turned page begins its anchor does not tell
    }
    if (const auto passage = std::exchange(m_passage, std::nullopt)) {
        m_view->reveal(passage->first, passage->second, Jump::Unnoted); // where it came from is noted already
    }
}

void ReadingPane::showFailure(const Digest& document, const Error& error)
{
    if (document != m_document || m_isShown) {
        return;
    }
    stopWaiting();
    dropFailure();
    m_bar->showPage(0, 0); // no longer where the one before was
    m_failure = new FailurePanel(-1, error, m_words, m_view);
    connect(m_failure, &FailurePanel::retryRequested, this, [this] {
        dropFailure();
        m_source.open(m_known[m_document].source, 0);
        m_patience.start();
    });
    centreNotices();
    Q_EMIT openFailed(document, error);
}

void ReadingPane::dropFailure()
{
    if (auto* failure = std::exchange(m_failure, nullptr)) {
        failure->hide();
        failure->deleteLater(); // it may be the one whose button was pressed
    }
}

void ReadingPane::stopWaiting()
{
    m_patience.stop();
    m_opening->hide();
}

void ReadingPane::centreNotices()
{
    m_opening->setGeometry(m_view->rect());
    if (m_failure) {
        m_failure->fitInto(m_view->rect());
    }
}

void ReadingPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    centreNotices();
}

void ReadingPane::retranslateUi()
{
    m_opening->setText(tr("Opening…"));
}

void ReadingPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void ReadingPane::travel(const std::optional<ReadingPlace>& place)
{
    if (place) {
        change(place->document, place);
        Q_EMIT jumpsChanged();
    }
}

void ReadingPane::goBack()
{
    travel(m_jumps.back(m_view->place()));
}

void ReadingPane::goForward()
{
    travel(m_jumps.forward(m_view->place()));
}

void ReadingPane::editPageNumber()
{
    m_bar->pageBox().edit();
}

void ReadingPane::setErrorWords(const ErrorWords& words)
{
    m_words = words;
    m_view->setErrorWords(words);
}

void ReadingPane::follow()
{
    if (!m_isShown) {
        return;
    }
    const auto place = m_view->place();
    const auto& camera = m_view->camera();
    m_places.remember(place);
    m_bar->showPage(camera.page(), camera.layout().pages());
    m_bar->showZoom(place.zoom, camera.layout().percentOf(camera.page()));
    m_bar->showMode(place.mode);
    Q_EMIT placeChanged();
}

} // namespace pingshen::ui
