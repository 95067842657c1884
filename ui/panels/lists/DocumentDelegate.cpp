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
    // "11-1-…" is the first of the eleventh: its number is not the slot's.
    return isWhole && begin < name.size() && !name[begin].isDigit() ? name.sliced(begin) : name;
}

/// How many pages, and the version of one that was replaced: what goes below a name that has too little room beside it.
QStringList detailsOf(const Document& document)
{
    if (document.status != DocumentStatus::Readable) {
        return {};
    }
    QStringList details{document.textPages == 0 ? DocumentDelegate::tr("scan · %n p.", nullptr, document.pages)
                                                : DocumentDelegate::tr("%n p.", nullptr, document.pages)};
    if (!document.replaced.isEmpty()) {
        details.append(DocumentDelegate::tr("v%1").arg(document.version));
    }
    return details;
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
    const auto whole = option.rect.adjusted(space(2), 0, -space(3), 0);
    const bool below = standBelow(option.rect.width(), index);
    auto area = paintNumber(*painter, whole, index);
    area = document ? paintMarks(*painter, area, *document, index, below) : paintSlotMarks(*painter, area, index);
    paintLabel(*painter, area, index, below ? detailsOf(*document).join(QStringLiteral(" · ")) : QString());
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

/// The details too, unless they stand below.
QRect DocumentDelegate::paintMarks(QPainter& painter, QRect area, const Document& document, const QModelIndex& index,
                                   bool below) const
{
    if (document.status != DocumentStatus::Readable) {
        return paintTagAtRight(painter, area, labelOf(document.status), Tone::Error);
    }
    const auto details = detailsOf(document);
    if (!below) {
        paintLine(painter, area, details.first(), fontOf(TypeRole::Caption), Palette::current().secondText,
                  Qt::AlignRight | Qt::AlignVCenter);
        area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(details.first()) - space(2));
    }
    const auto finding = index.data(DocumentModel::FindingRole);
    if (finding.isValid() && finding.value<Finding>().severity != Finding::Severity::Info) {
        area = paintTagAtRight(painter, area, tr("Check"), toneOf(finding.value<Finding>().severity));
    }
    return !below && details.size() > 1 ? paintTagAtRight(painter, area, details.last(), Tone::Info) : area;
}

/// The name and the details below it stand in the middle of the row, together.
void DocumentDelegate::paintLabel(QPainter& painter, QRect area, const QModelIndex& index, const QString& details) const
{
    const auto& palette = Palette::current();
    const bool isSlot = index.data(DocumentModel::IsSlotRole).toBool();
    const bool empty = isSlot && index.data(DocumentModel::CountRole).toInt() == 0;
    const auto label = shownName(index, area.width());
    if (!details.isEmpty()) {
        const QFontMetrics caption(fontOf(TypeRole::Caption));
        const QFontMetrics metrics(fontOf(isSlot ? TypeRole::Text : TypeRole::Small));
        const int name = metrics.lineSpacing() * (static_cast<int>(label.count(u'\n')) + 1);
        area.setTop(area.top() + (area.height() - name - caption.lineSpacing()) / 2);
        paintLine(painter, QRect(area.left(), area.top() + name, area.width(), caption.lineSpacing()), details,
                  fontOf(TypeRole::Caption), palette.secondText);
        area.setHeight(name);
    }
    // As it is: what fits by a hair must not be shortened once more.
    painter.setFont(fontOf(isSlot ? TypeRole::Text : TypeRole::Small));
    painter.setPen(isSlot && !empty ? palette.text : palette.secondText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, label.isEmpty() ? tr("Unassigned") : label);
}

/// The room that its number and its marks leave to a label.
int DocumentDelegate::labelWidth(int width, const QModelIndex& index, bool below) const
{
    QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nowhere);
    auto area = paintNumber(painter, QRect(0, 0, width, rowHeight).adjusted(space(2), 0, -space(3), 0), index);
    const auto* document = index.data(DocumentModel::DocumentRole).value<const Document*>();
    area = document ? paintMarks(painter, area, *document, index, below) : paintSlotMarks(painter, area, index);
    return area.width();
}

/// Beside them the name would take more than two lines, or be cut.
bool DocumentDelegate::standBelow(int width, const QModelIndex& index) const
{
    const auto* document = index.data(DocumentModel::DocumentRole).value<const Document*>();
    if (!document || detailsOf(*document).isEmpty()) {
        return false;
    }
    const auto beside = shownName(index, labelWidth(width, index, false));
    return beside.count(u'\n') > 1 || beside.contains(u'…');
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
    const int width = view->viewport()->width();
    const bool below = standBelow(width, index);
    const auto lines = shownName(index, labelWidth(width, index, below)).count(u'\n');
    const int details = below ? QFontMetrics(fontOf(TypeRole::Caption)).lineSpacing() : 0;
    return {space(30), rowHeight + static_cast<int>(lines) * metrics.lineSpacing() + details};
}

} // namespace pingshen::ui
