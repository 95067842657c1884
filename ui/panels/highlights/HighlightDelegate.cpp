// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/highlights/HighlightDelegate.h"

#include "ui/kit/Pill.h"
#include "ui/panels/lists/Painting.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QPainter>
#include <QStandardItem>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowRole = Qt::UserRole + 1;

/// What was noted, or only begun.
QString noteOf(const Highlight& highlight)
{
    return (highlight.note.isEmpty() ? highlight.draft : highlight.note).simplified();
}

QString quoteOf(const Highlight& highlight)
{
    const auto quote = highlight.place.passage.quote.simplified();
    return quote.isEmpty() ? HighlightDelegate::tr("Rectangle without text") : quote;
}

void paintNote(QPainter& painter, const QRect& area, const QString& note)
{
    const auto& palette = Palette::current();
    const double ratio = painter.device()->devicePixelRatioF();
    const auto icon = iconPixmap(u"note"_s, smallIcon, palette.secondText, ratio);
    painter.drawPixmap(area.left(), area.center().y() - smallIcon / 2, smallIcon, smallIcon, icon);
    paintLine(painter, area.adjusted(smallIcon + space(1), 0, 0, 0), note, fontOf(TypeRole::Text), palette.text);
}

/// A quarter of the row for a long name, and all that the quote and the note leave.
int widthOfDocument(const HighlightRow& row, int room)
{
    const QFontMetrics metrics(fontOf(TypeRole::Text));
    const auto note = noteOf(row.highlight);
    const int quote = metrics.horizontalAdvance(quoteOf(row.highlight)) + 2;
    const int noted = smallIcon + space(4) + metrics.horizontalAdvance(note) + 2;
    const int tag = row.isUnsaved ? Pill::sizeFor(HighlightDelegate::tr("not saved yet")).width() + space(2) : 0;
    const int others = (note.isEmpty() ? quote : 2 * std::max(quote, noted)) + tag + space(3);
    const int wanted = QFontMetrics(fontOf(TypeRole::Small)).horizontalAdvance(row.document) + 2;
    return std::min(wanted, std::max(room / 4, room - others));
}

} // namespace

QStandardItem* highlightItem(const HighlightRow& row)
{
    auto text = HighlightDelegate::tr("Page %1 of %2: %3")
                    .arg(QString::number(row.highlight.place.passage.page + 1), row.document, quoteOf(row.highlight));
    if (const auto note = noteOf(row.highlight); !note.isEmpty()) {
        text += u' ' + HighlightDelegate::tr("Note: %1").arg(note);
    }
    if (row.isUnsaved) {
        text += u' ' + HighlightDelegate::tr("Not written to the vault yet.");
    }
    auto* item = new QStandardItem(text);
    item->setData(QVariant::fromValue(row), rowRole);
    item->setToolTip(text);
    return item;
}

HighlightRow highlightAt(const QModelIndex& index)
{
    return index.data(rowRole).value<HighlightRow>();
}

void HighlightDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const auto row = highlightAt(index);
    const auto& palette = Palette::current();
    paintRowGround(*painter, option.rect, (option.state & QStyle::State_Selected) != 0,
                   (option.state & QStyle::State_MouseOver) != 0);
    auto area =
        paintPageAtLeft(*painter, option.rect.adjusted(space(3), 0, -space(3), 0), row.highlight.place.passage.page);
    const int documentWidth = widthOfDocument(row, area.width());
    paintLine(*painter, area.adjusted(area.width() - documentWidth, 0, 0, 0), row.document, fontOf(TypeRole::Small),
              palette.secondText, Qt::AlignRight | Qt::AlignVCenter);
    area.adjust(0, 0, -documentWidth - space(3), 0);
    if (row.isUnsaved) {
        area = paintTagAtRight(*painter, area, tr("not saved yet"), Tone::Warning);
    }
    const auto note = noteOf(row.highlight);
    const auto quoteWidth = note.isEmpty() ? area.width() : area.width() / 2;
    paintLine(*painter, area.adjusted(0, 0, quoteWidth - area.width(), 0), quoteOf(row.highlight),
              fontOf(TypeRole::Text), palette.text);
    if (!note.isEmpty()) {
        paintNote(*painter, area.adjusted(quoteWidth + space(3), 0, 0, 0), note);
    }
    painter->restore();
}

QSize HighlightDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, std::max(rowHeight, QFontMetrics(fontOf(TypeRole::Text)).height() + space(2))};
}

} // namespace pingshen::ui
