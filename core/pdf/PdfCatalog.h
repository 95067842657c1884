// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/PdfStructure.h"
#include "core/pdf/Qpdf.h"

#include <QStringList>

namespace pingshen {

/// Walks what a hostile document may have tied into circles.
BoundedOutline outlineOf(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages);

/// Names of the files inside the document: attached to it or to a page, or played by an annotation or an action. At
/// most renderlimit::attachments.
QStringList attachmentsOf(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages);

/// The form's content is a program for one vendor's reader (XFA); what the pages hold is a stand-in for it.
bool isXfaForm(QPDF& pdf);

} // namespace pingshen
