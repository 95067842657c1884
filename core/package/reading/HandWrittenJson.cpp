// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/HandWrittenJson.h"

#include "core/base/Json.h"
#include "core/package/reading/Charset.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// Goes through the text once and writes what a strict parser reads.
class JsonStraightener
{
public:
    explicit JsonStraightener(const QString& text) : m_text(QString(text).remove(jsonMark)) {}

    QString straight()
    {
        while (m_at < m_text.size()) {
            takeOne();
        }
        return m_out;
    }

private:
    void takeOne()
    {
        const auto c = plain(m_text[m_at]);
        if (c == u'"' || c == u'\'') {
            takeWord(&JsonStraightener::takeString);
        } else if (c == u'/' && (follows(u'/') || follows(u'*'))) {
            skipComment();
        } else if (c.isSpace() || isMark(c)) {
            takeMark(c);
        } else {
            takeWord(&JsonStraightener::takeBareWord);
        }
    }

    void takeMark(QChar c)
    {
        if (c == u'}' || c == u']') {
            dropComma();
            m_within.resize(std::max<qsizetype>(0, m_within.size() - 1));
        } else if (c == u'{' || c == u'[') {
            m_within.append(Within{c == u'{', {}});
        }
        m_isKeyNext = c == u'{' || c == u',' || (m_isKeyNext && c.isSpace());
        m_out += c.isSpace() ? QChar(u' ') : c;
        ++m_at;
    }

    void takeWord(void (JsonStraightener::*take)())
    {
        const auto begin = m_out.size();
        (this->*take)();
        if (m_isKeyNext && !m_within.isEmpty() && m_within.last().isObject) {
            markRepeated(begin);
        }
        m_isKeyNext = false;
    }

    /// Else the last value of a key would silently win.
    void markRepeated(qsizetype begin)
    {
        auto& keys = m_within.last().keys;
        const QByteArray written = '[' + m_out.sliced(begin).toUtf8() + ']';
        const auto key = QJsonDocument::fromJson(written).array().at(0).toString();
        if (const int times = keys[key]++; times > 0) {
            m_out.insert(m_out.size() - 1, QString(jsonMark + QString::number(times)));
        }
    }

    /// Between values, full-width marks stand for the others.
    static QChar plain(QChar c)
    {
        switch (c.unicode()) {
        case 0xFF0C:
            return u',';
        case 0xFF1A:
            return u':';
        case 0x201C:
        case 0x201D:
        case 0xFF02:
            return u'"';
        default:
            return c;
        }
    }

    static bool isMark(QChar c) { return QStringView(u"{}[]:,").contains(c); }
    bool follows(QChar c) const { return m_at + 1 < m_text.size() && m_text[m_at + 1] == c; }

    void takeString()
    {
        const auto opening = m_text[m_at];
        const auto closes = [opening](QChar c) {
            return opening == u'"' || opening == u'\'' ? c == opening : plain(c) == u'"' && c != u'"';
        };
        m_out += u'"';
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const auto c = m_text[m_at];
            if (closes(c)) {
                ++m_at;
                break;
            }
            if (c == u'\\' && m_at + 1 < m_text.size()) {
                takeEscape();
            } else if (c == u'"') {
                m_out += u"\\\""_s;
            } else {
                m_out += c.unicode() < 0x20 ? QChar(u' ') : c;
            }
        }
        m_out += u'"';
    }

    /// A backslash that escapes nothing is one, as in the path of a file.
    void takeEscape()
    {
        if (follows(u'\'')) {
            m_out += m_text[++m_at];
        } else if (const auto length = escapeLength(); length > 0) {
            m_out += QStringView(m_text).sliced(m_at, length);
            m_at += length - 1;
        } else {
            m_out += u"\\\\"_s;
        }
    }

    /// Of the escape that begins here; 0: it is none. Told by its characters: an expression looks over the whole text
    /// before each match.
    qsizetype escapeLength() const
    {
        constexpr qsizetype digits = 4;
        const auto rest = QStringView(m_text).sliced(m_at + 1);
        if (QStringView(u"\"\\/bfnrt").contains(rest.front())) {
            return 2;
        }
        const auto code = rest.mid(1, digits);
        const bool isCode = rest.front() == u'u' && code.size() == digits && std::ranges::all_of(code, isHexDigit);
        return isCode ? 2 + digits : 0;
    }

    static bool isHexDigit(QChar c)
    {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    }

    void skipComment()
    {
        const auto end = follows(u'/') ? m_text.indexOf(u'\n', m_at) : m_text.indexOf(u"*/"_s, m_at + 2) + 1;
        m_at = end < 1 ? m_text.size() : end + 1;
    }

    void dropComma()
    {
        const auto last = QStringView(m_out).trimmed();
        if (last.endsWith(u',')) {
            m_out.truncate(last.data() - m_out.constData() + last.size() - 1);
        }
    }

    void takeBareWord()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !isMark(plain(m_text[m_at]))
               && plain(m_text[m_at]) != u'"') {
            ++m_at;
        }
        static const QRegularExpression number(u"^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"_s);
        static const QRegularExpression digits(u"^[0-9]+$"_s);
        auto text = m_text.mid(begin, m_at - begin);
        static const QRegularExpression whole(u"^[0-9]+(?=\\.0+$)"_s);
        static const QRegularExpression nothing(u"^([-+]?(nan|inf(inity)?)|undefined|none|nil)$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        if (const auto integer = whole.match(text); integer.hasMatch()) {
            text = integer.captured();
        }
        const bool isLiteral = text == "true"_L1 || text == "false"_L1 || text == "null"_L1;
        const bool isNumber = !digits.match(text).hasMatch() && number.match(text).hasMatch();
        bool isWithinBounds = true;
        if (isNumber) {
            text.toDouble(&isWithinBounds);
        }
        if (isLiteral || (isNumber && isWithinBounds)) {
            m_out += text;
            return;
        }
        const bool isNoText = isNumber || nothing.match(text).hasMatch();
        m_out += u'"' + (isNoText ? QString(jsonMark) : QString()) + text.replace(u'\\', u"\\\\"_s) + u'"';
    }

    struct Within
    {
        bool isObject = false;
        QHash<QString, int> keys; ///< how often each stands there
    };

    const QString m_text;
    QString m_out;
    QList<Within> m_within;
    bool m_isKeyNext = false;
    qsizetype m_at = 0;
};

QDate dateIn(const QString& text, const QRegularExpression& form, int year, int month, int day)
{
    const auto match = form.match(text);
    return match.hasMatch()
               ? QDate(match.captured(year).toInt(), match.captured(month).toInt(), match.captured(day).toInt())
               : QDate();
}

/// Day and month in either order: only what has one meaning.
QDate dayFirst(const QString& text)
{
    static const QRegularExpression form(u"^(\\d{1,2})\\s*[-/]\\s*(\\d{1,2})\\s*[-/]\\s*(\\d{4})$"_s);
    static const QRegularExpression dotted(u"^(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})$"_s);
    if (const auto date = dateIn(text, dotted, 3, 2, 1); date.isValid()) {
        return date;
    }
    const auto one = dateIn(text, form, 3, 2, 1);
    const auto other = dateIn(text, form, 3, 1, 2);
    if (one.isValid() && other.isValid() && one != other) {
        return {};
    }
    return one.isValid() ? one : other;
}

QDate inWords(const QString& text)
{
    const auto locale = QLocale::c();
    auto plain = text;
    plain.remove(QRegularExpression(u"(?<=\\d)(st|nd|rd|th)\\b"_s)).replace(u'-', u' ').remove(u',').remove(u'.');
    for (const auto& format : {u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"MMMM d yyyy"_s, u"MMM d yyyy"_s}) {
        if (const auto date = locale.toDate(plain.simplified(), format); date.isValid()) {
            return date;
        }
    }
    return {};
}

} // namespace

std::optional<HandWritten> handWrittenJson(const QByteArray& bytes)
{
    const auto text = fileText(bytes);
    const auto asItStands = parseJsonObject(text.toUtf8());
    if (auto object = parseJsonObject(JsonStraightener(text).straight().toUtf8())) {
        return HandWritten{std::move(*object), asItStands.has_value()};
    }
    return asItStands ? std::optional(HandWritten{*asItStands}) : std::nullopt;
}

QDate writtenDate(const QString& written)
{
    constexpr int firstYear = 1900;
    constexpr int lastYear = 2100;
    static const QRegularExpression midnight(u"(?<=\\d)[T ]00:00(:00(\\.0+)?)?(Z|\\+00:00)?$"_s);
    static const QRegularExpression separated(
        u"^(\\d{4})\\s*[-/.\\x{5E74} ]\\s*(\\d{1,2})\\s*[-/.\\x{6708} ]\\s*(\\d{1,2})\\s*[\\x{65E5}\\x{53F7}]?$"_s);
    static const QRegularExpression compact(u"^(\\d{4})(\\d{2})(\\d{2})$"_s);
    const auto text = written.normalized(QString::NormalizationForm_KC).simplified().remove(midnight);
    for (const auto& date :
         {dateIn(text, separated, 1, 2, 3), dateIn(text, compact, 1, 2, 3), dayFirst(text), inWords(text)}) {
        if (date.isValid()) {
            return date.year() >= firstYear && date.year() <= lastYear ? date : QDate();
        }
    }
    return {};
}

} // namespace pingshen
