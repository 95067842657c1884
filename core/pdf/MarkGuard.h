// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QtGlobal>

#include <map>
#include <set>
#include <string>

namespace pingshen {

/// Finds content whose marks (ISO 32000-1, 14.6) lie so deep within one another that reading it takes more memory than
/// there is: PDFium keeps all of them for each. All of it throws what qpdf throws.
class MarkGuard
{
public:
    using Forms = std::map<std::string, QPDFObjectHandle>; ///< by name

    /// The page itself, or one of the forms or annotations that it draws. Only the first megabytes of a document are
    /// looked at.
    bool isTooDeep(QPDFObjectHandle page);
    /// Takes out the marks that lie too deep, and nothing else: they draw nothing.
    void flatten(QPDFObjectHandle page);

private:
    void flattenForms(const Forms& forms, int depth);
    bool areTooDeep(const Forms& forms, int depth);

    std::set<QPDFObjGen> m_looked;    ///< forms that hold none
    std::set<QPDFObjGen> m_flattened; ///< those that hold none any more
    qint64 m_bytes = 0;               ///< looked at
};

} // namespace pingshen
