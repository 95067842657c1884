// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace pingshen::ui {

/// Above the form while nobody is named: what is entered then is a draft of nobody. One line and the way out of it.
class NameNeeded : public QWidget
{
    Q_OBJECT

public:
    explicit NameNeeded(QWidget* parent = nullptr);

Q_SIGNALS:
    void nameRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QLabel* m_text;
    QPushButton* m_enter;
};

} // namespace pingshen::ui
