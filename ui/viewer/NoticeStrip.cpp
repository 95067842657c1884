// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/NoticeStrip.h"

#include "ui/kit/ToolButton.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QEvent>
#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestStrip = 520;
constexpr int narrowestStrip = 160;
constexpr int closeSize = space(6);

} // namespace

NoticeStrip::NoticeStrip(const QList<PageNotice>& notices, Lies lies, QWidget* parent)
    : QLabel(parent),
      m_notices(notices),
      m_lies(lies),
      m_close(new ToolButton(u"close"_s, this))
{
    setObjectName(u"pageNotice"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContentsMargins(space(3), space(1), space(2) + closeSize, space(1));
    m_close->setObjectName(u"hideNotice"_s);
    m_close->setFixedSize(closeSize, closeSize);
    m_close->setFocusPolicy(Qt::NoFocus); // the keyboard stays with the page, where Escape does the same
    connect(m_close, &QAbstractButton::clicked, this, &NoticeStrip::dismiss);
    setCursor(Qt::ArrowCursor);
    retranslateUi();
}

void NoticeStrip::retranslateUi()
{
    QStringList sentences;
    if (m_lies == Lies::Turned) {
        sentences << tr("This page is rotated in the file; it is shown upright.");
    }
    for (const auto notice : m_notices) {
        switch (notice) {
        case PageNotice::PictureMissing:
            sentences << tr("An image on this page is incomplete or cannot be decoded.");
            break;
        case PageNotice::FontMissing:
            sentences << tr("A font of this page is neither in the document nor installed on this computer; its "
                            "characters are not shown.");
            break;
        case PageNotice::FormMissing:
            sentences << tr("Form fields or annotations on this page cannot be drawn.");
            break;
        case PageNotice::FieldDiffers:
            sentences << tr("A form field on this page shows a different value from the one stored in it.");
            break;
        case PageNotice::FieldsUncompared:
            sentences << tr("Form fields on this page could not be compared with the values stored in them.");
            break;
        case PageNotice::Simplified:
            sentences << tr(
                "Some content of this page is too large or too complex to draw; it is simplified or left out.");
            break;
        case PageNotice::TinyPage:
            sentences << tr("The file declares a page size so small that next to nothing is shown.");
            break;
        case PageNotice::Blank:
        case PageNotice::TextUnreadable:
            break; // to be seen, or no matter of what is seen
        }
    }
    setText(sentences.join(u'\n'));
    m_close->setWord(tr("Hide (Esc)"));
    setAccessibleName(text());
}

void NoticeStrip::fitInto(const QRect& page, const QRect& sight)
{
    const auto room = page & sight;
    const int width = std::min(widestStrip, room.width() - 2 * space(2));
    QRect place(0, 0, width, std::max(heightForWidth(width), closeSize));
    place.moveCenter(room.center());
    place.moveTop(room.top() + space(2));
    setVisible(!m_isDismissed && width >= narrowestStrip && room.contains(place));
    setGeometry(place);
}

void NoticeStrip::dismiss()
{
    m_isDismissed = true;
    hide();
    Q_EMIT dismissed();
}

void NoticeStrip::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    m_close->move(width() - closeSize - space(1), std::min(space(1), (height() - closeSize) / 2));
}

void NoticeStrip::mousePressEvent(QMouseEvent*)
{
    dismiss();
}

void NoticeStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QLabel::changeEvent(event);
}

void NoticeStrip::paintEvent(QPaintEvent* event)
{
    const auto& colours = Palette::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.warning);
    painter.drawRoundedRect(QRectF(4, 6, 3, height() - 12.0), 1.5, 1.5);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace pingshen::ui
