// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace pingshen {

/// A signature as the document's objects state it; nothing of it is believed yet.
struct SignatureField
{
    QByteArray format;         ///< its /SubFilter, without the slash
    QList<qint64> byteRange;   ///< offsets and lengths by turns
    QByteArray contents;       ///< as the object has it; of an encrypted document not to be compared
    QString name;              ///< of the signer, as the document says
    QDateTime at;              ///< the same of the time, UTC
    bool forbidsNotes = false; ///< what was signed may not get notes later (ISO 32000-2, 12.8.2.2 and table 236)
};

/// Those of the form's fields that are signed, and those the catalog names: in the order of the form, each once, at
/// most renderlimit::signatures. Walks what a hostile document may have tied into circles.
QList<SignatureField> signatureFieldsOf(QPDF& pdf);

} // namespace pingshen
