// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/intake/ProbeDocuments.h"

#include <QThreadPool>
#include <QtConcurrent>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// As many as there are workers by default; more would only wait for one another.
constexpr int atOnce = 2;

ProbedDocument probeOne(const PackageEntry& entry, PdfService& pdf, const Task& task)
{
    ProbedDocument probed;
    if (!entry.isPdf) {
        return probed;
    }
    auto result = pdf.probe({entry.digest, entry.path, {}}, task);
    if (result) {
        probed.probe = std::move(result).value();
    } else {
        probed.failure = std::move(result).error();
    }
    return probed;
}

DocumentStatus statusOf(const ProbedDocument& probed)
{
    if (!probed.failure) {
        return probed.probe.pages == 0 ? DocumentStatus::Empty : DocumentStatus::Readable;
    }
    const auto code = probed.failure->code;
    const bool locked = code == Error::Code::PdfPasswordRequired || code == Error::Code::PdfPasswordWrong;
    return locked ? DocumentStatus::PasswordNeeded : DocumentStatus::Damaged;
}

} // namespace

Result<QList<ProbedDocument>> probeDocuments(const QList<PackageEntry>& entries, PdfService& pdf, const Task& task)
{
    QThreadPool pool;
    pool.setMaxThreadCount(atOnce);
    const auto probed = QtConcurrent::blockingMapped<QList<ProbedDocument>>(
        &pool, entries, [&](const PackageEntry& entry) { return probeOne(entry, pdf, task); });
    PINGSHEN_TRY(task.proceed());
    for (const auto& document : probed) {
        if (document.failure && document.failure->code == Error::Code::WorkerNotStarted) {
            return *document.failure;
        }
    }
    return probed;
}

void describe(Document& document, const ProbedDocument& probed)
{
    document.status = statusOf(probed);
    document.pages = probed.probe.pages;
    document.textPages = probed.probe.textPages;
}

Result<Classification> kindOf(const PackageEntry& entry, const ProbedDocument& probed, const KindId& declared,
                              PdfService& pdf, const Task& task)
{
    if (!declared.isEmpty()) {
        return Classification{declared, 100, u"declared"_s};
    }
    const Classifier classifier;
    const auto byText = classifier.classify(entry.name, probed.probe.firstText);
    const bool hasPicture = !probed.failure && probed.probe.pages > 0 && probed.probe.firstText.isEmpty();
    if (!byText.kind.isEmpty() || !hasPicture) {
        return byText;
    }
    const auto read = pdf.text({entry.digest, entry.path, {}}, 0, PdfService::Recognise::Yes, task);
    PINGSHEN_TRY(task.proceed());
    return read ? classifier.classify(entry.name, read->text) : byText;
}

} // namespace pingshen
