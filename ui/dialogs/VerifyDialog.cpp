// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/VerifyDialog.h"

#include "core/work/History.h"
#include "core/work/HistoryCheck.h"
#include "ui/kit/Pill.h"
#include "ui/text/Formats.h"
#include "ui/text/MarkText.h"
#include "ui/text/ProblemText.h"
#include "ui/text/Sentence.h"
#include "ui/theme/Metrics.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listLines = 6;

QPlainTextEdit* list(const QString& name, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setReadOnly(true);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(listLines * edit->fontMetrics().lineSpacing() + space(4));
    return edit;
}

/// In fours, as the foot of a report has them.
QString grouped(const QString& digits)
{
    constexpr qsizetype group = 4;
    QStringList groups;
    for (qsizetype i = 0; i < digits.size(); i += group) {
        groups.append(digits.mid(i, group));
    }
    return groups.join(QLatin1Char(' '));
}

QLabel* paragraph(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

QString countsText(const VaultReport& report)
{
    return VerifyDialog::tr("Verified – applications: %1, documents: %2, changes: %3, submitted score sheets: %4.")
        .arg(countText(report.applications), countText(report.documents), countText(report.changes),
             countText(report.sheets.size()));
}

struct Tag
{
    QString word;
    Tone tone;
    QString icon;
};

/// At a glance, and in words: what was printed is held against the history to know one of these.
Tag tagOf(MarkStanding standing, bool hasAllBefore, bool isLeftOut)
{
    switch (standing) {
    case MarkStanding::Held:
        return hasAllBefore ? Tag{VerifyDialog::tr("Matches"), Tone::Ok, u"check"_s}
                            : Tag{VerifyDialog::tr("Uncertain"), Tone::Warning, u"warning"_s};
    case MarkStanding::HeldInPart:
        return {VerifyDialog::tr("Matches in part"), Tone::Warning, u"warning"_s};
    case MarkStanding::Replaced:
        return {VerifyDialog::tr("Does not match"), Tone::Error, u"error"_s};
    case MarkStanding::Gone:
        return isLeftOut ? Tag{VerifyDialog::tr("Left out"), Tone::Info, u"history"_s}
                         : Tag{VerifyDialog::tr("Not found"), Tone::Error, u"error"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

QString verdictText(const VaultReport& report)
{
    const auto count = static_cast<int>(report.problems.size());
    if (count > 0 && remedyFor(report.problems) == Remedy::Backup) {
        return VerifyDialog::tr("%n problem(s) found in the vault. Restore a backup; see the details.", nullptr, count);
    }
    if (count > 0) {
        return VerifyDialog::tr("%n problem(s) found in the vault. The first one: %1", nullptr, count)
            .arg(problemText(report.problems.first()));
    }
    const auto found = report.hasKey ? VerifyDialog::tr("All data verified: no problems found.")
                                     : VerifyDialog::tr("No problems found in what could be verified.");
    return sentences({found, countsText(report)});
}

VerifyDialog::VerifyDialog(Session& session, VaultReport report, QWidget* parent)
    : Dialog([] { return tr("Verify all data"); }, [report] { return verdictText(report); }, parent),
      m_session(session),
      m_report(std::move(report)),
      m_problems(list(QStringLiteral("problems"), this)),
      m_notes(paragraph(QStringLiteral("notes"), this)),
      m_guards(paragraph(QStringLiteral("guards"), this)),
      m_headLabel(new QLabel(this)),
      m_head(new QLineEdit(this)),
      m_markLabel(new QLabel(this)),
      m_mark(new QLineEdit(this)),
      m_tag(new Pill(this)),
      m_answer(paragraph(QStringLiteral("standing"), this)),
      m_more(addButton(Role::Other, [] { return tr("Checksums of submitted sheets"); })),
      m_sheets(list(QStringLiteral("checksums"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(space(180), sizeHint().height());
    build();
    addButton(Role::Reject, [] { return tr("Close"); });
    connect(m_mark, &QLineEdit::textChanged, this, &VerifyDialog::compare);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_sheets->show();
        m_sheets->setFocus();
    });
    retranslateUi();
    m_mark->setFocus(); // the one field that takes something
}

void VerifyDialog::build()
{
    m_head->setObjectName(QStringLiteral("head"));
    m_head->setReadOnly(true);
    m_headLabel->setBuddy(m_head);
    m_mark->setObjectName(QStringLiteral("mark"));
    m_markLabel->setBuddy(m_mark);
    m_problems->setVisible(!m_report.isSound());
    m_sheets->hide();
    m_answer->hide();
    const bool hasHead = m_report.head.seq > 0;
    for (QWidget* widget : {static_cast<QWidget*>(m_headLabel), static_cast<QWidget*>(m_head)}) {
        widget->setVisible(hasHead);
    }
    m_more->setEnabled(!m_report.sheets.isEmpty());
    m_tag->setObjectName(u"standingTag"_s);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_problems), static_cast<QWidget*>(m_notes), static_cast<QWidget*>(m_guards),
          static_cast<QWidget*>(m_headLabel), static_cast<QWidget*>(m_head), static_cast<QWidget*>(m_markLabel),
          static_cast<QWidget*>(m_mark)}) {
        body()->addWidget(widget);
    }
    auto* answer = new QHBoxLayout;
    answer->setSpacing(space(2));
    answer->addWidget(m_tag, 0, Qt::AlignTop);
    answer->addWidget(m_answer, 1);
    body()->addLayout(answer);
    body()->addWidget(m_sheets);
}

void VerifyDialog::compare()
{
    m_standing.reset();
    showStanding();
    const auto typed = m_mark->text();
    const auto mark = printedMarkFrom(typed);
    if (!mark) {
        return;
    }
    m_session.storage.run(
        this,
        [mark = *mark](Workplace& workplace) -> Result<std::pair<MarkStanding, QDateTime>> {
            PINGSHEN_ASSIGN(const auto standing, standingOf(workplace, mark));
            PINGSHEN_ASSIGN(const auto leftOut, leftOutAt(workplace, mark));
            return std::pair(standing, leftOut);
        },
        [this, typed](const Result<std::pair<MarkStanding, QDateTime>>& found) {
            if (found && typed == m_mark->text()) {
                m_standing = found->first;
                m_leftOut = found->second;
                showStanding();
            }
        });
}

void VerifyDialog::showStanding()
{
    const bool isTyped = !m_mark->text().trimmed().isEmpty();
    const auto none = isTyped && !printedMarkFrom(m_mark->text())
                          ? tr("Enter key, entry and checksum with a slash between them, as the foot of a report "
                               "prints them.")
                          : QString();
    const bool isLeftOut = m_standing == MarkStanding::Gone && m_leftOut.isValid();
    const bool isWhole = m_standing && hasAllBefore(*m_standing, m_report.problems);
    m_answer->setText(isLeftOut ? leftOutText(m_leftOut) : m_standing ? standingText(*m_standing, isWhole) : none);
    m_answer->setVisible(!m_answer->text().isEmpty());
    const auto tag = m_standing ? tagOf(*m_standing, isWhole, isLeftOut) : Tag{{}, Tone::Neutral, {}};
    m_tag->say(tag.word, tag.tone, tag.icon);
}

QStringList VerifyDialog::notes() const
{
    QStringList notes{pendingDocumentsText(m_report.pending), newerEditsText(m_report.newer)};
    for (const auto& mend : m_report.mends) {
        notes.append(problemText(mend));
    }
    notes.removeAll(QString());
    return notes;
}

/// Whose sheet, and below it all of its checksum.
QString VerifyDialog::checksums() const
{
    QStringList lines;
    for (const auto& sheet : m_report.sheets) {
        const auto name = sheet.caseNumber.isEmpty() ? sheet.application.value() : sheet.caseNumber;
        lines.append(name + u" · "_s + sheet.reviewer.in(Phrasebook().language()));
        lines.append(grouped(sheet.digest.hex()));
    }
    return lines.join(u'\n');
}

void VerifyDialog::retranslateUi()
{
    Dialog::retranslateUi();
    QStringList problems;
    for (const auto& problem : m_report.problems) {
        problems.append(problemText(problem));
    }
    m_problems->setPlainText(problems.join(u'\n'));
    m_problems->setAccessibleName(tr("Problems"));
    m_notes->setText(notes().join(u'\n'));
    m_notes->setVisible(!m_notes->text().isEmpty());
    m_guards->setText(m_report.hasKey
                          ? tr("Note: the key that signs the history lies unlocked in the vault's folder. Whoever can "
                               "read the folder can sign entries.")
                          : tr("Note: the key that signs the history is missing or unreadable. Entries removed from "
                               "its end would not be noticed. When the vault is next opened, it gets a new key and "
                               "continues as another computer."));
    m_headLabel->setText(tr("End of the history, as reports made now print it at the foot:"));
    m_head->setText(markText(m_report.head));
    m_markLabel->setText(tr("Compare with a printed report (from its foot or its last page):"));
    m_mark->setPlaceholderText(tr("key / entry / checksum"));
    m_sheets->setPlainText(checksums());
    m_sheets->setAccessibleName(tr("Checksums of submitted sheets"));
    showStanding();
}

} // namespace pingshen::ui
