// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/WrittenAmount.h"

#include <QRegularExpression>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAmount = 64; ///< UTF-16
constexpr int tens = 10;
constexpr qint64 fenOfYuan = 100;
constexpr qint64 most = 1'000'000'000'000'000; ///< fen
constexpr qint64 wan = 10'000;

const QString renminbi = u"CNY"_s;

QString currencyOf(const QString& written)
{
    static const QList<std::pair<QString, QString>> names{
        {u"人民币"_s, renminbi}, {u"rmb"_s, renminbi},  {u"cny"_s, renminbi},  {u"¥"_s, renminbi},
        {u"美元"_s, u"USD"_s},   {u"us$"_s, u"USD"_s},  {u"usd"_s, u"USD"_s},  {u"$"_s, u"USD"_s},
        {u"欧元"_s, u"EUR"_s},   {u"eur"_s, u"EUR"_s},  {u"€"_s, u"EUR"_s},    {u"英镑"_s, u"GBP"_s},
        {u"gbp"_s, u"GBP"_s},    {u"£"_s, u"GBP"_s},    {u"港币"_s, u"HKD"_s}, {u"港元"_s, u"HKD"_s},
        {u"hkd"_s, u"HKD"_s},    {u"日元"_s, u"JPY"_s}, {u"jpy"_s, u"JPY"_s},  {u"元"_s, renminbi},
        {u"圆"_s, renminbi},     {u"圓"_s, renminbi},   {u"yuan"_s, renminbi}};
    const auto lower = written.toLower().remove(u' ');
    const auto found = std::ranges::find_if(names, [&lower](const auto& each) { return lower == each.first; });
    return found == names.end() ? QString() : found->second;
}

qint64 multiplierOf(const QString& written)
{
    static const QList<std::pair<QString, qint64>> names{
        {u"亿"_s, wan * wan},  {u"千万"_s, wan * 1000}, {u"百万"_s, wan * 100}, {u"十万"_s, wan * 10},
        {u"万"_s, wan},        {u"萬"_s, wan},          {u"千"_s, 1000},        {u"million"_s, wan * 100},
        {u"thousand"_s, 1000}, {u"k"_s, 1000}};
    const auto lower = written.toLower();
    const auto found = std::ranges::find_if(names, [&lower](const auto& each) { return lower == each.first; });
    return found == names.end() ? 0 : found->second;
}

/// `whole` . `fraction` times `unit`, in fen; nothing if it is none or too much.
std::optional<qint64> fenOf(const QString& whole, const QString& fraction, qint64 unit)
{
    bool isNumber = false;
    const auto yuan = whole.toLongLong(&isNumber);
    if (!isNumber || yuan > most / fenOfYuan / unit) {
        return std::nullopt;
    }
    qint64 fen = yuan * unit * fenOfYuan;
    qint64 share = unit * fenOfYuan;
    for (const auto c : fraction) {
        if (share % tens != 0 && c != u'0') {
            return std::nullopt;
        }
        share /= tens;
        fen += (c.unicode() - u'0') * share;
    }
    return fen;
}

int capitalDigit(QChar c)
{
    constexpr QStringView digits = u"零壹贰叁肆伍陆柒捌玖";
    constexpr QStringView plain = u"〇一二三四五六七八九";
    const auto value = std::max(digits.indexOf(c), plain.indexOf(c));
    return value >= 0 ? static_cast<int>(value) : c == u'两' || c == u'貳' ? 2 : c == u'陸' ? 6 : -1;
}

qint64 capitalUnit(QChar c)
{
    switch (c.unicode()) {
    case u'拾':
    case u'十':
        return tens;
    case u'佰':
    case u'百':
        return 100;
    case u'仟':
    case u'千':
        return 1000;
    case u'万':
    case u'萬':
        return wan;
    case u'亿':
    case u'億':
        return wan * wan;
    default:
        return 0;
    }
}

/// 壹佰零贰万 as 1,020,000. Nothing: it is no number, or too large a one.
std::optional<qint64> numberInWords(QStringView text)
{
    qint64 total = 0;
    qint64 section = 0;
    qint64 digit = 0;
    for (const auto c : text) {
        if (const int value = capitalDigit(c); value >= 0) {
            digit = digit * tens + value; // 二〇二五, which nobody writes of money, is no harm
        } else if (const auto unit = capitalUnit(c); unit < wan) {
            section += std::max<qint64>(digit, section == 0 && digit == 0 ? 1 : digit) * unit;
            digit = 0;
        } else {
            total = (total + section + digit) * unit;
            section = 0;
            digit = 0;
        }
        if (total + section + digit > most / fenOfYuan) {
            return std::nullopt;
        }
    }
    return total + section + digit;
}

std::optional<Placed<WrittenAmount>> inWords(const QString& near, qsizetype begin)
{
    static const QRegularExpression pattern(
        u"(人民币|rmb|¥)?[\\s:：]{0,2}([零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億两貳陸]{1,24})\\s?["
        u"元圆圓](?:\\s?([零壹贰叁肆伍陆柒捌玖])角)?"
        u"(?:([零壹贰叁肆伍陆柒捌玖])分)?[整正]?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match =
        pattern.match(near, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    const auto yuan = match.hasMatch() ? numberInWords(match.capturedView(2)) : std::nullopt;
    if (!yuan) {
        return std::nullopt;
    }
    const auto digitOf = [&match](int group) {
        return match.hasCaptured(group) ? std::max(capitalDigit(match.capturedView(group).front()), 0) : 0;
    };
    const auto fen = *yuan * fenOfYuan + digitOf(3) * tens + digitOf(4);
    return Placed<WrittenAmount>{{fen, renminbi}, begin, begin + match.capturedEnd()};
}

std::optional<Placed<WrittenAmount>> inDigits(const QString& near, qsizetype begin, qint64 unit)
{
    static const QRegularExpression pattern(
        u"(人民币|rmb|cny|¥|美元|us\\$|usd|\\$|欧元|eur|€|英镑|gbp|£|港币|hkd|jpy)?[\\s:：]{0,2}"
        u"([0-9]{1,3}(?:[, '][0-9]{3}){1,4}(?![0-9])|[0-9]{1,15})(?:\\.([0-9]{1,6}))?(?![0-9])(?!\\s?[年月日岁%])"
        u"\\s?(亿|千万|百万|十万|万|萬|千|million|thousand|k\\b)?\\s?(元|圆|圓|人民币|美元|欧元|英镑|港元|日元|yuan|rmb|cny|usd|eur|gbp)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match =
        pattern.match(near, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    auto whole = match.captured(2);
    whole.remove(u',').remove(u' ').remove(u'\'');
    const auto multiplier = multiplierOf(match.captured(4));
    const bool isPlain = multiplier == 0 && !match.hasCaptured(5);
    const auto fen = fenOf(whole, match.captured(3), multiplier > 0 ? multiplier : isPlain ? unit : 1);
    if (!fen) {
        return std::nullopt;
    }
    const auto before = currencyOf(match.captured(1));
    const WrittenAmount amount{*fen, before.isEmpty() ? currencyOf(match.captured(5)) : before};
    return Placed<WrittenAmount>{amount, begin, begin + match.capturedEnd()};
}

} // namespace

QString valueOf(const WrittenAmount& amount)
{
    const auto number = QString::number(amount.fen / fenOfYuan) + u'.'
                        + QString::number(amount.fen % fenOfYuan).rightJustified(2, u'0');
    const bool isForeign = !amount.currency.isEmpty() && amount.currency != renminbi;
    return isForeign ? QString(amount.currency + u' ' + number) : number;
}

std::optional<WrittenAmount> amountFromValue(QStringView value)
{
    const auto amount = amountAt(value, 0);
    if (!amount || amount->end != value.size()) {
        return std::nullopt;
    }
    return WrittenAmount{amount->value.fen, amount->value.currency.isEmpty() ? renminbi : amount->value.currency};
}

std::optional<Placed<WrittenAmount>> amountAt(QStringView text, qsizetype begin, qint64 unit)
{
    if (begin < 0 || begin >= text.size() || text[begin].isSpace()
        || (begin > 0 && text[begin].isDigit() && (text[begin - 1].isDigit() || text[begin - 1] == u'.'))) {
        return std::nullopt;
    }
    const auto near = text.mid(begin, longestAmount).toString();
    const auto digits = inDigits(near, begin, unit);
    return digits ? digits : inWords(near, begin);
}

std::optional<Placed<WrittenAmount>> amountWithin(QStringView text, qsizetype begin, qsizetype end, qint64 unit)
{
    for (auto at = begin; at < end; ++at) {
        if (auto amount = amountAt(text, at, unit)) {
            return amount;
        }
    }
    return std::nullopt;
}

} // namespace pingshen
