// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/searching/SearchDelegate.h"

#include "ui/models/SearchModel.h"
#include "ui/panels/lists/Painting.h"
#include "ui/text/Formats.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QPainter>
#include <QTextLayout>

namespace pingshen::ui {

namespace {

SearchModel::RowKind kindOf(const QModelIndex& index)
{
    return static_cast<SearchModel::RowKind>(index.data(SearchModel::KindRole).toInt());
}

bool isHead(const QModelIndex& index)
{
    const auto kind = kindOf(index);
    return kind == SearchModel::RowKind::Application || kind == SearchModel::RowKind::Document
           || kind == SearchModel::RowKind::Uncovered;
}

/// The snippet in a few lines, the words that were found on a marker's ground.
void paintSnippet(QPainter& painter, const QRect& area, const SearchHit& hit, int lines)
{
    const auto& palette = Palette::current();
    constexpr int shownBefore = 14; // so that the words are in the first lines, however narrow these are
    const auto before = hit.before.right(shownBefore);
    QTextLayout layout(before + hit.match + hit.after, fontOf(TypeRole::Text));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QTextCharFormat marker;
    marker.setBackground(palette.hit);
    marker.setForeground(Palette::light().text); // the marker is as light in every look
    layout.setFormats({{static_cast<int>(before.size()), static_cast<int>(hit.match.size()), marker}});
    layout.beginLayout();
    double y = 0;
    for (int i = 0; i < lines; ++i) {
        auto line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(area.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    painter.setPen(palette.text);
    layout.draw(&painter, area.topLeft(), {}, area);
}

void paintHead(QPainter& painter, const QRect& area, const QModelIndex& index)
{
    const auto& palette = Palette::current();
    const auto count = countText(index.data(SearchModel::CountRole).toInt());
    painter.setFont(fontOf(TypeRole::Small));
    const int width = painter.fontMetrics().horizontalAdvance(count) + space(2);
    paintLine(painter, area.adjusted(area.width() - width, 0, 0, 0), count, fontOf(TypeRole::Small), palette.secondText,
              Qt::AlignRight | Qt::AlignVCenter);
    const auto text = index.data(Qt::DisplayRole).toString().chopped(count.size() + 3); // " · 7"
    // Below the name of an applicant that of a document is the lesser one.
    const auto* model = static_cast<const SearchModel*>(index.model());
    const bool isBelow = kindOf(index) == SearchModel::RowKind::Document && !model->answer().applicants.isEmpty();
    paintLine(painter, area.adjusted(0, 0, -width - space(1), 0), text,
              fontOf(isBelow ? TypeRole::Small : TypeRole::Strong), isBelow ? palette.secondText : palette.text);
}

} // namespace

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool isChosen = (option.state & QStyle::State_Selected) != 0;
    paintRowGround(*painter, option.rect, isChosen, (option.state & QStyle::State_MouseOver) != 0 && !isHead(index));
    const auto& palette = Palette::current();
    const auto area = option.rect.adjusted(space(3), 0, -space(3), 0);
    const auto* hit = index.data(SearchModel::HitRole).value<const SearchHit*>();
    if (isHead(index)) {
        paintHead(*painter, area, index);
    } else if (hit) {
        auto text = area.adjusted(0, space(1), 0, -space(1));
        const QRect line(text.left(), text.top(), text.width(), QFontMetrics(fontOf(TypeRole::Text)).height());
        text.setLeft(paintPageAtLeft(*painter, line, hit->page).left());
        if (hit->isRecognised || hit->isAlike) {
            const auto words = hit->isAlike ? SearchModel::tr("looks alike") : SearchModel::tr("recognised");
            const auto left = paintTagAtRight(*painter, text, words, hit->isAlike ? Tone::Warning : Tone::Neutral);
            text.setRight(left.right());
        }
        paintSnippet(*painter, text, *hit, m_lines);
    } else {
        paintLine(*painter, area, index.data(Qt::DisplayRole).toString(), fontOf(TypeRole::Small), palette.secondText);
    }
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int line = QFontMetrics(fontOf(TypeRole::Text)).height();
    const bool isHit = kindOf(index) == SearchModel::RowKind::Hit;
    return {0, isHit ? m_lines * line + space(2) + 2 : std::max(rowHeight, line + space(2))};
}

} // namespace pingshen::ui
