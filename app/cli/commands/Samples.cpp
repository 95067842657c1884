// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "app/services/Installation.h"
#include "core/work/SamplePackages.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

Result<ExitCode> makeSamples(CommandContext& context)
{
    const auto folder = QDir::cleanPath(context.line.operands.first());
    const auto task = context.console.task(Cli::tr("Creating samples"));
    PINGSHEN_ASSIGN(const auto samples, makeSamplePackages(sampleProgram(), folder, task));
    QJsonArray packages;
    QStringList lines;
    for (const auto& sample : samples) {
        const auto path = QDir::toNativeSeparators(sample.path);
        packages.append(path);
        const auto completes = QFileInfo(sample.supplements).fileName();
        lines.append(completes.isEmpty() ? path
                                         : QString(path + u"  "_s + Cli::tr("(resubmission of %1)").arg(completes)));
    }
    context.console.answer({{u"packages"_s, packages}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace pingshen::cli
