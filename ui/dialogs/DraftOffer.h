// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pingshen::ui {

/// Says that a line was saved anew after a draft of it was typed, and has the button that puts the draft there.
class DraftOffer : public QWidget
{
    Q_OBJECT

public:
    /// The line is the dialog's, as is its label.
    DraftOffer(const QLineEdit& line, const QString& draft, QWidget* dialog);

Q_SIGNALS:
    void taken();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    const QLineEdit& m_line;
    QString m_draft;
    QLabel* m_text;
    QPushButton* m_take;
};

} // namespace pingshen::ui
