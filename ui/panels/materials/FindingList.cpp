// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/FindingList.h"

#include "ui/kit/Pill.h"
#include "ui/text/FindingText.h"
#include "ui/text/Labels.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace pingshen::ui {

namespace {

Tone toneOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Info:
        return Tone::Info;
    case Finding::Severity::Warning:
        return Tone::Warning;
    case Finding::Severity::Error:
        return Tone::Error;
    }
    Q_UNREACHABLE();
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
    while (auto* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto findings = m_file ? m_file->findings : QList<Finding>();
    std::ranges::stable_sort(findings, std::ranges::greater(), &Finding::severity);
    for (const auto& finding : std::as_const(findings)) {
        m_column->addWidget(rowFor(finding));
    }
    if (findings.isEmpty()) {
        auto* nothing = new QLabel(tr("Nothing: every required document is there and can be read."), this);
        nothing->setProperty("role", QStringLiteral("second"));
        nothing->setWordWrap(true);
        m_column->addWidget(nothing);
    }
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
    auto* text = new QLabel(findingText(finding, {}, m_file ? &m_file->rubric : nullptr), row);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    line->addWidget(text, 1);
    const auto document = documentOf(finding);
    if (!document.isEmpty()) {
        auto* show = new QPushButton(tr("Show"), row);
        show->setProperty("role", QStringLiteral("link"));
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
