// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace pingshen::ui {

/// The head of the list of originals: the keys over the states they set.
class OriginalHead : public QWidget
{
    Q_OBJECT

public:
    explicit OriginalHead(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    QString m_keys; ///< what the numbers set, in words
    QString m_remark;
};

} // namespace pingshen::ui
