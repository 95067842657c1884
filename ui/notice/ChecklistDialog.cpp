// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/ChecklistDialog.h"

#include "ui/kit/Pill.h"
#include "ui/kit/input/TypingKeys.h"
#include "ui/notice/ChecklistRow.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = space(205);
constexpr int tallestList = space(110);
constexpr int lowestList = space(30);
constexpr int frame = 2;    ///< around the lines
constexpr int numbered = 9; ///< lines that a digit leads to

bool isAnyEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

ChecklistDialog::ChecklistDialog(const Checklist& list, QWidget* parent)
    : Dialog(list.title, {}, parent), // the text stands beside the counts
      m_list(list)
{
    setMinimumWidth(dialogWidth);
    body()->setSpacing(space(2));
    buildHead();
    buildGroups();
    buildFoot();
    auto* reject = addButton(Role::Reject, m_list.reject);
    reject->setObjectName(u"reject"_s);
    showKey(reject, u"Esc"_s);
    auto* accept = addButton(Role::Accept, m_list.accept);
    accept->setObjectName(u"accept"_s);
    accept->setEnabled(m_list.mayAccept);
    accept->installEventFilter(this);
    showMainKey();
    auto* last = m_list.mayAccept ? accept : reject; // with nothing left to go through
    (m_rows.isEmpty() ? static_cast<QWidget*>(last) : m_rows.first())->setFocus();
    ChecklistDialog::retranslateUi();
}

QLabel* ChecklistDialog::addLabel(const Wording& word, const QString& role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    m_texts.append({label, word});
    return label;
}

Pill* ChecklistDialog::addTag(const Checklist::Tag& tag)
{
    m_tags.append({new Pill(this), tag});
    return m_tags.last().first;
}

void ChecklistDialog::buildHead()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(space(2));
    auto* text = addLabel(m_list.text, u"second"_s, this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::NoFocus);
    head->addWidget(text, 1);
    for (const auto& tag : std::as_const(m_list.tags)) {
        head->addWidget(addTag(tag), 0, Qt::AlignVCenter);
    }
    body()->addLayout(head);
}

/// A band, so that what blocks and what does not are two lists at a glance.
QWidget* ChecklistDialog::headOf(const Checklist::Group& group, QWidget* content)
{
    auto* band = new QWidget(content);
    band->setProperty("role", u"band"_s);
    band->setAttribute(Qt::WA_StyledBackground);
    auto* head = new QHBoxLayout(band);
    head->setContentsMargins(space(3), space(1), space(3), space(1));
    head->setSpacing(space(2));
    head->addWidget(addLabel(group.title, u"strong"_s, band));
    head->addWidget(addLabel(group.text, u"small"_s, band));
    head->addStretch(1);
    return band;
}

void ChecklistDialog::buildGroups()
{
    const bool isEmpty = std::ranges::all_of(m_list.groups, [](const auto& group) { return group.lines.isEmpty(); });
    if (isEmpty) {
        return;
    }
    auto* content = new QWidget;
    content->setObjectName(u"content"_s);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(frame, 0, space(2), frame);
    column->setSpacing(0);
    int line = 0;
    for (const auto& group : std::as_const(m_list.groups)) {
        if (group.lines.isEmpty()) {
            continue;
        }
        column->addWidget(headOf(group, content));
        for (const auto& each : group.lines) {
            auto* row = new ChecklistRow(each, group.title, line < numbered ? line + 1 : 0, content);
            row->setObjectName(u"line-%1"_s.arg(line));
            connect(row, &ChecklistRow::clicked, this, [this, line] { lead(line); });
            column->addWidget(row);
            m_rows.append(row);
            ++line;
        }
    }
    column->addStretch(1);
    m_lines = new ListArea(this);
    m_lines->setObjectName(u"lines"_s);
    m_lines->setWidget(content);
    m_lines->setWidgetResizable(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setFocusPolicy(Qt::NoFocus);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_lines, 1);
}

/// As high as all lines, or as many whole ones as a list may show.
void ChecklistDialog::limitHeight()
{
    for (auto* child : m_lines->widget()->findChildren<QWidget*>()) { // their style decides how high they are
        child->ensurePolished();
    }
    const auto* column = m_lines->widget()->layout();
    int height = 0;
    for (int i = 0; i < column->count() && column->itemAt(i)->widget(); ++i) {
        const int next = column->itemAt(i)->sizeHint().height();
        if (height + next + frame > tallestList) {
            m_lines->setHeights(lowestList, height);
            return;
        }
        height += next;
    }
    m_lines->setHeights(lowestList, height + frame);
}

void ChecklistDialog::buildFoot()
{
    if (m_list.note) {
        auto* note = new QHBoxLayout;
        note->setSpacing(space(2));
        m_lock = new QLabel(this);
        note->addWidget(m_lock, 0, Qt::AlignVCenter);
        auto* label = addLabel(m_list.note, u"second"_s, this);
        label->setWordWrap(true);
        note->addWidget(label, 1);
        body()->addLayout(note);
    }
    if (m_list.sum) {
        addBesideButtons(addLabel(m_list.sum, u"second"_s, this));
    }
    if (!m_list.total.isEmpty()) {
        addBesideButtons(addLabel([total = m_list.total] { return total; }, u"strong"_s, this));
    }
    if (m_list.state) {
        addBesideButtons(addTag(*m_list.state));
    }
}

void ChecklistDialog::lead(int line)
{
    m_line = line;
    accept();
}

/// Not the Enter that is pressed once more while Ctrl is held for the one that led here.
bool ChecklistDialog::isMeantToAccept(const QKeyEvent& key) const
{
    const bool isControlEnter = (key.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    return isPlainEnter(key) || (isControlEnter && !key.isAutoRepeat() && !m_isControlHeld);
}

void ChecklistDialog::showEvent(QShowEvent* event)
{
    m_isControlHeld = QGuiApplication::queryKeyboardModifiers().testFlag(Qt::ControlModifier);
    Dialog::showEvent(event);
}

void ChecklistDialog::keyReleaseEvent(QKeyEvent* event)
{
    m_isControlHeld &= event->key() != Qt::Key_Control;
    Dialog::keyReleaseEvent(event);
}

/// Nobody submits in passing: the button takes Enter, Ctrl+Enter and a click, and no Space that was meant for something
/// else, nor a key that is held.
bool ChecklistDialog::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    const auto* key = isKey ? static_cast<const QKeyEvent*>(event) : nullptr;
    const bool isMeant = !key || (key->key() != Qt::Key_Space && (!isAnyEnter(*key) || isMeantToAccept(*key)));
    return !isMeant || Dialog::eventFilter(watched, event);
}

void ChecklistDialog::keyPressEvent(QKeyEvent* event)
{
    // The keys that led here, pressed once more, must not accept what nobody has read.
    if (isAnyEnter(*event) && !isMeantToAccept(*event)) {
        return;
    }
    const int digit = event->key() - Qt::Key_0;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && digit >= 1 && digit <= std::min<int>(numbered, static_cast<int>(m_rows.size()))) {
        lead(digit - 1);
        return;
    }
    if (plain && !m_rows.isEmpty() && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        (event->key() == Qt::Key_Home ? m_rows.first() : m_rows.last())->setFocus(Qt::TabFocusReason);
        return;
    }
    Dialog::keyPressEvent(event);
}

void ChecklistDialog::retranslateUi()
{
    Dialog::retranslateUi();
    for (const auto& [pill, tag] : std::as_const(m_tags)) {
        pill->say(tag.word(), tag.tone, tag.icon);
    }
    setAccessibleDescription(m_list.text ? m_list.text() : QString());
    if (m_lock) {
        m_lock->setPixmap(iconPixmap(u"lock"_s, smallIcon, Palette::current().secondText, devicePixelRatioF()));
    }
    for (const auto& [label, word] : std::as_const(m_texts)) {
        label->setText(word());
    }
    int names = 0;
    for (auto* row : std::as_const(m_rows)) {
        row->retranslateUi();
        names = std::max(names, row->nameWidth());
    }
    for (auto* row : std::as_const(m_rows)) {
        row->setNameWidth(std::min(names, dialogWidth * 3 / 10));
    }
    if (m_lines) {
        limitHeight();
    }
}

} // namespace pingshen::ui
