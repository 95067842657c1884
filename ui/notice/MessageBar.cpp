// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/MessageBar.h"

#include "ui/notice/Dialog.h"
#include "ui/notice/MessageRow.h"
#include "ui/theme/Metrics.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QCursor>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMessages = 2;
constexpr int gapWhenFloating = space(3);
constexpr int footWhenFloating = space(13);
constexpr int leastWhenFloating = space(40);
constexpr int narrowWhenFloating = space(110); ///< there an action has a line of its own
constexpr int longerStay = 3;                  ///< times as long stays what can be clicked
constexpr int rests = 4;                       ///< a pointer is still that stays so for this part of a message's stay

bool isGoodOrNeutral(const Message& message)
{
    return message.tone != Tone::Warning && message.tone != Tone::Error;
}

/// All that its action offers can be had in other ways.
bool isDoneAndOffersMore(const Message& message)
{
    return message.tone == Tone::Ok && message.action && !message.asks;
}

bool isOverWithTheNextStep(const Message& message)
{
    return message.passes || isGoodOrNeutral(message);
}

void callOut(MessageRow& row)
{
    QAccessibleEvent alert(&row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace

MessageBar::MessageBar(QWidget* parent, std::chrono::milliseconds stay)
    : QWidget(parent),
      m_stay(stay),
      m_isBusy([this] { return isPointerMoving(); }),
      m_column(new QVBoxLayout(this)),
      m_waiting(new QLabel(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_waiting->setProperty("role", u"caption"_s);
    m_waiting->setContentsMargins(space(3), 2, space(3), 2);
    m_column->addWidget(m_waiting);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    follow();
}

void MessageBar::floatOver(QWidget& area)
{
    m_area = &area;
    setProperty("floats", true);
    m_column->setContentsMargins(1, 1, 1, 1); // the frame
    area.installEventFilter(this);
    parentWidget()->installEventFilter(this);
    place();
}

/// Above what stands at the very foot of the area.
void MessageBar::place()
{
    if (!m_area || m_rows.isEmpty()) {
        return;
    }
    const auto around = parentWidget()->rect();
    const QRect area(m_area->mapTo(parentWidget(), QPoint()), m_area->size());
    const int right = std::min(area.right(), around.right()) - gapWhenFloating;
    const int wanted = std::max(area.width(), leastWhenFloating) - 2 * gapWhenFloating;
    const int left = std::max(around.left() + gapWhenFloating, right - wanted + 1);
    const int width = right - left + 1;
    for (auto* row : std::as_const(m_rows)) {
        row->setNarrow(width < narrowWhenFloating);
    }
    m_column->invalidate();
    const int height = m_column->totalHeightForWidth(width);
    setGeometry(left, area.bottom() - footWhenFloating - height + 1, width, height);
    raise();
    if (auto* veil = veilOf(*parentWidget())) {
        stackUnder(veil);
    }
}

bool MessageBar::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        place();
    }
    return done;
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::Show) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    if (m_area) {
        QPainter painter(this);
        painter.fillRect(rect(), Palette::current().strongBorder);
        painter.fillRect(rect().adjusted(1, 1, -1, -1), Palette::current().surface);
    }
}

void MessageBar::show(Message message)
{
    Q_ASSERT(message.text);
    if (auto* said = saying(message)) {
        callOut(*said);
        return;
    }
    if (!message.key.isEmpty()) {
        dismiss(message.key);
    }
    auto* row = new MessageRow(std::move(message), this);
    connect(row, &MessageRow::closed, this, [this, row] { remove(row); });
    m_rows.prepend(row);
    m_column->insertWidget(0, row);
    follow();
    if (!m_area) {
        row->slideIn();
    }
    leaveAfterAWhile(*row);
    callOut(*row);
}

/// Since it was last asked.
bool MessageBar::isPointerMoving()
{
    const auto before = std::exchange(m_pointer, QCursor::pos());
    return window()->underMouse() && (before != m_pointer || QApplication::mouseButtons() != Qt::NoButton);
}

/// Not before it was seen, not while somebody is at it, and not while what is below it is about to be clicked where it
/// moves up then.
void MessageBar::leaveAfterAWhile(MessageRow& row)
{
    const auto& message = row.message();
    const bool offersMore = isDoneAndOffersMore(message);
    if (!isGoodOrNeutral(message) || (message.action && !offersMore)) {
        return;
    }
    auto* pause = new QTimer(&row);
    connect(pause, &QTimer::timeout, this, [this, pause, &row] {
        const bool isAtIt = row.underMouse() || row.isAncestorOf(QApplication::focusWidget());
        pause->setInterval(std::max(std::chrono::milliseconds(1), m_stay / rests));
        if (const bool isBusy = !m_area && m_isBusy(); row.isVisible() && !isAtIt && !isBusy) {
            remove(&row);
        }
    });
    pause->start(offersMore ? m_stay * longerStay : m_stay);
}

void MessageBar::show(const Error& error)
{
    if (error.code != Error::Code::Cancelled) {
        show(Message::of(error));
    }
}

void MessageBar::dismiss(const QString& key)
{
    removeIf([&](const Message& message) { return message.key == key; });
}

/// The same of the same key is said once.
MessageRow* MessageBar::saying(const Message& message) const
{
    const auto said = std::ranges::find_if(m_rows, [&](const MessageRow* row) {
        const auto& there = row->message();
        return !message.key.isEmpty() && there.key == message.key && there.tone == message.tone
               && there.about == message.about && row->text() == message.text();
    });
    return said == m_rows.end() ? nullptr : *said;
}

void MessageBar::attend(const ApplicationId& open)
{
    const bool isAnother = std::exchange(m_open, open) != open;
    removeIf([&](const Message& message) {
        return message.about.isEmpty() ? isAnother && isOverWithTheNextStep(message) : message.about != open;
    });
}

void MessageBar::step()
{
    removeIf(isOverWithTheNextStep);
    recheck();
}

void MessageBar::elsewhere()
{
    removeIf(isDoneAndOffersMore);
}

void MessageBar::recheck()
{
    removeIf([](const Message& message) { return message.holds && !message.holds(); });
    retranslateUi();
}

void MessageBar::removeIf(const std::function<bool(const Message&)>& isOver)
{
    const auto rows = m_rows;
    for (auto* row : rows) {
        if (isOver(row->message())) {
            remove(row);
        }
    }
}

void MessageBar::clear()
{
    removeIf([](const Message&) { return true; });
}

QStringList MessageBar::texts() const
{
    QStringList texts;
    for (const auto* row : m_rows) {
        texts << row->text();
    }
    return texts;
}

void MessageBar::remove(MessageRow* row)
{
    m_rows.removeOne(row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater();
    follow();
}

void MessageBar::follow()
{
    for (qsizetype place = 0; place < m_rows.size(); ++place) {
        m_rows[place]->setVisible(place < mostMessages);
    }
    m_waiting->setVisible(m_rows.size() > mostMessages);
    retranslateUi();
    setVisible(!m_rows.isEmpty());
    place();
}

void MessageBar::retranslateUi()
{
    setAccessibleName(tr("Messages"));
    m_waiting->setText(tr("%n more", nullptr, qMax(0, static_cast<int>(m_rows.size()) - mostMessages)));
    for (auto* row : std::as_const(m_rows)) {
        row->retranslateUi();
    }
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace pingshen::ui
