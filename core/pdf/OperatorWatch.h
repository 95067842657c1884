// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/Qpdf.h"

#include <string>
#include <vector>

namespace pingshen {

/// Reads content operator by operator, each with its operands.
class OperatorWatch : public QPDFObjectHandle::ParserCallbacks
{
public:
    void handleObject(QPDFObjectHandle object, size_t, size_t) final
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        apply(object.getOperatorValue());
        m_operands.clear();
        if (isEnough()) {
            terminateParsing();
        }
    }
    void handleEOF() final {}

protected:
    /// `operands` are its own.
    virtual void apply(const std::string& name) = 0;
    /// What follows need not be read.
    virtual bool isEnough() const { return false; }

    const std::vector<QPDFObjectHandle>& operands() const { return m_operands; }
    QPDFObjectHandle operand(size_t i) const { return m_operands[i]; }

private:
    std::vector<QPDFObjectHandle> m_operands;
};

} // namespace pingshen
