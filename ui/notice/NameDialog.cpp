// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/NameDialog.h"

#include "core/base/Blank.h"
#include "ui/kit/ClearButton.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeRole = Qt::UserRole; ///< among those who are known; fresh: somebody new
constexpr int freshPlace = -1;
constexpr int mostRows = 8;

QLabel* smallLabel(const QString& role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

NameDialog::NameDialog(NameQuestion question, QWidget* parent)
    : Dialog(question.title, question.text, parent),
      m_question(std::move(question)),
      m_label(new QLabel(this)),
      m_line(new QLineEdit(this)),
      m_list(new RowList(this)),
      m_unsure(smallLabel(u"small"_s, this)),
      m_fresh(new QWidget(this)),
      m_note(smallLabel(u"small"_s, m_fresh)),
      m_problem(smallLabel(u"error"_s, m_fresh))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(space(120));
    addField();
    addList();
    addParts();
    addButton(Role::Reject, [] { return tr("Cancel"); })->setObjectName(u"reject"_s);
    m_accept = addButton(Role::Accept, m_question.accept);
    m_accept->setObjectName(u"accept"_s);
    setFocusProxy(m_line);
    m_line->setFocus();
    NameDialog::retranslateUi();
}

void NameDialog::addField()
{
    m_label->setProperty("role", u"caption"_s);
    m_label->setBuddy(m_line);
    m_line->setObjectName(u"name"_s);
    addClearButton(*m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &NameDialog::list);
    body()->addWidget(m_label);
    body()->addWidget(m_line);
}

void NameDialog::addList()
{
    m_list->setObjectName(u"known"_s);
    m_list->setTextElideMode(cutOf(TextOf::Name));
    m_list->setVisible(!m_question.known.isEmpty());
    connect(m_list, &QListWidget::currentRowChanged, this, &NameDialog::follow);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (m_accept->isEnabled()) {
            accept();
        }
    });
    m_unsure->setObjectName(u"unsure"_s);
    body()->addWidget(m_list);
    body()->addWidget(m_unsure);
}

void NameDialog::addParts()
{
    m_fresh->setObjectName(u"fresh"_s);
    auto* column = new QVBoxLayout(m_fresh);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    column->addWidget(m_note);
    const auto count = m_question.fresh ? m_question.fresh->parts.size() : 0;
    for (qsizetype i = 0; i < count; ++i) {
        auto* label = new QLabel(m_fresh);
        label->setProperty("role", u"caption"_s);
        auto* line = new QLineEdit(m_fresh);
        line->setObjectName(u"part-%1"_s.arg(i));
        label->setBuddy(line);
        column->addWidget(label);
        column->addWidget(line);
        m_parts.append({label, line});
        connect(line, &QLineEdit::textEdited, this, [this, line] { m_corrected.insert(line); });
        connect(line, &QLineEdit::textChanged, this, &NameDialog::follow);
    }
    m_problem->setObjectName(u"problem"_s);
    column->addWidget(m_problem);
    body()->addWidget(m_fresh);
    body()->addStretch(1); // what is larger than it must be is so below, not between the rows
}

/// Who is lit stays lit only as long as nothing else is typed.
void NameDialog::list()
{
    const auto typed = m_line->text();
    const bool isTyped = !isBlank(typed);
    m_matches = m_question.matches(typed);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const int place : std::as_const(m_matches.known)) {
            auto* item = new QListWidgetItem(icon(u"user"_s), m_question.known[place](), m_list);
            item->setData(placeRole, place);
        }
        if (isTyped && m_question.fresh && !m_matches.isExact) {
            auto* item = new QListWidgetItem(icon(u"add"_s), m_question.fresh->word(typed), m_list);
            item->setData(placeRole, freshPlace);
        }
        const bool isAnybody = m_matches.certain > 0 || m_matches.known.isEmpty();
        m_list->setCurrentRow(!isTyped    ? static_cast<int>(m_matches.known.indexOf(m_question.preset))
                              : isAnybody ? 0
                                          : -1);
    }
    m_unsure->setVisible(isTyped && m_matches.certain == 0 && !m_matches.known.isEmpty());
    m_corrected = isTyped ? m_corrected : QSet<QLineEdit*>();
    fillParts();
    follow();
}

void NameDialog::fillParts()
{
    const auto parts = m_question.fresh ? m_question.fresh->split(m_line->text()) : QStringList();
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        auto* line = m_parts[i].second;
        if (!m_corrected.contains(line)) {
            const QSignalBlocker quiet(line);
            line->setText(parts.value(i));
        }
    }
}

bool NameDialog::isFreshLit() const
{
    const auto* item = m_list->currentItem();
    return item && item->data(placeRole).toInt() == freshPlace;
}

QStringList NameDialog::parts() const
{
    QStringList entered;
    for (const auto& part : m_parts) {
        entered.append(part.second->text());
    }
    return entered;
}

/// What is lit decides what is below it and what the main button does.
void NameDialog::follow()
{
    const bool isFresh = isFreshLit();
    const bool wasFresh = !m_fresh->isHidden();
    m_fresh->setVisible(isFresh);
    limitList();
    if (wasFresh && !isFresh && isVisible()) {
        giveBackGrowth();
    }
    const auto problem = isFresh ? m_question.fresh->problem(parts()) : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (m_accept) {
        m_accept->setText(isFresh ? m_question.fresh->accept() : m_question.accept());
        m_accept->setEnabled(m_list->currentItem() && problem.isEmpty());
    }
}

/// It keeps its height while a person types, but leaves no hole above what is said of somebody new.
void NameDialog::limitList()
{
    if (m_list->count() == 0) {
        return; // an empty one keeps its place
    }
    const auto everybody = static_cast<int>(m_question.known.size()) + 1;
    showRows(*m_list, isFreshLit() ? std::min(m_list->count(), mostRows) : std::clamp(everybody, 2, mostRows));
}

void NameDialog::done(int outcome)
{
    if (!isHidden()) {
        Dialog::done(outcome);
    }
}

NameAnswer NameDialog::answer() const
{
    const auto* item = m_list->currentItem();
    if (!item || isFreshLit()) {
        return {{}, m_line->text(), parts()};
    }
    return {item->data(placeRole).toInt(), m_line->text(), {}};
}

bool NameDialog::eventFilter(QObject* watched, QEvent* event)
{
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent*>(event) : nullptr;
    const int step = !key ? 0 : key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
    if (watched != m_line || step == 0 || key->modifiers() != Qt::NoModifier) {
        return Dialog::eventFilter(watched, event);
    }
    if (m_list->count() > 0) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
    }
    return true;
}

void NameDialog::retranslateUi()
{
    Dialog::retranslateUi();
    m_label->setText(m_question.label());
    m_line->setAccessibleName(m_label->text());
    m_list->setAccessibleName(m_label->text());
    m_unsure->setText(m_question.unsure ? m_question.unsure() : QString());
    if (m_question.fresh) {
        m_note->setText(m_question.fresh->note());
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            m_parts[i].first->setText(m_question.fresh->parts[i]());
            m_parts[i].second->setAccessibleName(m_parts[i].first->text());
        }
    }
    const int lit = m_list->currentRow();
    list();
    if (lit >= 0) { // the same rows in other words
        m_list->setCurrentRow(lit);
    }
    limitList();
}

} // namespace pingshen::ui
