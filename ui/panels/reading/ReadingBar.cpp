// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/ReadingBar.h"

#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/Type.h"
#include "ui/viewer/ReadablePages.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 6;
constexpr double widestGap = 2; ///< between two documents

int captionHeight()
{
    return QFontMetrics(fontOf(TypeRole::Caption)).height();
}

} // namespace

ReadingBar::ReadingBar(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(u"readingRecord"_s);
    setProperty("ringInside", true); // it fills the width of its pane
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    hide();
    retranslateUi();
}

QSize ReadingBar::sizeHint() const
{
    return {space(30), space(2) + captionHeight() + space(1) + barHeight + space(2)};
}

QSize ReadingBar::minimumSizeHint() const
{
    return {space(15), barHeight + space(1)};
}

void ReadingBar::show(const QList<Document>& documents, const ReadingRecord& record)
{
    const auto progress = progressOf(record, documents);
    QList<QList<bool>> pages;
    for (const auto& document : documents) {
        QList<bool> read;
        for (int page = 0; document.status == DocumentStatus::Readable && page < document.pages; ++page) {
            read.append(record.isRead(document.digest, page));
        }
        if (!read.isEmpty()) {
            pages.append(read);
        }
    }
    if (std::exchange(m_documents, pages) == pages && m_progress == progress) {
        return; // nothing that is seen: it is asked every second
    }
    m_progress = progress;
    setVisible(progress.pages > 0);
    retranslateUi();
}

/// Neighbours that were read are drawn as one, so that pages narrower than a pixel still show as what they are
/// together.
void ReadingBar::paintBar(QPainter& painter, const QRectF& area) const
{
    const auto& palette = Palette::current();
    const auto gaps = static_cast<double>(m_documents.size() - 1);
    const double gap = gaps > 0 ? std::min(widestGap, area.width() / 4 / gaps) : 0;
    const double wide = (area.width() - gap * gaps) / std::max(1, m_progress.pages);
    double left = area.left();
    for (const auto& pages : m_documents) {
        const auto count = pages.size();
        painter.fillRect(QRectF(left, area.top(), wide * static_cast<double>(count), area.height()), palette.border);
        for (auto page = pages.begin(); page != pages.end();) {
            const auto begin = std::find(page, pages.end(), true);
            page = std::find(begin, pages.end(), false);
            const auto from = static_cast<double>(begin - pages.begin());
            painter.fillRect(
                QRectF(left + from * wide, area.top(), static_cast<double>(page - begin) * wide, area.height()),
                palette.secondText);
        }
        left += wide * static_cast<double>(count) + gap;
    }
}

void ReadingBar::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.fillRect(rect(), palette.hover());
    }
    painter.fillRect(QRectF(0, 0, width(), 1), palette.border);
    const bool isWhole = height() >= sizeHint().height();
    const int edge = isWhole ? space(2) : (height() - barHeight) / 2;
    const auto area = rect().adjusted(space(3), edge, -space(3), -edge);
    paintBar(painter, QRectF(area.left(), area.bottom() + 1 - barHeight, area.width(), barHeight));
    if (!isWhole) {
        return;
    }
    const QRect line(area.left(), area.top(), area.width(), captionHeight());
    painter.setFont(fontOf(TypeRole::Caption));
    painter.setPen(palette.secondText);
    const auto count = tr("%1 / %n pages", nullptr, m_progress.pages).arg(m_progress.read);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    const int room = line.width() - painter.fontMetrics().horizontalAdvance(count) - space(2);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     elided(tr("Reading record"), TextOf::Label, painter.fontMetrics(), room));
}

void ReadingBar::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ReadingBar::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void ReadingBar::retranslateUi()
{
    setAccessibleName(tr("Reading record: %1 of %n pages read", nullptr, m_progress.pages).arg(m_progress.read));
    const auto rule = tr("Pages that were on screen at %1% or larger for %n second(s) or longer. Only you can see "
                         "this.",
                         nullptr, static_cast<int>(ReadingRecord::readFrom / 1'000))
                          .arg(legiblePercent);
    const auto leads = m_progress.read < m_progress.pages ? tr("Click to go to the next unread page.")
                                                          : tr("All pages that can be shown have been read.");
    QStringList lines{rule};
    if (m_progress.closed > 0) {
        lines.append(tr("%n document(s) cannot be shown and are left out.", nullptr, m_progress.closed));
    }
    setAccessibleDescription(lines.join(u' '));
    setToolTip((QStringList{accessibleName()} + lines + QStringList{leads}).join(u'\n'));
    update();
}

void ReadingBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace pingshen::ui
