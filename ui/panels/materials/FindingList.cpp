// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/FindingList.h"

#include "core/domain/Fields.h"
#include "ui/kit/Pill.h"
#include "ui/panels/fields/SeverityTone.h"
#include "ui/text/FindingText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

int widestTag()
{
    int width = 0;
    for (const auto severity : {Finding::Severity::Error, Finding::Severity::Warning, Finding::Severity::Info}) {
        width = std::max(width, Pill::sizeFor(labelOf(severity)).width());
    }
    return width;
}

/// The field of the applicant's details that a finding asks to check, empty for the name; none: it asks for no such
/// thing.
std::optional<QString> fieldToCheck(const Finding& finding)
{
    switch (finding.code) {
    case Finding::Code::ApplicantUnnamed:
    case Finding::Code::ManifestIgnored:
    case Finding::Code::ManifestMended:
        return QString();
    case Finding::Code::ManifestFieldIgnored:
        for (const auto& entry : finding.args.value(u"fields"_s).toArray()) {
            for (const auto& row : applicantFieldRows()) {
                if (entry.toString().contains(row.name)) {
                    return QString(row.name);
                }
            }
        }
        return QString();
    default:
        return std::nullopt;
    }
}

/// In the middle of the row's first line, which is `head` high, however many lines the text beside it has.
QLayout* onLevel(QWidget* widget, int head)
{
    auto* column = new QVBoxLayout;
    column->addSpacing((head - widget->sizeHint().height()) / 2);
    column->addWidget(widget);
    column->addStretch();
    return column;
}

} // namespace

FindingList::FindingList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(2));
}

void FindingList::show(const ApplicationFile* file)
{
    m_file = file ? std::optional(*file) : std::nullopt;
    rebuild();
}

void FindingList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
    QWidget::changeEvent(event);
}

void FindingList::rebuild()
{
    QWidgetList old;
    while (auto* item = m_column->takeAt(0)) {
        old.append(item->widget());
        delete item;
    }
    const auto groups = grouped(m_file ? m_file->findings : QList<Finding>());
    for (const auto severity : {Finding::Severity::Error, Finding::Severity::Warning}) {
        for (const auto& group : groups) {
            if (group.findings.first().severity == severity) {
                addRows(group);
            }
        }
    }
    if (m_column->count() == 0) { // a layout of rows that are not shown yet calls itself empty
        auto* nothing = new QLabel(tr("None. All required documents are present and readable."), this);
        nothing->setProperty("role", QStringLiteral("second"));
        nothing->setWordWrap(true);
        m_column->addWidget(nothing);
    }
    addHints(groups);
    QWidgetList fresh;
    for (int i = 0; i < m_column->count(); ++i) {
        fresh.append(m_column->itemAt(i)->widget());
    }
    replaceControls(old, fresh);
}

/// What is only good to know takes one line until somebody wants to see it.
void FindingList::addHints(const QList<FindingGroup>& groups)
{
    QList<QWidget*> hints;
    for (const auto& group : groups) {
        if (group.findings.first().severity == Finding::Severity::Info) {
            hints += rowsFor(group);
        }
    }
    for (auto* hint : hints) {
        hint->setVisible(m_hintsShown);
    }
    if (hints.isEmpty()) {
        return;
    }
    auto* more = new QPushButton(tr("%n note(s)", nullptr, static_cast<int>(hints.size())), this);
    more->setProperty("role", QStringLiteral("link"));
    more->setProperty("flush", true);
    more->setCheckable(true);
    more->setChecked(m_hintsShown);
    m_column->addWidget(more, 0, Qt::AlignLeft);
    for (auto* hint : hints) {
        m_column->addWidget(hint);
    }
    connect(more, &QPushButton::toggled, this, [this, hints](bool shown) {
        m_hintsShown = shown;
        for (auto* hint : hints) {
            hint->setVisible(shown);
        }
    });
}

void FindingList::addRows(const FindingGroup& group)
{
    for (auto* row : rowsFor(group)) {
        m_column->addWidget(row);
    }
}

QList<QWidget*> FindingList::rowsFor(const FindingGroup& group)
{
    const auto text = groupText(group);
    if (!text.isEmpty()) {
        return {rowForSeveral(group, text)};
    }
    QList<QWidget*> rows;
    for (const auto& finding : group.findings) {
        rows.append(rowForOne(finding));
    }
    return rows;
}

QWidget* FindingList::frame(Finding::Severity severity, QVBoxLayout*& words, QWidget* aside)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(2));
    auto* pill = new Pill(row);
    pill->say(labelOf(severity), toneOf(severity));
    pill->setMinimumWidth(widestTag()); // all texts begin at one edge
    pill->ensurePolished();
    int head = std::max(pill->sizeHint().height(), row->fontMetrics().height());
    if (aside) {
        aside->ensurePolished();
        head = std::max(head, aside->sizeHint().height());
    }
    line->addLayout(onLevel(pill, head));
    words = new QVBoxLayout;
    words->setContentsMargins(0, (head - row->fontMetrics().height()) / 2, 0, 0);
    words->setSpacing(0);
    line->addLayout(words, 1);
    if (aside) {
        line->addLayout(onLevel(aside, head));
    }
    return row;
}

QWidget* FindingList::rowForOne(const Finding& finding)
{
    QVBoxLayout* words = nullptr;
    auto* row = frame(finding.severity, words, button(finding));
    if (!finding.subject.isEmpty()) {
        auto* subject = plainLabel(QFileInfo(finding.subject).completeBaseName(), row);
        subject->setProperty("role", QStringLiteral("strong"));
        words->addWidget(subject);
    }
    words->addWidget(plainLabel(findingText(finding, {}, m_file ? &m_file->rubric : nullptr), row));
    return row;
}

/// The list is made when it is first asked for: a package may bring thousands.
QWidget* FindingList::rowForSeveral(const FindingGroup& group, const QString& text)
{
    const auto code = nameOf(group.findings.first().code);
    auto* more = new QPushButton(tr("Show list"), this);
    more->setObjectName(u"list/"_s + code);
    more->setProperty("role", QStringLiteral("link"));
    more->setCheckable(true);
    more->setAccessibleName(tr("Show list: %1").arg(text));
    QVBoxLayout* words = nullptr;
    auto* row = frame(group.findings.first().severity, words, more);
    words->addWidget(plainLabel(text, row));
    connect(more, &QPushButton::toggled, this,
            [this, group, code, words, list = QPointer<QWidget>()](bool shown) mutable {
                m_listsShown.remove(code);
                if (shown) {
                    m_listsShown.insert(code);
                }
                if (shown && !list) {
                    list = listFor(group);
                    words->addWidget(list);
                }
                if (list) {
                    list->setVisible(shown);
                }
            });
    more->setChecked(m_listsShown.contains(code));
    return row;
}

QWidget* FindingList::listFor(const FindingGroup& group)
{
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, space(1), 0, 0);
    column->setSpacing(space(1));
    const auto shown = std::min<qsizetype>(group.findings.size(), mostFindingsOfACode);
    for (const auto& finding : group.findings.first(shown)) {
        auto* line = new QHBoxLayout;
        line->addWidget(plainLabel(groupItemText(finding, {}, m_file ? &m_file->rubric : nullptr), list), 1);
        if (auto* way = button(finding)) {
            line->addWidget(way, 0, Qt::AlignTop);
        }
        column->addLayout(line);
    }
    if (group.count > shown) {
        column->addWidget(plainLabel(tr("and %1 more").arg(countText(group.count - shown)), list));
    }
    return list;
}

/// Leads to what a finding is about; null: nowhere.
QPushButton* FindingList::button(const Finding& finding)
{
    if (auto* show = showButton(finding)) {
        return show;
    }
    const auto field = fieldToCheck(finding);
    if (!field) {
        return nullptr;
    }
    if (finding.code == Finding::Code::ApplicantUnnamed) {
        auto* enter = editButton(*field, tr("Enter"));
        enter->setObjectName(u"enterName"_s);
        enter->setAccessibleName(tr("Enter the applicant's name"));
        return enter;
    }
    auto* edit = editButton(*field, tr("Edit"));
    edit->setAccessibleName(tr("Edit applicant details"));
    return edit;
}

QPushButton* FindingList::editButton(const QString& field, const QString& words)
{
    auto* edit = new QPushButton(words, this);
    edit->setProperty("role", QStringLiteral("link"));
    connect(edit, &QPushButton::clicked, this, [this, field] { Q_EMIT fieldChosen(field); });
    return edit;
}

/// Null for what is about no document.
QPushButton* FindingList::showButton(const Finding& finding)
{
    const auto document = documentOf(finding);
    if (document.isEmpty()) {
        return nullptr;
    }
    auto* show = new QPushButton(tr("Show"), this);
    show->setProperty("role", QStringLiteral("link"));
    show->setAccessibleName(tr("Show %1").arg(finding.subject));
    connect(show, &QPushButton::clicked, this, [this, document] { Q_EMIT documentChosen(document); });
    return show;
}

DocumentId FindingList::documentOf(const Finding& finding) const
{
    const auto& documents = m_file->dossier.documents;
    const auto found = std::ranges::find(documents, finding.subject, &Document::name);
    return found == documents.end() ? DocumentId() : found->id;
}

} // namespace pingshen::ui
