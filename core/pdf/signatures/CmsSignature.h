// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PdfSignature.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace pingshen {

/// The digest of what is signed, by the algorithm of that name as OpenSSL calls it; empty when it cannot be made.
using SignedDigest = std::function<QByteArray(const char* algorithm)>;

/// What the container of a signature (CMS, RFC 5652) proves.
struct CmsFindings
{
    QString signer;
    QString issuer;
    QDateTime at;
    bool digestMatches = false;
    PdfSignature::Chain chain = PdfSignature::Chain::Unknown;
};

/// `format`: the signature's SubFilter; those that hold a CMS are known (adbe.pkcs7.detached, adbe.pkcs7.sha1,
/// ETSI.CAdES.detached, ETSI.RFC3161). Zeros behind the container are no part of it. Nothing of another format; one
/// that cannot be read is Broken. Trusted are the authorities of the system, as SSL_CERT_FILE and SSL_CERT_DIR may say
/// otherwise; asks nobody else.
std::optional<CmsFindings> readCms(const QByteArray& container, const QByteArray& format, const SignedDigest& digest);

} // namespace pingshen
