// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/SameValue.h"

#include "core/pdf/form/SameDate.h"
#include "core/text/Folding.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAffix = 12;
constexpr qsizetype longestNumber = 60;
constexpr qsizetype fewDigits = 7; // from here on it is a number that is read in parts

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

QString withoutLeadingZeros(QString digits)
{
    while (digits.startsWith(u'0')) {
        digits.remove(0, 1);
    }
    return digits;
}

Number numberOf(const QString& whole, const QString& fraction, bool isNegative)
{
    return {withoutLeadingZeros(whole), fraction, isNegative};
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
    return withoutLeadingZeros(rounded) == withoutLeadingZeros(drawn.whole + drawn.fraction);
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

/// All but some of the stored signs are hidden behind stars, each behind one.
bool isMasked(const QString& stored, const QString& drawn)
{
    const auto isMask = [](QChar c) { return u"*\u2022\u25CF"_s.contains(c); };
    return std::ranges::any_of(drawn, isMask) && !std::ranges::all_of(drawn, isMask)
           && std::ranges::equal(stored, drawn, [&](QChar held, QChar seen) { return held == seen || isMask(seen); });
}

bool isFromTheRight(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

/// Parts of a word that are written in one direction.
QStringList runsOf(const QString& word)
{
    QStringList runs;
    for (const auto c : word) {
        const bool goesOn =
            !runs.isEmpty()
            && (c.direction() == QChar::DirNSM || isFromTheRight(runs.last().front()) == isFromTheRight(c));
        if (goesOn) {
            runs.last() += c;
        } else {
            runs << QString(c);
        }
    }
    return runs;
}

/// How text from the right may have come out of a page.
struct Arrangement
{
    bool reversesWords = false;
    bool reversesRuns = false;
    bool reversesLetters = false; ///< of what is written from the right; digits keep their order
};

QString arranged(QStringList words, const Arrangement& arrangement)
{
    for (auto& word : words) {
        auto runs = runsOf(word);
        for (auto& run : runs) {
            if (arrangement.reversesLetters && isFromTheRight(run.front())) {
                std::reverse(run.begin(), run.end());
            }
        }
        if (arrangement.reversesRuns) {
            std::reverse(runs.begin(), runs.end());
        }
        word = runs.join(QString());
    }
    if (arrangement.reversesWords) {
        std::reverse(words.begin(), words.end());
    }
    return words.join(QString());
}

/// What is written from the right is drawn in another order than it is stored in.
bool isSameFromTheRight(const QString& stored, const QString& drawn)
{
    const auto known = skeletonOf(plain(stored));
    if (std::ranges::none_of(known, isFromTheRight)) {
        return false;
    }
    auto words = drawn.simplified().split(u' ');
    std::ranges::for_each(words, [](QString& word) { word = skeletonOf(plain(word)); });
    for (const auto& seen : {words, QStringList(words.join(QString()))}) {
        for (const bool word : {false, true}) {
            for (const bool run : {false, true}) {
                if (known == arranged(seen, {word, run, false}) || known == arranged(seen, {word, run, true})) {
                    return true;
                }
            }
        }
    }
    return false;
}

/// After which of its digits a text has punctuation before the next digit.
QList<qsizetype> breaksOf(const QString& text)
{
    QList<qsizetype> breaks;
    qsizetype digits = 0;
    bool isBroken = false;
    for (const auto c : text) {
        if (isDigit(c)) {
            if (isBroken && digits > 0) {
                breaks << digits;
            }
            ++digits;
        }
        isBroken = !c.isLetterOrNumber();
    }
    return breaks;
}

/// The same letters and digits. Where both part their digits, they part them in the same places: 1/12 is not 11/2.
bool isSameInSkeleton(const QString& stored, const QString& drawn)
{
    const auto skeleton = skeletonOf(stored);
    const auto known = breaksOf(stored);
    const auto seen = breaksOf(drawn);
    return !skeleton.isEmpty() && skeleton == skeletonOf(drawn)
           && (known.isEmpty() || seen.isEmpty() || known == seen || digitsOf(stored).size() >= fewDigits);
}

/// A telephone number, or another one that is read in parts: 555.123.4567
bool isSameInParts(const QString& stored, const QString& drawn)
{
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
    if (const auto isSame = isSameDate(known, seen, formatting)) {
        return *isSame;
    }
    return isSameInSkeleton(known, seen) || isSameNumber(known, seen, formatting) || isSameInParts(known, seen)
           || isMasked(known, seen) || isSameFromTheRight(stored, drawn);
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
