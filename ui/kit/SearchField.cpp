// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/SearchField.h"

#include "ui/kit/KeyCap.h"
#include "ui/theme/Icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

SearchField::SearchField(QWidget* parent) : QLineEdit(parent), m_key(new KeyCap({}, this))
{
    setProperty("role", u"search"_s);
    addAction(icon(u"search"_s), LeadingPosition);
    m_clear = addAction(icon(u"close"_s), TrailingPosition);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &SearchField::followText);
    m_key->setAttribute(Qt::WA_TransparentForMouseEvents);
    retranslateUi();
    followText();
}

void SearchField::setHint(const QString& hint, const QString& whole)
{
    setPlaceholderText(hint);
    setAccessibleName(whole.isEmpty() ? hint : whole);
    setToolTip(whole);
}

void SearchField::setKeyHint(const QString& keys)
{
    m_key->showKeys(keys);
    followText();
}

void SearchField::retranslateUi()
{
    m_clear->setText(tr("Clear the search"));
    m_clear->setToolTip(m_clear->text());
}

void SearchField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QLineEdit::changeEvent(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    const auto size = m_key->sizeHint();
    m_key->setGeometry(width() - size.width() - 6, (height() - size.height()) / 2, size.width(), size.height());
}

void SearchField::followText()
{
    m_clear->setVisible(!text().isEmpty());
    m_key->setHidden(!text().isEmpty() || m_key->text().isEmpty());
}

} // namespace pingshen::ui
