// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/FindingList.h"

#include "ui/kit/Pill.h"
#include "ui/panels/fields/SeverityTone.h"
#include "ui/text/FindingText.h"
#include "ui/text/Labels.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace pingshen::ui {

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
    while (auto* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto findings = m_file ? m_file->findings : QList<Finding>();
    for (const auto severity : {Finding::Severity::Error, Finding::Severity::Warning}) {
        for (const auto& finding : findings) {
            if (finding.severity == severity) {
                m_column->addWidget(rowFor(finding));
            }
        }
    }
    if (m_column->isEmpty()) {
        auto* nothing = new QLabel(tr("None. All required documents are present and readable."), this);
        nothing->setProperty("role", QStringLiteral("second"));
        nothing->setWordWrap(true);
        m_column->addWidget(nothing);
    }
    addHints(findings);
}

/// What is only good to know takes one line until somebody wants to see it.
void FindingList::addHints(const QList<Finding>& findings)
{
    QList<QWidget*> hints;
    for (const auto& finding : findings) {
        if (finding.severity == Finding::Severity::Info) {
            hints.append(rowFor(finding));
            hints.last()->setVisible(m_hintsShown);
        }
    }
    if (hints.isEmpty()) {
        return;
    }
    auto* more = new QPushButton(tr("%n note(s)", nullptr, static_cast<int>(hints.size())), this);
    more->setProperty("role", QStringLiteral("link"));
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

QWidget* FindingList::rowFor(const Finding& finding)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(2));
    auto* pill = new Pill(row);
    pill->say(labelOf(finding.severity), toneOf(finding.severity));
    line->addWidget(pill, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    if (!finding.subject.isEmpty()) {
        auto* subject = new QLabel(QFileInfo(finding.subject).completeBaseName(), row);
        subject->setProperty("role", QStringLiteral("strong"));
        subject->setWordWrap(true);
        subject->setTextFormat(Qt::PlainText);
        words->addWidget(subject);
    }
    auto* text = new QLabel(findingText(finding, {}, m_file ? &m_file->rubric : nullptr), row);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    words->addWidget(text);
    line->addLayout(words, 1);
    const auto document = documentOf(finding);
    if (!document.isEmpty()) {
        auto* show = new QPushButton(tr("Show"), row);
        show->setProperty("role", QStringLiteral("link"));
        show->setAccessibleName(tr("Show %1").arg(finding.subject));
        connect(show, &QPushButton::clicked, this, [this, document] { Q_EMIT documentChosen(document); });
        line->addWidget(show, 0, Qt::AlignTop);
    }
    return row;
}

DocumentId FindingList::documentOf(const Finding& finding) const
{
    const auto& documents = m_file->dossier.documents;
    const auto found = std::ranges::find(documents, finding.subject, &Document::name);
    return found == documents.end() ? DocumentId() : found->id;
}

} // namespace pingshen::ui
