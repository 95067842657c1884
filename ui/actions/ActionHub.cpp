// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionHub.h"

#include "ui/actions/PhysicalKey.h"
#include "ui/settings/Settings.h"
#include "ui/theme/Icons.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

bool isSingle(const QKeySequence& keys)
{
    return isSingleKey(keys.toString(QKeySequence::PortableText));
}

QList<QKeySequence> keysFrom(const QStringList& portable)
{
    QList<QKeySequence> keys;
    for (const auto& text : portable) {
        keys << QKeySequence::fromString(text, QKeySequence::PortableText);
    }
    return keys;
}

/// Overrides are kept as one text: "Ctrl+J; J".
QStringList split(const QString& keys)
{
    QStringList parts;
    for (const auto& part : keys.split(u"; "_s)) {
        if (const auto text = part.trimmed(); !text.isEmpty()) {
            parts << text;
        }
    }
    return parts;
}

/// A text as a button's tip: no ellipsis, the key behind it.
QString tipOf(QString text, const QString& key)
{
    text.remove(u'…');
    return key.isEmpty() ? text : u"%1 (%2)"_s.arg(text, key);
}

/// Of the window itself, or of the one to which a detached pane belongs.
bool actsIn(const QAction& action, const QWidget* window)
{
    while (window && !action.associatedObjects().contains(window)) {
        const bool belongs = window->windowType() == Qt::Tool && window->parentWidget();
        window = belongs ? window->parentWidget()->window() : nullptr;
    }
    return window != nullptr;
}

bool takesText(const QWidget* widget)
{
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace

ActionHub::ActionHub(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    for (const auto& row : actionTable()) {
        auto* action = new QAction(this);
        action->setObjectName(row.id);
        action->setCheckable(row.checkable);
        action->setEnabled(false);
        action->setShortcutContext(row.scope == ActionScope::Window ? Qt::WindowShortcut
                                                                    : Qt::WidgetWithChildrenShortcut);
        if (!row.icon.isEmpty()) {
            action->setIcon(icon(row.icon));
        }
        m_actions.insert(row.id, action);
    }
    connect(&settings, &Settings::keysChanged, this, &ActionHub::applyKeys);
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::SingleKeys) {
            applyKeys();
        }
    });
    applyKeys();
    qApp->installEventFilter(this);
}

QAction* ActionHub::action(QStringView id) const
{
    auto* action = m_actions.value(id.toString());
    Q_ASSERT_X(action, "ActionHub", qPrintable(id.toString()));
    return action;
}

void ActionHub::bind(QStringView id, QObject* context, std::function<void()> handler)
{
    auto* action = this->action(id);
    disconnect(m_bindings.take(action));
    m_bindings.insert(action, connect(action, &QAction::triggered, context, std::move(handler)));
    connectTo(action, context);
}

void ActionHub::bindToggle(QStringView id, QObject* context, std::function<void(bool)> handler)
{
    auto* action = this->action(id);
    Q_ASSERT(action->isCheckable());
    disconnect(m_bindings.take(action));
    m_bindings.insert(action, connect(action, &QAction::triggered, context, std::move(handler)));
    connectTo(action, context);
}

void ActionHub::connectTo(QAction* action, QObject* context)
{
    disconnect(m_ends.take(action));
    m_ends.insert(action, connect(context, &QObject::destroyed, action, [action] { action->setEnabled(false); }));
    action->setEnabled(true);
}

void ActionHub::attach(ActionScope scope, QWidget* widget)
{
    for (const auto& row : actionTable()) {
        if (row.scope == scope) {
            widget->addAction(action(row.id));
        }
    }
}

QList<QKeySequence> ActionHub::keysOf(QStringView id) const
{
    const auto* row = actionRow(id);
    Q_ASSERT(row);
    const auto overrides = m_settings.keyOverrides();
    const auto own = overrides.constFind(row->id);
    return keysFrom(own == overrides.cend() ? row->keys : split(*own));
}

QString ActionHub::keyHint(QStringView id) const
{
    const auto keys = action(id)->shortcuts();
    return keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
}

QStringList ActionHub::conflicts(QStringView id, const QList<QKeySequence>& keys) const
{
    const auto* own = actionRow(id);
    Q_ASSERT(own);
    QStringList others;
    for (const auto& row : actionTable()) {
        const auto taken = row.id == id || !overlap(row.scope, own->scope) ? QList<QKeySequence>() : keysOf(row.id);
        for (const auto& key : keys) {
            if (taken.contains(key) && !others.contains(row.id)) {
                others << row.id;
            }
        }
    }
    return others;
}

void ActionHub::applyKeys()
{
    const bool singles = m_settings.flag(Setting::SingleKeys);
    for (const auto& row : actionTable()) {
        auto keys = keysOf(row.id);
        if (!singles) {
            keys.removeIf(isSingle);
        }
        action(row.id)->setShortcuts(keys);
    }
    retranslate();
}

void ActionHub::retranslate()
{
    for (const auto& row : actionTable()) {
        auto* action = this->action(row.id);
        const auto text = actionText(row);
        action->setText(text);
        action->setToolTip(tipOf(text, keyHint(row.id)));
    }
    Q_EMIT reworded();
}

bool ActionHub::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && watched == qApp) {
        retranslate();
    }
    return event->type() == QEvent::KeyPress && pressedElsewhere(watched, static_cast<QKeyEvent&>(*event));
}

/// A letter under a layout without Latin letters: Qt found no shortcut, the place of the key tells which one is meant.
bool ActionHub::pressedElsewhere(QObject* watched, const QKeyEvent& event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || takesText(widget) || event.key() < 0x80 || event.key() >= Qt::Key_Escape
        || event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return false;
    }
    const int letter = letterAtPlace(event);
    for (auto* action : std::as_const(m_actions)) {
        const bool here = action->shortcutContext() == Qt::WindowShortcut
                              ? actsIn(*action, widget->window())
                              : std::ranges::any_of(action->associatedObjects(), [widget](const QObject* object) {
                                    const auto* pane = qobject_cast<const QWidget*>(object);
                                    return pane && (pane == widget || pane->isAncestorOf(widget));
                                });
        if (letter != 0 && here && action->isEnabled() && action->shortcuts().contains(QKeySequence(letter))) {
            action->trigger();
            return true;
        }
    }
    return false;
}

} // namespace pingshen::ui
