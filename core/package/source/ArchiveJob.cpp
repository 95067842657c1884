// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/ArchiveJob.h"

#include "core/package/EntryName.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> spellings(const QString& password)
{
    QList<QByteArray> passwords;
    for (const auto& bytes : {password.toUtf8(), toGb18030(password)}) {
        if (!bytes.isEmpty() && !passwords.contains(bytes)) {
            passwords.append(bytes);
        }
    }
    return passwords;
}

} // namespace

ArchiveJob::ArchiveJob(const ArchiveRequest& request, NameDecoder& decoder, Staging& staging, const Task& task)
    : m_request(request),
      m_decoder(decoder),
      m_staging(staging),
      m_task(task)
{}

bool ArchiveJob::endsAll(Error::Code code)
{
    switch (code) {
    case Error::Code::Cancelled:
    case Error::Code::DiskFull:
    case Error::Code::FileNotWritable:
    case Error::Code::FileNotReadable:
    case Error::Code::PackageEncrypted:
    case Error::Code::PackageIsPart:
    case Error::Code::PackageTooManyEntries:
    case Error::Code::PackageTooLarge:
    case Error::Code::PackageRatioTooHigh:
    case Error::Code::WorkerNotStarted:
        return true;
    default:
        return false;
    }
}

Done ArchiveJob::begin(const QList<qint32>& wanted)
{
    return m_request.unpacker.unpack(m_request.file, m_request.place, spellings(m_request.password), wanted);
}

Result<std::optional<ArchiveEntry>> ArchiveJob::next()
{
    return m_request.unpacker.next([this](qint64 bytes) { return m_staging.countUnpacked(bytes); });
}

BlockReader ArchiveJob::blocks() const
{
    return [&unpacker = m_request.unpacker] { return unpacker.block(); };
}

void ArchiveJob::noteDamaged(const QString& name)
{
    m_staging.note(Finding::Code::EntryDamaged, name, {}, Finding::Severity::Error);
    ++m_damaged;
}

void ArchiveJob::noteUnsupported(const QString& name, const QString& method)
{
    const auto args = method.isEmpty() ? QJsonObject() : QJsonObject{{u"method"_s, method}};
    m_staging.note(Finding::Code::EntryCompressionUnsupported, name, args, Finding::Severity::Error);
    m_method = method;
    ++m_unsupported;
}

void ArchiveJob::noteNoFile(const QString& name, bool isLink, const QString& target)
{
    const auto args = target.isEmpty() ? QJsonObject() : QJsonObject{{u"target"_s, shownName(target)}};
    m_staging.note(isLink ? Finding::Code::LinkSkipped : Finding::Code::SpecialSkipped, name, args);
}

Done ArchiveJob::outcome() const
{
    if (m_kept > 0 || m_damaged + m_unsupported == 0) {
        return {};
    }
    if (m_damaged > 0) {
        return Error::Code::PackageChecksumWrong;
    }
    const auto args = m_method.isEmpty() ? QJsonObject() : QJsonObject{{u"method"_s, m_method}};
    return {Error::Code::PackageCompressionUnsupported, args};
}

} // namespace pingshen
