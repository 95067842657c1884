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

char32_t codeOf(const QString& hex)
{
    const auto units = QByteArray::fromHex(hex.toLatin1());
    const QString character = QStringDecoder(QStringDecoder::Utf16BE)(units);
    return character.toUcs4().value(0);
}

/// What a font's table says of its glyphs: "<0001> <0002> [<6587> <0041>]" and, rising, "<0003> <0005> <0061>".
/// Glyphs without a character are not in it.
QMap<int, char32_t> codesIn(const QByteArray& table)
{
    static const QRegularExpression row(
        u"<([0-9A-Fa-f]{4})> *<([0-9A-Fa-f]{4})> *(?:<([0-9A-Fa-f]{4,8})>|\\[([^\\]]*)\\])"_s);
    static const QRegularExpression code(u"<([0-9A-Fa-f]{4,8})>"_s);
    QMap<int, char32_t> codes;
    for (auto rows = row.globalMatch(QString::fromLatin1(table)); rows.hasNext();) {
        const auto match = rows.next();
        auto glyph = match.captured(1).toInt(nullptr, 16);
        const auto last = match.captured(2).toInt(nullptr, 16);
        for (auto value = code.globalMatch(match.captured(4)); value.hasNext() && glyph <= last; ++glyph) {
            codes.insert(glyph, codeOf(value.next().captured(1)));
        }
        const auto first = match.hasCaptured(3) && !match.captured(3).isEmpty() ? codeOf(match.captured(3)) : 0;
        for (auto offset = 0; first != 0 && glyph + offset <= last; ++offset) {
            codes.insert(glyph + offset, first + static_cast<char32_t>(offset));
        }
    }
    codes.removeIf([](auto entry) { return entry.value() == 0; });
    return codes;
}

QString hexOf(const QString& text)
{
    const QByteArray units = QStringEncoder(QStringEncoder::Utf16BE)(text);
    return QString::fromLatin1(units.toHex().toUpper());
}

/// The rows of a table, a hundred a section at most (Adobe Technical Note 5411).
QByteArray sectionsOf(const QMap<int, QString>& meanings)
{
    constexpr qsizetype mostRows = 100;
    QStringList rows;
    for (auto meaning = meanings.begin(); meaning != meanings.end(); ++meaning) {
        rows.append(u"<%1> <%2>\n"_s.arg(meaning.key(), 4, 16, QChar(u'0')).arg(hexOf(*meaning)));
    }
    QString sections;
    for (qsizetype i = 0; i < rows.size(); i += mostRows) {
        const auto section = rows.mid(i, mostRows);
        sections += QString::number(section.size()) + u" beginbfchar\n"_s + section.join(QString()) + u"endbfchar\n"_s;
    }
    return sections.toLatin1();
}

/// A font's table of characters is written anew from what was meant.
void settleUnicode(PdfObject& object, UnicodeMap& unicode)
{
    const auto begin = object.stream.indexOf("endcodespacerange\n");
    const auto end = object.stream.lastIndexOf("endcmap");
    if (!object.hasStream || begin < 0 || end < begin) {
        return;
    }
    const auto head = begin + qstrlen("endcodespacerange\n");
    const auto meanings = unicode.meant(codesIn(object.stream.mid(head, end - head)));
    object.stream = object.stream.left(head) + sectionsOf(meanings) + object.stream.mid(end);
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

Result<QByteArray> canonicalPdf(const QByteArray& written, const QDateTime& created, UnicodeMap unicode)
{
    PINGSHEN_ASSIGN(auto objects, PdfObjects::parse(written));
    settleDate(objects[objects.info()], created);
    objects.renumber();
    settleFontNames(objects);
    objects.forEach([&](int, PdfObject& object) { settleUnicode(object, unicode); });
    return objects.bytes();
}

} // namespace pingshen
