// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ReadingRecord.h"

#include <QAbstractButton>

namespace pingshen::ui {

/// At the foot of the documents' pane: how many pages of the application whoever sits here had on screen long enough to
/// read them, and which: one segment a page, in the order of the documents. A click leads to the next unread page.
class ReadingBar : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ReadingBar(QWidget* parent = nullptr);

    /// In the order in which they are listed; without a page that can be read it hides.
    void show(const QList<Document>& documents, const ReadingRecord& record);

    QSize sizeHint() const override;
    /// In a low window only the segments.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintBar(QPainter& painter, const QRectF& area) const;
    void retranslateUi();

    QList<QList<bool>> m_documents; ///< for each its pages: read or not
    ReadingProgress m_progress;
};

} // namespace pingshen::ui
