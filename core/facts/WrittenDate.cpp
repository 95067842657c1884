// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/WrittenDate.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDate = 48; ///< UTF-16
constexpr int decimal = 10;
constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

const QString months =
    u"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    u"nov(?:ember)?|dec(?:ember)?"_s;

int monthOf(QStringView name)
{
    constexpr std::array names{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                               u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const auto lower = name.first(3).toString().toLower();
    const auto found = std::ranges::find_if(names, [&lower](const auto* each) { return lower == QStringView(each); });
    return static_cast<int>(found - names.begin()) + 1;
}

int chineseDigit(QChar c)
{
    if (c >= u'0' && c <= u'9') {
        return c.unicode() - u'0';
    }
    constexpr QStringView digits = u"〇一二三四五六七八九";
    const auto value = digits.indexOf(c);
    return value >= 0 ? static_cast<int>(value) : c == u'零' || c == u'O' || c == u'o' ? 0 : -1;
}

/// 2025, 二〇二五.
int yearOf(QStringView text)
{
    int year = 0;
    for (const auto c : text) {
        year = c == u' ' ? year : year * decimal + std::max(chineseDigit(c), 0);
    }
    return year;
}

/// 3, 03, 三, 十, 十二, 二十, 二十一, 廿一.
int smallNumber(QStringView text)
{
    int sum = 0;
    int digit = 0;
    bool hasDigit = false;
    for (const auto c : text) {
        if (c == u'十') {
            sum += (hasDigit ? digit : 1) * decimal;
            digit = 0;
            hasDigit = false;
        } else if (c == u'廿') {
            sum += 2 * decimal;
        } else if (c == u'卅') {
            sum += 3 * decimal;
        } else if (const int value = chineseDigit(c); value >= 0) {
            digit = digit * decimal + value;
            hasDigit = true;
        }
    }
    return sum + digit;
}

std::optional<WrittenDate> dateOf(int year, int month, std::optional<int> day)
{
    const QDate date(year, month, day.value_or(1));
    if (year < firstYear || year > lastYear || !date.isValid()) {
        return std::nullopt;
    }
    return WrittenDate{.date = date, .hasDay = day.has_value(), .otherReading = {}};
}

/// Day and month in either order, where nothing tells which.
std::optional<WrittenDate> dateOfEither(int first, int second, int year, bool isDayFirst)
{
    const auto dayFirst = dateOf(year, second, first);
    const auto monthFirst = isDayFirst ? std::nullopt : dateOf(year, first, second);
    if (!dayFirst || !monthFirst || dayFirst->date == monthFirst->date) {
        return dayFirst ? dayFirst : monthFirst;
    }
    return WrittenDate{.date = std::min(dayFirst->date, monthFirst->date),
                       .hasDay = true,
                       .otherReading = std::max(dayFirst->date, monthFirst->date)};
}

std::optional<int> dayOf(QStringView captured)
{
    return captured.isEmpty() ? std::nullopt : std::optional(smallNumber(captured));
}

/// One way of writing a date, and what its parts say.
struct Way
{
    QRegularExpression pattern;
    std::optional<WrittenDate> (*read)(const QRegularExpressionMatch& match);
};

const QList<Way>& ways()
{
    constexpr auto insensitive = QRegularExpression::CaseInsensitiveOption;
    using Match = QRegularExpressionMatch;
    static const QList<Way> table{
        {QRegularExpression(
             u"((?:[0-9〇零一二三四五六七八九oO]\\s?){4})\\s?年\\s?([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s?月"
             u"(?:\\s?([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,4})\\s?[日号])?"_s),
         [](const Match& m) {
             return dateOf(yearOf(m.capturedView(1)), smallNumber(m.capturedView(2)), dayOf(m.capturedView(3)));
         }},
        {QRegularExpression(u"([0-9]{4})\\s?[-/.]\\s?([0-9]{1,2})(?:\\s?[-/.]\\s?([0-9]{1,2}))?(?![0-9])"_s),
         [](const Match& m) {
             return dateOf(m.capturedView(1).toInt(), m.capturedView(2).toInt(), dayOf(m.capturedView(3)));
         }},
        {QRegularExpression(u"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9A-Za-z])"_s),
         [](const Match& m) {
             return dateOf(m.capturedView(1).toInt(), m.capturedView(2).toInt(), m.capturedView(3).toInt());
         }},
        {QRegularExpression(u"([0-9]{1,2})(?:st|nd|rd|th)?(?:\\s*of)?[\\s.\\-/,]{0,3}("_s + months
                                + u")\\.?(?:\\s?/\\s?\\p{L}{3,9}\\.?)?[\\s.,\\-/]{0,3}([0-9]{4})(?![0-9])"_s,
                            insensitive),
         [](const Match& m) {
             return dateOf(m.capturedView(3).toInt(), monthOf(m.capturedView(2)), m.capturedView(1).toInt());
         }},
        {QRegularExpression(u"("_s + months
                                + u")\\.?[\\s\\-]{0,2}([0-9]{1,2})(?:st|nd|rd|th)?[\\s.,\\-]{1,3}([0-9]{4})(?![0-9])"_s,
                            insensitive),
         [](const Match& m) {
             return dateOf(m.capturedView(3).toInt(), monthOf(m.capturedView(1)), m.capturedView(2).toInt());
         }},
        {QRegularExpression(u"("_s + months + u")\\.?[\\s.,\\-]{0,3}([0-9]{4})(?![0-9])"_s, insensitive),
         [](const Match& m) { return dateOf(m.capturedView(2).toInt(), monthOf(m.capturedView(1)), std::nullopt); }},
        {QRegularExpression(u"([0-9]{1,2})\\s?([-/.])\\s?([0-9]{1,2})\\s?[-/.]\\s?([0-9]{4})(?![0-9])"_s),
         [](const Match& m) {
             // Dots part day, month and year wherever they are used.
             return dateOfEither(m.capturedView(1).toInt(), m.capturedView(3).toInt(), m.capturedView(4).toInt(),
                                 m.capturedView(2) == u"."_s);
         }},
    };
    return table;
}

bool isLatinOrDigit(QChar c)
{
    return c.isDigit() || (c.isLetter() && c.unicode() < 0x250);
}

bool canBegin(QStringView text, qsizetype at)
{
    const auto c = text[at];
    const bool isOfDate = chineseDigit(c) >= 0 || (c.isLetter() && c.unicode() < 0x80);
    return isOfDate && (at == 0 || !isLatinOrDigit(text[at - 1]) || !isLatinOrDigit(c));
}

bool agree(const QDate& a, bool isDayOfA, const QDate& b, bool isDayOfB)
{
    return isDayOfA && isDayOfB ? a == b : a.year() == b.year() && a.month() == b.month();
}

} // namespace

QString valueOf(const WrittenDate& date)
{
    const auto form = date.hasDay ? u"yyyy-MM-dd"_s : u"yyyy-MM"_s;
    const auto first = date.date.toString(form);
    return date.isAmbiguous() ? QString(first + u'|' + date.otherReading.toString(form)) : first;
}

std::optional<WrittenDate> dateFromValue(QStringView value)
{
    const auto readings = value.split(u'|');
    const auto first = dateAt(readings.first(), 0);
    if (!first || first->end != readings.first().size()) {
        return std::nullopt;
    }
    auto date = first->value;
    if (readings.size() > 1) {
        date.otherReading = QDate::fromString(readings[1].toString(), u"yyyy-MM-dd"_s);
    }
    return date;
}

bool agree(const WrittenDate& a, const WrittenDate& b)
{
    for (const auto& ofA : {a.date, a.otherReading}) {
        for (const auto& ofB : {b.date, b.otherReading}) {
            if (ofA.isValid() && ofB.isValid() && agree(ofA, a.hasDay, ofB, b.hasDay)) {
                return true;
            }
        }
    }
    return false;
}

std::optional<Placed<WrittenDate>> dateAt(QStringView text, qsizetype begin)
{
    if (begin < 0 || begin >= text.size() || !canBegin(text, begin)) {
        return std::nullopt;
    }
    const auto near = text.mid(begin, longestDate).toString();
    for (const auto& way : ways()) {
        const auto match =
            way.pattern.match(near, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        const auto date = match.hasMatch() ? way.read(match) : std::nullopt;
        if (date) {
            return Placed<WrittenDate>{*date, begin, begin + match.capturedEnd()};
        }
    }
    return std::nullopt;
}

std::optional<Placed<WrittenDate>> dateWithin(QStringView text, qsizetype begin, qsizetype end)
{
    for (auto at = begin; at < end; ++at) {
        if (auto date = dateAt(text, at)) {
            return date;
        }
    }
    return std::nullopt;
}

QString valueOf(const WrittenPeriod& period)
{
    return valueOf(period.from) + u'/' + (period.till ? valueOf(*period.till) : QString());
}

std::optional<WrittenPeriod> periodFromValue(QStringView value)
{
    const auto at = value.indexOf(u'/');
    const auto from = at < 0 ? std::nullopt : dateFromValue(value.first(at));
    if (!from) {
        return std::nullopt;
    }
    return WrittenPeriod{*from, dateFromValue(value.mid(at + 1))};
}

bool agree(const WrittenPeriod& a, const WrittenPeriod& b)
{
    return agree(a.from, b.from) && (!a.till || !b.till || agree(*a.till, *b.till));
}

std::optional<Placed<WrittenPeriod>> periodAt(QStringView text, qsizetype begin)
{
    const auto from = dateAt(text, begin);
    if (!from) {
        return std::nullopt;
    }
    static const QRegularExpression between(
        u"[起\\s]{0,3}(?:生效)?[,，\\s]{0,2}(?:至|到|-|~|to|until|till|and ends on)\\s{0,2}"
        u"(今|present|now|date)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 24;
    const auto rest = text.mid(from->end, longest).toString();
    const auto match =
        between.match(rest, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto next = from->end + match.capturedEnd();
    if (match.hasCaptured(1)) {
        return Placed<WrittenPeriod>{{from->value, std::nullopt}, begin, next};
    }
    const auto till = dateAt(text, next);
    if (!till) {
        return std::nullopt;
    }
    return Placed<WrittenPeriod>{{from->value, till->value}, begin, till->end};
}

} // namespace pingshen
