// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/ThumbnailList.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>
#include <functional>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize thumbnail(112, 148); // logical pixels a page is fitted into
constexpr int numberHeight = 18;
constexpr int paperRole = Qt::UserRole;
constexpr int readRole = Qt::UserRole + 1; ///< 0 to 1
constexpr int readBar = 3;                 ///< wide

/// Paints a page and its number; the pictures are scaled once.
class ThumbnailDelegate : public QStyledItemDelegate
{
public:
    using Picture = std::function<const QImage*(int page)>;

    using Paper = std::function<QColor()>;

    ThumbnailDelegate(Picture picture, Paper paper, QObject* parent)
        : QStyledItemDelegate(parent),
          m_picture(std::move(picture)),
          m_paper(std::move(paper))
    {}

    void forget() { m_scaled.clear(); }
    void forget(int page) { m_scaled.remove(page); }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return thumbnail + QSize(space(4), space(4) + numberHeight);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& colours = Palette::current();
        const bool isCurrent = option.state & QStyle::State_Selected;
        QRect box({}, thumbnail);
        box.moveCenter(option.rect.adjusted(0, 0, 0, -numberHeight).center());
        const auto paper = index.data(paperRole).toSizeF();
        QRect page({}, paper.scaled(thumbnail, Qt::KeepAspectRatio).toSize().expandedTo({1, 1}));
        page.moveCenter(box.center());
        const int frame = isCurrent ? 2 : 1;
        painter->fillRect(page.adjusted(-frame, -frame, frame, frame), isCurrent ? colours.accent : colours.border);
        painter->fillRect(page, m_paper());
        if (const auto* picture = scaled(index.row(), page.size() * painter->device()->devicePixelRatioF())) {
            painter->drawPixmap(page, *picture);
        }
        paintReading(*painter, page, index.data(readRole).toDouble());
        painter->setFont(fontOf(TypeRole::Caption));
        painter->setPen(isCurrent ? colours.accent : colours.secondText);
        const QRect line(option.rect.x(), option.rect.bottom() - numberHeight - space(1), option.rect.width(),
                         numberHeight);
        painter->drawText(line, Qt::AlignCenter, index.data().toString());
    }

private:
    /// It fills from the top while the page is on screen.
    static void paintReading(QPainter& painter, const QRect& page, double share)
    {
        const auto& colours = Palette::current();
        QRect bar(page.right() + space(1) + 1, page.top(), readBar, page.height());
        painter.fillRect(bar, colours.border);
        bar.setHeight(qRound(page.height() * share));
        painter.fillRect(bar, colours.secondText);
    }

    const QPixmap* scaled(int page, QSize size) const
    {
        auto* known = m_scaled.object(page);
        const auto* source = known && known->size() == size ? nullptr : m_picture(page);
        if (!source) {
            return known;
        }
        auto* fresh =
            new QPixmap(QPixmap::fromImage(source->scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)));
        m_scaled.insert(page, fresh, 4 * size.width() * size.height());
        return m_scaled.object(page);
    }

    Picture m_picture;
    Paper m_paper;
    mutable QCache<int, QPixmap> m_scaled{6 << 20};
};

} // namespace

/// Rows are pages.
class ThumbnailModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setReading(const ReadingRecord& record) { m_reading = &record; }

    void setPapers(const Digest& document, const QList<QSizeF>& papers)
    {
        beginResetModel();
        m_document = document;
        m_papers = papers;
        endResetModel();
    }

    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_papers.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        switch (role) {
        case Qt::DisplayRole:
            return QString::number(index.row() + 1);
        case Qt::AccessibleTextRole:
            return isRead(index.row()) ? ThumbnailList::tr("Page %1, read").arg(index.row() + 1)
                                       : ThumbnailList::tr("Page %1").arg(index.row() + 1);
        case readRole:
            return std::min(1.0, static_cast<double>(spent(index.row())) / ReadingRecord::readFrom);
        case paperRole:
            return m_papers.at(index.row());
        default:
            return {};
        }
    }

private:
    qint64 spent(int page) const { return m_reading ? m_reading->milliseconds(m_document, page) : 0; }
    bool isRead(int page) const { return m_reading && m_reading->isRead(m_document, page); }

    const ReadingRecord* m_reading = nullptr;
    Digest m_document;
    QList<QSizeF> m_papers;
};

ThumbnailList::ThumbnailList(TileStore& tiles, QWidget* parent)
    : QListView(parent),
      m_tiles(tiles),
      m_model(new ThumbnailModel(this))
{
    setObjectName(u"thumbnailList"_s);
    setModel(m_model);
    auto* delegate = new ThumbnailDelegate([this](int page) { return m_tiles.find(keyOf(page)); },
                                           [this] { return m_tiles.paper(); }, this);
    setItemDelegate(delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    connect(&tiles, &TileStore::coloursChanged, this, [this, delegate] {
        delegate->forget();
        viewport()->update();
    });
    connect(&tiles, &TileStore::pictureArrived, this, [this, delegate](const TileKey& key) {
        if (key.document == m_document && key.page < m_papers.size() && key == keyOf(key.page)) {
            delegate->forget(key.page);
            update(m_model->index(key.page));
        }
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [delegate] { delegate->forget(); });
    retranslateUi();
}

TileKey ThumbnailList::keyOf(int page) const
{
    return previewOf(m_document, page, m_papers.at(page), rotationOf(page));
}

void ThumbnailList::showDocument(const Digest& document, const QList<QSizeF>& papers)
{
    const QScopedValueRollback guard(m_following, true);
    m_document = document;
    m_papers = papers;
    m_rotation = 0;
    m_turns.clear();
    m_model->setPapers(document, papers);
}

int ThumbnailList::rotationOf(int page) const
{
    return (m_rotation + m_turns.value(page)) % 360;
}

void ThumbnailList::setReading(const ReadingRecord& record)
{
    m_model->setReading(record);
    renewReading();
}

void ThumbnailList::renewReading()
{
    viewport()->update();
}

void ThumbnailList::setRotation(int degrees, const QMap<int, int>& turns)
{
    if (degrees == m_rotation && turns == m_turns) {
        return;
    }
    const int page = currentIndex().row();
    m_rotation = degrees;
    m_turns = turns;
    auto shown = m_papers;
    for (int each = 0; each < shown.size(); ++each) {
        if (rotationOf(each) % 180 != 0) {
            shown[each].transpose();
        }
    }
    m_model->setPapers(m_document, shown);
    followPage(page);
}

void ThumbnailList::followPage(int page)
{
    const QScopedValueRollback guard(m_following, true);
    const auto index = m_model->index(page);
    setCurrentIndex(index);
    if (index.isValid()) {
        scrollTo(index);
    }
}

void ThumbnailList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid()) {
        Q_EMIT pageChosen(current.row());
    }
}

void ThumbnailList::sendWishes()
{
    QList<TileWish> wishes;
    const auto first = indexAt({viewport()->width() / 2, 1});
    if (isVisible() && first.isValid()) {
        const auto last = indexAt({viewport()->width() / 2, viewport()->height() - 1});
        const int end = last.isValid() ? last.row() : static_cast<int>(m_papers.size()) - 1;
        for (int page = first.row(); page <= end; ++page) {
            wishes.append({keyOf(page), TilePriority::Thumbnail});
        }
    }
    m_tiles.setWishes(this, wishes);
}

void ThumbnailList::doItemsLayout()
{
    QListView::doItemsLayout();
    sendWishes();
}

void ThumbnailList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    sendWishes();
}

void ThumbnailList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    sendWishes();
}

void ThumbnailList::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    sendWishes();
}

void ThumbnailList::hideEvent(QHideEvent* event)
{
    QListView::hideEvent(event);
    m_tiles.setWishes(this, {});
}

void ThumbnailList::retranslateUi()
{
    setAccessibleName(tr("Pages"));
}

void ThumbnailList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::PaletteChange) {
        static_cast<ThumbnailDelegate*>(itemDelegate())->forget();
    }
    QListView::changeEvent(event);
}

} // namespace pingshen::ui
