// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/CheckDigits.h"

#include <algorithm>
#include <array>

namespace pingshen {

namespace {

constexpr QStringView creditCharacters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr qsizetype creditLength = 18;
constexpr qsizetype organisationBegin = 8; ///< of the organisation code within a credit code
constexpr qsizetype organisationLength = 9;
constexpr int digitBase = 10;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::ranges::all_of(text, isAsciiDigit);
}

/// 0 to 9, A to Z as 10 to 35; -1: another character.
int alphanumericValue(QChar c)
{
    if (isAsciiDigit(c)) {
        return c.unicode() - u'0';
    }
    return c >= u'A' && c <= u'Z' ? c.unicode() - u'A' + digitBase : -1;
}

} // namespace

std::optional<int> zoneCheckDigit(QStringView field)
{
    constexpr std::array weights{7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const int value = field[i] == u'<' ? 0 : alphanumericValue(field[i]);
        if (value < 0) {
            return std::nullopt;
        }
        sum = (sum + value * weights[static_cast<size_t>(i) % weights.size()]) % digitBase;
    }
    return sum;
}

bool looksLikeCreditCode(QStringView code)
{
    return code.size() == creditLength
           && std::ranges::all_of(code, [](QChar c) { return creditCharacters.contains(c); });
}

bool isCreditCode(QStringView code)
{
    if (!looksLikeCreditCode(code)) {
        return false;
    }
    constexpr int modulus = 31;
    int sum = 0;
    int weight = 1; // 3 to the power of the place
    for (const auto c : code.chopped(1)) {
        sum = (sum + static_cast<int>(creditCharacters.indexOf(c)) * weight) % modulus;
        weight = weight * 3 % modulus;
    }
    return creditCharacters.indexOf(code.back()) == (modulus - sum) % modulus
           && isOrganisationCode(code.mid(organisationBegin, organisationLength));
}

bool isOrganisationCode(QStringView code)
{
    constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    constexpr int modulus = 11;
    const bool hasHyphen = code.size() == organisationLength + 1 && code[organisationLength - 1] == u'-';
    if (!hasHyphen && code.size() != organisationLength) {
        return false;
    }
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const int value = alphanumericValue(code[static_cast<qsizetype>(i)]);
        if (value < 0) {
            return false;
        }
        sum += value * weights[i];
    }
    const int check = modulus - sum % modulus;
    return code.back() == (check == modulus ? u'0' : check == digitBase ? u'X' : QChar(u'0' + check));
}

bool isRegistrationNumber(QStringView number)
{
    constexpr qsizetype length = 15;
    constexpr int modulus = 11;
    if (number.size() != length || !areDigits(number)) {
        return false;
    }
    int product = digitBase;
    for (const auto c : number.chopped(1)) {
        const int sum = (product + c.unicode() - u'0') % digitBase;
        product = (sum == 0 ? digitBase : sum) * 2 % modulus;
    }
    return (number.back().unicode() - u'0') == (modulus - product) % digitBase;
}

bool isCitizenNumber(QStringView number)
{
    constexpr qsizetype length = 18;
    constexpr int modulus = 11;
    if (number.size() != length || !areDigits(number.chopped(1))) {
        return false;
    }
    int remainder = 0;
    for (const auto c : number.chopped(1)) {
        remainder = (remainder + c.unicode() - u'0') * 2 % modulus;
    }
    const int check = (modulus + 1 - remainder) % modulus;
    return number.back() == (check == digitBase ? u'X' : QChar(u'0' + check));
}

} // namespace pingshen
