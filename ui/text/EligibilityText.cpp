// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/EligibilityText.h"

#include "core/base/VisibleText.h"
#include "ui/text/CoverageText.h"
#include "ui/text/Formats.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const char* wordOf(ConditionResult result)
{
    switch (result) {
    case ConditionResult::Open:
        return QT_TRANSLATE_NOOP("Eligibility", "Cannot tell yet");
    case ConditionResult::Met:
        return QT_TRANSLATE_NOOP("Eligibility", "Met");
    case ConditionResult::NotMet:
        return QT_TRANSLATE_NOOP("Eligibility", "Not met");
    }
    Q_UNREACHABLE();
}

const char* sentenceOf(WindowFit window)
{
    switch (window) {
    case WindowFit::NoWindow:
        return "";
    case WindowFit::Unknown:
        return QT_TRANSLATE_NOOP("Eligibility", "date applied not recorded");
    case WindowFit::Within:
        return QT_TRANSLATE_NOOP("Eligibility", "applied on %1, within the application period");
    case WindowFit::Before:
        return QT_TRANSLATE_NOOP("Eligibility", "applied on %1, before the application period (from %2)");
    case WindowFit::After:
        return QT_TRANSLATE_NOOP("Eligibility", "applied on %1, after the application period (to %2)");
    }
    Q_UNREACHABLE();
}

/// The part in a word or two; a standard of the office's may have parts of its own, which say themselves.
QString partName(const EligibilityPart& part, const Phrasebook& book)
{
    if (part.id == "enterprise"_L1) {
        return book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "enterprise"));
    }
    return part.id == "applicant"_L1 ? book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "applicant"))
                                     : part.label.in(book.language());
}

} // namespace

QString labelOf(ConditionResult result, const Phrasebook& book)
{
    return book.words("Eligibility", wordOf(result));
}

QString eligibilityLabel(std::optional<bool> eligible, const Phrasebook& book)
{
    if (!eligible) {
        return book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "Eligibility not established yet"));
    }
    return *eligible ? book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "Eligible"))
                     : book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "Not eligible"));
}

QString partText(const EligibilityPart& part, const Phrasebook& book)
{
    const auto name = partName(part, book);
    if (part.isAll) {
        return book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "%1 %2 of %3 met"))
            .arg(name)
            .arg(part.met)
            .arg(part.conditions.size());
    }
    switch (part.result) {
    case ConditionResult::Met:
        return book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "%1 meets one")).arg(name);
    case ConditionResult::NotMet:
        return book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "%1 meets none")).arg(name);
    case ConditionResult::Open:
        return book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "%1 open")).arg(name);
    }
    Q_UNREACHABLE();
}

QString windowText(WindowFit window, const Rubric& rubric, QDate appliedOn, const Phrasebook& book)
{
    if (window == WindowFit::NoWindow) {
        return {};
    }
    auto text = book.words("Eligibility", sentenceOf(window));
    if (window != WindowFit::Unknown) {
        text = text.arg(dateText(appliedOn, book));
    }
    const bool isOutside = window == WindowFit::Before || window == WindowFit::After;
    return isOutside ? text.arg(dateText(window == WindowFit::Before ? rubric.windowFrom : rubric.windowTo, book))
                     : text;
}

QString eligibilityText(const EligibilityOutcome& outcome, const Rubric& rubric, QDate appliedOn,
                        const Phrasebook& book)
{
    QStringList details;
    for (const auto& part : outcome.parts) {
        details.append(partText(part, book));
    }
    const auto window = windowText(outcome.window, rubric, appliedOn, book);
    if (!window.isEmpty()) {
        details.append(window);
    }
    if (details.isEmpty()) {
        return {};
    }
    return book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "%1: %2"))
        .arg(eligibilityLabel(outcome.eligible, book), details.join(u" · "_s));
}

QString conditionName(const ConditionId& id, const Rubric& rubric, const Phrasebook& book)
{
    if (id == applicationDate()) {
        return book.words("Eligibility", QT_TRANSLATE_NOOP("Eligibility", "Date applied"));
    }
    const auto* condition = conditionOf(rubric, id);
    return condition ? condition->label.in(book.language()) : QString();
}

QString evidenceText(const ConditionEvidence& evidence, const QList<Document>& documents, const Phrasebook& book)
{
    if (evidence.isEmpty()) {
        return u"—"_s;
    }
    const auto found = std::ranges::find(documents, evidence.place.document, &Document::id);
    const auto name = visibleText(found == documents.end() ? evidence.name : found->name, Breaks::Show);
    const auto quote = visibleText(evidence.place.passage.quote, Breaks::Show);
    const auto place = evidencePlaceText(evidence, name, book);
    return quote.isEmpty() ? place : QString(place + u" · "_s + quote);
}

QString evidencePlaceText(const ConditionEvidence& evidence, const QString& name, const Phrasebook& book)
{
    return evidence.isEmpty() ? QString() : name + u' ' + pageText(evidence.place.passage.page, book);
}

} // namespace pingshen::ui
