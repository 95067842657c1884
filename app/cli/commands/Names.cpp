// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "app/services/Installation.h"
#include "core/work/importing/NamePreview.h"
#include "ui/settings/ImportLimits.h"

#include <QDir>
#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const NamePreview& preview)
{
    const auto misfits = preview.unreadable > 0
                             ? u"  "_s + Cli::tr("(does not fit %n name(s))", nullptr, preview.unreadable)
                             : QString();
    return preview.encoding + misfits + u"\n  "_s + preview.names.join(u"\n  "_s);
}

QString textOf(const QList<NamePreview>& previews)
{
    if (previews.isEmpty()) {
        return Cli::tr("The file names can be read in only one way; there is nothing to choose.");
    }
    QStringList parts;
    for (const auto& preview : previews) {
        parts.append(textOf(preview));
    }
    return parts.join(u"\n\n"_s);
}

} // namespace

Result<ExitCode> showNames(CommandContext& context)
{
    PackageRequest request;
    for (const auto& path : context.line.operands) {
        request.paths.append(QDir::cleanPath(path));
    }
    request.limits = ui::importLimits(ui::Settings(settingsFolder()));
    request.unpacker.program = unpackerProgram();
    PINGSHEN_ASSIGN(const auto previews, previewNames(request, context.console.task(Cli::tr("Reading"))));
    QJsonArray encodings;
    for (const auto& preview : previews) {
        encodings.append(QJsonObject{{u"encoding"_s, preview.encoding},
                                     {u"unreadable"_s, preview.unreadable},
                                     {u"names"_s, QJsonArray::fromStringList(preview.names)}});
    }
    context.console.answer({{u"encodings"_s, encodings}}, textOf(previews));
    return ExitCode::Done;
}

} // namespace pingshen::cli
