// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/HelpDialog.h"

#include "ui/dialogs/KeyMap.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QFile>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString helpText()
{
    QFile file(u":/help/%1.md"_s.arg(codeOf(Phrasebook().language())));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Heads in the sizes of the program; nothing slanted, which Chinese never is.
void dress(QTextDocument& text)
{
    for (auto block = text.begin(); block != text.end(); block = block.next()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat upright;
        upright.setFontItalic(false);
        if (const int level = block.blockFormat().headingLevel(); level > 0) {
            upright.setFont(fontOf(level == 1 ? TypeRole::Title : TypeRole::Strong));
            upright.setProperty(QTextFormat::FontSizeAdjustment, 0);
        }
        cursor.mergeCharFormat(upright);
    }
}

} // namespace

HelpDialog::HelpDialog(ActionHub& actions, Settings& settings, Tab tab, QWidget* parent)
    : Dialog([] { return tr("Help"); }, {}, parent),
      m_tabs(new QTabWidget(this)),
      m_text(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(space(190), space(150));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(false);
    m_tabs->addTab(m_text, QString());
    m_tabs->addTab(new KeyMap(actions, settings, this), QString());
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    body()->addWidget(m_tabs, 1);
    m_tabs->currentWidget()->setFocus();
    addButton(Role::Reject, [] { return tr("Close"); });
    retranslateUi();
}

void HelpDialog::retranslateUi()
{
    Dialog::retranslateUi();
    m_text->setMarkdown(helpText());
    dress(*m_text->document());
    m_tabs->setTabText(0, tr("Help"));
    m_tabs->setTabText(1, tr("Keyboard shortcuts"));
    m_text->setAccessibleName(tr("Help"));
}

} // namespace pingshen::ui
