// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/WorkerFrame.h"

namespace pingshen {

/// A worker's way out: what was its standard output. Standard output itself is turned to standard error, so that a
/// library that prints cannot spoil a message. When nobody reads any more, the process ends.
class FrameOutput
{
public:
    FrameOutput();

    void write(const WorkerFrame& frame) const;
    /// The content from where it lies, without a copy.
    void write(const QByteArray& body, QByteArrayView content) const;

private:
    void writeAll(QByteArrayView bytes) const;

    int m_output = -1;
};

} // namespace pingshen
