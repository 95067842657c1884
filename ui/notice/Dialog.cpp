// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/Dialog.h"

#include "ui/kit/KeyCap.h"
#include "ui/notice/FitArea.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"
#include "ui/theme/ReadingOrder.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 400;
constexpr int side = space(6);
constexpr int gap = space(3);
constexpr int keyGap = space(2);
/// A frame is known only once the window manager has made it: most have a lower title bar.
constexpr QMargins usualFrame(2, 40, 2, 2);

/// Lies over the whole window that a dialog keeps waiting, also after that has changed its size.
class Veil final : public QWidget
{
public:
    explicit Veil(QWidget* window) : QWidget(window)
    {
        setObjectName(veilName);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        window->installEventFilter(this);
        setGeometry(window->rect());
        show();
        raise();
    }

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == parentWidget() && event->type() == QEvent::Resize) {
            setGeometry(parentWidget()->rect());
        }
        return QWidget::eventFilter(watched, event);
    }

    void paintEvent(QPaintEvent*) override
    {
        if (veilOf(*parentWidget()) != this) {
            return; // of several dialogs over one window the first darkens it
        }
        QPainter(this).fillRect(rect(), QColor(0x0b, 0x0d, 0x10, Palette::current().isDark ? 166 : 77));
    }
};

/// The key of a button, apart from the word that it stands behind.
QPixmap keyBehindWord(const QString& keys, const QColor& ink, qreal ratio)
{
    QPixmap picture((KeyCap::sizeFor(keys) + QSize(keyGap, 0)) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter(&picture).drawPixmap(keyGap, 0, KeyCap::picture(keys, ink, ratio));
    return picture;
}

} // namespace

QWidget* veilOf(const QWidget& window)
{
    const auto veils = window.findChildren<QWidget*>(veilName, Qt::FindDirectChildrenOnly);
    const auto shown = std::ranges::find_if_not(veils, &QWidget::isHidden);
    return shown == veils.end() ? nullptr : *shown;
}

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

    auto* content = new QWidget;
    content->setObjectName(u"content"_s);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(side, FocusRing::reach, side, FocusRing::reach); // the ring of what lies at an edge
    inner->setSpacing(gap);
    inner->addWidget(m_text);
    inner->addLayout(m_body, 1);
    inner->addStretch(0); // takes nothing from a list that could be lower
    m_area = new FitArea(content, this);
    connect(m_area, &FitArea::contentChanged, this, &Dialog::growWithContent);

    m_title->setContentsMargins(side, 0, side, 0);
    m_buttons->setContentsMargins(side, 0, side, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space(5), 0, space(5));
    column->setSpacing(gap - FocusRing::reach);
    column->addWidget(m_title);
    column->addWidget(m_area, 1);
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
        m_buttons->insertWidget(m_last && role != Role::Reject ? m_buttons->indexOf(m_last) : -1, button);
        m_last = role == Role::Reject ? button : m_last;
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

void Dialog::showMainKey()
{
    Q_ASSERT(m_main);
    showKey(m_main, u"Ctrl Enter"_s);
}

void Dialog::showKey(QPushButton* button, const QString& keys)
{
    button->setLayoutDirection(Qt::RightToLeft); // the key stands behind the word
    m_keys.append({button, keys});
    drawKeys();
}

void Dialog::drawKeys()
{
    const auto& palette = Palette::current();
    for (const auto& [button, keys] : std::as_const(m_keys)) {
        QIcon icon(
            keyBehindWord(keys, button == m_main ? palette.onAccent() : palette.secondText, devicePixelRatioF()));
        icon.addPixmap(keyBehindWord(keys, palette.secondText, devicePixelRatioF()), QIcon::Disabled);
        button->setIconSize(KeyCap::sizeFor(keys) + QSize(keyGap, 0));
        button->setIcon(icon);
    }
}

void Dialog::addBesideButtons(QWidget* widget)
{
    m_buttons->insertWidget(m_beside++, widget);
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
    drawKeys();
}

bool Dialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next) || QDialog::focusNextPrevChild(next);
}

/// What of the screen a dialog can fill, without its frame.
QRect Dialog::room() const
{
    const auto* of = parentWidget() ? parentWidget()->window()->screen() : screen();
    return of->availableGeometry().marginsRemoved(usualFrame);
}

/// Before it is seen: as large as its content likes it, within the screen.
void Dialog::fit()
{
    const auto most = room().size();
    setMinimumWidth(std::min(minimumWidth(), most.width()));
    ensurePolished();
    for (auto* child : findChildren<QWidget*>()) { // their style decides how large they are
        child->ensurePolished();
    }
    m_area->widget()->layout()->invalidate();
    layout()->invalidate();
    layout()->activate();
    const bool isGiven = testAttribute(Qt::WA_Resized);
    auto wanted = (isGiven ? size() : layout()->totalSizeHint()).expandedTo(minimumSize()).boundedTo(most);
    const int liked = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted.width()) : wanted.height();
    const int others = layout()->totalMinimumSize().height() - m_area->minimumSizeHint().height();
    const int least = others + m_area->leastHeight(wanted.width());
    wanted.setHeight(std::min(isGiven ? std::max(wanted.height(), least) : liked, most.height()));
    resize(wanted);
}

/// Something more is said in it, or in another language.
void Dialog::growWithContent()
{
    const int more = m_area->leastHeight(m_area->width()) - m_area->height();
    if (!isVisible() || more <= 0) {
        return;
    }
    const auto within = room();
    const int before = height();
    resize(width(), std::max(height(), std::min(height() + more, within.height())));
    m_grown += height() - before;
    if (const int below = geometry().bottom() - within.bottom(); below > 0) {
        move(pos() - QPoint(0, below));
    }
}

void Dialog::giveBackGrowth()
{
    resize(width(), height() - std::exchange(m_grown, 0));
}

void Dialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        fit();
    }
    QDialog::setVisible(visible);
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
        if (m_main && m_main->isEnabled() && !event->isAutoRepeat()) {
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
