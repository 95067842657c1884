// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"
#include "core/pdf/form/AppearanceScan.h"
#include "core/pdf/form/ShownField.h"

#include <QString>

#include <map>
#include <vector>

namespace pingshen {

/// The fields of a document that are compared with what they show, gathered while its copy is made. They are bounded
/// by their number and by the size of their appearances; what is beyond is drawn and not compared. All of it throws
/// what qpdf throws.
class ShownFields
{
public:
    enum class Compared { Yes, IsPicture, TooMuch };

    /// Page from 0; `stream` draws the field and `value` is what it holds. TooMuch: there are too many or too large
    /// ones to compare this one, too.
    Compared add(int page, QPDFObjectHandle annotation, QPDFObjectHandle stream, const QString& value);
    /// A button that is drawn otherwise than it is stored. False: there are too many.
    bool addButton(int page, QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field);

    /// Puts the appearances behind the pages, so that what each says can be read by itself; one that several fields
    /// share is put there once.
    std::vector<ShownField> takeBehind(QPDF& pdf, int pages);

private:
    const AppearanceFacts& factsOf(QPDFObjectHandle stream);

    struct Shown
    {
        ShownField field;
        QPDFObjectHandle stream; ///< none of a button, or if it shows nothing
    };
    std::vector<Shown> m_fields;
    std::map<QPDFObjGen, AppearanceFacts> m_facts;
    AppearanceFacts m_factsAlone; ///< of the last one that is no object of its own
    qint64 m_bytes = 0;           ///< of all appearances looked at
};

} // namespace pingshen
