// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace pingshen::ui {

/// A sheet of surface with a rounded border: a title, a detail under it, a body.
/// The current one of a list has the accent's border and a soft halo.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    /// Both have the lines that they need. An empty title takes the whole head away.
    void setTitle(const QString& title, const QString& detail = {});
    /// Something small at the right end of the head, owned by the card from now on.
    void addToHead(QWidget* widget);
    /// The same at the beginning of the detail's line, where it takes no room from the title.
    void addToDetail(QWidget* widget);
    QVBoxLayout* body() const { return m_body; }

    void setCurrent(bool current);
    bool isCurrent() const { return m_current; }

private:
    void paintEvent(QPaintEvent* event) override;

    QWidget* m_headBox;
    QHBoxLayout* m_head;
    QLabel* m_title;
    QHBoxLayout* m_details;
    QLabel* m_detail;
    QVBoxLayout* m_body;
    bool m_current = false;
};

} // namespace pingshen::ui
