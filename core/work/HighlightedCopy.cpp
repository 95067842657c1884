// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/HighlightedCopy.h"

#include "core/base/Files.h"

#include <QFileDevice>
#include <QFileInfo>

namespace pingshen {

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

/// Whatever it is called: a file with an original's bytes is one.
Done checkNoOriginal(const QString& path, const QList<Digest>& originals, const Task& task)
{
    if (!QFileInfo(path).isFile()) {
        return {};
    }
    PINGSHEN_ASSIGN(const auto there, openOrdinary(path));
    PINGSHEN_ASSIGN(const auto digest, digestOf(*there, task));
    return originals.contains(digest) ? Done(Error::Code::FileIsOriginal, {}, path) : Done();
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

} // namespace

Done writeCopy(const HighlightedCopy& copy, const QString& path, PdfService& pdf, const Task& task)
{
    auto originals = copy.originals;
    originals.append(copy.document.digest);
    PINGSHEN_TRY(checkNoOriginal(path, originals, task));
    const auto update = pdf.marked(copy.document, marksOf(copy), task);
    if (!update) {
        const auto code = update.error().code;
        // Whoever could read it with a password could read no copy of it without one.
        const bool isLocked = code == Error::Code::PdfPasswordRequired || code == Error::Code::PdfPasswordWrong;
        return isLocked ? Done(Error::Code::PdfEncrypted) : Done(update.error());
    }
    PINGSHEN_ASSIGN(const auto document, copy.document.bytes.open());
    return writeWhole(path, [&](QFileDevice& out) -> Done {
        PINGSHEN_TRY(copyBytes(*document, copy.document.digest, out, path, task));
        return out.write(*update) == update->size() ? Done() : Done(writeError(out, path));
    });
}

} // namespace pingshen
