// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/ChecklistDialog.h"

#include "ui/kit/Pill.h"
#include "ui/kit/input/TypingKeys.h"
#include "ui/notice/ChecklistRow.h"
#include "ui/notice/ListArea.h"
#include "ui/theme/Metrics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = space(190);
constexpr int tallestList = space(96);
constexpr int lowestList = space(30);
constexpr int numbered = 9; ///< lines that a digit leads to

bool isAnyEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

ChecklistDialog::ChecklistDialog(const Checklist& list, QWidget* parent)
    : Dialog(list.title, list.text, parent),
      m_list(list)
{
    setMinimumWidth(dialogWidth);
    body()->setSpacing(space(2));
    buildHead();
    buildGroups();
    buildFoot();
    auto* reject = addButton(Role::Reject, m_list.reject);
    reject->setObjectName(u"reject"_s);
    auto* accept = addButton(Role::Accept, m_list.accept);
    accept->setObjectName(u"accept"_s);
    accept->setEnabled(m_list.mayAccept);
    accept->installEventFilter(this);
    auto* last = m_list.mayAccept ? accept : reject; // with nothing left to go through
    (m_rows.isEmpty() ? static_cast<QWidget*>(last) : m_rows.first())->setFocus();
    ChecklistDialog::retranslateUi();
}

void ChecklistDialog::buildHead()
{
    auto* tags = new QHBoxLayout;
    tags->setSpacing(space(2));
    for (qsizetype i = 0; i < m_list.tags.size(); ++i) {
        m_tags.append(new Pill(this));
        tags->addWidget(m_tags.last());
    }
    tags->addStretch(1);
    body()->addLayout(tags);
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
    column->setContentsMargins(2, 0, space(2), 2);
    column->setSpacing(0);
    int line = 0;
    for (const auto& group : std::as_const(m_list.groups)) {
        if (group.lines.isEmpty()) {
            continue;
        }
        auto* head = new QHBoxLayout;
        head->setContentsMargins(space(1), space(2), space(1), space(1));
        head->setSpacing(space(2));
        for (const auto& [word, role] : {std::pair(group.title, u"strong"_s), std::pair(group.text, u"small"_s)}) {
            auto* label = new QLabel(content);
            label->setProperty("role", role);
            label->setTextFormat(Qt::PlainText);
            head->addWidget(label);
            m_texts.append({label, word});
        }
        head->addStretch(1);
        column->addLayout(head);
        for (const auto& each : group.lines) {
            auto* row = new ChecklistRow(each, line < numbered ? line + 1 : 0, content);
            row->setObjectName(u"line-%1"_s.arg(line));
            connect(row, &ChecklistRow::clicked, this, [this, line] { lead(line); });
            column->addWidget(row);
            m_rows.append(row);
            ++line;
        }
    }
    column->addStretch(1);
    auto* scroll = new ListArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setHeights(lowestList, std::min(content->sizeHint().height() + 2, tallestList));
    body()->addWidget(scroll, 1);
}

void ChecklistDialog::buildFoot()
{
    for (const auto& [word, role] : {std::pair(m_list.note, u"second"_s), std::pair(m_list.sum, u"strong"_s)}) {
        if (word) {
            auto* label = new QLabel(this);
            label->setProperty("role", role);
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            body()->addWidget(label);
            m_texts.append({label, word});
        }
    }
}

void ChecklistDialog::lead(int line)
{
    m_line = line;
    accept();
}

/// Nobody submits in passing: the button takes plain Enter and a click, and no Space that was meant for something else.
bool ChecklistDialog::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    const auto* key = isKey ? static_cast<const QKeyEvent*>(event) : nullptr;
    const bool isMeant = !key || (key->key() != Qt::Key_Space && (!isAnyEnter(*key) || isPlainEnter(*key)));
    return !isMeant || Dialog::eventFilter(watched, event);
}

void ChecklistDialog::keyPressEvent(QKeyEvent* event)
{
    // The keys that led here, pressed once more, must not accept what nobody has read.
    if (isAnyEnter(*event) && !isPlainEnter(*event)) {
        return;
    }
    const int digit = event->key() - Qt::Key_0;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && digit >= 1 && digit <= std::min<int>(numbered, static_cast<int>(m_rows.size()))) {
        lead(digit - 1);
        return;
    }
    Dialog::keyPressEvent(event);
}

void ChecklistDialog::retranslateUi()
{
    Dialog::retranslateUi();
    for (qsizetype i = 0; i < m_tags.size(); ++i) {
        m_tags[i]->say(m_list.tags[i].word(), m_list.tags[i].tone, m_list.tags[i].icon);
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
        row->setNameWidth(std::min(names, dialogWidth * 2 / 5));
    }
}

} // namespace pingshen::ui
