// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/MailWords.h"

#include "core/package/EntryName.h"
#include "core/package/reading/Charset.h"
#include "core/package/reading/Misreading.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int likely = 60;    ///< plausibility of a text that somebody meant
constexpr int certainly = 90; ///< of Chinese in common characters

/// In the encoding that is said, else in those that programs say wrongly.
std::optional<QString> textIn(const QByteArray& bytes, const QByteArray& encoding)
{
    if (auto text = decodedText(bytes, encoding)) {
        return text;
    }
    auto text = decodedText(bytes, "utf-8");
    return text ? text : decodedText(bytes, "gb18030");
}

QByteArray bytesOfQuoted(const QString& text)
{
    auto plain = text.toLatin1();
    return QByteArray::fromPercentEncoding(plain.replace('_', ' '), '=');
}

QByteArray bytesOfBase64(const QString& text)
{
    return QByteArray::fromBase64(text.toLatin1().replace('-', '+').replace('_', '/'));
}

/// One encoded word, or several in a row that are one.
struct MimeWord
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray encoding;
    QByteArray bytes;
};

QList<MimeWord> mimeWordsIn(const QString& name)
{
    static const QRegularExpression form(
        u"(?|=\\?([A-Za-z][\\w.:+-]*)(?:\\*[A-Za-z-]+)?\\?(B)\\?([A-Za-z0-9+/\\s]*={0,2})(?:\\?=)?"
        "|=\\?([A-Za-z][\\w.:+-]*)(?:\\*[A-Za-z-]+)?\\?(Q)\\?([^?]*)\\?="
        "|=_([A-Za-z][\\w.:+-]*?)_(B)_([A-Za-z0-9+/_-]*?={0,2})_=(?![A-Za-z0-9]*=)"
        "|=_([A-Za-z][\\w.:+-]*?)_(Q)_(.*?)_=(?![0-9A-Fa-f]{2}))"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<MimeWord> words;
    for (auto found = form.globalMatch(name); found.hasNext();) {
        const auto match = found.next();
        const bool isBase64 = match.captured(2).compare(u"B", Qt::CaseInsensitive) == 0;
        const MimeWord word{match.capturedStart(), match.capturedEnd(), match.captured(1).toLatin1(),
                            isBase64 ? bytesOfBase64(match.captured(3)) : bytesOfQuoted(match.captured(3))};
        const bool continues = !words.isEmpty()
                               && words.last().encoding.compare(word.encoding, Qt::CaseInsensitive) == 0
                               && name.mid(words.last().end, word.begin - words.last().end).trimmed().isEmpty();
        if (continues) {
            words.last().end = word.end;
            words.last().bytes += word.bytes;
        } else {
            words.append(word);
        }
    }
    return words;
}

/// The escapes turned into bytes, all the rest in UTF-8 or whatever the escapes are in.
std::optional<QString> fromEscapes(const QString& name, char sign, const QByteArray& encoding)
{
    const auto bytes = QByteArray::fromPercentEncoding(name.toUtf8(), sign);
    if (!encoding.isEmpty()) {
        return textIn(bytes, encoding);
    }
    if (auto text = decodedText(bytes, "utf-8")) {
        const bool isMeant = plausibility(*text) > 0 || hiddenIn(*text) == HiddenPart::Steering;
        return isMeant ? text : std::nullopt;
    }
    auto text = decodedText(bytes, "gb18030");
    return text && plausibility(*text) >= likely ? text : std::nullopt;
}

/// Escapes of ASCII only: encoders escape signs, never letters or digits, and not the percent sign alone.
bool isEncodedAscii(const QString& name)
{
    static const QRegularExpression escape(u"%([0-9A-Fa-f]{2})?"_s);
    bool hasSign = false;
    for (auto found = escape.globalMatch(name); found.hasNext();) {
        const auto match = found.next();
        const auto code = match.captured(1).toUShort(nullptr, 16);
        if (match.captured(1).isEmpty() || code < 0x20 || code > 0x7E || QChar(code).isLetterOrNumber()) {
            return false;
        }
        hasSign = hasSign || code != '%';
    }
    return hasSign;
}

std::optional<QString> withoutUnicodeEscapes(const QString& name, const QRegularExpression& form)
{
    QString text;
    qsizetype end = 0;
    for (auto found = form.globalMatch(name); found.hasNext();) {
        const auto match = found.next();
        text += name.mid(end, match.capturedStart() - end) + QChar(match.captured(1).toUShort(nullptr, 16));
        end = match.capturedEnd();
    }
    text += name.mid(end);
    return end == 0 ? std::nullopt : std::optional(text);
}

/// UTF-16 in base64 without padding; nothing when bits are left that mean something.
std::optional<QString> textOfUtf7(const QByteArray& word)
{
    auto bytes = QByteArray::fromBase64(word);
    bytes.chop(bytes.size() % 2);
    if (bytes.isEmpty() || bytes.toBase64(QByteArray::OmitTrailingEquals) != word) {
        return std::nullopt;
    }
    return decodedText(bytes, "utf-16be");
}

QString entityText(const QRegularExpressionMatch& match)
{
    static const QHash<QString, char32_t> named{
        {u"amp"_s, U'&'},     {u"lt"_s, U'<'},       {u"gt"_s, U'>'},      {u"quot"_s, U'"'},    {u"apos"_s, U'\''},
        {u"nbsp"_s, U' '},    {u"middot"_s, 0xB7},   {u"ndash"_s, 0x2013}, {u"mdash"_s, 0x2014}, {u"ldquo"_s, 0x201C},
        {u"rdquo"_s, 0x201D}, {u"hellip"_s, 0x2026}, {u"eacute"_s, 0xE9},  {u"uuml"_s, 0xFC},    {u"ouml"_s, 0xF6},
        {u"auml"_s, 0xE4},    {u"egrave"_s, 0xE8},   {u"ccedil"_s, 0xE7},  {u"ntilde"_s, 0xF1},  {u"aacute"_s, 0xE1},
        {u"oacute"_s, 0xF3}};
    char32_t code = named.value(match.captured(3), 0);
    if (!match.captured(1).isEmpty()) {
        code = match.captured(1).toUInt(nullptr, 16);
    } else if (!match.captured(2).isEmpty()) {
        code = match.captured(2).toUInt();
    }
    const bool isText = code >= 0x20 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    return isText ? QString::fromUcs4(&code, 1) : match.captured();
}

} // namespace

std::optional<QString> withoutMimeWords(const QString& name)
{
    QString text;
    qsizetype end = 0;
    for (const auto& word : mimeWordsIn(name)) {
        const auto read = textIn(word.bytes, word.encoding);
        if (!read || read->isEmpty()) {
            return std::nullopt;
        }
        text += name.mid(end, word.begin - end) + *read;
        end = word.end;
    }
    text += name.mid(end);
    if (text.endsWith(".pdf.pdf"_L1, Qt::CaseInsensitive)) { // the extension inside the word and again behind it
        text.chop(4);
    }
    return end == 0 ? std::nullopt : std::optional(text);
}

std::optional<QString> withoutDisposition(const QString& name)
{
    static const QRegularExpression extended(
        u"^(?:.*?;\\s*)?(?:filename\\s*[*_]?[0-9]*[*_]?=\\s*)?[\"_']?([A-Za-z][A-Za-z0-9_-]*)'([A-Za-z-]*)'(.+?)[\";]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression plain(u"^(?:attachment|inline)?;?\\s*filename\\s*=\\s*([\"_']?)(.+?)\\1;?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto folders = name.lastIndexOf(u'/') + 1;
    const auto own = name.sliced(folders);
    if (const auto match = extended.match(own); match.hasMatch()) {
        const auto text = fromEscapes(match.captured(3), '%', match.captured(1).toLatin1());
        const bool isKnown = decodedText("a", match.captured(1).toLatin1()).has_value();
        return text && isKnown ? std::optional(QString(name.first(folders) + *text)) : std::nullopt;
    }
    const auto match = plain.match(own);
    return match.hasMatch() ? std::optional(QString(name.first(folders) + match.captured(2))) : std::nullopt;
}

std::optional<QString> withoutPercents(const QString& name)
{
    static const QRegularExpression unicode(u"%u([0-9A-Fa-f]{4})"_s);
    static const QRegularExpression high(u"%[89A-Fa-f][0-9A-Fa-f]"_s);
    if (auto text = withoutUnicodeEscapes(name, unicode)) {
        return text;
    }
    const bool isTwice = name.contains(QRegularExpression(u"%25(?:25)*[89A-Fa-f][0-9A-Fa-f]"_s));
    const bool hasHigh = high.match(name).hasMatch();
    if (!hasHigh && !isTwice && !isEncodedAscii(name)) {
        return std::nullopt;
    }
    auto spaced = name;
    if (hasHigh && !name.contains("%20"_L1)) {
        spaced.replace(u'+', u' '); // as forms write a space; a plus would be %2B
    }
    return fromEscapes(spaced, '%', {});
}

std::optional<QString> withoutQuotedBytes(const QString& name)
{
    static const QRegularExpression bytes(u"(?:=[89A-F][0-9A-F]){2,}"_s);
    static const QRegularExpression unicode(u"#[Uu]([0-9A-Fa-f]{4})"_s);
    static const QRegularExpression escaped(u"\\\\[Uu]([0-9A-Fa-f]{4})"_s);
    for (const auto& form : {unicode, escaped}) {
        if (auto text = withoutUnicodeEscapes(name, form)) {
            return text;
        }
    }
    return bytes.match(name).hasMatch() ? fromEscapes(name, '=', {}) : std::nullopt;
}

std::optional<QString> withoutHz(const QString& name)
{
    static const QRegularExpression run(u"~\\{((?:[\\x21-\\x77][\\x21-\\x7E])+?)~\\}"_s);
    QString text;
    qsizetype end = 0;
    for (auto found = run.globalMatch(name); found.hasNext();) {
        const auto match = found.next();
        auto bytes = match.captured(1).toLatin1();
        std::ranges::transform(bytes, bytes.begin(),
                               [](char c) { return static_cast<char>(static_cast<unsigned char>(c) | 0x80U); });
        const auto chinese = decodedText(bytes, "gb18030");
        if (!chinese || plausibility(*chinese) < likely) {
            return std::nullopt;
        }
        text += name.mid(end, match.capturedStart() - end) + *chinese;
        end = match.capturedEnd();
    }
    text += name.mid(end);
    return end == 0 ? std::nullopt : std::optional(text.replace("~~"_L1, "~"_L1));
}

std::optional<QString> withoutUtf7(const QString& name)
{
    static const QRegularExpression run(u"(?:\\+([A-Za-z0-9+/]{3,})(?:-|(?![A-Za-z0-9+/-]))|&([A-Za-z0-9+,/]{3,})-)"_s);
    QString text;
    qsizetype end = 0;
    for (auto found = run.globalMatch(name); found.hasNext();) {
        const auto match = found.next();
        const auto word = QString(match.captured(1) + match.captured(2)).replace(u',', u'/');
        const auto decoded = textOfUtf7(word.toLatin1());
        const bool isWholeName = match.capturedStart() == 0 || name[match.capturedStart() - 1] == u'/';
        const bool isProven = decoded && plausibility(*decoded) >= certainly && (isWholeName || decoded->size() > 1);
        if (isProven) {
            text += name.mid(end, match.capturedStart() - end) + *decoded;
            end = match.capturedEnd();
        }
    }
    text += name.mid(end);
    return end == 0 ? std::nullopt : std::optional(text);
}

std::optional<QString> withoutEntities(const QString& name)
{
    static const QRegularExpression form(u"&(?:#[xX]([0-9A-Fa-f]{2,6})|#([0-9]{2,7})|([A-Za-z]{2,8}));"_s);
    QString text;
    qsizetype end = 0;
    for (auto found = form.globalMatch(name); found.hasNext();) {
        const auto match = found.next();
        text += name.mid(end, match.capturedStart() - end) + entityText(match);
        end = match.capturedEnd();
    }
    text += name.mid(end);
    return text == name ? std::nullopt : std::optional(text);
}

} // namespace pingshen
