// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QIODevice;

namespace pingshen {

/// A SHA-256 of some bytes; an empty one stands for "not known".
class Digest
{
public:
    Digest() = default;

    static Digest of(QByteArrayView bytes);
    /// Accepts 64 hexadecimal digits in either case; anything else gives an empty digest.
    static Digest fromHex(QStringView hex);
    static Digest fromBytes(QByteArray bytes);

    QString hex() const; ///< 64 lower-case digits
    const QByteArray& bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }

    friend bool operator==(const Digest&, const Digest&) = default;
    friend bool operator<(const Digest& a, const Digest& b) { return a.m_bytes < b.m_bytes; }

private:
    QByteArray m_bytes;
};

/// Takes bytes as they come; one use.
class Digester
{
public:
    Digester();
    ~Digester();
    Digester(Digester&&) noexcept;
    Digester& operator=(Digester&&) noexcept;

    void add(QByteArrayView bytes);
    Digest finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// Reads the device to its end. Errors: FileNotReadable, Cancelled.
Result<Digest> digestOf(QIODevice& device, const Task& task);

} // namespace pingshen
