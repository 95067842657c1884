// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/SamplePackages.h"

#include "core/base/Json.h"
#include "core/base/ScratchFolder.h"
#include "core/storage/Vault.h"

#include <QJsonArray>
#include <QMetaEnum>
#include <QProcess>

#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int stopWatchStep = 50; // ms between two looks at whether to go on

Error errorFrom(const QJsonObject& object)
{
    bool isKnown = false;
    const auto name = object[u"code"_s].toString().toLatin1();
    const auto code = QMetaEnum::fromType<Error::Code>().keyToValue(name.constData(), &isKnown);
    return {isKnown ? static_cast<Error::Code>(code) : Error::Code::WorkerCrashed, object[u"args"_s].toObject(),
            object[u"where"_s].toString(), nullptr};
}

/// Listens to the program that makes the packages; it ends with this object.
class SampleMaker
{
public:
    explicit SampleMaker(const Task& task) : m_task(task)
    {
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardInputFile(QProcess::nullDevice());
    }

    ~SampleMaker()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    SampleMaker(const SampleMaker&) = delete;
    SampleMaker& operator=(const SampleMaker&) = delete;

    Result<QList<SamplePackageFile>> run(const QString& program, const QString& folder)
    {
        m_process.start(program, {folder});
        if (!m_process.waitForStarted()) {
            return Error::Code::WorkerNotStarted;
        }
        for (;;) {
            PINGSHEN_TRY(m_task.proceed());
            const bool isRunning = m_process.state() != QProcess::NotRunning;
            if (isRunning) {
                m_process.waitForReadyRead(stopWatchStep);
            }
            while (m_process.canReadLine()) {
                const auto line = parseJsonObject(m_process.readLine()).value_or(QJsonObject());
                if (line.contains(u"error"_s)) {
                    return errorFrom(line[u"error"_s].toObject());
                }
                if (line.contains(u"packages"_s)) {
                    return packagesFrom(line[u"packages"_s].toArray());
                }
                m_task.report(line[u"done"_s].toInteger(), line[u"total"_s].toInteger());
            }
            if (!isRunning) {
                return Error::Code::WorkerCrashed;
            }
        }
    }

private:
    static QList<SamplePackageFile> packagesFrom(const QJsonArray& array)
    {
        QList<SamplePackageFile> packages;
        for (const auto& package : array) {
            packages.append({package[u"path"_s].toString(), package[u"supplements"_s].toString()});
        }
        return packages;
    }

    const Task& m_task;
    QProcess m_process;
};

} // namespace

Result<QList<SamplePackageFile>> makeSamplePackages(const QString& program, const QString& folder, const Task& task)
{
    return SampleMaker(task).run(program, folder);
}

Result<PackageReport> importSamplePackages(Workplace& workplace, PdfService& pdf, const UnpackerSettings& unpacker,
                                           const QString& program, const Task& task, const ReviewerId& author)
{
    PINGSHEN_TRY(workplace.vault().writable());
    PINGSHEN_ASSIGN(const auto folder, ScratchFolder::make());
    PINGSHEN_ASSIGN(const auto packages, makeSamplePackages(program, folder.path(), task));
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
