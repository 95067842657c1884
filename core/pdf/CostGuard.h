// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace pingshen {

/// Finds what would take for ever to draw: forms and patterns that draw themselves, which ISO 32000-1 forbids (8.10.1,
/// 8.7.3.1), forms that draw others thousands of times over, and content far larger than a page's, however small it is
/// packed. Everything is read once, and no further than to the limit.
class CostGuard
{
public:
    /// A form or a pattern draws, under this name, one that is only there because of it.
    struct Circle
    {
        QPDFObjectHandle form;
        QPDFObjectHandle resources;
        std::string category; ///< "/XObject" or "/Pattern"
        std::string name;
    };

    struct Verdict
    {
        bool isTooLarge = false;                   ///< the page's content
        bool drawsCircles = false;                 ///< also one that was told of an earlier page
        std::vector<Circle> circles;               ///< found here first
        std::vector<QPDFObjectHandle> annotations; ///< whose appearance is too large

        bool isCostly() const { return isTooLarge || drawsCircles || !annotations.empty(); }
    };

    Verdict look(QPDFObjectHandle page);

private:
    struct Cost
    {
        long long bytes = 0; ///< of operators, those of a form each time that it is drawn
        bool hasCircle = false;
    };

    Cost costOf(QPDFObjectHandle form, QPDFObjectHandle inherited, int depth);
    Cost costOf(const std::string& content, QPDFObjectHandle resources, QPDFObjectHandle owner, int depth);

    std::map<QPDFObjGen, Cost> m_known;
    std::set<QPDFObjGen> m_open; ///< being drawn
    std::vector<Circle> m_circles;
};

/// The form no longer draws itself; everything else in it stays.
void cut(const CostGuard::Circle& circle);

/// Leaves out of the page what would take for ever to draw.
void leaveOut(QPDF& pdf, QPDFObjectHandle page, const CostGuard::Verdict& verdict);

} // namespace pingshen
