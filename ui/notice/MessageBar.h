// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Message.h"

#include <QPoint>
#include <QPointer>
#include <QWidget>

#include <chrono>
#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace pingshen::ui {

class MessageRow;

/// Messages one over the other, newest first, until a person closes them, their reason is gone, or the person takes the
/// next step: what is good or neutral, and a refusal, is over then. What is good or neutral and leads nowhere goes by
/// itself after a while; what was done well and only offers more (to open it, to take it back) after a longer one, or
/// when the person goes on elsewhere; but not from under the pointer or the keyboard. At most two are shown; a line
/// tells how many more wait. Takes no room while there is nothing to say.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualStay = std::chrono::seconds(10);

    explicit MessageBar(QWidget* parent = nullptr, std::chrono::milliseconds stay = usualStay);

    /// From now on over the foot of `area` in the same window, so that nothing moves when a message comes or goes; over
    /// nothing beside the area, however narrow that is.
    void floatOver(QWidget& area);

    void show(Message message);
    /// As Message::of; Cancelled is not shown.
    void show(const Error& error);
    void dismiss(const QString& key);
    /// Another application is open now, or none: what is about others goes, and what was over with this step.
    void attend(const ApplicationId& open);
    /// The person went on: changed something, turned the page, is another one.
    void step();
    /// The person looks at something else now.
    void elsewhere();
    /// Something changed: what no longer holds goes, the rest is worded as things are now.
    void recheck();
    void clear();

    /// What stands there, newest first, as worded now.
    QStringList texts() const;

    /// Says whether somebody is about to click what would move if a message left now. Unless told: whether the pointer
    /// moves over the window.
    void setBusyWhen(std::function<bool()> isBusy) { m_isBusy = std::move(isBusy); }

private:
    void retranslateUi();
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void place();
    MessageRow* saying(const Message& message) const;
    void remove(MessageRow* row);
    void follow();
    void removeIf(const std::function<bool(const Message&)>& isOver);
    void leaveAfterAWhile(MessageRow& row);
    bool isPointerMoving();

    std::chrono::milliseconds m_stay;
    std::function<bool()> m_isBusy;
    QPoint m_pointer; ///< where it was when last looked for
    ApplicationId m_open;
    QPointer<QWidget> m_area; ///< that it floats over
    QVBoxLayout* m_column;
    QLabel* m_waiting;
    QList<MessageRow*> m_rows; ///< newest first
};

} // namespace pingshen::ui
