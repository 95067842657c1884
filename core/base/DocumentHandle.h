// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/OpenDocument.h"
#include "core/base/Result.h"

#include <QString>

namespace pingshen {

/// A document that can be read, wherever its bytes lie. Whoever holds a handle can open it and hand it to a worker,
/// and learns no path. Cheap to copy; nothing is open before it is asked for.
class DocumentHandle
{
public:
    /// Of no document; cannot be opened.
    DocumentHandle() = default;
    /// A file that lies outside the vault, or not in it yet.
    static DocumentHandle ofFile(const QString& path) { return {path, Error::Code::FileNotReadable}; }
    /// A file that the vault promises to have.
    static DocumentHandle ofVault(const QString& path) { return {path, Error::Code::DocumentMissing}; }

    /// A file that another vault has, for this one to receive.
    static DocumentHandle ofOtherVault(const QString& path) { return {path, Error::Code::DocumentNotArrived}; }

    /// Ordinary files only. Errors, without saying where: FileNotReadable; DocumentMissing when there is nothing where
    /// the vault promised a document, DocumentNotArrived where it waits for one.
    Result<std::shared_ptr<const OpenDocument>> open() const;

    friend bool operator==(const DocumentHandle&, const DocumentHandle&) = default;

private:
    DocumentHandle(QString path, Error::Code missing) : m_path(std::move(path)), m_missing(missing) {}

    QString m_path;
    Error::Code m_missing = Error::Code::FileNotReadable;
};

} // namespace pingshen
