// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/SameValue.h"

#include "core/text/Folding.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAffix = 12;
constexpr qsizetype longestNumber = 60;
constexpr qsizetype longestDate = 60;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Folded, without space, with one kind of dash and of quotation mark.
QString plain(const QString& text)
{
    QString compact;
    for (const auto c : folded(text)) {
        const auto category = c.category();
        if (c.isSpace()) {
            continue;
        }
        compact += category == QChar::Punctuation_Dash || c == u'\u2212' ? QChar(u'-') : c;
    }
    return compact;
}

/// What is left when punctuation does not count; a point or a comma within a number and a sign before one do.
QString skeletonOf(const QString& text)
{
    QString skeleton;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        const bool isAfterDigit = i > 0 && isDigit(text[i - 1]);
        const bool isBeforeDigit = i + 1 < text.size() && isDigit(text[i + 1]);
        const bool isPoint = (c == u'.' || c == u',') && isAfterDigit && isBeforeDigit;
        const bool isSign = c == u'-' && isBeforeDigit && (i == 0 || !text[i - 1].isLetterOrNumber());
        const bool isSaid = c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Symbol_Currency;
        if (isSaid || isPoint || isSign || c == u'%' || c == u'+') {
            skeleton += c;
        }
    }
    return skeleton;
}

QString digitsOf(const QString& text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), isDigit);
    return digits;
}

/// A number with its digits as they stand, so that none is lost.
struct Number
{
    QString whole;    ///< without leading zeros
    QString fraction; ///< with all that is written
    bool isNegative = false;
};

Number numberOf(QString whole, const QString& fraction, bool isNegative)
{
    while (whole.startsWith(u'0')) {
        whole.remove(0, 1);
    }
    return {whole, fraction, isNegative};
}

/// The number with its point moved to the right.
Number moved(const Number& number, qsizetype places)
{
    const auto padded = number.fraction.leftJustified(places, u'0');
    return numberOf(number.whole + padded.first(places), padded.sliced(places), number.isNegative);
}

QString withoutEndingZeros(QString fraction)
{
    while (fraction.endsWith(u'0')) {
        fraction.chop(1);
    }
    return fraction;
}

/// One more in the last place.
QString increased(QString digits)
{
    for (auto i = digits.size(); i-- > 0;) {
        if (digits[i] != u'9') {
            digits[i] = QChar(digits[i].unicode() + 1);
            return digits;
        }
        digits[i] = u'0';
    }
    return u'1' + digits;
}

/// The same, or the same once rounded to the places that are shown.
bool isShownAs(const Number& stored, const Number& drawn)
{
    if (stored.whole == drawn.whole && withoutEndingZeros(stored.fraction) == withoutEndingZeros(drawn.fraction)) {
        return true;
    }
    const auto places = drawn.fraction.size();
    if (stored.fraction.size() <= places) {
        return false;
    }
    const QString cut = stored.whole + stored.fraction.first(places);
    const auto rounded = stored.fraction[places] >= u'5' ? increased(cut) : cut;
    return numberOf(rounded, {}, false).whole == numberOf(drawn.whole + drawn.fraction, {}, false).whole;
}

/// What stands around a number and names no other one; by currency, so that two of them differ.
const QHash<QString, QString>& affixes()
{
    static const QHash<QString, QString> known{
        {u""_s, u""_s},       {u"¥"_s, u"cny"_s},    {u"rmb"_s, u"cny"_s},  {u"cny"_s, u"cny"_s},
        {u"元"_s, u"cny"_s},  {u"圆"_s, u"cny"_s},   {u"元整"_s, u"cny"_s}, {u"人民币"_s, u"cny"_s},
        {u"$"_s, u"usd"_s},   {u"usd"_s, u"usd"_s},  {u"us$"_s, u"usd"_s},  {u"美元"_s, u"usd"_s},
        {u"€"_s, u"eur"_s},   {u"eur"_s, u"eur"_s},  {u"欧元"_s, u"eur"_s}, {u"£"_s, u"gbp"_s},
        {u"gbp"_s, u"gbp"_s}, {u"英镑"_s, u"gbp"_s}, {u"jpy"_s, u"jpy"_s},  {u"日元"_s, u"jpy"_s},
        {u"hkd"_s, u"hkd"_s}, {u"hk$"_s, u"hkd"_s},  {u"港元"_s, u"hkd"_s}, {u"chf"_s, u"chf"_s},
        {u"rub"_s, u"rub"_s}, {u"₽"_s, u"rub"_s},  {u"руб"_s, u"rub"_s},  {u"₩"_s, u"krw"_s},
        {u"krw"_s, u"krw"_s}, {u"分"_s, u""_s}};
    return known;
}

/// A text that is one number, taken apart.
struct Amount
{
    QString before;
    QString digits; ///< with the signs between them
    QString after;
    qsizetype scale = 0; ///< of 万 and 亿, in places
    bool isPercent = false;
    bool isNegative = false;
};

std::optional<Amount> amountIn(const QString& text)
{
    const auto first = std::find_if(text.begin(), text.end(), isDigit) - text.begin();
    const auto last = text.size() - (std::find_if(text.rbegin(), text.rend(), isDigit) - text.rbegin());
    if (first >= last || last - first > longestNumber || first > longestAffix || text.size() - last > longestAffix) {
        return std::nullopt;
    }
    Amount amount{text.first(first), text.sliced(first, last - first), text.sliced(last)};
    if (amount.before.endsWith(u'.')) {
        amount.before.chop(1); // .5
        amount.digits.prepend(u"0."_s);
    }
    amount.isNegative = amount.before.contains(u'-') || amount.after.startsWith(u'-')
                        || (amount.before.contains(u'(') && amount.after.contains(u')'));
    amount.isPercent = amount.after.startsWith(u'%');
    amount.scale = amount.after.startsWith(u'万') ? 4 : amount.after.startsWith(u'亿') ? 8 : 0;
    amount.after.remove(0, amount.isPercent || amount.scale > 0 ? 1 : 0);
    for (auto* affix : {&amount.before, &amount.after}) {
        affix->removeIf([](QChar c) { return u"-+().,/:：;"_s.contains(c); });
    }
    return amount;
}

/// Groups of three, or of four as in Chinese, between equal signs.
bool isGrouped(const QStringList& groups)
{
    const auto size = groups.last().size();
    const bool isWhole = std::all_of(groups.begin() + 1, groups.end(), [&](const auto& g) { return g.size() == size; });
    const bool isIndian =
        groups.last().size() == 3
        && std::all_of(groups.begin() + 1, groups.end() - 1, [](const auto& g) { return g.size() == 2; });
    return (size == 3 || size == 4) && !groups.first().isEmpty() && groups.first().size() <= size
           && (isWhole || isIndian);
}

/// All that the digits may mean: nobody knows which sign is the point.
QList<Number> readingsOf(const Amount& amount)
{
    QList<Number> readings;
    for (const auto point : {u'.', u','}) {
        const auto whole = amount.digits.section(point, 0, 0);
        const auto fraction = amount.digits.section(point, 1);
        if (!std::all_of(fraction.begin(), fraction.end(), isDigit)) {
            continue;
        }
        const auto separator = std::find_if_not(whole.begin(), whole.end(), isDigit);
        const bool isPlain = separator == whole.end();
        const bool isKnown = !isPlain && *separator != point && u".,'’_"_s.contains(*separator);
        if (isPlain || (isKnown && isGrouped(whole.split(*separator)))) {
            readings << numberOf(QString(whole).removeIf([](QChar c) { return !isDigit(c); }), fraction,
                                 amount.isNegative);
        }
    }
    for (const auto separator : {u'.', u','}) { // 1.020.000, and 1.020
        const auto groups = amount.digits.split(separator);
        const bool isDigits = std::ranges::all_of(groups.join(QString()), isDigit);
        if (groups.size() > 1 && isDigits && isGrouped(groups)) {
            readings << numberOf(groups.join(QString()), {}, amount.isNegative);
        }
    }
    return readings;
}

/// The words around both numbers do not speak of different things.
bool affixesAgree(const Amount& stored, const Amount& drawn, Formatting formatting)
{
    const auto of = [](const Amount& amount) {
        const auto before = affixes().constFind(amount.before);
        const auto after = affixes().constFind(amount.after);
        const bool isKnown = before != affixes().constEnd() && after != affixes().constEnd();
        return isKnown ? std::optional(before->isEmpty() ? *after : *before) : std::nullopt;
    };
    if (stored.before == drawn.before && stored.after == drawn.after) {
        return true;
    }
    const auto known = of(stored);
    const auto shown = of(drawn);
    const bool isBare = known && known->isEmpty();
    if (!shown) {
        return isBare && formatting == Formatting::Scripted;
    }
    return known && (isBare || shown->isEmpty() || *known == *shown);
}

bool isSameNumber(const QString& stored, const QString& drawn, Formatting formatting)
{
    const auto held = amountIn(stored);
    const auto shown = amountIn(drawn);
    if (!held || !shown || !affixesAgree(*held, *shown, formatting)) {
        return false;
    }
    if (held->isNegative != shown->isNegative && formatting == Formatting::Plain) {
        return false; // a script may draw it in red instead
    }
    const auto known = readingsOf(*held);
    return std::ranges::any_of(readingsOf(*shown), [&](const Number& seen) {
        return std::ranges::any_of(known, [&](const Number& number) {
            const auto value = moved(number, held->scale);
            const bool isShare = shown->isPercent && !held->isPercent && isShownAs(moved(value, 2), seen);
            return isShare || isShownAs(value, moved(seen, shown->scale));
        });
    });
}

/// 1 to 12; 0: it is no month's name.
int monthNamed(const QString& word)
{
    static const QStringList months{u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                    u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                    u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
    constexpr qsizetype shortest = 3;
    const auto found = std::ranges::find_if(months, [&](const auto& name) {
        return word.size() >= shortest && (name.startsWith(word) || word == "sept"_L1);
    });
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

bool isDateWord(const QString& word)
{
    static const QStringList known{u"年"_s, u"月"_s, u"日"_s, u"号"_s, u"st"_s,
                                   u"nd"_s, u"rd"_s, u"th"_s, u"d"_s,  u"of"_s};
    static const QStringList days{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                  u"friday"_s, u"saturday"_s, u"sunday"_s};
    const bool isDay =
        word.size() > 2 && std::ranges::any_of(days, [&](const auto& day) { return day.startsWith(word); });
    return isDay || known.contains(word);
}

/// Year, month and day of a date in whatever order, sorted, the century left out; nothing: it is none.
std::optional<QList<int>> dateParts(const QString& text)
{
    static const QRegularExpression part(u"[0-9]+|(?<=[0-9])(?:st|nd|rd|th)|[a-z]+|[年月日号]"_s);
    QList<int> parts;
    qsizetype taken = 0;
    for (auto match = part.globalMatch(text); match.hasNext();) {
        const auto word = match.next().captured();
        const bool isNumber = isDigit(word.front());
        taken += word.size();
        if (isNumber && word.size() == 8) {
            parts << word.sliced(2, 2).toInt() << word.sliced(4, 2).toInt() << word.sliced(6, 2).toInt();
        } else if (isNumber && word.size() <= 4 && word.size() != 3) {
            parts << word.right(2).toInt();
        } else if (const int month = monthNamed(word); month > 0) {
            parts << month;
        } else if (!isDateWord(word)) {
            return std::nullopt;
        }
    }
    const auto signs = std::ranges::count_if(text, [](QChar c) { return u"-/.,:"_s.contains(c); });
    if (taken + signs != text.size() || text.size() > longestDate) {
        return std::nullopt;
    }
    std::sort(parts.begin(), parts.end());
    return parts;
}

bool isSameDate(const QString& stored, const QString& drawn, Formatting formatting)
{
    const auto known = dateParts(stored);
    const auto seen = dateParts(drawn);
    if (!known || !seen || known->isEmpty() || seen->isEmpty()) {
        return false;
    }
    const bool isPossible = known->size() == 3 && known->first() <= 12 && known->at(1) <= 31;
    const bool isPart = formatting == Formatting::Scripted && seen->size() > 1
                        && std::includes(known->begin(), known->end(), seen->begin(), seen->end());
    return (isPossible && *known == *seen) || isPart;
}

/// All but some of the stored signs are hidden behind stars.
bool isMasked(const QString& stored, const QString& drawn)
{
    const auto isMask = [](QChar c) { return u"*\u2022\u25CF"_s.contains(c); };
    if (std::ranges::none_of(drawn, isMask)) {
        return false;
    }
    auto at = stored.begin();
    for (const auto c : drawn) {
        if (!isMask(c)) {
            at = std::find(at, stored.end(), c);
            if (at == stored.end()) {
                return false;
            }
            ++at;
        }
    }
    return true;
}

/// What is written from the right is drawn in another order than it is stored in.
bool isSameFromTheRight(QString stored, QString drawn)
{
    const auto isFromTheRight = [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; };
    if (std::ranges::none_of(stored, isFromTheRight)) {
        return false;
    }
    std::sort(stored.begin(), stored.end());
    std::sort(drawn.begin(), drawn.end());
    return stored == drawn;
}

/// A telephone number, or another one that is read in parts: 555.123.4567
bool isSameInParts(const QString& stored, const QString& drawn)
{
    constexpr qsizetype fewDigits = 7;
    const auto isPlain = [](QChar c) { return isDigit(c) || u".-/()+ "_s.contains(c); };
    const auto digits = digitsOf(stored);
    const bool isInParts = std::max(stored.count(u'.'), drawn.count(u'.')) != 1;
    return digits.size() >= fewDigits && isInParts && digits == digitsOf(drawn) && std::ranges::all_of(stored, isPlain)
           && std::ranges::all_of(drawn, isPlain) && stored.startsWith(u'-') == drawn.startsWith(u'-');
}

} // namespace

bool isSameValue(const QString& stored, const QString& drawn, Formatting formatting)
{
    const auto known = plain(stored);
    const auto seen = plain(drawn);
    if (known == seen) {
        return true;
    }
    const auto skeleton = skeletonOf(known);
    return (!skeleton.isEmpty() && skeleton == skeletonOf(seen)) || isSameNumber(known, seen, formatting)
           || isSameDate(known, seen, formatting) || isSameInParts(known, seen) || isMasked(known, seen)
           || isSameFromTheRight(skeleton, skeletonOf(seen));
}

bool isBeginning(const QString& stored, const QString& drawn)
{
    constexpr qsizetype enoughToTell = 20;
    const auto seen = plain(drawn);
    return seen.size() >= enoughToTell && plain(stored).startsWith(seen);
}

bool holds(const QString& drawn, const QString& row)
{
    return plain(drawn).contains(plain(row));
}

} // namespace pingshen
