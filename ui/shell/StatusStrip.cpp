// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusStrip.h"

#include "core/domain/EditKinds.h"
#include "core/review/CountedSheet.h"
#include "core/review/Submission.h"
#include "ui/kit/GateBar.h"
#include "ui/notice/TaskStrip.h"
#include "ui/panels/scoring/TotalText.h"
#include "ui/text/Formats.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds leastReading{4000};
constexpr std::chrono::milliseconds readingOfALetter{120}; ///< also of an ideograph

QString wordOf(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Import:
        return StatusStrip::tr("Importing");
    case TaskKind::Check:
        return StatusStrip::tr("Checking a package");
    case TaskKind::Report:
        return StatusStrip::tr("Creating the report");
    case TaskKind::Backup:
        return StatusStrip::tr("Backing up");
    case TaskKind::Restore:
        return StatusStrip::tr("Restoring");
    case TaskKind::Verify:
        return StatusStrip::tr("Verifying all data");
    case TaskKind::Samples:
        return StatusStrip::tr("Creating the sample packages");
    case TaskKind::Recognise:
        return StatusStrip::tr("Recognising scans");
    case TaskKind::Search:
        return StatusStrip::tr("Searching");
    case TaskKind::Compare:
        return StatusStrip::tr("Comparing replaced documents");
    }
    Q_UNREACHABLE();
}

} // namespace

StatusStrip::StatusStrip(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_saved(new QLabel(this)),
      m_said(new QLabel(this)),
      m_passing(new QTimer(this)),
      m_formula(new QLabel(this)),
      m_refused(new QPushButton(this)),
      m_tasks(new TaskStrip(this)),
      m_gate(new GateBar(this))
{
    setFixedHeight(statusHeight);
    setMinimumWidth(space(100)); // what comes and goes here never widens the window
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(3), 0, space(3), 0);
    row->setSpacing(space(4));
    m_saved->setProperty("role", QStringLiteral("small"));
    m_saved->setObjectName(u"saved"_s);
    m_formula->setObjectName(u"formula"_s);
    row->addWidget(m_saved);
    m_said->setObjectName(u"said"_s);
    m_said->setProperty("role", u"status"_s);
    m_said->setWordWrap(true);
    m_said->setMinimumWidth(1); // see fit()
    m_said->hide();
    m_passing->setObjectName(u"passing"_s);
    m_passing->setSingleShot(true);
    connect(m_passing, &QTimer::timeout, this, [this] { say({}); });
    row->addWidget(m_said, 1);
    row->addWidget(m_tasks, 1);
    m_refused->setObjectName(u"refusedEntries"_s);
    m_refused->setProperty("role", u"link"_s);
    row->addStretch(0); // the sum stands beside its bar
    row->addWidget(m_refused);
    m_formula->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_formula);
    row->addWidget(m_gate);
    follow();
    retranslateUi();
}

void StatusStrip::follow()
{
    auto& session = m_session;
    connect(&session.saves, &SaveQueue::saved, this, [this](const QDateTime& at) {
        m_savedAt = at;
        m_failing = false; // how many are pending then follows, and is shown
    });
    connect(&session.saves, &SaveQueue::saveFailed, this, [this](const Error& error) {
        m_failing = true;
        m_isGone = error.code == Error::Code::VaultMoved;
        retranslateUi();
    });
    connect(&session.saves, &SaveQueue::recovered, this, [this] {
        m_failing = false;
        retranslateUi();
    });
    connect(&session.saves, &SaveQueue::pendingChanged, this, [this](int pending) {
        m_pending = pending;
        retranslateUi();
    });
    connect(&session.tasks, &TaskRunner::started, this, &StatusStrip::followTask);
    connect(&session.desk, &ReviewDesk::opened, this, &StatusStrip::showTotal);
    connect(&session.desk, &ReviewDesk::cleared, this, &StatusStrip::showTotal);
    connect(&session.desk, &ReviewDesk::changed, this, &StatusStrip::showTotal);
    connect(&session.storage, &StorageThread::opened, this, [this] {
        m_hasVault = true;
        retranslateUi();
    });
    connect(&session.desk, &ReviewDesk::typingChanged, this, &StatusStrip::showTotal);
    connect(m_refused, &QPushButton::clicked, this, [this] {
        if (const auto fields = excluded(); !fields.isEmpty()) {
            Q_EMIT entryChosen(fields.first());
        }
    });
}

void StatusStrip::say(const Wording& words)
{
    m_passing->stop();
    m_words = words;
    m_said->setVisible(static_cast<bool>(words));
    fit();
}

void StatusStrip::sayBriefly(const Wording& words)
{
    say(words);
    const auto letters = words ? words().size() : 0;
    m_passing->start(std::max<std::chrono::milliseconds>(leastReading, letters * readingOfALetter));
}

void StatusStrip::followTask(RunningTask* task)
{
    const auto what = [kind = task->kind(), subject = task->subject()] {
        return subject.isEmpty() ? wordOf(kind) : wordOf(kind) + u" · "_s + subject;
    };
    const auto cancel = [guard = QPointer(task)] {
        if (auto* running = guard.data()) {
            running->cancel();
        }
    };
    const int number = m_tasks->begin(what, cancel);
    connect(task, &RunningTask::progressed, this,
            [this, number](qint64 done, qint64 total) { m_tasks->progress(number, done, total); });
    connect(task, &RunningTask::finished, this, [this, number] { m_tasks->end(number); });
}

/// What the sheet says and the total is without. A date of the visit, say, has no part in it.
QList<TextField> StatusStrip::excluded() const
{
    const auto& desk = m_session.desk;
    auto fields = desk.faultyFields();
    fields.removeIf([](const TextField& field) { return rowOf(field.kind).part != StatePart::Score; });
    for (const auto& id : desk.file() ? outdatedScores(*desk.file(), desk.reviewer()) : QList<IndicatorId>()) {
        const TextField field{EditKind::ScoreChanged, id.value(), u"points"_s};
        if (!fields.contains(field)) {
            fields.append(field);
        }
    }
    return fields;
}

/// What lies on the desk has a sheet of whoever sits here.
bool StatusStrip::isScored() const
{
    const auto* file = m_session.desk.file();
    return file && file->hasSheet(m_session.desk.reviewer());
}

void StatusStrip::showTotal()
{
    const bool open = m_session.desk.file() != nullptr;
    m_gate->setVisible(isScored());
    const auto refused = static_cast<int>(excluded().size());
    wordSaved();
    m_refused->setVisible(open && refused > 0);
    if (!open) {
        fit();
        return;
    }
    m_refused->setText(tr("Excludes %n invalid entry(ies)", nullptr, refused));
    m_refused->setToolTip(tr("Go to the first invalid entry"));
    wordFormula();
    auto standing = standingOf(*m_session.desk.file(), m_session.desk.reviewer());
    standing.refused = refused;
    m_gate->showStanding(standing);
    fit();
}

/// Every sum and the total with what they may come to at most.
void StatusStrip::wordFormula()
{
    const auto evaluation = m_session.desk.evaluation();
    const auto term = u"%1 × %2%"_s;
    QStringList terms;
    QStringList widest;
    QStringList lines;
    for (const auto& part : evaluation.parts) {
        terms.append(term.arg(part.sum.toString()).arg(part.weightPercent));
        widest.append(term.arg(part.maximum.toFixed()).arg(part.weightPercent));
        const auto& all = m_session.desk.file()->rubric.parts;
        const auto named = std::ranges::find(all, part.id, &RubricPart::id);
        const auto name = named == all.end() ? QString() : named->label.in(Phrasebook().language());
        lines.append(tr("%1: %2 / %3, weight %4%")
                         .arg(name, part.sum.toString(), part.maximum.toString())
                         .arg(part.weightPercent));
    }
    const auto best = bestTotal(evaluation);
    m_terms = terms.join(u" + "_s);
    m_sum = u"= "_s + totalText(evaluation);
    m_widest = widest.join(u" + "_s) + u" = %1 / %2"_s.arg(best.toString(), pointsText(best));
    m_total = tr("Total %1").arg(totalText(evaluation));
    const auto total = tr("Weighted total %1").arg(totalText(evaluation));
    lines.append(total);
    m_formula->setToolTip(lines.join(u'\n'));
    m_formula->setAccessibleName(total);
}

/// What the parts that are shown in full need; of the tasks what they can be read in.
int StatusStrip::widthOfOthers() const
{
    int width = 0;
    for (const auto* part : {static_cast<const QWidget*>(m_saved), static_cast<const QWidget*>(m_refused),
                             static_cast<const QWidget*>(m_tasks), static_cast<const QWidget*>(m_gate)}) {
        width += part->isHidden() ? 0 : part->minimumSizeHint().width();
    }
    return width;
}

/// What the names of running tasks take beyond their first letters.
int StatusStrip::widthOfNames() const
{
    constexpr int longest = space(60);
    return m_tasks->isHidden() ? 0
                               : std::min(longest, m_tasks->sizeHint().width() - m_tasks->minimumSizeHint().width());
}

/// What is left of the width with everything at its least, and what was just done nowhere.
int StatusStrip::roomBeside() const
{
    return width() - layout()->minimumSize().width() + (m_said->isHidden() ? 0 : m_said->minimumWidth());
}

/// Everything that stands here is whole at every moment: what says more than it must gives way, and what was just done
/// lets nothing but the verdict and what is not saved stay beside it.
void StatusStrip::fit()
{
    const auto words = m_words ? m_words() : QString();
    m_saved->show();
    m_gate->setBrief(false);
    m_formula->setVisible(isScored());
    m_formula->setMinimumWidth(0);
    m_formula->setText(m_total);
    m_said->setMinimumWidth(1);
    const int oneLine = m_said->fontMetrics().horizontalAdvance(words) + space(1);
    const int twoLines = std::min(oneLine, oneLine / 2 + space(12)); // a word may not fit the first
    makeRoom(words.isEmpty() ? 0 : twoLines);
    int given = 0;
    if (!words.isEmpty()) {
        given = std::max(1, std::min(roomBeside(), oneLine));
        m_said->setMinimumWidth(given);
        m_said->setText(given < twoLines ? elided(words, TextOf::Label, m_said->fontMetrics(), 2 * given - space(12))
                                         : words);
        m_said->setToolTip(words);
    }
    fitFormula(given + widthOfNames());
    m_fitted = widthOfOthers();
    layout()->activate(); // before anybody sees it
}

/// What was just done is read once, now: where there is little room it has two lines, and what stands there always
/// gives way to it for as long.
void StatusStrip::makeRoom(int needed)
{
    if (roomBeside() < needed && isScored()) {
        m_gate->setBrief(true);
    }
    if (roomBeside() < needed && needed > 0 && !m_failing && m_pending == 0) {
        m_saved->hide();
    }
    if (roomBeside() < needed) {
        m_formula->hide();
    }
}

/// How the total comes about gives way before anything else, and never widens the window. Where it is shown it has the
/// room of its longest form, so that nothing moves while points change.
void StatusStrip::fitFormula(int reserved)
{
    const int room = roomBeside() - reserved;
    const auto& metrics = m_formula->fontMetrics();
    const int widest = metrics.horizontalAdvance(m_widest);
    if (widest - metrics.horizontalAdvance(m_total) <= room) {
        m_formula->setMinimumWidth(widest);
        m_formula->setText(m_terms + u' ' + m_sum);
    }
}

/// A task begins, goes on or ends, or letters get another size.
bool StatusStrip::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest && widthOfOthers() != m_fitted) {
        fit();
    }
    return QWidget::event(event);
}

void StatusStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.fillRect(rect(), palette.surface);
    painter.fillRect(QRect(0, 0, width(), 1), palette.border);
}

/// What a field does not take is on disk, but no part of the review: then not everything is saved.
void StatusStrip::wordSaved()
{
    const int pending = static_cast<int>(m_pending) + m_session.highlights.unsaved();
    if (m_hasVault && m_session.storage.isReadOnly()) {
        m_saved->setText(tr("Read-only"));
    } else if (m_failing && m_isGone && pending == 0) {
        m_saved->setText(tr("⚠ Data file missing, nothing is saved"));
    } else if (m_failing) {
        m_saved->setText(tr("⚠ %n change(s) not saved yet", nullptr, std::max(1, pending)));
    } else if (pending > 0) {
        m_saved->setText(tr("Saving…"));
    } else if (!m_session.desk.faultyFields().isEmpty()) {
        m_saved->setText(tr("⚠ Entries marked red are drafts"));
    } else if (m_savedAt.isValid()) {
        m_saved->setText(tr("✓ Saved %1").arg(timeText(m_savedAt)));
    } else {
        // With no vault open nothing is saved, nor is there anything to save.
        m_saved->setText(m_hasVault ? tr("✓ All saved") : QString());
    }
}

void StatusStrip::retranslateUi()
{
    wordSaved();
    fit(); // in these words; what was said briefly is over when it would have been
    showTotal();
}

} // namespace pingshen::ui
