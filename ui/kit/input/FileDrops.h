// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace pingshen::ui {

/// Files dropped anywhere in a window, its fields and panes that left it included, are the window's: no text takes
/// their paths, whatever else the drag offers. In a dialog they go nowhere, and nowhere while one waits for an answer.
/// What is no file, such as a text from another program, is dropped as ever.
class FileDrops final : public QObject
{
    Q_OBJECT

public:
    /// For everything in `window`, which must outlive it.
    explicit FileDrops(QWidget& window);

Q_SIGNALS:
    /// Absolute paths of the files and folders, in the order of the drag.
    void dropped(const QStringList& paths);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool isInWindow(const QWidget* widget) const;

    QWidget& m_window;
};

} // namespace pingshen::ui
