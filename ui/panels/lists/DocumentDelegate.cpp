// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lists/DocumentDelegate.h"

#include "ui/kit/Pill.h"
#include "ui/models/DocumentModel.h"
#include "ui/panels/fields/SeverityTone.h"
#include "ui/panels/lists/Painting.h"
#include "ui/text/Labels.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <optional>
#include <utility>

namespace pingshen::ui {

namespace {

constexpr int slotNumberWidth = 34;
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

const Document* documentAt(const QModelIndex& index)
{
    return index.data(DocumentModel::DocumentRole).value<const Document*>();
}

/// What is amiss with it, in a word.
std::optional<std::pair<QString, Tone>> markOf(const QModelIndex& index)
{
    const auto* document = documentAt(index);
    if (!document) {
        return isMissing(index) ? std::optional(std::pair(DocumentDelegate::tr("Missing"), Tone::Warning))
                                : std::nullopt;
    }
    if (document->status != DocumentStatus::Readable) {
        return std::pair(labelOf(document->status), Tone::Error);
    }
    if (index.data(DocumentModel::OpenRole).toBool()) {
        return std::pair(DocumentDelegate::tr("Choose one"), Tone::Warning);
    }
    const auto finding = index.data(DocumentModel::FindingRole);
    const bool isWorthALook = finding.isValid() && finding.value<Finding>().severity != Finding::Severity::Info;
    return isWorthALook
               ? std::optional(std::pair(DocumentDelegate::tr("Check"), toneOf(finding.value<Finding>().severity)))
               : std::nullopt;
}

QFont nameFont(const QModelIndex& index)
{
    return fontOf(index.data(DocumentModel::IsSlotRole).toBool() ? TypeRole::Text : TypeRole::Small);
}

/// How many pages, and the version of one that was replaced: what goes below a name that has too little room beside it.
QStringList detailsOf(const Document* document)
{
    if (!document || document->status != DocumentStatus::Readable) {
        return {};
    }
    QStringList details{document->textPages == 0 ? DocumentDelegate::tr("scan · %n p.", nullptr, document->pages)
                                                 : DocumentDelegate::tr("%n p.", nullptr, document->pages)};
    if (!document->replaced.isEmpty()) {
        details.append(DocumentDelegate::tr("v%1").arg(document->version));
    }
    return details;
}

constexpr int markGap = 2; ///< above and below a mark, together

QString detailsText(const QModelIndex& index)
{
    return detailsOf(documentAt(index)).join(QStringLiteral(" · "));
}

/// The mark and the details have room on one line.
bool isBesideMark(const QModelIndex& index, int width)
{
    const auto mark = markOf(index);
    const auto details = detailsText(index);
    const int needed = QFontMetrics(fontOf(TypeRole::Caption)).horizontalAdvance(details);
    return !mark || details.isEmpty() || Pill::sizeFor(mark->first).width() + space(2) + needed <= width;
}

/// What stands beside the name, from the right: words, then tags.
struct Beside
{
    QString words;
    QList<std::pair<QString, Tone>> tags;
};

Beside besideOf(const QModelIndex& index, DocumentDelegate::Below below)
{
    using Below = DocumentDelegate::Below;
    const auto details = below == Below::Nothing ? detailsOf(documentAt(index)) : QStringList();
    Beside beside{details.value(0), {}};
    if (const auto mark = markOf(index); mark && below != Below::Everything) {
        beside.tags.append(*mark);
    }
    if (details.size() > 1) {
        beside.tags.append({details.last(), Tone::Info});
    }
    return beside;
}

} // namespace

QString DocumentDelegate::shownName(const QModelIndex& index, int width)
{
    const auto words = index.data(Qt::DisplayRole).toString();
    const bool isSlot = index.data(DocumentModel::IsSlotRole).toBool();
    const QFontMetrics metrics(nameFont(index));
    return isSlot ? inLines(words, metrics, width, mostLines) : inTwoLines(withoutNumber(words, index), metrics, width);
}

void DocumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option.rect, documentAt(index) && (option.state & QStyle::State_Selected),
                   option.state & QStyle::State_MouseOver);
    const auto whole = option.rect.adjusted(space(2), 0, -space(3), 0);
    const auto below = whatStandsBelow(option.rect.width(), index);
    auto area = paintNumber(*painter, whole, index);
    area = paintMarks(*painter, area, index, below);
    paintLabel(*painter, area, index, below);
    painter->restore();
}

QRect DocumentDelegate::paintNumber(QPainter& painter, QRect area, const QModelIndex& index) const
{
    const auto* slot = index.data(DocumentModel::SlotRole).value<const RequiredDocument*>();
    paintLine(painter, QRect(area.left(), area.top(), slotNumberWidth - space(2), area.height()),
              slot ? slot->slot : QString(), fontOf(TypeRole::Small), Palette::current().secondText,
              Qt::AlignRight | Qt::AlignVCenter);
    return area.adjusted(slotNumberWidth, 0, 0, 0);
}

/// What stands beside the name; the rest is below it.
QRect DocumentDelegate::paintMarks(QPainter& painter, QRect area, const QModelIndex& index, Below below) const
{
    const auto beside = besideOf(index, below);
    if (!beside.words.isEmpty()) {
        paintLine(painter, area, beside.words, fontOf(TypeRole::Caption), Palette::current().secondText,
                  Qt::AlignRight | Qt::AlignVCenter);
        area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(beside.words) - space(2));
    }
    for (const auto& [words, tone] : beside.tags) {
        area = paintTagAtRight(painter, area, words, tone);
    }
    return area;
}

/// The name and what is below it stand in the middle of the row, together.
void DocumentDelegate::paintLabel(QPainter& painter, QRect area, const QModelIndex& index, Below below) const
{
    const auto& palette = Palette::current();
    const bool isSlot = index.data(DocumentModel::IsSlotRole).toBool();
    const bool empty = isSlot && index.data(DocumentModel::CountRole).toInt() == 0;
    const auto label = shownName(index, area.width());
    if (below != Below::Nothing) {
        const int line = lineBelow(index, below, area.width());
        const int name = QFontMetrics(nameFont(index)).lineSpacing() * (static_cast<int>(label.count(u'\n')) + 1);
        area.setTop(area.top() + (area.height() - name - line) / 2);
        paintBelow(painter, QRect(area.left(), area.top() + name, area.width(), line), index, below);
        area.setHeight(name);
    }
    // As it is: what fits by a hair must not be shortened once more.
    painter.setFont(nameFont(index));
    painter.setPen(isSlot && !empty ? palette.text : palette.secondText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, label.isEmpty() ? tr("Unassigned") : label);
}

void DocumentDelegate::paintBelow(QPainter& painter, QRect area, const QModelIndex& index, Below below) const
{
    if (const auto mark = markOf(index); mark && below == Below::Everything) {
        const auto size = Pill::sizeFor(mark->first);
        const int width = std::min(size.width(), area.width());
        const int height = isBesideMark(index, area.width()) ? area.height() : size.height() + markGap;
        paintTagAtRight(painter, QRect(area.topLeft(), QSize(width, height)), mark->first, mark->second);
        if (height == area.height()) {
            area.setLeft(area.left() + width + space(2));
        } else {
            area.setTop(area.top() + height);
        }
    }
    paintLine(painter, area, detailsText(index), fontOf(TypeRole::Caption), Palette::current().secondText);
}

int DocumentDelegate::lineBelow(const QModelIndex& index, Below below, int width)
{
    const int details = QFontMetrics(fontOf(TypeRole::Caption)).lineSpacing();
    const auto mark = markOf(index);
    if (below == Below::Nothing || !mark || below != Below::Everything) {
        return below == Below::Nothing ? 0 : details;
    }
    const int height = Pill::sizeFor(mark->first).height() + markGap;
    return isBesideMark(index, width) ? std::max(details, height) : height + details;
}

int DocumentDelegate::labelWidth(int width, const QModelIndex& index, Below below) const
{
    int room = width - space(2) - space(3) - slotNumberWidth;
    const auto beside = besideOf(index, below);
    if (!beside.words.isEmpty()) {
        room -= QFontMetrics(fontOf(TypeRole::Caption)).horizontalAdvance(beside.words) + space(2);
    }
    for (const auto& tag : beside.tags) {
        room -= std::min(Pill::sizeFor(tag.first).width(), room) + space(2);
    }
    return room;
}

/// Beside it the name would take more than two lines, be cut, or be broken within a word; or it takes a second line
/// that they can have as well.
DocumentDelegate::Below DocumentDelegate::whatStandsBelow(int width, const QModelIndex& index) const
{
    constexpr qsizetype most = 2000;
    const auto mark = markOf(index);
    const auto rooms = [&](Below below) { return QString::number(labelWidth(width, index, below)); };
    const auto key = QStringList{index.data(Qt::DisplayRole).toString(),
                                 index.data(DocumentModel::IsSlotRole).toString(),
                                 detailsText(index),
                                 mark ? mark->first : QString(),
                                 rooms(Below::Nothing),
                                 rooms(Below::Details),
                                 rooms(Below::Everything),
                                 nameFont(index).key(),
                                 fontOf(TypeRole::Caption).key()}
                         .join(QChar(0));
    if (const auto known = m_judged.constFind(key); known != m_judged.constEnd()) {
        return *known;
    }
    if (m_judged.size() >= most) {
        m_judged.clear();
    }
    return *m_judged.insert(key, judged(width, index));
}

DocumentDelegate::Below DocumentDelegate::judged(int width, const QModelIndex& index) const
{
    const QFontMetrics metrics(nameFont(index));
    const auto words = index.data(Qt::DisplayRole).toString();
    const bool hasDetails = !detailsOf(documentAt(index)).isEmpty();
    const bool hasMark = markOf(index).has_value();
    const int whole = labelWidth(width, index, Below::Everything);
    const auto isCrowded = [&](Below below) {
        const int room = labelWidth(width, index, below);
        const auto shown = shownName(index, room);
        // What would be broken in the whole row, too, is no reason.
        return shown.count(u'\n') > 1 || shown.contains(u'…')
               || (breaksAWord(words, metrics, room) && !breaksAWord(words, metrics, whole));
    };
    const auto linesWith = [&](Below below) { return shownName(index, labelWidth(width, index, below)).count(u'\n'); };
    const auto isShorterWith = [&](Below below) { return linesWith(below) < linesWith(Below::Nothing); };
    const bool isShorter =
        (hasDetails && isShorterWith(Below::Details)) || (hasMark && isShorterWith(Below::Everything));
    if ((!hasDetails && !hasMark) || (!isShorter && !isCrowded(Below::Nothing))) {
        return Below::Nothing;
    }
    const int details = QFontMetrics(fontOf(TypeRole::Caption)).horizontalAdvance(detailsText(index));
    const bool areWhole = details <= labelWidth(width, index, Below::Details);
    const bool isEnough =
        areWhole && !isCrowded(Below::Details) && linesWith(Below::Details) <= linesWith(Below::Everything);
    if (!hasMark || (hasDetails && isEnough)) {
        return Below::Details;
    }
    return Below::Everything;
}

/// A name that is longer than the pane is wide takes several lines.
QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view) {
        return {space(30), rowHeight};
    }
    const int width = view->viewport()->width();
    const auto below = whatStandsBelow(width, index);
    const int room = labelWidth(width, index, below);
    const auto lines = static_cast<int>(shownName(index, room).count(u'\n'));
    return {space(30), rowHeight + lines * QFontMetrics(nameFont(index)).lineSpacing() + lineBelow(index, below, room)};
}

} // namespace pingshen::ui
