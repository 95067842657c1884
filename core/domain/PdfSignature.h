// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace pingshen {

/// A digital signature that a PDF carries, and what could be checked of it. Whether a certificate was revoked is not
/// asked of anybody, so that no signature is called valid.
struct PdfSignature
{
    /// What the certificate of its signer leads to.
    enum class Chain : quint8 {
        Trusted, ///< an authority that this computer trusts
        Unknown, ///< nobody known here: self-signed, an authority of its own, or certificates are missing or expired
        Broken,  ///< the signature, or that of a certificate above it, is false
    };

    QString signer; ///< as its certificate calls them; empty when there is none
    QString issuer; ///< who issued that certificate
    QDateTime at;   ///< UTC, as the signer's computer says, of a time stamp as it says; invalid when nobody does
    bool coversWholeFile = false; ///< nothing was added since, and nothing left out
    bool digestMatches = false;   ///< the bytes it covers are those that were signed
    Chain chain = Chain::Unknown;

    friend bool operator==(const PdfSignature&, const PdfSignature&) = default;
};

/// One of them covers the whole file: who signed earlier was signed over with it.
bool coverWholeFile(const QList<PdfSignature>& signatures);

/// "trusted", "unknown", "broken".
QString nameOf(PdfSignature::Chain chain);

} // namespace pingshen
