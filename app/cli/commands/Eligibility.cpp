// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Eligibility.h"
#include "app/cli/EligibilityList.h"
#include "app/cli/MaterialsAuthor.h"
#include "app/cli/PassageOnLine.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/domain/Dates.h"
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "core/work/Evidence.h"
#include "core/work/OpenApplication.h"
#include "core/work/Queue.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

/// What the line records, or the sentence that says why that is nothing.
struct AskedChecks
{
    QList<Change> changes;
    QString refusal = {};
};

class ChecksOnLine
{
public:
    ChecksOnLine(CommandContext& context, const ApplicationFile& file, PersonId author)
        : m_context(context),
          m_line(context.line),
          m_file(file),
          m_author(std::move(author))
    {}

    /// Why the options do not go together; empty: they do.
    QString contradiction() const
    {
        for (const auto& [condition, word] : m_line.pairs("set"_L1)) {
            if (!conditionWord(word)) {
                return Cli::tr("--set takes CONDITION=met, CONDITION=not-met or CONDITION=open.");
            }
        }
        for (const auto& option : {"date"_L1, "applied-on"_L1}) {
            if (m_line.has(option) && !m_line.value(option).isEmpty() && !typedDate(m_line.value(option)).isValid()) {
                return Cli::tr("--%1 takes a date such as 2025-12-03.").arg(QString(option));
            }
        }
        if (!m_line.has("set"_L1) && !m_line.has("applied-on"_L1) && !m_line.onlyReads()) {
            return Cli::tr("Say what was looked up: --set or --applied-on.");
        }
        const bool hasPlace = m_line.has("quote"_L1) || m_line.has("rect"_L1);
        if (hasPlace != m_line.has("document"_L1) || (m_line.has("quote"_L1) && m_line.has("rect"_L1))) {
            return Cli::tr("Evidence needs --document and one of --quote and --rect.");
        }
        const bool isRect = !m_line.has("rect"_L1) || (m_line.has("page"_L1) && rectFrom(m_line.value("rect"_L1)));
        return isRect ? QString()
                      : Cli::tr("--rect takes X,Y,W,H in points from the top left of the page, with --page.");
    }

    Result<AskedChecks> find()
    {
        ConditionEntry entry;
        entry.source = m_line.value("source"_L1);
        entry.lookedUpOn =
            m_line.has("date"_L1) ? typedDate(m_line.value("date"_L1)) : m_context.clock().now().toLocalTime().date();
        entry.remark = m_line.has("remark"_L1) ? std::optional(m_line.value("remark"_L1)) : std::nullopt;
        if (m_line.has("document"_L1)) {
            PINGSHEN_ASSIGN(const auto refusal, takeEvidence(entry));
            if (!refusal.isEmpty()) {
                return AskedChecks{{}, refusal};
            }
        }
        QList<Change> changes;
        for (const auto& [condition, word] : m_line.pairs("set"_L1)) {
            entry.result = conditionWord(word);
            changes.append(conditionChange(m_file, m_author, ConditionId(condition), entry));
        }
        if (m_line.has("applied-on"_L1)) {
            entry.result.reset();
            changes.append(appliedOn(entry));
        }
        return AskedChecks{changes};
    }

private:
    Result<QString> takeEvidence(ConditionEntry& entry)
    {
        const auto* document = documentNamed(m_file, m_line.value("document"_L1));
        if (!document) {
            return Error(Error::Code::DocumentNotFound, {{u"document"_s, m_line.value("document"_L1)}});
        }
        PINGSHEN_ASSIGN(const auto found, passageOnLine(m_context, m_file, *document));
        if (const auto* refusal = std::get_if<QString>(&found)) {
            return *refusal;
        }
        entry.evidence = evidenceOf(m_file, std::get<DocumentPassage>(found));
        return QString();
    }

    Change appliedOn(const ConditionEntry& entry) const
    {
        auto change = conditionChange(m_file, m_author, applicationDate(), entry);
        const auto date = typedDate(m_line.value("applied-on"_L1));
        const TextField field{EditKind::EligibilityChecked, applicationDate().value(), u"appliedOn"_s};
        change.fields +=
            fieldChange(m_file, m_author, field, date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue())
                .fields;
        return change;
    }

    CommandContext& m_context;
    const Invocation& m_line;
    const ApplicationFile& m_file;
    PersonId m_author;
};

} // namespace

Result<ExitCode> checkEligibility(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands.first()));
    PersonId author;
    if (!context.line.onlyReads()) {
        PINGSHEN_ASSIGN(author, authorOfLine(context, *workplace));
    }
    PINGSHEN_ASSIGN(auto file, openApplication(*workplace, id, author));
    context.speakOf(file.rubric);
    ChecksOnLine line(context, file, author);
    if (const auto contradiction = line.contradiction(); !contradiction.isEmpty()) {
        context.console.refuse(contradiction);
        return ExitCode::Usage;
    }
    if (!context.line.onlyReads()) {
        PINGSHEN_ASSIGN(const auto asked, line.find());
        if (!asked.refusal.isEmpty()) {
            context.console.refuse(asked.refusal);
            return ExitCode::Failed;
        }
        PINGSHEN_TRY(context.record(asked.changes));
        PINGSHEN_ASSIGN(file, openApplication(*workplace, id, author));
    }
    context.console.answer(eligibilityToJson(file), eligibilityText(file));
    return ExitCode::Done;
}

} // namespace pingshen::cli
