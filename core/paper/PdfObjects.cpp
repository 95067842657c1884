// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/PdfObjects.h"

#include "core/base/Digest.h"

#include <QRegularExpression>
#include <QStringEncoder>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype xrefRowLength = 20;
constexpr qsizetype idLength = 32; ///< hexadecimal digits of the file's /ID

const QRegularExpression& reference()
{
    static const QRegularExpression pattern(u"\\b(\\d+) 0 R\\b"_s);
    return pattern;
}

int numberAfter(const QByteArray& text, QByteArrayView key)
{
    const auto at = text.lastIndexOf(key);
    return at < 0 ? 0 : text.mid(at + key.size(), 12).trimmed().split(' ').first().toInt();
}

/// Reads the cross-reference table: number -> offset.
QMap<int, qsizetype> offsetsOf(const QByteArray& file)
{
    QMap<int, qsizetype> offsets;
    const auto sizes = file.lastIndexOf("\nxref\n") + 6;
    const auto rows = file.indexOf('\n', sizes) + 1;
    const auto count = file.mid(sizes, rows - sizes - 1).split(' ').value(1).toInt();
    for (int i = 1; i < count; ++i) {
        const auto row = file.mid(rows + i * xrefRowLength, xrefRowLength);
        if (row.contains('n')) {
            offsets.insert(i, row.left(10).toLongLong());
        }
    }
    return offsets;
}

PdfObject parseObject(const QByteArray& raw)
{
    const auto body = raw.indexOf("obj") + 3;
    const auto begin = raw.indexOf("stream\n", body);
    const auto end = raw.lastIndexOf("endstream");
    if (begin < 0 || end < begin) {
        return {raw.mid(body, raw.lastIndexOf("endobj") - body).trimmed(), {}, false};
    }
    auto stream = raw.mid(begin + 7, end - begin - 7);
    if (stream.endsWith('\n')) {
        stream.chop(1); // the line feed before `endstream` is not part of it
    }
    return {raw.mid(body, begin - body).trimmed(), stream, true};
}

QByteArray renumbered(const QByteArray& head, const QMap<int, int>& numbers)
{
    const auto text = QString::fromLatin1(head);
    QString result;
    qsizetype copied = 0;
    for (auto found = reference().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        result += text.mid(copied, match.capturedStart(1) - copied);
        result += QString::number(numbers.value(match.capturedView(1).toInt()));
        copied = match.capturedEnd(1);
    }
    return (result + text.mid(copied)).toLatin1();
}

QByteArray withLength(const PdfObject& object)
{
    static const QRegularExpression length(u"\\s*/Length \\d+( 0 R)?"_s);
    auto head = QString::fromLatin1(object.head);
    head.remove(length);
    head.insert(head.indexOf("<<"_L1) + 2, u" /Length %1"_s.arg(object.stream.size()));
    return head.toLatin1();
}

} // namespace

QList<int> referencesIn(const QByteArray& head)
{
    QList<int> numbers;
    for (auto found = reference().globalMatch(QString::fromLatin1(head)); found.hasNext();) {
        numbers.append(found.next().capturedView(1).toInt());
    }
    return numbers;
}

QByteArray pdfText(const QString& text)
{
    const QByteArray units = QStringEncoder(QStringEncoder::Utf16BE)(text);
    return "<FEFF" + units.toHex().toUpper() + ">";
}

Result<PdfObjects> PdfObjects::parse(const QByteArray& file)
{
    PdfObjects objects;
    const auto offsets = offsetsOf(file);
    auto ends = offsets.values();
    ends.append(file.lastIndexOf("\nxref\n") + 1);
    std::ranges::sort(ends);
    for (auto it = offsets.begin(); it != offsets.end(); ++it) {
        const auto end = std::ranges::upper_bound(ends, it.value());
        if (end == ends.end()) {
            return Error::Code::ReportFailed;
        }
        objects.m_objects.insert(it.key(), parseObject(file.mid(it.value(), *end - it.value())));
    }
    objects.m_root = numberAfter(file, "/Root");
    objects.m_info = numberAfter(file, "/Info");
    if (!objects.m_objects.contains(objects.m_root) || !objects.m_objects.contains(objects.m_info)) {
        return Error::Code::ReportFailed;
    }
    for (auto& object : objects.m_objects) {
        object.head = object.hasStream ? withLength(object) : object.head;
    }
    return objects;
}

int PdfObjects::add(PdfObject object)
{
    const auto number = m_objects.isEmpty() ? 1 : m_objects.lastKey() + 1;
    m_objects[number] = std::move(object);
    return number;
}

void PdfObjects::forEach(const std::function<void(int, PdfObject&)>& visit)
{
    for (auto it = m_objects.begin(); it != m_objects.end(); ++it) {
        visit(it.key(), it.value());
    }
}

void PdfObjects::renumber()
{
    QMap<int, int> numbers;
    QList<int> waiting{m_info, m_root}; // taken from the end
    while (!waiting.isEmpty()) {
        const auto number = waiting.takeLast();
        if (numbers.contains(number) || !m_objects.contains(number)) {
            continue;
        }
        numbers.insert(number, static_cast<int>(numbers.size()) + 1);
        const auto references = referencesIn(m_objects.value(number).head);
        std::ranges::copy(references.rbegin(), references.rend(), std::back_inserter(waiting));
    }
    QMap<int, PdfObject> ordered;
    for (auto it = numbers.begin(); it != numbers.end(); ++it) {
        auto object = m_objects.value(it.key());
        object.head = renumbered(object.head, numbers);
        ordered.insert(it.value(), object);
    }
    m_objects = ordered;
    m_root = numbers.value(m_root);
    m_info = numbers.value(m_info);
}

QByteArray PdfObjects::bytes() const
{
    QByteArray file("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");
    QByteArray table("0000000000 65535 f \n");
    for (auto it = m_objects.begin(); it != m_objects.end(); ++it) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(it.key()) + " 0 obj\n";
        file += it->hasStream ? withLength(*it) + "\nstream\n" + it->stream + "\nendstream" : it->head;
        file += "\nendobj\n";
    }
    const auto size = QByteArray::number(m_objects.size() + 1);
    const auto start = QByteArray::number(file.size());
    const QByteArray id = '<' + Digest::of(file).bytes().toHex().left(idLength) + '>';
    file += "xref\n0 " + size + '\n' + table + "trailer\n<< /Size " + size;
    file += " /Root " + QByteArray::number(m_root) + " 0 R";
    file += m_info > 0 ? " /Info " + QByteArray::number(m_info) + " 0 R" : QByteArray();
    file += " /ID [" + id + id + "] >>\nstartxref\n" + start + "\n%%EOF\n";
    return file;
}

} // namespace pingshen
