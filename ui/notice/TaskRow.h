// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/Wording.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace pingshen::ui {

class ElidedLabel;
class ProgressLine;
class ToolButton;

/// One piece of work of the strip.
class TaskRow final : public QWidget
{
    Q_OBJECT

public:
    TaskRow(Wording what, std::function<void()> stop, QWidget* parent);

    void progress(qint64 done, qint64 total);
    void retranslateUi();

private:
    Wording m_what;
    ElidedLabel* m_text;
    ProgressLine* m_line;
    QLabel* m_percent;
    ToolButton* m_stop;
};

} // namespace pingshen::ui
