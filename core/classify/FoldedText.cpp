// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/FoldedText.h"

#include <QStringList>

#include <unicode/utrans.h>

#include <algorithm>
#include <memory>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

QString transliterated(QString text)
{
    static constexpr char16_t id[] = u"Traditional-Simplified";
    auto status = U_ZERO_ERROR;
    const std::unique_ptr<UTransliterator, decltype(&utrans_close)> converter(
        utrans_openU(reinterpret_cast<const UChar*>(id), -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status),
        &utrans_close);
    if (!converter) {
        return text;
    }
    auto length = static_cast<int32_t>(text.size());
    auto limit = length;
    const auto room = 2 * length + 16;
    text.resize(room);
    utrans_transUChars(converter.get(), reinterpret_cast<UChar*>(text.data()), &length, room, 0, &limit, &status);
    text.truncate(length);
    return text.replace(u'\u7740', u'\u8457'); // ICU takes the one for the other's traditional form; it is both
}

/// "EmploymentContract2" as three words; Chinese apart from the words beside it.
QString separated(const QString& text)
{
    QString spaced;
    spaced.reserve(2 * text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (!c.isLetterOrNumber() && c != u'\'') {
            spaced += u' ';
            continue;
        }
        const auto before = i > 0 ? text[i - 1] : QChar(u' ');
        const bool isHump = c.isUpper() && before.isLower();
        const bool changes = c.isDigit() != before.isDigit() || isHan(c) != isHan(before);
        if (isHump || changes) {
            spaced += u' ';
        }
        spaced += c;
    }
    return spaced;
}

/// "salaries", "taxes" and "employer's" as "salary", "tax" and "employer"; crude, but alike for text and word.
QString singular(const QString& word)
{
    if (word.endsWith("'s"_L1)) {
        return word.chopped(2);
    }
    if (word.size() < 4 || !word.endsWith(u's') || word.endsWith("ss"_L1)) {
        return word;
    }
    if (word.endsWith("ies"_L1)) {
        return word.chopped(3) + u'y';
    }
    return word.endsWith("xes"_L1) || word.endsWith("sses"_L1) ? word.chopped(2) : word.chopped(1);
}

} // namespace

QString simplifiedChinese(const QString& text)
{
    return std::ranges::any_of(text, isHan) ? transliterated(text) : text;
}

FoldedText::FoldedText(const QString& text) : FoldedText(FromSimplified{}, simplifiedChinese(text)) {}

FoldedText::FoldedText(FromSimplified, const QString& text)
{
    const auto wide = text.normalized(QString::NormalizationForm_KC).replace(u'\u2019', u'\'');
    auto words = separated(wide).toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    std::ranges::transform(words, words.begin(), singular);
    m_spaced = u' ' + words.join(u' ') + u' ';
    m_compact = words.join(QString());
    m_isChinese = std::ranges::any_of(m_compact, isHan);
}

bool FoldedText::contains(const FoldedText& word) const
{
    return word.m_isChinese ? m_compact.contains(word.m_compact) : m_spaced.contains(word.m_spaced);
}

} // namespace pingshen
