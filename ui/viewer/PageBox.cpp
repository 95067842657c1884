// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/PageBox.h"

#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolTip>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

PageBox::PageBox(QWidget* parent) : QWidget(parent), m_number(new QLineEdit(this)), m_total(new QLabel(this))
{
    m_number->setObjectName(u"pageNumber"_s);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setMaxLength(7);
    m_number->setFixedWidth(m_number->fontMetrics().horizontalAdvance(u"00000"_s) + space(5));
    m_total->setProperty("role", u"second"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(1));
    row->addWidget(m_number);
    row->addWidget(m_total);
    m_shake.setDuration(220);
    m_shake.setKeyValues({{0.0, 0}, {0.2, -4}, {0.4, 4}, {0.6, -3}, {0.8, 2}, {1.0, 0}});
    connect(&m_shake, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_number->move(layout()->contentsRect().x() + value.toInt(), m_number->y());
    });
    connect(m_number, &QLineEdit::returnPressed, this, &PageBox::choose);
    connect(m_number, &QLineEdit::textEdited, this, &PageBox::accept);
    connect(m_number, &QLineEdit::editingFinished, this, [this] {
        if (!m_number->hasFocus()) {
            showNumber();
        }
    });
    setFocusProxy(m_number);
    retranslateUi();
    showPage(0, 0);
}

void PageBox::showPage(int page, int pages)
{
    m_page = page;
    m_pages = pages;
    m_number->setEnabled(pages > 0);
    m_total->setText(u"/ %1"_s.arg(pages));
    if (!m_number->hasFocus() || !m_number->isModified()) {
        showNumber();
    }
}

void PageBox::edit()
{
    giveKeyboard(*m_number);
    m_number->selectAll();
}

void PageBox::showNumber()
{
    m_number->setText(m_pages > 0 ? QString::number(m_page + 1) : QString());
    accept();
}

void PageBox::choose()
{
    bool isNumber = false;
    const int number = m_number->text().trimmed().toInt(&isNumber);
    if (!isNumber || number < 1 || number > m_pages) {
        refuse();
        return;
    }
    m_number->setModified(false);
    accept();
    Q_EMIT pageChosen(number - 1);
    showNumber();
}

QString PageBox::reason() const
{
    return tr("Enter a page number from 1 to %1.").arg(m_pages);
}

void PageBox::refuse()
{
    m_refused = true;
    m_number->setProperty("invalid", true);
    m_number->style()->polish(m_number);
    m_number->selectAll();
    retranslateUi();
    QToolTip::showText(m_number->mapToGlobal(QPoint(0, m_number->height())), reason(), m_number);
    m_shake.stop();
    m_shake.start();
}

void PageBox::accept()
{
    if (m_refused) {
        m_refused = false;
        m_number->setProperty("invalid", false);
        m_number->style()->polish(m_number);
        retranslateUi();
    }
}

void PageBox::retranslateUi()
{
    m_number->setAccessibleName(tr("Page"));
    m_number->setAccessibleDescription(m_refused ? reason() : QString());
    m_number->setToolTip(m_refused ? reason() : tr("Go to a page"));
}

void PageBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void PageBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_number->setModified(false);
    showNumber();
    Q_EMIT left();
}

} // namespace pingshen::ui
