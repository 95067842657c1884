// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/OriginalHead.h"

#include "ui/kit/KeyCap.h"
#include "ui/panels/visit/OriginalRow.h"
#include "ui/text/Labels.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

OriginalHead::OriginalHead(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(space(6));
    retranslateUi();
}

void OriginalHead::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette.border);
    painter.setFont(fontOf(TypeRole::Caption));
    painter.setPen(palette.secondText);
    const auto first = OriginalRow::boxOf(0, width());
    const QRect names(space(9), 0, first.left() - space(11), height());
    painter.drawText(names, Qt::AlignVCenter, elided(m_keys, TextOf::Label, painter.fontMetrics(), names.width()));
    painter.drawText(OriginalRow::remarkOf(width()).translated(0, (height() - space(8)) / 2), Qt::AlignVCenter,
                     m_remark);
    for (int i = 0; i < OriginalRow::states().size(); ++i) {
        const auto key = QString::number(i + 1);
        const auto size = KeyCap::sizeFor(key);
        const auto box = OriginalRow::boxOf(i, width());
        KeyCap::paint(
            painter,
            {box.center().x() - size.width() / 2 + 1, (height() - size.height()) / 2, size.width(), size.height()},
            key);
    }
}

void OriginalHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void OriginalHead::retranslateUi()
{
    m_remark = tr("Remark");
    QStringList keys;
    for (int i = 0; i < OriginalRow::states().size(); ++i) {
        keys.append(u"%1  %2"_s.arg(i + 1).arg(labelOf(OriginalRow::states()[i])));
    }
    keys.append(u"4  "_s + labelOf(OriginalState::NotAsked));
    setToolTip(keys.join(u'\n'));
    m_keys = keys.replaceInStrings(u"  "_s, u" "_s).join(u" · "_s);
    update();
}

} // namespace pingshen::ui
