// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/KeyMap.h"

#include "ui/dialogs/KeyField.h"
#include "ui/kit/RowTable.h"
#include "ui/kit/SearchField.h"
#include "ui/settings/Settings.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;

QString shown(const QList<QKeySequence>& keys)
{
    QStringList words;
    for (const auto& key : keys) {
        words.append(key.toString(QKeySequence::NativeText));
    }
    return words.join(u"   "_s);
}

} // namespace

KeyMap::KeyMap(ActionHub& actions, Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_settings(settings),
      m_find(new SearchField(this)),
      m_table(new RowTable(2, this)),
      m_name(new QLabel(this)),
      m_key(new KeyField(this)),
      m_use(new QPushButton(this)),
      m_none(new QPushButton(this)),
      m_standard(new QPushButton(this)),
      m_refusal(new QLabel(this))
{
    setFocusProxy(m_find);
    layOut();
    connectEditor();
    retranslateUi();
}

void KeyMap::layOut()
{
    m_table->setObjectName(u"keyMap"_s);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_name->setProperty("role", u"strong"_s);
    m_name->setWordWrap(true);
    m_refusal->setProperty("role", u"error"_s);
    m_refusal->setWordWrap(true);
    m_key->setObjectName(u"newKey"_s);
    m_use->setObjectName(u"useKey"_s);
    m_none->setObjectName(u"noKey"_s);
    m_standard->setObjectName(u"standardKeys"_s);

    auto* editor = new QHBoxLayout;
    editor->setSpacing(space(2));
    editor->addWidget(m_name, 1);
    for (auto* widget : std::initializer_list<QWidget*>{m_key, m_use, m_none, m_standard}) {
        editor->addWidget(widget);
    }
    m_key->setMaximumWidth(space(36));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space(3), 0, 0);
    column->setSpacing(space(2));
    column->addWidget(m_find);
    column->addWidget(m_table, 1);
    column->addLayout(editor);
    column->addWidget(m_refusal);
}

void KeyMap::connectEditor()
{
    connect(m_find, &QLineEdit::textChanged, this, &KeyMap::fill);
    connect(&m_actions, &ActionHub::reworded, this, &KeyMap::fill);
    connect(m_table, &RowTable::itemSelectionChanged, this, &KeyMap::showChosen);
    connect(m_table, &RowTable::cellActivated, m_key, [this] { m_key->setFocus(); });
    connect(m_key, &KeyField::keyChanged, this, &KeyMap::weigh);
    connect(m_key, &QLineEdit::returnPressed, m_use, &QPushButton::click);
    connect(m_use, &QPushButton::clicked, this,
            [this] { m_settings.overrideKeys(chosen(), m_key->key().toString(QKeySequence::PortableText)); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_settings.overrideKeys(chosen(), {}); });
    connect(m_standard, &QPushButton::clicked, this, [this] { m_settings.resetKeys(chosen()); });
}

void KeyMap::fill()
{
    const auto before = chosen();
    m_table->setRowCount(0);
    for (const auto& row : actionTable()) {
        const QString words = labelOf(row.category) + u" · "_s + actionText(row);
        const auto keys = shown(m_actions.keysOf(row.id));
        if (!words.contains(m_find->text(), Qt::CaseInsensitive)
            && !keys.contains(m_find->text(), Qt::CaseInsensitive)) {
            continue;
        }
        const int line = m_table->rowCount();
        m_table->insertRow(line);
        auto* name = new QTableWidgetItem(words);
        name->setData(idRole, row.id);
        m_table->setItem(line, 0, name);
        m_table->setItem(line, 1, new QTableWidgetItem(keys));
        if (row.id == before) {
            m_table->selectRow(line);
        }
    }
    showChosen();
}

QString KeyMap::chosen() const
{
    const auto items = m_table->selectedItems();
    return items.isEmpty() ? QString() : items.first()->data(idRole).toString();
}

/// The name of what has the key already.
QString KeyMap::otherWith(const QKeySequence& key) const
{
    const auto taken = m_actions.conflicts(chosen(), {key});
    return taken.isEmpty() ? QString() : actionText(*actionRow(taken.first()));
}

void KeyMap::showChosen()
{
    const auto* row = actionRow(chosen());
    m_name->setText(row ? actionText(*row) : tr("Select an action to change its shortcut."));
    m_key->clearKey();
    for (auto* widget : std::initializer_list<QWidget*>{m_key, m_none}) {
        widget->setEnabled(row);
    }
    m_standard->setEnabled(row && m_settings.keyOverrides().contains(row->id));
    weigh();
}

void KeyMap::weigh()
{
    const auto& key = m_key->key();
    const auto other = key.isEmpty() || chosen().isEmpty() ? QString() : otherWith(key);
    m_use->setEnabled(!key.isEmpty() && other.isEmpty());
    m_refusal->setVisible(!other.isEmpty());
    m_refusal->setText(tr("%1 is already assigned to “%2”. Remove it there or choose another shortcut.")
                           .arg(key.toString(QKeySequence::NativeText), other));
}

void KeyMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void KeyMap::retranslateUi()
{
    static_cast<SearchField*>(m_find)->setHint(tr("Find an action or shortcut"));
    m_table->setHorizontalHeaderLabels({tr("Action"), tr("Keyboard shortcuts")});
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_key->setAccessibleName(tr("New shortcut"));
    m_key->setPlaceholderText(tr("Press a shortcut"));
    m_use->setText(tr("Assign"));
    m_none->setText(tr("No shortcut"));
    m_standard->setText(tr("Restore default"));
    fill();
}

} // namespace pingshen::ui
