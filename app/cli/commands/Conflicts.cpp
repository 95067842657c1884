// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConflictList.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/work/OpenApplication.h"
#include "core/work/Queue.h"
#include "core/work/Undecided.h"
#include "ui/text/Formats.h"

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

/// A choice that the line names, or the sentence that says why it names none.
struct NamedChoice
{
    Change change;
    QString refusal = {};
};

class ChoiceOnLine
{
public:
    ChoiceOnLine(const Invocation& line, const ApplicationFile& file, ReviewerId reviewer)
        : m_line(line),
          m_file(file),
          m_reviewer(std::move(reviewer)),
          m_field(line.operands[1])
    {}

    NamedChoice find() const
    {
        const auto all = disagreements(m_file);
        auto meant = all;
        meant.removeIf([this](const Disagreement& each) { return nameOf(m_file, each) != m_field; });
        if (meant.isEmpty()) { // the field alone, where it says enough
            meant = all;
            meant.removeIf([this](const Disagreement& each) { return each.field != m_field; });
        }
        if (meant.size() != 1) {
            return refused(fieldRefusal(all));
        }
        const auto sides = sidesMeant(meant.first());
        return sides.size() == 1 ? NamedChoice{choiceOf(m_file, m_reviewer, meant.first(), sides.first())}
                                 : refused(valueRefusal(meant.first()));
    }

private:
    static NamedChoice refused(const QString& sentence)
    {
        return {Change{EditKind::Unknown, {}, {}, {}, {}, {}, std::nullopt}, sentence};
    }

    /// By number, as entered, or as worded in the list.
    QList<qsizetype> sidesMeant(const Disagreement& disagreement) const
    {
        const auto& sides = disagreement.sides;
        if (const auto number = m_line.number("number"_L1)) {
            return *number <= sides.size() ? QList<qsizetype>{*number - 1} : QList<qsizetype>();
        }
        const auto& value = m_line.operands[2];
        QList<qsizetype> meant;
        for (qsizetype i = 0; i < sides.size(); ++i) {
            if (sides[i].values.value(disagreement.field).toString() == value
                || valueOf(m_file, disagreement, sides[i]) == value) {
                meant.append(i);
            }
        }
        return meant;
    }

    QString fieldRefusal(const QList<Disagreement>& all) const
    {
        if (all.isEmpty()) {
            return Cli::tr("Nothing in this application waits for a choice.");
        }
        QStringList names;
        for (const auto& each : all) {
            names.append(nameOf(m_file, each));
        }
        return Cli::tr("\"%1\" does not name one field that waits for a choice. Name one of: %2.")
            .arg(m_field, ui::listText(names));
    }

    QString valueRefusal(const Disagreement& disagreement) const
    {
        QStringList values;
        for (qsizetype i = 0; i < disagreement.sides.size(); ++i) {
            const auto value = valueOf(m_file, disagreement, disagreement.sides[i]).simplified();
            values.append(Cli::tr("%1 (number %2)").arg(value).arg(i + 1));
        }
        return Cli::tr("That is not one of the values entered for \"%1\". Choose one by its number (--number): %2.")
            .arg(m_field, ui::listText(values));
    }

    const Invocation& m_line;
    const ApplicationFile& m_file;
    ReviewerId m_reviewer;
    QString m_field;
};

/// That there may be more is said to whoever gave no name, whether there is or not.
QString withHint(const QString& text, const ReviewerId& reader)
{
    return reader.isEmpty()
               ? QString(text + Cli::tr("Entries in a score sheet are listed for its reviewer only (--reviewer)."))
               : text;
}

} // namespace

Result<ExitCode> listConflicts(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto reader, context.person("reviewer"_L1));
    QList<ApplicationFile> files;
    if (context.line.operands.isEmpty()) {
        PINGSHEN_ASSIGN(files, undecidedApplications(*workplace, reader));
    } else {
        PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands.first()));
        PINGSHEN_ASSIGN(const auto file, openApplication(*workplace, id, reader));
        files = file.conflicts.isEmpty() ? QList<ApplicationFile>() : QList{file};
    }
    const auto text = files.isEmpty() ? QString(Cli::tr("Nothing waits for a choice.") + u'\n') : conflictsText(files);
    context.console.answer({{u"conflicts"_s, conflictsToJson(files)}}, withHint(text, reader));
    return ExitCode::Done;
}

Result<ExitCode> chooseInConflict(CommandContext& context)
{
    const auto& line = context.line;
    if ((line.operands.size() == 3) == line.has("number"_L1)) {
        context.console.refuse(Cli::tr("Give either VALUE or --number."));
        return ExitCode::Usage;
    }
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto reviewer, context.person("reviewer"_L1));
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, line.operands.first()));
    PINGSHEN_ASSIGN(const auto before, openApplication(*workplace, id, reviewer));
    context.speakOf(before.rubric);
    const auto choice = ChoiceOnLine(line, before, reviewer).find();
    if (!choice.refusal.isEmpty()) {
        context.console.refuse(choice.refusal);
        return ExitCode::Failed;
    }
    PINGSHEN_TRY(context.record({choice.change}));
    PINGSHEN_ASSIGN(const auto after, openApplication(*workplace, id, reviewer));
    const auto left = after.conflicts.isEmpty() ? QList<ApplicationFile>() : QList{after};
    context.console.answer({{u"conflicts"_s, conflictsToJson(left)}}, Cli::tr("Chosen.") + u'\n' + conflictsText(left));
    return ExitCode::Done;
}

} // namespace pingshen::cli
