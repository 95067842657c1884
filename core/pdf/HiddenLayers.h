// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <map>
#include <set>

namespace pingshen {

/// The layers of a document (optional content, ISO 32000-1, 8.11) that are switched off as it opens, judged as PDFium
/// judges them when it draws. PDFium draws nothing of them and still tells their text. All of it throws what qpdf
/// throws.
class HiddenLayers
{
public:
    explicit HiddenLayers(QPDF& pdf);

    /// Of an `/OC` entry: a layer, or a membership in several.
    bool hides(QPDFObjectHandle layer) const;
    /// An annotation, a form or an image belongs to a layer that is off.
    bool hidesObject(QPDFObjectHandle object) const;
    /// Something on the page may be hidden: it names such a layer.
    bool areOn(QPDFObjectHandle page) const;
    /// Takes what is hidden out of the content of the page and of the forms that it draws. What is shown stays where it
    /// is, unless it is text that follows hidden text without a place of its own.
    /// False: its content cannot be read.
    bool takeOut(QPDFObjectHandle page);

private:
    bool isOff(QPDFObjectHandle group) const;
    bool isOffByDefault(QPDFObjectHandle group) const;
    bool isTrue(QPDFObjectHandle expression, int depth) const;
    bool membershipHides(QPDFObjectHandle membership) const;
    bool areIn(QPDFObjectHandle resources, int depth, std::set<QPDFObjGen>& seen) const;
    void takeOutOfForms(QPDFObjectHandle resources, int depth);

    QPDFObjectHandle m_config;
    bool m_isOffAtFirst = false;
    std::set<QPDFObjGen> m_on;
    std::set<QPDFObjGen> m_off;
    bool m_hasLayers = false;
    std::set<QPDFObjGen> m_done; ///< forms that lack already what is hidden in them
};

} // namespace pingshen
