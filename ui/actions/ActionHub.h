// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/ActionTable.h"

#include <QHash>
#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
class QKeyEvent;
class QKeySequence;
class QWidget;
QT_END_NAMESPACE

namespace pingshen::ui {

class Settings;

/// The table's rows as QActions of one window. Asking for an id that the table does not have is a bug.
class ActionHub final : public QObject
{
    Q_OBJECT

public:
    /// Follows the settings as long as it lives; they must outlive it.
    explicit ActionHub(Settings& settings, QObject* parent = nullptr);

    /// For menus, tool strips, buttons. Owned by the hub.
    QAction* action(QStringView id) const;

    /// What the action does while `context` lives; enables it. A later binding takes the place of an earlier one.
    void bind(QStringView id, QObject* context, std::function<void()> handler);
    /// The same for one that is on or off.
    void bindToggle(QStringView id, QObject* context, std::function<void(bool)> handler);
    /// It does something, whether or not it is switched off now.
    bool isBound(QStringView id) const { return static_cast<bool>(m_bindings.value(action(id))); }
    /// Gives the keys of a scope a widget to act in: the window for Window, a pane for the others.
    void attach(ActionScope scope, QWidget* widget);

    /// The keys in force, single keys included even while they are switched off.
    QList<QKeySequence> keysOf(QStringView id) const;
    /// The first key as people write it, for hints; empty if there is none in force.
    QString keyHint(QStringView id) const;
    /// The actions that would share a key with `id` if it had these keys.
    QStringList conflicts(QStringView id, const QList<QKeySequence>& keys) const;

Q_SIGNALS:
    /// Texts or keys are others than before: hints and menus may follow.
    void reworded();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool pressedElsewhere(QObject* watched, const QKeyEvent& event);
    void connectTo(QAction* action, QObject* context);
    void retranslate();
    void applyKeys();

    Settings& m_settings;
    QHash<QString, QAction*> m_actions;
    QHash<QAction*, QMetaObject::Connection> m_bindings;
    QHash<QAction*, QMetaObject::Connection> m_ends;
};

} // namespace pingshen::ui
