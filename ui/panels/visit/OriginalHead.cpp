// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/OriginalHead.h"

#include "ui/kit/KeyCap.h"
#include "ui/panels/visit/OriginalRow.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int keysHeight = space(6);
constexpr int legendLeft = space(9); ///< as the names in the rows
const auto separator = u" · "_s;

QRect besideKeys(int width)
{
    return {legendLeft, 0, OriginalRow::boxOf(0, width).left() - legendLeft - space(2), keysHeight};
}

} // namespace

OriginalHead::OriginalHead(QWidget* parent) : QWidget(parent)
{
    // Not Fixed: the hint, of whatever width it had when first asked, would then be its least height for ever.
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslateUi();
}

bool OriginalHead::fitsBeside(int width) const
{
    const QFontMetrics metrics(fontOf(TypeRole::Caption));
    return metrics.horizontalAdvance(m_keys.join(separator)) <= besideKeys(width).width();
}

/// Broken between two keys, never in a word.
QStringList OriginalHead::legend(int width) const
{
    if (fitsBeside(width)) {
        return {m_keys.join(separator)};
    }
    const QFontMetrics metrics(fontOf(TypeRole::Caption));
    QStringList lines;
    for (const auto& key : m_keys) {
        const auto longer = lines.isEmpty() ? key : lines.last() + separator + key;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width - legendLeft) {
            lines.last() = longer;
        } else {
            lines.append(key);
        }
    }
    return lines;
}

int OriginalHead::heightForWidth(int width) const
{
    const QFontMetrics metrics(fontOf(TypeRole::Caption));
    const auto above = fitsBeside(width) ? 0 : legend(width).size();
    return keysHeight + static_cast<int>(above) * metrics.lineSpacing();
}

QSize OriginalHead::sizeHint() const
{
    return {space(80), heightForWidth(std::max(width(), space(40)))};
}

QSize OriginalHead::minimumSizeHint() const
{
    return {space(40), keysHeight};
}

void OriginalHead::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette.border);
    painter.setFont(fontOf(TypeRole::Caption));
    painter.setPen(palette.secondText);
    const int keysTop = height() - keysHeight;
    const auto lines = legend(width());
    if (fitsBeside(width())) {
        painter.drawText(besideKeys(width()).translated(0, keysTop), Qt::AlignVCenter, lines.first());
    } else {
        painter.drawText(QRect(legendLeft, 0, width() - legendLeft, keysTop), Qt::AlignVCenter, lines.join(u'\n'));
    }
    auto remark = OriginalRow::remarkOf(width());
    remark.setHeight(keysHeight);
    painter.drawText(remark.translated(0, keysTop), Qt::AlignVCenter, m_remark);
    for (int i = 0; i < OriginalRow::states().size(); ++i) {
        const auto key = QString::number(i + 1);
        const auto size = KeyCap::sizeFor(key);
        const auto box = OriginalRow::boxOf(i, width());
        KeyCap::paint(painter,
                      {box.center().x() - size.width() / 2 + 1, keysTop + (keysHeight - size.height()) / 2,
                       size.width(), size.height()},
                      key);
    }
}

void OriginalHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void OriginalHead::retranslateUi()
{
    m_remark = tr("Remark");
    m_keys = {u"1 "_s + tr("Matches"), u"2 "_s + tr("Differs"), u"3 "_s + tr("Not shown"), u"4 "_s + tr("Not checked"),
              tr("Enter Remark")};
    setToolTip(m_keys.join(u'\n'));
    setAccessibleName(m_keys.join(separator));
    updateGeometry();
    update();
}

} // namespace pingshen::ui
