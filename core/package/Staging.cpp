// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/Staging.h"

#include "core/archive/FileKind.h"
#include "core/base/Files.h"
#include "core/package/EntryName.h"
#include "core/package/reading/RestoredName.h"

#include <QDir>
#include <QFile>

#include <cerrno>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Where the staging folder lies means nothing to a person, and it is not the package that cannot be written.
Error stagingError(Error error)
{
    return {error.code, {}, {}, nullptr};
}

} // namespace

Staging::Staging(QString folder, const Limits& limits, const Task& task)
    : m_folder(std::move(folder)),
      m_limits(limits),
      m_task(task)
{}

void Staging::begin(qint64 sourceBytes)
{
    m_sourceBytes = sourceBytes;
    m_unpackedOfSource = 0;
}

Done Staging::countEntry()
{
    if (++m_entries > m_limits.entries) {
        return {Error::Code::PackageTooManyEntries, {{u"maximum"_s, m_limits.entries}}};
    }
    return m_task.proceed();
}

Done Staging::countUnpacked(qint64 bytes)
{
    m_unpacked += bytes;
    m_unpackedOfSource += bytes;
    if (m_unpacked > m_limits.unpackedBytes) {
        return {Error::Code::PackageTooLarge, {{u"maximumBytes"_s, m_limits.unpackedBytes}}};
    }
    const bool isCounted = m_sourceBytes > 0 && m_unpackedOfSource > m_limits.ratioFreeBytes;
    if (isCounted && m_unpackedOfSource / m_limits.ratio >= m_sourceBytes) {
        return {Error::Code::PackageRatioTooHigh, {{u"maximum"_s, m_limits.ratio}}};
    }
    return m_task.proceed();
}

std::optional<QString> Staging::admit(const NameDecoder::Name& name, Backslash backslash)
{
    using Verdict = EntryName::Verdict;
    const auto restored = NameRestorer().restored(name.text);
    auto entry = entryNameOf(restored.value_or(name.text), m_limits);
    if (entry.verdict == Verdict::Unsafe && backslash == Backslash::MayBelong) {
        entry = entryNameOf(QString(name.text).replace(u'\\', u'_'), m_limits);
        entry.verdict = entry.verdict == Verdict::Usable ? Verdict::Renamed : entry.verdict;
    }
    switch (entry.verdict) {
    case Verdict::Unsafe:
        note(Finding::Code::NameUnsafe, entry.name);
        return std::nullopt;
    case Verdict::TooDeep:
        note(Finding::Code::NameTooDeep, entry.name, {{u"maximum"_s, m_limits.depth}});
        return std::nullopt;
    case Verdict::TooLong:
    case Verdict::Junk:
    case Verdict::Usable:
    case Verdict::Renamed:
        break;
    }
    const auto kept = admitted(entry, name.text, restored);
    if (entry.verdict == Verdict::TooLong) {
        note(Finding::Code::NameTooLong, kept,
             {{u"maximum"_s, m_limits.nameCharacters}, {u"original"_s, shownName(name.text)}}, Finding::Severity::Info);
    }
    if (!name.isReadable) {
        note(Finding::Code::NameUnreadable, kept);
    }
    return kept;
}

QString Staging::admitted(const EntryName& entry, const QString& original, const std::optional<QString>& restored)
{
    const auto nameless = u"_"_s;
    const auto name = uniqueName(entry.name.isEmpty() ? nameless : entry.name);
    m_originals.insert(name, original);
    if (auto finding = nameFinding(name, original, restored)) {
        m_findings.append(std::move(*finding));
    } else if (entry.verdict == EntryName::Verdict::Renamed) {
        note(Finding::Code::NameReserved, name, {{u"original"_s, shownName(original)}}, Finding::Severity::Info);
    }
    if (entry.verdict == EntryName::Verdict::Junk && !entry.name.isEmpty()) {
        m_leftBehind.insert(name);
    }
    return name;
}

QString Staging::uniqueName(const QString& name)
{
    auto unique = name;
    for (int number = 2; m_keys.contains(collisionKey(unique)); ++number) {
        unique = numberedName(name, number);
    }
    m_keys.insert(collisionKey(unique));
    if (unique != name) {
        note(Finding::Code::NameDuplicate, unique, {{u"original"_s, name}});
    }
    return unique;
}

Result<Staging::Kept> Staging::keep(const QString& name, const BlockReader& next)
{
    PINGSHEN_ASSIGN(auto stored, store(next));
    if (!stored) {
        noteTooLarge(name);
        return Kept::TooLarge;
    }
    take(std::move(*stored), name);
    return Kept::Yes;
}

Result<std::optional<StagedFile>> Staging::store(const BlockReader& next)
{
    StagedFile staged;
    staged.path = QDir(m_folder).filePath(QString::number(++m_fileNumber));
    QFile file(staged.path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        return stagingError(writeError(errno, file.fileName()));
    }
    const auto kept = write(file, staged, next);
    startWriteOut(file);
    file.close();
    if (kept && *kept == Kept::Yes) {
        return std::optional(std::move(staged));
    }
    file.remove();
    return kept ? Result<std::optional<StagedFile>>(std::nullopt) : Result<std::optional<StagedFile>>(kept.error());
}

void Staging::take(StagedFile file, const QString& name)
{
    if (m_leftBehind.contains(name) && !file.head.startsWith("%PDF-")) {
        drop(file);
        return;
    }
    file.name = name;
    file.original = m_originals.value(name, name);
    m_files.append(std::move(file));
}

void Staging::drop(const StagedFile& file)
{
    QFile::remove(file.path);
}

Result<std::optional<StagedFile>> Staging::copyOf(const StagedFile& file)
{
    QFile source(file.path);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    const bool isOpen = source.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return store([&]() -> Result<QByteArrayView> {
        const auto count = isOpen ? source.read(buffer.data(), buffer.size()) : -1;
        return count < 0 ? Result<QByteArrayView>(Error::Code::FileNotReadable) : QByteArrayView(buffer).first(count);
    });
}

Result<Staging::Kept> Staging::write(QFileDevice& file, StagedFile& staged, const BlockReader& next)
{
    Digester digester;
    for (;;) {
        PINGSHEN_ASSIGN(const auto block, next());
        if (block.isEmpty()) {
            break;
        }
        PINGSHEN_TRY(countUnpacked(block.size()));
        staged.bytes += block.size();
        if (staged.bytes > m_limits.fileBytes) {
            return Kept::TooLarge;
        }
        if (staged.head.size() < headBytes) {
            staged.head += block.first(std::min(block.size(), headBytes - staged.head.size()));
        }
        if (file.write(block.data(), block.size()) != block.size()) {
            return stagingError(writeError(file, file.fileName()));
        }
        digester.add(block);
    }
    staged.digest = digester.finish();
    return Kept::Yes;
}

void Staging::note(Finding::Code code, const QString& subject, QJsonObject args, Finding::Severity severity)
{
    m_findings.append({code, severity, subject, std::move(args)});
}

void Staging::noteTooLarge(const QString& name)
{
    note(Finding::Code::LimitReached, name, {{u"maximumBytes"_s, m_limits.fileBytes}}, Finding::Severity::Error);
}

} // namespace pingshen
