// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/SheetBanner.h"

#include "ui/kit/Pill.h"
#include "ui/panels/scoring/TotalText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace pingshen::ui {

namespace {

Tone toneOf(SheetState state)
{
    switch (state) {
    case SheetState::Draft:
        return Tone::Neutral;
    case SheetState::Submitted:
        return Tone::Ok;
    case SheetState::Returned:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

SheetBanner::SheetBanner(QWidget* parent)
    : QWidget(parent),
      m_state(new Pill(this)),
      m_progress(new QLabel(this)),
      m_returned(new QLabel(this)),
      m_submit(new QPushButton(this)),
      m_return(new QPushButton(this)),
      m_report(new QPushButton(this)),
      m_person(new QPushButton(this))
{
    setProperty("role", QStringLiteral("foot"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), space(2), space(3), space(2));
    m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    m_row->setSpacing(space(2));
    auto* words = new QHBoxLayout;
    words->setSpacing(space(2));
    words->addWidget(m_state);
    m_state->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setProperty("role", QStringLiteral("small"));
    m_progress->setWordWrap(true);                                                         // what counts is never cut
    m_progress->setMinimumHeight(2 * QFontMetrics(fontOf(TypeRole::Small)).lineSpacing()); // one line comes and goes
    words->addWidget(m_progress, 1);
    m_row->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    buttons->addStretch(1);
    m_report->setProperty("role", QStringLiteral("link"));
    buttons->addWidget(m_report);
    m_person->setProperty("role", QStringLiteral("link"));
    m_person->setObjectName(QStringLiteral("correctRoles"));
    buttons->addWidget(m_person);
    m_submit->setProperty("role", QStringLiteral("primary"));
    m_submit->setObjectName(QStringLiteral("submit"));
    m_return->setObjectName(QStringLiteral("return"));
    buttons->addWidget(m_return);
    buttons->addWidget(m_submit);
    m_row->addLayout(buttons);
    column->addLayout(m_row);
    m_returned->setProperty("role", QStringLiteral("note"));
    m_returned->setObjectName(QStringLiteral("returned"));
    m_returned->setWordWrap(true);
    column->addWidget(m_returned);
    connect(m_submit, &QPushButton::clicked, this, &SheetBanner::submitRequested);
    connect(m_return, &QPushButton::clicked, this, &SheetBanner::returnRequested);
    connect(m_report, &QPushButton::clicked, this, &SheetBanner::reportRequested);
    connect(m_person, &QPushButton::clicked, this, &SheetBanner::personWanted);
    retranslateUi();
}

void SheetBanner::show(const Sheet& sheet, const Evaluation& evaluation, int undecided)
{
    m_undecided = undecided;
    m_sheet = sheet;
    m_evaluation = evaluation;
    retranslateUi();
}

void SheetBanner::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_submit->setEnabled(!readOnly);
    retranslateUi();
}

void SheetBanner::setReturning(const Done& allowed)
{
    m_returning = allowed;
    retranslateUi();
}

void SheetBanner::setHasSheet(bool hasSheet)
{
    m_hasSheet = hasSheet;
    retranslateUi();
}

void SheetBanner::setScoring(bool mayScore)
{
    m_mayScore = mayScore;
    retranslateUi();
}

void SheetBanner::setOthersSubmitted(bool submitted)
{
    m_othersSubmitted = submitted;
    retranslateUi();
}

void SheetBanner::setReturner(const LocalText& person, const QDateTime& at)
{
    m_returner = person;
    m_returnedAt = at;
    retranslateUi();
}

void SheetBanner::focusSubmit()
{
    giveKeyboard(*m_submit);
}

void SheetBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void SheetBanner::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    breakRow();
}

/// In a narrow pane the buttons take a row of their own, rather than the words a column of single ones.
void SheetBanner::breakRow()
{
    const QFontMetrics metrics(m_progress->font());
    int words = 0;
    for (const auto& line : m_progress->text().split(QChar(u'\n'))) {
        words = std::max(words, metrics.horizontalAdvance(line));
    }
    int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right() + words
                 + m_state->sizeHint().width() + space(2);
    for (const auto* button : {m_report, m_person, m_return, m_submit}) {
        needed += button->isVisibleTo(this) ? button->sizeHint().width() + space(2) : 0;
    }
    m_row->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString SheetBanner::progressText() const
{
    if (m_sheet.isLocked()) {
        // Each in one short line; the tip has the whole time.
        const auto nbsp = QChar(QChar::Nbsp);
        const auto total = totalText(m_evaluation);
        const auto lines = total + QChar(u'\n') + shortDateText(m_sheet.submittedAt.toLocalTime().date());
        return QString(lines).replace(QChar(u' '), nbsp);
    }
    if (!m_hasSheet) {
        return tr("Only reviewing experts score");
    }
    const auto all = m_evaluation.indicators.size();
    const auto scored = all - m_evaluation.missing.size();
    QStringList lines{tr("%1 of %2 scored").arg(scored).arg(all)};
    if (!m_mayScore) {
        lines.append(tr("Only reviewing experts score"));
        return lines.join(u'\n');
    }
    if (m_undecided > 0) {
        lines.append(tr("%n to choose", nullptr, m_undecided));
    }
    if (const auto reasons = static_cast<int>(m_evaluation.missingReasons.size()); reasons > 0) {
        lines.append(tr("%n reason(s) missing", nullptr, reasons));
    }
    return lines.join(u'\n');
}

void SheetBanner::retranslateUi()
{
    m_state->say(labelOf(m_sheet.state), toneOf(m_sheet.state),
                 m_sheet.isLocked() ? QStringLiteral("lock") : QString());
    m_progress->setText(progressText());
    m_progress->setToolTip(m_sheet.isLocked() ? dateTimeText(m_sheet.submittedAt) : QString());
    m_submit->setText(tr("Submit…"));
    m_submit->setVisible(!m_sheet.isLocked() && m_hasSheet && m_mayScore);
    m_person->setText(tr("Correct name and roles…"));
    m_person->setToolTip(tr("Here you can take the role \"Reviewing expert\""));
    m_person->setVisible(!m_sheet.isLocked() && !m_mayScore && !m_readOnly);
    m_state->setVisible(m_hasSheet);
    m_report->setVisible(m_hasSheet);
    const auto readOnly = tr("The vault is read-only: nothing can be changed");
    m_submit->setToolTip(m_readOnly ? readOnly : tr("List what is left to do, then submit and lock the score sheet"));
    m_return->setText(tr("Return (office)…"));
    m_return->setVisible(m_sheet.isLocked() || (m_othersSubmitted && (m_returning || !m_hasSheet)));
    m_return->setEnabled(!m_readOnly && m_returning);
    m_return->setToolTip(m_readOnly    ? readOnly
                         : m_returning ? tr("For the office: return a submitted sheet to its reviewer, with a reason")
                                       : errorText(m_returning.error()));
    m_report->setText(tr("Score sheet…"));
    m_returned->setVisible(m_sheet.state == SheetState::Returned);
    m_returned->setText(m_returnedAt.isValid() ? tr("Returned by %1 on %2: %3")
                                                     .arg(m_returner.in(Phrasebook().language()),
                                                          dateTimeText(m_returnedAt), m_sheet.returnReason)
                                               : tr("Returned: %1").arg(m_sheet.returnReason));
    breakRow();
}

} // namespace pingshen::ui
