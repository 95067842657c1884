// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConflictList.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/work/EditFile.h"
#include "core/work/Undecided.h"
#include "ui/text/EditFileText.h"
#include "ui/text/ProblemText.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

/// As shown, in groups or not; nothing: it is no computer's number.
std::optional<DeviceId> deviceFrom(const QString& typed)
{
    constexpr qsizetype digits = 32;
    auto id = typed.toLower().remove(u'-').remove(u' ');
    const bool isHex =
        std::ranges::all_of(id, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    return isHex && id.size() == digits ? std::optional(DeviceId(id)) : std::nullopt;
}

/// Nothing: one of them makes no sense.
std::optional<QMap<DeviceId, qint64>> knownOf(const QStringList& typed)
{
    QMap<DeviceId, qint64> known;
    for (const auto& each : typed) {
        bool isNumber = false;
        const auto seq = each.section(u':', 1).toLongLong(&isNumber);
        const auto device = deviceFrom(each.section(u':', 0, 0));
        if (!device || !isNumber || seq < 0) {
            return std::nullopt;
        }
        known[*device] = seq;
    }
    return known;
}

std::optional<QList<DeviceId>> trustedOf(const QStringList& typed)
{
    QList<DeviceId> trusted;
    for (const auto& each : typed) {
        const auto device = deviceFrom(each);
        if (!device) {
            return std::nullopt;
        }
        trusted.append(*device);
    }
    return trusted;
}

QJsonArray toJson(const QList<EditRef>& ends)
{
    QJsonArray array;
    for (const auto& end : ends) {
        array.append(QJsonObject{{u"device"_s, end.device.value()}, {u"seq"_s, end.seq}});
    }
    return array;
}

QJsonArray toJson(const QList<EditGap>& gaps)
{
    QJsonArray array;
    for (const auto& gap : gaps) {
        array.append(QJsonObject{{u"device"_s, gap.device.value()}, {u"from"_s, gap.first}, {u"to"_s, gap.last}});
    }
    return array;
}

/// How to ask for what is missing.
QString heldText(const QList<EditGap>& gaps)
{
    QStringList options;
    for (const auto& gap : gaps) {
        options.append(u"--since "_s + ui::deviceText(gap.device) + u':' + QString::number(gap.first - 1));
    }
    options.removeDuplicates();
    return Cli::tr("Some changes wait for earlier ones that are missing here. Ask the sender for: pingshen-cli edits "
                   "export FILE %1")
        .arg(options.join(u' '));
}

QString textOf(const AcceptedEdits& outcome, const QList<ApplicationFile>& undecided)
{
    const auto& accepted = outcome.accepted;
    QStringList lines{Cli::tr("Accepted %n change(s).", nullptr, static_cast<int>(accepted.taken))};
    if (accepted.known > 0) {
        lines.append(Cli::tr("%n change(s) already present.", nullptr, static_cast<int>(accepted.known)));
    }
    if (accepted.newer > 0) {
        lines.append(Cli::tr("%n of them are of a newer version of the program: they are kept, but show here only once "
                             "this program is updated.",
                             nullptr, static_cast<int>(accepted.newer)));
    }
    if (!accepted.gaps.isEmpty()) {
        lines.append(heldText(accepted.gaps));
    }
    if (outcome.pending > 0) {
        lines.append(ui::pendingDocumentsText(outcome.pending));
    }
    if (!undecided.isEmpty()) {
        lines.append(undecidedHead());
        lines.append(conflictsText(undecided));
    }
    return lines.join(u'\n');
}

/// What waits for the reader in what was touched. The edits are accepted: what keeps it from being listed is said only.
QList<ApplicationFile> undecidedIn(CommandContext& context, Workplace& workplace, const QList<ApplicationId>& touched)
{
    const auto reader = context.person("reviewer"_L1);
    auto undecided =
        reader ? undecidedApplications(workplace, *reader) : Result<QList<ApplicationFile>>(reader.error());
    if (!undecided) {
        context.console.say(context.textOf(undecided.error()));
        return {};
    }
    undecided->removeIf([&](const ApplicationFile& file) { return !touched.contains(file.dossier.id); });
    const auto ofOffice = touched.contains(ApplicationId()) ? undecidedOfOffice(workplace)
                                                            : Result<QList<ApplicationFile>>(QList<ApplicationFile>());
    if (!ofOffice) {
        context.console.say(context.textOf(ofOffice.error()));
        return *undecided;
    }
    return *undecided + *ofOffice;
}

QString refusalOf(EditWriting writing)
{
    return writing == EditWriting::OfficeByItself
               ? Cli::tr("The file would hold scores of other reviewers while a score sheet of your own is open, and "
                         "nobody else gave you the role \"Office\". Nothing was written; submit your score sheets, or "
                         "ask somebody else of the office to export the changes.")
               : Cli::tr("The file would hold scores of other reviewers that you may not see until your own score "
                         "sheets are submitted. Nothing was written; ask the office to export the changes.");
}

} // namespace

Result<ExitCode> exportEdits(CommandContext& context)
{
    const auto known = knownOf(context.line.values("since"_L1));
    if (!known) {
        context.console.refuse(
            Cli::tr("Option \"--since\" requires a computer's number of 32 digits, a colon and the number of its last "
                    "change that the other vault has."));
        return ExitCode::Usage;
    }
    const auto file = context.line.operands.first();
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto author, context.person("author"_L1));
    PINGSHEN_ASSIGN(const auto writing, mayWriteEdits(*workplace, author));
    if (writing != EditWriting::Allowed) {
        context.console.refuse(refusalOf(writing));
        return ExitCode::Failed;
    }
    PINGSHEN_ASSIGN(const auto outcome, writeEditFile(*workplace, file, *known));
    if (const auto* fault = std::get_if<EditFileFault>(&outcome)) {
        context.console.refuse(ui::editFileText(*fault));
        return ExitCode::Failed;
    }
    const auto& written = std::get<WrittenEdits>(outcome);
    const auto text =
        Cli::tr("Wrote %n change(s) to %1.", nullptr, static_cast<int>(written.edits))
            .arg(QDir::toNativeSeparators(file))
        + u'\n' + Cli::tr("It holds every reviewer's scores and reasons in clear text. Give it only to the office.")
        + u'\n' + Cli::tr("Number of this computer, for --trust on the other one: %1").arg(ui::deviceText(written.own));
    context.console.answer({{u"file"_s, file},
                            {u"edits"_s, written.edits},
                            {u"device"_s, written.own.value()},
                            {u"devices"_s, toJson(written.ends)}},
                           text);
    return ExitCode::Done;
}

Result<ExitCode> acceptEditFiles(CommandContext& context)
{
    const auto trusted = trustedOf(context.line.values("trust"_L1));
    if (!trusted) {
        context.console.refuse(Cli::tr("Option \"--trust\" requires a computer's number of 32 digits."));
        return ExitCode::Usage;
    }
    PINGSHEN_ASSIGN(auto* workplace, context.workplace());
    PINGSHEN_ASSIGN(const auto outcome, pingshen::acceptEditFiles(*workplace, context.line.operands, *trusted,
                                                                  context.console.task(Cli::tr("Accepting"))));
    if (const auto* fault = std::get_if<EditFileFault>(&outcome)) {
        context.console.refuse(ui::editFileText(*fault));
        return ExitCode::Failed;
    }
    const auto& accepted = std::get<AcceptedEdits>(outcome);
    const auto undecided = undecidedIn(context, *workplace, accepted.accepted.touched);
    context.console.answer({{u"accepted"_s, accepted.accepted.taken},
                            {u"known"_s, accepted.accepted.known},
                            {u"newer"_s, accepted.accepted.newer},
                            {u"held"_s, toJson(accepted.accepted.gaps)},
                            {u"conflicts"_s, conflictsToJson(undecided)},
                            {u"absent"_s, accepted.pending},
                            {u"devices"_s, toJson(accepted.ends)}},
                           textOf(accepted, undecided));
    return ExitCode::Done;
}

} // namespace pingshen::cli
