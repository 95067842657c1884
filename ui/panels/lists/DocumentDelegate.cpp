// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lists/DocumentDelegate.h"

#include "ui/models/DocumentModel.h"
#include "ui/panels/fields/SeverityTone.h"
#include "ui/panels/lists/Painting.h"
#include "ui/text/Labels.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QAbstractItemView>
#include <QImage>
#include <QPainter>

namespace pingshen::ui {

namespace {

constexpr int numberWidth = 34;
constexpr int mostLines = 4; ///< of a kind, in the narrowest pane

bool isMissing(const QModelIndex& index)
{
    const auto* slot = index.data(DocumentModel::SlotRole).value<const RequiredDocument*>();
    return slot && slot->required && index.data(DocumentModel::CountRole).toInt() == 0;
}

/// The number of its slot stands above the file already.
QString withoutNumber(const QString& name, const QModelIndex& index)
{
    const auto* slot = index.parent().data(DocumentModel::SlotRole).value<const RequiredDocument*>();
    if (!slot || slot->slot.isEmpty() || !name.startsWith(slot->slot, Qt::CaseInsensitive)) {
        return name;
    }
    auto begin = slot->slot.size();
    const bool isWhole = begin < name.size() && !name[begin].isLetterOrNumber();
    while (begin < name.size() && !name[begin].isLetterOrNumber()) {
        ++begin;
    }
    return isWhole && begin < name.size() ? name.sliced(begin) : name;
}

} // namespace

QString DocumentDelegate::shownName(const QModelIndex& index, int width)
{
    const auto words = index.data(Qt::DisplayRole).toString();
    const bool isSlot = index.data(DocumentModel::IsSlotRole).toBool();
    const QFontMetrics metrics(fontOf(isSlot ? TypeRole::Text : TypeRole::Small));
    return isSlot ? inLines(words, metrics, width, mostLines) : inTwoLines(withoutNumber(words, index), metrics, width);
}

void DocumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto* document = index.data(DocumentModel::DocumentRole).value<const Document*>();
    paintRowGround(*painter, option.rect, document && (option.state & QStyle::State_Selected),
                   option.state & QStyle::State_MouseOver);
    auto area = option.rect.adjusted(space(2), 0, -space(3), 0);
    area = paintNumber(*painter, area, index);
    area = document ? paintMarks(*painter, area, *document, index) : paintSlotMarks(*painter, area, index);
    paintLabel(*painter, area, index);
    painter->restore();
}

QRect DocumentDelegate::paintNumber(QPainter& painter, QRect area, const QModelIndex& index) const
{
    const auto* slot = index.data(DocumentModel::SlotRole).value<const RequiredDocument*>();
    paintLine(painter, QRect(area.left(), area.top(), numberWidth - space(2), area.height()),
              slot ? slot->slot : QString(), fontOf(TypeRole::Small), Palette::current().secondText,
              Qt::AlignRight | Qt::AlignVCenter);
    return area.adjusted(numberWidth, 0, 0, 0);
}

QRect DocumentDelegate::paintSlotMarks(QPainter& painter, QRect area, const QModelIndex& index) const
{
    return isMissing(index) ? paintTagAtRight(painter, area, tr("Missing"), Tone::Warning) : area;
}

QRect DocumentDelegate::paintMarks(QPainter& painter, QRect area, const Document& document,
                                   const QModelIndex& index) const
{
    if (document.status != DocumentStatus::Readable) {
        return paintTagAtRight(painter, area, labelOf(document.status), Tone::Error);
    }
    const auto pages =
        document.textPages == 0 ? tr("scan %n p.", nullptr, document.pages) : tr("%n p.", nullptr, document.pages);
    paintLine(painter, area, pages, fontOf(TypeRole::Caption), Palette::current().secondText,
              Qt::AlignRight | Qt::AlignVCenter);
    area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(pages) - space(2));
    const auto finding = index.data(DocumentModel::FindingRole);
    if (finding.isValid() && finding.value<Finding>().severity != Finding::Severity::Info) {
        area = paintTagAtRight(painter, area, tr("Check"), toneOf(finding.value<Finding>().severity));
    }
    if (!document.replaced.isEmpty()) {
        area = paintTagAtRight(painter, area, tr("v%1").arg(document.version), Tone::Info);
    }
    return area;
}

void DocumentDelegate::paintLabel(QPainter& painter, QRect area, const QModelIndex& index) const
{
    const auto& palette = Palette::current();
    const bool isSlot = index.data(DocumentModel::IsSlotRole).toBool();
    const bool empty = isSlot && index.data(DocumentModel::CountRole).toInt() == 0;
    const auto label = shownName(index, area.width());
    // As it is: what fits by a hair must not be shortened once more.
    painter.setFont(fontOf(isSlot ? TypeRole::Text : TypeRole::Small));
    painter.setPen(isSlot && !empty ? palette.text : palette.secondText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, label.isEmpty() ? tr("Unassigned") : label);
}

/// The room that its number and its marks leave to a label.
int DocumentDelegate::labelWidth(int width, const QModelIndex& index) const
{
    QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nowhere);
    auto area = paintNumber(painter, QRect(0, 0, width, rowHeight).adjusted(space(2), 0, -space(3), 0), index);
    const auto* document = index.data(DocumentModel::DocumentRole).value<const Document*>();
    area = document ? paintMarks(painter, area, *document, index) : paintSlotMarks(painter, area, index);
    return area.width();
}

/// A name that is longer than the pane is wide takes several lines.
QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view) {
        return {space(30), rowHeight};
    }
    const bool isSlot = index.data(DocumentModel::IsSlotRole).toBool();
    const QFontMetrics metrics(fontOf(isSlot ? TypeRole::Text : TypeRole::Small));
    const auto lines = shownName(index, labelWidth(view->viewport()->width(), index)).count(u'\n');
    return {space(30), rowHeight + static_cast<int>(lines) * metrics.lineSpacing()};
}

} // namespace pingshen::ui
