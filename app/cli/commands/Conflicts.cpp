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

/// Something that waits for a choice, with the file it is in.
struct OpenChoice
{
    const ApplicationFile* file;
    Disagreement disagreement;

    QString name() const { return nameOf(*file, disagreement); }
    QString value(const ConflictSide& side) const { return valueOf(*file, disagreement, side); }
};

class ChoiceOnLine
{
public:
    ChoiceOnLine(const Invocation& line, const QList<ApplicationFile>& files, ReviewerId reviewer)
        : m_line(line),
          m_reviewer(std::move(reviewer)),
          m_field(line.operands[1])
    {
        for (const auto& file : files) {
            for (const auto& disagreement : disagreements(file)) {
                m_open.append({&file, disagreement});
            }
        }
    }

    NamedChoice find() const
    {
        auto meant = m_open;
        meant.removeIf([this](const OpenChoice& each) { return each.name() != m_field; });
        if (meant.isEmpty()) { // the field alone, where it says enough
            meant = m_open;
            meant.removeIf([this](const OpenChoice& each) { return each.disagreement.field != m_field; });
        }
        if (meant.size() != 1) {
            return refused(fieldRefusal());
        }
        const auto& [file, disagreement] = meant.first();
        const auto sides = sidesMeant(meant.first());
        return sides.size() == 1 ? NamedChoice{choiceOf(*file, m_reviewer, disagreement, sides.first())}
                                 : refused(valueRefusal(meant.first()));
    }

private:
    static NamedChoice refused(const QString& sentence)
    {
        return {Change{EditKind::Unknown, {}, {}, {}, {}, {}, std::nullopt}, sentence};
    }

    /// By number, as entered, or as worded in the list.
    QList<qsizetype> sidesMeant(const OpenChoice& open) const
    {
        const auto& sides = open.disagreement.sides;
        if (const auto number = m_line.number("number"_L1)) {
            return *number <= sides.size() ? QList<qsizetype>{*number - 1} : QList<qsizetype>();
        }
        const auto& value = m_line.operands[2];
        QList<qsizetype> meant;
        for (qsizetype i = 0; i < sides.size(); ++i) {
            if (sides[i].values.value(open.disagreement.field).toString() == value || open.value(sides[i]) == value) {
                meant.append(i);
            }
        }
        return meant;
    }

    QString fieldRefusal() const
    {
        if (m_open.isEmpty()) {
            return m_line.operands.first().isEmpty() ? Cli::tr("No conflicts.")
                                                     : Cli::tr("Nothing in this application waits for a choice.");
        }
        QStringList names;
        for (const auto& each : m_open) {
            names.append(each.name());
        }
        return Cli::tr("\"%1\" does not name one field that waits for a choice. Name one of: %2.")
            .arg(m_field, ui::listText(names));
    }

    QString valueRefusal(const OpenChoice& open) const
    {
        QStringList values;
        for (qsizetype i = 0; i < open.disagreement.sides.size(); ++i) {
            const auto value = open.value(open.disagreement.sides[i]).simplified();
            values.append(Cli::tr("%1 (number %2)").arg(value).arg(i + 1));
        }
        return Cli::tr("That is not one of the values entered for \"%1\". Choose one by its number (--number): %2.")
            .arg(m_field, ui::listText(values));
    }

    const Invocation& m_line;
    ReviewerId m_reviewer;
    QString m_field;
    QList<OpenChoice> m_open;
};

/// Of one application; of an empty one the office's.
Result<QList<ApplicationFile>> undecidedIn(Workplace& workplace, const QString& operand, const ReviewerId& reader)
{
    if (operand.isEmpty()) {
        return undecidedOfOffice(workplace);
    }
    PINGSHEN_ASSIGN(const auto id, findApplication(workplace, operand));
    PINGSHEN_ASSIGN(const auto file, openApplication(workplace, id, reader));
    return file.conflicts.isEmpty() ? QList<ApplicationFile>() : QList{file};
}

/// That there may be more is said to whoever gave no name, whether there is or not: first, as what follows is all of
/// the rest.
QString listText(const QList<ApplicationFile>& files, const ReviewerId& reader)
{
    if (!reader.isEmpty()) {
        return files.isEmpty() ? QString(Cli::tr("No conflicts.") + u'\n') : conflictsText(files);
    }
    return Cli::tr("Entries in a score sheet are listed for its reviewer only (--reviewer).") + u'\n'
           + (files.isEmpty() ? QString(Cli::tr("No other conflicts.") + u'\n') : conflictsText(files));
}

} // namespace

Result<ExitCode> listConflicts(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto reader, context.person("reviewer"_L1));
    QList<ApplicationFile> files;
    if (context.line.operands.isEmpty()) {
        PINGSHEN_ASSIGN(files, undecidedApplications(*workplace, reader));
        PINGSHEN_ASSIGN(const auto ofOffice, undecidedOfOffice(*workplace));
        files += ofOffice;
    } else {
        PINGSHEN_ASSIGN(files, undecidedIn(*workplace, context.line.operands.first(), reader));
    }
    context.console.answer({{u"conflicts"_s, conflictsToJson(files)}}, listText(files, reader));
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
    PINGSHEN_ASSIGN(const auto before, undecidedIn(*workplace, line.operands.first(), reviewer));
    context.speakOf(before.value(0).rubric);
    const auto choice = ChoiceOnLine(line, before, reviewer).find();
    if (!choice.refusal.isEmpty()) {
        context.console.refuse(choice.refusal);
        return ExitCode::Failed;
    }
    PINGSHEN_TRY(context.record({choice.change}));
    PINGSHEN_ASSIGN(const auto left, undecidedIn(*workplace, line.operands.first(), reviewer));
    context.console.answer({{u"conflicts"_s, conflictsToJson(left)}}, Cli::tr("Chosen.") + u'\n' + conflictsText(left));
    return ExitCode::Done;
}

} // namespace pingshen::cli
