// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/HighlightedCopy.h"

#include "core/base/Files.h"
#include "core/storage/DossierStore.h"
#include "core/storage/Vault.h"

#include <QFileDevice>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 1 << 20;

QList<PdfMark> marksOf(const HighlightedCopy& copy)
{
    QList<PdfMark> marks;
    for (const auto& highlight : copy.highlights) {
        if (highlight.place.content == copy.document.digest && !highlight.place.isEmpty()) {
            marks.append(
                {highlight.id.value(), highlight.place.passage, highlight.note, copy.author, highlight.at.toUTC()});
            marks.last().passage.quote.clear();
        }
    }
    return marks;
}

/// A document of an application, also of before, or that is kept here for whatever reason, or a package.
Result<bool> isOriginal(Workplace& workplace, const Digest& digest)
{
    if (workplace.vault().documents().holds(digest)) {
        return true;
    }
    const DossierStore dossiers(workplace.database());
    PINGSHEN_ASSIGN(const auto applications, dossiers.withContent(digest));
    PINGSHEN_ASSIGN(const auto package, dossiers.byPackageDigest(digest));
    return !applications.isEmpty() || package.has_value();
}

/// Whatever it is called: a file with an original's bytes is one.
Done checkNoOriginal(Workplace& workplace, const QString& path, const Digest& own, const Task& task)
{
    if (!QFileInfo(path).isFile()) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto there, openOrdinary(path));
    PINGSHEN_ASSIGN(const auto digest, digestOf(*there, task));
    PINGSHEN_ASSIGN(const bool isOne, isOriginal(workplace, digest));
    return isOne || digest == own ? Done(Error::Code::FileIsOriginal, {}, path) : Done();
}

/// The document's own bytes; only if they are those of its digest.
Done copyBytes(const OpenDocument& document, const Digest& digest, QFileDevice& out, const QString& path,
               const Task& task)
{
    Digester digester;
    QByteArray piece(pieceBytes, '\0');
    for (qint64 at = 0; at < document.size();) {
        PINGSHEN_TRY(task.proceed());
        const auto count = document.read(at, piece.data(), piece.size());
        if (count <= 0) {
            return Error::Code::FileNotReadable;
        }
        const QByteArrayView bytes(piece.constData(), count);
        digester.add(bytes);
        if (out.write(bytes.data(), bytes.size()) != bytes.size()) {
            return writeError(out, path);
        }
        at += count;
        task.report(at, document.size());
    }
    return digester.finish() == digest ? Done() : Done(Error::Code::DocumentDamaged);
}

Result<WrittenCopy> write(Workplace& workplace, const HighlightedCopy& copy, const QString& path, PdfService& pdf,
                          const Task& task, IfThere ifThere)
{
    PINGSHEN_TRY(checkNoOriginal(workplace, path, copy.document.digest, task));
    if (ifThere == IfThere::Refuse && QFileInfo::exists(path)) { // said before all the work
        return {Error::Code::FileExists, {{u"path"_s, path}}, path};
    }
    const auto marks = marksOf(copy);
    const auto update = pdf.marked(copy.document, marks, task);
    if (!update) {
        const auto code = update.error().code;
        // Whoever could read it with a password could read no copy of it without one.
        const bool isLocked = code == Error::Code::PdfPasswordRequired || code == Error::Code::PdfPasswordWrong;
        return isLocked ? Error(Error::Code::PdfEncrypted) : update.error();
    }
    PINGSHEN_ASSIGN(const auto document, copy.document.bytes.open());
    const auto put = [&](QFileDevice& out) -> Done {
        PINGSHEN_TRY(copyBytes(*document, copy.document.digest, out, path, task));
        if (out.write(update->bytes) != update->bytes.size()) {
            return writeError(out, path);
        }
        return checkNoOriginal(workplace, path, copy.document.digest, task); // it may have come there meanwhile
    };
    PINGSHEN_TRY(writeWhole(path, put, WrittenFor::Person, ifThere));
    return WrittenCopy{static_cast<int>(marks.size()), update->isForbidden};
}

} // namespace

HighlightedCopy highlightedCopy(const ApplicationFile& file, const Document& document, const QList<Highlight>& own,
                                const QString& author)
{
    HighlightedCopy copy{
        {document.digest, file.bytes.value(document.digest), {}, file.dossier.id.value()}, document.name, {}, author};
    std::ranges::copy_if(own, std::back_inserter(copy.highlights),
                         [&](const Highlight& highlight) { return highlight.place.content == document.digest; });
    return copy;
}

Result<WrittenCopy> writeCopy(Workplace& workplace, const HighlightedCopy& copy, const QString& path, PdfService& pdf,
                              const Task& task, IfThere ifThere)
{
    auto written = write(workplace, copy, path, pdf, task, ifThere);
    if (!written && written.error().where.isEmpty()) {
        auto error = written.error();
        error.where = copy.name;
        return error;
    }
    return written;
}

} // namespace pingshen
