// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lists/DocumentDelegate.h"

#include "ui/models/DocumentModel.h"
#include "ui/panels/lists/Painting.h"
#include "ui/text/Labels.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QFileInfo>
#include <QPainter>

namespace pingshen::ui {

namespace {

constexpr int numberWidth = 28;

Tone toneOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Info:
        return Tone::Neutral;
    case Finding::Severity::Warning:
        return Tone::Warning;
    case Finding::Severity::Error:
        return Tone::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

void DocumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isDocument = index.data(DocumentModel::DocumentRole).value<const Document*>() != nullptr;
    paintRowGround(*painter, option.rect, isDocument && (option.state & QStyle::State_Selected),
                   option.state & QStyle::State_MouseOver);
    const auto area = option.rect.adjusted(space(2), 0, -space(3), 0);
    isDocument ? paintDocument(*painter, area, index) : paintSlot(*painter, area, index);
    painter->restore();
}

void DocumentDelegate::paintSlot(QPainter& painter, QRect area, const QModelIndex& index) const
{
    const auto& palette = Palette::current();
    const auto* slot = index.data(DocumentModel::SlotRole).value<const RequiredDocument*>();
    const int count = index.data(DocumentModel::CountRole).toInt();
    paintLine(painter, QRect(area.left(), area.top(), numberWidth - space(2), area.height()),
              slot ? slot->slot : QString(), fontOf(TypeRole::Small), palette.secondText,
              Qt::AlignRight | Qt::AlignVCenter);
    area.setLeft(area.left() + numberWidth);
    if (slot && slot->required && count == 0) {
        area = paintTagAtRight(painter, area, tr("Missing"), Tone::Warning);
    }
    const auto label = slot ? index.data(Qt::DisplayRole).toString() : tr("Not sorted");
    const auto& color = count == 0 ? palette.secondText : palette.text;
    paintLine(painter, area, label, fontOf(TypeRole::Text), color);
}

void DocumentDelegate::paintDocument(QPainter& painter, QRect area, const QModelIndex& index) const
{
    const auto& palette = Palette::current();
    const auto* document = index.data(DocumentModel::DocumentRole).value<const Document*>();
    area.setLeft(area.left() + numberWidth);
    if (document->status != DocumentStatus::Readable) {
        area = paintTagAtRight(painter, area, labelOf(document->status), Tone::Error);
    } else {
        const auto pages = document->textPages == 0 ? tr("scan · %n page(s)", nullptr, document->pages)
                                                    : tr("%n page(s)", nullptr, document->pages);
        paintLine(painter, area, pages, fontOf(TypeRole::Caption), palette.secondText,
                  Qt::AlignRight | Qt::AlignVCenter);
        area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(pages) - space(2));
    }
    const auto finding = index.data(DocumentModel::FindingRole);
    if (finding.isValid() && document->status == DocumentStatus::Readable
        && finding.value<Finding>().severity != Finding::Severity::Info) {
        area = paintTagAtRight(painter, area, tr("Check"), toneOf(finding.value<Finding>().severity));
    }
    if (!document->replaced.isEmpty()) {
        area = paintTagAtRight(painter, area, tr("v%1").arg(document->version), Tone::Info);
    }
    paintLine(painter, area, QFileInfo(document->name).completeBaseName(), fontOf(TypeRole::Small), palette.secondText);
}

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {space(30), rowHeight};
}

} // namespace pingshen::ui
