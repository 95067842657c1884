// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QMap>

#include <functional>

namespace pingshen {

/// One numbered object: a dictionary or value, and for a stream its bytes.
/// A stream's head needs no /Length; it is written with the right one.
struct PdfObject
{
    QByteArray head;
    QByteArray stream;
    bool hasStream = false;
};

/// The objects of a small PDF that we write ourselves. Object streams, encryption and updates are unknown to it:
/// it reads back what QPdfWriter wrote, never a file from outside.
class PdfObjects
{
public:
    /// Errors: ReportFailed, when it is not such a file.
    static Result<PdfObjects> parse(const QByteArray& file);

    int add(PdfObject object); ///< its number
    PdfObject& operator[](int number) { return m_objects[number]; }
    void setRoot(int number) { m_root = number; }
    void setInfo(int number) { m_info = number; }
    int info() const { return m_info; }

    void forEach(const std::function<void(int number, PdfObject&)>& visit);
    /// Numbers the objects in the order in which they are reached from the root; what is not reached is dropped.
    void renumber();
    /// The whole file; its /ID is a digest of its content.
    QByteArray bytes() const;

private:
    QMap<int, PdfObject> m_objects;
    int m_root = 0;
    int m_info = 0;
};

/// The numbers that `head` refers to ("7 0 R"), in order.
QList<int> referencesIn(const QByteArray& head);

/// A text string in the PDF's own spelling, UTF-16 with a mark, in hexadecimal: "<FEFF4E2D>".
QByteArray pdfText(const QString& text);

} // namespace pingshen
