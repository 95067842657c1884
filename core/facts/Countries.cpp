// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/Countries.h"

#include "core/base/Json.h"
#include "core/text/Folding.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct CountryNames
{
    QHash<QString, QString> codes; ///< by name
    QSet<QString> alpha3;
    qsizetype longest = 0;
};

QString countryKey(const icu::UnicodeString& name)
{
    auto key = folded(QString::fromUtf16(name.getBuffer(), name.length()));
    return key.remove(u' ');
}

void addCountry(CountryNames& names, const QString& name, const QString& code)
{
    if (!name.isEmpty() && !names.codes.contains(name)) {
        names.codes.insert(name, code);
        names.longest = std::max(names.longest, name.size());
    }
}

const CountryNames& countryNames()
{
    static const CountryNames table = [] {
        CountryNames made;
        QFile file(u":/facts/countries.json"_s); // what people write beside the names of ICU
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        const auto rows = parseJsonObject(isOpen ? file.readAll() : QByteArray()).value_or(QJsonObject());
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            for (const auto& name : row.value().toArray()) {
                addCountry(made, folded(name.toString()), row.key());
            }
        }
        for (const auto* const* country = icu::Locale::getISOCountries(); *country != nullptr; ++country) {
            const icu::Locale locale("", *country);
            const auto code = QString::fromLatin1(locale.getISO3Country());
            icu::UnicodeString name;
            addCountry(made, countryKey(locale.getDisplayCountry(icu::Locale("zh"), name)), code);
            addCountry(made, countryKey(locale.getDisplayCountry(icu::Locale("en"), name)), code);
            made.alpha3.insert(code.toLower());
        }
        return made;
    }();
    return table;
}

bool isSmallLatin(QChar c)
{
    return c >= u'a' && c <= u'z';
}

} // namespace

std::optional<CountryName> countryAt(QStringView keys)
{
    const auto& known = countryNames();
    constexpr qsizetype codeLength = 3;
    for (auto length = std::min(known.longest, keys.size()); length > 1; --length) {
        const auto name = keys.first(length).toString();
        const bool goesOn = length < keys.size() && isSmallLatin(keys[length]) && isSmallLatin(keys[length - 1]);
        const bool isCode = length == codeLength && known.alpha3.contains(name) && !goesOn;
        if (const auto code = known.codes.value(name, isCode ? name.toUpper() : QString()); !code.isEmpty()) {
            return CountryName{code, length};
        }
    }
    return std::nullopt;
}

LocalText countryCalled(const QString& code)
{
    const auto nameIn = [](const icu::Locale& country, const char* language) {
        icu::UnicodeString name;
        country.getDisplayCountry(icu::Locale(language), name);
        return QString(reinterpret_cast<const QChar*>(name.getBuffer()), name.length());
    };
    for (const auto* const* each = icu::Locale::getISOCountries(); *each != nullptr; ++each) {
        const icu::Locale country("", *each);
        if (code == QLatin1StringView(country.getISO3Country())) {
            return {nameIn(country, "zh"), nameIn(country, "en")};
        }
    }
    return {};
}

std::optional<CountryName> countryBefore(QStringView keys)
{
    const auto& known = countryNames();
    for (auto length = std::min(known.longest, keys.size()); length > 1; --length) {
        if (const auto code = known.codes.value(keys.last(length).toString()); !code.isEmpty()) {
            return CountryName{code, length};
        }
    }
    return std::nullopt;
}

QString countryOfZone(const QString& code)
{
    if (code == "D"_L1) {
        return u"DEU"_s; // 9303-3, section 5, part A
    }
    return countryNames().alpha3.contains(code.toLower()) ? code : QString();
}

} // namespace pingshen
