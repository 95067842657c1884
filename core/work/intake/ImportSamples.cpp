// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/intake/ImportSamples.h"

#include "core/base/ScratchFolder.h"
#include "core/sample/Sample.h"

#include <optional>

namespace pingshen {

Result<PackageReport> importSamplePackages(Workplace& workplace, PdfService& pdf, const UnpackerSettings& unpacker,
                                           const Task& task, const ReviewerId& author)
{
    PINGSHEN_TRY(workplace.vault().writable());
    PINGSHEN_ASSIGN(const auto folder, ScratchFolder::make());
    PINGSHEN_ASSIGN(const auto packages, writeSamples(folder.path(), task));
    std::optional<PackageReport> first;
    for (const auto& package : packages) {
        if (!package.supplements.isEmpty()) {
            continue;
        }
        ImportRequest request;
        request.package.paths = {package.path};
        request.package.unpacker = unpacker;
        request.author = author;
        request.edition = workplace.rubrics().newest().id;
        PINGSHEN_ASSIGN(auto report, importPackage(workplace, request, pdf, task));
        if (!first) {
            first = std::move(report);
        }
    }
    return first ? Result<PackageReport>(*std::move(first)) : Result<PackageReport>(Error::Code::PackageEmpty);
}

} // namespace pingshen
