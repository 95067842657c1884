// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/MessageBar.h"

#include "ui/notice/MessageRow.h"
#include "ui/theme/Metrics.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMessages = 3;

} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_waiting(new QLabel(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_waiting->setProperty("role", u"caption"_s);
    m_waiting->setContentsMargins(space(3), 2, space(3), 2);
    m_column->addWidget(m_waiting);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    follow();
}

void MessageBar::show(Message message)
{
    Q_ASSERT(message.text);
    if (isSaid(message)) {
        return;
    }
    if (!message.key.isEmpty()) {
        dismiss(message.key);
    }
    auto* row = new MessageRow(std::move(message), this);
    connect(row, &MessageRow::closed, this, [this, row] { remove(row); });
    m_rows.prepend(row);
    m_column->insertWidget(0, row);
    follow();
    row->slideIn();
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::show(const Error& error)
{
    if (error.code != Error::Code::Cancelled) {
        show(Message::of(error));
    }
}

void MessageBar::dismiss(const QString& key)
{
    const auto rows = m_rows;
    for (auto* row : rows) {
        if (row->message().key == key) {
            remove(row);
        }
    }
}

/// The same of the same key is said once.
bool MessageBar::isSaid(const Message& message) const
{
    return !message.key.isEmpty() && std::ranges::any_of(m_rows, [&](const MessageRow* row) {
        const auto& said = row->message();
        return said.key == message.key && said.tone == message.tone && said.about == message.about
               && row->text() == message.text();
    });
}

void MessageBar::attend(const ApplicationId& open)
{
    const auto rows = m_rows;
    for (auto* row : rows) {
        const auto& about = row->message().about;
        if (!about.isEmpty() && about != open) {
            remove(row);
        }
    }
}

void MessageBar::recheck()
{
    const auto rows = m_rows;
    for (auto* row : rows) {
        const auto& holds = row->message().holds;
        if (holds && !holds()) {
            remove(row);
        }
    }
    retranslateUi();
}

void MessageBar::clear()
{
    const auto rows = m_rows;
    for (auto* row : rows) {
        remove(row);
    }
}

QStringList MessageBar::texts() const
{
    QStringList texts;
    for (const auto* row : m_rows) {
        texts << row->text();
    }
    return texts;
}

void MessageBar::remove(MessageRow* row)
{
    m_rows.removeOne(row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater();
    follow();
}

void MessageBar::follow()
{
    for (qsizetype place = 0; place < m_rows.size(); ++place) {
        m_rows[place]->setVisible(place < mostMessages);
    }
    m_waiting->setVisible(m_rows.size() > mostMessages);
    retranslateUi();
    setVisible(!m_rows.isEmpty());
}

void MessageBar::retranslateUi()
{
    setAccessibleName(tr("Messages"));
    m_waiting->setText(tr("%n more", nullptr, qMax(0, static_cast<int>(m_rows.size()) - mostMessages)));
    for (auto* row : std::as_const(m_rows)) {
        row->retranslateUi();
    }
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace pingshen::ui
