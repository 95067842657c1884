// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QWidget>

namespace pingshen::ui {

class FieldBinder;
class PlainEdit;

/// One document in a row: its number and name, whether its original matches, differs or was not shown, and a remark.
/// The remark is a field only while the row is the current one, which also shows a long name in full. Tab stops at the
/// current row; the arrows and Enter lead to the others.
class OriginalRow : public QWidget
{
    Q_OBJECT

public:
    OriginalRow(ReviewDesk& desk, const Document& document, const RequiredDocument& slot, QWidget* parent = nullptr);

    const DocumentId& document() const { return m_document.id; }
    void show(const OriginalCheck& check);
    OriginalState state() const { return m_check.state; }
    void setCurrent(bool current);
    const QString& name() const { return m_name; }
    /// What the rows above and below are called: a name that is cut is still another than theirs.
    void setNeighbours(const QString& above, const QString& below);
    /// As it is painted, with line breaks where it has several lines.
    QString shownName() const;
    /// Marks the original; NotAsked takes the mark back.
    void mark(OriginalState state);
    void focusRemark();
    bool asksForRemark() const;

    static constexpr int lineHeight = 32;
    QSize sizeHint() const override;
    /// Where the states are, from the left edge of a row of this width: also for the head above the rows.
    static QRect boxOf(int state, int width);
    /// The same in this row as it lies now.
    QRect box(int state) const;
    static QRect remarkOf(int width);
    /// In the order of their keys, 1 first.
    static const QList<OriginalState>& states();

Q_SIGNALS:
    /// By the mouse or the focus.
    void chosen();
    /// To the row so many on, or the last one there is.
    void stepRequested(int step);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void placeRemark();
    QString kind() const;
    QString nameAmongItsKind(int room) const;
    int headHeight() const;
    void paintFile(QPainter& painter, int from, int to) const;
    QString tipAt(const QPoint& at) const;
    void retranslateUi();

    ReviewDesk& m_desk;
    Document m_document;
    RequiredDocument m_slot;
    QString m_name;       ///< what kind of document it is; of several of a kind with the file's
    QString m_file;       ///< where that is not in it
    bool m_isOnly = true; ///< of its kind
    QString m_above;
    QString m_below;
    OriginalCheck m_check;
    PlainEdit* m_remark = nullptr; ///< only of the current row
    FieldBinder* m_binder = nullptr;
    bool m_current = false;
};

} // namespace pingshen::ui
