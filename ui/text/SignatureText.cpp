// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SignatureText.h"

#include "core/base/VisibleText.h"
#include "ui/text/Formats.h"
#include "ui/text/Sentence.h"

#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const char* chainSentence(PdfSignature::Chain chain)
{
    switch (chain) {
    case PdfSignature::Chain::Trusted:
        return QT_TRANSLATE_NOOP("Signature", "The certificate was issued by an authority that this computer trusts; "
                                              "whether it has been revoked was not checked.");
    case PdfSignature::Chain::Unknown:
        return QT_TRANSLATE_NOOP("Signature", "Who signed cannot be verified on this computer.");
    case PdfSignature::Chain::Broken:
        return QT_TRANSLATE_NOOP("Signature", "The signature or a certificate is forged or damaged.");
    }
    Q_UNREACHABLE();
}

const char* contentSentence(const PdfSignature& signature)
{
    if (!signature.digestMatches) {
        return QT_TRANSLATE_NOOP("Signature", "The content is not what was signed.");
    }
    return signature.coversWholeFile
               ? QT_TRANSLATE_NOOP("Signature", "The content has not changed since it was signed.")
               : QT_TRANSLATE_NOOP("Signature", "The file was added to after it was signed.");
}

/// The less a reader may rely on it, the higher. `isCovered`: see coverWholeFile.
int doubtOf(const PdfSignature& signature, bool isCovered)
{
    if (!signature.digestMatches) {
        return 4;
    }
    return signature.chain == PdfSignature::Chain::Broken    ? 3
           : !signature.coversWholeFile && !isCovered        ? 2
           : signature.chain == PdfSignature::Chain::Unknown ? 1
                                                             : 0;
}

const char* doubtSentence(const PdfSignature& signature, bool isCovered)
{
    const int doubt = doubtOf(signature, isCovered);
    return doubt == 4 || doubt == 2 ? contentSentence(signature) : chainSentence(signature.chain);
}

} // namespace

QString signatureText(const PdfSignature& signature, const Phrasebook& book)
{
    const auto time = signature.at.isValid() ? signature.at.toString(Qt::ISODate) : QString();
    const QJsonObject args{{u"signer"_s, visibleText(signature.signer, Breaks::Show)},
                           {u"issuer"_s, visibleText(signature.issuer, Breaks::Show)},
                           {u"at"_s, time}};
    const auto head =
        signature.signer.isEmpty()
            ? book.words("Signature", QT_TRANSLATE_NOOP("Signature", "Signed by nobody named[, {at:time}]."))
            : book.words("Signature", QT_TRANSLATE_NOOP("Signature", "Signed by {signer}[, {at:time}]"
                                                                     "[; certificate from {issuer}]."));
    const QStringList sentences{fillIn(head, args, book), book.words("Signature", contentSentence(signature)),
                                book.words("Signature", chainSentence(signature.chain))};
    return sentences.join(book.language() == Language::Chinese ? QString() : u" "_s);
}

QString signaturesLine(const QList<PdfSignature>& signatures, const Phrasebook& book)
{
    if (signatures.isEmpty()) {
        return {};
    }
    QStringList signers;
    for (const auto& signature : signatures) {
        const auto name = visibleText(signature.signer, Breaks::Show);
        if (!name.isEmpty() && !signers.contains(name)) {
            signers.append(name);
        }
    }
    const bool isCovered = coverWholeFile(signatures);
    const auto& worst = *std::ranges::max_element(
        signatures, {}, [&](const PdfSignature& signature) { return doubtOf(signature, isCovered); });
    const auto said = book.words("Signature", doubtSentence(worst, isCovered));
    return signers.isEmpty() ? book.words("Signature", QT_TRANSLATE_NOOP("Signature", "Digitally signed. %1")).arg(said)
                             : book.words("Signature", QT_TRANSLATE_NOOP("Signature", "Digitally signed by %1. %2"))
                                   .arg(listText(signers, book), said);
}

QString notesForbiddenText(const Phrasebook& book)
{
    return book.words("Signature",
                      QT_TRANSLATE_NOOP("Signature", "A signature of the document does not allow notes, so "
                                                     "other programs will call it invalid in this copy; "
                                                     "in the original it stays as it is."));
}

} // namespace pingshen::ui
