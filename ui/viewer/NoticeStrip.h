// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PageSource.h"

#include <QLabel>

namespace pingshen::ui {

class ToolButton;

/// A line at the top of a page that says what the page lacks, or that it is shown otherwise than it lies. A click, its
/// button or Escape hides it, for what it covers, as long as the document is open.
class NoticeStrip : public QLabel
{
    Q_OBJECT

public:
    /// In the file, where it is shown upright.
    enum class Lies { Upright, Turned };

    NoticeStrip(const QList<PageNotice>& notices, Lies lies, QWidget* parent);

    /// At the top of what is in sight of the page; hidden where that is too small.
    void fitInto(const QRect& page, const QRect& sight);
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    QList<PageNotice> m_notices;
    Lies m_lies;
    ToolButton* m_close;
    bool m_isDismissed = false;
};

} // namespace pingshen::ui
