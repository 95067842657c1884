// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Pins.h"
#include "app/cli/PassageOnLine.h"
#include "app/cli/PinList.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/review/Changes.h"
#include "core/work/Evidence.h"
#include "core/work/OpenApplication.h"
#include "core/work/Queue.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

/// What the line asks for, or the sentence that says why that is nothing.
struct AskedPin
{
    Change change;
    QString refusal = {};

    static AskedPin refused(const QString& sentence)
    {
        return {Change{EditKind::Unknown, {}, {}, {}, {}, {}, std::nullopt}, sentence};
    }
};

class PinOnLine
{
public:
    PinOnLine(CommandContext& context, const ApplicationFile& file, ReviewerId reviewer)
        : m_context(context),
          m_line(context.line),
          m_file(file),
          m_reviewer(std::move(reviewer))
    {}

    /// Why the options do not go together; empty: they do.
    QString contradiction() const
    {
        const bool isThere = m_line.has("remove"_L1) || m_line.has("change"_L1);
        const int places =
            (m_line.has("quote"_L1) ? 1 : 0) + (m_line.has("rect"_L1) ? 1 : 0) + (m_line.has("absent"_L1) ? 1 : 0);
        if (m_line.has("remove"_L1) && m_line.has("change"_L1)) {
            return Cli::tr("Give either --remove or --change.");
        }
        if (isThere && (places > 0 || m_line.has("indicator"_L1) || m_line.has("document"_L1))) {
            return Cli::tr("A pin that is there keeps its passage: give only --stance and --remark with --change.");
        }
        if (isThere) {
            return {};
        }
        if (places != 1) {
            return Cli::tr("Give one of --quote, --rect and --absent.");
        }
        if (!m_line.has("indicator"_L1)) {
            return Cli::tr("Give the indicator (--indicator).");
        }
        if (m_line.has("rect"_L1) && !(m_line.has("page"_L1) && rectFrom(m_line.value("rect"_L1)))) {
            return Cli::tr("--rect takes X,Y,W,H in points from the top left of the page, with --page.");
        }
        const bool isPlaced = m_line.has("absent"_L1) || (m_line.has("document"_L1) && m_line.has("stance"_L1));
        return isPlaced ? QString() : Cli::tr("Give the document (--document) and the stance (--stance).");
    }

    Result<AskedPin> find() const
    {
        if (m_line.has("remove"_L1)) {
            return AskedPin{pinRemoved(m_file, m_reviewer, PinId(m_line.value("remove"_L1)))};
        }
        if (m_line.has("change"_L1)) {
            return AskedPin{changed()};
        }
        const auto* document = documentNamed(m_file, m_line.value("document"_L1));
        if (m_line.has("document"_L1) && !document) {
            return Error(Error::Code::DocumentNotFound, {{u"document"_s, m_line.value("document"_L1)}});
        }
        if (m_line.has("absent"_L1)) {
            return absence(document ? document->id : DocumentId());
        }
        return placed(*document);
    }

private:
    IndicatorId indicator() const { return IndicatorId(m_line.value("indicator"_L1)); }
    Stance stance(Stance fallback) const
    {
        return m_line.has("stance"_L1) ? stanceFrom(m_line.value("stance"_L1)) : fallback;
    }

    Change changed() const
    {
        const auto id = m_line.value("change"_L1);
        auto change = plainChange(EditKind::PinChanged, m_file, m_reviewer, id);
        for (const auto& field : {"stance"_L1, "remark"_L1}) {
            if (m_line.has(field)) {
                change.fields +=
                    fieldChange(m_file, m_reviewer, {EditKind::PinChanged, id, QString(field)}, m_line.value(field))
                        .fields;
            }
        }
        return change;
    }

    AskedPin added(Pin pin) const
    {
        pin.stance = stance(pin.stance);
        pin.remark = m_line.value("remark"_L1);
        return {pinAdded(m_file, m_reviewer, pin)};
    }

    Result<AskedPin> absence(const DocumentId& document) const
    {
        const auto words = m_line.value("absent"_L1);
        PINGSHEN_ASSIGN(auto* workplace, m_context.existingWorkplace());
        const auto task = m_context.console.task(Cli::tr("Searching"));
        PINGSHEN_ASSIGN(const auto search, searchWords(*workplace, {m_file.dossier.id, document, m_reviewer}, words,
                                                       m_context.pdf(), task));
        if (const auto* found = m_file.document(search.foundIn)) {
            return AskedPin::refused(
                Cli::tr("\"%1\" is there: %2, page %3.").arg(words, found->name).arg(search.page + 1));
        }
        return added(absenceOf(m_file, document, indicator(), words, search.coverage));
    }

    AskedPin at(const DocumentPassage& place) const
    {
        return added(pinOf(m_file, place, indicator(), Stance::Context));
    }

    Result<AskedPin> placed(const Document& document) const
    {
        PINGSHEN_ASSIGN(const auto found, passageOnLine(m_context, m_file, document));
        const auto* refusal = std::get_if<QString>(&found);
        return refusal ? AskedPin::refused(*refusal) : at(std::get<DocumentPassage>(found));
    }

    CommandContext& m_context;
    const Invocation& m_line;
    const ApplicationFile& m_file;
    ReviewerId m_reviewer;
};

ExitCode answer(CommandContext& context, const ApplicationFile& file, const ReviewerId& reviewer, const QString& head)
{
    const auto text = pinsText(file, reviewer);
    context.console.answer({{u"pins"_s, pinsToJson(file, reviewer)}}, head + text);
    return ExitCode::Done;
}

} // namespace

Result<ExitCode> pinPassage(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto reviewer, context.person("reviewer"_L1));
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands.first()));
    PINGSHEN_ASSIGN(auto file, openApplication(*workplace, id, reviewer));
    context.speakOf(file.rubric);
    const PinOnLine line(context, file, reviewer);
    if (const auto contradiction = line.contradiction(); !contradiction.isEmpty()) {
        context.console.refuse(contradiction);
        return ExitCode::Usage;
    }
    PINGSHEN_ASSIGN(const auto asked, line.find());
    if (!asked.refusal.isEmpty()) {
        context.console.refuse(asked.refusal);
        return ExitCode::Failed;
    }
    PINGSHEN_TRY(context.record({asked.change}));
    PINGSHEN_ASSIGN(file, openApplication(*workplace, id, reviewer));
    return answer(context, file, reviewer, {});
}

Result<ExitCode> listPins(CommandContext& context)
{
    PINGSHEN_ASSIGN(const auto reviewer, reviewerOfLine(context));
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands.first()));
    PINGSHEN_ASSIGN(const auto file, openApplication(*workplace, id, reviewer));
    return answer(context, file, reviewer, {});
}

} // namespace pingshen::cli
