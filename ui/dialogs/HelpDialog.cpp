// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/HelpDialog.h"

#include "ui/actions/ActionTable.h"
#include "ui/kit/SearchField.h"
#include "ui/theme/Metrics.h"

#include <QFile>
#include <QHeaderView>
#include <QKeySequence>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString helpText()
{
    QFile file(u":/help/%1.md"_s.arg(codeOf(Phrasebook().language())));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

HelpDialog::HelpDialog(ActionHub& actions, Tab tab, QWidget* parent)
    : Dialog([] { return tr("Help"); }, {}, parent),
      m_actions(actions),
      m_tabs(new QTabWidget(this)),
      m_text(new QTextBrowser(this)),
      m_find(new SearchField(this)),
      m_keys(new QTableWidget(0, 2, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(space(190), space(150));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(false);
    auto* keys = new QWidget(this);
    auto* column = new QVBoxLayout(keys);
    column->setContentsMargins(0, space(3), 0, 0);
    column->addWidget(m_find);
    column->addWidget(m_keys, 1);
    m_keys->setObjectName(u"keyMap"_s);
    m_keys->verticalHeader()->hide();
    m_keys->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->setShowGrid(false);
    m_keys->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_keys->setSelectionMode(QAbstractItemView::NoSelection);
    m_tabs->addTab(m_text, QString());
    m_tabs->addTab(keys, QString());
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    body()->addWidget(m_tabs, 1);
    addButton(Role::Reject, [] { return tr("Close"); });
    connect(m_find, &QLineEdit::textChanged, this, &HelpDialog::fillKeys);
    retranslateUi();
}

void HelpDialog::fillKeys()
{
    m_keys->setRowCount(0);
    for (const auto& row : actionTable()) {
        QStringList keys;
        for (const auto& key : m_actions.keysOf(row.id)) {
            keys.append(key.toString(QKeySequence::NativeText));
        }
        const QString words = labelOf(row.category) + u" · "_s + actionText(row);
        const auto key = keys.join(u"   "_s);
        const bool found =
            words.contains(m_find->text(), Qt::CaseInsensitive) || key.contains(m_find->text(), Qt::CaseInsensitive);
        if (found && !keys.isEmpty()) {
            const int line = m_keys->rowCount();
            m_keys->insertRow(line);
            m_keys->setItem(line, 0, new QTableWidgetItem(words));
            m_keys->setItem(line, 1, new QTableWidgetItem(key));
        }
    }
}

void HelpDialog::retranslateUi()
{
    Dialog::retranslateUi();
    m_text->setMarkdown(helpText());
    m_tabs->setTabText(0, tr("Help"));
    m_tabs->setTabText(1, tr("Keys"));
    static_cast<SearchField*>(m_find)->setHint(tr("Find an action or a key"));
    m_keys->setHorizontalHeaderLabels({tr("What it does"), tr("Keys")});
    m_keys->setAccessibleName(tr("Keys"));
    m_text->setAccessibleName(tr("Help"));
    fillKeys();
}

} // namespace pingshen::ui
