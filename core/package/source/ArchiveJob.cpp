// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/source/ArchiveJob.h"

namespace pingshen {

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
    case Error::Code::PackageTooManyEntries:
    case Error::Code::PackageTooLarge:
    case Error::Code::PackageRatioTooHigh:
        return true;
    default:
        return false;
    }
}

ArchiveFile::Source ArchiveJob::source() const
{
    ArchiveFile::Source source;
    source.path = m_request.path;
    source.kind = m_request.kind;
    source.passwords = spellings(m_request.password);
    source.advanced = m_request.advanced;
    source.stopped = [this] { return m_task.stop.stop_requested(); };
    return source;
}

void ArchiveJob::noteDamaged(const QString& name)
{
    m_staging.note(Finding::Code::EntryDamaged, name, {}, Finding::Severity::Error);
    ++m_damaged;
}

void ArchiveJob::noteNoFile(const QString& name, bool isLink)
{
    m_staging.note(isLink ? Finding::Code::LinkSkipped : Finding::Code::SpecialSkipped, name);
}

Done ArchiveJob::outcome() const
{
    return m_kept == 0 && m_damaged > 0 ? Done(Error::Code::PackageChecksumWrong) : Done();
}

} // namespace pingshen
