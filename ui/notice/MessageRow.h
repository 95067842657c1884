// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Message.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QBoxLayout;
class QPushButton;
QT_END_NAMESPACE

namespace pingshen::ui {

class ToolButton;

/// One message of the bar: its icon, its text, the button it may have, a cross.
class MessageRow final : public QWidget
{
    Q_OBJECT

public:
    MessageRow(Message message, QWidget* parent);

    const Message& message() const { return m_message; }
    QString text() const; ///< as worded now

    /// Its button stands below its text.
    void setNarrow(bool narrow);
    /// Grows from nothing to its height, unless the platform asks for no movement.
    void slideIn();
    void retranslateUi();

Q_SIGNALS:
    void closed();

private:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

    Message m_message;
    QBoxLayout* m_words; ///< the text and its button
    QLabel* m_text;
    QPushButton* m_act;
    ToolButton* m_close;
};

} // namespace pingshen::ui
