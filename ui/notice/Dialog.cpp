// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/Dialog.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/ReadingOrder.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 400;

/// Lies over the window that a dialog keeps waiting.
class Veil final : public QWidget
{
public:
    explicit Veil(QWidget* window) : QWidget(window)
    {
        setObjectName(u"veil"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(window->rect());
        show();
        raise();
    }

private:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), QColor(0x0b, 0x0d, 0x10, Palette::current().isDark ? 166 : 77));
    }
};

} // namespace

Dialog::Dialog(Wording title, Wording text, QWidget* parent)
    : QDialog(parent),
      m_titleWord(std::move(title)),
      m_textWord(std::move(text)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_body(new QVBoxLayout),
      m_buttons(new QHBoxLayout)
{
    m_title->setProperty("role", u"title"_s);
    m_text->setProperty("role", u"second"_s);
    for (auto* label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_body->setSpacing(space(2));
    m_buttons->setSpacing(space(2));
    m_buttons->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(6), space(5), space(6), space(5));
    column->setSpacing(space(3));
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(m_body, 100);
    column->addStretch(1);
    column->addSpacing(space(1));
    column->addLayout(m_buttons);
    setMinimumWidth(narrowest);
    setProperty("role", u"pane"_s);
    Dialog::retranslateUi();
}

QPushButton* Dialog::addButton(Role role, Wording word)
{
    auto* button = new QPushButton(word(), this);
    if (role == Role::Other) {
        m_buttons->insertWidget(0, button);
    } else {
        m_buttons->addWidget(button);
    }
    const bool isMeant = role == Role::Accept || role == Role::Apply;
    if (isMeant || role == Role::Danger) {
        button->setProperty("role", isMeant ? u"primary"_s : u"danger"_s);
    }
    m_main = isMeant ? button : m_main;
    button->setDefault(isMeant);
    button->setAutoDefault(isMeant);
    if (role == Role::Accept || role == Role::Danger) {
        connect(button, &QPushButton::clicked, this, &QDialog::accept);
    }
    if (role == Role::Reject) {
        connect(button, &QPushButton::clicked, this, &QDialog::reject);
    }
    m_buttonWords.emplace_back(button, std::move(word));
    return button;
}

void Dialog::retranslateUi()
{
    m_title->setText(m_titleWord());
    setWindowTitle(m_title->text());
    m_text->setText(m_textWord ? m_textWord() : QString());
    m_text->setVisible(!m_text->text().isEmpty());
    setAccessibleDescription(m_text->text());
    for (const auto& [button, word] : std::as_const(m_buttonWords)) {
        button->setText(word());
    }
}

bool Dialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next) || QDialog::focusNextPrevChild(next);
}

void Dialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (isModal() && parentWidget() && !m_veil) {
        m_veil = new Veil(parentWidget()->window());
    }
}

void Dialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    if (m_veil && !event->spontaneous()) {
        m_veil->hide();
        std::exchange(m_veil, nullptr)->deleteLater();
    }
}

void Dialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
        if (m_main && m_main->isEnabled()) {
            m_main->click();
        }
        return;
    }
    // Enter presses what has the keyboard, whichever button that is.
    auto* focused = qobject_cast<QPushButton*>(focusWidget());
    if (isEnter && focused && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        focused->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

void Dialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QDialog::changeEvent(event);
}

} // namespace pingshen::ui
