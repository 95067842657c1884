// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/domain/PdfSignature.h"
#include "core/pdf/signatures/SignatureFields.h"

namespace pingshen {

/// What can be checked of a signature that a document states. Its container is read from the gap between the bytes that
/// it covers: two ranges from the first byte on, with nothing between them but the container in hexadecimal digits. Any
/// other shape leaves room for what nobody signed, and matches nothing.
PdfSignature checked(const SignatureField& field, const OpenDocument& document, bool isEncrypted);

} // namespace pingshen
