// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <QPointF>

#include <map>
#include <optional>
#include <vector>

namespace pingshen {

/// Where bookmarks and links of a document lead.
class Destinations
{
public:
    /// Both live longer.
    Destinations(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages);

    struct Place
    {
        int page = 0;                   ///< from 0
        std::optional<QPointF> at = {}; ///< in points of the page as shown; nothing: its top
    };
    /// Of an entry with a destination or an action; nothing when it leads to no page of this document.
    std::optional<Place> of(QPDFObjectHandle entry);

private:
    QPDFObjectHandle named(const std::string& name);
    std::optional<QPointF> pointOn(int page, QPDFObjectHandle destination) const;

    QPDF& m_pdf;
    const std::vector<QPDFObjectHandle>& m_pages;
    std::map<QPDFObjGen, int> m_numbers;
};

} // namespace pingshen
