// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace pingshen::ui {

/// How the program words an error in the language of the moment.
using ErrorWords = std::function<QString(const Error&)>;

/// A calm card in the place of what cannot be shown: what it is, why, and a button to try again.
class FailurePanel : public QWidget
{
    Q_OBJECT

public:
    /// `page` from 0; -1 stands for the whole document.
    FailurePanel(int page, const Error& error, const ErrorWords& words, QWidget* parent);

    /// Takes the size it needs in the middle of `room`, of the parent; hidden where the room is too small.
    void fitInto(const QRect& room);

Q_SIGNALS:
    void retryRequested(int page);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    int m_page;
    Error m_error;
    ErrorWords m_words;
    QLabel* m_title;
    QLabel* m_reason;
    QPushButton* m_retry;
};

} // namespace pingshen::ui
