// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Folding.h"

#include "core/base/Characters.h"

#include <QHash>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>
#include <unicode/usetiter.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <memory>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int edition = 1; ///< goes up with each change of what is made here

icu::UnicodeString unicodeOf(const QString& text)
{
    return {text.utf16(), static_cast<int32_t>(text.size())};
}

QString textOf(const icu::UnicodeString& unicode)
{
    return QString::fromUtf16(unicode.getBuffer(), unicode.length());
}

/// A form of Unicode's; where ICU lacks its data, text passes unchanged.
QString normalized(const QString& text, const icu::Normalizer2* (*form)(UErrorCode&))
{
    auto status = U_ZERO_ERROR;
    const auto* normalizer = form(status);
    if (U_FAILURE(status) != 0) {
        return text;
    }
    const auto result = normalizer->normalize(unicodeOf(text), status);
    return U_FAILURE(status) != 0 ? text : textOf(result);
}

using Replacements = QHash<char32_t, QString>;

using Rules = std::unique_ptr<icu::Transliterator>;

Rules rulesOf(const char16_t* transliterator)
{
    auto status = U_ZERO_ERROR;
    return Rules(icu::Transliterator::createInstance(icu::UnicodeString(transliterator), UTRANS_FORWARD, status));
}

/// What the rules make of each single character. Making rules costs what thousands of texts do.
void add(Replacements& replacements, const Rules& rules, const icu::UnicodeSet& characters)
{
    for (icu::UnicodeSetIterator each(characters); rules && each.next() != 0;) {
        const icu::UnicodeString character(each.getCodepoint());
        auto text = character;
        rules->transliterate(text);
        if (text != character) {
            replacements.insert(static_cast<char32_t>(each.getCodepoint()), textOf(text));
        }
    }
}

void addSimplified(Replacements& replacements)
{
    const auto rules = rulesOf(u"Traditional-Simplified");
    icu::UnicodeSet characters;
    if (rules) {
        rules->getSourceSet(characters);
    }
    add(replacements, rules, characters);
}

/// Letters that are no accented ones, and what is typed for typographers' signs.
void addAscii(Replacements& replacements)
{
    auto status = U_ZERO_ERROR;
    const icu::UnicodeSet characters(
        icu::UnicodeString(u"[[:Latin:]\\u2010-\\u2015\\u2018-\\u201F\\u2032-\\u2037\\u2212]"), status);
    add(replacements, rulesOf(u"Latin-ASCII"), characters);
}

/// A few go by way of another traditional form; each leads to where its way ends.
void followChains(Replacements& replacements)
{
    replacements.remove(U'苎'); // simplified itself, though ICU makes 苧 of it, and 苎 of that
    constexpr int longest = 4;
    for (auto& to : replacements) {
        for (int step = 0; step < longest; ++step) {
            to = replacements.value(to.toUcs4().value(0), to);
        }
    }
}

const Replacements& replacements()
{
    static const Replacements table = [] {
        Replacements made;
        addSimplified(made);
        followChains(made);
        addAscii(made);
        return made;
    }();
    return table;
}

/// An accent, of whatever script; not the marks that make another letter of a kana, nor the vowels of an Indic one.
bool isAccent(char32_t code)
{
    constexpr char32_t voiced = 0x3099;
    constexpr char32_t halfVoiced = 0x309A;
    auto status = U_ZERO_ERROR;
    return sightOf(code) == Sight::Mark && code != voiced && code != halfVoiced
           && uscript_getScript(static_cast<UChar32>(code), &status) == USCRIPT_INHERITED;
}

bool isAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QString withPlainSpace(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const auto& [code, sight] : charactersOf(text)) {
        if (sight == Sight::Space || sight == Sight::Break) {
            plain += u' ';
        } else if (!isHidden(sight) && sight != Sight::Joining) {
            plain.append(QStringView(QChar::fromUcs4(code)));
        }
    }
    return plain;
}

} // namespace

QString folded(const QString& text)
{
    const auto seen = withPlainSpace(text);
    if (isAscii(seen)) {
        return seen.toLower();
    }
    const auto apart =
        normalized(normalized(seen, &icu::Normalizer2::getNFKCCasefoldInstance), &icu::Normalizer2::getNFDInstance);
    const auto& table = replacements();
    QString plain;
    plain.reserve(apart.size());
    for (const auto code : apart.toUcs4()) {
        if (const auto found = table.constFind(code); found != table.constEnd()) {
            plain += *found;
        } else if (!isAccent(code)) {
            plain.append(QStringView(QChar::fromUcs4(code)));
        }
    }
    return normalized(plain, &icu::Normalizer2::getNFCInstance);
}

QString foldingEdition()
{
    UVersionInfo icu;
    u_getVersion(icu);
    return u"%1, ICU %2.%3"_s.arg(edition).arg(icu[0]).arg(icu[1]);
}

} // namespace pingshen
