// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/input/FileDrops.h"

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace pingshen::ui {

namespace {

QStringList localPaths(const QMimeData& data)
{
    QStringList paths;
    for (const auto& url : data.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

bool isDrag(QEvent::Type type)
{
    return type == QEvent::DragEnter || type == QEvent::DragMove || type == QEvent::Drop;
}

} // namespace

FileDrops::FileDrops(QWidget& window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    qApp->installEventFilter(this);
}

/// Also of a pane that floats, which is a window of its own; not of a dialog.
bool FileDrops::isInWindow(const QWidget* widget) const
{
    while (widget && widget != &m_window && !qobject_cast<const QDialog*>(widget)) {
        widget = widget->parentWidget();
    }
    return widget == &m_window;
}

bool FileDrops::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = isDrag(event->type()) ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget) {
        return QObject::eventFilter(watched, event);
    }
    auto* drag = static_cast<QDropEvent*>(event);
    const auto paths = localPaths(*drag->mimeData());
    if (paths.isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    const bool isTaken = isInWindow(widget) && !QApplication::activeModalWidget();
    // Copied, whatever was proposed: nobody's originals are moved.
    drag->setDropAction(Qt::CopyAction);
    drag->setAccepted(isTaken);
    if (isTaken && event->type() == QEvent::Drop) {
        Q_EMIT dropped(paths);
    }
    return true;
}

} // namespace pingshen::ui
