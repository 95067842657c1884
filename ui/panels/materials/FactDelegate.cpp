// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/FactDelegate.h"

#include "ui/models/FactModel.h"
#include "ui/text/FactText.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int currentLine = 3;
constexpr int columnWidth = space(36);

Tone toneOfCell(const FactCell& cell)
{
    if (!cell.departs() || cell.settlement.decision == Settled::Accepted) {
        return Tone::Neutral;
    }
    if (cell.settlement.decision == Settled::Raised) {
        return Tone::Error;
    }
    return cell.standing == FactCell::Standing::Differs ? Tone::Error : Tone::Warning;
}

QString signOfCell(const FactCell& cell)
{
    switch (cell.settlement.decision) {
    case Settled::Accepted:
        return u"note"_s;
    case Settled::Raised:
        return u"submit"_s;
    case Settled::Open:
        break;
    }
    return cell.standing == FactCell::Standing::Differs      ? u"differs"_s
           : cell.standing == FactCell::Standing::LooksAlike ? u"warning"_s
                                                             : u"minus-circle"_s;
}

/// What stands in it; of a document that states nothing a dash, of one that ought to the word.
QString wordsOfCell(const FactCell& cell)
{
    if (cell.standing == FactCell::Standing::Silent) {
        return u"–"_s;
    }
    const auto settled = cell.departs() && !cell.isOpen() ? labelOf(cell.settlement.decision) : QString();
    const auto said = cell.text.isEmpty() ? standingText(cell.standing) : cell.text;
    return settled.isEmpty() ? said : QString(said + u" · "_s + settled);
}

} // namespace

void FactDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const FactModel*>(index.model());
    const auto cell = model ? model->cellAt(index) : FactCell();
    const auto& palette = Palette::current();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    const auto tone = toneOfCell(cell);
    painter->fillRect(option.rect, cell.departs() ? palette.soft(tone)
                                   : isCurrent    ? palette.accentSoft
                                                  : palette.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), palette.border);
    if (isCurrent) {
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom() + 1 - currentLine, option.rect.width(), currentLine),
            palette.accent);
    }
    auto area = option.rect.adjusted(space(2), 0, -space(2), 0);
    if (cell.departs()) {
        const QPoint corner(area.left(), area.top() + (area.height() - smallIcon) / 2);
        painter->drawPixmap(corner, iconPixmap(signOfCell(cell), smallIcon,
                                               tone == Tone::Neutral ? palette.secondText : palette.ink(tone),
                                               painter->device()->devicePixelRatioF()));
        area.setLeft(area.left() + smallIcon + space(1));
    }
    painter->setFont(option.font);
    painter->setPen(cell.standing == FactCell::Standing::Silent ? palette.secondText
                    : cell.departs() && tone != Tone::Neutral   ? palette.ink(tone)
                    : cell.departs()                            ? palette.secondText
                                                                : palette.text);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      elided(wordsOfCell(cell), TextOf::Label, painter->fontMetrics(), area.width()));
    painter->restore();
}

QSize FactDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {columnWidth, rowHeight};
}

} // namespace pingshen::ui
