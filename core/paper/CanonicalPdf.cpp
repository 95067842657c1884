// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/CanonicalPdf.h"

#include "core/paper/PdfObjects.h"
#include "core/paper/UnicodeMap.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringEncoder>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int lettersInTag = 6;

/// "<6587> <0009>" -> what was meant, each.
QString meantCodes(const QString& codes, const UnicodeMap& unicode)
{
    static const QRegularExpression code(u"<([0-9A-F]{4,8})>"_s);
    QString result;
    for (auto found = code.globalMatch(codes); found.hasNext();) {
        const auto units = QByteArray::fromHex(found.next().captured(1).toLatin1());
        const QString character = QStringDecoder(QStringDecoder::Utf16BE)(units);
        const QByteArray meant = QStringEncoder(QStringEncoder::Utf16BE)(unicode.meant(character.toUcs4().value(0)));
        result += u'<' + QString::fromLatin1(meant.toHex().toUpper()) + u"> "_s;
    }
    return result;
}

/// A font's table of characters holds its codes in brackets.
void settleUnicode(PdfObject& object, const UnicodeMap& unicode)
{
    if (!object.hasStream || !object.stream.contains("beginbfrange")) {
        return;
    }
    auto parts = QString::fromLatin1(object.stream).split(u'[');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const auto end = parts[i].indexOf(u']');
        parts[i] = meantCodes(parts[i].left(end), unicode) + parts[i].mid(end);
    }
    object.stream = parts.join(u'[').toLatin1();
}

/// Six letters that say "a subset", made from the font descriptor's number.
QByteArray subsetTag(int number)
{
    QByteArray tag;
    for (int i = 0; i < lettersInTag; ++i, number /= 26) {
        tag.prepend(static_cast<char>('A' + number % 26));
    }
    return tag;
}

void rename(PdfObject& object, const QByteArray& key, const QByteArray& name)
{
    const auto at = object.head.indexOf(QByteArray(key + " /"));
    const auto begin = at + key.size() + 2;
    const auto end = object.head.indexOf('\n', begin);
    if (at >= 0 && end > begin) {
        object.head.replace(begin, end - begin, name);
    }
}

/// Descriptor, descendant and font all carry the same tagged name, as ISO 32000 (9.6.4) wants it of a subset.
void settleFontNames(PdfObjects& objects)
{
    QMap<int, QByteArray> names;
    objects.forEach([&](int number, PdfObject& object) {
        if (object.head.contains("/Type /FontDescriptor")) {
            const auto plus = object.head.indexOf('+');
            const auto name = object.head.mid(plus + 1, object.head.indexOf('\n', plus) - plus - 1).trimmed();
            names.insert(number, subsetTag(number) + '+' + name);
            rename(object, "/FontName", names.value(number));
        }
    });
    for (int level = 0; level < 2; ++level) {
        objects.forEach([&](int number, PdfObject& object) {
            for (const auto child : object.head.contains("/BaseFont") ? referencesIn(object.head) : QList<int>()) {
                if (names.contains(child) && !names.contains(number)) {
                    names.insert(number, names.value(child));
                    rename(object, "/BaseFont", names.value(child));
                }
            }
        });
    }
}

void settleDate(PdfObject& info, const QDateTime& created)
{
    static const QRegularExpression date(u"/(CreationDate|ModDate) \\([^)]*\\)"_s);
    const auto stamp = created.toUTC().toString(u"yyyyMMddHHmmss"_s);
    info.head = QString::fromLatin1(info.head).replace(date, u"/\\1 (D:%1Z)"_s.arg(stamp)).toLatin1();
}

} // namespace

Result<QByteArray> canonicalPdf(const QByteArray& written, const QDateTime& created, const UnicodeMap& unicode)
{
    PINGSHEN_ASSIGN(auto objects, PdfObjects::parse(written));
    settleDate(objects[objects.info()], created);
    objects.renumber();
    settleFontNames(objects);
    objects.forEach([&](int, PdfObject& object) { settleUnicode(object, unicode); });
    return objects.bytes();
}

} // namespace pingshen
