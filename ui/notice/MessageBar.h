// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Message.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace pingshen::ui {

class MessageRow;

/// Messages one over the other, newest first, until a person closes them. At most three are shown; a line tells how
/// many more wait. Takes no room while there is nothing to say.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(Message message);
    /// As Message::of; Cancelled is not shown.
    void show(const Error& error);
    void dismiss(const QString& key);
    /// Another application is open now, or none: what is about others goes.
    void attend(const ApplicationId& open);
    /// Something changed: what no longer holds goes, the rest is worded as things are now.
    void recheck();
    void clear();

    /// What stands there, newest first, as worded now.
    QStringList texts() const;

private:
    void retranslateUi();
    void changeEvent(QEvent* event) override;
    bool isSaid(const Message& message) const;
    void remove(MessageRow* row);
    void follow();

    QVBoxLayout* m_column;
    QLabel* m_waiting;
    QList<MessageRow*> m_rows; ///< newest first
};

} // namespace pingshen::ui
